#include "widgets/charts/count_chart.h"

#include <QtGui/QPainter>

#include <algorithm>

#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kName = 110;
constexpr int kRight = 28;
constexpr int kBottom = 38;
constexpr int kGap = 14; // between curves

} // namespace

CountChart::CountChart(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

void CountChart::setContent(Content content)
{
    m_content = std::move(content);
    contentChanged();
}

QList<QStringList> CountChart::tableContents() const
{
    QStringList header {m_content.stepTitle};
    for (const Curve &curve : m_content.curves)
        header << curve.name;
    QList<QStringList> rows {header};
    for (std::size_t i = 0; i < m_content.candidates.size(); ++i) {
        QStringList row {QString::number(m_content.candidates[i])};
        for (const Curve &curve : m_content.curves)
            row << curve.texts.value(static_cast<qsizetype>(i));
        rows << row;
    }
    return rows;
}

double CountChart::xOf(std::size_t candidate) const
{
    const double room = std::max(1, width() - kName - kRight);
    const std::size_t steps = std::max<std::size_t>(2, m_content.candidates.size()) - 1;
    return kName + 12 + (room - 12) * static_cast<double>(candidate) / static_cast<double>(steps);
}

QRectF CountChart::bandOf(std::size_t curve) const
{
    const auto count = static_cast<double>(std::max<std::size_t>(1, m_content.curves.size()));
    const double tall = (height() - kBottom) / count;
    return {0, static_cast<double>(curve) * tall + kGap / 2.0, static_cast<double>(width()), tall - kGap};
}

QRect CountChart::nodeRect(int node) const
{
    const double half = std::max(8.0, (xOf(1) - xOf(0)) / 2);
    return {qRound(xOf(static_cast<std::size_t>(node)) - half), 0, qRound(2 * half), height() - 16};
}

QString CountChart::nodeText(int node) const
{
    QStringList parts;
    for (const Curve &curve : m_content.curves)
        parts << tr("%1 %2").arg(curve.name, curve.texts.value(node));
    //: %1 a number of groups, %2 what the measures say about it
    return tr("%1 groups: %2")
        .arg(QString::number(m_content.candidates[static_cast<std::size_t>(node)]), parts.join(QStringLiteral(", ")));
}

void CountChart::pressNode(int node)
{
    Q_EMIT candidateActivated(m_content.candidates[static_cast<std::size_t>(node)]);
}

void CountChart::showHoveredNode(int node)
{
    setCursor(node < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setToolTip(node < 0 ? QString() : nodeText(node));
}

// The curve between its own least and most: only its shape matters. The number it speaks for is a filled point.
void CountChart::paintCurve(QPainter &painter, std::size_t which) const
{
    const Curve &curve = m_content.curves[which];
    const Palette &colors = clientele::palette();
    const QRectF band = bandOf(which);
    painter.setPen(colors.grid);
    painter.drawLine(QPointF(kName, band.bottom()), QPointF(width() - kRight, band.bottom()));
    painter.setPen(colors.ink);
    painter.drawText(QRectF(0, band.top(), kName - 8, band.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, curve.name);
    if (curve.values.empty())
        return;
    const auto [least, most] = std::minmax_element(curve.values.begin(), curve.values.end());
    const double span = *most > *least ? *most - *least : 1;
    const auto pointOf = [&](std::size_t i) {
        return QPointF(xOf(i), band.bottom() - 6 - (band.height() - 22) * (curve.values[i] - *least) / span);
    };
    QPolygonF line;
    for (std::size_t i = 0; i < curve.values.size(); ++i)
        line << pointOf(i);
    painter.setPen(QPen(colors.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    for (std::size_t i = 0; i < curve.values.size(); ++i) {
        const bool isChosen = m_content.candidates[i] == curve.speaksFor;
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(isChosen ? colors.accent : colors.card);
        painter.drawEllipse(pointOf(i), isChosen ? 5.0 : 3.0, isChosen ? 5.0 : 3.0);
        if (!isChosen)
            continue;
        painter.setPen(colors.ink);
        painter.drawText(QRectF(pointOf(i).x() - 40, pointOf(i).y() - 21, 80, 15), Qt::AlignCenter,
                         curve.texts.value(static_cast<qsizetype>(i)));
    }
}

void CountChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    QFont small = font();
    small.setPixelSize(type::kSmall);
    painter.setFont(small);
    for (int node = 0; node < nodeCount(); ++node) {
        const bool isUsed = m_content.candidates[static_cast<std::size_t>(node)] == m_content.used;
        const bool isHere = node == hoveredNode() || (hasFocus() && node == currentNode());
        const QRectF area = QRectF(nodeRect(node)).adjusted(2, 0, -2, 0);
        if (isUsed || isHere) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isUsed ? colors.accentSoft : colors.grid);
            painter.drawRoundedRect(area, 4, 4);
        }
        painter.setPen(isUsed ? colors.accent : colors.secondary);
        painter.drawText(QRectF(area.left(), height() - kBottom + 4, area.width(), 16), Qt::AlignCenter,
                         QString::number(m_content.candidates[static_cast<std::size_t>(node)]));
    }
    for (std::size_t curve = 0; curve < m_content.curves.size(); ++curve)
        paintCurve(painter, curve);
    painter.setPen(colors.secondary);
    painter.drawText(QRectF(kName, height() - 16, width() - kName - kRight, 16), Qt::AlignCenter, m_content.stepTitle);
}

} // namespace clientele
