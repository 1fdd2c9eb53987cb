#include "widgets/forms/notice.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kIconSize = 16;
constexpr int kRadius = 8;

QColor colorOf(Notice::Tone tone)
{
    const Palette &colors = palette();
    switch (tone) {
    case Notice::Tone::Good: return colors.good;
    case Notice::Tone::Warning: return colors.warning;
    case Notice::Tone::Bad: return colors.bad;
    case Notice::Tone::Neutral: break;
    }
    return colors.accent;
}

QString iconOf(Notice::Tone tone)
{
    switch (tone) {
    case Notice::Tone::Good: return QStringLiteral("circle-check");
    case Notice::Tone::Warning: return QStringLiteral("triangle-alert");
    case Notice::Tone::Bad: return QStringLiteral("circle-x");
    case Notice::Tone::Neutral: break;
    }
    return QStringLiteral("info");
}

} // namespace

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_text(makeText(TextKind::Body))
    , m_button(makeButton(ButtonKind::Plain, {}, {}))
{
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kIconSize + 2 * space::kGap, space::kHalf, space::kGap, space::kHalf);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button, 0, Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, &Notice::pressed);
    hide();
}

void Notice::say(Tone tone, const QString &text, const QString &button)
{
    m_tone = tone;
    m_text->setText(text);
    setAccessibleName(text);
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Notice::clear()
{
    m_text->clear();
    hide();
}

QString Notice::text() const
{
    return m_text->text();
}

void Notice::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    const QColor color = colorOf(m_tone);
    QColor edge = color;
    edge.setAlpha(90);
    QColor fill = color;
    fill.setAlpha(22);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    const QRect icon(space::kGap, (height() - kIconSize) / 2, kIconSize, kIconSize);
    themeIcon(iconOf(m_tone), color).paint(&painter, icon);
}

} // namespace clientele
