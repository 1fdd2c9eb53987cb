#include <QtCore/QLocale>

#include <cmath>

#include "widgets/shell/names.h"

#include "analytics/recommend/evaluate/leaderboard.h"
#include "widgets/shell/names_words.h"
#include "widgets/shell/number_format.h"

// The reason beside each recommendation.
namespace clientele {

using words::Names;

namespace {

QString popularText(const RecommendReason &reason, const Dataset &dataset)
{
    using Scope = RecommendReason::Scope;
    const auto customers = [&](const QString &among) {
        //: %1 whose purchases count: "in France"
        return Names::tr("%Ln customer(s) %1 bought it in the last %2 days", nullptr, reason.buyers)
            .arg(among)
            .arg(reason.days);
    };
    switch (reason.scope) {
    case Scope::Shop:
        return Names::tr("%Ln customer(s) bought it in the last %1 days", nullptr, reason.buyers).arg(reason.days);
    case Scope::Category:
        //: %1 a category of products
        return Names::tr("Popular in %1: %Ln customer(s) bought it in the last %2 days", nullptr, reason.buyers)
            .arg(utf8(dataset.words[reason.code]))
            .arg(reason.days);
    case Scope::Region:
    case Scope::Country:
        //: %1 a region or country
        return customers(Names::tr("in %1").arg(utf8(dataset.places[reason.code])));
    case Scope::Age: {
        //: %1 and %2 years
        return customers(Names::tr("born from %1 to %2").arg(reason.code).arg(reason.code + 9));
    }
    case Scope::Segment: {
        const auto groups = rfmMap("eleven").groups;
        //: %1 a group of customers: "Champions"
        return customers(
            Names::tr("in the group “%1”")
                .arg(reason.code < groups.size() ? groupName("eleven", groups[reason.code].id) : QString()));
    }
    }
    return {};
}

// "category, price"
QString sharedText(std::uint8_t shared)
{
    QStringList parts;
    if (shared & RecommendReason::Category)
        parts << Names::tr("category");
    if (shared & RecommendReason::Brand)
        parts << Names::tr("brand");
    if (shared & RecommendReason::PriceBand)
        parts << Names::tr("price range");
    if (shared & RecommendReason::Words)
        parts << Names::tr("words of the name");
    //: between the parts of a list: "category, brand"
    return parts.join(Names::tr(", "));
}

QString likeItemsText(const RecommendReason &reason, const QString &with)
{
    if (reason.both == 0)
        //: %1 a product
        return Names::tr("Fits %1: customers with the same tastes buy such products").arg(with);
    //: %1 a product, %2 customers who bought both, %3 all its buyers
    return Names::tr("Fits %1: %2 of its %3 buyers bought both")
        .arg(with, countText(reason.both), countText(reason.buyers));
}

QString sameAttributesText(const RecommendReason &reason, const QString &with)
{
    //: %1 a product that the customer bought, %2 what is the same: "category, brand"
    return (reason.times > 0 ? Names::tr("Like %1, which they bought: same %2") : Names::tr("Like %1: same %2"))
        .arg(with, sharedText(reason.shared));
}

constexpr words::Row kRules[] {
    {"in_stock", QT_TRANSLATE_NOOP("Names", "In stock")},
    {"min_margin", QT_TRANSLATE_NOOP("Names", "Least margin")},
    {"category", QT_TRANSLATE_NOOP("Names", "Category")},
    {"brand", QT_TRANSLATE_NOOP("Names", "Brand")},
    {"not_returned", QT_TRANSLATE_NOOP("Names", "Sent back before")},
    {"price_band", QT_TRANSLATE_NOOP("Names", "Other prices than usual")},
};

QString buyAgainText(const RecommendReason &reason)
{
    const QString bought
        = reason.times == 1
              ? Names::tr("Bought once, %Ln day(s) ago", nullptr, reason.daysAgo)
              : Names::tr("Bought %1 times, last %Ln day(s) ago", nullptr, reason.daysAgo).arg(reason.times);
    if (reason.days == 0)
        return bought;
    //: %1 what and when somebody bought: "Bought 3 times, last 20 days ago"
    return Names::tr("%1; usually again after %Ln day(s)", nullptr, reason.days).arg(bought);
}

} // namespace

QString rhythmText(const RepeatRhythm &rhythm)
{
    if (rhythm.buyers == 0)
        return {};
    if (rhythm.again == 0)
        return Names::tr("None of its %Ln buyer(s) bought it again.", nullptr, static_cast<int>(rhythm.buyers));
    //: %1 of %2 buyers
    const QString again = Names::tr("%1 of its %2 buyers bought it again, usually after %Ln day(s)", nullptr,
                                    static_cast<int>(std::lround(rhythm.usualDays)))
                              .arg(countText(rhythm.again), countText(rhythm.buyers));
    //: %1 how many bought a product again, and when
    return rhythm.isBoughtAgain() ? Names::tr("%1: who has it is offered it again when it is due.").arg(again)
                                  : Names::tr("%1: who has it is not offered it again.").arg(again);
}

QString recommendRuleName(std::string_view rule)
{
    return words::nameOf(kRules, rule);
}

QString verdictText(const Verdict &verdict)
{
    if (verdict.best.empty())
        return Names::tr("Nothing could be measured.");
    const QString best = methodName(verdict.best);
    QString text;
    if (verdict.best == verdict.baseline)
        //: %1 a method
        text = Names::tr("%1 predicts best: no other method does better.").arg(best);
    else if (verdict.isLiftNoise)
        //: %1 and %2 methods
        text = Names::tr("%1 comes first, but its lead over %2 is noise.").arg(best, methodName(verdict.baseline));
    else if (verdict.lift < 0)
        //: %1 and %3 methods, %2 how much less of what people bought it finds: "−8 %"
        text = Names::tr("%1 was best when it was chosen, but not since: %2 recall against %3.")
                   .arg(best, signedPercentText(verdict.lift, 0), methodName(verdict.baseline));
    else
        //: %1 and %3 methods, %2 how much more of what people bought it finds: "+31 %"
        text = Names::tr("%1 predicts best: %2 recall over %3.")
                   .arg(best, signedPercentText(verdict.lift, 0), methodName(verdict.baseline));
    if (verdict.second.empty())
        return text;
    //: between two sentences
    return text + Names::tr(" ")
           + (verdict.isNoise
                  //: %1 and %2 methods
                  ? Names::tr("The difference between the first two, %1 and %2, is noise.")
                        .arg(best, methodName(verdict.second))
                  : verdict.lead < 0
                        ? Names::tr("%1, the second choice, found more since.").arg(methodName(verdict.second))
                        : Names::tr("Its lead over %1, the second, is more than noise.")
                              .arg(methodName(verdict.second)));
}

QString reasonText(const RecommendReason &reason, const Dataset &dataset)
{
    const QString with = reason.with == kNoIndex ? QString() : productName(reason.with, dataset);
    switch (reason.kind) {
    case RecommendReason::Kind::BoughtTogether:
        //: %1 a product, %2 customers who bought both, %3 all its buyers
        return Names::tr("Bought with %1 by %2 of its %3 buyers")
            .arg(with, countText(reason.both), countText(reason.buyers));
    case RecommendReason::Kind::BuyAgain: return buyAgainText(reason);
    case RecommendReason::Kind::Popular: return popularText(reason, dataset);
    case RecommendReason::Kind::SimilarBuyers:
        //: %1 of %2 customers
        return Names::tr("%1 of the %2 customers who buy most alike bought it")
            .arg(countText(reason.both), countText(reason.buyers));
    case RecommendReason::Kind::LikeYourItems: return likeItemsText(reason, with);
    case RecommendReason::Kind::SameAttributes: return sameAttributesText(reason, with);
    case RecommendReason::Kind::Rated:
        //: %1 a product, %2 its stars, %3 customers who rated both
        return Names::tr("They gave %1 %2 stars; %3 of its raters rated this one too")
            .arg(with, QLocale().toString(reason.stars, 'g', 2), countText(reason.both));
    case RecommendReason::Kind::NewProduct: return Names::tr("New: nobody bought it yet");
    }
    return {};
}

} // namespace clientele
