#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "tests/support/dataset_builder.h"
#include "tests/widgets/page_checks.h"
#include "widgets/charts/line_chart.h"
#include "widgets/charts/treemap.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/stat_tile.h"
#include "widgets/pages/overview_page.h"

using namespace clientele;

namespace {

QStringList column(const DataTable &table, int section)
{
    QStringList texts;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        texts << table.model()->index(row, section).data().toString();
    return texts;
}

} // namespace

// The Overview page with a small shop: what its numbers say, and that each opens to its rows.
class TestOverviewPage : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const RfmAnalysis> m_rfm;
    Overview m_overview;
    std::unique_ptr<OverviewPage> m_page;

    template<typename T> T *part(const char *name) { return test::child<T>(*m_page, name); }
    void press(const char *tile) { QTest::mouseClick(part<StatTile>(tile), Qt::LeftButton); }
    bool isShowingRows() { return part<QWidget>("overviewRows")->isVisible(); }

private Q_SLOTS:
    void initTestCase()
    {
        test::useTheme(Theme::Light);
        test::DatasetBuilder shop;
        shop.customer({.id = "ann", .name = "Ann Lee"});
        shop.order("1", "ann", "2011-11-01").line("tea", 2, 5);
        shop.order("2", "ann", "2011-12-01").line("tea", 1, 5);
        shop.order("3", "bob", "2011-12-05").line("cup", 1, 20);
        shop.order("4", "", "2011-12-05").line("tea", 10, 5);
        shop.order("5", "bob", "2011-12-09").line("cup", -1, 20); // money back, no order
        m_dataset = shop.build();
        m_rfm = std::make_shared<const RfmAnalysis>(analyseRfm(*m_dataset));
        m_overview = overview(*m_dataset, *m_rfm);
        m_overview.suggestions
            = {{Overview::Suggestion::Kind::WinBack, "eleven.at_risk", 584, Money::fromWhole(651'000), 129},
               {Overview::Suggestion::Kind::AddFiles, "buyers", 3, {}, 0}};
    }

    void init()
    {
        m_page = std::make_unique<OverviewPage>();
        m_page->resize(test::kPageSize);
        m_page->setOverview(m_dataset, m_rfm, m_overview);
        m_page->show();
    }

    void tilesSayWhatTheyCount()
    {
        QVERIFY(part<StatTile>("tileCustomers")->accessibleName().contains(QStringLiteral(": 2")));
        QVERIFY(part<StatTile>("tileOrders")->accessibleName().contains(QStringLiteral(": 3")));
        QVERIFY(part<StatTile>("tileRepeatRate")->accessibleName().contains(QStringLiteral("50.0\u00a0%")));
        QVERIFY(part<StatTile>("tileGuestOrders")->accessibleName().contains(QStringLiteral(": 1")));
        for (const char *tile :
             {"tileCustomers", "tileOrders", "tileRepeatRate", "tileRevenue", "tileAverageOrder", "tileGuestOrders"})
            QVERIFY(!part<StatTile>(tile)->toolTip().isEmpty());
    }

    void numbersOfPeopleOpenToPeople()
    {
        QSignalSpy asked(m_page.get(), &OverviewPage::customersRequested);
        press("tileCustomers");
        QVERIFY(!asked.last()[1].value<std::shared_ptr<const CustomerSet>>());
        press("tileRepeatRate");
        const CustomerIndex ann = m_dataset->customerById.find("ann");
        QCOMPARE(*asked.last()[1].value<std::shared_ptr<const CustomerSet>>(), CustomerSet {ann});
        QVERIFY(!asked.last()[0].toString().isEmpty());
    }

    void numbersOfOrdersOpenToOrders()
    {
        press("tileOrders");
        QVERIFY(isShowingRows());
        QCOMPARE(
            column(*part<DataTable>("overviewRowsTable"), 1),
            QStringList({QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1")})); // newest first, refund not
        QTest::mouseClick(part<QPushButton>("buttonBackToOverview"), Qt::LeftButton);
        QVERIFY(!isShowingRows());
        press("tileGuestOrders");
        QCOMPARE(column(*part<DataTable>("overviewRowsTable"), 1), QStringList(QStringLiteral("4")));
    }

    void aDayOpensToItsOrdersAndAnOrderToItsCustomer()
    {
        Q_EMIT part<LineChart>("revenueChart")->dayActivated(*parseDay("2011-12-05"));
        auto *table = part<DataTable>("overviewRowsTable");
        QStringList numbers = column(*table, 1);
        numbers.sort();
        QCOMPARE(numbers, QStringList({QStringLiteral("3"), QStringLiteral("4")}));
        QSignalSpy asked(m_page.get(), &OverviewPage::customerRequested);
        for (int row = 0; row < 2; ++row)
            Q_EMIT table->rowActivated(row);
        QCOMPARE(asked.size(), 1); // a guest is nobody
        QCOMPARE(asked[0][0].toUInt(), m_dataset->customerById.find("bob"));
    }

    void revenueOpensToItsDays()
    {
        press("tileRevenue");
        auto *table = part<DataTable>("overviewRowsTable");
        QCOMPARE(table->model()->rowCount(), 39); // 1 November to 9 December
        QCOMPARE(column(*table, 0).first(), QStringLiteral("9 Dec 2011"));
        QVERIFY(column(*table, 2).first().startsWith(u'−'));
        QCOMPARE(column(*table, 1).at(4), QStringLiteral("Monday"));
    }

    void productsOpenToTheirOrders()
    {
        auto *products = part<DataTable>("topProductsTable");
        QCOMPARE(column(*products, 0), QStringList({QStringLiteral("tea"), QStringLiteral("cup")}));
        Q_EMIT products->rowActivated(1);
        QVERIFY(isShowingRows());
        QCOMPARE(part<DataTable>("overviewRowsTable")->model()->rowCount(), 2);
    }

    void suggestionsLeadToACampaignOrToFiles()
    {
        QSignalSpy designed(m_page.get(), &OverviewPage::campaignRequested);
        QSignalSpy shown(m_page.get(), &OverviewPage::segmentRequested);
        QSignalSpy files(m_page.get(), &OverviewPage::addFilesRequested);
        QTest::mouseClick(part<QPushButton>("buttonDesign0"), Qt::LeftButton);
        QCOMPARE(designed.last()[0].toString(), QStringLiteral("eleven.at_risk"));
        QTest::mouseClick(part<QPushButton>("buttonWho0"), Qt::LeftButton);
        QCOMPARE(shown.last()[0].toString(), QStringLiteral("eleven.at_risk"));
        QTest::mouseClick(part<QPushButton>("buttonDesign1"), Qt::LeftButton);
        QTest::mouseClick(part<QPushButton>("buttonAddFiles"), Qt::LeftButton);
        QCOMPARE(files.size(), 2);
    }

    void aTileOfTheTreemapOpensItsSegment()
    {
        QSignalSpy shown(m_page.get(), &OverviewPage::segmentRequested);
        Q_EMIT part<Treemap>("revenueTreemap")->itemActivated(0, 0);
        QCOMPARE(shown.last()[0].toString(), QStringLiteral("eleven.champions"));
    }

    void theSpanChangesTheChart()
    {
        auto *chart = part<LineChart>("revenueChart");
        QTest::mouseClick(part<QPushButton>("revenueSpan30"), Qt::LeftButton);
        QCOMPARE(chart->shownFirstDay(), *parseDay("2011-11-10"));
        QTest::mouseClick(part<QPushButton>("revenueSpanAll"), Qt::LeftButton);
        QCOMPARE(chart->shownFirstDay(), *parseDay("2011-11-01"));
        QCOMPARE(chart->shownLastDay(), *parseDay("2011-12-09"));
    }

    void anEmptyShopAsksForFiles()
    {
        const auto nothing = test::DatasetBuilder().build();
        const auto rfm = std::make_shared<const RfmAnalysis>(analyseRfm(*nothing));
        m_page->setOverview(nothing, rfm, overview(*nothing, *rfm));
        QSignalSpy files(m_page.get(), &OverviewPage::addFilesRequested);
        QTest::mouseClick(part<QPushButton>("stateAction"), Qt::LeftButton);
        QCOMPARE(files.size(), 1);
    }

    void everyControlHasItsName()
    {
        QCOMPARE(test::unnamedControls(*m_page), QString());
        test::shoot(*m_page, "overview");
    }
};

QTEST_MAIN(TestOverviewPage)
#include "test_overview_page.moc"
