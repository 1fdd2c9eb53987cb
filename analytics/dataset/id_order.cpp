#include "analytics/dataset/id_order.h"

namespace clientele {

namespace {

bool isAscending(const TextColumn &ids)
{
    for (std::size_t i = 1; i < ids.size(); ++i)
        if (ids[i] < ids[i - 1])
            return false;
    return true;
}

} // namespace

IdOrder::IdOrder(const Dataset &dataset)
    : m_ids(dataset.customers.id)
    , m_isKept(isAscending(m_ids))
{
}

} // namespace clientele
