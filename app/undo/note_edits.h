#pragma once

#include "analytics/dataset/customer_notes.h"
#include "app/undo/edit.h"

namespace clientele {

// What a person writes about a customer.
class ChangeNote final : public Edit
{
public:
    ChangeNote(QString customer, CustomerNotes before, CustomerNotes after);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override;

private:
    QString m_customer; // their name
    CustomerNotes m_before;
    CustomerNotes m_after;
};

} // namespace clientele
