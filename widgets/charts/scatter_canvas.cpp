#include "widgets/charts/scatter_canvas.h"

#include <QtCharts/QCategoryAxis>
#include <QtCore/QLocale>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "widgets/charts/scatter_private.h"
#include "widgets/shell/number_format.h"

namespace clientele {

namespace {

constexpr double kHoverRadius = 8;
constexpr double kMargin = 0.03; // around the cloud, as a share of it
constexpr double kDeepestZoom = 2000; // times

// A little room around the coordinates, in the axis's direction.
std::pair<double, double> range(double low, double high, bool isReversed)
{
    const double room = std::max((high - low) * kMargin, 1e-3);
    return isReversed ? std::pair(high + room, low - room) : std::pair(low - room, high + room);
}

// Keeps low … high inside the home range, moving it rather than shrinking it.
void keepInside(double &a, double &b, double homeA, double homeB)
{
    if (std::abs(b - a) >= std::abs(homeB - homeA)) {
        a = homeA;
        b = homeB;
        return;
    }
    const double sign = homeB > homeA ? 1 : -1;
    const double before = (homeA - a) * sign;
    const double behind = (b - homeB) * sign;
    const double shift = before > 0 ? before * sign : behind > 0 ? -behind * sign : 0;
    a += shift;
    b += shift;
}

} // namespace

ScatterCanvas::ScatterCanvas(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
    , d(std::make_unique<Private>())
{
    d->build(this);
}

ScatterCanvas::~ScatterCanvas() = default;

std::shared_ptr<ScatterScene> prepareScatter(ScatterData data)
{
    auto scene = std::make_shared<ScatterScene>();
    scene->data = std::move(data);
    scene->xScale = AxisScale(scene->data.xAxis, scene->data.x);
    scene->yScale = AxisScale(scene->data.yAxis, scene->data.y);
    scene->cloud = Cloud(scene->data, scene->xScale, scene->yScale);
    return scene;
}

void ScatterCanvas::setData(ScatterData data)
{
    setScene(prepareScatter(std::move(data)));
}

void ScatterCanvas::setScene(const std::shared_ptr<ScatterScene> &scene)
{
    std::swap(d->data, scene->data);
    std::swap(d->xScale, scene->xScale);
    std::swap(d->yScale, scene->yScale);
    std::swap(d->cloud, scene->cloud);
    d->selection.clear();
    d->visible = 0xffff;
    d->item->lasso.clear();
    d->hideHover();
    const QRectF bounds = d->cloud.bounds();
    std::tie(d->home.x0, d->home.x1) = range(bounds.left(), bounds.right(), d->data.xAxis.isReversed);
    std::tie(d->home.y0, d->home.y1) = range(bounds.top(), bounds.bottom(), d->data.yAxis.isReversed);
    d->labelWidth = 0;
    d->makeChips();
    d->recolor();
    d->item->setVisibleGroups(d->visible);
    d->show(d->home);
    contentChanged();
}

void ScatterCanvas::setPointText(PointText text)
{
    d->pointText = std::move(text);
}

const std::vector<std::uint32_t> &ScatterCanvas::selection() const
{
    return d->selection;
}

void ScatterCanvas::setSelection(std::vector<std::uint32_t> points)
{
    d->item->lasso.clear();
    d->select(std::move(points), false);
}

void ScatterCanvas::clearSelection()
{
    setSelection({});
}

void ScatterCanvas::setGroupVisible(int group, bool isVisible)
{
    const std::uint32_t bit = 1U << group;
    d->visible = isVisible ? d->visible | bit : d->visible & ~bit;
    const auto index = static_cast<std::size_t>(group);
    if (index < d->chips.size())
        d->chips[index]->setChecked(isVisible);
    d->hideHover();
    d->item->setVisibleGroups(d->visible);
}

bool ScatterCanvas::isGroupVisible(int group) const
{
    return d->visible >> group & 1;
}

void ScatterCanvas::selectInside(const QPolygonF &lasso)
{
    d->item->lasso.clear();
    for (const QPointF &point : lasso)
        d->item->lasso << d->toChart(point);
    d->select(d->cloud.inside(d->item->view(), d->item->lasso, d->visible), true);
}

int ScatterCanvas::pointAt(const QPointF &position) const
{
    return d->cloud.nearest(d->item->view(), d->toChart(position), kHoverRadius, d->visible);
}

QPointF ScatterCanvas::positionOf(std::size_t point) const
{
    const auto id = static_cast<std::uint32_t>(point);
    const float x = d->xScale.coordinate(d->data.x[point], id);
    const float y = d->yScale.coordinate(d->data.y[point], otherAxis(id));
    return d->toWidget(d->item->view().pixel(static_cast<double>(x), static_cast<double>(y)));
}

QRectF ScatterCanvas::plotArea() const
{
    const QRectF area = d->item->view().area;
    return {d->toWidget(area.topLeft()), area.size()};
}

void ScatterCanvas::zoom(double factor, const QPointF &around)
{
    CloudView view = d->item->view();
    const double deepest = std::abs(d->home.x1 - d->home.x0) / kDeepestZoom;
    if (factor > 1 && std::abs(view.x1 - view.x0) / factor < deepest)
        return;
    const QPointF centre = view.coordinate(d->toChart(around));
    view.x0 = centre.x() + (view.x0 - centre.x()) / factor;
    view.x1 = centre.x() + (view.x1 - centre.x()) / factor;
    view.y0 = centre.y() + (view.y0 - centre.y()) / factor;
    view.y1 = centre.y() + (view.y1 - centre.y()) / factor;
    d->show(view);
}

void ScatterCanvas::moveBy(const QPointF &pixels)
{
    CloudView view = d->item->view();
    const QPointF before = view.coordinate(view.area.topLeft());
    const QPointF after = view.coordinate(view.area.topLeft() + pixels);
    view.x0 -= after.x() - before.x();
    view.x1 -= after.x() - before.x();
    view.y0 -= after.y() - before.y();
    view.y1 -= after.y() - before.y();
    d->show(view);
}

void ScatterCanvas::resetView()
{
    d->show(d->home);
}

void ScatterCanvas::Private::show(CloudView view)
{
    keepInside(view.x0, view.x1, home.x0, home.x1);
    keepInside(view.y0, view.y1, home.y0, home.y1);
    item->lasso.clear(); // it was drawn for another part
    hideHover();
    item->setView(view);
    showTicks();
}

void ScatterCanvas::Private::select(std::vector<std::uint32_t> points, bool isByPerson)
{
    selection = std::move(points);
    cloud.select(selection);
    item->invalidate();
    canvas->contentChanged();
    if (isByPerson)
        Q_EMIT canvas->selectionChanged();
}

std::size_t ScatterCanvas::Private::groupSize(std::size_t group, bool selectedOnly) const
{
    if (!selectedOnly) {
        return static_cast<std::size_t>(
            std::count(data.group.begin(), data.group.end(), static_cast<std::uint8_t>(group)));
    }
    return static_cast<std::size_t>(std::count_if(selection.begin(), selection.end(),
                                                  [&](std::uint32_t point) { return data.group[point] == group; }));
}

QString ScatterCanvas::summaryText() const
{
    std::vector<std::pair<std::size_t, QString>> sizes;
    for (std::size_t g = 0; g < d->data.groups.size(); ++g)
        sizes.emplace_back(d->groupSize(g, false), d->data.groups[g].name);
    std::stable_sort(sizes.begin(), sizes.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList largest;
    for (std::size_t i = 0; i < sizes.size() && i < 3; ++i)
        largest << tr("%1 (%2)").arg(sizes[i].second, countText(static_cast<qint64>(sizes[i].first)));
    const auto people = static_cast<int>(d->data.x.size());
    QString text = tr("%Ln customer(s) by %1 and %2. The largest groups are %3.", nullptr, people)
                       .arg(d->data.xAxis.title, d->data.yAxis.title, QLocale().createSeparatedList(largest));
    if (d->selection.empty())
        return text;
    return tr("%1 %Ln customer(s) are selected.", "after a sentence", static_cast<int>(d->selection.size())).arg(text);
}

QList<QStringList> ScatterCanvas::tableContents() const
{
    const bool hasSelection = !d->selection.empty();
    QStringList header {tr("Group"), tr("Customers")};
    if (hasSelection)
        header << tr("Selected");
    QList<QStringList> rows {header};
    for (std::size_t g = 0; g < d->data.groups.size(); ++g) {
        QStringList row {d->data.groups[g].name, countText(static_cast<qint64>(d->groupSize(g, false)))};
        if (hasSelection)
            row << countText(static_cast<qint64>(d->groupSize(g, true)));
        rows << row;
    }
    return rows;
}

void ScatterCanvas::restyle()
{
    d->recolor();
    d->retranslate();
}

} // namespace clientele
