#include "widgets/pages/customer_note_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/read_only.h"
#include "widgets/shell/theme.h"

namespace clientele {

CustomerNoteView::CustomerNoteView(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit)
    , m_save(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonSaveNote")))
    , m_hint(makeText(TextKind::Small))
{
    setObjectName(QStringLiteral("customerNoteView"));
    m_edit->setObjectName(QStringLiteral("customerNote"));
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_hint->setObjectName(QStringLiteral("customerNoteHint"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kHalf, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_hint);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &CustomerNoteView::updateState);
    connect(m_save, &QPushButton::clicked, this, &CustomerNoteView::keep);
    retranslate();
}

void CustomerNoteView::setCustomer(const QString &id)
{
    if (id == m_customer)
        return;
    m_customer = id;
    m_kept.clear();
    m_edit->clear();
}

void CustomerNoteView::setNote(const QString &note)
{
    const bool isBeingWritten = isChanged() && m_edit->hasFocus();
    m_kept = note;
    if (!isBeingWritten && m_edit->toPlainText() != note)
        m_edit->setPlainText(note);
    updateState();
}

void CustomerNoteView::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_edit->setReadOnly(isReadOnly);
    updateState();
}

bool CustomerNoteView::isChanged() const
{
    return m_edit->toPlainText() != m_kept;
}

void CustomerNoteView::keep()
{
    if (m_isReadOnly || m_customer.isEmpty() || !isChanged())
        return;
    m_kept = m_edit->toPlainText();
    updateState();
    Q_EMIT noteChanged(m_kept);
}

void CustomerNoteView::updateState()
{
    setChanging(m_save, isChanged(), m_isReadOnly);
}

bool CustomerNoteView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        keep();
    return QWidget::eventFilter(watched, event);
}

void CustomerNoteView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CustomerNoteView::retranslate()
{
    m_edit->setAccessibleName(tr("Note about this customer"));
    m_edit->setPlaceholderText(tr("Write what is worth remembering about this customer."));
    m_hint->setText(tr("Notes stay in this shop file. They are in no export, and no import changes them."));
    setButtonText(m_save, tr("Save note"));
}

} // namespace clientele
