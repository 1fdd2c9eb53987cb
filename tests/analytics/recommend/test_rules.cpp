#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/recommend/recommender.h"
#include "analytics/recommend/rules_effect.h"
#include "analytics/recommend/shop_rules.h"
#include "analytics/store/store.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

// What may be proposed: each rule by itself, and where the shop lacks what it looks at.
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void productsThatFailAreNeverListed_data();
    void productsThatFailAreNeverListed();
    void whatTheShopDoesNotKnowForbidsNothing();
    void nothingReturnedComesBack();
    void pricesLikeTheCustomers();
    void oneCustomerAndOneProductAreJudgedAlike();
    void varietyAndNoveltyChangeTheOrder();
    void numbersOutsideTheirRangesAreRefused();
    void jsonComesBack();
    void whatEachRuleKeepsOutIsCounted();
    void theShopKeepsItsRules();
};

namespace {

DatasetBuilder shopWithFacts()
{
    DatasetBuilder shop;
    shop.product(
        {.id = "tea", .name = "Green tea", .category = "Drinks", .brand = "Leaf", .price = 10, .cost = 5, .stock = 3});
    shop.product(
        {.id = "cup", .name = "Blue cup", .category = "China", .brand = "Pot", .price = 10, .cost = 9, .stock = 5});
    shop.product({.id = "mug", .name = "Blue mug", .category = "China", .brand = "Pot", .price = 12, .cost = 3});
    shop.product({.id = "jar", .name = "Jar", .category = "Kitchen", .price = 500, .stock = 1});
    for (const char *who : {"a", "b", "c", "d"})
        shop.order(std::string("o") + who, who, "2011-12-01").line("tea", 1, 10).line("cup", 1, 10);
    shop.order("m", "a", "2011-12-01").line("mug", 1, 12).line("jar", 1, 500);
    shop.customer({.id = "new"});
    return shop;
}

std::vector<std::string> listed(const DatasetBuilder &builder, const RecommendRules &rules,
                                std::string_view who = "new", const char *kind = "popular")
{
    SilentMonitor monitor;
    const auto shop = builder.build();
    const Day asOf = *parseDay("2011-12-02");
    const RecommenderKind &row = recommenderKind(kind);
    const auto recommender = row.fit(shop, asOf, ParamSet(row.parameters()), monitor);
    const PreparedRules prepared(rules, *shop, asOf);
    std::vector<std::string> ids;
    for (const Recommendation &item : recommender->recommend(shop->customerById.find(who), 9, &prepared))
        ids.emplace_back(shop->products.id[item.product]);
    std::ranges::sort(ids);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

void TestRules::productsThatFailAreNeverListed_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << "{}"
                          << "cup jar mug tea";
    QTest::newRow("in stock") << R"({"in_stock": true})"
                              << "cup jar tea";
    QTest::newRow("margin") << R"({"min_margin": 0.3})"
                            << "mug tea";
    QTest::newRow("category") << R"({"categories": ["china", "Drinks"]})"
                              << "cup mug tea";
    QTest::newRow("excluded category") << R"({"excluded_categories": ["China"]})"
                                       << "jar tea";
    QTest::newRow("brand") << R"({"brands": ["Leaf"]})"
                           << "tea";
    QTest::newRow("excluded brand") << R"({"excluded_brands": ["Leaf"]})"
                                    << "cup jar mug";
    QTest::newRow("two at once") << R"({"in_stock": true, "min_margin": 0.3})"
                                 << "tea";
}

void TestRules::productsThatFailAreNeverListed()
{
    QFETCH(QString, json);
    QFETCH(QString, expected);
    const RecommendRules rules = rulesFromJson(json.toStdString());
    for (const RecommenderKind &kind : recommenderKinds()) {
        QStringList ids;
        for (const std::string &id : listed(shopWithFacts(), rules, "new", kind.id.data()))
            ids << QString::fromStdString(id);
        QCOMPARE(ids.join(u' '), expected);
    }
}

void TestRules::whatTheShopDoesNotKnowForbidsNothing()
{
    DatasetBuilder shop;
    shop.order("1", "a", "2011-12-01").line("tea", 1, 2).line("cup", 1, 2);
    shop.customer({.id = "new"});
    RecommendRules rules
        = rulesFromJson(R"({"in_stock": true, "min_margin": 0.9, "categories": ["x"], "brands": ["y"]})");
    QCOMPARE(listed(shop, rules), (Ids {"cup", "tea"}));
    const auto without = rulesWithoutData(rules, *shop.build());
    QCOMPARE(without.size(), std::size_t {4});
    QVERIFY(rulesWithoutData({}, *shop.build()).empty());
}

void TestRules::nothingReturnedComesBack()
{
    DatasetBuilder shop = shopWithFacts();
    shop.order("r", "b", "2011-12-02").line("mug", -1, 12);
    RecommendRules rules;
    rules.notReturned = true;
    QCOMPARE(listed(shop, rules, "b"), (Ids {"cup", "jar", "tea"}));
    QCOMPARE(listed(shop, rules, "c"), (Ids {"cup", "jar", "mug", "tea"}));
}

void TestRules::pricesLikeTheCustomers()
{
    DatasetBuilder shop = shopWithFacts();
    shop.order("more", "b", "2011-12-02").line("tea", 1, 10);
    RecommendRules rules;
    rules.priceBand = true;
    QCOMPARE(listed(shop, rules, "b"), (Ids {"cup", "mug", "tea"})); // 10, 10, 10: from 5 to 20
    QCOMPARE(listed(shop, rules, "c"), (Ids {"cup", "jar", "mug", "tea"})); // two pieces tell nothing
}

void TestRules::oneCustomerAndOneProductAreJudgedAlike()
{
    DatasetBuilder builder = shopWithFacts();
    builder.order("r", "b", "2011-12-01").line("cup", -1, 10);
    const auto shop = builder.build();
    for (const char *json : {"{}", R"({"not_returned": true})", R"({"price_band": true, "in_stock": true})",
                             R"({"excluded_categories": ["China"], "not_returned": true, "price_band": true})"}) {
        const PreparedRules rules(rulesFromJson(json), *shop, *parseDay("2011-12-02"));
        for (CustomerIndex customer = 0; customer < shop->customers.size(); ++customer) {
            std::vector<std::uint8_t> forbidden = rules.forbiddenTo(customer);
            forbidden.resize(shop->products.size(), 0);
            for (ProductIndex product = 0; product < shop->products.size(); ++product)
                QCOMPARE(rules.allows(customer, product), rules.passes(product) && forbidden[product] == 0);
        }
    }
}

void TestRules::varietyAndNoveltyChangeTheOrder()
{
    DatasetBuilder shop;
    for (const char *id : {"seed", "red", "blue", "rare"})
        shop.product({.id = id, .name = id, .category = std::string(id) == "rare" ? "other" : "same"});
    for (int i = 0; i < 8; ++i) {
        shop.order("o" + std::to_string(i), "c" + std::to_string(i), "2011-12-01").line("seed", 1, 1).line("red", 1, 1);
        if (i < 6)
            shop.line("blue", 1, 1);
        if (i < 2)
            shop.line("rare", 1, 1);
    }
    shop.order("me", "me", "2011-12-01").line("seed", 1, 1);
    SilentMonitor monitor;
    const auto dataset = shop.build();
    const RecommenderKind &row = recommenderKind("item-kernel");
    const auto kernel = row.fit(dataset, *parseDay("2011-12-02"), ParamSet(row.parameters()), monitor);
    const auto orderWith = [&](const RecommendRules &rules) {
        const PreparedRules prepared(rules, *dataset, *parseDay("2011-12-02"));
        Ids ids;
        for (const Recommendation &item : kernel->recommend(dataset->customerById.find("me"), 3, &prepared))
            ids.emplace_back(dataset->products.id[item.product]);
        return ids;
    };
    QCOMPARE(orderWith({}), (Ids {"red", "blue", "rare"}));
    QCOMPARE(orderWith({.diversity = 0.9}), (Ids {"red", "rare", "blue"}));
    // How strong the rarest is beside the most bought.
    const auto rareShare = [&](double novelty) {
        const PreparedRules prepared({.novelty = novelty}, *dataset, *parseDay("2011-12-02"));
        const auto list = kernel->recommend(dataset->customerById.find("me"), 3, &prepared);
        return list.back().score / list.front().score;
    };
    QVERIFY(rareShare(-1) < rareShare(0) && rareShare(0) < rareShare(1));
}

void TestRules::numbersOutsideTheirRangesAreRefused()
{
    for (const char *json : {R"({"diversity": 2})", R"({"novelty": -3})", R"({"min_margin": 7})", R"({"color": 1})",
                             R"({"in_stock": "yes"})", R"({"categories": "one"})", "[]", "nonsense"})
        QVERIFY_THROWS_EXCEPTION(Error, rulesFromJson(json));
}

void TestRules::jsonComesBack()
{
    const std::string text
        = R"({"in_stock":true,"price_band":true,"min_margin":0.25,"brands":["A"],"diversity":0.5,"novelty":-0.25})";
    const RecommendRules rules = rulesFromJson(text);
    QVERIFY(rulesFromJson(rulesToJson(rules)) == rules);
    QCOMPARE(rulesToJson({}), std::string("{}"));
}

void TestRules::whatEachRuleKeepsOutIsCounted()
{
    DatasetBuilder builder = shopWithFacts();
    builder.order("back", "a", "2011-12-02").line("cup", -1, 10);
    const auto shop = builder.build();
    const Day asOf = *parseDay("2011-12-02");
    RecommendRules rules;
    rules.minMargin = 0.4; // tea .5 and mug .75 have it
    rules.excludedCategories = {"drinks"};
    rules.notReturned = true;
    const RulesEffect anybody = rulesEffect(rules, *shop, asOf, kNoIndex);
    QCOMPARE(anybody.offered, std::size_t {4});
    QCOMPARE(anybody.left, std::size_t {1}); // the mug
    QCOMPARE(anybody.parts.size(), std::size_t {2});
    QCOMPARE(anybody.parts[0].rule, std::string_view("min_margin"));
    QCOMPARE(anybody.parts[0].keptOut, std::size_t {2});
    QCOMPARE(anybody.parts[1].keptOut, std::size_t {1});
    const RulesEffect ofA = rulesEffect(rules, *shop, asOf, shop->customerById.find("a"));
    const auto returned = std::ranges::find(ofA.parts, "not_returned", &RulesEffect::Part::rule);
    QVERIFY(returned != ofA.parts.end());
    QCOMPARE(returned->keptOut, std::size_t {1});
    QVERIFY(rulesEffect({}, *shop, asOf, kNoIndex).parts.empty());
}

void TestRules::theShopKeepsItsRules()
{
    const test::TempFolder folder;
    Store store = Store::create(folder / "shop.clientele", {});
    QVERIFY(shopRules(store).isEmpty());
    RecommendRules rules;
    rules.categories = {"Drinks"};
    rules.novelty = -0.5;
    setShopRules(store, rules);
    QVERIFY(shopRules(store) == rules);
    rules.diversity = 2;
    QVERIFY_THROWS_EXCEPTION(Error, setShopRules(store, rules));
    store.setValue("recommend_rules", "{\"of a later program\": 1}");
    QVERIFY(shopRules(store).isEmpty());
    setShopRules(store, {});
    QVERIFY(shopRules(store).isEmpty());
}

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
