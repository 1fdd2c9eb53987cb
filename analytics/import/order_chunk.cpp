#include "analytics/import/order_chunk.h"

#include <algorithm>
#include <functional>

namespace clientele {

namespace {

// The texts of a row that its other fields do not hold, so that only rows equal in every column count as duplicates.
std::uint64_t hashTexts(const OrderLineRecord &record)
{
    constexpr std::uint64_t multiplier = 0x9e3779b97f4a7c15;
    std::uint64_t hash = 0;
    for (const std::string_view text :
         {record.customer, record.productName, record.category, record.brand, record.customerName, record.email,
          record.phone, record.country, record.region, record.lineId})
        hash = (hash + (text.empty() ? 1 : std::hash<std::string_view> {}(text))) * multiplier;
    for (const Money discount : {record.platformDiscount, record.merchantDiscount})
        hash = (hash + static_cast<std::uint64_t>(discount.units)) * multiplier;
    return hash;
}

} // namespace

OrderChunk::OrderChunk()
{
    m_countries.indexOf("");
    m_lineIds.indexOf("");
}

std::uint32_t OrderChunk::productOf(const OrderLineRecord &record)
{
    if (record.productKey == kNoIndex)
        return m_products.add(record);
    if (record.productKey >= m_productOfKey.size())
        m_productOfKey.resize(std::max<std::size_t>(record.productKey + 1, m_productOfKey.size() * 2), kNoIndex);
    std::uint32_t &product = m_productOfKey[record.productKey];
    if (product == kNoIndex)
        product = m_products.add(record);
    else
        m_products.tell(product, record);
    return product;
}

void OrderChunk::add(const OrderLineRecord &record)
{
    StagedLine line {};
    line.order = m_orders.indexOf(record.order);
    line.customer = m_customers.add(record);
    line.product = productOf(record);
    line.country = m_countries.indexOf(record.country);
    line.time = record.time;
    line.quantity = record.quantity.thousandths;
    line.price = record.price.units;
    line.amount = record.amount.units;
    line.texts = hashTexts(record);
    line.extra = kNoIndex;
    line.kind = record.kind;
    line.hasTime = record.hasTime;
    line.fate = StagedLine::Fate::New;
    if (!record.lineId.empty() || record.platformDiscount.units != 0 || record.merchantDiscount.units != 0) {
        line.extra = static_cast<std::uint32_t>(m_extras.size());
        m_extras.push_back(
            {m_lineIds.indexOf(record.lineId), record.platformDiscount.units, record.merchantDiscount.units});
    }
    m_lines.push_back(line);
    if (m_keepsLineNumbers)
        m_lineNumbers.push_back(record.line);
    if (m_hasTotals)
        m_totals.addLine(line.order, record);
}

void OrderChunk::add(const OrderTotals &totals)
{
    const StagedLine &line = m_lines.back();
    m_totals.add({line.order, line.customer, line.country}, totals);
}

} // namespace clientele
