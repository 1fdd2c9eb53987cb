#include <QtTest/QTest>

#include <QTemporaryDir>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "analytics/sample/sample_shop.h"
#include "analytics/segment/segment.h"
#include "analytics/store/store.h"

using namespace clientele;

// The sample's CSV files are recognised without a question and import again to the shop that is written directly.
class TestReimport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreRecognised();
    void importsToTheSameShop();

private:
    QTemporaryDir m_folder;
    SilentMonitor m_monitor;
};

namespace {

std::shared_ptr<const Dataset> load(const std::filesystem::path &path)
{
    SilentMonitor monitor;
    Store store = Store::open(path, Store::Access::Read);
    return loadDataset(store, monitor);
}

SampleShop sample()
{
    SampleOptions options;
    options.customers = 600;
    SilentMonitor monitor;
    return makeSampleShop(options, monitor);
}

// Campaigns, who was in which arm, what was redeemed.
void sameResponses(const Dataset &direct, const Dataset &files)
{
    QCOMPARE(direct.campaigns.size(), std::size_t {6});
    QCOMPARE(files.campaigns.start, direct.campaigns.start);
    QCOMPARE(files.campaigns.end, direct.campaigns.end);
    QVERIFY(direct.targetings.size() > 1'000);
    QCOMPARE(files.targetings.campaign, direct.targetings.campaign);
    QCOMPARE(files.targetings.customer, direct.targetings.customer);
    QCOMPARE(files.targetings.time, direct.targetings.time);
    for (std::size_t row = 0; row < direct.targetings.size(); ++row)
        QCOMPARE(files.words[files.targetings.arm[row]], direct.words[direct.targetings.arm[row]]);
    QVERIFY(direct.redemptions.size() > 20);
    QCOMPARE(files.redemptions.customer, direct.redemptions.customer);
    QCOMPARE(files.redemptions.order, direct.redemptions.order);
    QCOMPARE(files.redemptions.time, direct.redemptions.time);
    QCOMPARE(files.redemptions.discount, direct.redemptions.discount);
    for (const OrderIndex order : direct.redemptions.order)
        QVERIFY(order != kNoIndex);
    QCOMPARE(files.lines.merchantDiscount, direct.lines.merchantDiscount);
    QCOMPARE(files.lines.amount, direct.lines.amount);
}

} // namespace

void TestReimport::filesAreRecognised()
{
    const std::filesystem::path folder = m_folder.path().toStdString();
    writeSampleCsv(sample(), folder, m_monitor);
    const std::pair<const char *, FileKind> files[] {
        {"products.csv", FileKind::Products},     {"customers.csv", FileKind::Customers},
        {"orders.csv", FileKind::Orders},         {"campaigns.csv", FileKind::Campaigns},
        {"targetings.csv", FileKind::Targetings}, {"redemptions.csv", FileKind::Redemptions}};
    for (const auto &[name, kind] : files) {
        const Recognition recognition = recognise(folder / name);
        QVERIFY2(recognition.questions.empty(), name);
        QCOMPARE(recognition.recipe.kind, kind);
        for (const Recipe::Column &column : recognition.recipe.columns)
            QCOMPARE(std::string(fieldId(column.field)), column.header);
    }
}

void TestReimport::importsToTheSameShop()
{
    const std::filesystem::path folder = m_folder.path().toStdString();
    const SampleShop shop = sample();
    writeSampleCsv(shop, folder, m_monitor);
    writeSampleShop(shop, folder / "direct.clientele", {}, m_monitor);
    {
        Store store = Store::create(folder / "files.clientele", {.name = "Greenfield Home"});
        for (const char *name :
             {"products.csv", "customers.csv", "orders.csv", "campaigns.csv", "targetings.csv", "redemptions.csv"}) {
            const ImportReport report
                = importFile(store, folder / name, recognise(folder / name).recipe, {}, m_monitor);
            QCOMPARE(report.rejected, std::int64_t {0});
        }
        QVERIFY(store.verify(m_monitor).empty());
    }
    const auto direct = load(folder / "direct.clientele");
    const auto files = load(folder / "files.clientele");
    QCOMPARE(files->customers.size(), direct->customers.size());
    QCOMPARE(files->products.size(), direct->products.size());
    QCOMPARE(files->orders.size(), direct->orders.size());
    QCOMPARE(files->lines.size(), direct->lines.size());
    for (std::size_t customer = 0; customer < direct->customers.size(); ++customer) {
        const CustomerIndex other = files->customerById.find(direct->customers.id[customer]);
        QCOMPARE(files->customers.email[other], direct->customers.email[customer]);
        QCOMPARE(files->customers.phone[other], direct->customers.phone[customer]);
        QCOMPARE(files->customers.birthYear[other], direct->customers.birthYear[customer]);
        QCOMPARE(files->customers.memberSince[other], direct->customers.memberSince[customer]);
        QCOMPARE(files->customers.emailConsent[other], direct->customers.emailConsent[customer]);
        QCOMPARE(files->customers.doNotContact[other], direct->customers.doNotContact[customer]);
    }
    for (std::size_t product = 0; product < direct->products.size(); ++product) {
        const ProductIndex other = files->productById.find(direct->products.id[product]);
        QCOMPARE(files->products.name[other], direct->products.name[product]);
        QCOMPARE(files->products.cost[other], direct->products.cost[product]);
        QCOMPARE(files->products.stock[other], direct->products.stock[product]);
        QCOMPARE(files->products.isMerchandise[other], direct->products.isMerchandise[product]);
    }
    sameResponses(*direct, *files);
    const RfmAnalysis a = analyseRfm(*direct);
    const RfmAnalysis b = analyseRfm(*files);
    QCOMPARE(a.values.size(), b.values.size());
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        const std::uint32_t j
            = b.values.positionOf[files->customerById.find(direct->customers.id[a.values.customer[i]])];
        QCOMPARE(b.values.monetary[j], a.values.monetary[i]);
        QCOMPARE(b.values.recencyDays[j], a.values.recencyDays[i]);
        QCOMPARE(b.values.frequency[j], a.values.frequency[i]);
    }
}

QTEST_GUILESS_MAIN(TestReimport)
#include "test_reimport.moc"
