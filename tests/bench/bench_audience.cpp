// How long it takes to count and to choose an audience in a generated shop of a million customers, while a slider moves.
//
//     bench_audience [customers, 1000000 by default]

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/plan/audience.h"
#include "analytics/sample/sample_shop.h"
#include "tests/support/sample_dataset.h"

using namespace clientele;

namespace {

constexpr int kRuns = 7;

void tell(const char *what, const auto &work)
{
    std::vector<double> times;
    std::size_t people = 0;
    for (int run = 0; run < kRuns; ++run) {
        const auto start = std::chrono::steady_clock::now();
        people = work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(times);
    std::printf("%-46s %8.1f median %8.1f worst ms %9zu people\n", what, times[times.size() / 2], times.back(), people);
    std::fflush(stdout);
}

// A message to every third customer on each of four days of the last month.
void addMessages(Dataset &dataset)
{
    MessageTable &messages = dataset.messages;
    for (std::uint32_t campaign = 0; campaign < 4; ++campaign) {
        dataset.campaigns.id.add("mail");
        dataset.campaigns.name.add("mail");
        dataset.campaigns.type.add("");
        dataset.campaigns.start.push_back(CampaignTable::kNoDay);
        dataset.campaigns.end.push_back(CampaignTable::kNoDay);
        dataset.campaigns.number.push_back(0);
        const auto position = static_cast<std::uint32_t>(dataset.campaigns.size() - 1);
        for (CustomerIndex c = campaign % 3; c < dataset.customers.size(); c += 3) {
            messages.campaign.push_back(position);
            messages.customer.push_back(c);
            messages.channel.push_back(0);
            messages.steps.push_back(MessageTable::Sent);
            messages.sent.push_back(startOf(dataset.lastDay - static_cast<Day>(7 * campaign)));
            messages.opened.push_back(kNoTime);
            messages.clicked.push_back(kNoTime);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    SampleOptions options;
    SilentMonitor monitor;
    options.customers = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const SampleShop sample = makeSampleShop(options, monitor);
    const auto dataset = std::make_shared<Dataset>(test::datasetOf(sample));
    finishDataset(*dataset); // its indices point to where it was made
    addMessages(*dataset);
    const RfmAnalysis rfm = analyseRfm(*dataset);
    const std::vector<Segment> segments = allSegments(*dataset, rfm, {});
    std::printf("%zu customers, %zu messages, %d threads\n", dataset->customers.size(), dataset->messages.size(),
                threadCount());

    Plan plan;
    plan.name = "Bench";
    plan.offers.front().validFrom = dataset->lastDay + 1;
    plan.offers.front().validTo = dataset->lastDay + 14;
    const auto count = [&] { return countAudience(*dataset, rfm, segments, plan).members; };
    tell("count: everybody", count);
    plan.audience.include = {"buyers"};
    plan.audience.exclude = {"eleven.lost", "eleven.hibernating"};
    plan.audience.onlyIn = {"eight.a.important_value", "eleven.loyal", "eleven.champions", "eleven.at_risk"};
    std::erase_if(plan.audience.onlyIn, [&](const std::string &id) {
        return std::ranges::find(segments, id, &Segment::id) == segments.end();
    });
    plan.audience.channel = Plan::Audience::Channel::Email;
    tell("count: segments and a channel", count);
    plan.audience.pressure = {2, 30};
    plan.audience.quietDays = 14;
    plan.audience.avoidClashes = true;
    tell("count: ... pressure, quiet days and clashes", count);
    tell("choose: all of that", [&] { return selectAudience(*dataset, rfm, segments, plan).members.size(); });
    plan.audience = {};
    tell("choose: everybody", [&] { return selectAudience(*dataset, rfm, segments, plan).members.size(); });
    return 0;
}
