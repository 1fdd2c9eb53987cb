#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/plan/margins.h"
#include "analytics/store/store.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/temp_folder.h"

using namespace clientele;

namespace {

Plan planOf(const std::string &name)
{
    Plan plan;
    plan.name = name;
    plan.offers.front().validTo = 10;
    return plan;
}

} // namespace

class TestMargins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void categoriesAreAskedForByWhatTheySell()
    {
        test::DatasetBuilder shop;
        shop.customer({.id = "a"});
        shop.product({.id = "cup", .category = "Kitchen", .price = 5, .cost = 2});
        shop.product({.id = "tea", .category = "Tea", .price = 5});
        shop.product({.id = "soap", .category = "Bath", .price = 5});
        shop.product({.id = "thing", .price = 5});
        shop.order("1", "a", "2026-01-01").line("cup", 10, 5).line("tea", 2, 5).line("soap", 6, 5).line("thing", 2, 5);
        const MarginCoverage coverage = marginCoverage(*shop.build());
        QCOMPARE(coverage.known, 0.5);
        using Gap = MarginCoverage::Gap;
        QCOMPARE(coverage.gaps, (std::vector<Gap> {{"Bath", 0.3}, {"Tea", 0.1}, {"", 0.1}}));
    }

    void whatIsBeyondTheFirstIsAskedForTogether()
    {
        test::DatasetBuilder shop;
        shop.customer({.id = "a"});
        auto &order = shop.order("1", "a", "2026-01-01");
        for (int i = 0; i < 12; ++i)
            shop.product({.id = "p" + std::to_string(i), .category = "c" + std::to_string(i), .price = 1});
        for (int i = 0; i < 12; ++i)
            order.line("p" + std::to_string(i), 12 - i, 1);
        const MarginCoverage coverage = marginCoverage(*shop.build());
        QCOMPARE(coverage.known, 0.0);
        QCOMPARE(coverage.gaps.size(), MarginCoverage::kAsked + 1);
        QCOMPARE(coverage.gaps.front().category, "c0");
        QVERIFY(coverage.gaps.back().category.empty());
        QVERIFY(std::abs(coverage.gaps.back().share - 10.0 / 78) < 1e-9); // 4 + 3 + 2 + 1
        QVERIFY(marginCoverage(*test::DatasetBuilder().build()).gaps.empty());
    }

    void whatTheShopWasToldBeginsLaterPlans()
    {
        const test::TempFolder folder;
        Store store = Store::create(folder / "shop.clientele", {});
        QVERIFY(loadShopMargins(store).empty());
        saveShopMargins(store, {{"Tea", 0.35}, {"", 0.2}});
        QCOMPARE(loadShopMargins(store), (Margins {{"Tea", 0.35}, {"", 0.2}}));
        Plan plan = planOf("A");
        plan.assumptions.margins = {{"Tea", 0.5}};
        QCOMPARE(createCampaign(store, plan).plan.assumptions.margins, (Margins {{"Tea", 0.5}, {"", 0.2}}));
        QCOMPARE(loadShopMargins(store), (Margins {{"Tea", 0.35}, {"", 0.2}})); // a plan's own stay its own
    }

    void aChangeInAPlanIsAChangeOfTheShop()
    {
        const Margins shop {{"Tea", 0.35}, {"Bath", 0.2}};
        QCOMPARE(changedMargins(shop, {{"Tea", 0.5}}, {{"Tea", 0.6}}), (Margins {{"Tea", 0.6}, {"Bath", 0.2}}));
        QCOMPARE(changedMargins(shop, {{"Tea", 0.5}}, {}), (Margins {{"Bath", 0.2}}));
        QCOMPARE(changedMargins(shop, {{"Tea", 0.5}}, {{"Tea", 0.5}, {"", 0.1}}),
                 (Margins {{"Tea", 0.35}, {"Bath", 0.2}, {"", 0.1}}));
    }

    // A draft is what has been typed so far; only whoever uses it asks for more.
    void anUnfinishedDraftIsKept()
    {
        const test::TempFolder folder;
        Store store = Store::create(folder / "shop.clientele", {});
        Plan plan = createCampaign(store, planOf("A")).plan;
        plan.name = "  ";
        plan.holdout = 0.2;
        plan.offers.front().kind = "flash-sale"; // without products yet
        plan.offers.front().validTo = plan.offers.front().validFrom - 3;
        updateCampaign(store, 1, plan);
        const Campaign kept = loadCampaign(store, "A"); // found by its last name
        QCOMPARE(kept.plan.holdout, 0.2);
        QCOMPARE(kept.plan.name, "  ");
        QVERIFY_EXCEPTION_THROWN(checkPlan(kept.plan), Error);
    }
};

QTEST_GUILESS_MAIN(TestMargins)
#include "test_margins.moc"
