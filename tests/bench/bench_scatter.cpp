// How fast a million customers are drawn, zoomed, lassoed and found, in a window of 1,000 × 700, group colours, both axes
// logarithmic. Prints the medians beside what the window promises.
#include <QtCore/QElapsedTimer>
#include <QtGui/QPolygonF>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>

#include "analytics/rfm/rfm_map.h"
#include "widgets/charts/scatter_canvas.h"
#include "widgets/shell/theme.h"

using namespace clientele;

namespace {

// Heavy tails in both directions, as shops have them, and every RFM group.
ScatterData makeShop(std::size_t customers)
{
    std::mt19937 random(1);
    std::exponential_distribution<double> recency(1 / 120.0);
    std::gamma_distribution<double> rate(0.7, 5);
    ScatterData data;
    for (int group = 0; group < 11; ++group)
        data.groups.push_back({QString::number(group), 0, group});
    for (std::size_t i = 0; i < customers; ++i) {
        const double days = 1 + std::floor(std::min(recency(random), 700.0));
        const double orders = 1 + std::floor(rate(random));
        const int r = days < 20 ? 5 : days < 50 ? 4 : days < 100 ? 3 : days < 200 ? 2 : 1;
        const int fm = static_cast<int>(std::min(orders, 5.0));
        data.x.push_back(static_cast<float>(days));
        data.y.push_back(static_cast<float>(orders));
        data.group.push_back(elevenGroupOfCell(r, fm));
    }
    data.xAxis = {QStringLiteral("days since last order"), true, true, true, {1, 7, 30, 90, 365}, {}};
    data.yAxis = {QStringLiteral("orders"), true, false, true, {}, {}};
    return data;
}

double median(int runs, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[static_cast<std::size_t>(runs / 2)];
}

void print(const char *what, double milliseconds, double target)
{
    std::printf("%-42s %10.3f ms   target %6.1f ms   %s\n", what, milliseconds, target,
                milliseconds <= target ? "ok" : "MISSED");
}

QPolygonF circle(const QRectF &area)
{
    QPolygonF polygon;
    for (int i = 0; i < 90; ++i) {
        const double angle = i * 2 * M_PI / 90;
        polygon << area.center() + QPointF(std::cos(angle) * area.width() / 4, std::sin(angle) * area.height() / 4);
    }
    return polygon;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(application, Theme::Light);
    const std::size_t customers = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const ScatterData data = makeShop(customers);
    std::printf("%zu customers, 11 groups, log axes, 1000 x 700\n", customers);

    // From values to pixels: an empty window is there already, as it is when a shop has loaded.
    std::vector<std::unique_ptr<ScatterCanvas>> canvases;
    print("first paint",
          median(7,
                 [&] {
                     canvases.push_back(std::make_unique<ScatterCanvas>(QStringLiteral("Scatter")));
                     canvases.back()->resize(1000, 700);
                     canvases.back()->setData(data);
                     canvases.back()->show();
                     canvases.back()->grab();
                 }),
          100);
    ScatterCanvas &canvas = *canvases.back();
    const QRectF area = canvas.plotArea();
    int step = 0;
    print("zoom, painted",
          median(21,
                 [&] {
                     if (++step % 10 == 0)
                         canvas.resetView();
                     else
                         canvas.zoom(1.25, area.center());
                     canvas.grab();
                 }),
          30);
    canvas.resetView();
    canvas.grab();
    const QPolygonF lasso = circle(area);
    print("lasso: who is inside, marked", median(21, [&] { canvas.selectInside(lasso); }), 30);
    std::printf("%-42s %10zu\n", "  of them", canvas.selection().size());
    print("lasso, painted too",
          median(21,
                 [&] {
                     canvas.selectInside(lasso);
                     canvas.grab();
                 }),
          30);
    canvas.clearSelection();
    std::mt19937 random(7);
    int found = 0;
    print("hover, anywhere",
          median(2001,
                 [&] {
                     const QPointF at(area.left() + static_cast<double>(random() % 1000) / 1000 * area.width(),
                                      area.top() + static_cast<double>(random() % 1000) / 1000 * area.height());
                     found += canvas.pointAt(at) >= 0;
                 }),
          1);
    double worst = 0;
    for (int i = 0; i < 2000; ++i) {
        const QPointF at(area.left() + static_cast<double>(random() % 1000) / 1000 * area.width(),
                         area.top() + static_cast<double>(random() % 1000) / 1000 * area.height());
        worst = std::max(worst, median(1, [&] { found += canvas.pointAt(at) >= 0; }));
    }
    print("hover, slowest of 2,000", worst, 1);
    return found > 0 ? 0 : 1;
}
