// Flash sales: are forecasts of windows as good as they say, and how long does designing a sale take.
//
//     bench_flash [ONLINE_RETAIL_CSV]      coverage of the 80 % interval in the last third of the history
//     bench_flash people [first seed, 1]   some of the customers: RFM groups of sample shops, the week to come
//     bench_flash speed [customers, 200000]
//
// Windows of 2, 4 and 24 hours. "rolling" forecasts each week from all weeks before it, "fixed" the whole last third from
// its beginning. Errors are mean absolute ones, beside those of taking the same window of the week before. Nothing was
// chosen by the last third; sample shops are those of seeds 1 to 5.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <string_view>

#include "analytics/base/monitor.h"
#include "analytics/plan/flash_forecast.h"
#include "analytics/plan/flash_picks.h"
#include "tests/support/online_retail.h"
#include "tests/support/sample_dataset.h"
#include "tests/support/window_backtest.h"

using namespace clientele;

namespace {

constexpr Time kHour = 3'600;

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void print(const char *shop, const char *origin, Time length, const test::WindowBacktest &result)
{
    const auto windows = static_cast<double>(result.windows);
    std::printf("%-14s %-8s %2lld h  %5zu windows  coverage %.3f (below %.3f, above %.3f)  expected %7.0f came %7.0f  "
                "width %6.1f  error %5.2f, of last week's %5.2f\n",
                shop, origin, static_cast<long long>(length / kHour), result.windows, result.coverage(),
                static_cast<double>(result.below) / windows, static_cast<double>(result.above) / windows,
                result.expected, result.came, result.width / windows, result.error / windows,
                result.lastWeekError / windows);
}

void judge(const char *shop, const Dataset &dataset)
{
    const Day first = test::lastThird(dataset);
    for (const Time length : {2 * kHour, 4 * kHour, 24 * kHour}) {
        print(shop, "rolling", length, test::backtestWindows(dataset, first, length, test::Origin::Rolling));
        print(shop, "fixed", length, test::backtestWindows(dataset, first, length, test::Origin::Fixed));
    }
}

std::shared_ptr<const Dataset> sampleOf(std::uint64_t seed, std::size_t customers)
{
    SilentMonitor monitor;
    SampleOptions options;
    options.seed = seed;
    options.customers = customers;
    auto dataset = std::make_shared<Dataset>(test::datasetOf(makeSampleShop(options, monitor)));
    finishDataset(*dataset); // its indices look at where the columns are now
    return dataset;
}

// People chosen by what they did lately: what is expected of them in the next week, what their own last weeks say, and what
// came; and how many of the week's days are covered.
struct GroupSums
{
    double expected = 0, byOwnWeeks = 0, came = 0;
    std::size_t days = 0, covered = 0;
};

void judgeGroup(const Dataset &dataset, const CustomerSet &people, Day week, GroupSums &sums)
{
    SilentMonitor monitor;
    const PeopleForecast forecast(dataset, people, week, monitor);
    if (forecast.known() != OrderTimes::Known::Yes)
        return;
    const TimeSpan whole {startOf(week), startOf(week + 7)};
    const OrderTimes after = orderTimes(dataset, &people, week + 7);
    sums.expected += forecast.window(whole).orders.mean;
    sums.byOwnWeeks += forecastWindow(forecast.times(), whole).orders.mean;
    sums.came += static_cast<double>(after.between(whole));
    for (Day day = week; day < week + 7; ++day) {
        const CountForecast orders = forecast.window({startOf(day), startOf(day + 1)}).orders;
        const auto came = static_cast<double>(after.between({startOf(day), startOf(day + 1)}));
        ++sums.days;
        sums.covered += came >= orders.low && came <= orders.high ? 1 : 0;
    }
}

void judgePeople(std::uint64_t first)
{
    const RfmMap &map = rfmMaps().front();
    std::vector<GroupSums> sums(map.groups.size());
    for (std::uint64_t seed = first; seed < first + 3; ++seed) {
        const auto dataset = sampleOf(seed, SampleOptions().customers);
        for (Day week = test::lastThird(*dataset); week + 7 <= dataset->lastDay + 1; week += 28) {
            const RfmAnalysis rfm = analyseRfm(*dataset, week);
            std::vector<CustomerSet> groups(map.groups.size());
            for (CustomerIndex customer = 0; customer < dataset->customers.size(); ++customer)
                if (const auto group = rfm.groupOf(0, customer))
                    groups[*group].push_back(customer);
            for (std::size_t group = 0; group < groups.size(); ++group)
                if (!groups[group].empty())
                    judgeGroup(*dataset, groups[group], week, sums[group]);
        }
    }
    for (std::size_t group = 0; group < sums.size(); ++group)
        std::printf("%-20.*s expected %6.0f  by their own weeks %6.0f  came %6.0f  days covered %.3f of %zu\n",
                    static_cast<int>(map.groups[group].id.size()), map.groups[group].id.data(), sums[group].expected,
                    sums[group].byOwnWeeks, sums[group].came,
                    static_cast<double>(sums[group].covered) / static_cast<double>(sums[group].days), sums[group].days);
}

void measureSpeed(std::size_t customers)
{
    SilentMonitor monitor;
    const auto dataset = sampleOf(1, customers);
    const Day asOf = dataset->lastDay + 1;
    const RecommenderKind &kind = recommenderKinds().front();
    auto start = std::chrono::steady_clock::now();
    const auto recommender = kind.fit(dataset, asOf, ParamSet(kind.parameters()), monitor);
    std::printf("%zu customers, %zu lines: learning %.2f s", dataset->customers.size(), dataset->lines.size(),
                secondsSince(start));
    CustomerSet people(dataset->customers.size());
    std::iota(people.begin(), people.end(), 0u);
    start = std::chrono::steady_clock::now();
    const FlashPicks picks = pickForFlashSale(*dataset, *recommender, people, asOf, {}, monitor);
    std::printf(", picking %zu products %.2f s", picks.picks.size(), secondsSince(start));
    Offer sale;
    sale.kind = "flash-sale";
    sale.items = itemsOf(picks, *dataset);
    sale.waves = {{startOf(asOf) + 12 * kHour, startOf(asOf) + 14 * kHour}};
    start = std::chrono::steady_clock::now();
    const FlashForecast forecast
        = forecastFlashSale(*dataset, people, PeopleForecast(*dataset, people, asOf, monitor), sale, {}, asOf);
    std::printf(", forecasting %zu window with the three best %.2f s", forecast.windows.size(), secondsSince(start));
    people.resize(people.size() / 2);
    start = std::chrono::steady_clock::now();
    const PeopleForecast half(*dataset, people, asOf, monitor);
    std::printf(", for half of the people %.2f s more\n", secondsSince(start));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && std::string_view(argv[1]) == "speed") {
        measureSpeed(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 200'000);
        return 0;
    }
    if (argc > 1 && std::string_view(argv[1]) == "people") {
        judgePeople(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
        return 0;
    }
    if (argc > 1)
        judge("Online Retail", *test::readOnlineRetail(argv[1]));
    for (std::uint64_t seed = 1; seed <= 5; ++seed)
        judge(("sample " + std::to_string(seed)).c_str(), *sampleOf(seed, SampleOptions().customers));
}
