#include <QtTest/QTest>

#include <cmath>
#include <map>
#include <set>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/recommend/group_popularity.h"
#include "analytics/recommend/recommender.h"
#include "analytics/rfm/rfm.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

// What every recommender promises, asked of every row of the registry on shops that are hard to serve.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises_data();
    void keepsItsPromises();
    void sameOnAnyNumberOfThreads_data();
    void sameOnAnyNumberOfThreads();
    void doesNotSeeTheFuture_data();
    void doesNotSeeTheFuture();
    void parametersAtTheirLimits_data();
    void parametersAtTheirLimits();
    void followsWhenProductsAreGone_data();
    void followsWhenProductsAreGone();
    void stopsWhenAsked_data();
    void stopsWhenAsked();
    void registry();

private:
    void eachKind();
};

namespace {

using Shop = std::shared_ptr<const Dataset>;

std::unique_ptr<Recommender> fitted(std::string_view kind, const Shop &shop, Day asOf)
{
    SilentMonitor monitor;
    const RecommenderKind &row = recommenderKind(kind);
    return row.fit(shop, asOf, ParamSet(row.parameters()), monitor);
}

DatasetBuilder randomShop(std::uint64_t seed, Day lastDay)
{
    DatasetBuilder shop;
    for (int product = 0; product < 60; ++product) {
        shop.product({.id = "p" + std::to_string(product),
                      .category = "k" + std::to_string(product % 5),
                      .stock = product % 11 == 3 ? 0 : product % 3 - 1,
                      .isMerchandise = product % 13 != 5});
    }
    for (int customer = 0; customer < 80; ++customer)
        shop.customer({.id = "c" + std::to_string(customer)});
    Random random(seed);
    for (int order = 0; order < 400; ++order) {
        const Day day = 15'000 + static_cast<Day>(random.below(200));
        const bool isGuest = random.chance(.1);
        const std::string customer = "c" + std::to_string(random.below(75)); // the last five never order
        const auto lines = 1 + random.below(6);
        if (day <= lastDay)
            shop.order(std::to_string(order), isGuest ? "" : customer, formatDay(day));
        for (std::uint64_t line = 0; line < lines; ++line) {
            const std::string product = "p" + std::to_string(random.below(8) * random.below(8));
            const double quantity = random.chance(.05) ? -1 : 1 + static_cast<double>(random.below(4));
            const double price = random.chance(.05) ? 0 : 3;
            if (day <= lastDay)
                shop.line(product, quantity, price);
        }
    }
    return shop;
}

Shop shopNamed(const QString &name)
{
    DatasetBuilder shop;
    if (name == QLatin1String("no orders")) {
        shop.customer({.id = "ann"}).product({.id = "tea"});
    } else if (name == QLatin1String("one product")) {
        shop.customer({.id = "bob"}).order("1", "ann", "2011-12-01").line("tea", 1, 2);
    } else if (name == QLatin1String("owns everything")) {
        shop.order("1", "ann", "2011-12-01").line("tea", 1, 2).line("cup", 1, 2).line("bag", 1, 2);
        shop.order("2", "bob", "2011-12-02").line("tea", 1, 2);
    } else if (name == QLatin1String("wholesale")) {
        shop.order("1", "big", "2011-12-01");
        for (int product = 0; product < 30; ++product)
            shop.line("p" + std::to_string(product), 100'000'000.0, 0.01);
        shop.order("2", "ann", "2011-12-02").line("p3", 0.001, 9'999'999);
        shop.order("3", "bob", "2011-12-02").line("p3", 1, 1).line("p4", 1, 1);
    } else if (name == QLatin1String("only fees and gifts")) {
        shop.product({.id = "post", .isMerchandise = false});
        shop.order("1", "ann", "2011-12-01").line("post", 1, 3).line("sample", 1, 0).line("tea", -1, 2);
    } else if (name == QLatin1String("guests only")) {
        shop.customer({.id = "ann"}).order("1", "", "2011-12-01").line("tea", 1, 2).line("cup", 1, 2);
    } else if (name == QLatin1String("decades apart")) {
        shop.order("1", "ann", "1971-01-01").line("tea", 1, 2).line("cup", 1, 2);
        shop.order("2", "bob", "2031-01-01").line("cup", 1, 2);
    } else if (name == QLatin1String("the same again")) { // lines twice in an order, orders twice
        for (int time = 0; time < 6; ++time) {
            const std::string person = time % 2 == 0 ? "ann" : "bob";
            shop.order(std::to_string(time), person, "2011-12-01").line("tea", 1, 2).line("tea", 1, 2);
            shop.line("cup", 1, 2).line("tea", 1, 2);
        }
        shop.order("9", "cat", "2011-12-01").line("tea", 1, 2);
    } else if (name == QLatin1String("gone from the shelves")) { // all that people bought, but one
        for (const char *gone : {"tea", "cup", "bag"})
            shop.product({.id = gone, .stock = 0});
        shop.product({.id = "pot", .stock = 3}).product({.id = "voucher", .isMerchandise = false});
        shop.order("1", "ann", "2011-12-01").line("tea", 1, 2).line("cup", 1, 2).line("voucher", 1, 9);
        shop.order("2", "bob", "2011-12-02").line("tea", 1, 2).line("bag", 1, 2).line("pot", 1, 2);
    } else if (name == QLatin1String("stars all equal")) {
        for (const char *person : {"ann", "bob", "cat"})
            shop.order(person, person, "2011-12-01").line("tea", 1, 2).line(person, 1, 2);
        auto rated = std::make_shared<Dataset>(*shop.build());
        for (const CustomerIndex customer : {0u, 1u, 2u}) {
            rated->reviews.customer.push_back(customer);
            rated->reviews.product.push_back(customer);
            rated->reviews.time.push_back(startOf(*parseDay("2011-12-01")));
            rated->reviews.rating.push_back(0.75f);
        }
        finishDataset(*rated);
        return rated;
    } else if (name == QLatin1String("random")) {
        return randomShop(4, 16'000).build();
    }
    return shop.build();
}

const char *const kShops[] {
    "empty",       "no orders",     "one product",    "owns everything",       "wholesale",       "only fees and gifts",
    "guests only", "decades apart", "the same again", "gone from the shelves", "stars all equal", "random"};

struct Bought
{
    std::set<OrderIndex> orders;
    Day lastDay = 0;
};

// Who bought a product up to a day, straight from the rows; a guest's order stands for a person of its own.
std::map<std::uint64_t, Bought> buyersOf(const Dataset &shop, ProductIndex product, Day asOf)
{
    std::map<std::uint64_t, Bought> buyers;
    for (std::size_t line = 0; line < shop.lines.size(); ++line) {
        const OrderIndex order = shop.lines.order[line];
        const Day day = dayOf(shop.orders.time[order]);
        if (shop.lines.product[line] != product || shop.lines.kind[line] != LineKind::Sale || day > asOf)
            continue;
        const CustomerIndex customer = shop.customerOfLine(line);
        Bought &bought = buyers[customer == kNoIndex ? (std::uint64_t {1} << 32) + order : customer];
        bought.orders.insert(order);
        bought.lastDay = std::max(bought.lastDay, day);
    }
    return buyers;
}

// Whether somebody is one of those whose purchases a reason counts.
bool isAmong(std::uint64_t person, const RecommendReason &reason, const Dataset &shop, Day asOf)
{
    using Scope = RecommendReason::Scope;
    if (reason.scope == Scope::Shop || reason.scope == Scope::Category)
        return true;
    if (person >= kNoIndex)
        return false; // a guest
    if (reason.scope == Scope::Segment)
        return segmentsOf(shop, asOf)[person] == reason.code;
    if (reason.scope == Scope::Age)
        return shop.customers.birthYear[person] / 10 * 10 == static_cast<int>(reason.code);
    return (reason.scope == Scope::Region ? shop.customers.region : shop.customers.country)[person] == reason.code;
}

double starsOf(const Dataset &shop, CustomerIndex customer, ProductIndex product)
{
    for (std::size_t review = 0; review < shop.reviews.size(); ++review) {
        if (shop.reviews.customer[review] == customer && shop.reviews.product[review] == product)
            return 1 + 4 * static_cast<double>(shop.reviews.rating[review]);
    }
    return 0;
}

bool isTrue(const RecommendReason &reason, const Recommender &recommender, const Dataset &shop, CustomerIndex customer,
            ProductIndex product, Day asOf)
{
    const auto buyers = buyersOf(shop, product, asOf);
    switch (reason.kind) {
    case RecommendReason::Kind::BoughtTogether: {
        const auto with = buyersOf(shop, reason.with, asOf);
        const auto known = [](const auto &entry) { return entry.first < kNoIndex; };
        const auto both = [&](const auto &entry) { return known(entry) && buyers.contains(entry.first); };
        return with.contains(customer) && reason.both > 0 && reason.both == std::ranges::count_if(with, both)
               && reason.buyers == std::ranges::count_if(with, known);
    }
    case RecommendReason::Kind::BuyAgain: {
        const auto own = buyers.find(customer);
        return own != buyers.end() && reason.times == static_cast<int>(own->second.orders.size())
               && reason.daysAgo == asOf - own->second.lastDay;
    }
    case RecommendReason::Kind::Popular:
        return reason.buyers > 0 && reason.days > 0
               && reason.buyers == std::ranges::count_if(buyers, [&](const auto &entry) {
                      return asOf - entry.second.lastDay <= reason.days && isAmong(entry.first, reason, shop, asOf);
                  });
    case RecommendReason::Kind::SimilarBuyers: {
        const std::vector<CustomerIndex> people = recommender.neighboursOf(customer);
        return reason.both > 0 && reason.buyers == static_cast<int>(people.size())
               && reason.both == std::ranges::count_if(people, [&](CustomerIndex other) {
                      return other != customer && buyers.contains(other);
                  });
    }
    case RecommendReason::Kind::LikeYourItems: {
        const auto with = buyersOf(shop, reason.with, asOf);
        const auto known = [](const auto &entry) { return entry.first < kNoIndex; };
        return with.contains(customer) && reason.buyers == std::ranges::count_if(with, known)
               && reason.both == std::ranges::count_if(with, [&](const auto &entry) {
                      return known(entry) && buyers.contains(entry.first);
                  });
    }
    case RecommendReason::Kind::SameAttributes: {
        const auto own = buyersOf(shop, reason.with, asOf).find(customer);
        const ProductTable &products = shop.products;
        const bool sameCategory = (reason.shared & RecommendReason::Category) != 0;
        return reason.shared != 0 && own != buyersOf(shop, reason.with, asOf).end()
               && sameCategory == (products.category[product] == products.category[reason.with]);
    }
    case RecommendReason::Kind::Rated: return starsOf(shop, customer, reason.with) == reason.stars;
    case RecommendReason::Kind::NewProduct: return buyers.empty();
    }
    return false;
}

// How many products may be proposed at all: merchandise that is not known to be out of stock.
std::size_t sellable(const Dataset &shop)
{
    std::size_t count = 0;
    for (ProductIndex product = 0; product < shop.products.size(); ++product) {
        count += shop.products.isMerchandise[product] == 1 && shop.products.stock[product] != 0;
    }
    return count;
}

QString problemWith(const std::vector<Recommendation> &list, const Recommender &recommender, const Dataset &shop,
                    CustomerIndex customer, Day asOf, std::size_t expected)
{
    if (list.size() != expected)
        return QStringLiteral("%1 items instead of %2").arg(list.size()).arg(expected);
    std::set<ProductIndex> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Recommendation &item = list[i];
        if (!std::isfinite(item.score))
            return QStringLiteral("score is not finite");
        if (!seen.insert(item.product).second)
            return QStringLiteral("a product twice");
        if (shop.products.isMerchandise[item.product] == 0 || shop.products.stock[item.product] == 0)
            return QStringLiteral("not for sale");
        if (i > 0 && std::pair(-list[i - 1].score, list[i - 1].product) >= std::pair(-item.score, item.product))
            return QStringLiteral("not sorted");
        if (!isTrue(item.reason, recommender, shop, customer, item.product, asOf))
            return QStringLiteral("reason %1 of place %2 is not true").arg(static_cast<int>(item.reason.kind)).arg(i);
    }
    return {};
}

bool areEqual(const std::vector<Recommendation> &a, const std::vector<Recommendation> &b)
{
    return std::ranges::equal(a, b, [](const Recommendation &x, const Recommendation &y) {
        return x.product == y.product && x.score == y.score && x.reason == y.reason;
    });
}

} // namespace

void TestContract::eachKind()
{
    QTest::addColumn<QString>("kind");
    for (const RecommenderKind &kind : recommenderKinds())
        QTest::addRow("%s", kind.id.data()) << QString::fromUtf8(kind.id.data());
}

void TestContract::keepsItsPromises_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("shop");
    for (const RecommenderKind &kind : recommenderKinds()) {
        for (const char *shop : kShops)
            QTest::addRow("%s, %s", kind.id.data(), shop)
                << QString::fromUtf8(kind.id.data()) << QString::fromUtf8(shop);
    }
}

void TestContract::keepsItsPromises()
{
    QFETCH(QString, kind);
    QFETCH(QString, shop);
    const Shop dataset = shopNamed(shop);
    const Day asOf = defaultAnalysisDay(*dataset);
    const auto recommender = fitted(kind.toStdString(), dataset, asOf);
    const std::size_t available = sellable(*dataset);
    for (CustomerIndex customer = 0; customer < dataset->customers.size(); ++customer) {
        for (const int count : {0, 1, 5, 1'000}) {
            const std::size_t expected = std::min(static_cast<std::size_t>(count), available);
            QCOMPARE(
                problemWith(recommender->recommend(customer, count), *recommender, *dataset, customer, asOf, expected),
                QString());
        }
        // A shorter list is the beginning of a longer one.
        const auto longer = recommender->recommend(customer, 5);
        const auto shorter = recommender->recommend(customer, 1);
        QVERIFY(shorter.empty() || shorter.front().product == longer.front().product);
    }
}

void TestContract::sameOnAnyNumberOfThreads_data()
{
    eachKind();
}

void TestContract::sameOnAnyNumberOfThreads()
{
    QFETCH(QString, kind);
    const Shop shop = shopNamed(QStringLiteral("random"));
    setThreadCount(1);
    const auto one = fitted(kind.toStdString(), shop, shop->lastDay);
    setThreadCount(6);
    const auto six = fitted(kind.toStdString(), shop, shop->lastDay);
    setThreadCount(0);
    for (CustomerIndex customer = 0; customer < shop->customers.size(); ++customer)
        QVERIFY(areEqual(one->recommend(customer, 20), six->recommend(customer, 20)));
}

void TestContract::doesNotSeeTheFuture_data()
{
    eachKind();
}

void TestContract::doesNotSeeTheFuture()
{
    QFETCH(QString, kind);
    const Day today = 15'120;
    const Shop whole = randomShop(8, 16'000).build();
    const Shop known = randomShop(8, today).build();
    QVERIFY(known->lines.size() < whole->lines.size());
    const auto fromWhole = fitted(kind.toStdString(), whole, today);
    const auto fromKnown = fitted(kind.toStdString(), known, today);
    for (CustomerIndex customer = 0; customer < whole->customers.size(); ++customer)
        QVERIFY(areEqual(fromWhole->recommend(customer, 20), fromKnown->recommend(customer, 20)));
}

void TestContract::parametersAtTheirLimits_data()
{
    eachKind();
}

void TestContract::parametersAtTheirLimits()
{
    QFETCH(QString, kind);
    const Shop shop = shopNamed(QStringLiteral("random"));
    const RecommenderKind &row = recommenderKind(kind.toStdString());
    SilentMonitor monitor;
    for (const Parameter &parameter : row.parameters()) {
        // What only takes longer the more there is of it is stopped at 64.
        const bool isCostly = parameter.name == "epochs" || parameter.name == "factors";
        for (const double value : {parameter.minimum, isCostly ? 64 : parameter.maximum}) {
            ParamSet chosen(row.parameters());
            chosen.set(parameter.name, value);
            const auto recommender = row.fit(shop, shop->lastDay, chosen, monitor);
            const std::size_t expected = std::min(std::size_t {7}, sellable(*shop));
            QCOMPARE(problemWith(recommender->recommend(3, 7), *recommender, *shop, 3, shop->lastDay, expected),
                     QString());
        }
    }
}

void TestContract::followsWhenProductsAreGone_data()
{
    eachKind();
}

// An import is undone and takes people, orders and products with it: whatever followed the shop knows none of them.
void TestContract::followsWhenProductsAreGone()
{
    QFETCH(QString, kind);
    const RecommenderKind &row = recommenderKind(kind.toStdString());
    if (!row.refresh)
        QSKIP("learns anew");
    DatasetBuilder shop = randomShop(4, 16'000);
    const Shop without = shop.build();
    shop.product({.id = "mistake"}).order("wrong", "nobody", formatDay(without->lastDay)).line("mistake", 1, 3);
    shop.order("wrong too", "c1", formatDay(without->lastDay)).line("mistake", 1, 3).line("p1", 1, 3);
    const Shop with = shop.build();
    QVERIFY(with->products.size() > without->products.size());
    SilentMonitor monitor;
    const ParamSet chosen(row.parameters());
    const auto before = row.fit(with, with->lastDay, chosen, monitor);
    const auto after = row.refresh(*before, without, without->lastDay, chosen, monitor);
    const auto anew = row.fit(without, without->lastDay, chosen, monitor);
    for (CustomerIndex customer = 0; customer < without->customers.size(); ++customer) {
        const auto list = after->recommend(customer, 1'000);
        QCOMPARE(problemWith(list, *after, *without, customer, without->lastDay, sellable(*without)), QString());
        QCOMPARE(list.front().product, anew->recommend(customer, 1).front().product);
    }
}

void TestContract::stopsWhenAsked_data()
{
    eachKind();
}

void TestContract::stopsWhenAsked()
{
    struct Stopped final : Monitor
    {
        void stage(Stage) override { }
        void progress(double) override { }
        bool isCancelled() const override { return true; }
    } monitor;
    QFETCH(QString, kind);
    const RecommenderKind &row = recommenderKind(kind.toStdString());
    const Shop shop = shopNamed(QStringLiteral("random"));
    QVERIFY_THROWS_EXCEPTION(Cancelled, row.fit(shop, shop->lastDay, ParamSet(row.parameters()), monitor));
}

void TestContract::registry()
{
    std::set<std::string_view> ids;
    for (const RecommenderKind &kind : recommenderKinds()) {
        QVERIFY(ids.insert(kind.id).second);
        QVERIFY(recommenderKind(kind.id).fit == kind.fit);
    }
    QCOMPARE(recommenderKinds().front().id, std::string_view("item-kernel"));
    QVERIFY_THROWS_EXCEPTION(Error, recommenderKind("magic"));
}

QTEST_GUILESS_MAIN(TestContract)
#include "test_contract.moc"
