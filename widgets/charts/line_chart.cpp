#include "widgets/charts/line_chart.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <numeric>

#include "widgets/charts/ticks.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

// Where days and amounts are in the widget.
struct LineChart::Frame
{
    QRectF plot;
    double low = 0;
    double high = 1;
    std::vector<double> ticks;
    Day firstDay = 0;
    int days = 0;

    double x(int day) const { return plot.left() + (days > 1 ? plot.width() * day / (days - 1) : plot.width() / 2); }
    double y(double value) const { return plot.bottom() - (value - low) / (high - low) * plot.height(); }
};

namespace {

constexpr int kPixelsPerAmount = 44;
constexpr int kPixelsPerDate = 80;
constexpr int kLabelHeight = 22;

QDate dateOf(Day day)
{
    return QDate(1970, 1, 1).addDays(day);
}

QFont smallFont(const QWidget *widget)
{
    QFont font = widget->font();
    font.setPixelSize(type::kSmall);
    return font;
}

// The first day of every week, month or year, or of every few of them, so that at most `count` fall into the span.
std::vector<int> dateTicks(Day first, int days, int count)
{
    struct Step
    {
        int days;
        int months;
    };
    static constexpr Step kSteps[]
        = {{1, 0}, {7, 0}, {14, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 6}, {0, 12}, {0, 24}, {0, 60}};
    for (const Step step : kSteps) {
        if (days / (step.days + step.months * 30.4) > count)
            continue;
        std::vector<int> ticks;
        for (int i = 0; i < days; ++i) {
            const QDate date = dateOf(first + i);
            const bool isTick = step.months == 0
                                    ? (first + i + 3) % step.days == 0 // 1970-01-01 was a Thursday: Mondays
                                    : date.day() == 1 && (date.year() * 12 + date.month() - 1) % step.months == 0;
            if (isTick)
                ticks.push_back(i);
        }
        return ticks;
    }
    return {};
}

} // namespace

LineChart::LineChart(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

void LineChart::setSeries(DaySeries series)
{
    m_series = std::move(series);
    m_read = -1;
    contentChanged();
}

void LineChart::setSpan(int days)
{
    m_span = days;
    m_read = -1;
    contentChanged();
}

int LineChart::firstIndex() const
{
    const int size = static_cast<int>(m_series.values.size());
    return m_span > 0 ? std::max(0, size - m_span) : 0;
}

Day LineChart::shownFirstDay() const
{
    return m_series.firstDay + firstIndex();
}

Day LineChart::shownLastDay() const
{
    return m_series.firstDay + static_cast<Day>(m_series.values.size()) - 1;
}

QString LineChart::valueText(double value) const
{
    return m_series.fullText ? m_series.fullText(value) : QLocale().toString(value, 'f', 2);
}

QString LineChart::summaryText() const
{
    if (m_series.values.empty())
        return tr("There are no days to show yet.");
    const auto first = m_series.values.begin() + firstIndex();
    const double total = std::accumulate(first, m_series.values.end(), 0.0);
    const auto most = std::max_element(first, m_series.values.end());
    return tr("%1 from %2 to %3: %4 in all, most on %5 with %6.")
        .arg(m_series.name, dayText(shownFirstDay()), dayText(shownLastDay()), valueText(total),
             dayText(m_series.firstDay + static_cast<Day>(most - m_series.values.begin())), valueText(*most));
}

QList<QStringList> LineChart::tableContents() const
{
    QList<QStringList> rows {{tr("Day"), m_series.name}};
    for (std::size_t i = static_cast<std::size_t>(firstIndex()); i < m_series.values.size(); ++i)
        rows << QStringList {dayText(m_series.firstDay + static_cast<Day>(i)), valueText(m_series.values[i])};
    return rows;
}

QSize LineChart::sizeHint() const
{
    return {560, 220};
}

QSize LineChart::minimumSizeHint() const
{
    return {240, 140};
}

LineChart::Frame LineChart::frame() const
{
    Frame frame;
    frame.firstDay = shownFirstDay();
    frame.days = static_cast<int>(m_series.values.size()) - firstIndex();
    for (std::size_t i = static_cast<std::size_t>(firstIndex()); i < m_series.values.size(); ++i) {
        frame.low = std::min(frame.low, m_series.values[i]);
        frame.high = std::max(frame.high, m_series.values[i] * 1.06);
    }
    frame.ticks = linearTicks(frame.low, frame.high, std::max(2, height() / kPixelsPerAmount));
    const QFontMetrics metrics(smallFont(this));
    int labels = 0;
    for (const double tick : frame.ticks)
        labels = std::max(labels,
                          metrics.horizontalAdvance(m_series.axisText ? m_series.axisText(tick) : valueText(tick)));
    frame.plot = QRectF(rect()).adjusted(labels + space::kHalf, space::kHalf, -space::kTight, -kLabelHeight);
    return frame;
}

void LineChart::paintEvent(QPaintEvent *)
{
    if (m_series.values.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(this));
    const Frame shown = frame();
    paintAmounts(painter, shown);
    paintDays(painter, shown);
    paintLine(painter, shown);
    if (m_read >= 0)
        paintReading(painter, shown);
}

void LineChart::paintAmounts(QPainter &painter, const Frame &frame) const
{
    const Palette &colors = clientele::palette();
    for (const double tick : frame.ticks) {
        const double y = std::round(frame.y(tick)) + 0.5;
        painter.setPen(QPen(tick == 0 ? colors.line : colors.grid, 1));
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        painter.setPen(colors.secondary);
        painter.drawText(QRectF(0, y - 10, frame.plot.left() - space::kHalf, 20), Qt::AlignRight | Qt::AlignVCenter,
                         m_series.axisText ? m_series.axisText(tick) : valueText(tick));
    }
}

void LineChart::paintDays(QPainter &painter, const Frame &frame)
{
    painter.setPen(clientele::palette().secondary);
    const QString format = frame.days <= 120 ? tr("d MMM", "a day on an axis, in Qt's date format")
                                             : tr("MMM yyyy", "a month on an axis, in Qt's date format");
    const QFontMetricsF metrics(painter.font());
    for (const int day : dateTicks(frame.firstDay, frame.days, static_cast<int>(frame.plot.width()) / kPixelsPerDate)) {
        const QString text = QLocale().toString(dateOf(frame.firstDay + day), format);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::clamp(frame.x(day) - width / 2, frame.plot.left(), frame.plot.right() - width);
        painter.drawText(QRectF(left, frame.plot.bottom() + 4, width + 2, kLabelHeight - 4), Qt::AlignLeft, text);
    }
}

void LineChart::paintLine(QPainter &painter, const Frame &frame) const
{
    QPolygonF line;
    for (int day = 0; day < frame.days; ++day)
        line << QPointF(frame.x(day), frame.y(m_series.values[static_cast<std::size_t>(firstIndex() + day)]));
    QPolygonF area = line;
    area << QPointF(line.last().x(), frame.y(0)) << QPointF(line.first().x(), frame.y(0));
    const Palette &colors = clientele::palette();
    QColor soft = colors.accentSoft;
    soft.setAlphaF(0.8F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawPolygon(area);
    const double width = frame.days > 400 ? 1.2 : 1.8;
    painter.setPen(QPen(colors.accent, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

void LineChart::paintReading(QPainter &painter, const Frame &frame) const
{
    const Palette &colors = clientele::palette();
    const double value = m_series.values[static_cast<std::size_t>(m_read)];
    const QPointF at(frame.x(m_read - firstIndex()), frame.y(value));
    painter.setPen(QPen(colors.secondary, 1, Qt::DashLine));
    painter.drawLine(QPointF(at.x(), frame.plot.top()), QPointF(at.x(), frame.plot.bottom()));
    painter.setPen(QPen(colors.card, 2));
    painter.setBrush(colors.accent);
    painter.drawEllipse(at, 5, 5);

    const QString day = dayText(m_series.firstDay + m_read);
    const QString amount = valueText(value);
    const QFontMetricsF metrics(painter.font());
    QRectF box(0, 0, std::max(metrics.horizontalAdvance(day), metrics.horizontalAdvance(amount)) + 20,
               2 * metrics.height() + 12);
    box.moveTopLeft({at.x() + 12, std::max(frame.plot.top(), at.y() - box.height() - 8)});
    if (box.right() > width())
        box.moveRight(at.x() - 12);
    painter.setPen(QPen(colors.line, 1));
    painter.setBrush(colors.card);
    painter.drawRoundedRect(box, 8, 8);
    painter.setPen(colors.secondary);
    painter.drawText(box.adjusted(10, 6, -10, -6), Qt::AlignLeft | Qt::AlignTop, day);
    painter.setPen(colors.ink);
    painter.drawText(box.adjusted(10, 6, -10, -6), Qt::AlignLeft | Qt::AlignBottom, amount);
}

void LineChart::read(int index)
{
    const int last = static_cast<int>(m_series.values.size()) - 1;
    const int wanted = index < 0 || last < 0 ? -1 : std::clamp(index, firstIndex(), last);
    if (wanted == m_read)
        return;
    m_read = wanted;
    update();
}

void LineChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_series.values.empty())
        return;
    const Frame shown = frame();
    const double share = (event->position().x() - shown.plot.left()) / shown.plot.width();
    read(firstIndex() + qRound(std::clamp(share, 0.0, 1.0) * (shown.days - 1)));
}

void LineChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_read >= 0)
        Q_EMIT dayActivated(m_series.firstDay + m_read);
}

void LineChart::leaveEvent(QEvent *event)
{
    ChartWidget::leaveEvent(event);
    read(-1);
}

void LineChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_series.values.size()) - 1;
    const int from = m_read < 0 ? last : m_read;
    switch (event->key()) {
    case Qt::Key_Left: read(std::max(from - 1, 0)); break;
    case Qt::Key_Right: read(from + 1); break;
    case Qt::Key_Home: read(firstIndex()); break;
    case Qt::Key_End: read(last); break;
    case Qt::Key_Escape: read(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_read >= 0)
            Q_EMIT dayActivated(m_series.firstDay + m_read);
        break;
    default: ChartWidget::keyPressEvent(event); return;
    }
    if (m_read >= 0) // a screen reader hears the day that is read out
        setAccessibleDescription(tr("%1: %2").arg(dayText(m_series.firstDay + m_read),
                                                  valueText(m_series.values[static_cast<std::size_t>(m_read)])));
}

} // namespace clientele
