#pragma once

#include <optional>
#include <string>

#include "analytics/import/kind_records.h"

namespace clientele {

// What one row says that tells what a campaign came to. Where a file does not name the campaign, as mail tools' reports of
// one mailing do, it is called by the file's name. Dates that cannot be understood are rejected.

// One message to one customer, or one thing that happened to it ("open", "click").
class MessageRows
{
public:
    explicit MessageRows(const FieldColumns &columns)
        : m_columns(columns)
        , m_parties(columns)
    {
    }

    // As OrderRows.
    std::optional<RowIssue> read(const Row &row, MessageRecord &record);
    const std::optional<RowIssue> &note() const { return m_parties.note(); }

private:
    bool readStep(const Row &row, Field field, MessageRecord::Step &step) const;
    std::optional<RowIssue> readAction(const Row &row, MessageRecord &record) const;

    const FieldColumns &m_columns;
    PartyCells m_parties;
};

class RedemptionRows
{
public:
    explicit RedemptionRows(const FieldColumns &columns)
        : m_columns(columns)
        , m_parties(columns)
    {
    }

    // As OrderRows.
    std::optional<RowIssue> read(const Row &row, RedemptionRecord &record);
    const std::optional<RowIssue> &note() const { return m_parties.note(); }

private:
    const FieldColumns &m_columns;
    PartyCells m_parties;
    std::string m_codeMemory;
    std::string m_orderMemory;
};

class TargetingRows
{
public:
    explicit TargetingRows(const FieldColumns &columns)
        : m_columns(columns)
        , m_parties(columns)
    {
    }

    // As OrderRows.
    std::optional<RowIssue> read(const Row &row, TargetingRecord &record);
    const std::optional<RowIssue> &note() const { return m_parties.note(); }

private:
    const FieldColumns &m_columns;
    PartyCells m_parties;
};

} // namespace clientele
