#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QMenu>

#include <numeric>

#include "widgets/charts/line_chart.h"
#include "widgets/charts/rfm_grid.h"
#include "widgets/charts/share_bars.h"
#include "widgets/charts/ticks.h"
#include "widgets/charts/treemap.h"
#include "widgets/shell/theme.h"

using namespace clientele;

namespace {

constexpr Day kFirst = 15'000; // 2011-01-26

std::unique_ptr<LineChart> makeLine()
{
    auto chart = std::make_unique<LineChart>(QStringLiteral("Revenue by day"));
    DaySeries series;
    series.name = QStringLiteral("Revenue");
    series.firstDay = kFirst;
    for (int i = 0; i < 400; ++i)
        series.values.push_back(i == 250 ? 5000 : i % 7 * 100);
    chart->setSeries(std::move(series));
    chart->resize(600, 240);
    chart->show();
    return chart;
}

std::unique_ptr<Treemap> makeTreemap()
{
    auto chart = std::make_unique<Treemap>(QStringLiteral("Revenue by group"));
    chart->resize(340, 200);
    chart->setItems({{QStringLiteral("Loyal"), 22, QStringLiteral("22 %"), 0, 1},
                     {QStringLiteral("Champions"), 34, QStringLiteral("34 %"), 0, 0},
                     {QStringLiteral("Nobody"), 0, QStringLiteral("0 %"), 0, 3},
                     {QStringLiteral("Lost"), 1, QStringLiteral("1 %"), 0, 10}},
                    QStringLiteral("Group"), QStringLiteral("Revenue"));
    chart->show();
    return chart;
}

std::unique_ptr<RfmGrid> makeGrid()
{
    auto chart = std::make_unique<RfmGrid>(QStringLiteral("RFM grid"));
    RfmGrid::Cells cells(5, std::vector<RfmCell>(5));
    for (std::size_t r = 0; r < 5; ++r) {
        for (std::size_t fm = 0; fm < 5; ++fm) {
            const int people = static_cast<int>(10 * r + fm);
            cells[r][fm] = {people, QString::number(people), QStringLiteral("Group %1%2").arg(r + 1).arg(fm + 1), 0};
        }
    }
    chart->setCells(cells);
    chart->resize(560, 420);
    chart->show();
    return chart;
}

QColor pixelAt(ChartWidget &chart, const QPoint &at)
{
    return chart.grab().toImage().pixelColor(at);
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Light); }
    void ticksAreRoundAndInside();
    void lineShowsItsSpan();
    void lineReadsDaysOut();
    void treemapCoversItsAreaInProportion();
    void treemapLeavesNothingsOut();
    void treemapPressesByMouseKeyAndScreenReader();
    void gridRunsFromBestToWorst();
    void barsSayBothShares();
    void everyChartCopiesItselfAndItsTable();
    void everyChartFollowsTheTheme();
    void menuOffersCopiesAndFiles();
};

void TestCharts::ticksAreRoundAndInside()
{
    QCOMPARE(linearTicks(0, 100, 5), (std::vector<double> {0, 20, 40, 60, 80, 100}));
    QCOMPARE(logTicks(1, 40, 6), (std::vector<double> {1, 2, 5, 10, 20}));
    QCOMPARE(logTicks(0.9, 1100, 8), (std::vector<double> {1, 3, 10, 30, 100, 300, 1000}));
    QCOMPARE(logTicks(1, 1e6, 8), (std::vector<double> {1, 10, 100, 1000, 1e4, 1e5, 1e6}));
    QCOMPARE(logTicks(20, 60, 8), (std::vector<double> {20, 30, 40, 50, 60}));
    QCOMPARE(linearTicks(3, 3, 5), std::vector<double> {3});
}

void TestCharts::lineShowsItsSpan()
{
    const auto chart = makeLine();
    QCOMPARE(chart->shownFirstDay(), kFirst);
    QCOMPARE(chart->tableContents().size(), 401);
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("5,000")));
    chart->setSpan(30);
    QCOMPARE(chart->shownFirstDay(), kFirst + 370);
    QCOMPARE(chart->shownLastDay(), kFirst + 399);
    QCOMPARE(chart->tableContents().size(), 31);
    QVERIFY2(!chart->accessibleDescription().contains(QStringLiteral("5,000")), "that day is not shown any more");
    chart->setSpan(100'000);
    QCOMPARE(chart->shownFirstDay(), kFirst);
    chart->setSeries({});
    chart->grab();
    QVERIFY(!chart->summaryText().isEmpty());
}

void TestCharts::lineReadsDaysOut()
{
    const auto chart = makeLine();
    QSignalSpy opened(chart.get(), &LineChart::dayActivated);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QVERIFY2(opened.isEmpty(), "no day is read out yet");
    QTest::keyClick(chart.get(), Qt::Key_Home);
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(opened.takeFirst().constFirst().value<Day>(), kFirst + 1);
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("100.00")));
    QTest::mouseMove(chart.get(), QPoint(599, 100));
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, QPoint(599, 100));
    QCOMPARE(opened.takeFirst().constFirst().value<Day>(), kFirst + 399);
}

void TestCharts::treemapCoversItsAreaInProportion()
{
    const std::vector<double> sizes {40, 25, 12, 9, 7, 4, 2, 1};
    const QRectF area(10, 20, 300, 180);
    const std::vector<QRectF> tiles = squarify(sizes, area);
    QCOMPARE(tiles.size(), sizes.size());
    const double total = std::accumulate(sizes.begin(), sizes.end(), 0.0);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const double expected = sizes[i] / total * area.width() * area.height();
        QVERIFY(std::abs(tiles[i].width() * tiles[i].height() - expected) < 1e-6 * expected);
        QVERIFY(area.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(tiles[i]));
        QVERIFY(std::max(tiles[i].width() / tiles[i].height(), tiles[i].height() / tiles[i].width()) < 4);
        for (std::size_t k = 0; k < i; ++k) {
            const QRectF shared = tiles[i].intersected(tiles[k]);
            QVERIFY(shared.width() * shared.height() < 1e-6);
        }
    }
}

void TestCharts::treemapLeavesNothingsOut()
{
    const auto chart = makeTreemap();
    QCOMPARE(chart->nodeCount(), 3);
    QCOMPARE(chart->nodeText(0), QStringLiteral("Champions: 34 %"));
    QCOMPARE(chart->tableContents().size(), 4);
    chart->setItems({}, {}, {});
    QCOMPARE(chart->nodeCount(), 0);
    chart->grab();
}

void TestCharts::treemapPressesByMouseKeyAndScreenReader()
{
    const auto chart = makeTreemap();
    QSignalSpy pressed(chart.get(), &Treemap::itemActivated);
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, chart->nodeRect(1).center());
    QCOMPARE(pressed.takeFirst().at(1).toInt(), 1);
    QTest::keyClick(chart.get(), Qt::Key_Up);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(pressed.size(), 1);
    pressed.clear();

    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(chart.get());
    QVERIFY(interface);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Revenue by group"));
    QCOMPARE(interface->text(QAccessible::Description), chart->summaryText());
    QCOMPARE(interface->childCount(), 3);
    QAccessibleInterface *node = interface->child(2);
    QCOMPARE(node->text(QAccessible::Name), QStringLiteral("Lost: 1 %"));
    QCOMPARE(interface->indexOfChild(node), 2);
    QCOMPARE(node->rect().size(), chart->nodeRect(2).size());
    node->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(pressed.takeFirst().at(1).toInt(), 10);
}

void TestCharts::gridRunsFromBestToWorst()
{
    const auto chart = makeGrid();
    QSignalSpy pressed(chart.get(), &RfmGrid::cellActivated);
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, chart->nodeRect(0).center());
    QCOMPARE(pressed.takeFirst(), (QVariantList {5, 1}));
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, chart->nodeRect(24).center());
    QCOMPARE(pressed.takeFirst(), (QVariantList {1, 5}));
    QVERIFY(chart->nodeText(4).startsWith(QStringLiteral("Group 55")));
    QVERIFY(chart->summaryText().contains(QStringLiteral("Group 55")));
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QTest::keyClick(chart.get(), Qt::Key_Up);
    QTest::keyClick(chart.get(), Qt::Key_Space);
    QCOMPARE(pressed.takeFirst(), (QVariantList {2, 4}));

    const QPoint corner = chart->nodeRect(7).topLeft() + QPoint(30, 1);
    const QColor before = pixelAt(*chart, corner);
    chart->setMarked({{4, 3}});
    QVERIFY(pixelAt(*chart, corner) != before);
}

void TestCharts::barsSayBothShares()
{
    ShareBars chart(QStringLiteral("What sets them apart"));
    QVERIFY(chart.summaryText().contains(QStringLiteral("Nothing")));
    chart.setBars({{QStringLiteral("Germany"), 0.46, 0.21}, {QStringLiteral("Sunday"), 0.1, 0.3}});
    chart.resize(300, chart.sizeHint().height());
    chart.show();
    QSignalSpy pressed(&chart, &ShareBars::barActivated);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.nodeRect(1).center());
    QCOMPARE(pressed.takeFirst().constFirst().toInt(), 1);
    QVERIFY(chart.nodeText(0).contains(QStringLiteral("46")) && chart.nodeText(0).contains(QStringLiteral("21")));
    QCOMPARE(chart.tableContents().size(), 3);
}

void TestCharts::everyChartCopiesItselfAndItsTable()
{
    const auto line = makeLine();
    const auto treemap = makeTreemap();
    const auto grid = makeGrid();
    for (ChartWidget *chart : QList<ChartWidget *> {line.get(), treemap.get(), grid.get()}) {
        chart->copyAsPicture();
        QCOMPARE(QGuiApplication::clipboard()->image().size(), chart->size() * 2);
        QTest::keyClick(chart, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), chart->tableContents().size());
        QCOMPARE(lines.constFirst(), chart->tableContents().constFirst().join(QLatin1Char('\t')));
    }
}

void TestCharts::everyChartFollowsTheTheme()
{
    const auto line = makeLine();
    const auto treemap = makeTreemap();
    const auto grid = makeGrid();
    for (ChartWidget *chart : QList<ChartWidget *> {line.get(), treemap.get(), grid.get()}) {
        applyTheme(*qApp, Theme::Light);
        const QImage light = chart->picture().toImage();
        applyTheme(*qApp, Theme::Dark);
        QCOMPARE(chart->picture().toImage().pixelColor(0, chart->height() * 2 - 1), palette().card);
        QVERIFY(chart->picture().toImage() != light);
    }
}

void TestCharts::menuOffersCopiesAndFiles()
{
    const auto chart = makeTreemap();
    QSignalSpy exported(chart.get(), &ChartWidget::exportRequested);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(chart.get(), &event);
    const auto *menu = chart->findChild<QMenu *>();
    QVERIFY(menu);
    QStringList names;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            names << action->objectName();
    }
    QCOMPARE(names, (QStringList {QStringLiteral("chartCopyPicture"), QStringLiteral("chartCopyTable"),
                                  QStringLiteral("chartExportCsv"), QStringLiteral("chartExportXlsx"),
                                  QStringLiteral("chartExportSvg"), QStringLiteral("chartExportPng"),
                                  QStringLiteral("chartExportPdf")}));
    menu->actions().constLast()->trigger();
    QCOMPARE(exported.takeFirst().constFirst().toString(), QStringLiteral("pdf"));
}

QTEST_MAIN(TestCharts)
#include "test_charts.moc"
