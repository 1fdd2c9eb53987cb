#include "widgets/charts/map_grid.h"

#include <QtGui/QPainter>

#include "widgets/charts/marker.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kScore = 36; // room for the scores' names
constexpr int kTitle = 20;
constexpr int kGap = 3;
constexpr int kMargin = 4; // of a cell's name
constexpr int kLeastName = 30; // narrower cells show a number
constexpr int kTightest = 10; // pixels of a name's letters

} // namespace

MapGrid::MapGrid(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

void MapGrid::setContent(Content content)
{
    m_content = std::move(content);
    contentChanged();
}

int MapGrid::groupOf(int node) const
{
    return m_content.groups[static_cast<std::size_t>(rowOf(node) * m_content.side + columnOf(node))];
}

QRect MapGrid::nodeRect(int node) const
{
    const int left = kScore + kTitle;
    const int wide = std::max(1, (width() - left) / m_content.side);
    const int tall = std::max(1, (height() - kScore - kTitle) / m_content.side);
    return {left + columnOf(node) * wide, node / m_content.side * tall, wide - kGap, tall - kGap};
}

QString MapGrid::nodeText(int node) const
{
    //: a cell of a map of groups: %1 the group, %2 and %4 names of the axes, %3 and %5 scores
    return tr("%1: %2 %3, %4 %5")
        .arg(groupName(node), m_content.rowTitle, m_content.scoreNames.value(rowOf(node)), m_content.columnTitle,
             m_content.scoreNames.value(columnOf(node)));
}

void MapGrid::pressNode(int node)
{
    Q_EMIT cellActivated(rowOf(node), columnOf(node));
}

void MapGrid::showHoveredNode(int node)
{
    setCursor(node < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

QList<QStringList> MapGrid::tableContents() const
{
    QList<QStringList> rows {{m_content.rowTitle, m_content.columnTitle, tr("Group")}};
    for (int node = 0; node < nodeCount(); ++node)
        rows << QStringList {m_content.scoreNames.value(rowOf(node)), m_content.scoreNames.value(columnOf(node)),
                             groupName(node)};
    return rows;
}

void MapGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    QFont small = font();
    small.setPixelSize(type::kSmall);
    painter.setFont(small);
    for (int node = 0; node < nodeCount(); ++node) {
        const QRectF box = nodeRect(node);
        const GroupLook look = groupLook(m_content.look, groupOf(node));
        const bool isHere = node == hoveredNode() || (hasFocus() && node == currentNode());
        painter.setPen(isHere ? QPen(colors.ink, 2) : QPen(Qt::NoPen));
        painter.setBrush(look.color);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5);
        painter.setPen(inkOn(look.color));
        paintName(painter, box.adjusted(kMargin, kMargin, -kMargin, -kMargin), node);
        painter.setFont(small);
    }
    if (m_content.side > 0)
        paintAxes(painter);
}

// In letters as small as its longest word needs; a number where there is no room for names.
void MapGrid::paintName(QPainter &painter, const QRectF &box, int node) const
{
    if (box.width() < kLeastName)
        return painter.drawText(box, Qt::AlignCenter, QString::number(groupOf(node) + 1));
    const QString name = groupName(node);
    QFont font = painter.font();
    for (; font.pixelSize() > kTightest; font.setPixelSize(font.pixelSize() - 1)) {
        if (QFontMetricsF(font).boundingRect(box, Qt::AlignCenter | Qt::TextWordWrap, name).width() <= box.width())
            break;
    }
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const QRectF needed = metrics.boundingRect(box, Qt::AlignCenter | Qt::TextWordWrap, name);
    const bool isFitting = needed.width() <= box.width() && needed.height() <= box.height();
    painter.drawText(box, Qt::AlignCenter | (isFitting ? Qt::TextWordWrap : 0),
                     isFitting ? name : metrics.elidedText(name, Qt::ElideRight, box.width()));
}

void MapGrid::paintAxes(QPainter &painter) const
{
    painter.setPen(clientele::palette().secondary);
    const int side = m_content.side;
    for (int score = 0; score < side; ++score) {
        const QRect row = nodeRect((side - 1 - score) * side);
        const QRect column = nodeRect((side - 1) * side + score);
        const QString name = m_content.scoreNames.value(score);
        painter.drawText(QRect(kTitle, row.top(), kScore - kGap, row.height()), Qt::AlignCenter, name);
        painter.drawText(QRect(column.left(), column.bottom(), column.width(), kScore), Qt::AlignCenter, name);
    }
    const int tall = side * (nodeRect(0).height() + kGap);
    painter.drawText(QRect(kScore + kTitle, height() - kTitle, width() - kScore - kTitle, kTitle), Qt::AlignCenter,
                     m_content.columnTitle);
    painter.rotate(-90);
    painter.drawText(QRect(-tall, 0, tall, kTitle), Qt::AlignCenter, m_content.rowTitle);
}

} // namespace clientele
