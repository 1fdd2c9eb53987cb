#include "widgets/charts/share_bars.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kRowHeight = 40;
constexpr int kBarTop = 22;
constexpr int kBarHeight = 8;

QString textOf(const ShareBar &bar, double value, int decimals = 0)
{
    return bar.textOf ? bar.textOf(value) : percentText(value, decimals);
}

QString sharesText(const ShareBar &bar)
{
    return ShareBars::tr("%1 · shop %2").arg(textOf(bar, bar.share), textOf(bar, bar.shopShare));
}

// What a full bar stands for: shares of one picture share it, amounts of different kinds cannot.
double fullOf(const ShareBar &bar, double ofShares)
{
    return bar.textOf ? std::max({bar.share, bar.shopShare, bar.high, 1e-9}) * 1.1 : ofShares;
}

} // namespace

ShareBars::ShareBars(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBars::setBars(std::vector<ShareBar> bars)
{
    m_bars = std::move(bars);
    updateGeometry();
    contentChanged();
}

QString ShareBars::summaryText() const
{
    if (m_bars.empty())
        return tr("Nothing sets them apart beyond chance.");
    QStringList first;
    for (std::size_t i = 0; i < m_bars.size() && i < 3; ++i)
        first << nodeText(static_cast<int>(i));
    return tr("What sets them apart most: %1.").arg(QLocale().createSeparatedList(first));
}

QList<QStringList> ShareBars::tableContents() const
{
    QList<QStringList> rows {{tr("Feature"), tr("Selected"), tr("Shop"), tr("At least"), tr("At most")}};
    for (const ShareBar &bar : m_bars) {
        const bool isSure = bar.low == bar.high;
        rows << QStringList {bar.name, textOf(bar, bar.share, 1), textOf(bar, bar.shopShare, 1),
                             isSure ? QString() : textOf(bar, bar.low, 1),
                             isSure ? QString() : textOf(bar, bar.high, 1)};
    }
    return rows;
}

int ShareBars::nodeCount() const
{
    return static_cast<int>(m_bars.size());
}

QRect ShareBars::nodeRect(int node) const
{
    return {0, node * kRowHeight, width(), kRowHeight};
}

QString ShareBars::nodeText(int node) const
{
    const ShareBar &bar = m_bars[static_cast<std::size_t>(node)];
    if (bar.low != bar.high) {
        return tr("%1: %2 (surely %3 to %4), in the whole shop %5")
            .arg(bar.name, textOf(bar, bar.share), textOf(bar, bar.low), textOf(bar, bar.high),
                 textOf(bar, bar.shopShare));
    }
    return tr("%1: %2, in the whole shop %3").arg(bar.name, textOf(bar, bar.share), textOf(bar, bar.shopShare));
}

void ShareBars::pressNode(int node)
{
    Q_EMIT barActivated(node);
}

QSize ShareBars::sizeHint() const
{
    return {280, nodeCount() * kRowHeight};
}

QSize ShareBars::minimumSizeHint() const
{
    return {160, nodeCount() * kRowHeight};
}

void ShareBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    double ofShares = 0.01;
    for (const ShareBar &bar : m_bars)
        ofShares = std::max({ofShares, bar.share * 1.25, bar.shopShare * 1.25});
    ofShares = std::min(ofShares, 1.0);
    for (int i = 0; i < nodeCount(); ++i) {
        const ShareBar &bar = m_bars[static_cast<std::size_t>(i)];
        const double scale = fullOf(bar, ofShares);
        const QRect row = nodeRect(i);
        const QString shares = sharesText(bar);
        const int sharesWidth = painter.fontMetrics().horizontalAdvance(shares);
        painter.setPen(colors.secondary);
        painter.drawText(QRect(row.left(), row.top(), row.width(), kBarTop - 4), Qt::AlignRight | Qt::AlignVCenter,
                         shares);
        painter.setPen(hoveredNode() == i || (hasFocus() && currentNode() == i) ? colors.accent : colors.ink);
        const int nameWidth = row.width() - sharesWidth - space::kHalf;
        painter.drawText(QRect(row.left(), row.top(), nameWidth, kBarTop - 4), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(bar.name, Qt::ElideRight, nameWidth));
        const QRectF track(row.left(), row.top() + kBarTop, row.width(), kBarHeight);
        QRectF filled = track;
        filled.setWidth(std::max(track.width() * bar.share / scale, 4.0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.grid);
        painter.drawRoundedRect(track, kBarHeight / 2.0, kBarHeight / 2.0);
        painter.setBrush(colors.accent);
        painter.drawRoundedRect(filled, kBarHeight / 2.0, kBarHeight / 2.0);
        const double shop = track.left() + track.width() * bar.shopShare / scale;
        if (bar.low != bar.high) {
            const double left = track.left() + track.width() * std::min(1.0, bar.low / scale);
            const double right = track.left() + track.width() * std::min(1.0, bar.high / scale);
            painter.fillRect(QRectF(left, track.bottom() + 3, right - left, 1.5), colors.secondary);
            painter.fillRect(QRectF(left, track.bottom() + 1, 1.5, 5), colors.secondary);
            painter.fillRect(QRectF(right - 1.5, track.bottom() + 1, 1.5, 5), colors.secondary);
        }
        painter.fillRect(QRectF(shop - 1, track.top() - 3, 2, kBarHeight + 6), colors.ink);
    }
}

} // namespace clientele
