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
// not. Lists are those a customer would be shown (recommender.h). Customers without an order up to that day are left
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
    // Above 0: settings are looked for on the span of `days` before the test's, within so many seconds for all methods
    // together; then the figures depend on the machine's speed. What is found best there is used in the test.
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
    std::vector<Figure> figures;
    std::optional<std::pair<double, double>> behindFirst; // recall of the first row less this one's: 95 % interval
    double fitSeconds = 0;
    double askSeconds = 0;
    int settingsTried = 0;

    double figure(std::string_view name) const; // 0 where there is none
};

// What it comes to. The goal is recall.
struct Verdict
{
    std::string best;
    std::string baseline = "popular";
    double lift = 0; // recall of the best / the baseline's − 1; 0 where the baseline never hits
    std::optional<std::pair<double, double>> liftInterval; // 95 %; nothing where the best is the baseline
    bool isLiftNoise = false; // the interval of the difference to the baseline holds 0
    std::string second;
    bool isNoise = false; // the interval of the difference between the first two holds 0
};

struct Leaderboard
{
    Day lastKnownDay = 0; // learned up to and including it
    int days = 0;
    std::size_t customers = 0; // asked
    std::size_t customersThere = 0; // who could have been asked
    int cut = 10;
    std::uint64_t seed = 1;
    std::vector<LeaderboardRow> rows; // by recall descending, then registry order
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
