#include "widgets/charts/curve_chart.h"

#include <QtGui/QPainter>

#include "widgets/shell/number_format.h"
#include "widgets/charts/ticks.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr double kLeastShare = 0.05; // of the axis
constexpr int kLeft = 44;
constexpr int kTop = 8;
constexpr int kBottom = 36;
constexpr int kRight = 12;
constexpr int kPoint = 5;

} // namespace

CurveChart::CurveChart(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

// The first step is everybody, by definition: it is told but not drawn, as it would press all the others flat.
void CurveChart::setContent(Content content)
{
    m_content = std::move(content);
    double most = 0;
    const auto look = [&most](const Curve &curve) {
        for (std::size_t step = 1; step < curve.shares.size(); ++step)
            most = std::max(most, curve.shares[step]);
    };
    look(m_content.all);
    for (const Curve &curve : m_content.parts)
        look(curve);
    m_ticks = linearTicks(0, std::max(most, kLeastShare), 4);
    if (m_ticks.back() < most)
        m_ticks.push_back(m_ticks.back() + m_ticks[1]);
    m_most = m_ticks.back();
    contentChanged();
}

QPointF CurveChart::pointOf(int step, double share) const
{
    std::size_t steps = m_content.all.shares.size();
    for (const Curve &curve : m_content.parts)
        steps = std::max(steps, curve.shares.size());
    const double room = std::max(1, width() - kLeft - kRight);
    const double tall = std::max(1, height() - kTop - kBottom);
    return {kLeft + room * step / static_cast<double>(std::max<std::size_t>(2, steps) - 1),
            kTop + tall * (1 - std::min(share, m_most) / m_most)};
}

QRect CurveChart::nodeRect(int node) const
{
    const QPointF point = pointOf(node, m_content.all.shares[static_cast<std::size_t>(node)]);
    return {qRound(point.x()) - kPoint, qRound(point.y()) - kPoint, 2 * kPoint, 2 * kPoint};
}

QString CurveChart::nodeText(int node) const
{
    //: %1 a number of periods, %2 what they are ("months after the first order"), %3 a share
    return tr("%1 %2: %3")
        .arg(node)
        .arg(m_content.stepTitle, percentText(m_content.all.shares[static_cast<std::size_t>(node)]));
}

QList<QStringList> CurveChart::tableContents() const
{
    QStringList header {m_content.stepTitle, m_content.all.name};
    std::size_t steps = m_content.all.shares.size();
    for (const Curve &curve : m_content.parts) {
        header << curve.name;
        steps = std::max(steps, curve.shares.size());
    }
    QList<QStringList> rows {header};
    const auto text = [](const Curve &curve, std::size_t step) {
        return step < curve.shares.size() ? percentText(curve.shares[step]) : QString();
    };
    for (std::size_t step = 0; step < steps; ++step) {
        QStringList row {QString::number(step), text(m_content.all, step)};
        for (const Curve &curve : m_content.parts)
            row << text(curve, step);
        rows << row;
    }
    return rows;
}

void CurveChart::paintCurve(QPainter &painter, const Curve &curve) const
{
    QPolygonF line;
    for (std::size_t step = 1; step < curve.shares.size(); ++step)
        line << pointOf(static_cast<int>(step), curve.shares[step]);
    painter.drawPolyline(line);
}

void CurveChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    QFont small = font();
    small.setPixelSize(type::kSmall);
    painter.setFont(small);
    for (const double share : m_ticks) {
        const double y = pointOf(0, share).y();
        painter.setPen(colors.grid);
        painter.drawLine(QPointF(kLeft, y), QPointF(width() - kRight, y));
        painter.setPen(colors.secondary);
        painter.drawText(QRectF(0, y - 8, kLeft - 6, 16), Qt::AlignRight | Qt::AlignVCenter, percentText(share, 0));
    }
    painter.setBrush(Qt::NoBrush);
    QColor thin = colors.secondary;
    thin.setAlpha(70);
    painter.setPen(QPen(thin, 1));
    for (const Curve &curve : m_content.parts)
        paintCurve(painter, curve);
    painter.setPen(QPen(colors.accent, 2.5));
    paintCurve(painter, m_content.all);
    double freeFrom = 0;
    for (int node = 1; node < nodeCount(); ++node) {
        const bool isHere = node == hoveredNode() || (hasFocus() && node == currentNode());
        const QPointF point = QRectF(nodeRect(node)).center();
        painter.setPen(Qt::NoPen);
        painter.setBrush(isHere ? colors.ink : colors.accent);
        painter.drawEllipse(point, isHere ? 4.5 : 3.0, isHere ? 4.5 : 3.0);
        if (point.x() < freeFrom)
            continue;
        freeFrom = point.x() + 24;
        painter.setPen(colors.secondary);
        painter.drawText(QRectF(point.x() - 16, height() - kBottom + 2, 32, 16), Qt::AlignCenter,
                         QString::number(node));
    }
    painter.setPen(colors.secondary);
    painter.drawText(QRect(kLeft, height() - 18, width() - kLeft - kRight, 16), Qt::AlignCenter, m_content.stepTitle);
}

} // namespace clientele
