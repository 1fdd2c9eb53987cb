#pragma once

#include "analytics/dataset/dataset.h"

namespace clientele {

// The order of customers' outside ids, byte by byte: what decides where nothing else does, so that the same shop gives the
// same lists whatever order its files came in.
//
// After one import customers are kept in that order already; then two numbers are compared instead of two texts. Views of
// the dataset; any thread.
class IdOrder
{
public:
    explicit IdOrder(const Dataset &dataset);

    bool isKept() const { return m_isKept; } // customers' indices have the same order
    bool operator()(CustomerIndex a, CustomerIndex b) const { return m_isKept ? a < b : m_ids[a] < m_ids[b]; }

private:
    const TextColumn &m_ids;
    bool m_isKept;
};

} // namespace clientele
