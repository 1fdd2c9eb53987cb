// How fast a big shop is scored and looked at: a generated shop of a million customers and about ten million lines.
//
//     bench_rfm [customers, 1000000 by default]

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/profile/baskets.h"
#include "analytics/profile/behaviour.h"
#include "analytics/profile/cohorts.h"
#include "analytics/profile/day_patterns.h"
#include "analytics/profile/overview.h"
#include "analytics/profile/portrait.h"
#include "analytics/sample/sample_shop.h"
#include "analytics/segment/movement.h"
#include "analytics/segment/rfm_trial.h"
#include "analytics/segment/segment.h"

using namespace clientele;

namespace {

auto timed(const char *what, const auto &work)
{
    const auto start = std::chrono::steady_clock::now();
    auto result = work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::printf("%-32s %9.1f ms\n", what, took.count());
    std::fflush(stdout);
    return result;
}

// The sample as a Dataset without a detour over a file: its orders are sorted by customer and time here.
Dataset datasetOf(const SampleShop &shop)
{
    Dataset dataset;
    for (const SampleShop::Customer &customer : shop.customers) {
        dataset.customers.id.add(customer.id);
        dataset.customers.email.add(customer.email);
        dataset.customers.phone.add(customer.phone);
        dataset.customers.country.push_back(dataset.places.code(customer.country));
        dataset.customers.region.push_back(dataset.places.code(customer.region));
    }
    for (const SampleShop::Product &product : shop.products) {
        dataset.products.id.add(product.id);
        dataset.products.category.push_back(dataset.words.code(product.category));
        dataset.products.stock.push_back(product.stock);
        dataset.products.isMerchandise.push_back(product.isMerchandise ? 1 : 0);
    }
    std::vector<std::uint32_t> firstLine(shop.orders.size() + 1, 0);
    for (const SampleShop::Line &line : shop.lines)
        ++firstLine[line.order + 1];
    for (std::size_t order = 0; order < shop.orders.size(); ++order)
        firstLine[order + 1] += firstLine[order];
    std::vector<std::uint32_t> sequence(shop.orders.size());
    for (std::uint32_t order = 0; order < sequence.size(); ++order)
        sequence[order] = order;
    std::ranges::stable_sort(sequence, {}, [&](std::uint32_t order) { return shop.orders[order].customer; });
    for (const std::uint32_t order : sequence) {
        for (std::uint32_t line = firstLine[order]; line < firstLine[order + 1]; ++line) {
            const auto &[ignored, product, quantity, price] = shop.lines[line];
            dataset.lines.order.push_back(static_cast<OrderIndex>(dataset.orders.size()));
            dataset.lines.product.push_back(product);
            dataset.lines.quantity.push_back(quantity);
            dataset.lines.amount.push_back(lineAmount(quantity, price));
            dataset.lines.kind.push_back(quantity.thousandths < 0 ? LineKind::Refund
                                         : price.units == 0       ? LineKind::Gift
                                                                  : LineKind::Sale);
        }
        dataset.orders.id.add(shop.orders[order].id);
        dataset.orders.customer.push_back(shop.orders[order].customer);
        dataset.orders.time.push_back(shop.orders[order].time);
        dataset.orders.hasTime.push_back(1);
    }
    finishDataset(dataset);
    return dataset;
}

} // namespace

int main(int argc, char **argv)
{
    SampleOptions options;
    options.customers = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    SilentMonitor monitor;
    const SampleShop shop = timed("generate", [&] { return makeSampleShop(options, monitor); });
    const Dataset dataset = timed("to a dataset", [&] { return datasetOf(shop); });
    std::printf("%zu customers, %zu orders, %zu lines, %d threads\n", dataset.customers.size(), dataset.orders.size(),
                dataset.lines.size(), threadCount());

    const RfmValues values = timed("recency, frequency, monetary", [&] { return computeRfm(dataset); });
    timed("scores", [&] { return scoreRfm(values); });
    const RfmAnalysis rfm = timed("all of RFM with both maps", [&] { return analyseRfm(dataset); });
    // Dragging a cut: everybody scored and grouped again by fixed cuts. The best of five, as a hand drags many times.
    RfmOptions fixed;
    fixed.method = RfmOptions::Method::Fixed;
    fixed.recencyCuts = rfm.scores.recencyCuts;
    fixed.frequencyCuts = rfm.scores.frequencyCuts;
    fixed.monetaryCuts = rfm.scores.monetaryCuts;
    for (int drag = 0; drag < 5; ++drag) {
        ++fixed.recencyCuts.front();
        timed("scores after dragging a cut", [&] { return tryRfm(values, fixed, rfmMaps().front()); });
    }
    timed("histograms of the values", [&] { return rfmHistograms(values, RfmOptions::Monetary::Net); });
    timed("cohorts by month", [&] { return cohortTable(dataset, CohortTable::Period::Month); });
    timed("movement over half a year",
          [&] { return movement(dataset, {}, 0, values.asOf - 182, values.asOf).flows.size(); });
    timed("behaviour", [&] { return behaviour(dataset, nullptr, {}, monitor).people; });
    timed("patterns over days", [&] { return dayPatterns(dataset, nullptr, {}, monitor).patterns.size(); });
    timed("bought together", [&] { return basketPairs(dataset).found; });
    const std::vector<Segment> segments = timed("segments", [&] { return allSegments(dataset, rfm, {}); });
    timed("overview", [&] { return overview(dataset, rfm); });
    const Segment &champions = findSegment(segments, "eleven.champions");
    timed("portrait of the champions", [&] { return portrait(dataset, rfm.values, champions.members); });
    for (const Segment &segment : segments)
        std::printf("  %-36s %8zu\n", segment.id.c_str(), segment.members.size());
}
