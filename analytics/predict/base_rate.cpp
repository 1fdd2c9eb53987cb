#include "analytics/predict/base_rate.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/predict/past_campaigns.h"
#include "analytics/predict/regression.h"

namespace clientele {

namespace {

constexpr std::size_t kColumns = 20;
constexpr std::size_t kMostRows = 300'000;
constexpr int kRecentWindows = 6;
constexpr Day kYear = 364; // whole weeks
constexpr Day kLeastHistory = 30; // days before the first window
constexpr double kSeasonDeviation = 0.4; // of a window's log-odds, before anything is known
constexpr std::size_t kGrain = 8'192;

double hinge(double value, double knot)
{
    return std::max(0.0, value - std::log1p(knot));
}

// Moderate numbers only, so that one column is not worth more to the prior than another.
void describe(const CustomerStanding &standing, double meanValue, float *x)
{
    const double recency = std::log1p(standing.recency);
    const double orders = std::log1p(standing.orders);
    const double perDay = (standing.orders + 0.3) / (standing.exposure + 90.0);
    const double rate = std::log(perDay) + 5;
    const double overdue = std::log1p(standing.recency * perDay);
    const double value = standing.meanValue > 0 && meanValue > 0 ? std::log(standing.meanValue / meanValue) : 0;
    const std::array<double, kColumns> columns {recency - 4,
                                                hinge(recency, 30),
                                                hinge(recency, 90),
                                                hinge(recency, 240),
                                                orders - 1,
                                                rate,
                                                overdue - 0.5,
                                                overdue * overdue - 0.5,
                                                (recency - 4) * (orders - 1),
                                                rate * rate,
                                                (recency - 4) * rate,
                                                std::log1p(standing.recent[0]),
                                                std::log1p(standing.recent[1]),
                                                std::log1p(standing.recent[2]),
                                                std::log1p(standing.recent[3]),
                                                std::log1p(standing.exposure) - 5.5,
                                                standing.orders == 0 ? 1.0 : 0.0,
                                                std::clamp(value, -2.0, 2.0),
                                                standing.discountedShare(),
                                                standing.redeemed > 0 ? 1.0 : 0.0};
    for (std::size_t i = 0; i < kColumns; ++i)
        x[i] = static_cast<float>(columns[i]);
}

struct Window
{
    Day start = 0;
    Day end = 0;
    bool isYearAgo = false; // one of the seven that teach the season
};

std::vector<Window> windowsOf(const Dataset &dataset, Day asOf, int days)
{
    std::vector<Window> windows;
    const Day first = dataset.firstDay + std::min<Day>(kLeastHistory, (asOf - dataset.firstDay) / 3);
    const auto add = [&](Day start, bool isYearAgo) {
        if (start >= first && start + days <= asOf)
            windows.push_back({start, start + days - 1, isYearAgo});
    };
    for (int back = 1; back <= kRecentWindows; ++back)
        add(asOf - back * days, false);
    const Day yearAgo = asOf - kYear;
    if (yearAgo + days > asOf - kRecentWindows * days)
        return windows;
    for (int back = 0; back <= kRecentWindows; ++back)
        add(yearAgo - back * days, true);
    return windows;
}

// Rows of (customer, window), with the answers.
class Lesson
{
public:
    Lesson(const Dataset &dataset, const StandingReader &standings, const PastCampaigns &past,
           const BaseRate::Options &options)
        : m_dataset(dataset)
        , m_standings(standings)
        , m_past(past)
        , m_windows(windowsOf(dataset, options.asOf, options.windowDays))
    {
        const std::size_t all = dataset.customers.size() * m_windows.size();
        const double share
            = std::min(1.0, static_cast<double>(kMostRows) / static_cast<double>(std::max<std::size_t>(1, all)));
        const auto limit = static_cast<std::uint64_t>(share * 0x1p53);
        const auto windows = static_cast<std::uint8_t>(m_windows.size()); // a few recent, and as many a year ago
        for (CustomerIndex customer = 0; customer < dataset.customers.size(); ++customer) {
            for (std::uint8_t window = 0; window < windows; ++window) {
                const bool isDrawn
                    = share >= 1 || mixBits(std::uint64_t {customer} * 64 + window, options.seed) >> 11 < limit;
                if (isDrawn && isThere(customer, m_windows[window]) && !isTreated(customer, m_windows[window]))
                    m_rows.push_back({customer, window, false});
            }
        }
    }

    void read(Monitor &monitor)
    {
        m_x.resize(m_rows.size() * kColumns);
        parallelFor(m_rows.size(), kGrain, [&](std::size_t begin, std::size_t end) {
            monitor.checkpoint();
            CustomerStanding standing;
            for (std::size_t row = begin; row < end; ++row) {
                const Window &window = m_windows[m_rows[row].window];
                m_standings.read(m_rows[row].customer, window.start, standing);
                describe(standing, m_standings.meanValue(), &m_x[row * kColumns]);
                m_rows[row].hasBought = m_standings.hasBought(m_rows[row].customer, window.start, window.end);
            }
        });
    }

    struct Row
    {
        CustomerIndex customer;
        std::uint8_t window;
        bool hasBought;
    };
    const std::vector<Row> &rows() const { return m_rows; }
    const std::vector<Window> &windows() const { return m_windows; }
    const float *x(std::size_t row) const { return &m_x[row * kColumns]; }

private:
    bool isThere(CustomerIndex customer, const Window &window) const
    {
        const CustomerTable &customers = m_dataset.customers;
        const bool hasDay
            = customer < customers.memberSince.size() && customers.memberSince[customer] != CustomerTable::kNoDay;
        if (hasDay && customers.memberSince[customer] < window.start)
            return true;
        const OrderIndex first = customers.orderBegin[customer];
        if (first == customers.orderBegin[customer + 1])
            return !hasDay;
        return dayOf(m_dataset.orders.time[first]) < window.start;
    }

    bool isTreated(CustomerIndex customer, const Window &window) const
    {
        auto one = std::ranges::lower_bound(m_past.treated, customer, {}, &PastCampaigns::Treated::customer);
        for (; one != m_past.treated.end() && one->customer == customer; ++one) {
            if (one->first <= window.end && one->last >= window.start)
                return true;
        }
        return false;
    }

    const Dataset &m_dataset;
    const StandingReader &m_standings;
    const PastCampaigns &m_past;
    std::vector<Window> m_windows;
    std::vector<Row> m_rows;
    std::vector<float> m_x;
};

// By how much the coming window differs from the recent ones, as a year ago.
double seasonOf(const std::vector<Window> &windows, const std::vector<double> &levels,
                const std::vector<double> &bought, std::size_t firstLevel)
{
    std::size_t target = windows.size();
    double before = 0, weight = 0;
    for (std::size_t window = 0; window < windows.size(); ++window) {
        if (!windows[window].isYearAgo)
            continue;
        if (target == windows.size()) {
            target = window; // the first of them is the one a year ago
            continue;
        }
        before += bought[window] * levels[firstLevel + window];
        weight += bought[window];
    }
    if (target == windows.size() || weight < 1 || bought[target] < 1)
        return 0;
    const double noise = 1 / bought[target] + 1 / weight;
    constexpr double prior = kSeasonDeviation * kSeasonDeviation;
    return (levels[firstLevel + target] - before / weight) * prior / (prior + noise);
}

} // namespace

BaseRate BaseRate::fit(const Dataset &dataset, const StandingReader &standings, const PastCampaigns &past,
                       const Options &options, Monitor &monitor)
{
    Lesson lesson(dataset, standings, past, options);
    lesson.read(monitor);
    std::vector<double> bought(lesson.windows().size(), 0);
    for (const Lesson::Row &row : lesson.rows())
        bought[row.window] += row.hasBought ? 1 : 0;
    double events = 0;
    for (const double count : bought)
        events += count;
    const double share = (events + 0.5) / (static_cast<double>(lesson.rows().size()) + 20); // 1 in 40 without any row

    RegressionColumns columns;
    const std::uint32_t level = columns.addGroup({.deviation = 3});
    const std::uint32_t features = columns.addGroup({.deviation = 0.5, .least = 1e-3, .most = 3, .isLearned = true});
    const std::uint32_t seasons = columns.addGroup({.deviation = kSeasonDeviation});
    columns.add(level, std::log(share / (1 - share)));
    for (std::size_t i = 0; i < kColumns; ++i)
        columns.add(features);
    const std::size_t firstWindow = columns.size();
    for (std::size_t window = 0; window < lesson.windows().size(); ++window)
        columns.add(seasons);
    const auto fill = [&](RegressionRows &block) {
        for (std::size_t row = block.begin; row < block.end; ++row) {
            float *x = block.x + (row - block.begin) * columns.size();
            x[0] = 1;
            std::copy_n(lesson.x(row), kColumns, x + 1);
            x[firstWindow + lesson.rows()[row].window] = 1;
            block.y[row - block.begin] = lesson.rows()[row].hasBought ? 1 : 0;
        }
    };
    const Regression regression = fitRegression(columns, lesson.rows().size(), fill, {}, monitor);

    BaseRate rate;
    rate.m_meanValue = standings.meanValue();
    rate.m_coefficients.assign(regression.coefficients.begin(),
                               regression.coefficients.begin() + static_cast<std::ptrdiff_t>(firstWindow));
    double recent = 0, weight = 0;
    for (std::size_t window = 0; window < lesson.windows().size(); ++window) {
        if (lesson.windows()[window].isYearAgo)
            continue;
        recent += (bought[window] + 1) * regression.coefficients[firstWindow + window];
        weight += bought[window] + 1;
    }
    rate.m_season
        = (weight > 0 ? recent / weight : 0) + seasonOf(lesson.windows(), regression.coefficients, bought, firstWindow);
    return rate;
}

double BaseRate::logOdds(const CustomerStanding &standing) const
{
    std::array<float, kColumns> x {};
    describe(standing, m_meanValue, x.data());
    double eta = m_coefficients[0];
    for (std::size_t i = 0; i < kColumns; ++i)
        eta += m_coefficients[i + 1] * double {x[i]};
    return std::clamp(eta, -12.0, 6.0);
}

} // namespace clientele
