#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analytics/import/id_table.h"
#include "analytics/import/import_writer.h"
#include "analytics/import/latest_text.h"
#include "analytics/import/staged_attributes.h"

namespace clientele {

struct ImportContext;

// The products of one file, gathered line by line and then merged into the shop's as customers are. What is once known to
// be no merchandise (postage, a bank charge) stays so.
class StagedProducts
{
public:
    std::uint32_t add(const OrderLineRecord &record);
    void tell(std::uint32_t index, const OrderLineRecord &record); // more about one that has been added
    void add(const ProductRecord &record);
    // One that a row speaks of; kNoIndex for an empty id. What it tells counts where nothing better is known.
    std::uint32_t add(std::string_view id, std::string_view name, std::string_view category);
    std::size_t size() const { return m_ids.size(); }

    // As those of StagedCustomers.
    std::vector<std::uint32_t> merge(const StagedProducts &other);
    std::vector<std::int64_t> resolve(ImportContext &context) const;
    void write(ImportContext &context, std::span<const std::int64_t> numbers) const;

    struct Row; // of the shop

private:
    enum TextField
    {
        Name,
        Category,
        Brand,
        TextFieldCount
    };
    struct Details
    {
        std::optional<std::int64_t> price;
        std::optional<std::int64_t> cost;
        std::optional<std::int64_t> stock;
    };
    class Writer;

    // What the file's lines say about being merchandise. A line with the product's name knows better than one without.
    enum Verdict : std::uint8_t
    {
        Nothing = 0,
        Goods = 1,
        Fee = 2,
        NamelessFee = 4
    };
    void note(std::uint32_t index, std::uint8_t verdict);
    bool isMerchandise(std::uint32_t index) const;

    IdTable m_ids;
    std::array<LatestTexts, TextFieldCount> m_texts;
    std::vector<std::uint8_t> m_verdicts;
    StagedAttributes m_attributes;
    std::vector<Details> m_details; // by index, as far as product files told
};

} // namespace clientele
