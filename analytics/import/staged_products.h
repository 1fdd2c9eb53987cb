#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "analytics/import/id_table.h"
#include "analytics/import/import_writer.h"
#include "analytics/import/latest_text.h"

namespace clientele {

struct ImportContext;

// The products of one file, gathered line by line and then merged into the shop's as customers are. What is once known to
// be no merchandise (postage, a bank charge) stays so.
class StagedProducts
{
public:
    std::uint32_t add(const OrderLineRecord &record);
    void add(const ProductRecord &record);
    // One that a row speaks of; kNoIndex for an empty id. What it tells counts where nothing better is known.
    std::uint32_t add(std::string_view id, std::string_view name, std::string_view category);
    std::size_t size() const { return m_ids.size(); }

    // Inserts or updates each; returns their numbers in the shop, by index.
    std::vector<std::int64_t> write(ImportContext &context) const;

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

    void note(std::uint32_t index, bool isMerchandise);

    IdTable m_ids;
    std::array<LatestTexts, TextFieldCount> m_texts;
    std::vector<std::uint8_t> m_isMerchandise;
    std::vector<Details> m_details; // by index, as far as product files told
};

} // namespace clientele
