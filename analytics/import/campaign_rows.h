#pragma once

#include <optional>
#include <string>

#include "analytics/import/kind_records.h"

namespace clientele {

// What one row says about campaigns run elsewhere, their codes, and people who must not be contacted.

class CampaignRows
{
public:
    explicit CampaignRows(const FieldColumns &columns)
        : m_columns(columns)
        , m_parties(columns)
    {
    }

    // As OrderRows.
    std::optional<RowIssue> read(const Row &row, CampaignRecord &record);
    const std::optional<RowIssue> &note() const { return m_parties.note(); }

private:
    bool readDay(const Row &row, Field field, std::optional<Day> &day) const;

    const FieldColumns &m_columns;
    PartyCells m_parties;
};

class CouponRows
{
public:
    explicit CouponRows(const FieldColumns &columns)
        : m_columns(columns)
        , m_parties(columns)
    {
    }

    // As OrderRows.
    std::optional<RowIssue> read(const Row &row, CouponRecord &record);
    const std::optional<RowIssue> &note() const { return m_parties.note(); }

private:
    const FieldColumns &m_columns;
    PartyCells m_parties;
    std::string m_codeMemory;
};

// A row bans by every key it gives. A ContactKey is an e-mail address when it has an @; otherwise a customer's id and,
// where it can be one, a phone number too: rather one person too many than one too few.
class BanRows
{
public:
    explicit BanRows(const FieldColumns &columns)
        : m_columns(columns)
    {
    }

    // As OrderRows.
    std::optional<RowIssue> read(const Row &row, BanRecord &record);
    const std::optional<RowIssue> &note() const { return m_note; }

private:
    void add(BanRecord &record, std::string_view kind, std::string value);

    const FieldColumns &m_columns;
    std::optional<RowIssue> m_note;
    std::vector<std::string> m_values; // what the record's views point to
};

} // namespace clientele
