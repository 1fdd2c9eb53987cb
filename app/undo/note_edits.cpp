#include "app/undo/note_edits.h"

#include <QtCore/QCoreApplication>

namespace clientele {

ChangeNote::ChangeNote(QString customer, CustomerNotes before, CustomerNotes after)
    : m_customer(std::move(customer))
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

QString ChangeNote::text() const
{
    return QCoreApplication::translate("Edits", "Change the note about %1").arg(m_customer);
}

void ChangeNote::redo(Store &store, Monitor &)
{
    replaceNotes(store, m_before, m_after);
}

void ChangeNote::undo(Store &store, Monitor &)
{
    replaceNotes(store, m_after, m_before);
}

} // namespace clientele
