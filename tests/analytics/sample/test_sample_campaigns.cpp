#include <QtTest/QTest>

#include <QTemporaryDir>

#include <cmath>
#include <map>
#include <set>

#include "analytics/base/monitor.h"
#include "analytics/sample/campaigns.h"
#include "analytics/store/database.h"
#include "analytics/store/store.h"

using namespace clientele;

// The sample's past coupon campaigns: drawn by lot, believable, and their orders follow the truth that is told.
class TestSampleCampaigns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sixInTwoYears();
    void armsAreDrawnByLot();
    void ordersFollowTheTruth();
    void truthIsBelievable();
    void couponsTakeOffWhatTheySay();
    void truthStandsInShopFilesOnly();

private:
    SampleShop m_shop;
    SilentMonitor m_monitor;
};

void TestSampleCampaigns::initTestCase()
{
    SampleOptions options;
    options.customers = 12'000;
    options.seed = 77;
    m_shop = makeSampleShop(options, m_monitor);
}

void TestSampleCampaigns::sixInTwoYears()
{
    QCOMPARE(m_shop.campaigns.size(), std::size_t {6});
    for (std::size_t i = 0; i < m_shop.campaigns.size(); ++i) {
        QCOMPARE(m_shop.campaigns[i].end - m_shop.campaigns[i].start + 1, kSampleCampaignDays);
        QVERIFY(i == 0 || m_shop.campaigns[i - 1].end < m_shop.campaigns[i].start);
        QVERIFY(m_shop.campaigns[i].end < dayFromCivil({2026, 10, 31}));
    }
    QVERIFY(sampleCampaigns(0, 100).empty());
}

void TestSampleCampaigns::armsAreDrawnByLot()
{
    std::array<double, kSampleArms> people {}, chance {};
    std::set<std::pair<int, std::uint32_t>> seen;
    for (const SampleShop::Targeting &one : m_shop.targetings) {
        QVERIFY(seen.insert({one.campaign, one.customer}).second);
        const SampleShop::Customer &customer = m_shop.customers[one.customer];
        QVERIFY(!customer.doNotContact && customer.emailConsent != Consent::No);
        QVERIFY(customer.memberSince < m_shop.campaigns[one.campaign].start);
        people[one.arm] += 1;
        chance[one.arm] += double {one.buyNone};
    }
    const auto all = static_cast<double>(m_shop.targetings.size());
    QVERIFY(std::abs(people[0] / all - 0.25) < 0.01);
    for (std::size_t arm = 1; arm < kSampleArms; ++arm) {
        QVERIFY(std::abs(people[arm] / all - 0.125) < 0.01);
        // Alike before anything was sent.
        QVERIFY(std::abs(chance[arm] / people[arm] - chance[0] / people[0]) < 0.006);
    }
}

void TestSampleCampaigns::ordersFollowTheTruth()
{
    std::map<std::uint32_t, std::vector<Day>> days;
    for (const SampleShop::Order &order : m_shop.orders) {
        if (order.customer != kNoIndex && !order.id.starts_with('R'))
            days[order.customer].push_back(dayOf(order.time));
    }
    std::array<double, kSampleArms> people {}, bought {}, expected {}, variance {};
    for (const SampleShop::Targeting &one : m_shop.targetings) {
        const SampleShop::Campaign &campaign = m_shop.campaigns[one.campaign];
        const auto &mine = days[one.customer];
        people[one.arm] += 1;
        bought[one.arm]
            += std::ranges::any_of(mine, [&](Day day) { return day >= campaign.start && day <= campaign.end; });
        expected[one.arm] += double {one.buy};
        variance[one.arm] += double {one.buy} * (1 - double {one.buy});
    }
    for (std::size_t arm = 0; arm < kSampleArms; ++arm) {
        qInfo("%s: %.0f people, %.2f %% bought, %.2f %% expected", std::string(sampleArms()[arm].words).c_str(),
              people[arm], 100 * bought[arm] / people[arm], 100 * expected[arm] / people[arm]);
        // Four standard errors, and one order in a hundred that found nothing on sale.
        QVERIFY(std::abs(bought[arm] - expected[arm]) < 4 * std::sqrt(variance[arm]) + 0.01 * expected[arm]);
    }
    const double base = bought[0] / people[0];
    QVERIFY(base > 0.03 && base < 0.08);
    QVERIFY(bought[4] / people[4] > 1.2 * base);
}

void TestSampleCampaigns::truthIsBelievable()
{
    QCOMPARE(m_shop.truth.size(), m_shop.customers.size());
    for (std::size_t arm = 1; arm < kSampleArms; ++arm) {
        double mean = 0, squares = 0, hidden = 0, dogs = 0;
        const auto count = static_cast<double>(m_shop.truth.size());
        for (const SampleShop::Truth &truth : m_shop.truth) {
            const double factor = double {truth.factor[arm]};
            mean += factor / count;
            squares += factor * factor / count;
            hidden += std::pow(factor - double {truth.visibleFactor[arm]}, 2) / count;
            dogs += truth.factor[arm] < 1 ? 1 / count : 0;
            QVERIFY(truth.buy(arm) >= 0 && truth.buy(arm) <= 1);
        }
        const double variance = squares - mean * mean;
        qInfo("%s: times %.2f ± %.2f, %.0f %% of the variance hidden, %.0f %% sleeping dogs",
              std::string(sampleArms()[arm].words).c_str(), mean, std::sqrt(variance), 100 * hidden / variance,
              100 * dogs);
        QVERIFY(mean > 1);
        QVERIFY(hidden / variance > 0.3 && hidden / variance < 0.8);
        QVERIFY(dogs > 0.02 && dogs < 0.25);
    }
}

void TestSampleCampaigns::couponsTakeOffWhatTheySay()
{
    std::vector<Money> discounts(m_shop.orders.size()), goods(m_shop.orders.size());
    for (const SampleShop::Line &line : m_shop.lines) {
        discounts[line.order] += line.discount;
        if (m_shop.products[line.product].isMerchandise)
            goods[line.order] += lineAmount(line.quantity, line.price);
        QVERIFY(line.discount.units == 0 || (line.discount.units > 0) == (line.quantity.thousandths > 0));
    }
    QVERIFY(m_shop.redemptions.size() > 500);
    std::set<std::uint32_t> redeemed;
    for (const SampleShop::Redemption &one : m_shop.redemptions) {
        QVERIFY(redeemed.insert(one.order).second);
        const SampleArm &arm = sampleArms()[one.arm];
        QCOMPARE(discounts[one.order], one.discount);
        QVERIFY(one.discount.units > 0);
        if (!arm.isFreeDelivery)
            QVERIFY(std::abs(one.discount.toDouble() / goods[one.order].toDouble() - arm.percent / 100.0) < 0.02);
        const Day day = dayOf(m_shop.orders[one.order].time);
        QVERIFY(day >= m_shop.campaigns[one.campaign].start && day <= m_shop.campaigns[one.campaign].end);
    }
    for (std::size_t order = 0; order < discounts.size(); ++order) {
        if (discounts[order].units > 0)
            QVERIFY(redeemed.contains(static_cast<std::uint32_t>(order)));
    }
}

void TestSampleCampaigns::truthStandsInShopFilesOnly()
{
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    SampleOptions options;
    options.customers = 300;
    const SampleShop shop = makeSampleShop(options, m_monitor);
    writeSampleShop(shop, path / "sample.clientele", options, m_monitor);
    Store store = Store::open(path / "sample.clientele", Store::Access::Read);
    Statement query = store.database().prepare("SELECT t.campaign, c.id, t.arm, t.buy_none, t.buy FROM sample_truth t "
                                               "JOIN customers c ON c.number = t.customer");
    std::size_t next = 0, past = 0;
    std::map<std::string, std::size_t, std::less<>> position;
    for (std::size_t i = 0; i < shop.customers.size(); ++i)
        position.emplace(shop.customers[i].id, i);
    while (query.step()) {
        if (!query.text(0).empty()) {
            ++past;
            continue;
        }
        ++next;
        const SampleShop::Truth &truth = shop.truth[position.find(query.text(1))->second];
        const auto arm = static_cast<std::size_t>(std::ranges::find(sampleArms(), query.text(2), &SampleArm::words)
                                                  - sampleArms().begin());
        QCOMPARE(static_cast<float>(query.real(3)), truth.buyNone);
        QCOMPARE(static_cast<float>(query.real(4)), truth.buy(arm));
    }
    QCOMPARE(next, shop.customers.size() * (kSampleArms - 1));
    QCOMPARE(past, shop.targetings.size());
    writeSampleCsv(shop, path / "csv", m_monitor);
    std::size_t files = 0;
    for (const auto &file : std::filesystem::directory_iterator(path / "csv")) {
        ++files;
        QVERIFY(file.path().filename().string().find("truth") == std::string::npos);
    }
    QCOMPARE(files, std::size_t {6});
    Store plain = Store::create(path / "plain.clientele", {});
    QCOMPARE(plain.database().integer("SELECT count(*) FROM sqlite_schema WHERE name = 'sample_truth'"),
             std::int64_t {0});
}

QTEST_GUILESS_MAIN(TestSampleCampaigns)
#include "test_sample_campaigns.moc"
