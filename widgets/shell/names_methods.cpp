#include "widgets/shell/names.h"

#include "widgets/shell/names_words.h"
#include "widgets/shell/number_format.h"

// The words of recommendation methods, their knobs, and the reason beside each recommendation.
namespace clientele {

using words::Names;

namespace {

constexpr words::Row kMethods[] {
    {"item-kernel", QT_TRANSLATE_NOOP("Names", "Bought together"),
     QT_TRANSLATE_NOOP("Names", "Products that buyers of the same things also bought.")},
    {"repeat", QT_TRANSLATE_NOOP("Names", "Buy again"),
     QT_TRANSLATE_NOOP("Names", "What this customer buys over and over, then what is popular.")},
    {"popular", QT_TRANSLATE_NOOP("Names", "Popular now"),
     QT_TRANSLATE_NOOP("Names", "What most customers bought lately, the same for everybody.")},
};

constexpr words::Row kParameters[] {
    {"half_life_days", QT_TRANSLATE_NOOP("Names", "Half-life, days"),
     QT_TRANSLATE_NOOP("Names", "After so many days a purchase counts half as much.")},
    {"neighbours", QT_TRANSLATE_NOOP("Names", "Related products"),
     QT_TRANSLATE_NOOP("Names", "How many related products are kept for each product.")},
    {"user_exponent", QT_TRANSLATE_NOOP("Names", "Discount for busy buyers"),
     QT_TRANSLATE_NOOP("Names",
                       "How much less somebody's purchases tell who buys everything: 0 not at all, 1 in full.")},
    {"source_exponent", QT_TRANSLATE_NOOP("Names", "Discount for common purchases"),
     QT_TRANSLATE_NOOP("Names", "How much less a purchase tells that everybody makes: 0 not at all, 1 in full.")},
    {"target_exponent", QT_TRANSLATE_NOOP("Names", "Discount for popular proposals"),
     QT_TRANSLATE_NOOP("Names",
                       "How far bestsellers are held back so that others get a chance: 0 not at all, 1 in full.")},
    {"shrink", QT_TRANSLATE_NOOP("Names", "Caution with few buyers"),
     QT_TRANSLATE_NOOP("Names", "Products bought together by only a few people count less; more means more caution.")},
    {"row_l1", QT_TRANSLATE_NOOP("Names", "Equal say for every purchase"),
     QT_TRANSLATE_NOOP("Names", "Each product a customer bought has the same say, however many relations it has.")},
    {"quantity_weight", QT_TRANSLATE_NOOP("Names", "Count pieces"),
     QT_TRANSLATE_NOOP("Names", "Buying many pieces counts more than buying one.")},
};

} // namespace

QString methodName(std::string_view recommenderId)
{
    return words::nameOf(kMethods, recommenderId);
}

QString methodExplanation(std::string_view recommenderId)
{
    return words::explanationOf(kMethods, recommenderId);
}

QString parameterName(std::string_view, std::string_view parameter)
{
    return words::nameOf(kParameters, parameter);
}

QString parameterExplanation(std::string_view, std::string_view parameter)
{
    return words::explanationOf(kParameters, parameter);
}

QString reasonText(const RecommendReason &reason, const Dataset &dataset)
{
    switch (reason.kind) {
    case RecommendReason::Kind::BoughtTogether:
        //: %1 a product, %2 customers who bought both, %3 all its buyers
        return Names::tr("Bought with %1 by %2 of its %3 buyers")
            .arg(productName(reason.with, dataset), countText(reason.both), countText(reason.buyers));
    case RecommendReason::Kind::BuyAgain:
        if (reason.times == 1)
            return Names::tr("Bought once, %Ln day(s) ago", nullptr, reason.daysAgo);
        return Names::tr("Bought %1 times, last %Ln day(s) ago", nullptr, reason.daysAgo).arg(reason.times);
    case RecommendReason::Kind::Popular:
        return Names::tr("%Ln customer(s) bought it in the last %1 days", nullptr, reason.buyers).arg(reason.days);
    }
    return {};
}

} // namespace clientele
