#include "widgets/forms/step_header.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "widgets/forms/elided_label.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kHeight = 44;
constexpr int kBadge = 22;
constexpr int kTick = 14;
constexpr int kArrow = 8;
constexpr int kArrowRoom = 16;
constexpr qreal kArrowWidth = 1.5;

// A button that says whether what it opens is open.
class HeaderInterface : public QAccessibleWidget
{
public:
    explicit HeaderInterface(StepHeader *header)
        : QAccessibleWidget(header, QAccessible::Button)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const bool isOpen = static_cast<StepHeader *>(widget())->isOpen();
        state.expandable = true;
        state.expanded = isOpen;
        state.collapsed = !isOpen;
        return state;
    }
    int childCount() const override { return 0; } // its texts are its name and description
    QStringList actionNames() const override { return QStringList(pressAction()) + QAccessibleWidget::actionNames(); }
    void doAction(const QString &action) override
    {
        if (action == pressAction() && widget()->isEnabled())
            static_cast<StepHeader *>(widget())->click();
        else
            QAccessibleWidget::doAction(action);
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *header = qobject_cast<StepHeader *>(object);
    return header ? new HeaderInterface(header) : nullptr;
}

} // namespace

StepHeader::StepHeader(int number, QWidget *parent)
    : QPushButton(parent)
    , m_number(number)
    , m_title(makeText(TextKind::Heading))
    , m_summary(new ElidedLabel)
{
    QAccessible::installFactory(makeInterface); // keeps one of each
    setProperty("kind", QStringLiteral("step"));
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_title->setWordWrap(false);
    m_summary->setProperty("kind", QStringLiteral("small"));
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_summary->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_summary->hide();
    for (QLabel *label : {m_title, static_cast<QLabel *>(m_summary)})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kGap + kBadge + space::kHalf, 0, space::kGap + kArrowRoom, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(m_title);
    layout->addWidget(m_summary, 1);
    layout->addStretch(0);
}

void StepHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void StepHeader::setSummary(const QString &summary)
{
    m_summary->setText(summary);
    m_summary->updateGeometry();
    describe();
}

void StepHeader::setStanding(StepCard::Standing standing, const QString &why)
{
    m_standing = standing;
    m_why = why;
    describe();
    update();
}

void StepHeader::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    m_summary->setVisible(!isOpen);
    update();
    QAccessible::State changed;
    changed.expanded = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
}

void StepHeader::describe()
{
    QString standing;
    switch (m_standing) {
    case StepCard::Standing::Numbered: break;
    case StepCard::Standing::Done: standing = tr("Nothing to look at."); break;
    case StepCard::Standing::Look:
    case StepCard::Standing::Wrong: standing = m_why; break;
    }
    const QString tip = m_why.isEmpty() ? m_summary->text() : m_why;
    setToolTip(tip);
    setAccessibleDescription(standing.isEmpty() ? m_summary->text()
                                                : tr("%1 %2", "two sentences").arg(standing, m_summary->text()));
}

QSize StepHeader::sizeHint() const
{
    return {layout()->sizeHint().width(), kHeight};
}

QSize StepHeader::minimumSizeHint() const
{
    return {layout()->minimumSize().width(), kHeight};
}

void StepHeader::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

void StepHeader::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintStepBadge(painter, QRectF(space::kGap, (height() - kBadge) / 2.0, kBadge, kBadge), m_number, m_standing);
    paintArrow(painter);
}

// Down while closed, up while open.
void StepHeader::paintArrow(QPainter &painter) const
{
    const qreal middle = width() - space::kGap - kArrow / 2.0;
    const qreal half = kArrow / 4.0;
    const qreal tip = height() / 2.0 + (m_isOpen ? -half : half);
    const qreal ends = height() / 2.0 + (m_isOpen ? half : -half);
    QPainterPath arrow(QPointF(middle - kArrow / 2.0, ends));
    arrow.lineTo(middle, tip);
    arrow.lineTo(middle + kArrow / 2.0, ends);
    painter.setPen(QPen(clientele::palette().secondary, kArrowWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(arrow);
}

void paintStepBadge(QPainter &painter, const QRectF &circle, int number, StepCard::Standing standing)
{
    const Palette &colors = clientele::palette();
    const bool isMarked = standing == StepCard::Standing::Look || standing == StepCard::Standing::Wrong;
    const QColor mark = standing == StepCard::Standing::Look ? colors.warning : colors.bad;
    painter.save();
    painter.setPen(isMarked ? QPen(mark, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(isMarked                                   ? QBrush(Qt::NoBrush)
                     : standing == StepCard::Standing::Numbered ? QBrush(colors.grid)
                                                                : QBrush(colors.accentSoft));
    painter.drawEllipse(isMarked ? circle.adjusted(0.75, 0.75, -0.75, -0.75) : circle);
    if (standing == StepCard::Standing::Done) {
        QRect tick(0, 0, kTick, kTick);
        tick.moveCenter(circle.center().toPoint());
        themeIcon(QStringLiteral("check"), IconTone::Accent).paint(&painter, tick);
        painter.restore();
        return;
    }
    QFont font = painter.font();
    font.setPixelSize(type::kSmall);
    font.setWeight(isMarked ? QFont::Bold : QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(isMarked ? mark : colors.secondary);
    painter.drawText(circle, Qt::AlignCenter, isMarked ? QStringLiteral("!") : QString::number(number));
    painter.restore();
}

} // namespace clientele
