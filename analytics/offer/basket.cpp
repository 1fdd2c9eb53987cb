#include "analytics/offer/basket.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "analytics/base/error.h"

namespace clientele {

namespace {

__extension__ using Wide = __int128; // products of two amounts

constexpr std::array kMisses {
    std::pair {OfferMiss::None, std::string_view("")},
    std::pair {OfferMiss::OutsideDates, std::string_view("outside_dates")},
    std::pair {OfferMiss::NotForThem, std::string_view("not_for_them")},
    std::pair {OfferMiss::UsedUp, std::string_view("used_up")},
    std::pair {OfferMiss::NothingInScope, std::string_view("nothing_in_scope")},
    std::pair {OfferMiss::BelowSpend, std::string_view("below_spend")},
    std::pair {OfferMiss::BelowPieces, std::string_view("below_pieces")},
};

int weekdayOf(Day day)
{
    constexpr int kThursday = 3; // 1970-01-01
    return static_cast<int>(((day + kThursday) % 7 + 7) % 7);
}

bool isInDates(const Offer &offer, Time time)
{
    const Day day = dayOf(time);
    if (day < offer.validFrom || day > offer.validTo)
        return false;
    return offer.waves.empty()
           || std::ranges::any_of(offer.waves, [time](const OfferWave &w) { return time >= w.from && time < w.to; });
}

bool isForThem(const Offer &offer, const Basket &basket)
{
    const bool isMember = offer.members.empty() || std::ranges::any_of(offer.members, [&](const std::string &segment) {
                              return std::ranges::find(basket.segments, segment) != basket.segments.end();
                          });
    if (!isMember)
        return false;
    if (!basket.time || !offerKind(offer.kind).reads(OfferField::MemberDay))
        return true;
    const Day day = dayOf(*basket.time);
    if (offer.dayOfMonth > 0 && static_cast<int>(civilFromDay(day).day) != offer.dayOfMonth)
        return false;
    return offer.weekday < 0 || weekdayOf(day) == offer.weekday;
}

// A threshold on list prices counts what the tags say; on paid prices, what the offers before have left.
void countThreshold(const Offer &offer, std::span<const Money> left, OfferBasket &view)
{
    const OfferScope &scope = offer.thresholdScope ? *offer.thresholdScope : offer.scope;
    for (std::size_t i = 0; i < view.basket.lines.size(); ++i) {
        const BasketLine &line = view.basket.lines[i];
        if (!line.isMerchandise || line.quantity.thousandths <= 0
            || !scope.holds(line.product, line.category, line.brand))
            continue;
        view.thresholdSpend += offer.isThresholdOnListPrice ? lineAmount(line.quantity, line.listPrice) : left[i];
        view.thresholdPieces += static_cast<int>(line.quantity.thousandths / Quantity::kScale);
    }
}

OfferBasket viewOf(const Offer &offer, const Basket &basket, std::span<const Money> left)
{
    OfferBasket view {basket, {}, {}, {}, 0, {}, 0};
    for (std::size_t i = 0; i < basket.lines.size(); ++i) {
        const BasketLine &line = basket.lines[i];
        if (!line.isMerchandise || left[i].units <= 0 || line.quantity.thousandths <= 0
            || !offer.scope.holds(line.product, line.category, line.brand))
            continue;
        view.lines.push_back(i);
        view.left.push_back(left[i]);
        view.total += left[i];
        view.pieces += static_cast<int>(line.quantity.thousandths / Quantity::kScale);
    }
    countThreshold(offer, left, view);
    return view;
}

std::vector<Money> amountsOf(const Basket &basket)
{
    std::vector<Money> amounts;
    for (const BasketLine &line : basket.lines)
        amounts.push_back(std::max(Money {}, lineAmount(line.quantity, line.price)));
    return amounts;
}

// A person may be saved so much in all: what is beyond is given back line by line.
void limitTo(Money most, OfferEffect &effect)
{
    const Money total = effect.total();
    if (total <= most)
        return;
    effect.delivery = std::min(effect.delivery, most);
    const Money goods = most - effect.delivery;
    effect.perLine = sharedOut(goods, effect.perLine);
}

OfferEffect effectOn(const Offer &offer, const Basket &basket, std::span<const Money> left, Money delivery)
{
    OfferEffect effect;
    effect.perLine.assign(basket.lines.size(), {});
    const auto missed = [&effect](OfferMiss miss) {
        effect.miss = miss;
        return effect;
    };
    if (basket.time && !isInDates(offer, *basket.time))
        return missed(OfferMiss::OutsideDates);
    if (!isForThem(offer, basket))
        return missed(OfferMiss::NotForThem);
    const OfferLimits &limits = offer.limits;
    if ((limits.usePerCustomer > 0 && basket.timesUsed >= limits.usePerCustomer)
        || (limits.liabilityPerCustomer.units > 0 && basket.saved >= limits.liabilityPerCustomer))
        return missed(OfferMiss::UsedUp);
    OfferBasket view = viewOf(offer, basket, left);
    if (view.lines.empty())
        return missed(OfferMiss::NothingInScope);
    if (view.thresholdSpend < offer.minimumSpend) {
        effect.missingSpend = offer.minimumSpend - view.thresholdSpend;
        return missed(OfferMiss::BelowSpend);
    }
    effect.delivery = delivery; // what a kind may take off at most; it says what it takes
    offerKind(offer.kind).take(offer, view, effect);
    effect.delivery = std::min(effect.delivery, delivery);
    if (limits.liabilityPerCustomer.units > 0)
        limitTo(limits.liabilityPerCustomer - basket.saved, effect);
    return effect;
}

} // namespace

std::string_view offerMissId(OfferMiss miss)
{
    return std::ranges::find(kMisses, miss, &decltype(kMisses)::value_type::first)->second;
}

Money OfferBasket::eachLeft(std::size_t inScope) const
{
    const Quantity quantity = basket.lines[lines[inScope]].quantity;
    const auto units = static_cast<Wide>(left[inScope].units) * Quantity::kScale / quantity.thousandths;
    return {static_cast<std::int64_t>(units)};
}

int OfferBasket::wholePieces(std::size_t inScope) const
{
    return static_cast<int>(basket.lines[lines[inScope]].quantity.thousandths / Quantity::kScale);
}

Money OfferEffect::goods() const
{
    return std::accumulate(perLine.begin(), perLine.end(), Money {});
}

OfferEffect applyOffer(const Offer &offer, const Basket &basket)
{
    return effectOn(offer, basket, amountsOf(basket), basket.delivery);
}

Money discountOn(const Offer &offer, Money goods, Money delivery)
{
    Basket basket;
    BasketLine line;
    const bool isByItem = !offer.items.empty();
    if (isByItem)
        line.product = offer.items.front().product;
    else if (!offer.scope.products.empty())
        line.product = offer.scope.products.front();
    if (!offer.scope.categories.empty())
        line.category = offer.scope.categories.front();
    line.quantity = Quantity::fromWhole(1);
    line.listPrice = line.price = goods;
    basket.lines.push_back(line);
    basket.delivery = delivery;
    basket.segments = offer.members;
    return applyOffer(offer, basket).total();
}

PricedBasket applyOffers(std::span<const Offer> offers, const Basket &basket)
{
    PricedBasket priced;
    priced.effects.resize(offers.size());
    for (OfferEffect &effect : priced.effects)
        effect.perLine.assign(basket.lines.size(), {});
    priced.paid = amountsOf(basket);
    priced.delivery = basket.delivery;
    const auto take = [&](std::size_t o, OfferEffect effect) {
        for (std::size_t i = 0; i < priced.paid.size(); ++i)
            priced.paid[i] -= effect.perLine[i];
        priced.delivery -= effect.delivery;
        priced.effects[o] = std::move(effect);
    };
    for (const auto layer :
         {StackingLayer::Item, StackingLayer::Shop, StackingLayer::CrossShop, StackingLayer::Payment}) {
        // Of those that stand alone, the one that takes most off; the others of the layer after it.
        std::optional<std::size_t> best;
        OfferEffect bestEffect;
        for (std::size_t o = 0; o < offers.size(); ++o) {
            if (offers[o].layer != layer || offers[o].combines)
                continue;
            OfferEffect effect = effectOn(offers[o], basket, priced.paid, priced.delivery);
            const bool isBetter = !best || effect.total() > bestEffect.total();
            if (effect.isNothing())
                priced.effects[o] = effect; // says why
            else if (isBetter) {
                best = o;
                bestEffect = std::move(effect);
            }
        }
        if (best)
            take(*best, std::move(bestEffect));
        for (std::size_t o = 0; o < offers.size(); ++o)
            if (offers[o].layer == layer && offers[o].combines)
                take(o, effectOn(offers[o], basket, priced.paid, priced.delivery));
    }
    priced.total = std::accumulate(priced.paid.begin(), priced.paid.end(), priced.delivery);
    return priced;
}

Money refundOf(const PricedBasket &priced, const Basket &basket, std::size_t line, Quantity returned, Quantity before)
{
    const std::int64_t bought = basket.lines[line].quantity.thousandths;
    if (bought <= 0)
        return {};
    const auto upTo = [&](std::int64_t thousandths) {
        return scaled(priced.paid[line], std::clamp<std::int64_t>(thousandths, 0, bought), bought);
    };
    return upTo(before.thousandths + returned.thousandths) - upTo(before.thousandths);
}

std::optional<Money> marginOf(const PricedBasket &priced, const Basket &basket)
{
    Money margin;
    for (std::size_t i = 0; i < basket.lines.size(); ++i) {
        const BasketLine &line = basket.lines[i];
        if (!line.unitCost)
            return std::nullopt;
        margin += priced.paid[i] - lineAmount(line.quantity, *line.unitCost);
    }
    return margin - (basket.delivery - priced.delivery); // delivery given away is the shop's to pay
}

std::vector<Money> sharedOut(Money total, std::span<const Money> weights)
{
    std::vector<Money> parts(weights.size());
    const auto sum = std::accumulate(weights.begin(), weights.end(), static_cast<Wide>(0),
                                     [](Wide so, Money weight) { return so + weight.units; });
    if (sum <= 0 || total.units <= 0)
        return parts;
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<Wide> remainders(weights.size());
    std::int64_t left = total.units;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Wide product = static_cast<Wide>(total.units) * weights[i].units;
        parts[i].units = static_cast<std::int64_t>(product / sum);
        remainders[i] = product % sum;
        left -= parts[i].units;
    }
    std::ranges::stable_sort(order, std::greater {}, [&](std::size_t i) { return remainders[i]; });
    for (std::size_t k = 0; left > 0; ++k, --left)
        ++parts[order[k]].units;
    return parts;
}

std::vector<std::string> soldTogether(const Offer &one, const Offer &other)
{
    if (one.kind != "flash-sale" || other.kind != "flash-sale")
        return {};
    const auto wavesOf = [](const Offer &offer) {
        return offer.waves.empty() ? std::vector {OfferWave {startOf(offer.validFrom), startOf(offer.validTo + 1)}}
                                   : offer.waves;
    };
    const std::vector<OfferWave> others = wavesOf(other);
    const bool isTogether = std::ranges::any_of(wavesOf(one), [&](const OfferWave &mine) {
        return std::ranges::any_of(
            others, [&](const OfferWave &theirs) { return mine.from < theirs.to && theirs.from < mine.to; });
    });
    std::vector<std::string> products;
    for (const OfferItem &item : one.items)
        if (isTogether && std::ranges::find(other.items, item.product, &OfferItem::product) != other.items.end())
            products.push_back(item.product);
    return products;
}

std::vector<OverlappingSales> overlappingSales(std::span<const Offer> offers)
{
    std::vector<OverlappingSales> found;
    for (std::size_t a = 0; a < offers.size(); ++a)
        for (std::size_t b = a + 1; b < offers.size(); ++b)
            for (std::string &product : soldTogether(offers[a], offers[b]))
                found.push_back({a, b, std::move(product)});
    return found;
}

} // namespace clientele
