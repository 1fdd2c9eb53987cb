#include "analytics/import/staged_attributes.h"

#include <algorithm>
#include <tuple>

#include "analytics/base/monitor.h"
#include "analytics/import/import_context.h"
#include "analytics/store/database.h"

namespace clientele {

namespace {

// The number of an attribute, made when it is new.
std::int64_t attributeNumber(ImportContext &context, std::string_view entity, std::string_view name)
{
    Statement find = context.database.prepare("SELECT number, import FROM attributes WHERE entity = ? AND name = ?");
    find.bind(1, entity).bind(2, name);
    if (find.step()) {
        context.use(find.integer(1));
        return find.integer(0);
    }
    context.database.prepare("INSERT INTO attributes (entity, name, import) VALUES (?, ?, ?)")
        .bind(1, entity)
        .bind(2, name)
        .bind(3, context.import)
        .run();
    return context.database.lastInsertId();
}

} // namespace

void StagedAttributes::add(std::uint32_t entity, std::span<const AttributeCell> cells)
{
    for (const AttributeCell &cell : cells)
        m_values.push_back({m_names.indexOf(cell.name), entity, m_texts.indexOf(cell.text)});
}

void StagedAttributes::write(ImportContext &context, std::string_view entity, std::span<const std::int64_t> numbers,
                             std::vector<std::uint8_t> &isChanged) const
{
    std::vector<std::int64_t> attributes;
    for (std::uint32_t name = 0; name < m_names.size(); ++name)
        attributes.push_back(attributeNumber(context, entity, m_names[name]));

    // In the table's own order; of several rows about one the last counts.
    std::vector<std::uint32_t> order(m_values.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto place
        = [&](std::uint32_t i) { return std::pair(attributes[m_values[i].attribute], numbers[m_values[i].entity]); };
    std::ranges::stable_sort(order, {}, place);

    Statement find = context.database.prepare("SELECT text_value, import FROM attribute_values WHERE attribute = ? "
                                              "AND entity_number = ? ORDER BY import DESC LIMIT 1");
    Statement insert = context.database.prepare(
        "INSERT INTO attribute_values (attribute, entity_number, import, text_value) VALUES (?, ?, ?, ?)");
    for (std::size_t at = 0; at < order.size(); ++at) {
        if (at % 4096 == 0)
            context.monitor.checkpoint();
        const auto [attribute, number] = place(order[at]);
        if (at + 1 < order.size() && place(order[at + 1]) == std::pair(attribute, number))
            continue;
        const Value &value = m_values[order[at]];
        find.bind(1, attribute).bind(2, number);
        const bool isThere = find.step();
        const bool isSame = isThere && find.text(0) == m_texts[value.text];
        if (isThere)
            context.use(find.integer(1));
        find.reset();
        if (isSame)
            continue;
        insert.bind(1, attribute).bind(2, number).bind(3, context.import).bind(4, m_texts[value.text]).run();
        isChanged[value.entity] = 1;
    }
}

} // namespace clientele
