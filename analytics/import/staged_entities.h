#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/monitor.h"
#include "analytics/import/import_context.h"
#include "analytics/import/latest_text.h"
#include "analytics/import/merge_field.h"
#include "analytics/import/resolve_numbers.h"
#include "analytics/import/staged_attributes.h"
#include "analytics/store/database.h"

namespace clientele {

// What a file's customers and its products have in common on their way into the shop: texts of which the newest holds,
// a row that is made or merged, attributes, and the books about who is new or changed.

// The text columns of one entity, in the shop's row.
template<std::size_t Count> using EntityTexts = std::array<std::string, Count>;

template<std::size_t Count> EntityTexts<Count> readTexts(const Statement &row, int firstColumn)
{
    EntityTexts<Count> texts;
    for (std::size_t field = 0; field < Count; ++field)
        texts[field] = row.text(firstColumn + static_cast<int>(field));
    return texts;
}

template<std::size_t Count> void bindTexts(Statement &statement, const EntityTexts<Count> &texts)
{
    for (std::size_t field = 0; field < Count; ++field)
        statement.bindOrNull(1 + static_cast<int>(field), texts[field]);
}

template<std::size_t Count>
void mergeTexts(FieldMerger &merger, EntityTexts<Count> &texts, const std::array<LatestTexts, Count> &told,
                std::uint32_t index)
{
    for (std::size_t field = 0; field < Count; ++field)
        merger.text(texts[field], told[field].find(index));
}

template<std::size_t Count>
void mergeTold(std::array<LatestTexts, Count> &told, const std::array<LatestTexts, Count> &other,
               std::span<const std::uint32_t> here)
{
    for (std::size_t field = 0; field < Count; ++field)
        told[field].merge(other[field], here);
}

// What became of each, by index in the file.
class EntityFates
{
public:
    explicit EntityFates(std::size_t count)
        : m_fates(count)
    {
    }

    void set(std::uint32_t index, bool isNew, bool isChanged)
    {
        m_fates[index] = isNew ? Fate::New : isChanged ? Fate::Changed : Fate::Known;
        m_newOnes += isNew;
    }

    std::int64_t newOnes() const { return m_newOnes; }

    // How many of the shop's were changed: by their own columns, or by attributes (`hasNewValues`, by index).
    std::int64_t changed(const std::vector<std::uint8_t> &hasNewValues) const
    {
        std::int64_t count = 0;
        for (std::size_t i = 0; i < m_fates.size(); ++i)
            count += m_fates[i] == Fate::Changed || (m_fates[i] == Fate::Known && hasNewValues[i] != 0);
        return count;
    }

private:
    enum class Fate : std::uint8_t
    {
        New,
        Changed,
        Known
    };

    std::vector<Fate> m_fates;
    std::int64_t m_newOnes = 0;
};

// Writes each entity in the order of their numbers, then their attributes; returns how many are new. `writer` has
// write(index, number) and fates(). Errors: Cancelled.
template<typename Writer>
std::int64_t writeEntities(Writer &writer, ImportContext &context, std::span<const std::int64_t> numbers,
                           const StagedAttributes &attributes, std::string_view entity)
{
    std::size_t done = 0;
    for (const std::uint32_t index : inOrderOf(numbers)) {
        if (done++ % 4096 == 0)
            context.monitor.checkpoint();
        writer.write(index, numbers[index]);
    }
    std::vector<std::uint8_t> hasNewValues(numbers.size());
    attributes.write(context, entity, numbers, hasNewValues);
    context.updated += writer.fates().changed(hasNewValues);
    return writer.fates().newOnes();
}

} // namespace clientele
