#include "widgets/charts/trend_chart.h"

#include <QtGui/QPainter>

#include <algorithm>

#include "widgets/charts/ticks.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kLeft = 56;
constexpr int kRight = 44; // half of the last day's text
constexpr int kTop = 22; // the number above a dot
constexpr int kBottom = 26;
constexpr int kDot = 5;
constexpr int kTextRoom = 84; // of a day below the axis

} // namespace

TrendChart::TrendChart(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

void TrendChart::setContent(Content content)
{
    m_content = std::move(content);
    double most = 1;
    for (const Point &point : m_content.points)
        most = std::max(most, point.value);
    m_ticks = linearTicks(0, most, 4);
    if (m_ticks.back() < most)
        m_ticks.push_back(m_ticks.back() + m_ticks[1]);
    contentChanged();
}

QPointF TrendChart::placeOf(double day, double value) const
{
    const double first = m_content.points.front().day;
    const double days = m_content.points.back().day - first;
    const double along = days > 0 ? (day - first) / days : 0.5;
    return {kLeft + along * (width() - kLeft - kRight),
            kTop + (height() - kTop - kBottom) * (1 - value / m_ticks.back())};
}

QRect TrendChart::nodeRect(int node) const
{
    const Point &point = m_content.points[static_cast<std::size_t>(node)];
    const QPoint place = placeOf(point.day, point.value).toPoint();
    return {place.x() - kDot, place.y() - kDot, 2 * kDot, 2 * kDot};
}

QString TrendChart::nodeText(int node) const
{
    const Point &point = m_content.points[static_cast<std::size_t>(node)];
    QStringList parts {dayText(point.day), m_content.valueTitle + QLatin1Char(' ') + point.text};
    for (qsizetype i = 0; i < point.notes.size(); ++i) {
        if (!point.notes[i].isEmpty())
            parts << m_content.noteTitles.value(i) + QLatin1Char(' ') + point.notes[i];
    }
    return parts.join(QStringLiteral(" · "));
}

QList<QStringList> TrendChart::tableContents() const
{
    QList<QStringList> rows {QStringList {tr("Day"), m_content.valueTitle} + m_content.noteTitles};
    for (const Point &point : m_content.points)
        rows << QStringList {dayText(point.day), point.text} + point.notes;
    return rows;
}

void TrendChart::paintEvent(QPaintEvent *)
{
    if (m_content.points.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    QFont small = font();
    small.setPixelSize(type::kSmall);
    painter.setFont(small);
    for (const double tick : m_ticks) {
        const double y = placeOf(m_content.points.front().day, tick).y();
        painter.setPen(colors.grid);
        painter.drawLine(QPointF(kLeft, y), QPointF(width() - kRight, y));
        painter.setPen(colors.secondary);
        painter.drawText(QRectF(0, y - 8, kLeft - 8, 16), Qt::AlignRight | Qt::AlignVCenter, countText(qRound64(tick)));
    }
    QPolygonF line;
    for (const Point &point : m_content.points)
        line << placeOf(point.day, point.value);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, 2.5));
    painter.drawPolyline(line);
    double freeFrom = 0;
    for (int node = 0; node < nodeCount(); ++node) {
        const Point &point = m_content.points[static_cast<std::size_t>(node)];
        const bool isHere = node == hoveredNode() || (hasFocus() && node == currentNode());
        const QPointF place = line[node];
        painter.setPen(Qt::NoPen);
        painter.setBrush(isHere ? colors.ink : colors.accent);
        painter.drawEllipse(place, kDot - (isHere ? 0 : 1), kDot - (isHere ? 0 : 1));
        if (place.x() - kTextRoom / 2.0 < freeFrom && !isHere)
            continue;
        freeFrom = place.x() + kTextRoom / 2.0;
        painter.setPen(colors.ink);
        painter.drawText(QRectF(place.x() - 40, place.y() - 22, 80, 16), Qt::AlignCenter, point.text);
        painter.setPen(colors.secondary);
        painter.drawText(QRectF(place.x() - kTextRoom / 2.0, height() - kBottom + 4, kTextRoom, 18), Qt::AlignCenter,
                         dayText(point.day));
    }
}

} // namespace clientele
