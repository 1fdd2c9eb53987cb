#include "widgets/charts/component_chart.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

#include "widgets/charts/marker.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kLeft = 22;
constexpr int kBottom = 22;
constexpr int kMargin = 10;
constexpr int kPoint = 8; // a marker's side
constexpr int kCentre = 24;
constexpr std::size_t kMostArrows = 5;
constexpr double kLeastArrow = 0.2; // shorter ones tell nothing

} // namespace

ComponentChart::ComponentChart(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

void ComponentChart::setContent(Content content)
{
    m_content = std::move(content);
    m_range = QRectF(-1, -1, 2, 2);
    if (!m_content.points.empty()) {
        const auto [left, right] = std::ranges::minmax(m_content.points, {}, &Point::x);
        const auto [low, high] = std::ranges::minmax(m_content.points, {}, &Point::y);
        const double wide = std::max(right.x - left.x, 1e-9);
        const double tall = std::max(high.y - low.y, 1e-9);
        m_range = QRectF(left.x, low.y, wide, tall);
    }
    contentChanged();
}

QRectF ComponentChart::plotArea() const
{
    return QRectF(rect()).adjusted(kLeft, kMargin, -kMargin, -kBottom);
}

QPointF ComponentChart::place(double x, double y) const
{
    const QRectF area = plotArea().adjusted(kPoint, kPoint, -kPoint, -kPoint);
    return {area.left() + area.width() * (x - m_range.left()) / m_range.width(),
            area.bottom() - area.height() * (y - m_range.top()) / m_range.height()};
}

QRect ComponentChart::nodeRect(int node) const
{
    const QPointF centre = m_content.groups[static_cast<std::size_t>(node)].centre;
    QRectF area(0, 0, kCentre, kCentre);
    area.moveCenter(place(centre.x(), centre.y()));
    return area.toRect();
}

QString ComponentChart::nodeText(int node) const
{
    const Group &group = m_content.groups[static_cast<std::size_t>(node)];
    //: a group of customers and how many are in it
    return tr("%1: %2").arg(group.name, group.sizeText);
}

void ComponentChart::pressNode(int node)
{
    Q_EMIT groupActivated(node);
}

void ComponentChart::showHoveredNode(int node)
{
    setCursor(node < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setToolTip(node < 0 ? QString() : nodeText(node));
}

QList<QStringList> ComponentChart::tableContents() const
{
    QList<QStringList> rows {{QString(), m_content.xTitle, m_content.yTitle}};
    for (const Arrow &arrow : m_content.arrows)
        rows << QStringList {arrow.name, decimalText(arrow.x, 3), decimalText(arrow.y, 3)};
    for (const Group &group : m_content.groups)
        rows << QStringList {group.name, decimalText(group.centre.x(), 3), decimalText(group.centre.y(), 3)};
    return rows;
}

void ComponentChart::paintPoints(QPainter &painter) const
{
    painter.save();
    painter.setOpacity(0.75);
    std::vector<GroupLook> looks;
    for (const Group &group : m_content.groups)
        looks.push_back(groupLook(kUnorderedLook, group.look));
    const int hovered = hoveredNode();
    for (const Point &point : m_content.points) {
        const QPointF at = place(point.x, point.y);
        painter.setOpacity(hovered < 0 || hovered == point.group ? 0.75 : 0.12);
        drawMarker(&painter, QRectF(at.x() - kPoint / 2.0, at.y() - kPoint / 2.0, kPoint, kPoint),
                   looks[static_cast<std::size_t>(point.group)]);
    }
    painter.restore();
}

// From the middle of the picture, the longest as long as a third of it.
void ComponentChart::paintArrows(QPainter &painter) const
{
    const Palette &colors = clientele::palette();
    const QRectF area = plotArea();
    const QPointF middle = area.center();
    const double reach = 0.42 * std::min(area.width(), area.height());
    for (std::size_t i = 0; i < std::min(kMostArrows, m_content.arrows.size()); ++i) {
        const Arrow &arrow = m_content.arrows[i];
        const double length = std::hypot(arrow.x, arrow.y);
        if (length < kLeastArrow)
            continue;
        const QPointF tip = middle + QPointF(arrow.x, -arrow.y) * reach;
        painter.setPen(QPen(colors.ink, 1.5));
        painter.drawLine(middle, tip);
        const QPointF along = QPointF(arrow.x, -arrow.y) / length;
        const QPointF across(-along.y(), along.x());
        painter.setBrush(colors.ink);
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(QPolygonF {tip, tip - along * 8 + across * 4, tip - along * 8 - across * 4});
        const double wide = painter.fontMetrics().horizontalAdvance(arrow.name) + 8;
        QRectF label(arrow.x < 0 ? tip.x() - wide : tip.x(), tip.y() - (arrow.y > 0 ? 18 : 0), wide, 18);
        label.moveLeft(std::clamp(label.left(), area.left(), std::max(area.left(), area.right() - wide)));
        QColor ground = colors.card;
        ground.setAlpha(215);
        painter.setBrush(ground);
        painter.drawRoundedRect(label, 3, 3);
        painter.setPen(colors.ink);
        painter.drawText(label, Qt::AlignCenter, arrow.name);
    }
}

// Where each group's middle is: its number, large enough to press.
void ComponentChart::paintCentres(QPainter &painter) const
{
    for (int node = 0; node < nodeCount(); ++node) {
        const GroupLook look = groupLook(kUnorderedLook, m_content.groups[static_cast<std::size_t>(node)].look);
        const bool isHere = node == hoveredNode() || (hasFocus() && node == currentNode());
        const QRectF area(nodeRect(node));
        painter.setPen(QPen(isHere ? clientele::palette().ink : clientele::palette().card, 2));
        painter.setBrush(look.color);
        painter.drawEllipse(area.adjusted(1, 1, -1, -1));
        painter.setPen(look.textOn);
        painter.drawText(area, Qt::AlignCenter, QString::number(node + 1));
    }
}

void ComponentChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    QFont small = font();
    small.setPixelSize(type::kSmall);
    painter.setFont(small);
    const QRectF area = plotArea();
    painter.setPen(colors.grid);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
    painter.setPen(colors.secondary);
    painter.drawText(QRectF(area.left(), area.bottom() + 4, area.width(), 16), Qt::AlignCenter, m_content.xTitle);
    painter.save();
    painter.translate(14, area.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-area.height() / 2, -12, area.height(), 16), Qt::AlignCenter, m_content.yTitle);
    painter.restore();
    paintPoints(painter);
    paintArrows(painter);
    paintCentres(painter);
}

} // namespace clientele
