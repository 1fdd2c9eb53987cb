#pragma once

#include <vector>

#include "analytics/dataset/dataset.h"

namespace clientele {

// Which sales were made under a discount: the line itself says so (it cost less than quantity × price, or a platform or the
// merchant bore a part), or its order redeemed a coupon.
class Discounts
{
public:
    explicit Discounts(const Dataset &dataset);

    bool isDiscounted(std::size_t line) const;
    bool areKnown() const { return m_areKnown; } // whether anything in the shop was ever sold under one

private:
    bool isLineDiscounted(std::size_t line) const;

    const Dataset &m_dataset;
    std::vector<std::uint8_t> m_hasCoupon; // per order; empty where no coupon was redeemed
    bool m_areKnown = false;
};

} // namespace clientele
