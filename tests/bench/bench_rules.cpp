// How fast a rule is counted while somebody types: a generated shop of a million customers and about ten million lines.
//
//     bench_rules [customers, 1000000 by default]
//
// Three things are timed apart. "first of all": an engine that has never been asked, which sums up every order and
// sorts the lines by category once per version of the shop; the window does that before anybody types. "cold": nothing about these conditions is kept. "edit":
// one of the five conditions changes, the other four are kept.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/sample/sample_shop.h"
#include "analytics/segment/rule/rule_engine.h"
#include "analytics/segment/rule/rule_parser.h"
#include "tests/support/sample_dataset.h"

using namespace clientele;

namespace {

constexpr int kRuns = 9;

double milliseconds(const auto &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void tell(const char *what, std::vector<double> times, std::size_t customers)
{
    std::ranges::sort(times);
    std::printf("%-52s %8.1f median %8.1f worst ms %9zu customers\n", what, times[times.size() / 2], times.back(),
                customers);
    std::fflush(stdout);
}

std::size_t countOf(const RuleEngine &engine, const std::string &text)
{
    const ParsedRule parsed = parseRule(text);
    if (!parsed.isValid()) {
        std::printf("not a rule: %s\n", text.c_str());
        std::exit(1);
    }
    return engine.evaluate(parsed.rule, SilentMonitor()).count();
}

// An engine that has everything that is made once, and nothing about any condition.
std::unique_ptr<RuleEngine> ready(const RuleShop &shop)
{
    auto engine = std::make_unique<RuleEngine>(shop);
    engine->data().prepare();
    return engine;
}

void timeCold(const RuleShop &shop, const char *what, const std::string &rule)
{
    std::vector<double> times;
    std::size_t customers = 0;
    for (int run = 0; run < kRuns; ++run) {
        const auto engine = ready(shop);
        times.push_back(milliseconds([&] { customers = countOf(*engine, rule); }));
    }
    tell(what, times, customers);
}

void timeEdit(const RuleShop &shop, const char *what, const std::string &before, const std::string &after)
{
    std::vector<double> times;
    std::size_t customers = 0;
    for (int run = 0; run < kRuns; ++run) {
        const auto engine = ready(shop);
        countOf(*engine, before);
        times.push_back(milliseconds([&] { customers = countOf(*engine, after); }));
    }
    tell(what, times, customers);
}

} // namespace

int main(int argc, char **argv)
{
    SampleOptions options;
    SilentMonitor monitor;
    options.customers = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    std::shared_ptr<const Dataset> dataset;
    {
        const SampleShop sample = makeSampleShop(options, monitor);
        const auto made = std::make_shared<Dataset>(test::datasetOf(sample));
        finishDataset(*made); // its indices point to where it was made
        dataset = made;
    }
    const auto rfm = std::make_shared<const RfmAnalysis>(analyseRfm(*dataset));
    const RuleShop shop {dataset, rfm, std::make_shared<const std::vector<Segment>>(allSegments(*dataset, *rfm, {}))};
    std::printf("%zu customers, %zu orders, %zu lines, %d threads\n", dataset->customers.size(), dataset->orders.size(),
                dataset->lines.size(), threadCount());
    const auto categoryOf = [&](std::size_t product) {
        return "\"" + std::string(dataset->words[dataset->products.category[product]]) + "\"";
    };
    const std::string first = categoryOf(0);
    std::string other = first;
    for (std::size_t product = 0; product < dataset->products.size() && (other == first || other == "\"\""); ++product)
        other = categoryOf(product);
    const std::string place = "\"" + std::string(dataset->places[dataset->customers.country[0]]) + "\"";

    const std::string head = "country = " + place + " and orders in last 90 days >= ";
    const std::string tail = " and net spend in last 12 months >= 50 and bought category " + first
                             + " and not bought category " + other + " in last 180 days";
    const std::string five = head + "1" + tail;
    std::printf("%s\n", five.c_str());

    std::vector<double> times;
    std::size_t customers = 0;
    for (int run = 0; run < kRuns; ++run) {
        const RuleEngine engine(shop);
        times.push_back(milliseconds([&] { customers = countOf(engine, five); }));
    }
    tell("five conditions, first of all", times, customers);
    timeCold(shop, "five conditions, cold", five);
    timeEdit(shop, "edit: another number (>= 2)", five, head + "2" + tail);
    timeEdit(shop, "edit: another window (30 days)", five,
             "country = " + place + " and orders in last 30 days >= 1" + tail);
    timeEdit(shop, "edit: another category", five,
             head + "1 and net spend in last 12 months >= 50 and bought category " + other + " and not bought category "
                 + other + " in last 180 days");
    timeEdit(shop, "nothing new", five, five);

    timeCold(shop, "country", "country = " + place);
    timeCold(shop, "orders in a window", "orders in last 90 days >= 1");
    timeCold(shop, "money in a window", "net spend in last 12 months >= 50");
    timeCold(shop, "category, ever", "bought category " + first);
    timeCold(shop, "category in a window", "bought category " + first + " in last 180 days");
    timeCold(shop, "one product, ever", "bought product \"" + std::string(dataset->products.id[0]) + "\"");
    timeCold(shop, "pieces of a category", "pieces of category " + first + " >= 3");
    timeCold(shop, "refund share", "refund share > 10%");
    timeCold(shop, "different products", "different products >= 5");
    timeCold(shop, "five of products",
             "bought category " + first + " and bought category " + other + " and spent on category " + first
                 + " >= 50 and pieces of category " + other + " >= 2 and not bought category " + first
                 + " in last 30 days");
    std::vector<double> why;
    for (int run = 0; run < kRuns; ++run) {
        const auto engine = ready(shop);
        const RuleNode rule = parseRule(five).rule;
        why.push_back(milliseconds([&] { engine->why(rule, 12'345 % static_cast<CustomerIndex>(options.customers)); }));
    }
    tell("why one customer is in or not", why, 1);
}
