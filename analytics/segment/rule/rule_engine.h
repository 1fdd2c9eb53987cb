#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "analytics/segment/rule/customer_bits.h"
#include "analytics/segment/rule/rule_data.h"

namespace clientele {

class Monitor;

// Why a customer is in a rule's segment, or not: which part holds, and what the customer's own value is.
struct RuleReason
{
    bool holds = false;
    std::optional<RuleValue> actual; // of a condition; nothing where it is not known
    std::vector<RuleReason> children; // as the rule's
};

// Answers rules about one snapshot of a shop, fast enough to count while somebody types.
//
// Each field makes one number per customer and window, which is kept: trying another threshold compares a million
// numbers and reads no order again. Each condition's answer is kept too, so editing one condition of five computes one.
// Everything but the caches is a pure function of shop and rule. Thread-safe; work runs on all cores.
// Errors: those of findSegment, ParameterInvalid for an unknown map; Cancelled.
class RuleEngine
{
public:
    explicit RuleEngine(RuleShop shop);

    const RuleData &data() const { return m_data; }

    CustomerBits evaluate(const RuleNode &rule, const Monitor &monitor) const;
    CustomerSet members(const RuleNode &rule, const Monitor &monitor) const;

    // Without any cache: a single customer.
    RuleReason why(const RuleNode &rule, CustomerIndex customer) const;

    // How many customers each node of the rule has by itself, parents before children, as the tree is read.
    std::vector<std::size_t> countsOf(const RuleNode &rule, const Monitor &monitor) const;

private:
    // Kept by key; what was not asked for longest goes first.
    template<typename Value> class Cache
    {
    public:
        std::shared_ptr<const Value> find(const std::string &key);
        void keep(const std::string &key, std::shared_ptr<const Value> value, std::size_t most);

    private:
        using Item = std::pair<std::string, std::shared_ptr<const Value>>;
        std::list<Item> m_items; // newest first
        std::map<std::string, typename std::list<Item>::iterator, std::less<>> m_byKey;
    };
    using Numbers = double[]; // one per customer

    std::shared_ptr<const CustomerBits> conditionBits(const RuleCondition &condition, const Monitor &monitor) const;
    std::shared_ptr<const Numbers> numbersOf(const RuleTerm &term, const std::string &key,
                                             const Monitor &monitor) const;

    RuleData m_data;
    mutable std::mutex m_mutex;
    mutable Cache<Numbers> m_numbers;
    mutable Cache<CustomerBits> m_bits;
};

// How many customers are in each combination of up to four sets: position 0b0101 = in the first and third, and in no
// other; position 0 = in none of them, of `everybody`. For a picture of how segments overlap.
std::vector<std::size_t> overlapCounts(const std::vector<const CustomerSet *> &sets, std::size_t everybody);

} // namespace clientele
