#include <QtTest/QTest>

#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/recommend/bare/model_bytes.h"
#include "analytics/recommend/stored_fit.h"
#include "analytics/store/store.h"
#include "tests/support/made_up_shop.h"
#include "tests/support/temp_folder.h"

using namespace clientele;

// What was learned is kept with the shop and recalled as long as it is true.
class TestStoredFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recalledListsAreThoseLearned_data();
    void recalledListsAreThoseLearned();
    void onlyTheNewestIsKept();
    void recalledOnlyWhereItIsStillTrue();
    void damagedBytesAreNeverRead();
};

namespace {

const Day kToday = test::kMadeUpLastDay + 1;

std::shared_ptr<const Dataset> shopOfVersion(std::int64_t version)
{
    auto shop = std::make_shared<Dataset>(*test::madeUpShop(400, 200, 0));
    shop->version = version;
    finishDataset(*shop); // its indices are of its own columns
    return shop;
}

MethodChoice choiceOf(const char *method)
{
    return {method, ParamSet(recommenderKind(method).parameters())};
}

} // namespace

void TestStoredFit::recalledListsAreThoseLearned_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addRow("ials") << QByteArray("ials");
    QTest::addRow("spectral") << QByteArray("spectral");
}

void TestStoredFit::recalledListsAreThoseLearned()
{
    QFETCH(QByteArray, method);
    const test::TempFolder folder;
    Store store = Store::create(folder / "shop.clientele", {});
    const auto shop = shopOfVersion(store.dataVersion());
    const MethodChoice choice = choiceOf(method.constData());
    const RecommenderKind &kind = recommenderKind(choice.method);
    SilentMonitor monitor;
    const auto learned = kind.fit(shop, kToday, choice.parameters, monitor);
    const std::string bytes = kind.pack(*learned);
    QVERIFY(!bytes.empty());
    storeFit(store, {choice, store.dataVersion(), kToday, bytes});

    const std::optional<StoredFit> kept = storedFit(store, choice);
    QVERIFY(kept && kept->bytes == bytes);
    const auto recalled = recall(*kept, shop, kToday, monitor);
    QVERIFY(recalled);
    for (CustomerIndex customer = 0; customer < 400; customer += 7) {
        const auto expected = learned->recommend(customer, 10);
        const auto list = recalled->recommend(customer, 10);
        QCOMPARE(list.size(), expected.size());
        for (std::size_t at = 0; at < list.size(); ++at) {
            QCOMPARE(list[at].product, expected[at].product);
            QVERIFY(std::abs(list[at].score - expected[at].score) <= 1e-5 * expected[at].score); // but for rounding
        }
    }
}

// Nothing that was learned later, of other products or of much less is ever taken for what the shop says now.
void TestStoredFit::recalledOnlyWhereItIsStillTrue()
{
    const MethodChoice choice = choiceOf("ials");
    const RecommenderKind &kind = recommenderKind("ials");
    const auto shop = shopOfVersion(1);
    SilentMonitor monitor;
    const auto learned = kind.fit(shop, kToday, choice.parameters, monitor);
    const StoredFit fit {choice, 1, kToday, kind.pack(*learned)};
    QVERIFY(recall(fit, shop, kToday, monitor));
    QVERIFY(recall(fit, shopOfVersion(2), kToday + 1, monitor)); // an import, the day after
    QVERIFY(!recall(fit, shop, kToday - 1, monitor)); // it saw what was to come
    const auto other = test::madeUpShop(400, 150, 0);
    QVERIFY(!recall(fit, other, kToday, monitor)); // fewer products
    const auto larger = test::madeUpShop(600, 200, 0);
    QVERIFY(!recall(fit, larger, kToday, monitor)); // half of it is new
    auto renamed = std::make_shared<Dataset>(*shop);
    TextColumn ids;
    for (std::size_t product = 0; product < shop->products.size(); ++product)
        ids.add("other " + std::string(shop->products.id[product]));
    renamed->products.id = ids;
    finishDataset(*renamed);
    QVERIFY(!recall(fit, renamed, kToday, monitor));
}

void TestStoredFit::onlyTheNewestIsKept()
{
    const test::TempFolder folder;
    Store store = Store::create(folder / "shop.clientele", {});
    const MethodChoice ials = choiceOf("ials");
    MethodChoice small = ials;
    small.parameters.set("factors", 8);
    QVERIFY(!storedFit(store, ials));
    storeFit(store, {ials, store.dataVersion(), kToday, "one"});
    QCOMPARE(storedFit(store, ials)->bytes, std::string("one"));
    QCOMPARE(storedFit(store, ials)->asOf, kToday);
    QVERIFY(!storedFit(store, small)); // other settings
    storeFit(store, {small, store.dataVersion(), kToday, "two"});
    QCOMPARE(storedFit(store, small)->bytes, std::string("two"));
    QVERIFY(!storedFit(store, ials)); // the newest alone
    storeFit(store, {ials, store.dataVersion() - 1, kToday, "late"}); // of the shop as it was
    QVERIFY(!storedFit(store, ials));
    store.bumpDataVersion();
    QCOMPARE(storedFit(store, small)->bytes, std::string("two")); // recall() tells what it is still good for
    QCOMPARE(defaultMethod(store).method, std::string(recommenderKinds().front().id)); // nothing was chosen by that
}

void TestStoredFit::damagedBytesAreNeverRead()
{
    ModelWriter writer;
    writer.whole(7);
    writer.floats(std::vector<float> {1, 2.5f});
    const std::string bytes = writer.finish();
    std::optional<ModelReader> reader = ModelReader::open(bytes);
    QVERIFY(reader);
    QCOMPARE(reader->whole(), std::uint64_t {7});
    QCOMPARE(reader->floats(), (std::vector<float> {1, 2.5f}));
    QVERIFY(reader->isWhole());
    QCOMPARE(reader->whole(), std::uint64_t {0}); // there is no more
    QVERIFY(!reader->isWhole());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 4);
        QVERIFY(!ModelReader::open(damaged));
        QVERIFY(!ModelReader::open(std::string_view(bytes).substr(0, at)));
    }
    const auto shop = shopOfVersion(1);
    SilentMonitor monitor;
    for (const char *method : {"ials", "spectral"})
        QVERIFY(!recall({choiceOf(method), 1, kToday, bytes}, shop, kToday, monitor)); // sound, but not theirs
}

QTEST_GUILESS_MAIN(TestStoredFit)
#include "test_stored_fit.moc"
