#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/recommend/recommender.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

// What each method is for, on shops small enough to reckon by hand.
class TestMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void popularCountsBuyersNotPieces();
    void popularForgets();
    void popularNamesTheSpan();
    void kernelSaysWhatGoesTogether();
    void kernelOffersOwnedOnlyWhereBoughtAgain();
    void kernelPrefersFreshTaste();
    void repeatKnowsTheCustomer();
};

namespace {

struct Fitted
{
    std::shared_ptr<const Dataset> shop;
    std::unique_ptr<Recommender> recommender;

    std::vector<std::string> idsFor(std::string_view customer, int count) const
    {
        std::vector<std::string> ids;
        for (const Recommendation &item : listFor(customer, count))
            ids.emplace_back(shop->products.id[item.product]);
        return ids;
    }
    std::vector<Recommendation> listFor(std::string_view customer, int count) const
    {
        return recommender->recommend(shop->customerById.find(customer), count);
    }
};

Fitted fit(std::string_view kind, const DatasetBuilder &builder, std::string_view asOf,
           std::initializer_list<const char *> assignments = {})
{
    SilentMonitor monitor;
    const RecommenderKind &row = recommenderKind(kind);
    ParamSet parameters(row.parameters());
    for (const char *assignment : assignments)
        parameters.set(std::string_view(assignment));
    const auto shop = builder.build();
    return {shop, row.fit(shop, *parseDay(asOf), parameters, monitor)};
}

using Ids = std::vector<std::string>;

} // namespace

void TestMethods::popularCountsBuyersNotPieces()
{
    DatasetBuilder shop;
    shop.customer({.id = "new"});
    shop.order("1", "a", "2011-12-01").line("wholesale", 9'999, 1).line("tea", 1, 1);
    shop.order("2", "b", "2011-12-01").line("tea", 1, 1).line("cup", 1, 1);
    shop.order("3", "c", "2011-12-01").line("tea", 1, 1).line("cup", 1, 1);
    shop.order("4", "a", "2011-12-01").line("wholesale", 9'999, 1);
    const Fitted popular = fit("popular", shop, "2011-12-02");
    QCOMPARE(popular.idsFor("new", 9), (Ids {"tea", "cup", "wholesale"}));
    // Who owns all but the cup is offered the cup first.
    QCOMPARE(popular.idsFor("a", 9).front(), std::string("cup"));
}

void TestMethods::popularForgets()
{
    DatasetBuilder shop;
    shop.customer({.id = "new"});
    for (int i = 0; i < 3; ++i)
        shop.order("old" + std::to_string(i), "o" + std::to_string(i), "2011-10-02").line("old", 1, 1);
    shop.order("fresh", "f", "2011-12-01").line("fresh", 1, 1);
    QCOMPARE(fit("popular", shop, "2011-12-01", {"half_life_days=30"}).idsFor("new", 1), Ids {"fresh"}); // 1 > 3/4
    QCOMPARE(fit("popular", shop, "2011-12-01", {"half_life_days=60"}).idsFor("new", 1), Ids {"old"}); // 3/2 > 1
}

void TestMethods::popularNamesTheSpan()
{
    DatasetBuilder shop;
    shop.customer({.id = "new"});
    shop.order("1", "a", "2011-11-21").line("tea", 1, 1);
    shop.order("2", "", "2011-11-25").line("tea", 1, 1);
    shop.order("3", "b", "2011-09-21").line("tea", 1, 1).line("cup", 1, 1);
    const auto list = fit("popular", shop, "2011-12-01").listFor("new", 2);
    QCOMPARE(list[0].reason.kind, RecommendReason::Kind::Popular);
    QCOMPARE(list[0].reason.buyers, 2); // a and a guest
    QCOMPARE(list[0].reason.days, 30);
    QCOMPARE(list[1].reason.buyers, 1);
    QCOMPARE(list[1].reason.days, 90);
}

void TestMethods::kernelSaysWhatGoesTogether()
{
    DatasetBuilder shop;
    for (int i = 0; i < 10; ++i) {
        const std::string id = "c" + std::to_string(i);
        shop.order(id, id, "2011-12-01").line("pot", 1, 1);
        if (i < 6)
            shop.line("lid", 1, 1); // six of ten who have the pot
        else
            shop.line("sock" + std::to_string(i), 1, 1);
    }
    for (int i = 0; i < 40; ++i) // popular, but with nobody's pot
        shop.order("s" + std::to_string(i), "s" + std::to_string(i), "2011-12-01").line("soap", 1, 1);
    shop.order("me", "me", "2011-12-01").line("pot", 1, 1);
    const Fitted kernel = fit("item-kernel", shop, "2011-12-02");
    const auto list = kernel.listFor("me", 20);
    QCOMPARE(kernel.idsFor("me", 1), Ids {"lid"});
    QCOMPARE(list[0].reason.kind, RecommendReason::Kind::BoughtTogether);
    QCOMPARE(list[0].reason.with, kernel.shop->productById.find("pot"));
    QCOMPARE(list[0].reason.both, 6);
    QCOMPARE(list[0].reason.buyers, 11);
    QCOMPARE(fit("popular", shop, "2011-12-02").idsFor("me", 1), Ids {"soap"});
}

void TestMethods::kernelOffersOwnedOnlyWhereBoughtAgain()
{
    // Coffee is bought again by everybody, a kettle by nobody; both go with each other and with cups.
    DatasetBuilder shop;
    shop.product({.id = "coffee", .category = "food"}).product({.id = "kettle", .category = "kitchen"});
    for (int i = 0; i < 60; ++i) {
        const std::string id = "c" + std::to_string(i);
        shop.order(id, id, "2011-11-01").line("coffee", 1, 1).line("kettle", 1, 1);
        shop.order(id + "b", id, "2011-12-01").line("coffee", 1, 1);
        if (i % 2 == 0)
            shop.line("cup", 1, 1);
    }
    const Fitted kernel = fit("item-kernel", shop, "2011-12-02");
    const auto list = kernel.listFor("c1", 2);
    QCOMPARE(kernel.idsFor("c1", 2), (Ids {"cup", "coffee"}));
    QCOMPARE(list[1].reason.kind, RecommendReason::Kind::BuyAgain);
    QCOMPARE(list[1].reason.times, 2);
    QCOMPARE(list[1].reason.daysAgo, 1);
    QCOMPARE(kernel.idsFor("c1", 3).back(), std::string("kettle")); // only when nothing else is left
}

void TestMethods::kernelPrefersFreshTaste()
{
    DatasetBuilder shop;
    for (int i = 0; i < 20; ++i) {
        const std::string id = std::to_string(i);
        shop.order("t" + id, "t" + id, "2011-11-20").line("tent", 1, 1).line("stove", 1, 1);
        shop.order("b" + id, "b" + id, "2011-11-20").line("bib", 1, 1).line("rattle", 1, 1);
    }
    shop.order("m1", "me", "2011-05-01").line("tent", 1, 1);
    shop.order("m2", "me", "2011-11-25").line("bib", 1, 1);
    QCOMPARE(fit("item-kernel", shop, "2011-12-01").idsFor("me", 2), (Ids {"rattle", "stove"}));
}

void TestMethods::repeatKnowsTheCustomer()
{
    DatasetBuilder shop;
    shop.order("1", "me", "2011-06-01").line("milk", 1, 1).line("lamp", 1, 1);
    shop.order("2", "me", "2011-11-01").line("milk", 1, 1).line("milk", 2, 1);
    shop.order("3", "me", "2011-11-20").line("bread", 1, 1);
    for (int i = 0; i < 9; ++i)
        shop.order("o" + std::to_string(i), "o" + std::to_string(i), "2011-11-30").line("soap", 1, 1);
    const Fitted repeat = fit("repeat", shop, "2011-12-01", {"half_life_days=90"});
    // milk: 2^(−30/90) + 2^(−183/90) = .794 + .244; bread: 2^(−11/90) = .919; lamp: .244; then what is popular.
    QCOMPARE(repeat.idsFor("me", 9), (Ids {"milk", "bread", "lamp", "soap"}));
    const auto list = repeat.listFor("me", 9);
    // One of twelve who bought something bought it again: milk, drawn towards that.
    const double ofShop = 1. / 32, ofCategory = (1 + 20 * ofShop) / 32;
    QVERIFY(std::abs(list[0].score - (0.79370 + 0.24427) * (1 + 20 * ofCategory) / 21) < 1e-4);
    QCOMPARE(list[0].reason.times, 2); // an order counts once
    QCOMPARE(list[0].reason.daysAgo, 30);
    QCOMPARE(list[3].reason.kind, RecommendReason::Kind::Popular);
    QCOMPARE(repeat.idsFor("o1", 1), Ids {"soap"});
}

QTEST_GUILESS_MAIN(TestMethods)
#include "test_methods.moc"
