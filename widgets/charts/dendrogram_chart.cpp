#include "widgets/charts/dendrogram_chart.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

#include "widgets/charts/marker.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kLeft = 8;
constexpr int kTop = 14;
constexpr int kBottom = 50; // marks, numbers, and what they count
constexpr int kMark = 12;

} // namespace

DendrogramChart::DendrogramChart(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

void DendrogramChart::setTree(const Dendrogram &tree, const QStringList &names, const QString &summary)
{
    m_tree = tree;
    m_names = names;
    m_summary = summary;
    m_x.assign(tree.nodes.size(), 0);
    for (std::size_t node = 0; node < tree.nodes.size(); ++node) {
        const Dendrogram::Node &one = tree.nodes[node];
        m_x[node] = node < tree.leaves
                        ? static_cast<double>(node)
                        : (m_x[static_cast<std::size_t>(one.first)] + m_x[static_cast<std::size_t>(one.second)]) / 2;
    }
    contentChanged();
}

double DendrogramChart::yOf(double height) const
{
    const double most = m_tree.nodes.empty() ? 1 : std::max(1e-12, m_tree.nodes.back().height);
    // The root of the height: the last joins are so much higher that the others would be flat.
    return kTop + (this->height() - kTop - kBottom) * (1 - std::sqrt(std::max(0., height) / most));
}

double DendrogramChart::leafX(std::size_t leaf) const
{
    const double room = std::max(1, width() - 2 * kLeft);
    return kLeft
           + room * (static_cast<double>(leaf) + 0.5) / static_cast<double>(std::max<std::size_t>(1, m_tree.leaves));
}

QRect DendrogramChart::nodeRect(int node) const
{
    const double half = std::max(6.0, (leafX(1) - leafX(0)) / 2);
    const double x = leafX(static_cast<std::size_t>(node));
    return {qRound(x - half), height() - kBottom, qRound(2 * half), kBottom};
}

QString DendrogramChart::nodeText(int node) const
{
    const Dendrogram::Node &leaf = m_tree.nodes[static_cast<std::size_t>(node)];
    //: %1 how many customers are in a leaf of a tree, %2 the group it belongs to
    return tr("%1 customers of “%2”").arg(countText(qRound64(leaf.weight)), m_names.value(leaf.cluster));
}

void DendrogramChart::pressNode(int node)
{
    Q_EMIT groupActivated(m_tree.nodes[static_cast<std::size_t>(node)].cluster);
}

void DendrogramChart::showHoveredNode(int node)
{
    setCursor(node < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setToolTip(node < 0 ? QString() : nodeText(node));
}

QList<QStringList> DendrogramChart::tableContents() const
{
    QList<QStringList> rows {{tr("Height"), tr("Customers on one side"), tr("Customers on the other")}};
    for (std::size_t node = m_tree.nodes.size(); node-- > m_tree.leaves;) {
        const Dendrogram::Node &join = m_tree.nodes[node];
        rows << QStringList {decimalText(join.height, 3),
                             countText(qRound64(m_tree.nodes[static_cast<std::size_t>(join.first)].weight)),
                             countText(qRound64(m_tree.nodes[static_cast<std::size_t>(join.second)].weight))};
    }
    return rows;
}

void DendrogramChart::paintJoins(QPainter &painter) const
{
    const double step = leafX(1) - leafX(0);
    const auto xOf = [&](std::size_t node) { return leafX(0) + m_x[node] * step; };
    for (std::size_t node = m_tree.leaves; node < m_tree.nodes.size(); ++node) {
        const Dendrogram::Node &join = m_tree.nodes[node];
        const auto first = static_cast<std::size_t>(join.first);
        const auto second = static_cast<std::size_t>(join.second);
        const QColor color
            = join.cluster < 0 ? clientele::palette().secondary : groupLook(kUnorderedLook, join.cluster).color;
        painter.setPen(QPen(color, join.cluster < 0 ? 1.5 : 2));
        const double top = yOf(join.height);
        painter.drawPolyline(QPolygonF {QPointF(xOf(first), yOf(m_tree.nodes[first].height)), QPointF(xOf(first), top),
                                        QPointF(xOf(second), top),
                                        QPointF(xOf(second), yOf(m_tree.nodes[second].height))});
    }
}

void DendrogramChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    QFont small = font();
    small.setPixelSize(type::kSmall);
    painter.setFont(small);
    paintJoins(painter);
    painter.setPen(QPen(colors.secondary, 1, Qt::DashLine));
    const double cut = yOf(m_tree.cutHeight);
    if (m_tree.leaves > 1) {
        painter.drawLine(QPointF(kLeft, cut), QPointF(width() - kLeft, cut));
        painter.drawText(QRectF(kLeft, cut - 17, 200, 16), Qt::AlignLeft | Qt::AlignVCenter, tr("cut here"));
    }
    double freeFrom = 0;
    for (int node = 0; node < nodeCount(); ++node) {
        const Dendrogram::Node &leaf = m_tree.nodes[static_cast<std::size_t>(node)];
        const QRect area = nodeRect(node);
        const bool isHere = node == hoveredNode() || (hasFocus() && node == currentNode());
        const double size = isHere ? kMark + 4 : kMark;
        drawMarker(&painter, QRectF(area.center().x() - size / 2, area.top() + 8 - size / 2, size, size),
                   groupLook(kUnorderedLook, std::max(0, leaf.cluster)));
        const QString text = countText(qRound64(leaf.weight));
        const double wide = painter.fontMetrics().horizontalAdvance(text);
        if (area.center().x() - wide / 2 < freeFrom)
            continue;
        freeFrom = area.center().x() + wide / 2 + 6;
        painter.setPen(isHere ? colors.accent : colors.secondary);
        painter.drawText(QRectF(area.center().x() - wide / 2 - 2, area.top() + 18, wide + 4, 16), Qt::AlignCenter,
                         text);
    }
    painter.setPen(colors.secondary);
    painter.drawText(QRectF(kLeft, height() - 14, width() - 2 * kLeft, 14), Qt::AlignCenter,
                     tr("customers in each leaf"));
}

} // namespace clientele
