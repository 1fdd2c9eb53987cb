// How the mouse and the keys work on the scatter.
#include <QtCharts/QChart>
#include <QtCore/QLocale>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

#include <numeric>

#include "widgets/charts/scatter_private.h"

namespace clientele {

namespace {

constexpr double kWheelStep = 1.25;
constexpr double kKeyStep = 40; // pixels an arrow key moves
constexpr double kLassoStep = 3; // pixels between the corners of a lasso: closer ones only cost time

QString valueText(const ScatterAxis &axis, float value)
{
    const auto number = static_cast<double>(value);
    return axis.text ? axis.text(number) : QLocale().toString(number, 'g', 8);
}

} // namespace

QPointF ScatterCanvas::Private::toChart(const QPointF &widgetPosition) const
{
    return view->mapToScene(view->viewport()->mapFrom(canvas, widgetPosition.toPoint()))
           + (widgetPosition - QPointF(widgetPosition.toPoint()));
}

QPointF ScatterCanvas::Private::toWidget(const QPointF &chartPosition) const
{
    return QPointF(view->viewport()->mapTo(canvas, QPoint())) + chartPosition - view->mapToScene(QPoint());
}

QString ScatterCanvas::Private::describe(std::size_t point) const
{
    if (pointText)
        return pointText(point);
    const QString group = data.group[point] < data.groups.size() ? data.groups[data.group[point]].name : QString();
    return ScatterCanvas::tr("%1\n%2: %3\n%4: %5")
        .arg(group, data.xAxis.title, valueText(data.xAxis, data.x[point]), data.yAxis.title,
             valueText(data.yAxis, data.y[point]));
}

void ScatterCanvas::Private::setTool(Tool newTool)
{
    tool = newTool;
    lassoTool->setChecked(tool == Tool::Lasso);
    moveTool->setChecked(tool == Tool::Move);
    view->viewport()->setCursor(tool == Tool::Lasso ? Qt::CrossCursor : Qt::OpenHandCursor);
}

void ScatterCanvas::Private::hoverAt(const QPointF &chartPosition)
{
    const int point = canvas->pointAt(toWidget(chartPosition));
    if (point < 0) {
        hideHover();
        return;
    }
    const auto index = static_cast<std::size_t>(point);
    const QPointF at = canvas->positionOf(index);
    item->ring = toChart(at);
    item->hasRing = true;
    item->update();
    hover->setText(describe(index));
    hover->adjustSize();
    QPoint corner = at.toPoint() + QPoint(14, 14);
    if (corner.x() + hover->width() > canvas->width())
        corner.setX(qRound(at.x()) - 14 - hover->width());
    if (corner.y() + hover->height() > canvas->height())
        corner.setY(qRound(at.y()) - 14 - hover->height());
    hover->move(corner);
    hover->show();
}

void ScatterCanvas::Private::hideHover()
{
    hover->hide();
    if (!item->hasRing)
        return;
    item->hasRing = false;
    item->update();
}

void ScatterCanvas::Private::press(QMouseEvent *event)
{
    canvas->setFocus(Qt::MouseFocusReason);
    const bool isLeft = event->button() == Qt::LeftButton;
    if (!isLeft && event->button() != Qt::MiddleButton)
        return;
    isDragging = true;
    dragFrom = event->position();
    hideHover();
    if (tool == Tool::Lasso && isLeft)
        item->lasso = QPolygonF {view->mapToScene(event->position().toPoint())};
    else
        view->viewport()->setCursor(Qt::ClosedHandCursor);
}

void ScatterCanvas::Private::move(QMouseEvent *event)
{
    const QPointF here = view->mapToScene(event->position().toPoint());
    if (!isDragging) {
        hoverAt(here);
    } else if (tool == Tool::Lasso && event->buttons().testFlag(Qt::LeftButton)) {
        if ((here - item->lasso.last()).manhattanLength() < kLassoStep)
            return;
        item->lasso << here;
        item->update();
    } else {
        canvas->moveBy(event->position() - dragFrom);
        dragFrom = event->position();
    }
}

void ScatterCanvas::Private::release(QMouseEvent *event)
{
    if (!isDragging)
        return;
    isDragging = false;
    setTool(tool);
    if (tool != Tool::Lasso || event->button() != Qt::LeftButton)
        return;
    if (item->lasso.size() < 3) { // a click beside the selection drops it
        item->lasso.clear();
        if (!selection.empty())
            select({}, true);
        return;
    }
    select(cloud.inside(item->view(), item->lasso, visible), true);
}

bool ScatterCanvas::eventFilter(QObject *watched, QEvent *event)
{
    if (!d->view || watched != d->view->viewport())
        return ChartWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        d->press(static_cast<QMouseEvent *>(event));
        return static_cast<QMouseEvent *>(event)->button() != Qt::RightButton;
    case QEvent::MouseMove: d->move(static_cast<QMouseEvent *>(event)); return true;
    case QEvent::MouseButtonRelease: d->release(static_cast<QMouseEvent *>(event)); return true;
    case QEvent::MouseButtonDblClick: {
        const QPointF at = d->toWidget(d->view->mapToScene(static_cast<QMouseEvent *>(event)->position().toPoint()));
        if (const int point = pointAt(at); point >= 0)
            Q_EMIT pointActivated(static_cast<std::size_t>(point));
        return true;
    }
    case QEvent::Wheel: {
        auto *wheel = static_cast<QWheelEvent *>(event);
        const double steps = wheel->angleDelta().y() / 120.0;
        zoom(std::pow(kWheelStep, steps), d->toWidget(d->view->mapToScene(wheel->position().toPoint())));
        return true;
    }
    case QEvent::Resize: d->showTicks(); return false;
    case QEvent::Leave: d->hideHover(); return false;
    default: return ChartWidget::eventFilter(watched, event);
    }
}

void ScatterCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(1.5, plotArea().center()); return;
    case Qt::Key_Minus: zoom(1 / 1.5, plotArea().center()); return;
    case Qt::Key_0: resetView(); return;
    case Qt::Key_Left: moveBy({kKeyStep, 0}); return;
    case Qt::Key_Right: moveBy({-kKeyStep, 0}); return;
    case Qt::Key_Up: moveBy({0, kKeyStep}); return;
    case Qt::Key_Down: moveBy({0, -kKeyStep}); return;
    case Qt::Key_Escape:
        d->item->lasso.clear();
        d->select({}, true);
        return;
    default: break;
    }
    if (event->matches(QKeySequence::SelectAll))
        selectInside(QPolygonF(plotArea())); // everybody who is shown, without a mouse
    else
        ChartWidget::keyPressEvent(event);
}

} // namespace clientele
