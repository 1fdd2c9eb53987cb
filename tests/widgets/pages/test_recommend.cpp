#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include "tests/support/dataset_builder.h"
#include "tests/widgets/page_checks.h"
#include "widgets/forms/data_table.h"
#include "widgets/pages/recommend_page.h"

using namespace clientele;

namespace {

std::shared_ptr<const Dataset> someShop()
{
    test::DatasetBuilder shop;
    shop.customer({.id = "17850", .name = "Ann Archer", .email = "ann@example.com"})
        .customer({.id = "13047", .name = "Bob Baker"})
        .customer({.id = "12583"})
        .product({.id = "85123A", .name = "White hanging heart T-light holder"})
        .product({.id = "71053", .name = "White metal lantern"})
        .product({.id = "22633", .name = "Hand warmer Union Jack"})
        .product({.id = "22745", .name = "Poppy's playhouse bedroom"});
    shop.order("536365", "17850", "2010-12-01 08:26").line("85123A", 6, 2.55).line("71053", 6, 3.39);
    shop.order("536367", "13047", "2010-12-01 08:34").line("22745", 6, 2.10).line("71053", 2, 3.39);
    shop.order("C536379", "17850", "2010-12-03 09:41").line("85123A", -1, 2.55);
    shop.order("536400", "17850", "2011-01-07 10:00").line("22633", 12, 1.85);
    return shop.build();
}

Recommendation together(ProductIndex product, ProductIndex with)
{
    Recommendation item;
    item.product = product;
    item.reason.kind = RecommendReason::Kind::BoughtTogether;
    item.reason.with = with;
    item.reason.both = 41;
    item.reason.buyers = 58;
    return item;
}

Recommendation popular(ProductIndex product)
{
    Recommendation item;
    item.product = product;
    item.reason.kind = RecommendReason::Kind::Popular;
    item.reason.buyers = 320;
    item.reason.days = 365;
    return item;
}

} // namespace

class TestRecommend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void searchesAfterAPause()
    {
        RecommendPage page;
        QSignalSpy searched(&page, &RecommendPage::searchChanged);
        page.setDataset(someShop());
        QCOMPARE(searched.takeFirst().first().toString(), QString()); // anybody, to begin with
        QTest::keyClicks(test::child<QLineEdit>(page, "recommendSearch"), QStringLiteral("ann"));
        QTRY_COMPARE(searched.count(), 1);
        QCOMPARE(searched.takeFirst().first().toString(), QStringLiteral("ann"));
        page.setMatches({0, 1, 2}, 4'372);
        auto *list = test::child<QListWidget>(page, "recommendCustomerList");
        QCOMPARE(list->count(), 3);
        QCOMPARE(list->item(0)->text(), QStringLiteral("Ann Archer · 17850"));
        QCOMPARE(list->item(2)->text(), QStringLiteral("12583"));
    }

    void asksForTheCustomerPicked()
    {
        RecommendPage page;
        page.setDataset(someShop());
        page.setMatches({1, 0}, 2);
        QSignalSpy chosen(&page, &RecommendPage::customerChosen);
        QSignalSpy asked(&page, &RecommendPage::recommendationsRequested);
        auto *search = test::child<QLineEdit>(page, "recommendSearch");
        auto *list = test::child<QListWidget>(page, "recommendCustomerList");
        QTest::keyClick(search, Qt::Key_Down); // into the list
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(chosen.last().first().toUInt(), 0U);
        QCOMPARE(asked.last().at(0).toUInt(), 0U);
        QCOMPARE(asked.last().at(1).toString().toStdString(), std::string(recommenderKinds().front().id));
        QCOMPARE(asked.last().at(3).toInt(), 10);

        asked.clear();
        test::child<QSpinBox>(page, "recommendCount")->setValue(5);
        auto *method = test::child<QComboBox>(page, "recommendMethod");
        method->setCurrentIndex(method->findData(QStringLiteral("popular")));
        QTRY_COMPARE(asked.count(), 1); // one question for both changes
        QCOMPARE(asked.last().at(1).toString(), QStringLiteral("popular"));
        QCOMPARE(asked.last().at(3).toInt(), 5);
    }

    void offersEveryMethodAndItsSettings()
    {
        RecommendPage page;
        page.setDataset(someShop());
        auto *method = test::child<QComboBox>(page, "recommendMethod");
        QCOMPARE(method->count(), static_cast<int>(recommenderKinds().size()));
        for (const RecommenderKind &kind : recommenderKinds()) {
            const QString id = QString::fromLatin1(kind.id.data(), static_cast<qsizetype>(kind.id.size()));
            method->setCurrentIndex(method->findData(id));
            QCOMPARE(page.method(), id);
            for (const Parameter &parameter : kind.parameters())
                QVERIFY(
                    page.findChild<QWidget *>(QStringLiteral("parameter.") + QString::fromStdString(parameter.name)));
            QCOMPARE(page.parameters().parameters().size(), kind.parameters().size());
        }
        QCOMPARE(test::unnamedControls(page), QString());
    }

    void tellsWhyBesidePopularity()
    {
        const std::shared_ptr<const Dataset> shop = someShop();
        RecommendPage page;
        page.setDataset(shop);
        page.setMatches({0, 1, 2}, 3);
        page.setCustomer(0);
        const ProductIndex lantern = shop->productById.find("71053");
        const ProductIndex bedroom = shop->productById.find("22745");
        page.setRecommendations(0, {together(bedroom, lantern), popular(lantern)},
                                {popular(lantern), popular(bedroom)});
        const QList<QStringList> proposed = test::child<DataTable>(page, "recommendTable")->contents();
        QCOMPARE(proposed.size(), 3);
        QCOMPARE(proposed.at(1).at(0), QStringLiteral("Poppy's playhouse bedroom"));
        QVERIFY2(proposed.at(1).at(1).contains(QStringLiteral("41")), qPrintable(proposed.at(1).at(1)));
        QVERIFY(proposed.at(1).at(1).contains(QStringLiteral("58")));
        QVERIFY(proposed.at(1).at(1).contains(QStringLiteral("White metal lantern")));
        QCOMPARE(test::child<DataTable>(page, "popularTable")->contents().at(1).at(0),
                 QStringLiteral("White metal lantern"));
        test::shoot(page, "recommend");

        page.setRecommendations(1, {}, {}); // late news about somebody else
        QCOMPARE(test::child<DataTable>(page, "recommendTable")->contents().size(), 3);
    }

    void showsWhatTheyBoughtNewestFirst()
    {
        RecommendPage page;
        page.setDataset(someShop());
        page.setCustomer(0);
        const QList<QStringList> history = test::child<DataTable>(page, "historyTable")->contents();
        QCOMPARE(history.size(), 5);
        QCOMPARE(history.at(1).at(0), QStringLiteral("Hand warmer Union Jack"));
        QCOMPARE(history.at(1).at(3), QStringLiteral("£22.20"));
        QCOMPARE(history.at(2).at(2), QStringLiteral("−1")); // money back
        const QModelIndex refund = test::child<DataTable>(page, "historyTable")->model()->index(1, 3);
        QCOMPARE(refund.data(Qt::ToolTipRole).toString(), QStringLiteral("Refund in order C536379"));
    }

    void keepsTheCustomerOfTheNextSnapshot()
    {
        RecommendPage page;
        page.setDataset(someShop());
        page.setCustomer(1);
        QSignalSpy asked(&page, &RecommendPage::recommendationsRequested);
        test::DatasetBuilder shop;
        shop.customer({.id = "new"}).customer({.id = "other"}).customer({.id = "13047", .name = "Bob Baker"});
        shop.order("1", "13047", "2010-12-01").line("tea", 1, 2.0);
        page.setDataset(shop.build());
        QCOMPARE(page.customer(), std::optional<CustomerIndex>(2));
        QCOMPARE(asked.last().first().toUInt(), 2U);
        page.setDataset(someShop());
        QCOMPARE(page.customer(), std::optional<CustomerIndex>(1));
        shop = {};
        page.setDataset(test::DatasetBuilder().customer({.id = "somebody"}).build());
        QVERIFY(!page.customer());
    }

    void survivesAChangeOfLanguage()
    {
        RecommendPage page;
        page.setDataset(someShop());
        page.setMatches({0, 1}, 2);
        page.setCustomer(0);
        auto *method = test::child<QComboBox>(page, "recommendMethod");
        method->setCurrentIndex(method->findData(QStringLiteral("repeat")));
        page.setRecommendations(0, {popular(1)}, {});
        QSignalSpy asked(&page, &RecommendPage::recommendationsRequested);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&page, &change);
        QCOMPARE(page.method(), QStringLiteral("repeat"));
        QCOMPARE(test::child<DataTable>(page, "recommendTable")->contents().size(), 2);
        QCOMPARE(test::child<QListWidget>(page, "recommendCustomerList")->currentRow(), 0);
        QCOMPARE(asked.count(), 0); // words changed, nothing else
    }

    void startsEmpty()
    {
        RecommendPage page;
        QSignalSpy asked(&page, &RecommendPage::importRequested);
        const QList<QPushButton *> actions = page.findChildren<QPushButton *>(QStringLiteral("stateAction"));
        for (QPushButton *action : actions) {
            if (action->isVisibleTo(&page))
                action->click();
        }
        QCOMPARE(asked.count(), 1);
    }
};

QTEST_MAIN(TestRecommend)
#include "test_recommend.moc"
