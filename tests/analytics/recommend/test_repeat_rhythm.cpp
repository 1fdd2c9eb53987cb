#include <QtTest/QTest>

#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/recommend/recommender.h"
#include "analytics/recommend/shelf.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

// What is used up is proposed again when it is due, what lasts is not.
class TestRepeatRhythm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhetherAndWhen();
    void fewBuyersAreDrawnToTheirCategory();
    void duenessRises();
    void nobodyBoughtAnythingAgain();
    void foodComesBackAndASofaDoesNot_data();
    void foodComesBackAndASofaDoesNot();
};

namespace {

const Day kToday = *parseDay("2011-12-31");
constexpr int kPace = 30; // days between two bags of food

void order(DatasetBuilder &shop, const std::string &who, int daysAgo, std::initializer_list<const char *> products)
{
    static int number = 0;
    shop.order("o" + std::to_string(++number), who, formatDay(kToday - daysAgo));
    for (const char *product : products)
        shop.line(product, 1, 10);
}

// Everybody has a dog, a sofa since the beginning and one of two toys. "due" bought food a month ago, "today" today.
DatasetBuilder petShop()
{
    DatasetBuilder shop;
    for (const char *food : {"food", "snack"})
        shop.product({.id = food, .category = "Pet food"});
    shop.product({.id = "sofa", .category = "Furniture"});
    for (const char *toy : {"ball", "rope"})
        shop.product({.id = toy, .category = "Toys"});
    for (int person = 0; person < 60; ++person) {
        const std::string who = "c" + std::to_string(person);
        order(shop, who, 200, {"sofa", person % 2 == 0 ? "ball" : "rope"});
        for (int bag = 0; bag < 5; ++bag)
            order(shop, who, bag * kPace + person % 20, {"food"});
    }
    for (const auto &[who, last] : {std::pair("due", kPace), {"today", 0}}) {
        order(shop, who, 200, {"sofa", "ball"});
        for (int bag = 3; bag >= 0; --bag)
            order(shop, who, last + bag * kPace, {"food"});
    }
    return shop;
}

std::size_t placeOf(const std::vector<Recommendation> &list, ProductIndex product)
{
    return static_cast<std::size_t>(std::ranges::find(list, product, &Recommendation::product) - list.begin());
}

RepeatRhythms rhythmsOf(const Dataset &shop)
{
    SilentMonitor monitor;
    return RepeatRhythms(shop, collectPurchases(shop, kToday, 90, monitor));
}

} // namespace

void TestRepeatRhythm::knowsWhetherAndWhen()
{
    const auto shop = petShop().build();
    const RepeatRhythms rhythms = rhythmsOf(*shop);
    const RepeatRhythm &food = rhythms.ofProduct(shop->productById.find("food"));
    QCOMPARE(food.buyers, 62u);
    QCOMPARE(food.again, 62u);
    QVERIFY(food.isBoughtAgain());
    QVERIFY(std::abs(food.usualDays - kPace) < 1e-6);
    const RepeatRhythm &sofa = rhythms.ofProduct(shop->productById.find("sofa"));
    QCOMPARE(sofa.again, 0u);
    QVERIFY(!sofa.isBoughtAgain());
    const std::uint32_t petFood = shop->products.category[shop->productById.find("food")];
    QVERIFY(rhythms.ofCategory(petFood).isBoughtAgain());
    QCOMPARE(rhythms.ofCategory(petFood).buyers, 62u);
    QVERIFY(std::abs(rhythms.ofCategory(petFood).usualDays - kPace) < 1e-6);
}

// Two people bought a new snack once each: it is still pet food.
void TestRepeatRhythm::fewBuyersAreDrawnToTheirCategory()
{
    DatasetBuilder builder = petShop();
    order(builder, "c1", 3, {"snack"});
    order(builder, "c2", 4, {"snack"});
    const auto shop = builder.build();
    const RepeatRhythms rhythms = rhythmsOf(*shop);
    const RepeatRhythm &snack = rhythms.ofProduct(shop->productById.find("snack"));
    QCOMPARE(snack.again, 0u);
    QVERIFY(snack.isBoughtAgain());
    QVERIFY(std::abs(snack.usualDays - kPace) < 1e-6);
}

void TestRepeatRhythm::duenessRises()
{
    const auto shop = petShop().build();
    const RepeatRhythms rhythms = rhythmsOf(*shop);
    const ProductIndex food = shop->productById.find("food");
    Purchase purchase {.product = food, .orders = 4, .firstDay = kToday - 3 * kPace, .lastDay = kToday};
    double before = -1;
    for (int days = 0; days <= 3; ++days) {
        const double dueness = rhythms.dueness(purchase, kToday + days);
        QVERIFY(dueness > before);
        before = dueness;
    }
    QCOMPARE(rhythms.dueness(purchase, kToday), 0.);
    QCOMPARE(rhythms.dueness(purchase, kToday + kPace), 1.);
    purchase.firstDay = kToday - 30 * kPace; // somebody whose bags last ten times as long
    QVERIFY(rhythms.dueness(purchase, kToday + 5) < 0.5);
}

void TestRepeatRhythm::nobodyBoughtAnythingAgain()
{
    DatasetBuilder builder;
    order(builder, "ann", 0, {"tea"});
    const auto shop = builder.build();
    const RepeatRhythms rhythms = rhythmsOf(*shop);
    QCOMPARE(rhythms.ofShop().usualDays, 0.);
    QCOMPARE(rhythms.dueness({.product = 0, .orders = 1, .firstDay = kToday, .lastDay = kToday}, kToday), 1.);
}

void TestRepeatRhythm::foodComesBackAndASofaDoesNot_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const RecommenderKind &kind : recommenderKinds())
        QTest::addRow("%s", kind.id.data()) << QByteArray(kind.id.data());
}

void TestRepeatRhythm::foodComesBackAndASofaDoesNot()
{
    QFETCH(QByteArray, kind);
    const auto shop = petShop().build();
    const RecommenderKind &row = recommenderKind(kind.toStdString());
    SilentMonitor monitor;
    const auto recommender = row.fit(shop, kToday, ParamSet(row.parameters()), monitor);
    const ProductIndex food = shop->productById.find("food");
    const ProductIndex sofa = shop->productById.find("sofa");
    const auto due = recommender->recommend(shop->customerById.find("due"), 5);
    QVERIFY(placeOf(due, food) < 2);
    // After all that is new or due; "repeat" is about nothing but what people have, what they come back for first.
    QVERIFY(placeOf(due, sofa) >= (kind == "repeat" ? 1 : 3));
    const RecommendReason &reason = due[placeOf(due, food)].reason;
    if (reason.kind == RecommendReason::Kind::BuyAgain) {
        QCOMPARE(reason.daysAgo, kPace);
        QCOMPARE(reason.days, kPace);
    }
    const auto today = recommender->recommend(shop->customerById.find("today"), 5);
    QVERIFY(placeOf(today, food) >= 2); // what is new comes first
    QCOMPARE(recommender->rhythmOf(food)->buyers, 62u);
}

QTEST_GUILESS_MAIN(TestRepeatRhythm)
#include "test_repeat_rhythm.moc"
