#pragma once

#include <memory>

#include "analytics/dataset/customer_notes.h"
#include "app/undo/edit.h"

namespace clientele {

// What a person writes about a customer.
class ChangeNote final : public Edit
{
public:
    ChangeNote(std::shared_ptr<const Dataset> dataset, CustomerIndex customer, const std::string &note);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override;

private:
    QString m_customer; // their name
    CustomerNotes m_before; // once done
    CustomerNotes m_after;
    std::shared_ptr<const Dataset> m_dataset; // until the notes that are replaced have been looked up
    CustomerIndex m_index;
};

} // namespace clientele
