#include "widgets/charts/rfm_grid.h"

#include <QtGui/QPainter>

#include "widgets/charts/mixed_color.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kSide = 28; // room for the axes' scores
constexpr int kTitle = 20; // and for their names
constexpr int kGap = 4;

} // namespace

RfmGrid::RfmGrid(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
    setMinimumSize(360, 280);
}

void RfmGrid::setCells(Cells cells)
{
    m_cells = std::move(cells);
    m_isMarked.assign(m_cells.size() * m_cells.size(), false);
    contentChanged();
}

void RfmGrid::setMarked(const std::vector<std::pair<int, int>> &cells)
{
    m_isMarked.assign(m_isMarked.size(), false);
    for (const auto &[r, fm] : cells)
        m_isMarked[static_cast<std::size_t>((bins() - r) * bins() + fm - 1)] = true;
    update();
}

// Nodes run in reading order: the best recency first, frequency and spend growing to the right.
const RfmCell &RfmGrid::cellOf(int node) const
{
    return m_cells[static_cast<std::size_t>(bins() - 1 - node / bins())][static_cast<std::size_t>(node % bins())];
}

QRect RfmGrid::nodeRect(int node) const
{
    const int left = kSide + kTitle;
    const int width = (this->width() - left) / bins();
    const int height = (this->height() - kSide - kTitle) / bins();
    return QRect(left + node % bins() * width, node / bins() * height, width - kGap, height - kGap);
}

QString RfmGrid::nodeText(int node) const
{
    const RfmCell &cell = cellOf(node);
    return tr("%1: %Ln customer(s), recency score %2, frequency and spend score %3", nullptr, cell.customers)
        .arg(cell.groupName)
        .arg(bins() - node / bins())
        .arg(node % bins() + 1);
}

void RfmGrid::pressNode(int node)
{
    Q_EMIT cellActivated(bins() - node / bins(), node % bins() + 1);
}

void RfmGrid::showHoveredNode(int node)
{
    setCursor(node < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

QString RfmGrid::summaryText() const
{
    if (m_cells.empty())
        return tr("There is nothing to show yet.");
    int largest = 0;
    int total = 0;
    for (int node = 0; node < bins() * bins(); ++node) {
        total += cellOf(node).customers;
        if (cellOf(node).customers > cellOf(largest).customers)
            largest = node;
    }
    return tr("%Ln customer(s) by recency score and by frequency and spend score. The fullest cell is %1.", nullptr,
              total)
        .arg(nodeText(largest));
}

QList<QStringList> RfmGrid::tableContents() const
{
    QList<QStringList> rows {{tr("Recency score"), tr("Frequency and spend score"), tr("Group"), tr("Customers")}};
    for (int node = 0; node < bins() * bins(); ++node) {
        rows << QStringList {QString::number(bins() - node / bins()), QString::number(node % bins() + 1),
                             cellOf(node).groupName, cellOf(node).customersText};
    }
    return rows;
}

QSize RfmGrid::sizeHint() const
{
    return {560, 420};
}

void RfmGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    QFont small = font();
    small.setPixelSize(type::kSmall);
    QFont figure = font();
    figure.setPixelSize(bins() > 6 ? type::kSmall : type::kHeading);
    figure.setWeight(QFont::DemiBold);
    int most = 1;
    for (int node = 0; node < nodeCount(); ++node)
        most = std::max(most, cellOf(node).customers);
    for (int node = 0; node < nodeCount(); ++node) {
        const RfmCell &cell = cellOf(node);
        const QRectF box = QRectF(nodeRect(node));
        const double share
            = cell.customers > 0 ? 0.18 + 0.82 * std::sqrt(static_cast<double>(cell.customers) / most) : 0.06;
        const QColor fill = mixedColor(colors.card, groupLook(cell.map, cell.group).color, share);
        const bool isHere = node == hoveredNode() || (hasFocus() && node == currentNode());
        const bool isMarked = m_isMarked[static_cast<std::size_t>(node)];
        painter.setPen(isHere || isMarked ? QPen(isMarked ? colors.accent : colors.ink, 2) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
        painter.setPen(inkOn(fill));
        painter.setFont(figure);
        const QRectF text = box.adjusted(10, 8, -8, -6);
        painter.drawText(text, Qt::AlignLeft | (text.height() >= 36 ? Qt::AlignTop : Qt::AlignVCenter),
                         cell.customersText);
        painter.setFont(small);
        if (text.height() >= 36)
            painter.drawText(text, Qt::AlignLeft | Qt::AlignBottom,
                             QFontMetrics(small).elidedText(cell.groupName, Qt::ElideRight, qRound(text.width())));
    }
    if (!m_cells.empty())
        paintScores(painter);
}

void RfmGrid::paintScores(QPainter &painter) const
{
    QFont small = font();
    small.setPixelSize(type::kSmall);
    painter.setPen(clientele::palette().secondary);
    painter.setFont(small);
    for (int score = 1; score <= bins(); ++score) {
        const QRect row = nodeRect((bins() - score) * bins());
        const QRect column = nodeRect((bins() - 1) * bins() + score - 1);
        painter.drawText(QRect(kTitle, row.top(), kSide - kGap, row.height()), Qt::AlignCenter, QString::number(score));
        painter.drawText(QRect(column.left(), column.bottom(), column.width(), kSide), Qt::AlignCenter,
                         QString::number(score));
    }
    const int gridHeight = bins() * (nodeRect(0).height() + kGap);
    painter.drawText(QRect(kSide + kTitle, height() - kTitle, width() - kSide - kTitle, kTitle), Qt::AlignCenter,
                     tr("frequency and spend score (%1 is best)").arg(bins()));
    painter.rotate(-90);
    painter.drawText(QRect(-gridHeight, 0, gridHeight, kTitle), Qt::AlignCenter,
                     tr("recency score (%1 is most recent)").arg(bins()));
}

} // namespace clientele
