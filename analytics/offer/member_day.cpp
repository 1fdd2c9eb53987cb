#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr std::array kFields {OfferField::Members, OfferField::MemberDay, OfferField::Percent, OfferField::Cap};

constexpr int kWhole = 10'000; // 100 %
constexpr int kLongestMonth = 31;
constexpr int kSunday = 6;

// Whether the members' day comes at all while the offer lasts.
bool hasItsDay(const Offer &offer)
{
    constexpr Day kTwoMonths = 62; // the 31st comes at least so often
    const Day last = std::min(offer.validTo, offer.validFrom + kTwoMonths);
    for (Day day = offer.validFrom; day <= last; ++day)
        if (offer.dayOfMonth > 0 ? civilFromDay(day).day == offer.dayOfMonth : weekday(day) == offer.weekday)
            return true;
    return false;
}

void check(const Offer &offer)
{
    if (offer.members.empty())
        throwPlanInvalid("offer.members", plan_problem::kEmpty);
    checkPercent(offer.percent, "offer.percent");
    if (offer.dayOfMonth < 0 || offer.dayOfMonth > kLongestMonth || offer.weekday < -1 || offer.weekday > kSunday
        || (offer.dayOfMonth > 0) == (offer.weekday >= 0))
        throwPlanInvalid("offer.member_day", plan_problem::kMemberDayForm);
    checkOfferTerms(offer);
    if (!hasItsDay(offer))
        throwPlanInvalid("offer.member_day", plan_problem::kDayNever);
}

void take(const Offer &offer, const OfferBasket &basket, OfferEffect &effect)
{
    const Money saved = scaled(basket.total, offer.percent, kWhole);
    takeOff(std::min(saved, offer.cap.value_or(saved)), basket, effect);
}

std::string label(const Offer &offer, const std::string &currency)
{
    constexpr std::array kDays {"Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"};
    const std::string day = offer.weekday >= 0 ? std::string("on ") + kDays[static_cast<std::size_t>(offer.weekday)]
                                               : "on day " + std::to_string(offer.dayOfMonth) + " of the month";
    return labelPercent(offer.percent) + " off for members " + day + labelMinimum(offer, currency)
           + labelCap(offer, currency);
}

} // namespace

const OfferKind kMemberDay {"member-day", kFields, check, take, label};

} // namespace clientele
