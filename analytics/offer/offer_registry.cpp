#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr int kWhole = 10'000; // 100 %

void checkLimits(const OfferLimits &limits)
{
    if (limits.liability.units < 0)
        throwPlanInvalid("offer.limits.liability_limit", plan_problem::kNegative);
    if (limits.liabilityPerCustomer.units < 0)
        throwPlanInvalid("offer.limits.liability_per_customer_limit", plan_problem::kNegative);
    if (limits.totalUsage < 0)
        throwPlanInvalid("offer.limits.total_usage_limit", plan_problem::kNegative);
    if (limits.usePerCustomer < 0)
        throwPlanInvalid("offer.limits.use_per_customer_limit", plan_problem::kNegative);
    if (limits.vouchersPerCustomer < 0)
        throwPlanInvalid("offer.limits.vouchers_per_customer_limit", plan_problem::kNegative);
}

} // namespace

std::span<const OfferKind> offerKinds()
{
    static const std::array kinds {
        kCouponPercent, kCouponAmount,       kCouponFreeDelivery, kCouponCheapestFree, kCouponBuyNGetM,
        kFullReduction, kFullReductionEvery, kFullReductionTiers, kPiecesPercent,      kFullReductionGift,
        kFlashSale,     kMemberPrice,        kMemberDay,
    };
    return kinds;
}

const OfferKind &offerKind(std::string_view id)
{
    const auto kinds = offerKinds();
    const auto it = std::ranges::find(kinds, id, &OfferKind::id);
    if (it == kinds.end())
        throwPlanInvalid("offer.kind", plan_problem::kUnknownOffer);
    return *it;
}

std::string offerLabel(const Offer &offer, const std::string &currency)
{
    std::string label = offerKind(offer.kind).label(offer, currency);
    const auto add = [&label](std::string_view word, std::initializer_list<const std::vector<std::string> *> lists) {
        std::string names;
        for (const std::vector<std::string> *texts : lists)
            for (const std::string &text : *texts)
                names += (names.empty() ? "" : ", ") + text;
        if (!names.empty())
            label.append(word).append(names);
    };
    add(" on ", {&offer.scope.categories, &offer.scope.brands, &offer.scope.products});
    add(", except ", {&offer.scope.exceptCategories, &offer.scope.exceptProducts});
    return label;
}

bool OfferKind::reads(OfferField field) const
{
    return std::ranges::find(fields, field) != fields.end();
}

void checkOfferTerms(const Offer &offer)
{
    if (offer.minimumSpend.units < 0)
        throwPlanInvalid("offer.minimum_spend", plan_problem::kNegative);
    checkDay(offer.validFrom, "offer.valid_from");
    checkDay(offer.validTo, "offer.valid_to");
    if (offer.validTo < offer.validFrom)
        throwPlanInvalid("offer.valid_to", plan_problem::kEndsBeforeStart);
    if (offer.cap && offer.cap->units <= 0)
        throwPlanInvalid("offer.cap", plan_problem::kNotPositive);
    if (std::ranges::any_of(offer.waves, [](const OfferWave &wave) { return wave.to <= wave.from; }))
        throwPlanInvalid("offer.waves", plan_problem::kWaveForm);
    checkLimits(offer.limits);
}

void checkDay(Day day, std::string_view field)
{
    if (const int year = civilFromDay(day).year; year < 1900 || year > 2199)
        throwPlanInvalid(field, plan_problem::kDayRange);
}

void checkPercent(int percent, std::string_view field)
{
    if (percent < 1 || percent > kWhole)
        throwPlanInvalid(field, plan_problem::kPercentRange);
}

void checkItems(const Offer &offer)
{
    if (offer.items.empty())
        throwPlanInvalid("offer.items", plan_problem::kEmpty);
    for (const OfferItem &item : offer.items) {
        if (item.product.empty())
            throwPlanInvalid("offer.items", plan_problem::kEmpty);
        if (item.price.units < 0 || item.perPerson < 0 || item.stock < -1)
            throwPlanInvalid("offer.items", plan_problem::kNegative);
        if (std::ranges::count(offer.items, item.product, &OfferItem::product) > 1)
            throwPlanInvalid("offer.items", plan_problem::kTwice);
    }
}

void takeOff(Money off, const OfferBasket &basket, OfferEffect &effect)
{
    effect.delivery = {};
    const std::vector<Money> parts = sharedOut(std::clamp(off, Money {}, basket.total), basket.left);
    for (std::size_t i = 0; i < parts.size(); ++i)
        effect.perLine[basket.lines[i]] += parts[i];
}

void takeCheapest(int free, const OfferBasket &basket, OfferEffect &effect)
{
    effect.delivery = {};
    std::vector<std::size_t> order(basket.lines.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return basket.eachLeft(i); });
    for (const std::size_t i : order) {
        const int pieces = std::min(free, basket.wholePieces(i));
        free -= pieces;
        effect.perLine[basket.lines[i]] += std::min(basket.left[i], Money {basket.eachLeft(i).units * pieces});
    }
}

// Of lines with the same product at several prices, the dearest pieces come first.
void takeItemPrices(const Offer &offer, const OfferBasket &basket, OfferEffect &effect)
{
    effect.delivery = {};
    std::vector<std::size_t> dearest(basket.lines.size());
    std::iota(dearest.begin(), dearest.end(), 0);
    std::ranges::stable_sort(dearest, std::greater {}, [&](std::size_t i) { return basket.eachLeft(i); });
    for (const OfferItem &item : offer.items) {
        std::int64_t most = item.stock < 0 ? INT64_MAX : item.stock;
        if (item.perPerson > 0)
            most = std::min<std::int64_t>(most, item.perPerson);
        for (const std::size_t i : dearest) {
            if (basket.basket.lines[basket.lines[i]].product != item.product)
                continue;
            const auto pieces = std::min<std::int64_t>(most, basket.wholePieces(i));
            most -= pieces;
            const std::int64_t saved = std::max<std::int64_t>(0, basket.eachLeft(i).units - item.price.units);
            effect.perLine[basket.lines[i]] += std::min(basket.left[i], Money {saved * pieces});
        }
    }
}

std::string labelAmount(Money amount)
{
    return formatDecimal(amount, amount.units % Money::kScale == 0 ? 0 : 2);
}

std::string labelPercent(int percent)
{
    // 1/10,000 as Money is the percentage with its decimals: 1,250 → 12.5.
    return formatDecimal(scaled(Money::fromWhole(percent), 1, 100), 0) + "%";
}

std::string labelCap(const Offer &offer, const std::string &currency)
{
    return offer.cap ? ", at most " + labelAmount(*offer.cap) + " " + currency : std::string();
}

std::string labelMinimum(const Offer &offer, const std::string &currency)
{
    return offer.minimumSpend.units == 0 ? std::string() : " over " + labelAmount(offer.minimumSpend) + " " + currency;
}

} // namespace clientele
