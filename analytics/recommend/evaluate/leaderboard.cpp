#include "analytics/recommend/evaluate/leaderboard.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/recommend/evaluate/leaderboard_trial.h"
#include "analytics/recommend/evaluate/settings_walk.h"

namespace clientele {

namespace {

using Interval = std::pair<double, double>;

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// How often each customer is drawn, per resample: the same for all methods, so that differences are paired.
std::vector<std::vector<std::uint16_t>> drawResamples(std::size_t customers, std::uint64_t seed)
{
    std::vector<std::vector<std::uint16_t>> resamples(LeaderboardOptions::kResamples);
    parallelFor(resamples.size(), 1, [&](std::size_t begin, std::size_t) {
        Random random(mixBits(begin, seed), "bootstrap");
        resamples[begin].assign(customers, 0);
        for (std::size_t draw = 0; draw < customers; ++draw)
            ++resamples[begin][random.below(customers)];
    });
    return resamples;
}

// The mean of `values` in every resample.
std::vector<double> resampled(const std::vector<double> &values,
                              const std::vector<std::vector<std::uint16_t>> &resamples)
{
    std::vector<double> means(resamples.size(), 0);
    parallelFor(resamples.size(), 8, [&](std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end; ++at) {
            double sum = 0;
            for (std::size_t customer = 0; customer < values.size(); ++customer)
                sum += resamples[at][customer] * values[customer];
            means[at] = sum / static_cast<double>(values.size());
        }
    });
    return means;
}

Interval middle95(std::vector<double> values)
{
    std::ranges::sort(values);
    const auto last = static_cast<double>(values.size() - 1);
    return {values[static_cast<std::size_t>(std::floor(0.025 * last))],
            values[static_cast<std::size_t>(std::ceil(0.975 * last))]};
}

struct Tried
{
    LeaderboardRow row;
    SplitTrial trial;
    std::vector<double> recalls; // per resample
};

std::vector<double> valuesOf(const SplitTrial &trial, std::size_t field)
{
    std::vector<double> values;
    for (const ListQuality &quality : trial.quality)
        values.push_back(namedValues(quality)[field].second);
    return values;
}

double meanOf(const std::vector<double> &values)
{
    double sum = 0;
    double count = 0;
    for (const double value : values) {
        sum += std::isfinite(value) ? value : 0;
        count += std::isfinite(value) ? 1 : 0;
    }
    return count > 0 ? sum / count : 0;
}

void addFigures(Tried &tried, const TimeSplit &split, const std::vector<std::vector<std::uint16_t>> &resamples,
                const Recommender &recommender)
{
    const auto names = namedValues({});
    for (std::size_t field = 0; field < names.size(); ++field) {
        const std::vector<double> values = valuesOf(tried.trial, field);
        Figure figure {names[field].first, meanOf(values)};
        // The tail is not what everybody bought of: its mean is over others in every resample.
        if (std::ranges::all_of(values, [](double value) { return std::isfinite(value); })) {
            std::vector<double> means = resampled(values, resamples);
            if (figure.name == "recall")
                tried.recalls = means;
            figure.interval = middle95(std::move(means));
        }
        tried.row.figures.push_back(std::move(figure));
    }
    tried.row.figures.push_back({"coverage", tried.trial.coverage});
    double bought = 0;
    for (const std::vector<ProductIndex> &wanted : split.wanted) {
        double share = 0;
        for (const ProductIndex product : wanted)
            share += split.buyerShare[product];
        bought += share / static_cast<double>(wanted.size()) / static_cast<double>(split.wanted.size());
    }
    if (bought > 0)
        tried.row.figures.push_back({"popularity_bias", meanOf(tried.trial.popularity) / bought});
    if (const std::optional<StarTrial> stars = tryStars(recommender, split)) {
        tried.row.figures.push_back({"rmse", stars->rmse});
        tried.row.figures.push_back({"mae", stars->mae});
    }
}

// The best settings on the choosing span, in a method's share of the time; its defaults alone without any.
void choose(const RecommenderKind &kind, const TimeSplit &choosing, const LeaderboardOptions &options, double seconds,
            LeaderboardRow &row, Monitor &monitor)
{
    const auto start = std::chrono::steady_clock::now();
    const ParamSet given(kind.parameters());
    const SearchSpace space = kind.search();
    SettingsWalk walk(space, given, options.seed);
    const std::vector<ParamSet> first = startingSettings(space, given);
    row.choosingRecall = -1;
    int &tried = row.settingsTried;
    for (tried = 0; tried == 0 || secondsSince(start) < seconds; ++tried) {
        const auto at = static_cast<std::size_t>(tried);
        if (at >= first.size() && !walk.hasAnything())
            break;
        const double size = std::max(0.05, 0.25 * std::pow(0.95, tried));
        const ParamSet settings = at < first.size() ? first[at] : walk.step(row.parameters, size);
        const auto recommender = kind.fit(choosing.dataset, choosing.lastKnownDay, settings, monitor);
        const double recall = tryOn(*recommender, choosing, options.cut, monitor).recall();
        if (recall > row.choosingRecall) {
            row.choosingRecall = recall;
            row.parameters = settings;
        }
    }
}

std::vector<const RecommenderKind *> chosenKinds(const Dataset &dataset, const LeaderboardOptions &options)
{
    for (const std::string &method : options.methods)
        recommenderKind(method);
    std::vector<const RecommenderKind *> kinds;
    for (const RecommenderKind &kind : recommenderKinds()) {
        const bool isBaseline = kind.id == "popular" || kind.id == "repeat";
        const bool isNamed = std::ranges::find(options.methods, kind.id) != options.methods.end();
        const bool isAble = !kind.hasWhatItNeeds || kind.hasWhatItNeeds(dataset);
        if (isBaseline || isNamed || (options.methods.empty() && isAble))
            kinds.push_back(&kind);
    }
    return kinds;
}

std::vector<double> differences(const std::vector<double> &a, const std::vector<double> &b)
{
    std::vector<double> result(a.size());
    std::ranges::transform(a, b, result.begin(), std::minus());
    return result;
}

bool holdsZero(const Interval &interval)
{
    return interval.first <= 0 && interval.second >= 0;
}

Verdict verdictOn(const std::vector<Tried> &rows)
{
    Verdict verdict;
    verdict.best = rows.front().row.method;
    if (rows.size() > 1) {
        verdict.second = rows[1].row.method;
        verdict.lead = rows[0].trial.recall() - rows[1].trial.recall();
        verdict.isNoise = holdsZero(middle95(differences(rows[0].recalls, rows[1].recalls)));
    }
    const auto baseline = std::ranges::find_if(rows, [&](const Tried &tried) { return tried.row.method == "popular"; });
    const double reference = baseline->trial.recall();
    if (baseline == rows.begin() || reference <= 0)
        return verdict;
    verdict.lift = rows.front().trial.recall() / reference - 1;
    verdict.isLiftNoise = holdsZero(middle95(differences(rows.front().recalls, baseline->recalls)));
    std::vector<double> lifts;
    for (std::size_t at = 0; at < baseline->recalls.size(); ++at) {
        if (baseline->recalls[at] > 0)
            lifts.push_back(rows.front().recalls[at] / baseline->recalls[at] - 1);
    }
    if (!lifts.empty())
        verdict.liftInterval = middle95(std::move(lifts));
    return verdict;
}

} // namespace

double LeaderboardRow::figure(std::string_view name) const
{
    const auto found = std::ranges::find(figures, name, &Figure::name);
    return found == figures.end() ? 0 : found->value;
}

int defaultTestDays(const Dataset &dataset, Day asOf)
{
    constexpr double kShare = 0.2;
    std::vector<Day> returning; // days of orders that were not their customer's first
    for (CustomerIndex customer = 0; customer < dataset.customers.size(); ++customer) {
        const OrderIndex first = dataset.customers.orderBegin[customer];
        for (OrderIndex order = first + 1; order < dataset.customers.orderBegin[customer + 1]; ++order) {
            const Day day = dayOf(dataset.orders.time[order]);
            if (day <= asOf)
                returning.push_back(day);
        }
    }
    const int most = std::max(1, (asOf - dataset.firstDay) / 3);
    if (returning.empty())
        return most;
    std::ranges::sort(returning, std::greater());
    const auto place = static_cast<std::size_t>(kShare * static_cast<double>(returning.size()));
    return std::clamp(asOf - returning[place] + 1, 1, most);
}

Leaderboard buildLeaderboard(std::shared_ptr<const Dataset> dataset, Day asOf, const LeaderboardOptions &options,
                             Monitor &monitor)
{
    Leaderboard board;
    board.dataVersion = dataset->version;
    board.cut = options.cut;
    board.seed = options.seed;
    board.days = options.days.value_or(defaultTestDays(*dataset, asOf));
    if (board.days < 1)
        throw Error(ErrorCode::ParameterInvalid, {"days", std::to_string(board.days), "1 …"});
    board.lastKnownDay = asOf - board.days;
    const std::vector<const RecommenderKind *> kinds = chosenKinds(*dataset, options);
    const TimeSplit test(dataset, board.lastKnownDay, board.days, options.seed);
    if (test.customers.empty())
        throw Error(ErrorCode::NothingToTest, {dataset->shopName});
    board.customers = test.customers.size();
    board.customersThere = test.customersThere;
    const TimeSplit choosing(dataset, board.lastKnownDay - board.days, board.days, options.seed);
    board.choosing = {choosing.lastKnownDay, choosing.customers.size()};
    const auto resamples = drawResamples(board.customers, options.seed);

    std::vector<Tried> rows;
    for (const RecommenderKind *kind : kinds) {
        monitor.stage(Stage::Training);
        Tried tried;
        tried.row.method = kind->id;
        tried.row.parameters = ParamSet(kind->parameters());
        if (!choosing.customers.empty())
            choose(*kind, choosing, options, options.tuneSeconds / static_cast<double>(kinds.size()), tried.row,
                   monitor);
        const auto start = std::chrono::steady_clock::now();
        const auto recommender = kind->fit(dataset, board.lastKnownDay, tried.row.parameters, monitor);
        tried.row.fitSeconds = secondsSince(start);
        monitor.stage(Stage::Scoring);
        tried.trial = tryOn(*recommender, test, options.cut, monitor);
        tried.row.askSeconds = tried.trial.seconds;
        addFigures(tried, test, resamples, *recommender);
        rows.push_back(std::move(tried));
    }
    std::ranges::stable_sort(rows, std::greater(), [&](const Tried &tried) {
        return choosing.customers.empty() ? tried.trial.recall() : tried.row.choosingRecall;
    });
    for (std::size_t at = 1; at < rows.size(); ++at)
        rows[at].row.behindFirst = middle95(differences(rows.front().recalls, rows[at].recalls));
    board.verdict = verdictOn(rows);
    for (Tried &tried : rows)
        board.rows.push_back(std::move(tried.row));
    return board;
}

} // namespace clientele
