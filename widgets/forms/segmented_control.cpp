#include "widgets/forms/segmented_control.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QPushButton>

#include "widgets/forms/form_parts.h"

namespace clientele {

SegmentedControl::SegmentedControl(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // Toggled, not clicked: a screen reader toggles what can be checked.
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool isOn) {
        if (isOn)
            Q_EMIT chosen(index);
    });
}

void SegmentedControl::addChoice(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setProperty("kind", QStringLiteral("choice"));
    const QList<QAbstractButton *> others = m_buttons->buttons();
    button->setProperty("first", others.isEmpty());
    button->setProperty("last", true);
    if (!others.isEmpty())
        setLook(others.last(), "last", false);
    button->setChecked(others.isEmpty());
    m_buttons->addButton(button, static_cast<int>(others.size()));
    layout()->addWidget(button);
}

void SegmentedControl::setChoiceText(int index, const QString &text)
{
    QAbstractButton *button = m_buttons->button(index);
    button->setText(text);
    button->setAccessibleName(text);
}

int SegmentedControl::current() const
{
    return m_buttons->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    const QSignalBlocker blocker(m_buttons);
    if (QAbstractButton *button = m_buttons->button(index))
        button->setChecked(true);
}

} // namespace clientele
