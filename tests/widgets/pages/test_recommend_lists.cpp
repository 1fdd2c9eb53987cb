#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include "tests/support/dataset_builder.h"
#include "tests/widgets/page_checks.h"
#include "widgets/forms/data_table.h"
#include "widgets/pages/recommend_customer_view.h"
#include "widgets/pages/recommend_page.h"
#include "widgets/pages/recommend_product_view.h"
#include "widgets/pages/recommend_segment_view.h"

using namespace clientele;

namespace {

RecommendPage::Shop someShop()
{
    test::DatasetBuilder shop;
    shop.customer({.id = "17850", .name = "Ann Archer"}).customer({.id = "13047"}).customer({.id = "12583"});
    shop.product({.id = "85123A", .name = "Light holder"}).product({.id = "71053", .name = "Metal lantern"});
    shop.order("1", "17850", "2010-12-01").line("85123A", 6, 2.55).line("71053", 6, 3.39);
    auto segments = std::make_shared<std::vector<Segment>>();
    segments->push_back({.id = "all", .name = {}, .kind = Segment::Kind::All, .members = {0, 1, 2}});
    segments->push_back({.id = "buyers", .name = {}, .kind = Segment::Kind::Buyers, .members = {0, 1}});
    segments->push_back({.id = "eleven.lost", .name = {}, .kind = Segment::Kind::RfmGroup, .members = {}});
    segments->push_back({.id = "saved.3", .name = "Friends", .kind = Segment::Kind::Saved, .members = {1, 2}});
    return {shop.build(), segments, {}, nullptr, false};
}

} // namespace

// The views of more than one person.
class TestRecommendLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void aSegmentsListIsAskedForWhenLookedAt()
    {
        RecommendPage page;
        QSignalSpy asked(page.segments(), &RecommendSegmentView::itemsRequested);
        page.setShop(someShop());
        QCOMPARE(asked.count(), 0); // nobody looks at it
        page.showView(RecommendPage::Segments);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.last().at(0).toString(), QStringLiteral("buyers"));
        QCOMPARE(asked.last().at(2).toInt(), 10);
        auto *choice = test::child<QComboBox>(page, "recommendSegment");
        QCOMPARE(choice->itemText(0), QStringLiteral("Friends · 2"));
        choice->setCurrentIndex(0);
        QCOMPARE(asked.last().at(0).toString(), QStringLiteral("saved.3"));

        page.segments()->setItems(QStringLiteral("buyers"), {{{0, 2, 1.5}}, {}}); // late news about another segment
        auto *table = test::child<DataTable>(page, "recommendSegmentTable");
        QCOMPARE(table->model()->rowCount(), 0);
        page.segments()->setItems(QStringLiteral("saved.3"), {{{1, 2, 1.5}, {0, 1, 3}}, {2, 4, 1.25}});
        const QString spread = test::child<QLabel>(page, "recommendSegmentSpread")->text();
        QVERIFY2(spread.contains(QStringLiteral("2 products")) && spread.contains(QStringLiteral("50"))
                     && spread.contains(QStringLiteral("bestsellers × 1.")),
                 qPrintable(spread));
        const QList<QStringList> rows = table->contents();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(1), (QStringList {QStringLiteral("Metal lantern"), QStringLiteral("2"),
                                           QStringLiteral("100.0\u00a0%"), QStringLiteral("1.5")}));
        QVERIFY(!test::child<QComboBox>(page, "recommendCompare")->isVisibleTo(&page));
        QCOMPARE(test::unnamedControls(page), QString());
        test::shoot(page, "recommend-segment");

        Q_EMIT table->rowActivated(0); // from a segment's product to who would want it
        QCOMPARE(page.products()->product(), std::optional<ProductIndex>(1));
    }

    void anEmptySegmentIsSaid()
    {
        RecommendPage page;
        page.setShop(someShop());
        page.showView(RecommendPage::Segments);
        QSignalSpy asked(page.segments(), &RecommendSegmentView::itemsRequested);
        auto *choice = test::child<QComboBox>(page, "recommendSegment");
        choice->setCurrentIndex(choice->findData(QStringLiteral("eleven.lost")));
        QCOMPARE(asked.count(), 0);
        QVERIFY(!test::child<DataTable>(page, "recommendSegmentTable")->isVisibleTo(&page));
    }

    void aProductIsFoundAndAnswered()
    {
        RecommendPage page;
        QSignalSpy searched(page.products(), &RecommendProductView::searchChanged);
        page.setShop(someShop());
        page.showView(RecommendPage::Products);
        QCOMPARE(searched.takeFirst().first().toString(), QString());
        QTest::keyClicks(test::child<QLineEdit>(page, "recommendProductSearch"), QStringLiteral("lan"));
        QTRY_COMPARE(searched.count(), 1);
        page.products()->setMatches({1}, 1);
        QSignalSpy asked(page.products(), &RecommendProductView::answerRequested);
        test::child<QListWidget>(page, "recommendProductList")->setCurrentRow(0);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.last().at(0).toUInt(), 1U);
        QCOMPARE(asked.last().at(2).toInt(), 100);
        QCOMPARE(asked.last().at(3).toBool(), false);
        test::child<QCheckBox>(page, "recommendOwners")->setChecked(true);
        QCOMPARE(asked.last().at(3).toBool(), true);
        test::child<QSpinBox>(page, "recommendPeopleCount")->setValue(7);
        QCOMPARE(asked.last().at(2).toInt(), 7);

        Recommendation similar;
        similar.product = 0;
        similar.reason = {.kind = RecommendReason::Kind::BoughtTogether, .with = 1, .both = 1, .buyers = 1};
        page.products()->setAnswer(0, {.people = {{2, 0.5, 0}}}); // late news about another product
        QCOMPARE(test::child<DataTable>(page, "recommendPeopleTable")->model()->rowCount(), 0);
        page.products()->setAnswer(
            1, {.people = {{2, 0.5, 0}, {0, 0.25, 3}}, .similar = {similar}, .rhythm = RepeatRhythm {9, 5, 0.5, 29.6}});
        const QList<QStringList> people = test::child<DataTable>(page, "recommendPeopleTable")->contents();
        QCOMPARE(people.at(1).first(), QStringLiteral("12583"));
        QCOMPARE(people.at(2),
                 (QStringList {QStringLiteral("Ann Archer · 17850"), QStringLiteral("3"), QStringLiteral("2")}));
        QCOMPARE(test::child<DataTable>(page, "similarTable")->contents().at(1).first(),
                 QStringLiteral("Light holder"));
        const QString rhythm = test::child<QLabel>(page, "recommendRhythm")->text();
        QVERIFY(rhythm.startsWith(QStringLiteral("5 of its 9 buyers bought it again, usually after 30 day")));
        QVERIFY(rhythm.endsWith(QStringLiteral("is offered it again when it is due.")));
        QCOMPARE(test::unnamedControls(page), QString());
        test::shoot(page, "recommend-product");
    }

    void rulesGoWithAProductToo()
    {
        RecommendPage page;
        page.setShop(someShop());
        page.showProduct(1);
        QSignalSpy asked(page.products(), &RecommendProductView::answerRequested);
        auto *rules = test::child<QPushButton>(page, "recommendRules");
        QVERIFY(rules->isVisibleTo(&page));
        rules->click();
        test::child<QCheckBox>(page, "rulesInStock")->click();
        QTRY_VERIFY(!asked.isEmpty());
        QVERIFY(asked.last().at(5).value<RecommendRules>().inStock);
        page.products()->setAnswer(1, {.rulesAgainst = {"in_stock"}});
        const auto labels = page.products()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text() == QStringLiteral("Your rules keep this product out: In stock.");
        }));
    }

    void thePeopleCanBeTakenElsewhere()
    {
        RecommendPage page;
        page.setShop(someShop());
        page.showProduct(1);
        page.products()->setAnswer(1, {.people = {{2, 0.5, 0}, {0, 0.25, 3}}});
        QSignalSpy shown(page.products(), &RecommendProductView::customersRequested);
        test::child<QPushButton>(page, "buttonShowPeople")->click();
        QVERIFY(shown.last().first().toString().contains(QStringLiteral("Metal lantern")));
        QCOMPARE(shown.last().at(1).value<std::vector<quint32>>(), (std::vector<quint32> {0, 2})); // a set: ascending
        auto *table = test::child<DataTable>(page, "recommendPeopleTable");
        QSignalSpy exported(table, &DataTable::exportRequested);
        test::child<QPushButton>(page, "buttonExportPeople")->click();
        QCOMPARE(exported.last().first().toString(), QStringLiteral("xlsx"));
        Q_EMIT table->rowActivated(0);
        QCOMPARE(page.customers()->customer(), std::optional<CustomerIndex>(2));
    }

    void aSimilarProductsReasonOpensToItsRows()
    {
        RecommendPage page;
        page.setShop(someShop());
        page.showProduct(1);
        Recommendation similar;
        similar.product = 0;
        similar.reason = {.kind = RecommendReason::Kind::BoughtTogether, .with = 1, .both = 1, .buyers = 1};
        page.products()->setAnswer(1, {.similar = {similar}});
        QSignalSpy asked(page.products(), &RecommendProductView::reasonRequested);
        auto *table = test::child<DataTable>(page, "similarTable");
        table->setCurrentIndex(table->model()->index(0, 0));
        QCOMPARE(asked.count(), 1);
        auto *close = test::child<QPushButton>(page, "buttonCloseRows");
        QVERIFY(close->isVisibleTo(&page));
        close->click();
        QVERIFY(!close->isVisibleTo(&page));
    }

    void aProductOfTheNextSnapshotStays()
    {
        RecommendPage page;
        page.setShop(someShop());
        page.showProduct(1);
        QSignalSpy asked(page.products(), &RecommendProductView::answerRequested);
        page.setShop(someShop());
        QCOMPARE(page.products()->product(), std::optional<ProductIndex>(1));
        QCOMPARE(asked.count(), 1);
        test::DatasetBuilder other;
        other.order("1", "ann", "2010-12-01").line("tea", 1, 2);
        page.setShop({other.build(), nullptr, {}, nullptr, false});
        QVERIFY(!page.products()->product());
    }
};

QTEST_MAIN(TestRecommendLists)
#include "test_recommend_lists.moc"
