#include "widgets/forms/step_strip.h"

#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include "widgets/forms/step_card.h"
#include "widgets/forms/step_header.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kDot = 32;
constexpr int kBadge = 22;
constexpr int kMark = 2; // the line below the one in sight

} // namespace

class StepDot : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StepDot(int number)
        : m_number(number)
    {
        setFixedSize(kDot, kDot);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }

    void setStanding(StepCard::Standing standing)
    {
        m_standing = standing;
        update();
    }
    void setCurrent(bool isCurrent)
    {
        m_isCurrent = isCurrent;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &colors = clientele::palette();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QRectF circle(0, 0, kBadge, kBadge);
        circle.moveCenter(QRectF(rect()).center());
        paintStepBadge(painter, circle, m_number, m_standing);
        painter.setBrush(Qt::NoBrush);
        if (hasFocus() || underMouse()) {
            painter.setPen(hasFocus() ? colors.accent : colors.line);
            painter.drawEllipse(circle.adjusted(-2.5, -2.5, 2.5, 2.5));
        }
        if (m_isCurrent)
            painter.fillRect(QRectF(circle.left(), height() - kMark, kBadge, kMark), colors.accent);
    }

private:
    int m_number;
    bool m_isCurrent = false;
    StepCard::Standing m_standing = StepCard::Standing::Numbered;
};

StepStrip::StepStrip(std::vector<StepCard *> steps, QScrollArea *area, QWidget *parent)
    : QWidget(parent)
    , m_steps(std::move(steps))
    , m_area(area)
{
    auto *line = new QHBoxLayout(this);
    // Over the cards, which leave room for a scroll bar at their right.
    line->setContentsMargins(space::kTight, 0, space::kHalf + space::kTight, 0);
    line->setSpacing(0);
    int number = 0;
    for (StepCard *step : m_steps) {
        auto *dot = new StepDot(++number);
        dot->setObjectName(QStringLiteral("goto_") + step->header()->objectName());
        if (number > 1)
            line->addStretch(1);
        line->addWidget(dot);
        m_dots.push_back(dot);
        connect(dot, &QAbstractButton::clicked, this, [this, step] { goTo(step); });
        connect(step, &StepCard::toggled, this, &StepStrip::showCurrent);
    }
    connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this, &StepStrip::showCurrent);
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &StepStrip::showCurrent);
}

void StepStrip::refresh()
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        m_dots[i]->setStanding(m_steps[i]->standing());
        m_dots[i]->setAccessibleName(tr("Go to step %1: %2").arg(i + 1).arg(m_steps[i]->accessibleName()));
        m_dots[i]->setAccessibleDescription(m_steps[i]->header()->accessibleDescription());
        const QString tip = m_steps[i]->header()->toolTip();
        m_dots[i]->setToolTip(tip.isEmpty() ? m_steps[i]->accessibleName()
                                            : m_steps[i]->accessibleName() + QLatin1Char('\n') + tip);
    }
    showCurrent();
}

void StepStrip::goTo(StepCard *step)
{
    step->setOpen(true);
    QTimer::singleShot(0, step, [this, step] { m_area->verticalScrollBar()->setValue(step->y()); }); // once laid out
    step->header()->setFocus(Qt::OtherFocusReason);
}

// The one that fills the upper part of what is seen.
void StepStrip::showCurrent()
{
    const int top = m_area->verticalScrollBar()->value() + m_area->viewport()->height() / 4;
    std::size_t current = 0;
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        if (m_steps[i]->y() <= top)
            current = i;
    for (std::size_t i = 0; i < m_dots.size(); ++i)
        m_dots[i]->setCurrent(i == current);
}

} // namespace clientele

#include "step_strip.moc"
