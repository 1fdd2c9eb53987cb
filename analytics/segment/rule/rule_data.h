#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "analytics/segment/rule/rule_fields.h"
#include "analytics/segment/segment.h"

namespace clientele {

// What rules are asked about: one snapshot of a shop, with its scores and segments as of one analysis day.
struct RuleShop
{
    std::shared_ptr<const Dataset> dataset;
    std::shared_ptr<const RfmAnalysis> rfm;
    std::shared_ptr<const std::vector<Segment>> segments; // those that rules may name
};

// Sums of each order that many conditions need, made once. Parallel to Dataset::orders.
struct OrderSums
{
    std::vector<Day> day;
    std::vector<std::uint8_t> signs;
    std::vector<Money> gross; // what was sold
    std::vector<Money> refunded; // what was paid back, positive

    static constexpr std::uint8_t kSold = 1;
    static constexpr std::uint8_t kRefunded = 2;
};

// Where each of something was bought: the lines about it, oldest customer's first, so that a question about one category
// reads its lines alone. Lists lie one after the other; number k's are lines[begin[k]] … lines[begin[k + 1] − 1].
struct LinesBy
{
    std::vector<std::uint32_t> begin;
    std::vector<std::uint32_t> lines;

    std::span<const std::uint32_t> of(std::uint32_t key) const
    {
        return std::span(lines).subspan(begin[key], begin[key + 1] - begin[key]);
    }
};

// One field about one thing in one window: everything of a condition but what it compares with.
struct RuleTerm
{
    const RuleField *field = nullptr;
    Day from = INT32_MIN; // first and last day that count; to < from: none
    Day to = 0;
    bool isEver = true; // no window: a file's own sums count too
    std::vector<std::uint8_t> products; // 1 = it is about this one
    std::optional<std::span<const std::uint32_t>> lines; // those of these products, where one list has them all
    std::vector<std::uint8_t> campaigns; // likewise, by CampaignTable; the last one stands for rows that name none
    std::uint32_t code = 0; // an event's kind; kNoIndex = of no kind there is; 0 = any
    const Attribute *attribute = nullptr;
    std::size_t map = 0;
    const Segment *segment = nullptr;
};

// The shop with what is made of it once and kept. Thread-safe.
class RuleData
{
public:
    explicit RuleData(RuleShop shop);

    const Dataset &dataset() const { return *m_shop.dataset; }
    const RfmAnalysis &rfm() const { return *m_shop.rfm; }
    const std::vector<Segment> &segments() const { return *m_shop.segments; }
    Day asOf() const { return m_shop.rfm->values.asOf; }
    const OrderSums &orders() const; // the first call reads every line
    const LinesBy &linesBy(RuleSubject subject) const; // Product, Category or Brand; likewise
    void prepare() const; // all of these, so that the first question need not wait
    // What buyers bought up to the analysis day, also where the scores look at a window only.
    const RfmValues &everyOrder() const;

    // Errors: those of findSegment and mapOf.
    RuleTerm term(const RuleCondition &condition) const;
    // The days of a window, first and last; what lies after the analysis day is cut off.
    std::pair<Day, Day> daysOf(const RuleWindow &window) const;
    // The attribute of that name, else of that name but for the case of Latin letters; null where there is none.
    const Attribute *attribute(std::string_view name) const;
    std::size_t mapOf(std::string_view id) const; // of rfm().maps; empty = the first. Errors: ParameterInvalid

private:
    void addProducts(const RuleCondition &condition, RuleTerm &term) const;
    void addCampaigns(const RuleCondition &condition, RuleTerm &term) const;

    RuleShop m_shop;
    mutable std::once_flag m_once;
    mutable OrderSums m_orders;
    struct Lists
    {
        std::once_flag once;
        LinesBy lists;
    };
    mutable std::array<Lists, 3> m_lists;
    mutable std::once_flag m_valuesOnce;
    mutable RfmValues m_values;
};

} // namespace clientele
