#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analytics/import/field_columns.h"

namespace clientele {

// By what a row knows a customer. Where the file gives an id, that is who it is; where it only gives an e-mail address or
// a phone number, it is the one customer of the shop with that address, and otherwise a new one who is called by it.
// Views are valid until the next row is read.
struct CustomerKeys
{
    std::string_view id; // what the customer is called; empty = nobody
    std::string_view email; // normalised
    std::string_view phone;
    bool isByContact = false; // the id is the e-mail address or phone number
};

// Reads from a row whom and what it is about, in the same way for every kind of file that tells of customers' doings.
class PartyCells
{
public:
    explicit PartyCells(const FieldColumns &columns)
        : m_columns(columns)
    {
    }

    // Masks and cipher text are nobody. A damaged id (6.9E+12) is nobody too, and noted: it would merge strangers.
    CustomerKeys customer(const Row &row);
    // Its id; without one, its name. Empty when the row names none.
    std::string_view product(const Row &row);

    // The campaign's id or name; empty when the row names none.
    std::string_view campaign(const Row &row);
    std::string_view campaignOrFile(const Row &row); // … the file's name then
    Field field() const; // that names the customer, for findings

    const std::optional<RowIssue> &note() const { return m_note; }
    void clearNote() { m_note.reset(); }

private:
    const FieldColumns &m_columns;
    std::optional<RowIssue> m_note;
    std::string m_idMemory;
    std::string m_emailMemory;
    std::string m_phoneMemory;
    std::string m_productMemory;
    std::string m_campaignMemory;
};

} // namespace clientele
