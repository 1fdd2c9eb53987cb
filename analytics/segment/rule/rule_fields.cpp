#include "analytics/segment/rule/rule_fields.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analytics/segment/rule/rule_columns.h"

namespace clientele {

namespace {

using Topic = RuleTopic;
using Type = RuleType;
using Subject = RuleSubject;

// clang-format off
constexpr std::array kFields {
    RuleField {"country", Topic::Profile, Type::Text, Subject::None, false, false, false, rule::country},
    RuleField {"region", Topic::Profile, Type::Text, Subject::None, false, false, false, rule::region},
    RuleField {"age", Topic::Profile, Type::Number, Subject::None, false, false, false, rule::age},
    RuleField {"gender", Topic::Profile, Type::Text, Subject::None, false, false, false, rule::gender},
    RuleField {"member_since", Topic::Profile, Type::Date, Subject::None, false, false, false, rule::memberSince},
    RuleField {"days_as_member", Topic::Profile, Type::Days, Subject::None, false, false, false, rule::daysAsMember},
    RuleField {"attribute", Topic::Profile, Type::Any, Subject::Attribute, true, false, false, rule::attribute},
    RuleField {"email_consent", Topic::Profile, Type::Choice, Subject::None, false, false, false, rule::emailConsent},
    RuleField {"sms_consent", Topic::Profile, Type::Choice, Subject::None, false, false, false, rule::smsConsent},
    RuleField {"do_not_contact", Topic::Profile, Type::Flag, Subject::None, false, false, false, rule::doNotContact},
    RuleField {"has_email", Topic::Profile, Type::Flag, Subject::None, false, false, false, rule::hasEmail},
    RuleField {"has_phone", Topic::Profile, Type::Flag, Subject::None, false, false, false, rule::hasPhone},

    RuleField {"orders", Topic::Orders, Type::Count, Subject::None, false, true, false, rule::orders},
    RuleField {"net_spend", Topic::Orders, Type::Money, Subject::None, false, true, false, rule::netSpend},
    RuleField {"gross_spend", Topic::Orders, Type::Money, Subject::None, false, true, false, rule::grossSpend},
    RuleField {"average_order", Topic::Orders, Type::Money, Subject::None, false, true, false, rule::averageOrder},
    RuleField {"largest_order", Topic::Orders, Type::Money, Subject::None, false, true, false, rule::largestOrder},
    RuleField {"days_since_last_order", Topic::Orders, Type::Days, Subject::None, false, false, false, rule::daysSinceLastOrder},
    RuleField {"days_since_first_order", Topic::Orders, Type::Days, Subject::None, false, false, false, rule::daysSinceFirstOrder},
    RuleField {"last_order", Topic::Orders, Type::Date, Subject::None, false, false, false, rule::lastOrder},
    RuleField {"first_order", Topic::Orders, Type::Date, Subject::None, false, false, false, rule::firstOrder},
    RuleField {"orders_with_refund", Topic::Orders, Type::Count, Subject::None, false, true, false, rule::ordersWithRefund},
    RuleField {"refunded", Topic::Orders, Type::Money, Subject::None, false, true, false, rule::refunded},
    RuleField {"refund_share", Topic::Orders, Type::Share, Subject::None, false, true, false, rule::refundShare},
    RuleField {"discount_share", Topic::Orders, Type::Share, Subject::None, false, true, false, rule::discountShare},

    RuleField {"bought_product", Topic::Products, Type::Count, Subject::Product, true, true, true, rule::ordersOf},
    RuleField {"bought_category", Topic::Products, Type::Count, Subject::Category, true, true, true, rule::ordersOf},
    RuleField {"bought_brand", Topic::Products, Type::Count, Subject::Brand, true, true, true, rule::ordersOf},
    RuleField {"spent_on_product", Topic::Products, Type::Money, Subject::Product, true, true, false, rule::spentOn},
    RuleField {"spent_on_category", Topic::Products, Type::Money, Subject::Category, true, true, false, rule::spentOn},
    RuleField {"spent_on_brand", Topic::Products, Type::Money, Subject::Brand, true, true, false, rule::spentOn},
    RuleField {"pieces_of_product", Topic::Products, Type::Number, Subject::Product, true, true, false, rule::piecesOf},
    RuleField {"pieces_of_category", Topic::Products, Type::Number, Subject::Category, true, true, false, rule::piecesOf},
    RuleField {"pieces_of_brand", Topic::Products, Type::Number, Subject::Brand, true, true, false, rule::piecesOf},
    RuleField {"different_products", Topic::Products, Type::Count, Subject::None, false, true, false, rule::differentProducts},

    RuleField {"events", Topic::Behaviour, Type::Count, Subject::Event, false, true, false, rule::events},
    RuleField {"days_since_event", Topic::Behaviour, Type::Days, Subject::Event, false, false, false, rule::daysSinceEvent},

    RuleField {"reviews", Topic::Reviews, Type::Count, Subject::None, false, true, false, rule::reviews},
    RuleField {"mean_stars", Topic::Reviews, Type::Number, Subject::None, false, true, false, rule::meanStars},

    RuleField {"received_campaign", Topic::Campaigns, Type::Count, Subject::Campaign, false, true, true, rule::received},
    RuleField {"opened_campaign", Topic::Campaigns, Type::Count, Subject::Campaign, false, true, true, rule::opened},
    RuleField {"clicked_campaign", Topic::Campaigns, Type::Count, Subject::Campaign, false, true, true, rule::clicked},
    RuleField {"redeemed_campaign", Topic::Campaigns, Type::Count, Subject::Campaign, false, true, true, rule::redeemed},
    RuleField {"unsubscribed_campaign", Topic::Campaigns, Type::Count, Subject::Campaign, false, false, true, rule::unsubscribed},

    RuleField {"recency_score", Topic::Scores, Type::Number, Subject::None, false, false, false, rule::recencyScore},
    RuleField {"frequency_score", Topic::Scores, Type::Number, Subject::None, false, false, false, rule::frequencyScore},
    RuleField {"monetary_score", Topic::Scores, Type::Number, Subject::None, false, false, false, rule::monetaryScore},
    RuleField {"group", Topic::Scores, Type::Text, Subject::Map, false, false, false, rule::group},

    RuleField {"segment", Topic::Segments, Type::Flag, Subject::Segment, true, false, false, rule::segment},
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
    case Type::Flag: return {Op::Holds};
    case Type::Choice: return {Op::Equal, Op::NotEqual, Op::Known, Op::Unknown};
    case Type::Text: return {Op::Equal, Op::NotEqual, Op::OneOf, Op::NoneOf, Op::Contains, Op::Known, Op::Unknown};
    case Type::Count:
        if (field.isVerb)
            return {Op::Holds, Op::AtLeast, Op::AtMost, Op::More, Op::Less, Op::Equal, Op::NotEqual, Op::Between};
        return {Op::AtLeast, Op::AtMost, Op::More, Op::Less, Op::Equal, Op::NotEqual, Op::Between};
    case Type::Any:
        return {Op::Equal,   Op::NotEqual, Op::AtLeast, Op::AtMost,   Op::More,  Op::Less,
                Op::Between, Op::OneOf,    Op::NoneOf,  Op::Contains, Op::Known, Op::Unknown};
    case Type::Days:
        return {Op::AtMost,   Op::AtLeast, Op::Less,  Op::More,   Op::Equal,
                Op::NotEqual, Op::Between, Op::Known, Op::Unknown};
    case Type::Number:
    case Type::Money:
    case Type::Share:
    case Type::Date: break;
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
