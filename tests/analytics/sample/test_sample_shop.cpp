#include <QtTest/QTest>

#include <QTemporaryDir>

#include <cmath>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/dataset/loader.h"
#include "analytics/sample/sample_shop.h"
#include "analytics/store/store.h"

using namespace clientele;

class TestSampleShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameOptionsGiveTheSameShop();
    void isSoundInItself();
    void isBelievable();
    void onlyReservedAddresses();
    void smallestShops();
    void writtenAsAShop();
    void writtenAsFiles();
    void cancelledLeavesNothing();

private:
    static std::filesystem::path in(const QTemporaryDir &folder, const char *name)
    {
        return std::filesystem::path(folder.path().toStdString()) / name;
    }
};

namespace {

SampleShop sample(std::size_t customers, std::uint64_t seed = 1)
{
    SampleOptions options;
    options.customers = customers;
    options.seed = seed;
    SilentMonitor monitor;
    return makeSampleShop(options, monitor);
}

// Everything in one text, to compare whole shops.
std::string fingerprint(const SampleShop &shop)
{
    std::ostringstream text;
    for (const auto &c : shop.customers)
        text << c.id << c.name << c.email << c.phone << c.region << c.birthYear << c.memberSince << int(c.emailConsent)
             << '\n';
    for (const auto &p : shop.products)
        text << p.id << p.name << p.brand << p.price.units << p.cost.units << p.stock << '\n';
    for (const auto &o : shop.orders)
        text << o.id << o.customer << o.time << '\n';
    for (const auto &l : shop.lines)
        text << l.order << l.product << l.quantity.thousandths << l.price.units << l.discount.units << '\n';
    for (const auto &t : shop.targetings)
        text << t.customer << int(t.campaign) << int(t.arm) << t.buy << '\n';
    for (const auto &r : shop.redemptions)
        text << r.order << int(r.campaign) << int(r.arm) << r.discount.units << '\n';
    for (const auto &t : shop.truth)
        text << t.buyNone << t.factor[3] << t.visibleFactor[1] << '\n';
    return std::move(text).str();
}

} // namespace

void TestSampleShop::sameOptionsGiveTheSameShop()
{
    setThreadCount(1);
    const std::string one = fingerprint(sample(3'000, 9));
    setThreadCount(5);
    const std::string five = fingerprint(sample(3'000, 9));
    setThreadCount(0);
    QCOMPARE(one, five);
    QVERIFY(one != fingerprint(sample(3'000, 10)));
}

void TestSampleShop::isSoundInItself()
{
    const SampleShop shop = sample(1'000);
    std::set<std::string_view> ids;
    for (const auto &customer : shop.customers)
        QVERIFY(ids.insert(customer.id).second);
    for (const auto &product : shop.products) {
        QVERIFY2(ids.insert(product.id).second, product.id.c_str());
        QVERIFY(product.price.units > 0);
        QVERIFY(!product.isMerchandise || (product.cost.units > 0 && product.cost < product.price));
    }
    for (std::size_t order = 0; order < shop.orders.size(); ++order) {
        QVERIFY(ids.insert(shop.orders[order].id).second);
        QVERIFY(order == 0 || shop.orders[order - 1].time <= shop.orders[order].time);
        QVERIFY(shop.orders[order].customer == kNoIndex || shop.orders[order].customer < shop.customers.size());
        QVERIFY(dayOf(shop.orders[order].time) <= dayFromCivil({2026, 10, 31}));
        QVERIFY(dayOf(shop.orders[order].time) > dayFromCivil({2026, 10, 31}) - 730);
    }
    std::uint32_t last = 0;
    for (const auto &line : shop.lines) {
        QVERIFY(line.order == last || line.order == last + 1); // sorted, and no order without lines
        last = line.order;
        QVERIFY(line.quantity.thousandths != 0 && line.price.units >= 0);
        QCOMPARE(line.quantity.thousandths < 0, shop.orders[line.order].id.starts_with('R'));
    }
    QCOMPARE(std::size_t {last} + 1, shop.orders.size());
}

void TestSampleShop::isBelievable()
{
    const SampleShop shop = sample(5'000);
    std::map<std::uint32_t, int> orders;
    double guests = 0, returns = 0;
    for (const auto &order : shop.orders) {
        returns += order.id.starts_with('R');
        guests += order.customer == kNoIndex;
        if (order.customer != kNoIndex && !order.id.starts_with('R'))
            ++orders[order.customer];
    }
    const auto buyers = static_cast<double>(orders.size());
    double repeaters = 0, most = 0, total = 0;
    for (const auto &[customer, count] : orders) {
        repeaters += count > 1;
        most = std::max(most, static_cast<double>(count));
        total += count;
    }
    const auto all = static_cast<double>(shop.orders.size());
    qInfo("buyers %.0f, repeat rate %.2f, orders each %.2f, most %.0f, lines %zu, guests %.3f, returns %.3f", buyers,
          repeaters / buyers, total / buyers, most, shop.lines.size(), guests / all, returns / all);
    QVERIFY(buyers > 3'500 && buyers < 5'000);
    QVERIFY(repeaters / buyers > 0.35 && repeaters / buyers < 0.75);
    QVERIFY(most > 20);
    QVERIFY(guests / all > 0.01 && guests / all < 0.15);
    QVERIFY(returns / all > 0.01 && returns / all < 0.15);

    // Christmas sells at Christmas, gardens in spring; some products are out of stock, fees are no merchandise.
    std::map<std::string, std::array<double, 13>> byMonth;
    std::set<std::string_view> fees;
    for (const auto &line : shop.lines) {
        const auto &product = shop.products[line.product];
        if (!product.isMerchandise)
            fees.insert(product.name);
        byMonth[product.category][static_cast<std::size_t>(civilFromDay(dayOf(shop.orders[line.order].time)).month)]
            += 1;
    }
    QVERIFY(byMonth["Christmas"][12] > 10 * byMonth["Christmas"][6]);
    QVERIFY(byMonth["Garden"][5] > 2 * byMonth["Garden"][12]);
    QCOMPARE(fees, (std::set<std::string_view> {"Delivery", "Gift wrapping"}));
    QVERIFY(std::ranges::any_of(shop.products, [](const auto &product) { return product.stock == 0; }));
    QVERIFY(std::ranges::any_of(shop.customers, [](const auto &customer) { return customer.doNotContact; }));
}

void TestSampleShop::onlyReservedAddresses()
{
    std::set<std::string> emails;
    std::set<std::string> phones;
    for (const auto &customer : sample(5'000).customers) {
        if (!customer.email.empty()) {
            QVERIFY2(emails.insert(customer.email).second, customer.email.c_str());
            const std::string domain = customer.email.substr(customer.email.find('@') + 1);
            QVERIFY(domain == "example.com" || domain == "example.org" || domain == "example.net");
            QVERIFY(std::ranges::all_of(customer.email, [](char c) { return c > ' ' && c < 0x7f; }));
        }
        if (!customer.phone.empty()) {
            QVERIFY2(phones.insert(customer.phone).second, customer.phone.c_str());
            const bool isReserved = std::ranges::any_of(
                std::array {"+447700900", "+4411", "+4412", "+4413", "+4414", "+4415", "+4416", "+442079460",
                            "+441914980", "+442896496", "+442920180", "+3363998", "+1"},
                [&](const char *prefix) { return customer.phone.starts_with(prefix); });
            QVERIFY2(isReserved, customer.phone.c_str());
        }
    }
    QVERIFY(emails.size() > 4'500);
    QVERIFY(phones.size() > 2'000);
}

void TestSampleShop::smallestShops()
{
    QVERIFY(sample(0).orders.empty());
    SampleOptions options;
    options.customers = 3;
    options.products = 1;
    options.days = 1;
    SilentMonitor monitor;
    QCOMPARE(makeSampleShop(options, monitor).customers.size(), std::size_t {3});
}

void TestSampleShop::writtenAsAShop()
{
    const SampleShop shop = sample(400);
    QTemporaryDir folder;
    SilentMonitor monitor;
    writeSampleShop(shop, in(folder, "sample.clientele"), {}, monitor);
    Store store = Store::open(in(folder, "sample.clientele"), Store::Access::Read);
    QVERIFY(store.verify(monitor).empty());
    const auto dataset = loadDataset(store, monitor);
    QCOMPARE(dataset->customers.size(), shop.customers.size());
    QCOMPARE(dataset->products.size(), shop.products.size());
    QCOMPARE(dataset->orders.size(), shop.orders.size());
    QCOMPARE(dataset->lines.size(), shop.lines.size());
    Money sold, loaded;
    for (const auto &line : shop.lines)
        sold += lineAmount(line.quantity, line.price) - line.discount;
    for (const Money amount : dataset->lines.amount)
        loaded += amount;
    QCOMPARE(loaded, sold);
    QCOMPARE(dataset->products.isMerchandise[dataset->productById.find("DELIVERY")], std::uint8_t {0});
    const CustomerIndex customer = dataset->customerById.find(shop.customers[7].id);
    QCOMPARE(std::string(dataset->customers.name[customer]), shop.customers[7].name);
    QCOMPARE(dataset->customers.emailConsent[customer], shop.customers[7].emailConsent);
}

void TestSampleShop::writtenAsFiles()
{
    const SampleShop shop = sample(50);
    QTemporaryDir folder;
    SilentMonitor monitor;
    writeSampleCsv(shop, in(folder, "csv"), monitor);
    std::ifstream file(in(folder, "csv") / "orders.csv", std::ios::binary);
    std::string line;
    QVERIFY(std::getline(file, line));
    QCOMPARE(line, std::string(
                       "order_id,order_time,customer_id,product_id,product_name,quantity,unit_price,line_discount\r"));
    std::size_t rows = 0;
    while (std::getline(file, line))
        ++rows;
    QCOMPARE(rows, shop.lines.size());
    QVERIFY(std::filesystem::exists(in(folder, "csv") / "customers.csv"));
    QVERIFY(std::filesystem::exists(in(folder, "csv") / "products.csv"));
}

void TestSampleShop::cancelledLeavesNothing()
{
    struct Stopped final : Monitor
    {
        void stage(Stage) override { }
        void progress(double) override { }
        bool isCancelled() const override { return true; }
    } stopped;
    SampleOptions options;
    QVERIFY_THROWS_EXCEPTION(Cancelled, makeSampleShop(options, stopped));
    QTemporaryDir folder;
    QVERIFY_THROWS_EXCEPTION(Cancelled, writeSampleShop(sample(20), in(folder, "s.clientele"), {}, stopped));
    QVERIFY(std::filesystem::is_empty(folder.path().toStdString()));
}

QTEST_GUILESS_MAIN(TestSampleShop)
#include "test_sample_shop.moc"
