#include "analytics/dataset/customer_notes.h"

#include "analytics/store/store.h"

namespace clientele {

CustomerNotes loadNotes(Store &store, const Dataset &dataset, CustomerIndex customer)
{
    CustomerNotes notes;
    Statement rows = store.database().prepare("SELECT customer_id, note FROM customer_notes");
    while (rows.step()) {
        if (dataset.customerById.find(rows.text(0)) == customer)
            notes.emplace(rows.text(0), rows.text(1));
    }
    return notes;
}

std::string textOf(const CustomerNotes &notes)
{
    std::string text;
    for (const auto &[id, note] : notes)
        text += (text.empty() ? "" : "\n") + note;
    return text;
}

CustomerNotes noteOf(const Dataset &dataset, CustomerIndex customer, const std::string &text)
{
    const bool isBlank = text.find_first_not_of(" \t\r\n") == std::string::npos;
    return isBlank ? CustomerNotes() : CustomerNotes {{std::string(dataset.customers.id[customer]), text}};
}

void replaceNotes(Store &store, const CustomerNotes &before, const CustomerNotes &after)
{
    Transaction transaction(store.database());
    for (const auto &[id, note] : before)
        store.database().prepare("DELETE FROM customer_notes WHERE customer_id = ?").bind(1, id).run();
    for (const auto &[id, note] : after) {
        store.database()
            .prepare("INSERT OR REPLACE INTO customer_notes (customer_id, note, changed_at) "
                     "VALUES (?, ?, datetime('now', 'localtime'))")
            .bind(1, id)
            .bind(2, note)
            .run();
    }
    transaction.commit();
}

} // namespace clientele
