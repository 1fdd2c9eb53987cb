#include <QtTest/QTest>

#include <algorithm>
#include <map>

#include "analytics/base/monitor.h"
#include "analytics/plan/assign.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

namespace {

constexpr int kPeople = 2'000;

std::shared_ptr<const Dataset> shop()
{
    DatasetBuilder shop;
    for (int i = 0; i < kPeople; ++i) {
        const std::string id = "c" + std::to_string(i);
        shop.customer({.id = id});
        shop.order("o" + id, id, formatDay(20'000 + i % 400));
        shop.line("tea", Quantity::fromWhole(1), Money::fromWhole(1 + i % 37));
    }
    return shop.build();
}

// Larger and smaller people, all of whom bring the same for every unit that they cost: as with the prior alone.
OfferValues equalsOf(const AudienceResult &audience)
{
    OfferValues values;
    values.offers = 1;
    for (const AudienceMember &member : audience.members) {
        values.people.push_back(member.customer);
        Expectation &expected = values.expected.emplace_back();
        expected.cost = 1.0F + 0.37F * static_cast<float>(member.customer % 53);
        expected.profit = 0.5873F * expected.cost;
        expected.buyNone = 0.1F;
        expected.buy = expected.redeem = 0.12F;
        expected.revenue = 10 * expected.cost;
        expected.profitError = 0;
    }
    return values;
}

} // namespace

// A budget that ends among people who earn alike: whom it reaches and whom it would have reached must stay comparable.
class TestHeldOutEquals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asLargeAShareOfThemIsHeldOut()
    {
        const auto dataset = shop();
        const RfmAnalysis rfm = analyseRfm(*dataset);
        const std::vector<Segment> segments = allSegments(*dataset, rfm, {});
        SilentMonitor monitor;
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            Plan plan;
            plan.name = "Equals";
            plan.seed = seed;
            plan.holdout = 0.2;
            plan.assignment = Plan::Assignment::Best;
            plan.budget.caution = 0;
            plan.budget.total = Money::fromWhole(3'000);
            if (seed % 2 == 0)
                plan.budget.floors = {{"eleven.champions", 60}};
            AudienceResult audience = selectAudience(*dataset, rfm, segments, plan);
            const OfferValues values = equalsOf(audience);
            assignOffers(audience, *dataset, segments, plan, &values, {}, monitor);
            const double share
                = static_cast<double>(audience.heldOut) / static_cast<double>(audience.heldOut + audience.contacted);
            QVERIFY2(audience.contacted > 200 && audience.contacted < 1'000,
                     std::to_string(audience.contacted).c_str());
            QVERIFY2(share > 0.16 && share < 0.24, std::to_string(share).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestHeldOutEquals)
#include "test_held_out_equals.moc"
