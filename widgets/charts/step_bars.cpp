#include "widgets/charts/step_bars.h"

#include <QtGui/QPainter>

#include "widgets/charts/mixed_color.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kRow = 42;
constexpr int kName = 120;
constexpr int kText = 330;

} // namespace

StepBars::StepBars(const QString &accessibleName, QWidget *parent)
    : ChartWidget(accessibleName, parent)
{
}

void StepBars::setSteps(std::vector<Step> steps, const QString &summary)
{
    m_steps = std::move(steps);
    m_summary = summary;
    updateGeometry();
    contentChanged();
}

QSize StepBars::minimumSizeHint() const
{
    return {kName + kText + 120, kRow * std::max(1, static_cast<int>(m_steps.size()))};
}

QList<QStringList> StepBars::tableContents() const
{
    QList<QStringList> rows {{tr("Step"), tr("People"), tr("Share")}};
    for (const Step &step : m_steps)
        rows << QStringList {step.name, step.text, step.note};
    return rows;
}

void StepBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    double longest = 0;
    for (const Step &step : m_steps)
        longest = std::max(longest, step.length);
    QFont small = font();
    small.setPixelSize(type::kSmall);
    const double room = std::max(40, width() - kName - kText);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const Step &step = m_steps[i];
        const int top = static_cast<int>(i) * kRow;
        painter.setFont(font());
        painter.setPen(colors.ink);
        painter.drawText(QRect(0, top, kName - 8, kRow), Qt::AlignLeft | Qt::AlignVCenter, step.name);
        const double length = longest > 0 ? std::max(2.0, room * step.length / longest) : 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixedColor(colors.accent, colors.card, 0.12 * static_cast<double>(i)));
        painter.drawRoundedRect(QRectF(kName, top + 8, length, kRow - 16), 4, 4);
        painter.setPen(colors.ink);
        const QString text = step.note.isEmpty() ? step.text : step.text + QLatin1Char('\n') + step.note;
        painter.setFont(small);
        painter.drawText(QRectF(kName + length + 8, top, kText + room - length - 8, kRow),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

} // namespace clientele
