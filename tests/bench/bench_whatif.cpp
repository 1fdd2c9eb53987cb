// How long the figures of a campaign take to follow a slider in a generated shop of a million customers: from the plan that
// the slider makes to the picture, on the sample of the audience; and the exact figures once it is let go.
//
//     bench_whatif [customers, 1000000 by default]

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include <QtWidgets/QApplication>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/plan/audience.h"
#include "app/controllers/campaign_whatif.h"
#include "tests/support/sample_dataset.h"
#include "widgets/pages/forecast_view.h"

using namespace clientele;

namespace {

constexpr int kSteps = 25;

double millisecondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

Plan planOfSix(Day from)
{
    Plan plan;
    plan.name = "Bench";
    plan.offers.clear();
    for (const int percent : {0, 5, 10, 15, 20, 30}) {
        Offer offer;
        offer.kind = percent == 0 ? "coupon-free-delivery" : "coupon-percent";
        offer.percent = percent * 100;
        offer.validFrom = from;
        offer.validTo = from + 9;
        plan.offers.push_back(offer);
    }
    plan.assignment = Plan::Assignment::Best;
    plan.budget.total = Money::fromWhole(100'000);
    return plan;
}

struct Window
{
    WhatIf base;
    ForecastView view {nullptr};
    QPixmap picture;

    // One slider, step by step, as a hand moves it.
    void tell(const char *what, const std::function<Plan(int)> &planAt)
    {
        SilentMonitor monitor;
        std::vector<double> whole, worked;
        for (int step = 0; step < kSteps; ++step) {
            const auto start = std::chrono::steady_clock::now();
            const Plan plan = planAt(step);
            const ForecastView::Content content = tryPlan(base, plan, monitor);
            worked.push_back(millisecondsSince(start));
            view.setContent(plan, content);
            picture = view.grab();
            whole.push_back(millisecondsSince(start));
        }
        std::ranges::sort(whole);
        std::ranges::sort(worked);
        std::printf("slider of %-10s %7.1f ms median, %7.1f worst, of which drawing %5.1f\n", what, whole[kSteps / 2],
                    whole.back(), whole[kSteps / 2] - worked[kSteps / 2]);
        std::fflush(stdout);
    }
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    SilentMonitor monitor;
    SampleOptions options;
    options.customers = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const auto dataset = std::make_shared<Dataset>(test::datasetOf(makeSampleShop(options, monitor)));
    finishDataset(*dataset); // its indices point to where it was made
    const auto decision = std::make_shared<CampaignDecision>();
    decision->rfm = analyseRfm(*dataset);
    decision->segments = allSegments(*dataset, decision->rfm, {});
    const Plan plan = planOfSix(decision->rfm.values.asOf);
    decision->bounds = boundsOf(plan);
    const auto start = std::chrono::steady_clock::now();
    decision->decided = decideAudience(dataset, decision->rfm, decision->segments, plan, decision->bounds, monitor);
    const double decided = millisecondsSince(start);
    Window window {.base = whatIfOf(dataset, decision, plan, monitor), .picture = {}};
    const std::size_t audience = decision->decided.audience.members.size();
    std::printf("%zu customers, %zu orders, %zu in the audience, %zu in the sample, %d threads\n",
                dataset->customers.size(), dataset->orders.size(), audience, window.base.sample.size(), threadCount());
    std::printf("exact, at first:                  %6.0f ms with learning, valuing and choosing\n", decided);
    const auto letGo = [&](const char *what, const std::function<void(Plan &)> &move) {
        Plan moved = plan;
        move(moved);
        const auto from = std::chrono::steady_clock::now();
        decideAudience(dataset, decision->rfm, decision->segments, moved, boundsOf(moved), monitor, &decision->decided);
        std::printf("exact, slider of %-9s let go: %6.0f ms\n", what, millisecondsSince(from));
        std::fflush(stdout);
    };
    letGo("budget", [](Plan &moved) { moved.budget.total = Money::fromWhole(150'000); });
    letGo("depth", [](Plan &moved) { moved.offers.back().percent = 2'500; });
    letGo("threshold", [](Plan &moved) {
        for (Offer &offer : moved.offers)
            offer.minimumSpend = Money::fromWhole(20);
    });
    letGo("audience", [&](Plan &moved) { moved.audience.topN = static_cast<int>(audience / 2); });
    letGo("holdout", [](Plan &moved) { moved.holdout = 0.2; });
    window.view.resize(900, 900);
    window.view.setContent(plan, forecastContent(*decision, *dataset));
    window.picture = window.view.grab();

    window.tell("budget", [&](int step) {
        Plan tried = plan;
        tried.budget.total = Money::fromWhole(10'000 + 20'000 * step);
        return tried;
    });
    window.tell("depth", [&](int step) {
        Plan tried = plan;
        tried.offers.back().percent = 2'500 + 100 * step;
        return tried;
    });
    window.tell("threshold", [&](int step) {
        Plan tried = plan;
        for (Offer &offer : tried.offers)
            offer.minimumSpend = Money::fromWhole(4 * step);
        return tried;
    });
    window.tell("audience", [&](int step) {
        Plan tried = plan;
        tried.audience.topN = static_cast<int>(audience) * (step + 1) / kSteps;
        return tried;
    });
    window.tell("holdout", [&](int step) {
        Plan tried = plan;
        tried.holdout = 0.02 * step;
        return tried;
    });
    return 0;
}
