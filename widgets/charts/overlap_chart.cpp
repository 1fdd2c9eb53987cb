#include "widgets/charts/overlap_chart.h"

#include <QtGui/QPainter>

#include <algorithm>

#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kRow = 26; // of a set
constexpr int kMostName = 220;
constexpr int kLeastColumn = 30;
constexpr int kMostColumn = 72;
constexpr int kMostBar = 28;
constexpr int kNumber = 18; // above each bar
constexpr int kLeastBars = 80;
constexpr double kDot = 5;

} // namespace

OverlapChart::OverlapChart(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

void OverlapChart::setContent(Content content)
{
    m_content = std::move(content);
    updateGeometry();
    contentChanged();
}

QSize OverlapChart::minimumSizeHint() const
{
    return {kMostName + kLeastColumn * nodeCount(), kLeastBars + kRow * static_cast<int>(m_content.sets.size())};
}

int OverlapChart::nameWidth() const
{
    int width = 0;
    for (const Set &set : m_content.sets)
        width = std::max(width, fontMetrics().horizontalAdvance(set.name + QStringLiteral("  ") + set.sizeText));
    return std::min(width + 2 * space::kHalf, kMostName);
}

int OverlapChart::barsHeight() const
{
    return std::max(kLeastBars, height() - kRow * static_cast<int>(m_content.sets.size()));
}

QRect OverlapChart::nodeRect(int node) const
{
    const int room = std::max(1, width() - nameWidth());
    const int column = std::clamp(room / std::max(1, nodeCount()), kLeastColumn, kMostColumn);
    return {nameWidth() + node * column, 0, column, height()};
}

QString OverlapChart::nodeText(int node) const
{
    const Combination &combination = m_content.combinations[static_cast<std::size_t>(node)];
    //: customers who are in some segments and not in others: "Champions and France, not Buyers: 120"
    return tr("%1: %2").arg(combination.name, combination.text);
}

void OverlapChart::pressNode(int node)
{
    Q_EMIT combinationActivated(node);
}

void OverlapChart::showHoveredNode(int node)
{
    setCursor(node < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

QList<QStringList> OverlapChart::tableContents() const
{
    QStringList header;
    for (const Set &set : m_content.sets)
        header << set.name;
    QList<QStringList> rows {header + QStringList {tr("Customers")}};
    for (const Combination &combination : m_content.combinations) {
        QStringList row;
        for (std::size_t set = 0; set < m_content.sets.size(); ++set)
            row << (combination.sets >> set & 1U ? tr("in") : tr("not in"));
        rows << row + QStringList {combination.text};
    }
    return rows;
}

void OverlapChart::paintSets(QPainter &painter) const
{
    const Palette &colors = clientele::palette();
    const int names = nameWidth();
    for (std::size_t set = 0; set < m_content.sets.size(); ++set) {
        const QRect row(0, barsHeight() + static_cast<int>(set) * kRow, width(), kRow);
        if (set % 2 == 0)
            painter.fillRect(row, colors.grid);
        const QString &size = m_content.sets[set].sizeText;
        const int sizeWidth = painter.fontMetrics().horizontalAdvance(size);
        const QRect name = row.adjusted(4, 0, names - width() - space::kHalf, 0);
        painter.setPen(colors.secondary);
        painter.drawText(name, Qt::AlignRight | Qt::AlignVCenter, size);
        painter.setPen(colors.ink);
        const int room = name.width() - sizeWidth - space::kHalf;
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_content.sets[set].name, Qt::ElideRight, room));
    }
}

void OverlapChart::paintCombination(QPainter &painter, int node, double most) const
{
    const Palette &colors = clientele::palette();
    const Combination &combination = m_content.combinations[static_cast<std::size_t>(node)];
    const QRect column = nodeRect(node);
    const bool isHere = node == hoveredNode() || (hasFocus() && node == currentNode());
    const int bottom = barsHeight() - 6;
    const double room = bottom - kNumber;
    const double tall = most > 0 ? std::max(2.0, room * combination.customers / most) : 2;
    const int wide = std::min(kMostBar, column.width() - 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isHere ? colors.accent : colors.ink);
    painter.drawRect(QRectF(column.center().x() - wide / 2.0, bottom - tall, wide, tall));
    painter.setPen(isHere ? colors.accent : colors.secondary);
    painter.drawText(QRectF(column.left() - 6, bottom - tall - kNumber, column.width() + 12, kNumber - 2),
                     Qt::AlignHCenter | Qt::AlignBottom, combination.text);
    std::vector<QPointF> dots;
    for (std::size_t set = 0; set < m_content.sets.size(); ++set) {
        const QPointF place(column.center().x(), barsHeight() + (static_cast<double>(set) + 0.5) * kRow);
        if (combination.sets >> set & 1U) {
            dots.push_back(place);
            continue;
        }
        painter.setPen(QPen(colors.secondary, 1)); // an empty ring: not in it
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(place, kDot - 1, kDot - 1);
    }
    painter.setPen(QPen(isHere ? colors.accent : colors.ink, 2));
    if (dots.size() > 1)
        painter.drawLine(dots.front(), dots.back());
    painter.setBrush(isHere ? colors.accent : colors.ink);
    for (const QPointF &dot : dots)
        painter.drawEllipse(dot, kDot, kDot);
}

void OverlapChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(type::kSmall);
    paintSets(painter);
    painter.setFont(small);
    double most = 0;
    for (const Combination &combination : m_content.combinations)
        most = std::max(most, combination.customers);
    for (int node = 0; node < nodeCount(); ++node)
        paintCombination(painter, node, most);
}

} // namespace clientele
