#include <QtCore/QPointer>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

#include <cmath>
#include <random>

#include "widgets/charts/scatter_canvas.h"
#include "widgets/shell/theme.h"

using namespace clientele;

namespace {

constexpr std::size_t kPoints = 20'000;

ScatterData makeData(bool isLog, std::size_t points = kPoints)
{
    std::mt19937 random(42);
    std::lognormal_distribution<float> spend(4, 1.2F);
    ScatterData data;
    for (int group = 0; group < 5; ++group)
        data.groups.push_back({QStringLiteral("Group %1").arg(group), 0, group});
    for (std::size_t i = 0; i < points; ++i) {
        data.x.push_back(static_cast<float>(1 + random() % 365));
        data.y.push_back(i % 97 == 0 ? -5.0F : isLog ? spend(random) : static_cast<float>(random() % 1000));
        data.group.push_back(static_cast<std::uint8_t>(random() % 5));
    }
    data.xAxis = {QStringLiteral("days"), isLog, true, true, {}, {}};
    data.yAxis = {QStringLiteral("net spend"), isLog, false, false, {}, {}};
    return data;
}

QPolygonF star(const QRectF &area)
{
    QPolygonF polygon; // crosses itself: the odd-even rule decides
    for (int i = 0; i < 5; ++i) {
        const double angle = i * 4 * M_PI / 5;
        polygon << area.center() + QPointF(std::sin(angle), std::cos(angle)) * area.height() * 0.45;
    }
    return polygon;
}

std::unique_ptr<ScatterCanvas> makeCanvas(bool isLog = true)
{
    auto canvas = std::make_unique<ScatterCanvas>(QStringLiteral("Recency and spend"));
    canvas->resize(900, 600);
    canvas->setData(makeData(isLog));
    canvas->show();
    canvas->grab();
    return canvas;
}

} // namespace

class TestScatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Light); }
    void lassoSelectsExactlyThePointsInside_data();
    void lassoSelectsExactlyThePointsInside();
    void lassoLeavesHiddenGroupsOut();
    void hoverIsTheNearestPoint();
    void zoomAndBack();
    void wheelZoomsAtThePointer();
    void mouseDrawsALasso();
    void keysSelectAndDrop();
    void chipsHideGroups();
    void whoIsSelectedShowsOverWhoIsNot();
    void saysWhatItShows();
    void picturesAndTables();
    void emptyAndOnePoint();
};

void TestScatter::lassoSelectsExactlyThePointsInside_data()
{
    QTest::addColumn<bool>("isLog");
    QTest::newRow("linear") << false;
    QTest::newRow("log, with values of 0 or less") << true;
}

void TestScatter::lassoSelectsExactlyThePointsInside()
{
    QFETCH(bool, isLog);
    const auto canvas = makeCanvas(isLog);
    for (const double zoom : {1.0, 3.0}) {
        canvas->zoom(zoom, canvas->plotArea().center());
        const QPolygonF lasso = star(canvas->plotArea());
        canvas->selectInside(lasso);
        std::vector<std::uint32_t> expected;
        for (std::uint32_t point = 0; point < kPoints; ++point) {
            if (lasso.containsPoint(canvas->positionOf(point), Qt::OddEvenFill))
                expected.push_back(point);
        }
        QVERIFY(expected.size() > 100);
        QCOMPARE(canvas->selection(), expected);
    }
}

void TestScatter::lassoLeavesHiddenGroupsOut()
{
    const auto canvas = makeCanvas();
    const ScatterData data = makeData(true);
    canvas->setGroupVisible(2, false);
    canvas->selectInside(QPolygonF(canvas->plotArea()));
    const auto others = std::count_if(data.group.begin(), data.group.end(), [](std::uint8_t g) { return g != 2; });
    QCOMPARE(static_cast<std::ptrdiff_t>(canvas->selection().size()), others);
    for (const std::uint32_t point : canvas->selection())
        QVERIFY(data.group[point] != 2);
}

void TestScatter::hoverIsTheNearestPoint()
{
    const auto canvas = makeCanvas();
    canvas->setGroupVisible(1, false);
    const ScatterData data = makeData(true);
    std::mt19937 random(3);
    int found = 0;
    for (const double zoom : {1.0, 6.0}) {
        canvas->zoom(zoom, canvas->plotArea().center());
        const QRectF area = canvas->plotArea();
        for (int i = 0; i < 60; ++i) {
            const QPointF at = area.topLeft()
                               + QPointF(random() % 1000 * area.width() / 1000, random() % 1000 * area.height() / 1000);
            double best = 8; // pixels
            for (std::size_t point = 0; point < kPoints; ++point) {
                const QPointF offset = canvas->positionOf(point) - at;
                if (data.group[point] != 1)
                    best = std::min(best, std::hypot(offset.x(), offset.y()));
            }
            const int answer = canvas->pointAt(at);
            QCOMPARE(answer >= 0, best < 8);
            if (answer < 0)
                continue;
            const QPointF offset = canvas->positionOf(static_cast<std::size_t>(answer)) - at;
            QVERIFY(std::abs(std::hypot(offset.x(), offset.y()) - best) < 1e-3);
            ++found;
        }
    }
    QVERIFY(found > 20);
}

void TestScatter::zoomAndBack()
{
    const auto canvas = makeCanvas();
    const QPointF before = canvas->positionOf(7);
    const QPointF around = canvas->plotArea().center();
    canvas->zoom(4, around);
    QVERIFY((canvas->positionOf(7) - before).manhattanLength() > 1);
    canvas->zoom(0.25, around);
    const QPointF after = canvas->positionOf(7);
    QVERIFY2((after - before).manhattanLength() < 0.01, "zooming in and out again ends where it began");
    canvas->zoom(4, around);
    canvas->moveBy({30, -20});
    canvas->resetView();
    QVERIFY((canvas->positionOf(7) - before).manhattanLength() < 0.01);
    canvas->zoom(0.01, around);
    QVERIFY2((canvas->positionOf(7) - before).manhattanLength() < 0.01, "there is nothing further out than everything");
}

void TestScatter::wheelZoomsAtThePointer()
{
    const auto canvas = makeCanvas();
    const QPointF at = canvas->positionOf(11);
    auto *viewport = canvas->findChild<QWidget *>(QStringLiteral("scatterPlot"));
    QVERIFY(viewport);
    const QPointF local = viewport->mapFrom(canvas.get(), at.toPoint());
    QWheelEvent wheel(local, viewport->mapToGlobal(local), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewport, &wheel);
    const QPointF offset = canvas->positionOf(11) - at;
    QVERIFY2(offset.manhattanLength() < 2, "what is under the pointer, a whole pixel, stays there");
    const QPointF far = canvas->positionOf(12);
    canvas->resetView();
    QVERIFY((far - canvas->positionOf(12)).manhattanLength() > 12);
}

void TestScatter::mouseDrawsALasso()
{
    const auto canvas = makeCanvas();
    QSignalSpy changed(canvas.get(), &ScatterCanvas::selectionChanged);
    auto *viewport = canvas->findChild<QWidget *>(QStringLiteral("scatterPlot"));
    const QRect area = canvas->plotArea().toRect();
    const auto at = [&](double x, double y) {
        return viewport->mapFrom(canvas.get(), area.topLeft() + QPoint(int(x * area.width()), int(y * area.height())));
    };
    const auto send = [&](QEvent::Type type, const QPoint &where, Qt::MouseButtons buttons) {
        QMouseEvent event(type, QPointF(where), QPointF(viewport->mapToGlobal(where)),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &event);
    };
    send(QEvent::MouseButtonPress, at(0.3, 0.3), Qt::LeftButton);
    for (const auto &[x, y] : {std::pair(0.7, 0.3), std::pair(0.7, 0.7), std::pair(0.3, 0.7)})
        send(QEvent::MouseMove, at(x, y), Qt::LeftButton);
    send(QEvent::MouseButtonRelease, at(0.3, 0.7), Qt::NoButton);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!canvas->selection().empty());
    const QRectF middle(canvas->plotArea().left() + 0.28 * area.width(),
                        canvas->plotArea().top() + 0.28 * area.height(), 0.44 * area.width(), 0.44 * area.height());
    for (const std::uint32_t point : canvas->selection())
        QVERIFY(middle.contains(canvas->positionOf(point)));
    send(QEvent::MouseButtonPress, at(0.1, 0.1), Qt::LeftButton);
    send(QEvent::MouseButtonRelease, at(0.1, 0.1), Qt::NoButton);
    QVERIFY2(canvas->selection().empty(), "a click beside the selection drops it");
}

void TestScatter::keysSelectAndDrop()
{
    const auto canvas = makeCanvas();
    QSignalSpy changed(canvas.get(), &ScatterCanvas::selectionChanged);
    QTest::keyClick(canvas.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(canvas->selection().size(), kPoints);
    QTest::keyClick(canvas.get(), Qt::Key_Escape);
    QVERIFY(canvas->selection().empty());
    QCOMPARE(changed.count(), 2);
    const QPointF before = canvas->positionOf(3);
    QTest::keyClick(canvas.get(), Qt::Key_Plus);
    QVERIFY(canvas->positionOf(3) != before);
    QTest::keyClick(canvas.get(), Qt::Key_0);
    QVERIFY((canvas->positionOf(3) - before).manhattanLength() < 0.01);
}

void TestScatter::chipsHideGroups()
{
    const auto canvas = makeCanvas();
    auto *chip = canvas->findChild<QPushButton *>(QStringLiteral("scatterGroup3"));
    QVERIFY(chip);
    QCOMPARE(chip->accessibleName(), QStringLiteral("Show Group 3"));
    chip->click();
    QVERIFY(!canvas->isGroupVisible(3));
    chip->click();
    QVERIFY(canvas->isGroupVisible(3));
}

void TestScatter::whoIsSelectedShowsOverWhoIsNot()
{
    for (const std::uint32_t selected : {0U, 1U, 2U}) {
        ScatterData data = makeData(false, 3);
        data.x = {10, 10, 10};
        data.y = {20, 20, 20};
        data.group = {0, 3, 1};
        data.xAxis.isWhole = false;
        ScatterCanvas canvas(QStringLiteral("Scatter"));
        canvas.resize(500, 400);
        canvas.setData(data);
        canvas.show();
        canvas.setSelection({selected});
        const QColor shown = canvas.grab().toImage().pixelColor(canvas.positionOf(0).toPoint());
        const QColor group = groupLook(0, data.group[selected]).color;
        QVERIFY(std::abs(shown.hslHue() - group.hslHue()) < 12);
    }
}

void TestScatter::saysWhatItShows()
{
    const auto canvas = makeCanvas();
    QVERIFY(canvas->accessibleDescription().contains(QStringLiteral("net spend")));
    QCOMPARE(canvas->accessibleDescription(), canvas->summaryText());
    QCOMPARE(canvas->tableContents().size(), 6);
    QCOMPARE(canvas->tableContents().constFirst().size(), 2);
    QTest::keyClick(canvas.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(canvas->tableContents().constFirst().size(), 3);
    for (const QToolButton *tool : canvas->findChildren<QToolButton *>()) {
        QVERIFY(!tool->objectName().isEmpty());
        QVERIFY(!tool->accessibleName().isEmpty());
    }
}

void TestScatter::picturesAndTables()
{
    const auto canvas = makeCanvas();
    canvas->copyAsPicture();
    const QImage picture = QGuiApplication::clipboard()->image();
    QCOMPARE(picture.size(), canvas->size() * 2);
    const QPoint plot = (canvas->plotArea().center() * 2).toPoint();
    int colored = 0;
    for (int dy = -40; dy < 40; ++dy) {
        for (int dx = -40; dx < 40; ++dx)
            colored += picture.pixelColor(plot + QPoint(dx, dy)).saturation() > 60;
    }
    QVERIFY2(colored > 50, "the cloud is in the picture");
    canvas->copyAsTable();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Group\tCustomers\n")));
}

void TestScatter::emptyAndOnePoint()
{
    ScatterCanvas canvas(QStringLiteral("Scatter"));
    canvas.resize(500, 400);
    canvas.grab();
    canvas.setData({});
    canvas.grab();
    QCOMPARE(canvas.pointAt(canvas.plotArea().center()), -1);
    canvas.selectInside(QPolygonF(canvas.plotArea()));
    QVERIFY(canvas.selection().empty());
    canvas.setData(makeData(true, 1));
    canvas.grab();
    QCOMPARE(canvas.pointAt(canvas.positionOf(0)), 0);
    canvas.zoom(3, canvas.plotArea().center());
    canvas.grab();
}

QTEST_MAIN(TestScatter)
#include "test_scatter.moc"
