#include "analytics/profile/discounts.h"

namespace clientele {

Discounts::Discounts(const Dataset &dataset)
    : m_dataset(dataset)
{
    for (const OrderIndex order : dataset.redemptions.order) {
        if (order == kNoIndex)
            continue;
        m_hasCoupon.resize(dataset.orders.size(), 0);
        m_hasCoupon[order] = 1;
        m_areKnown = true;
    }
    for (std::size_t line = 0; line < dataset.lines.size() && !m_areKnown; ++line)
        m_areKnown = dataset.lines.kind[line] == LineKind::Sale && isLineDiscounted(line);
}

bool Discounts::isDiscounted(std::size_t line) const
{
    if (m_dataset.lines.kind[line] != LineKind::Sale)
        return false;
    return (!m_hasCoupon.empty() && m_hasCoupon[m_dataset.lines.order[line]] != 0) || isLineDiscounted(line);
}

bool Discounts::isLineDiscounted(std::size_t line) const
{
    const LineTable &lines = m_dataset.lines;
    if (!lines.platformDiscount.empty() && lines.platformDiscount[line] > Money {})
        return true;
    if (!lines.merchantDiscount.empty() && lines.merchantDiscount[line] > Money {})
        return true;
    return line < lines.price.size() && lines.amount[line] < lineAmount(lines.quantity[line], lines.price[line]);
}

} // namespace clientele
