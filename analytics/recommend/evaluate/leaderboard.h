#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/recommend/evaluate/metrics.h"
#include "analytics/recommend/recommender.h"

namespace clientele {

// Which method predicts best what this shop's customers buy next: a back-test on its own history.
//
// The split is by time for everybody: methods learn what was known on one day and are asked for lists of `cut` products;
// what known customers then bought of merchandise, in the `days` after it, is the truth, whether they had it before or
// not. There are two such spans: on the one before the last, settings and the best method are chosen; on the last, which
// plays no part in any choice, every figure is measured. A winner's figures are then as good as promised, not as lucky.
// Lists are those a customer would be shown (recommender.h). Customers without an order up to that day are left
// out; of more than kMostCustomers a random part is asked.
struct LeaderboardOptions
{
    static constexpr std::size_t kMostCustomers = 20'000;
    static constexpr int kResamples = 400;

    std::vector<std::string> methods; // empty: all that the shop has the data for; "popular" and "repeat" always
    int cut = 10;
    // Nothing: the shortest span at the end of the history that holds a fifth of all orders of returning customers, at
    // most a third of the history.
    std::optional<int> days;
    // Above 0: settings are looked for on the choosing span, within so many seconds for all methods together. The order
    // in which they are tried is the seed's; only how far it gets depends on the machine, and further is never worse
    // there.
    double tuneSeconds = 0;
    std::uint64_t seed = 1;
};

struct Figure
{
    std::string name; // "recall", … as in metrics.h; "coverage"; "popularity_bias"; "rmse", "mae"
    double value = 0;
    std::optional<std::pair<double, double>> interval = {}; // 95 %, percentiles of a bootstrap over customers
};

struct LeaderboardRow
{
    std::string method;
    ParamSet parameters;
    double choosingRecall = 0; // on the choosing span, what the row is placed by; 0 where there is none
    std::vector<Figure> figures;
    std::optional<std::pair<double, double>> behindFirst; // recall of the first row less this one's: 95 % interval
    double fitSeconds = 0;
    double askSeconds = 0;
    int settingsTried = 0; // on the choosing span

    double figure(std::string_view name) const; // 0 where there is none
};

// What it comes to. The goal is recall; the figures are those of the test.
struct Verdict
{
    std::string best; // as chosen; the test may like another more
    std::string baseline = "popular";
    double lift = 0; // recall of the best / the baseline's − 1; 0 where the baseline never hits
    std::optional<std::pair<double, double>> liftInterval; // 95 %; nothing where the best is the baseline
    bool isLiftNoise = false; // the interval of the difference to the baseline holds 0
    std::string second;
    double lead = 0; // recall of the first less the second's
    bool isNoise = false; // the interval of that difference holds 0
};

struct Leaderboard
{
    // What the order of rows was chosen on: learned until `lastKnownDay`, asked about as many days as the test.
    struct Choosing
    {
        Day lastKnownDay = 0;
        std::size_t customers = 0; // asked; none: the history is too short, and rows are placed by the test itself
    };

    std::int64_t dataVersion = 0; // of the dataset that was measured
    Day lastKnownDay = 0; // learned up to and including it
    int days = 0;
    Choosing choosing;
    std::size_t customers = 0; // asked
    std::size_t customersThere = 0; // who could have been asked
    int cut = 10;
    std::uint64_t seed = 1;
    std::vector<LeaderboardRow> rows; // by choosingRecall descending, then registry order
    Verdict verdict; // `best` is empty where nobody could be asked
};

// popularity_bias: mean share of customers who have a listed product / the same of what was then bought; above 1 the
// method prefers bestsellers. rmse and mae: stars given within the span, by methods that predict stars.
//
// Deterministic for a seed on any number of threads as long as nothing is tuned. Errors: NoSuchMethod, ParameterInvalid
// (days), NothingToTest where no known customer bought in the span. Cancelled through `monitor`.
Leaderboard buildLeaderboard(std::shared_ptr<const Dataset> dataset, Day asOf, const LeaderboardOptions &options,
                             Monitor &monitor);

// What `days` is by default.
int defaultTestDays(const Dataset &dataset, Day asOf);

} // namespace clientele
