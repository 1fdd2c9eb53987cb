#include "widgets/charts/profile_chart.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

#include "widgets/charts/marker.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kName = 190;
constexpr int kRow = 30;
constexpr int kTop = 22;
constexpr int kRight = 16;
constexpr int kMark = 12;

} // namespace

ProfileChart::ProfileChart(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

void ProfileChart::setContent(Content content)
{
    m_content = std::move(content);
    m_most = 1;
    for (const Group &group : m_content.groups) {
        for (const double difference : group.differences)
            m_most = std::max(m_most, std::abs(difference));
    }
    updateGeometry();
    contentChanged();
}

void ProfileChart::setCurrent(int group)
{
    m_content.current = group;
    update();
}

QSize ProfileChart::sizeHint() const
{
    return {560, minimumSizeHint().height()};
}

QSize ProfileChart::minimumSizeHint() const
{
    return {kName + 200, kTop + kRow * std::max(1, static_cast<int>(m_content.features.size()))};
}

double ProfileChart::xOf(double difference) const
{
    const double room = std::max(1, width() - kName - kRight - kMark);
    return kName + kMark / 2.0 + room * (difference + m_most) / (2 * m_most);
}

QPointF ProfileChart::pointOf(std::size_t group, std::size_t feature) const
{
    return {xOf(m_content.groups[group].differences[feature]), kTop + kRow * (static_cast<double>(feature) + 0.5)};
}

int ProfileChart::nodeCount() const
{
    return static_cast<int>(m_content.groups.size()) * static_cast<int>(m_content.features.size());
}

QRect ProfileChart::nodeRect(int node) const
{
    const auto features = static_cast<std::size_t>(m_content.features.size());
    const QPointF at = pointOf(static_cast<std::size_t>(node) / features, static_cast<std::size_t>(node) % features);
    return {qRound(at.x()) - kMark / 2, qRound(at.y()) - kMark / 2, kMark, kMark};
}

QString ProfileChart::nodeText(int node) const
{
    const auto features = m_content.features.size();
    const Group &group = m_content.groups[static_cast<std::size_t>(node / features)];
    const qsizetype feature = node % features;
    //: %1 a group of customers, %2 a feature, %3 what is typical in the group, %4 in the whole shop
    return tr("%1. %2: %3, whole shop %4")
        .arg(group.name, m_content.features[feature], group.texts.value(feature), m_content.shopTexts.value(feature));
}

void ProfileChart::pressNode(int node)
{
    Q_EMIT groupActivated(static_cast<int>(node / m_content.features.size()));
}

void ProfileChart::showHoveredNode(int node)
{
    setCursor(node < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setToolTip(node < 0 ? QString() : nodeText(node));
}

QList<QStringList> ProfileChart::tableContents() const
{
    QStringList header {tr("Feature"), tr("Whole shop")};
    for (const Group &group : m_content.groups)
        header << group.name;
    QList<QStringList> rows {header};
    for (qsizetype feature = 0; feature < m_content.features.size(); ++feature) {
        QStringList row {m_content.features[feature], m_content.shopTexts.value(feature)};
        for (const Group &group : m_content.groups)
            row << group.texts.value(feature);
        rows << row;
    }
    return rows;
}

void ProfileChart::paintGroup(QPainter &painter, std::size_t which, bool isStrong) const
{
    const GroupLook look = groupLook(kUnorderedLook, m_content.groups[which].look);
    QPolygonF line;
    for (std::size_t feature = 0; feature < m_content.groups[which].differences.size(); ++feature)
        line << pointOf(which, feature);
    QColor color = look.color;
    color.setAlpha(isStrong ? 255 : 110);
    painter.setPen(QPen(color, isStrong ? 2.5 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    const double size = isStrong ? kMark + 2 : kMark;
    for (const QPointF &at : line)
        drawMarker(&painter, QRectF(at.x() - size / 2, at.y() - size / 2, size, size), look);
}

void ProfileChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    QFont small = font();
    small.setPixelSize(type::kSmall);
    painter.setFont(small);
    const int bottom = kTop + kRow * static_cast<int>(m_content.features.size());
    painter.setPen(colors.secondary);
    painter.drawText(QRectF(kName, 0, 120, kTop - 4), Qt::AlignLeft | Qt::AlignVCenter, tr("← less"));
    painter.drawText(QRectF(width() - kRight - 120, 0, 120, kTop - 4), Qt::AlignRight | Qt::AlignVCenter, tr("more →"));
    painter.drawText(QRectF(xOf(0) - 80, 0, 160, kTop - 4), Qt::AlignCenter, tr("whole shop"));
    for (qsizetype feature = 0; feature < m_content.features.size(); ++feature) {
        const QRectF row(0, kTop + kRow * feature, kName - 8, kRow);
        painter.setPen(colors.grid);
        painter.drawLine(QPointF(kName, row.center().y()), QPointF(width() - kRight, row.center().y()));
        painter.setPen(colors.ink);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_content.features[feature], Qt::ElideRight, kName - 8));
    }
    painter.setPen(QPen(colors.secondary, 1, Qt::DashLine));
    painter.drawLine(QPointF(xOf(0), kTop), QPointF(xOf(0), bottom));
    const int here = hasFocus() && currentNode() >= 0 ? currentNode() : hoveredNode();
    const int strong = here >= 0 ? static_cast<int>(here / m_content.features.size()) : m_content.current;
    for (std::size_t group = 0; group < m_content.groups.size(); ++group) {
        if (static_cast<int>(group) != strong)
            paintGroup(painter, group, false);
    }
    if (strong >= 0 && strong < static_cast<int>(m_content.groups.size()))
        paintGroup(painter, static_cast<std::size_t>(strong), true);
}

} // namespace clientele
