#include "widgets/forms/stat_tile.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

#include "widgets/forms/elided_label.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kLineHeight = 20;
constexpr int kValueHeight = 32;

// A frame to Qt, a button to a screen reader, or a text where it opens nothing.
class TileInterface : public QAccessibleWidget
{
public:
    explicit TileInterface(StatTile *tile)
        : QAccessibleWidget(tile, QAccessible::Button)
    {
    }

    QAccessible::Role role() const override
    {
        return tile()->isPressable() ? QAccessible::Button : QAccessible::StaticText;
    }
    QStringList actionNames() const override
    {
        const QStringList press = tile()->isPressable() ? QStringList(pressAction()) : QStringList();
        return press + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &action) override
    {
        if (action == pressAction() && widget()->isEnabled() && tile()->isPressable())
            Q_EMIT tile()->pressed();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    StatTile *tile() const { return static_cast<StatTile *>(widget()); }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *tile = qobject_cast<StatTile *>(object);
    return tile ? new TileInterface(tile) : nullptr;
}

// What a screen reader says of the whole tile: "Customers: 41,206, +3.1 %".
void describe(StatTile *tile, const QString &label, const QString &value, const QString &note)
{
    tile->setAccessibleName(note.isEmpty() ? StatTile::tr("%1: %2").arg(label, value)
                                           : StatTile::tr("%1: %2, %3").arg(label, value, note));
}

} // namespace

StatTile::StatTile(const QString &label, QWidget *parent)
    : QFrame(parent)
    , m_label(makeText(TextKind::Secondary, label))
    , m_value(makeText(TextKind::Figure))
    , m_note(new ElidedLabel)
{
    QAccessible::installFactory(makeInterface); // keeps one of each
    setProperty("kind", QStringLiteral("card"));
    setPressable(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_label->setWordWrap(false);
    m_note->setProperty("kind", QStringLiteral("secondary"));
    // Equal heights side by side, whatever scripts the texts are in: fallback fonts have taller lines.
    m_label->setFixedHeight(kLineHeight);
    m_value->setFixedHeight(kValueHeight);
    m_note->setFixedHeight(kLineHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kCard, space::kGap + 2, space::kCard, space::kGap + 2);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_label);
    layout->addWidget(m_value);
    layout->addWidget(m_note);
    describe(this, label, {}, {});
}

void StatTile::setLabel(const QString &label)
{
    m_label->setText(label);
    describe(this, label, m_value->text(), m_note->text());
}

void StatTile::setValue(const QString &value)
{
    m_value->setText(value);
    describe(this, m_label->text(), value, m_note->text());
}

void StatTile::setNote(const QString &note, Tone tone)
{
    m_note->setText(note);
    setTone(m_note, tone == Tone::Good      ? TextTone::Good
                    : tone == Tone::Warning ? TextTone::Warning
                    : tone == Tone::Bad     ? TextTone::Bad
                                            : TextTone::Neutral);
    describe(this, m_label->text(), m_value->text(), note);
}

void StatTile::setPressable(bool isPressable)
{
    m_isPressable = isPressable;
    setLook(this, "clickable", isPressable);
    setFocusPolicy(isPressable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(isPressable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StatTile::setDense()
{
    layout()->setContentsMargins(space::kGap, space::kHalf, space::kGap, space::kHalf);
    setLook(m_note, "kind", QStringLiteral("small"));
}

void StatTile::setExplanation(const QString &text)
{
    setToolTip(text);
    setAccessibleDescription(text);
}

void StatTile::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isPressable && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT pressed();
}

void StatTile::keyPressEvent(QKeyEvent *event)
{
    const bool isPress
        = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (m_isPressable && isPress)
        Q_EMIT pressed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace clientele
