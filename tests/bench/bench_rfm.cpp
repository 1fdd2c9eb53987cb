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
#include "tests/support/sample_dataset.h"

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

} // namespace

int main(int argc, char **argv)
{
    SampleOptions options;
    options.customers = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    SilentMonitor monitor;
    const SampleShop shop = timed("generate", [&] { return makeSampleShop(options, monitor); });
    const Dataset dataset = timed("to a dataset", [&] { return test::datasetOf(shop); });
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
