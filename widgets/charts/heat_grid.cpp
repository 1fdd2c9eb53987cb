#include "widgets/charts/heat_grid.h"

#include <QtGui/QPainter>

#include "widgets/charts/mixed_color.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kHeader = 22;
constexpr int kLeastRow = 22;
constexpr int kMostRow = 34;
constexpr int kLeastColumn = 22;
constexpr int kGap = 2;
constexpr int kMostName = 190;
constexpr int kTightest = 10; // pixels of a figure where many columns share little room

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPixelSize(type::kSmall);
    return small;
}

} // namespace

HeatGrid::HeatGrid(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

void HeatGrid::setContent(Content content)
{
    m_content = std::move(content);
    m_nodes.clear();
    for (std::size_t cell = 0; cell < m_content.cells.size(); ++cell) {
        if (m_content.cells[cell].strength)
            m_nodes.push_back(static_cast<int>(cell));
    }
    updateGeometry();
    contentChanged();
}

int HeatGrid::nameWidth() const
{
    const QFontMetrics metrics(smallFont(font()));
    int width = metrics.horizontalAdvance(m_content.corner);
    for (const QString &row : m_content.rows)
        width = std::max(width, metrics.horizontalAdvance(row));
    return std::min(width + 12, kMostName);
}

int HeatGrid::columnWidth(int pixelSize) const
{
    QFont figures = font();
    figures.setPixelSize(pixelSize);
    const QFontMetrics metrics(figures);
    int width = kLeastColumn;
    for (const Cell &cell : m_content.cells)
        width = std::max(width, metrics.horizontalAdvance(cell.text) + kGap + 2);
    for (const QString &column : m_content.columns)
        width = std::max(width, metrics.horizontalAdvance(column) + kGap + 2);
    return width;
}

QRect HeatGrid::cellRect(int row, int column) const
{
    const int rows = std::max(1, static_cast<int>(m_content.rows.size()));
    const int columns = std::max(1, static_cast<int>(m_content.columns.size()));
    const int names = nameWidth();
    const int rowHeight = std::clamp((height() - kHeader) / rows, kLeastRow, kMostRow);
    const double columnWidth = static_cast<double>(width() - names) / columns;
    const int left = names + qRound(column * columnWidth);
    return {left, kHeader + row * rowHeight, names + qRound((column + 1) * columnWidth) - left - kGap,
            rowHeight - kGap};
}

QRect HeatGrid::nodeRect(int node) const
{
    const int columns = static_cast<int>(m_content.columns.size());
    const int cell = m_nodes[static_cast<std::size_t>(node)];
    return cellRect(cell / columns, cell % columns);
}

QString HeatGrid::nodeText(int node) const
{
    return m_content.cells[static_cast<std::size_t>(m_nodes[static_cast<std::size_t>(node)])].explanation;
}

void HeatGrid::pressNode(int node)
{
    const int columns = static_cast<int>(m_content.columns.size());
    const int cell = m_nodes[static_cast<std::size_t>(node)];
    Q_EMIT cellActivated(cell / columns, cell % columns);
}

void HeatGrid::showHoveredNode(int node)
{
    setCursor(node < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

QList<QStringList> HeatGrid::tableContents() const
{
    QList<QStringList> rows {QStringList {m_content.corner} + m_content.columns};
    const qsizetype columns = m_content.columns.size();
    for (qsizetype row = 0; row < m_content.rows.size(); ++row) {
        QStringList cells {m_content.rows[row]};
        for (qsizetype column = 0; column < columns; ++column)
            cells << m_content.cells[static_cast<std::size_t>(row * columns + column)].text;
        rows << cells;
    }
    return rows;
}

QSize HeatGrid::sizeHint() const
{
    return {560, kHeader + std::max(6, static_cast<int>(m_content.rows.size())) * kLeastRow};
}

QSize HeatGrid::minimumSizeHint() const
{
    return {nameWidth() + static_cast<int>(m_content.columns.size()) * columnWidth(kTightest), sizeHint().height()};
}

void HeatGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    painter.setFont(smallFont(font()));
    const QFontMetrics metrics(painter.font());
    const int names = nameWidth();
    painter.setPen(colors.secondary);
    painter.drawText(QRect(0, 0, names - 8, kHeader), Qt::AlignLeft | Qt::AlignVCenter, m_content.corner);
    for (int column = 0; column < m_content.columns.size(); ++column) {
        const QRect cell = cellRect(0, column);
        painter.drawText(QRect(cell.left(), 0, cell.width(), kHeader), Qt::AlignCenter, m_content.columns[column]);
    }
    for (int row = 0; row < m_content.rows.size(); ++row) {
        const QRect cell = cellRect(row, 0);
        painter.drawText(QRect(0, cell.top(), names - 8, cell.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(m_content.rows[row], Qt::ElideRight, names - 8));
    }
    QFont figures = painter.font();
    const int columns = static_cast<int>(m_content.columns.size());
    while (figures.pixelSize() > kTightest && names + columns * columnWidth(figures.pixelSize()) > width())
        figures.setPixelSize(figures.pixelSize() - 1);
    painter.setFont(figures);
    for (int node = 0; node < nodeCount(); ++node) {
        const Cell &cell = m_content.cells[static_cast<std::size_t>(m_nodes[static_cast<std::size_t>(node)])];
        const QRectF box = nodeRect(node);
        const QColor fill = mixedColor(colors.card, colors.accent, 0.06 + 0.94 * *cell.strength);
        const bool isHere = node == hoveredNode() || (hasFocus() && node == currentNode());
        painter.setPen(isHere ? QPen(colors.ink, 2) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawRoundedRect(isHere ? box.adjusted(1, 1, -1, -1) : box, 3, 3);
        painter.setPen(inkOn(fill));
        painter.drawText(box, Qt::AlignCenter, cell.text);
    }
}

} // namespace clientele
