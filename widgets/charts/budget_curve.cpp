#include "widgets/charts/budget_curve.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

#include "widgets/charts/ticks.h"
#include "widgets/shell/theme.h"

namespace clientele {

// Where money out and money in are in the widget.
struct BudgetCurve::Frame
{
    QRectF plot;
    double mostCost = 1;
    double low = 0;
    double high = 1;

    QPointF at(double cost, double profit) const
    {
        return {plot.left() + plot.width() * cost / mostCost,
                plot.bottom() - plot.height() * (profit - low) / (high - low)};
    }
};

namespace {

constexpr int kTop = 22; // for the words at the marks
constexpr int kBottom = 40;
constexpr int kRight = 12;
constexpr int kPoint = 4;
constexpr int kTicks = 4;
constexpr int kBandAlpha = 36;

QFont smallFont(const QWidget *widget)
{
    QFont font = widget->font();
    font.setPixelSize(type::kSmall);
    return font;
}

} // namespace

BudgetCurve::BudgetCurve(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

void BudgetCurve::setContent(Content content)
{
    m_content = std::move(content);
    contentChanged();
}

QList<QStringList> BudgetCurve::tableContents() const
{
    QList<QStringList> rows {{m_content.costTitle, tr("Additional profit"), tr("At least"), tr("At most")}};
    for (const Point &point : m_content.points)
        rows << QStringList {m_content.text(point.cost), m_content.text(point.profit), m_content.text(point.low),
                             m_content.text(point.high)};
    return rows;
}

BudgetCurve::Frame BudgetCurve::frame() const
{
    Frame frame;
    frame.mostCost = std::max({m_content.points.empty() ? 0 : m_content.points.back().cost, m_content.chosen, 1e-9});
    for (const Point &point : m_content.points) {
        frame.low = std::min(frame.low, point.low);
        frame.high = std::max(frame.high, point.high);
    }
    const QFontMetrics metrics(smallFont(this));
    int left = 0;
    for (const double tick : linearTicks(frame.low, frame.high, kTicks))
        left = std::max(left, metrics.horizontalAdvance(m_content.text ? m_content.text(tick) : QString()));
    frame.plot = QRectF(rect()).adjusted(left + space::kHalf, kTop, -kRight, -kBottom);
    return frame;
}

QRect BudgetCurve::nodeRect(int node) const
{
    const Point &point = m_content.points[static_cast<std::size_t>(node)];
    const QPoint at = frame().at(point.cost, point.profit).toPoint();
    return {at.x() - kPoint, at.y() - kPoint, 2 * kPoint, 2 * kPoint};
}

QString BudgetCurve::nodeText(int node) const
{
    const Point &point = m_content.points[static_cast<std::size_t>(node)];
    //: %1 what is spent, %2 what it adds, %3 and %4 the ends of the interval
    return tr("%1 earns %2 (%3 to %4)")
        .arg(m_content.text(point.cost), m_content.text(point.profit), m_content.text(point.low),
             m_content.text(point.high));
}

std::size_t BudgetCurve::bestPoint() const
{
    const auto best = std::ranges::max_element(m_content.points, {}, &Point::profit);
    return static_cast<std::size_t>(best - m_content.points.begin());
}

double BudgetCurve::profitAt(double cost) const
{
    const auto after = std::ranges::lower_bound(m_content.points, cost, {}, &Point::cost);
    if (after == m_content.points.begin())
        return after == m_content.points.end() ? 0 : after->profit;
    if (after == m_content.points.end())
        return m_content.points.back().profit;
    const Point &before = *(after - 1);
    const double share = (cost - before.cost) / std::max(1e-12, after->cost - before.cost);
    return before.profit + share * (after->profit - before.profit);
}

void BudgetCurve::paintAxes(QPainter &painter, const Frame &frame) const
{
    const Palette &colors = clientele::palette();
    for (const double tick : linearTicks(frame.low, frame.high, kTicks)) {
        const double y = std::round(frame.at(0, tick).y()) + 0.5;
        painter.setPen(QPen(tick == 0 ? colors.line : colors.grid, 1));
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        painter.setPen(colors.secondary);
        painter.drawText(QRectF(0, y - 10, frame.plot.left() - space::kHalf, 20), Qt::AlignRight | Qt::AlignVCenter,
                         m_content.text(tick));
    }
    painter.setPen(colors.secondary);
    for (const double tick : linearTicks(0, frame.mostCost, kTicks)) {
        const double x = frame.at(tick, 0).x();
        painter.drawText(QRectF(x - 40, frame.plot.bottom() + 4, 80, 16), Qt::AlignCenter, m_content.text(tick));
    }
    painter.drawText(QRectF(frame.plot.left(), height() - 18, frame.plot.width(), 16), Qt::AlignRight,
                     m_content.costTitle);
}

void BudgetCurve::paintCurve(QPainter &painter, const Frame &frame) const
{
    const Palette &colors = clientele::palette();
    QPolygonF band;
    QPolygonF line;
    for (const Point &point : m_content.points) {
        band << frame.at(point.cost, point.high);
        line << frame.at(point.cost, point.profit);
    }
    for (auto point = m_content.points.rbegin(); point != m_content.points.rend(); ++point)
        band << frame.at(point->cost, point->low);
    QColor soft = colors.accent;
    soft.setAlpha(kBandAlpha);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, 2));
    painter.drawPolyline(line);
}

void BudgetCurve::paintMarks(QPainter &painter, const Frame &frame) const
{
    const Palette &colors = clientele::palette();
    const auto write = [&](double x, int y, const QString &words, const QColor &color) {
        const double wide = painter.fontMetrics().horizontalAdvance(words);
        painter.setPen(color);
        const double left
            = std::clamp(x + space::kTight, frame.plot.left(), std::max(frame.plot.left(), width() - wide));
        painter.drawText(QRectF(left, y, wide + 2, 16), Qt::AlignLeft | Qt::AlignVCenter, words);
    };
    const Point &best = m_content.points[bestPoint()];
    const QPointF top = frame.at(best.cost, best.profit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.good);
    painter.drawEllipse(top, 3.5, 3.5);
    if (m_content.chosen < 0) {
        write(top.x() - painter.fontMetrics().horizontalAdvance(m_content.bestName), 2, m_content.bestName,
              colors.good);
        return;
    }
    const QPointF chosen = frame.at(m_content.chosen, profitAt(m_content.chosen));
    painter.setPen(QPen(colors.ink, 1, Qt::DashLine));
    painter.drawLine(QPointF(chosen.x(), frame.plot.top()), QPointF(chosen.x(), frame.plot.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    painter.drawEllipse(chosen, 4.5, 4.5);
    write(chosen.x(), 2, m_content.chosenName, colors.ink);
    const double used = chosen.x() + painter.fontMetrics().horizontalAdvance(m_content.chosenName) + 2 * space::kGap;
    if (top.x() > used)
        write(top.x() - space::kTight, 2, m_content.bestName, colors.good);
}

void BudgetCurve::paintEvent(QPaintEvent *)
{
    if (m_content.points.size() < 2)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(this));
    const Frame shown = frame();
    paintAxes(painter, shown);
    paintCurve(painter, shown);
    paintMarks(painter, shown);
    const int node = hasFocus() && currentNode() >= 0 ? currentNode() : hoveredNode();
    if (node >= 0 && node < nodeCount()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(clientele::palette().ink);
        painter.drawEllipse(QRectF(nodeRect(node)));
    }
}

} // namespace clientele
