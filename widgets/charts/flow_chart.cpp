#include "widgets/charts/flow_chart.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <numeric>

#include "widgets/charts/mixed_color.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kTitle = 24;
constexpr int kLabel = 150; // beside the bars
constexpr int kBar = 10;
constexpr double kGap = 10; // between bars, so that each has room for its name
constexpr double kLeastBar = 2;

} // namespace

FlowChart::FlowChart(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

void FlowChart::setContent(Content content)
{
    m_content = std::move(content);
    std::erase_if(m_content.flows, [](const Flow &flow) { return flow.people <= 0; });
    std::stable_sort(m_content.flows.begin(), m_content.flows.end(),
                     [](const Flow &a, const Flow &b) { return a.people > b.people; });
    layOut();
    contentChanged();
}

void FlowChart::layOut()
{
    const std::size_t places = m_content.places.size();
    m_before.assign(places, {});
    m_after.assign(places, {});
    qint64 all = 0;
    for (const Flow &flow : m_content.flows) {
        m_before[static_cast<std::size_t>(flow.from)].people += flow.people;
        m_after[static_cast<std::size_t>(flow.to)].people += flow.people;
        all += flow.people;
    }
    const double room = height() - kTitle - kGap * static_cast<double>(places);
    const double scale = all > 0 ? std::max(0.0, room) / static_cast<double>(all) : 0;
    for (std::vector<Bar> *bars : {&m_before, &m_after}) {
        double top = kTitle;
        for (Bar &bar : *bars) {
            bar.top = top;
            bar.height = static_cast<double>(bar.people) * scale;
            top += bar.height + kGap;
        }
    }
    // Bands leave a bar in the order of the places they go to, so that as few as possible cross.
    m_bands.assign(m_content.flows.size(), {});
    std::vector<std::size_t> order(m_content.flows.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    const auto place = [&](std::vector<Bar> &bars, int Flow::*own, int Flow::*other, double Band::*end) {
        std::ranges::sort(order, {}, [&](std::size_t flow) {
            return std::pair(m_content.flows[flow].*own, m_content.flows[flow].*other);
        });
        std::vector<double> next;
        for (const Bar &bar : bars)
            next.push_back(bar.top);
        for (const std::size_t flow : order) {
            Band &band = m_bands[flow];
            band.thickness = static_cast<double>(m_content.flows[flow].people) * scale;
            double &top = next[static_cast<std::size_t>(m_content.flows[flow].*own)];
            band.*end = top;
            top += band.thickness;
        }
    };
    place(m_before, &Flow::from, &Flow::to, &Band::left);
    place(m_after, &Flow::to, &Flow::from, &Band::right);
}

int FlowChart::barLeft(bool isLeft) const
{
    return isLeft ? kLabel : width() - kLabel - kBar;
}

QColor FlowChart::colorOf(int place) const
{
    const Place &one = m_content.places[static_cast<std::size_t>(place)];
    return one.map < 0 ? clientele::palette().line : groupLook(one.map, one.group).color;
}

QRect FlowChart::nodeRect(int node) const
{
    const Band &band = m_bands[static_cast<std::size_t>(node)];
    const int middle = width() / 2;
    const double top = (band.left + band.right) / 2;
    return {middle - 30, qRound(top), 60, std::max(3, qRound(band.thickness))};
}

QString FlowChart::nodeText(int node) const
{
    const Flow &flow = m_content.flows[static_cast<std::size_t>(node)];
    const QString &from = m_content.places[static_cast<std::size_t>(flow.from)].name;
    const QString &to = m_content.places[static_cast<std::size_t>(flow.to)].name;
    if (flow.from == flow.to)
        return tr("Stayed %1: %2 people").arg(from, flow.peopleText);
    return tr("From %1 to %2: %3 people").arg(from, to, flow.peopleText);
}

void FlowChart::pressNode(int node)
{
    const Flow &flow = m_content.flows[static_cast<std::size_t>(node)];
    Q_EMIT flowActivated(flow.from, flow.to);
}

void FlowChart::showHoveredNode(int node)
{
    setCursor(node < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

QList<QStringList> FlowChart::tableContents() const
{
    QList<QStringList> rows {{m_content.fromTitle, m_content.toTitle, tr("People")}};
    for (const Flow &flow : m_content.flows) {
        rows << QStringList {m_content.places[static_cast<std::size_t>(flow.from)].name,
                             m_content.places[static_cast<std::size_t>(flow.to)].name, flow.peopleText};
    }
    return rows;
}

void FlowChart::resizeEvent(QResizeEvent *event)
{
    ChartWidget::resizeEvent(event);
    layOut();
}

void FlowChart::paintBars(QPainter &painter, bool isLeft) const
{
    const Palette &colors = clientele::palette();
    const QFontMetrics metrics(painter.font());
    const std::vector<Bar> &bars = isLeft ? m_before : m_after;
    double freeFrom = 0; // where the label above ends
    for (std::size_t place = 0; place < bars.size(); ++place) {
        const Bar &bar = bars[place];
        if (bar.people == 0)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(static_cast<int>(place)));
        painter.drawRect(QRectF(barLeft(isLeft), bar.top, kBar, std::max(kLeastBar, bar.height)));
        const double middle = std::max(bar.top + bar.height / 2 - 8, freeFrom);
        freeFrom = middle + 15;
        painter.setPen(colors.ink);
        const QString text = tr("%1 · %2").arg(m_content.places[place].name, countText(bar.people));
        const QRectF box(isLeft ? 0 : barLeft(false) + kBar + 6, middle, kLabel - 8, 16);
        painter.drawText(box, (isLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, kLabel - 8));
    }
}

void FlowChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    QFont small = font();
    small.setPixelSize(type::kSmall);
    painter.setFont(small);
    painter.setPen(colors.secondary);
    painter.drawText(QRect(0, 0, kLabel + kBar, kTitle), Qt::AlignRight | Qt::AlignVCenter, m_content.fromTitle);
    painter.drawText(QRect(barLeft(false), 0, kLabel + kBar, kTitle), Qt::AlignLeft | Qt::AlignVCenter,
                     m_content.toTitle);
    const double left = barLeft(true) + kBar;
    const double right = barLeft(false);
    const double bend = (right - left) / 2;
    for (std::size_t flow = 0; flow < m_bands.size(); ++flow) {
        const Band &band = m_bands[flow];
        const Flow &what = m_content.flows[flow];
        const int node = static_cast<int>(flow);
        const bool isHere = node == hoveredNode() || (hasFocus() && node == currentNode());
        QPainterPath path(QPointF(left, band.left));
        path.cubicTo(left + bend, band.left, right - bend, band.right, right, band.right);
        path.lineTo(right, band.right + band.thickness);
        path.cubicTo(right - bend, band.right + band.thickness, left + bend, band.left + band.thickness, left,
                     band.left + band.thickness);
        path.closeSubpath();
        QColor fill = mixedColor(colors.card, colorOf(what.from), what.from == what.to ? 0.22 : 0.55);
        fill.setAlpha(what.from == what.to ? 150 : 190);
        painter.setPen(isHere ? QPen(colors.ink, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawPath(path);
    }
    paintBars(painter, true);
    paintBars(painter, false);
}

} // namespace clientele
