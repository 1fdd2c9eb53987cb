#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analytics/import/attribute_cell.h"
#include "analytics/import/id_table.h"

namespace clientele {

struct ImportContext;

// What a customer or product file tells besides: values of attributes, by the file's column names. Values are kept per
// import and the latest counts, so that taking an import back brings the value before it back.
class StagedAttributes
{
public:
    void add(std::uint32_t entity, std::span<const AttributeCell> cells);

    // Marks in `isChanged` (by index) whom it tells something new. `numbers`: of the entities in the shop, by index.
    void write(ImportContext &context, std::string_view entity, std::span<const std::int64_t> numbers,
               std::vector<std::uint8_t> &isChanged) const;

private:
    struct Value
    {
        std::uint32_t attribute;
        std::uint32_t entity;
        std::uint32_t text;
    };
    IdTable m_names;
    IdTable m_texts;
    std::vector<Value> m_values;
};

} // namespace clientele
