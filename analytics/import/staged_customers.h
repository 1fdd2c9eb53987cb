#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analytics/import/id_table.h"
#include "analytics/import/import_writer.h"
#include "analytics/import/latest_text.h"
#include "analytics/import/staged_attributes.h"

namespace clientele {

struct ImportContext;

// The customers of one file, gathered line by line and then merged into the shop's: what the file does not say stays as it
// was; what an order line says holds only when it is newer than the newest order that has spoken before.
class StagedCustomers
{
public:
    static constexpr std::uint32_t kNobody = kNoIndex;

    std::uint32_t add(const OrderLineRecord &record); // kNobody for a guest's line
    void add(const CustomerRecord &record);
    // Somebody a row speaks of without telling more; kNobody when the keys are empty.
    std::uint32_t add(const CustomerKeys &keys);
    std::size_t size() const { return m_ids.size(); }
    std::string_view id(std::uint32_t index) const { return m_ids[index]; }
    std::int64_t summaries() const { return m_summaries; }

    // Takes in what another part of the file says, which follows; returns the index here of each customer there.
    std::vector<std::uint32_t> merge(const StagedCustomers &other);

    // Their numbers in the shop, by index. New customers get theirs in the order of their ids, so that tables and
    // indices grow at their ends only.
    std::vector<std::int64_t> resolve(ImportContext &context) const;
    // Inserts or updates each.
    void write(ImportContext &context, std::span<const std::int64_t> numbers) const;

    struct Row; // of the shop

private:
    enum TextField
    {
        Name,
        Email,
        Phone,
        Country,
        Region,
        Gender,
        TextFieldCount
    };
    struct Details
    {
        std::optional<int> birthYear;
        std::optional<Day> memberSince;
        Consent emailConsent = Consent::Unknown;
        Consent smsConsent = Consent::Unknown;
        Consent personalConsent = Consent::Unknown;
        std::optional<bool> doNotContact;
        bool hasSummary = false;
        std::optional<std::int64_t> lastOrder;
        std::optional<std::int64_t> orderCount;
        std::optional<std::int64_t> totalSpend;
    };
    class Writer;

    IdTable m_ids;
    std::array<LatestTexts, TextFieldCount> m_texts;
    std::vector<std::uint8_t> m_isByContact; // by index: the id is only an address; see CustomerKeys
    StagedAttributes m_attributes;
    std::int64_t m_summaries = 0; // how many customers the file has added up
    std::vector<Details> m_details; // by index, as far as customer files told
};

} // namespace clientele
