#include "widgets/charts/treemap.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include <numeric>

#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr double kGap = 2; // between tiles
constexpr double kLineHeight = 17; // of a label, also where a fallback font is taller

// The worst ratio of sides in a row of tiles with these areas along a side of this length.
double worstRatio(double sum, double smallest, double largest, double side)
{
    const double s = side * side;
    return std::max(s * largest / (sum * sum), sum * sum / (s * smallest));
}

// Places the areas first … last as one row along the shorter side of what is left, and takes that room away.
void placeRow(const std::vector<double> &areas, std::size_t first, std::size_t last, double sum, QRectF &left,
              std::vector<QRectF> &tiles)
{
    const bool isColumn = left.width() >= left.height();
    const double side = isColumn ? left.height() : left.width();
    const double depth = side > 0 ? sum / side : 0;
    double at = isColumn ? left.top() : left.left();
    for (std::size_t i = first; i < last; ++i) {
        const double length = depth > 0 ? areas[i] / depth : 0;
        tiles.push_back(isColumn ? QRectF(left.left(), at, depth, length) : QRectF(at, left.top(), length, depth));
        at += length;
    }
    if (isColumn)
        left.setLeft(left.left() + depth);
    else
        left.setTop(left.top() + depth);
}

// The name, over two lines if it does not fit in one, and the size below as far as there is room for them.
void paintLabel(QPainter &painter, const QRectF &area, const TreemapItem &item, const QColor &ink)
{
    const QFont small = painter.font();
    QFont strong = small;
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const auto widthOf = [&metrics](const QString &text) { return metrics.horizontalAdvance(text); };
    const qsizetype space = item.name.lastIndexOf(QLatin1Char(' '));
    QStringList lines {item.name};
    if (widthOf(item.name) > area.width() && space > 0 && widthOf(item.name.left(space)) <= area.width()
        && area.height() >= 2 * kLineHeight)
        lines = QStringList {item.name.left(space), item.name.mid(space + 1)};
    if (area.width() < 24 || area.height() < kLineHeight)
        return;
    painter.setPen(ink);
    painter.setFont(strong);
    QRectF line(area.left(), area.top(), area.width(), kLineHeight);
    for (const QString &text : lines) {
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, qRound(area.width())));
        line.translate(0, kLineHeight);
    }
    painter.setFont(small);
    if (line.bottom() <= area.bottom() + 2 && QFontMetrics(small).horizontalAdvance(item.sizeText) <= area.width())
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, item.sizeText);
}

} // namespace

std::vector<QRectF> squarify(const std::vector<double> &sizes, const QRectF &area)
{
    const double total = std::accumulate(sizes.begin(), sizes.end(), 0.0);
    std::vector<double> areas;
    for (const double size : sizes)
        areas.push_back(size / total * area.width() * area.height());
    std::vector<QRectF> tiles;
    QRectF left = area;
    std::size_t first = 0;
    while (first < areas.size()) {
        const double side = std::min(left.width(), left.height());
        double sum = areas[first];
        std::size_t last = first + 1;
        while (last < areas.size()
               && worstRatio(sum + areas[last], areas[last], areas[first], side)
                      <= worstRatio(sum, areas[last - 1], areas[first], side)) {
            sum += areas[last];
            ++last;
        }
        placeRow(areas, first, last, sum, left, tiles);
        first = last;
    }
    return tiles;
}

Treemap::Treemap(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
    setMinimumSize(200, 120);
}

void Treemap::setItems(std::vector<TreemapItem> items, const QString &nameTitle, const QString &sizeTitle)
{
    std::erase_if(items, [](const TreemapItem &item) { return item.size <= 0; });
    std::stable_sort(items.begin(), items.end(), [](const auto &a, const auto &b) { return a.size > b.size; });
    m_items = std::move(items);
    m_nameTitle = nameTitle;
    m_sizeTitle = sizeTitle;
    layOut();
    contentChanged();
}

void Treemap::layOut()
{
    std::vector<double> sizes;
    for (const TreemapItem &item : m_items)
        sizes.push_back(item.size);
    m_tiles = squarify(sizes, QRectF(rect()));
}

QString Treemap::summaryText() const
{
    if (m_items.empty())
        return tr("There is nothing to show yet.");
    QStringList largest;
    for (std::size_t i = 0; i < m_items.size() && i < 3; ++i)
        largest << tr("%1 (%2)").arg(m_items[i].name, m_items[i].sizeText);
    return tr("%1 by %2, largest first: %3.").arg(m_sizeTitle, m_nameTitle, QLocale().createSeparatedList(largest));
}

QList<QStringList> Treemap::tableContents() const
{
    QList<QStringList> rows {{m_nameTitle, m_sizeTitle}};
    for (const TreemapItem &item : m_items)
        rows << QStringList {item.name, item.sizeText};
    return rows;
}

int Treemap::nodeCount() const
{
    return static_cast<int>(m_items.size());
}

QRect Treemap::nodeRect(int node) const
{
    return m_tiles[static_cast<std::size_t>(node)].toRect();
}

QString Treemap::nodeText(int node) const
{
    const TreemapItem &item = m_items[static_cast<std::size_t>(node)];
    return tr("%1: %2").arg(item.name, item.sizeText);
}

void Treemap::pressNode(int node)
{
    const TreemapItem &item = m_items[static_cast<std::size_t>(node)];
    Q_EMIT itemActivated(item.map, item.group);
}

QSize Treemap::sizeHint() const
{
    return {340, 200};
}

void Treemap::resizeEvent(QResizeEvent *)
{
    layOut();
}

void Treemap::showHoveredNode(int node)
{
    setCursor(node < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void Treemap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(type::kSmall);
    painter.setFont(small);
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const TreemapItem &item = m_items[i];
        const QRectF tile = m_tiles[i].adjusted(kGap / 2, kGap / 2, -kGap / 2, -kGap / 2);
        if (tile.width() < 1 || tile.height() < 1)
            continue;
        const GroupLook look = groupLook(item.map, item.group);
        const bool isHere
            = static_cast<int>(i) == hoveredNode() || (hasFocus() && static_cast<int>(i) == currentNode());
        painter.setPen(isHere ? QPen(clientele::palette().ink, 2) : QPen(Qt::NoPen));
        painter.setBrush(look.color);
        painter.drawRoundedRect(isHere ? tile.adjusted(1, 1, -1, -1) : tile, 4, 4);
        paintLabel(painter, tile.adjusted(8, 6, -6, -4), item, look.textOn);
    }
}

} // namespace clientele
