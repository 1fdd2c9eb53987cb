#include "analytics/import/staged_products.h"

#include "analytics/base/day.h"
#include "analytics/import/before_images.h"
#include "analytics/import/staged_entities.h"
#include "analytics/store/sql_values.h"

namespace clientele {

// A row of `products`, as it is and as it becomes.
struct StagedProducts::Row
{
    std::int64_t number = 0; // 0: not in the shop yet
    EntityTexts<TextFieldCount> texts;
    std::optional<std::int64_t> price;
    std::optional<std::int64_t> stock;
    std::optional<std::int64_t> seen;
    bool isMerchandise = true;
};

class StagedProducts::Writer
{
public:
    Writer(const StagedProducts &products, ImportContext &context)
        : m_products(products)
        , m_context(context)
        , m_select(context.database.prepare("SELECT number, name, category, brand, list_price, stock, seen_time, "
                                            "is_merchandise, import FROM products WHERE number = ?"))
        , m_insert(
              context.database.prepare("INSERT INTO products (name, category, brand, list_price, stock, seen_time, "
                                       "is_merchandise, number, id, import) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        , m_update(context.database.prepare("UPDATE products SET name = ?, category = ?, brand = ?, list_price = ?, "
                                            "stock = ?, seen_time = ?, is_merchandise = ? WHERE number = ?"))
        , m_lastCost(context.database.prepare("SELECT cost FROM product_costs WHERE product = ? "
                                              "ORDER BY from_day DESC, number DESC LIMIT 1"))
        , m_cost(context.database.prepare(
              "INSERT INTO product_costs (product, from_day, cost, import) VALUES (?, ?, ?, ?)"))
        , m_images(context.database, Changeable::Products, context.import)
        , m_last(context.database.integer("SELECT ifnull(max(number), 0) FROM products"))
        , m_today(parseDay(std::string_view(context.now).substr(0, 10)).value_or(0))
        , m_fates(products.size())
    {
    }

    void write(std::uint32_t index, std::int64_t number)
    {
        const bool isNew = number > m_last;
        Row row;
        if (!isNew)
            row = find(number);
        row.number = number;
        FieldMerger merger(row.seen, m_context.time);
        const Details details = index < m_products.m_details.size() ? m_products.m_details[index] : Details {};
        mergeTexts(merger, row.texts, m_products.m_texts, index);
        merger.value(row.price, details.price);
        merger.value(row.stock, details.stock);
        if (row.isMerchandise && !m_products.isMerchandise(index)) {
            row.isMerchandise = false;
            merger.setChanged();
        }
        row.seen = merger.seen();

        if (isNew)
            insert(row, m_products.m_ids[index]);
        else if (merger.mustBeWritten())
            update(row);
        const bool isNewCost = writeCost(row.number, details.cost);
        m_fates.set(index, isNew, merger.isChanged() || isNewCost);
    }

    const EntityFates &fates() const { return m_fates; }

private:
    Row find(std::int64_t number)
    {
        Row row;
        m_select.bind(1, number);
        if (m_select.step()) {
            row.number = m_select.integer(0);
            row.texts = readTexts<TextFieldCount>(m_select, 1);
            row.price = optionalInteger(m_select, 4);
            row.stock = optionalInteger(m_select, 5);
            row.seen = optionalInteger(m_select, 6);
            row.isMerchandise = m_select.integer(7) != 0;
            m_context.use(m_select.integer(8));
        }
        m_select.reset();
        return row;
    }

    void bindRow(Statement &statement, const Row &row)
    {
        bindTexts(statement, row.texts);
        bindOptional(statement, 4, row.price);
        bindOptional(statement, 5, row.stock);
        bindOptional(statement, 6, row.seen);
        statement.bind(7, std::int64_t {row.isMerchandise}).bind(8, row.number);
    }

    void insert(const Row &row, std::string_view id)
    {
        bindRow(m_insert, row);
        m_insert.bind(9, id).bind(10, m_context.import).run();
    }

    void update(const Row &row)
    {
        m_images.keep(row.number);
        bindRow(m_update, row);
        m_update.run();
    }

    // The first cost we hear of holds for the past as well; a different one holds from today.
    bool writeCost(std::int64_t product, std::optional<std::int64_t> cost)
    {
        if (!cost)
            return false;
        m_lastCost.bind(1, product);
        const bool isKnown = m_lastCost.step();
        const bool isSame = isKnown && m_lastCost.integer(0) == *cost;
        m_lastCost.reset();
        if (isSame)
            return false;
        m_cost.bind(1, product)
            .bind(2, std::int64_t {isKnown ? m_today : 0})
            .bind(3, *cost)
            .bind(4, m_context.import)
            .run();
        return true;
    }

    const StagedProducts &m_products;
    ImportContext &m_context;
    Statement m_select;
    Statement m_insert;
    Statement m_update;
    Statement m_lastCost;
    Statement m_cost;
    BeforeImages m_images;
    std::int64_t m_last; // of the products the shop has
    Day m_today;
    EntityFates m_fates; // by index
};

void StagedProducts::note(std::uint32_t index, std::uint8_t verdict)
{
    if (index >= m_verdicts.size())
        m_verdicts.resize(index + 1);
    m_verdicts[index] |= verdict;
}

bool StagedProducts::isMerchandise(std::uint32_t index) const
{
    const std::uint8_t verdict = m_verdicts[index];
    return (verdict & Fee) == 0 && ((verdict & Goods) != 0 || (verdict & NamelessFee) == 0);
}

std::uint32_t StagedProducts::add(const OrderLineRecord &record)
{
    const std::uint32_t index = m_ids.indexOf(record.product);
    tell(index, record);
    return index;
}

void StagedProducts::tell(std::uint32_t index, const OrderLineRecord &record)
{
    if (!record.productName.empty())
        note(index, record.isMerchandise ? Goods : Fee);
    else
        note(index, record.isMerchandise ? Nothing : NamelessFee);
    const bool isSale = record.kind == LineKind::Sale;
    m_texts[Name].offer(index, record.productName, record.time, isSale);
    m_texts[Category].offer(index, record.category, record.time, isSale);
    m_texts[Brand].offer(index, record.brand, record.time, isSale);
}

std::uint32_t StagedProducts::add(std::string_view id, std::string_view name, std::string_view category)
{
    if (id.empty())
        return kNoIndex;
    const std::uint32_t index = m_ids.indexOf(id);
    note(index, true);
    m_texts[Name].offer(index, name, LatestText::kNever, false);
    m_texts[Category].offer(index, category, LatestText::kNever, false);
    return index;
}

void StagedProducts::add(const ProductRecord &record)
{
    const std::uint32_t index = m_ids.indexOf(record.id);
    note(index, record.isMerchandise ? Goods : Fee);
    m_texts[Name].offer(index, record.name, LatestText::kAlways);
    m_texts[Category].offer(index, record.category, LatestText::kAlways);
    m_texts[Brand].offer(index, record.brand, LatestText::kAlways);
    if (index >= m_details.size())
        m_details.resize(index + 1);
    Details &details = m_details[index];
    if (record.price)
        details.price = record.price->units;
    if (record.cost)
        details.cost = record.cost->units;
    if (record.stock)
        details.stock = record.stock;
    m_attributes.add(index, record.attributes);
}

std::vector<std::uint32_t> StagedProducts::merge(const StagedProducts &other)
{
    std::vector<std::uint32_t> here = m_ids.merge(other.m_ids);
    for (std::uint32_t index = 0; index < here.size(); ++index)
        note(here[index], other.m_verdicts[index]);
    mergeTold(m_texts, other.m_texts, here);
    return here;
}

std::vector<std::int64_t> StagedProducts::resolve(ImportContext &context) const
{
    return resolveNumbers(context, "products", m_ids);
}

void StagedProducts::write(ImportContext &context, std::span<const std::int64_t> numbers) const
{
    Writer writer(*this, context);
    context.newProducts = writeEntities(writer, context, numbers, m_attributes, "product");
}

} // namespace clientele
