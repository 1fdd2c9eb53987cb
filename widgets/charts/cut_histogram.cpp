#include "widgets/charts/cut_histogram.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

#include "widgets/charts/mixed_color.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kAxis = 18; // room for the cuts' values below
constexpr int kBars = ValueHistogram::kBars;
constexpr int kGrip = 5; // how near a line the mouse takes hold of it

// Days, orders and spend are skewed, and net spend may be below nothing.
double scaledValue(double value)
{
    return std::copysign(std::log1p(std::abs(value)), value);
}

double plainValue(double scaled)
{
    return std::copysign(std::expm1(std::abs(scaled)), scaled);
}

} // namespace

CutHistogram::CutHistogram(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

void CutHistogram::setHistogram(const ValueHistogram &histogram, bool isReversed, std::function<QString(double)> textOf)
{
    m_histogram = histogram;
    m_isReversed = isReversed;
    m_textOf = std::move(textOf);
    m_low = scaledValue(histogram.least);
    m_high = std::max(scaledValue(histogram.most), m_low + 1e-9);
    contentChanged();
}

void CutHistogram::setCuts(std::vector<double> cuts)
{
    m_cuts = std::move(cuts);
    contentChanged();
}

void CutHistogram::setCounts(const std::vector<std::int64_t> &counts)
{
    m_counts = counts;
    contentChanged();
}

double CutHistogram::xOf(double value) const
{
    const double share = std::clamp((scaledValue(value) - m_low) / (m_high - m_low), 0.0, 1.0);
    return (m_isReversed ? 1 - share : share) * width();
}

double CutHistogram::valueAt(double x) const
{
    const double share = std::clamp(x / std::max(1, width()), 0.0, 1.0);
    return plainValue(m_low + (m_isReversed ? 1 - share : share) * (m_high - m_low));
}

QRect CutHistogram::nodeRect(int node) const
{
    const int x = qRound(xOf(m_cuts[static_cast<std::size_t>(node)]));
    return {x - kGrip, 0, 2 * kGrip, height()};
}

QString CutHistogram::nodeText(int node) const
{
    return tr("Cut between score %1 and %2: %3")
        .arg(node + 1)
        .arg(node + 2)
        .arg(m_textOf ? m_textOf(m_cuts[static_cast<std::size_t>(node)]) : QString());
}

QString CutHistogram::summaryText() const
{
    QStringList cuts;
    for (const double cut : m_cuts)
        cuts << (m_textOf ? m_textOf(cut) : QString());
    return tr("Cuts at %1. Drag a line, or move it with the arrow keys.").arg(cuts.join(QStringLiteral(" · ")));
}

QList<QStringList> CutHistogram::tableContents() const
{
    QList<QStringList> rows {{tr("Score"), tr("Up to"), tr("Customers")}};
    for (std::size_t score = 0; score < m_counts.size(); ++score) {
        rows << QStringList {QString::number(score + 1), score < m_cuts.size() ? m_textOf(m_cuts[score]) : QString(),
                             countText(m_counts[score])};
    }
    return rows;
}

// A cut stays between its neighbours: scores keep their order.
void CutHistogram::moveCut(int cut, double value)
{
    const auto at = static_cast<std::size_t>(cut);
    const double worse = cut > 0 ? m_cuts[at - 1] : valueAt(0);
    const double better = at + 1 < m_cuts.size() ? m_cuts[at + 1] : valueAt(width());
    const double kept = std::clamp(std::round(value), std::min(worse, better), std::max(worse, better));
    if (kept == m_cuts[at])
        return;
    m_cuts[at] = kept;
    contentChanged();
    Q_EMIT cutMoved(cut, kept);
}

void CutHistogram::mousePressEvent(QMouseEvent *event)
{
    m_dragged = event->button() == Qt::LeftButton ? nodeAt(event->position().toPoint()) : -1;
}

void CutHistogram::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged >= 0)
        moveCut(m_dragged, valueAt(event->position().x()));
    else
        ChartWidget::mouseMoveEvent(event);
}

void CutHistogram::mouseReleaseEvent(QMouseEvent *)
{
    m_dragged = -1;
}

// Left and right move the cut that has the focus; Tab leaves, up and down choose another.
void CutHistogram::keyPressEvent(QKeyEvent *event)
{
    const bool isMove = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (!isMove || currentNode() < 0) {
        if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
            QKeyEvent sideways(event->type(), event->key() == Qt::Key_Up ? Qt::Key_Left : Qt::Key_Right,
                               event->modifiers());
            ChartWidget::keyPressEvent(&sideways);
            return;
        }
        ChartWidget::keyPressEvent(event);
        return;
    }
    const double value = m_cuts[static_cast<std::size_t>(currentNode())];
    const bool isMore = (event->key() == Qt::Key_Right) != m_isReversed;
    const double step = std::max(1.0, std::abs(value) * 0.02);
    moveCut(currentNode(), value + (isMore ? step : -step));
}

void CutHistogram::showHoveredNode(int node)
{
    setCursor(node < 0 ? Qt::ArrowCursor : Qt::SizeHorCursor);
}

void CutHistogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    QFont small = font();
    small.setPixelSize(type::kSmall);
    painter.setFont(small);
    const QFontMetrics metrics(small);
    const double floor = height() - kAxis;
    const double most = static_cast<double>(std::max<std::int64_t>(1, *std::ranges::max_element(m_histogram.bars)));
    const double barWidth = static_cast<double>(width()) / static_cast<double>(kBars);
    painter.setPen(Qt::NoPen);
    for (int bar = 0; bar < kBars; ++bar) {
        // Roots: a few very common values would leave nothing of the others.
        const auto at = static_cast<std::size_t>(m_isReversed ? kBars - 1 - bar : bar);
        const double tall = std::sqrt(static_cast<double>(m_histogram.bars[at]) / most) * (floor - 8);
        const double middle = (bar + 0.5) * barWidth;
        const auto score = std::ranges::count_if(m_cuts, [&](double cut) { return xOf(cut) < middle; });
        const double strength = 0.25 + 0.6 * static_cast<double>(score) / static_cast<double>(m_cuts.size() + 1);
        painter.setBrush(mixedColor(colors.card, colors.accent, strength));
        painter.drawRect(QRectF(bar * barWidth, floor - tall, barWidth - 1, tall));
    }
    double freeFrom = -1e9;
    for (int cut = 0; cut < nodeCount(); ++cut) {
        const double x = xOf(m_cuts[static_cast<std::size_t>(cut)]);
        const bool isHere = cut == m_dragged || cut == hoveredNode() || (hasFocus() && cut == currentNode());
        painter.setPen(QPen(isHere ? colors.accent : colors.ink, isHere ? 2.5 : 1.5));
        painter.drawLine(QPointF(x, 0), QPointF(x, floor + 3));
        const QString text = m_textOf ? m_textOf(m_cuts[static_cast<std::size_t>(cut)]) : QString();
        const double wide = metrics.horizontalAdvance(text);
        const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        if (left < freeFrom && !isHere)
            continue;
        freeFrom = left + wide + 6;
        painter.setPen(isHere ? colors.accent : colors.secondary);
        painter.drawText(QRectF(left, floor + 2, wide + 1, kAxis - 2), Qt::AlignCenter, text);
    }
}

} // namespace clientele
