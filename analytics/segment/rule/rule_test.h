#pragma once

#include <algorithm>
#include <limits>
#include <vector>

#include "analytics/segment/rule/customer_bits.h"
#include "analytics/segment/rule/rule_data.h"

namespace clientele {

// What a condition asks of the number that its field has for a customer. What is not known (NaN) fulfils no comparison;
// "!=" and "not in" are the opposites of "=" and "in", so they hold for it.
struct RuleTest
{
    double low = -std::numeric_limits<double>::infinity(); // both ends included
    double high = std::numeric_limits<double>::infinity();
    std::vector<std::uint8_t> codes; // of texts instead: 1 = one that is asked for
    std::vector<double> numbers; // instead, unless empty: one of these
    bool isOfTexts = false;
    bool isOpposite = false;

    bool holdsFor(double value) const { return isIn(value) != isOpposite; }
    bool isIn(double value) const
    {
        if (isOfTexts)
            return value >= 0 && codes[static_cast<std::size_t>(value)] != 0;
        if (!numbers.empty())
            return std::ranges::find(numbers, value) != numbers.end();
        return value >= low && value <= high;
    }
};
RuleTest testOf(const RuleData &data, const RuleTerm &term, const RuleCondition &condition);

// The texts whose codes a field's numbers are; null for numbers. Of groups: their ids.
const TextDictionary *textsOf(const RuleData &data, const RuleTerm &term);

// Sets the bits of customers begin … end − 1, which begin a word, by their numbers.
void applyTest(const RuleTest &test, const double *values, std::size_t begin, std::size_t end, CustomerBits &bits);

} // namespace clientele
