#include "widgets/forms/form_field.h"

#include <QtCore/QEvent>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"

namespace clientele {

FormField::FormField(QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_label(makeText(TextKind::Strong))
    , m_note(makeText(TextKind::Small))
{
    m_label->setBuddy(editor);
    if (editor->focusPolicy() == Qt::WheelFocus)
        editor->setFocusPolicy(Qt::StrongFocus);
    editor->installEventFilter(this);
    m_note->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_label);
    layout->addWidget(editor);
    layout->addWidget(m_note);
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    if (!qobject_cast<QLabel *>(m_editor)) // a text that only stands there is its own name
        m_editor->setAccessibleName(label);
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void FormField::setExplanation(const QString &text)
{
    m_explanation = text;
    m_label->setToolTip(text);
    m_editor->setToolTip(text);
    showNote();
}

void FormField::setProblem(const QString &problem)
{
    m_problem = problem;
    showNote();
}

bool FormField::eventFilter(QObject *watched, QEvent *event)
{
    // Scrolling a form must not change the numbers and choices that pass under the pointer.
    const bool isChoice = qobject_cast<QComboBox *>(watched) || qobject_cast<QAbstractSpinBox *>(watched);
    if (event->type() == QEvent::Wheel && isChoice && !m_editor->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FormField::showNote()
{
    const QString &note = m_problem.isEmpty() ? m_hint : m_problem;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setTone(m_note, m_problem.isEmpty() ? TextTone::Neutral : TextTone::Bad);
    setLook(m_editor, "invalid", !m_problem.isEmpty());
    m_editor->setAccessibleDescription(note.isEmpty() ? m_explanation : note);
}

} // namespace clientele
