#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/offer/offer.h"

namespace clientele {

// What offers come to at the till, exact to 1/10,000: what each takes off each line, off the delivery, what it adds, or why
// it does nothing. Pure functions of values; texts are looked at, not kept.

struct BasketLine
{
    std::string_view product;
    std::string_view category;
    std::string_view brand;
    Quantity quantity;
    Money listPrice; // each
    Money price; // each, after the item's own discount
    std::optional<Money> unitCost;
    bool isMerchandise = true; // postage and the like is never discounted, and counts for no threshold
};

struct Basket
{
    std::vector<BasketLine> lines;
    Money delivery;
    std::optional<Time> time; // none = within every offer's dates
    std::vector<std::string> segments; // those the customer is in, as far as offers ask for them
    int timesUsed = 0; // how often the customer has used this offer before
    Money saved; // what it has saved them before
};

// Why an offer does nothing for a basket.
enum class OfferMiss
{
    None,
    OutsideDates,
    NotForThem, // not a member, or it is not the members' day
    UsedUp,
    NothingInScope,
    BelowSpend,
    BelowPieces
};
std::string_view offerMissId(OfferMiss miss); // "below_spend": stable; "" for None

// What an offer sees of a basket: the lines in its scope with what is left of them.
struct OfferBasket
{
    const Basket &basket;
    std::vector<std::size_t> lines; // positions in basket.lines that are in scope
    std::vector<Money> left; // what is still to pay of each of them
    Money total; // their sum
    int pieces = 0; // whole pieces among them
    Money thresholdSpend;
    int thresholdPieces = 0;

    // What one piece of a line in scope is left at, rounded down.
    Money eachLeft(std::size_t inScope) const;
    int wholePieces(std::size_t inScope) const;
};

struct OfferEffect
{
    std::vector<Money> perLine; // parallel to the basket's lines
    Money delivery;
    std::vector<OfferGift> gifts;
    OfferMiss miss = OfferMiss::None;
    Money missingSpend; // up to the threshold
    int missingPieces = 0;

    Money goods() const;
    Money total() const { return goods() + delivery; }
    bool isNothing() const { return total().units == 0 && gifts.empty(); }
};

// One offer on a whole basket, alone.
OfferEffect applyOffer(const Offer &offer, const Basket &basket);
// What it takes off goods of this price, the simplest question: one piece, in scope, within its dates, for a member.
Money discountOn(const Offer &offer, Money goods, Money delivery = {});

// Several, layer by layer, each on what the ones before have left; of those in one layer that do not combine, only the one
// that takes most off. No line falls below 0: what one line cannot bear, the others do, in proportion to what is left of
// them. (Taobao's order: item, shop, across shops, payment.)
struct PricedBasket
{
    std::vector<OfferEffect> effects; // parallel to the offers; what each really took off
    std::vector<Money> paid; // per line
    Money delivery;
    Money total; // paid + delivery
};
PricedBasket applyOffers(std::span<const Offer> offers, const Basket &basket);

// What the customer gets back for `returned` of a line of which `before` has come back already: the line's share of what
// was paid. Returning it piece by piece gives exactly what was paid, never a unit more.
Money refundOf(const PricedBasket &priced, const Basket &basket, std::size_t line, Quantity returned,
               Quantity before = {});

// What the basket leaves the shop after goods' cost and discounts, delivery given away among them; gifts cost the shop too,
// but are no line of the basket. Nothing when a line's cost is not known.
std::optional<Money> marginOf(const PricedBasket &priced, const Basket &basket);

// `total` in proportion to `weights`, whole units, adding up exactly; fractions to the largest remainders, equal ones to the
// earlier. No part exceeds its weight while `total` is at most their sum.
std::vector<Money> sharedOut(Money total, std::span<const Money> weights);

// The products that two flash sales sell at the same time; none when either is another kind of offer.
std::vector<std::string> soldTogether(const Offer &one, const Offer &other);

// Two flash sales that sell the same product's stock at the same time: their positions, and the product.
struct OverlappingSales
{
    std::size_t first = 0;
    std::size_t second = 0;
    std::string product;
};
std::vector<OverlappingSales> overlappingSales(std::span<const Offer> offers);

} // namespace clientele
