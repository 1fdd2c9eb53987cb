#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/profile/product_query.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;

class TestProductQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByWordsOfIdAndName();
    void bestsellersComeFirst();
    void aShopWithoutProducts();
};

namespace {

std::shared_ptr<const Dataset> someShop()
{
    test::DatasetBuilder shop;
    shop.product({.id = "A1", .name = "Green TEA pot"})
        .product({.id = "A2", .name = "Élan glass"})
        .product({.id = "tea", .name = "Something else"})
        .product({.id = "POST", .name = "Postage for tea", .isMerchandise = false});
    shop.order("1", "ann", "2011-12-01").line("A2", 1, 3).line("A1", 1, 2).line("POST", 1, 2);
    shop.order("2", "ann", "2011-12-02").line("A2", 1, 3).line("A1", 1, 2).line("A1", 1, 2).line("tea", -1, 2);
    return shop.build();
}

QStringList found(const std::string &text, std::size_t most = 10)
{
    const auto shop = someShop();
    QStringList ids;
    const SilentMonitor monitor;
    for (const ProductIndex product : findProducts(*shop, text, most, monitor).first)
        ids << QString::fromStdString(std::string(shop->products.id[product]));
    return ids;
}

} // namespace

void TestProductQuery::findsByWordsOfIdAndName()
{
    QCOMPARE(found("POT green"), QStringList {QStringLiteral("A1")});
    QCOMPARE(found("élan"), QStringList {QStringLiteral("A2")});
    QCOMPARE(found("tea"), (QStringList {QStringLiteral("tea"), QStringLiteral("A1")})); // whose id it is first
    QCOMPARE(found("coffee"), QStringList());
}

void TestProductQuery::bestsellersComeFirst()
{
    QCOMPARE(found(""), (QStringList {QStringLiteral("A1"), QStringLiteral("A2"), QStringLiteral("tea")}));
    QCOMPARE(found("", 1), QStringList {QStringLiteral("A1")});
    const SilentMonitor monitor;
    QCOMPARE(findProducts(*someShop(), "", 1, monitor).total, std::size_t {3});
}

void TestProductQuery::aShopWithoutProducts()
{
    const SilentMonitor monitor;
    const FoundProducts none = findProducts(Dataset(), "tea", 10, monitor);
    QVERIFY(none.first.empty() && none.total == 0);
}

QTEST_GUILESS_MAIN(TestProductQuery)
#include "test_product_query.moc"
