#include "app/undo/note_edits.h"

#include <QtCore/QCoreApplication>

#include "widgets/shell/names.h"

namespace clientele {

ChangeNote::ChangeNote(std::shared_ptr<const Dataset> dataset, CustomerIndex customer, const std::string &note)
    : m_customer(customerName(customer, *dataset))
    , m_after(noteOf(*dataset, customer, note))
    , m_dataset(std::move(dataset))
    , m_index(customer)
{
}

QString ChangeNote::text() const
{
    return QCoreApplication::translate("Edits", "Change the note about %1").arg(m_customer);
}

void ChangeNote::redo(Store &store, Monitor &)
{
    if (m_dataset)
        m_before = loadNotes(store, *m_dataset, m_index);
    m_dataset.reset();
    replaceNotes(store, m_before, m_after);
}

void ChangeNote::undo(Store &store, Monitor &)
{
    replaceNotes(store, m_after, m_before);
}

} // namespace clientele
