#include "analytics/segment/rule/rule_fields.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analytics/segment/rule/rule_columns.h"

namespace clientele {

namespace {

using P = RuleTopic;
using T = RuleType;
using S = RuleSubject;
constexpr S kNone = S::None;

// clang-format off
constexpr std::array kFields {
    RuleField {"country", P::Profile, T::Text, kNone, false, false, false, rule::country},
    RuleField {"region", P::Profile, T::Text, kNone, false, false, false, rule::region},
    RuleField {"age", P::Profile, T::Number, kNone, false, false, false, rule::age},
    RuleField {"gender", P::Profile, T::Text, kNone, false, false, false, rule::gender},
    RuleField {"member_since", P::Profile, T::Date, kNone, false, false, false, rule::memberSince},
    RuleField {"days_as_member", P::Profile, T::Days, kNone, false, false, false, rule::daysAsMember},
    RuleField {"attribute", P::Profile, T::Any, S::Attribute, true, false, false, rule::attribute},
    RuleField {"email_consent", P::Profile, T::Choice, kNone, false, false, false, rule::emailConsent},
    RuleField {"sms_consent", P::Profile, T::Choice, kNone, false, false, false, rule::smsConsent},
    RuleField {"do_not_contact", P::Profile, T::Flag, kNone, false, false, false, rule::doNotContact},
    RuleField {"has_email", P::Profile, T::Flag, kNone, false, false, false, rule::hasEmail},
    RuleField {"has_phone", P::Profile, T::Flag, kNone, false, false, false, rule::hasPhone},

    RuleField {"orders", P::Orders, T::Count, kNone, false, true, false, rule::orders},
    RuleField {"net_spend", P::Orders, T::Money, kNone, false, true, false, rule::netSpend},
    RuleField {"gross_spend", P::Orders, T::Money, kNone, false, true, false, rule::grossSpend},
    RuleField {"average_order", P::Orders, T::Money, kNone, false, true, false, rule::averageOrder},
    RuleField {"largest_order", P::Orders, T::Money, kNone, false, true, false, rule::largestOrder},
    RuleField {"days_since_last_order", P::Orders, T::Days, kNone, false, false, false, rule::daysSinceLastOrder},
    RuleField {"days_since_first_order", P::Orders, T::Days, kNone, false, false, false, rule::daysSinceFirstOrder},
    RuleField {"last_order", P::Orders, T::Date, kNone, false, false, false, rule::lastOrder},
    RuleField {"first_order", P::Orders, T::Date, kNone, false, false, false, rule::firstOrder},
    RuleField {"orders_with_refund", P::Orders, T::Count, kNone, false, true, false, rule::ordersWithRefund},
    RuleField {"refunded", P::Orders, T::Money, kNone, false, true, false, rule::refunded},
    RuleField {"refund_share", P::Orders, T::Share, kNone, false, true, false, rule::refundShare},
    RuleField {"discount_share", P::Orders, T::Share, kNone, false, true, false, rule::discountShare},

    RuleField {"bought_product", P::Products, T::Count, S::Product, true, true, true, rule::ordersOf},
    RuleField {"bought_category", P::Products, T::Count, S::Category, true, true, true, rule::ordersOf},
    RuleField {"bought_brand", P::Products, T::Count, S::Brand, true, true, true, rule::ordersOf},
    RuleField {"spent_on_product", P::Products, T::Money, S::Product, true, true, false, rule::spentOn},
    RuleField {"spent_on_category", P::Products, T::Money, S::Category, true, true, false, rule::spentOn},
    RuleField {"spent_on_brand", P::Products, T::Money, S::Brand, true, true, false, rule::spentOn},
    RuleField {"pieces_of_product", P::Products, T::Number, S::Product, true, true, false, rule::piecesOf},
    RuleField {"pieces_of_category", P::Products, T::Number, S::Category, true, true, false, rule::piecesOf},
    RuleField {"pieces_of_brand", P::Products, T::Number, S::Brand, true, true, false, rule::piecesOf},
    RuleField {"different_products", P::Products, T::Count, kNone, false, true, false, rule::differentProducts},

    RuleField {"events", P::Behaviour, T::Count, S::Event, false, true, false, rule::events},
    RuleField {"days_since_event", P::Behaviour, T::Days, S::Event, false, false, false, rule::daysSinceEvent},

    RuleField {"reviews", P::Reviews, T::Count, kNone, false, true, false, rule::reviews},
    RuleField {"mean_stars", P::Reviews, T::Number, kNone, false, true, false, rule::meanStars},

    RuleField {"received_campaign", P::Campaigns, T::Count, S::Campaign, false, true, true, rule::received},
    RuleField {"opened_campaign", P::Campaigns, T::Count, S::Campaign, false, true, true, rule::opened},
    RuleField {"clicked_campaign", P::Campaigns, T::Count, S::Campaign, false, true, true, rule::clicked},
    RuleField {"redeemed_campaign", P::Campaigns, T::Count, S::Campaign, false, true, true, rule::redeemed},
    RuleField {"unsubscribed_campaign", P::Campaigns, T::Count, S::Campaign, false, false, true, rule::unsubscribed},

    RuleField {"recency_score", P::Scores, T::Number, kNone, false, false, false, rule::recencyScore},
    RuleField {"frequency_score", P::Scores, T::Number, kNone, false, false, false, rule::frequencyScore},
    RuleField {"monetary_score", P::Scores, T::Number, kNone, false, false, false, rule::monetaryScore},
    RuleField {"group", P::Scores, T::Text, S::Map, false, false, false, rule::group},

    RuleField {"segment", P::Segments, T::Flag, S::Segment, true, false, false, rule::segment},
};
// clang-format on

using Op = RuleOperator;
constexpr std::array<std::pair<Op, std::string_view>, 13> kOperators {{{Op::Holds, "holds"},
                                                                       {Op::Equal, "equal"},
                                                                       {Op::NotEqual, "not_equal"},
                                                                       {Op::Less, "less"},
                                                                       {Op::AtMost, "at_most"},
                                                                       {Op::More, "more"},
                                                                       {Op::AtLeast, "at_least"},
                                                                       {Op::Between, "between"},
                                                                       {Op::OneOf, "one_of"},
                                                                       {Op::NoneOf, "none_of"},
                                                                       {Op::Contains, "contains"},
                                                                       {Op::Known, "known"},
                                                                       {Op::Unknown, "unknown"}}};

constexpr std::array<std::pair<RuleUnit, std::string_view>, 4> kUnits {
    {{RuleUnit::Day, "day"}, {RuleUnit::Week, "week"}, {RuleUnit::Month, "month"}, {RuleUnit::Year, "year"}}};

template<typename Table> auto find(const Table &table, std::string_view id) -> decltype(&table.front().first)
{
    const auto at = std::ranges::find(table, id, [](const auto &row) { return row.second; });
    return at == table.end() ? nullptr : &at->first;
}

} // namespace

std::span<const RuleField> ruleFields()
{
    return kFields;
}

const RuleField *findRuleField(std::string_view id)
{
    const auto at = std::ranges::find(kFields, id, &RuleField::id);
    return at == kFields.end() ? nullptr : &*at;
}

std::vector<RuleOperator> operatorsOf(const RuleField &field)
{
    switch (field.type) {
    case T::Flag: return {Op::Holds};
    case T::Choice: return {Op::Equal, Op::NotEqual, Op::Known, Op::Unknown};
    case T::Text: return {Op::Equal, Op::NotEqual, Op::OneOf, Op::NoneOf, Op::Contains, Op::Known, Op::Unknown};
    case T::Count:
        if (field.isVerb)
            return {Op::Holds, Op::AtLeast, Op::AtMost, Op::More, Op::Less, Op::Equal, Op::NotEqual, Op::Between};
        return {Op::AtLeast, Op::AtMost, Op::More, Op::Less, Op::Equal, Op::NotEqual, Op::Between};
    case T::Any:
        return {Op::Equal,   Op::NotEqual, Op::AtLeast, Op::AtMost,   Op::More,  Op::Less,
                Op::Between, Op::OneOf,    Op::NoneOf,  Op::Contains, Op::Known, Op::Unknown};
    case T::Days:
        return {Op::AtMost,   Op::AtLeast, Op::Less,  Op::More,   Op::Equal,
                Op::NotEqual, Op::Between, Op::Known, Op::Unknown};
    case T::Number:
    case T::Money:
    case T::Share:
    case T::Date: break;
    }
    return {Op::AtLeast, Op::AtMost, Op::More, Op::Less, Op::Equal, Op::NotEqual, Op::Between, Op::Known, Op::Unknown};
}

std::string_view operatorId(RuleOperator op)
{
    return kOperators.at(static_cast<std::size_t>(op)).second;
}

const RuleOperator *findOperator(std::string_view id)
{
    return find(kOperators, id);
}

std::size_t valuesTaken(RuleOperator op)
{
    switch (op) {
    case Op::Holds:
    case Op::Known:
    case Op::Unknown: return 0;
    case Op::Between: return 2;
    case Op::OneOf:
    case Op::NoneOf: return kAnyNumber;
    default: return 1;
    }
}

std::string_view unitId(RuleUnit unit)
{
    return kUnits.at(static_cast<std::size_t>(unit)).second;
}

const RuleUnit *findUnit(std::string_view id)
{
    return find(kUnits, id);
}

std::string_view topicId(RuleTopic topic)
{
    static constexpr std::array kIds {"profile", "orders",    "products", "behaviour",
                                      "reviews", "campaigns", "scores",   "segments"};
    return kIds.at(static_cast<std::size_t>(topic));
}

std::string_view typeId(RuleType type)
{
    static constexpr std::array kIds {"flag",  "count", "number", "days",   "money",
                                      "share", "date",  "text",   "choice", "any"};
    return kIds.at(static_cast<std::size_t>(type));
}

std::string_view subjectId(RuleSubject subject)
{
    static constexpr std::array kIds {"",      "attribute", "product", "category", "brand",
                                      "event", "campaign",  "map",     "segment"};
    return kIds.at(static_cast<std::size_t>(subject));
}

} // namespace clientele
