#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <set>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/recommend/reason_rows.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

// What a reason says can be counted in the rows behind it.
class TestReasonRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boughtTogether();
    void boughtAgain();
    void similarProductsAreForNobody();
    void whatWasLookedAt();
    void starsOfBoth();
    void aNewProductRestsOnNothing();
    void everyMethodsReasonsCanBeCounted();
    void stopsWhenAsked();
};

namespace {

using Part = ReasonRow::Part;
using Kind = RecommendReason::Kind;

const Day kToday = *parseDay("2011-12-31");

ReasonRows behind(const Recommendation &item, CustomerIndex customer, const Dataset &dataset,
                  const std::vector<CustomerIndex> &neighbours = {})
{
    const SilentMonitor monitor;
    return rowsBehind(item, customer, neighbours, dataset, kToday, monitor);
}

std::size_t countOf(const ReasonRows &found, Part part)
{
    return static_cast<std::size_t>(std::ranges::count(found.rows, part, &ReasonRow::part));
}

// Ann has tea; Bob tea and a cup, in two orders; Cid tea alone, and a cup after the day that counts; a guest a cup.
std::shared_ptr<Dataset> teaShop()
{
    DatasetBuilder shop;
    shop.order("1", "ann", "2011-12-01").line("tea", 2, 3).line("tea", 1, 3);
    shop.order("2", "bob", "2011-12-02").line("tea", 1, 3);
    shop.order("3", "bob", "2011-12-20").line("cup", 1, 8).line("post", 1, 2);
    shop.order("4", "cid", "2011-12-03").line("tea", 1, 3).line("cup", -1, 8);
    shop.order("5", "cid", "2012-01-15").line("cup", 1, 8);
    shop.order("6", "", "2011-12-04").line("cup", 1, 8);
    auto copy = std::make_shared<Dataset>(*shop.build());
    finishDataset(*copy); // its indices are of its own columns
    return copy;
}

// The figures of a reason, counted in the rows by their customers and orders.
void compareWithReason(const ReasonRows &found, const RecommendReason &reason)
{
    switch (reason.kind) {
    case Kind::BuyAgain: QCOMPARE(found.times, static_cast<std::size_t>(reason.times)); break;
    case Kind::Popular: QCOMPARE(found.buyers, static_cast<std::size_t>(reason.buyers)); break;
    case Kind::LikeYourItems:
        if (reason.both == 0)
            break; // joined through others: `buyers` alone is of no use
        [[fallthrough]];
    case Kind::BoughtTogether:
    case Kind::SimilarBuyers:
    case Kind::Rated:
        QCOMPARE(found.both, static_cast<std::size_t>(reason.both));
        QCOMPARE(found.buyers, static_cast<std::size_t>(reason.buyers));
        break;
    case Kind::SameAttributes: QVERIFY(!found.rows.empty()); break;
    case Kind::NewProduct: QVERIFY(found.rows.empty()); break;
    }
}

} // namespace

void TestReasonRows::boughtTogether()
{
    const auto shop = teaShop();
    Recommendation item {.product = shop->productById.find("cup"), .score = 1, .reason = {}};
    item.reason = {.kind = Kind::BoughtTogether, .with = shop->productById.find("tea"), .both = 1, .buyers = 3};
    const ReasonRows found = behind(item, shop->customerById.find("ann"), *shop);
    compareWithReason(found, item.reason);
    QCOMPARE(countOf(found, Part::Own), std::size_t {2}); // both lines of one order
    QCOMPARE(countOf(found, Part::Bought), std::size_t {2}); // the tea and the cup
    QCOMPARE(countOf(found, Part::OnlyWith), std::size_t {1}); // a cup sent back, and one later, do not count
    QVERIFY(std::ranges::is_sorted(found.rows, {}, &ReasonRow::part));
    const std::uint32_t newest = found.rows[2].row; // of those who bought both
    QCOMPARE(shop->lines.product[newest], item.product);
}

void TestReasonRows::boughtAgain()
{
    const auto shop = teaShop();
    Recommendation item {.product = shop->productById.find("tea"), .score = 1, .reason = {}};
    item.reason = {.kind = Kind::BuyAgain, .times = 1};
    const ReasonRows found = behind(item, shop->customerById.find("ann"), *shop);
    QCOMPARE(found.times, std::size_t {1});
    QCOMPARE(found.rows.size(), std::size_t {2});
}

void TestReasonRows::similarProductsAreForNobody()
{
    const auto shop = teaShop();
    Recommendation item {.product = shop->productById.find("cup"), .score = 1, .reason = {}};
    item.reason = {.kind = Kind::BoughtTogether, .with = shop->productById.find("tea")};
    const ReasonRows found = behind(item, kNoIndex, *shop);
    QCOMPARE(countOf(found, Part::Own), std::size_t {0});
    QCOMPARE(found.buyers, std::size_t {3});
    item.reason = {.kind = Kind::SameAttributes, .with = shop->productById.find("tea")};
    QVERIFY(behind(item, kNoIndex, *shop).rows.empty());
    item.reason = {.kind = Kind::Popular, .days = 30};
    QCOMPARE(behind(item, kNoIndex, *shop).buyers, std::size_t {2}); // Bob, and the guest's order
}

void TestReasonRows::whatWasLookedAt()
{
    const auto shop = teaShop();
    const ProductIndex tea = shop->productById.find("tea");
    EventTable &events = shop->events;
    events.customer = {0, 0, 1};
    events.product = {tea, shop->productById.find("cup"), tea};
    events.time = {startOf(*parseDay("2011-12-05")), kNoTime, kNoTime};
    events.begin = {0, 2, 3, 3};
    Recommendation item {.product = shop->productById.find("cup"), .score = 1, .reason = {}};
    item.reason = {.kind = Kind::SameAttributes, .with = tea};
    const ReasonRows found = behind(item, 0, *shop);
    QCOMPARE(std::ranges::count(found.rows, ReasonRow::Source::Event, &ReasonRow::source), std::ptrdiff_t {1});
    item.reason.times = 1; // bought: then that is what counts
    QCOMPARE(behind(item, 0, *shop).rows.size(), std::size_t {2});
}

void TestReasonRows::starsOfBoth()
{
    const auto shop = teaShop();
    const ProductIndex tea = shop->productById.find("tea");
    const ProductIndex cup = shop->productById.find("cup");
    ReviewTable &reviews = shop->reviews;
    reviews.customer = {0, 1, 1, 2, kNoIndex, kNoIndex};
    reviews.product = {tea, tea, cup, tea, tea, cup};
    reviews.time.assign(6, kNoTime);
    reviews.rating = {1, 1, 0.5F, std::nanf(""), 1, 1};
    Recommendation item {.product = cup, .score = 1, .reason = {}};
    item.reason = {.kind = Kind::Rated, .with = tea, .both = 1, .buyers = 2};
    const ReasonRows found = behind(item, 0, *shop);
    compareWithReason(found, item.reason);
    QCOMPARE(countOf(found, Part::Own), std::size_t {1});
    QCOMPARE(countOf(found, Part::Bought), std::size_t {2});
}

void TestReasonRows::aNewProductRestsOnNothing()
{
    const auto shop = teaShop();
    Recommendation item {.product = 0, .score = 1, .reason = {.kind = Kind::NewProduct}};
    QVERIFY(behind(item, 0, *shop).rows.empty());
}

void TestReasonRows::everyMethodsReasonsCanBeCounted()
{
    DatasetBuilder shop;
    Random random(11);
    for (int product = 0; product < 24; ++product)
        shop.product({.id = "p" + std::to_string(product),
                      .name = "Thing " + std::to_string(product % 5),
                      .category = product % 2 == 0 ? "red" : "blue"});
    for (int person = 0; person < 60; ++person) {
        const std::string name = "c" + std::to_string(person);
        shop.customer({.id = name, .country = person % 2 == 0 ? "France" : "Spain", .birthYear = 1980});
        for (int order = 0; order < person % 4; ++order) {
            shop.order(name + "-" + std::to_string(order), name, formatDay(kToday - 400 + 40 * order + person));
            for (int line = 0; line < 3; ++line)
                shop.line("p" + std::to_string(random.below(24)), 1, 5);
        }
    }
    shop.order("guest", "", formatDay(kToday - 3)).line("p1", 1, 5).line("p1", 1, 5);
    const auto dataset = shop.build();
    SilentMonitor monitor;
    std::set<Kind> seen;
    for (const RecommenderKind &kind : recommenderKinds()) {
        const auto recommender = kind.fit(dataset, kToday, ParamSet(kind.parameters()), monitor);
        for (CustomerIndex customer = 0; customer < dataset->customers.size(); ++customer) {
            const std::vector<CustomerIndex> neighbours = recommender->neighboursOf(customer);
            for (const Recommendation &item : recommender->recommend(customer, 8)) {
                seen.insert(item.reason.kind);
                compareWithReason(behind(item, customer, *dataset, neighbours), item.reason);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
    QVERIFY(seen.contains(Kind::BoughtTogether) && seen.contains(Kind::Popular) && seen.contains(Kind::SimilarBuyers)
            && seen.contains(Kind::LikeYourItems) && seen.contains(Kind::SameAttributes)
            && seen.contains(Kind::BuyAgain));
}

void TestReasonRows::stopsWhenAsked()
{
    struct Stopped final : Monitor
    {
        void stage(Stage) override { }
        void progress(double) override { }
        bool isCancelled() const override { return true; }
    };
    const auto shop = teaShop();
    const Recommendation item {.product = 0, .score = 1, .reason = {.kind = Kind::Popular, .days = 30}};
    const Stopped monitor;
    QVERIFY_THROWS_EXCEPTION(Cancelled, rowsBehind(item, 0, {}, *shop, kToday, monitor));
}

QTEST_GUILESS_MAIN(TestReasonRows)
#include "test_reason_rows.moc"
