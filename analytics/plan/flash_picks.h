#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/offer/offer.h"
#include "analytics/recommend/recommender.h"
#include "analytics/segment/segment.h"

namespace clientele {

// Which products to put into a flash sale (秒杀), at which price and how many pieces of each: what there is enough of, what
// still earns something at a lower price, and what these people want.
//
// Candidates are the products with the most stock × margin × pieces sold a day, where stock for more than kLongDays counts
// as that; of so many of the best, the reverse list of a recommender says how many of the people would want each. Picks come
// by worth: margin at the flash price × what two weeks usually sell, no more than there is for the sale, × how many want it
// compared with the other candidates, from half to twice.
struct FlashPickOptions
{
    std::size_t products = 5; // 1 … 20
    double depth = 0.30; // off the usual price, as far as the margin allows: 0.05 … 0.9
    double marginFloor = 0.10; // of the flash price that must remain: 0 … 0.9
    int waves = 1; // windows that share the stock
    std::map<std::string, double> margins = {}; // Plan::Assumptions::margins, where costs are not known
};

// Why a product is in, by the numbers of its pick.
enum class FlashPickReason
{
    ClearsStock, // stock for daysOfStock days
    DrawsPeople, // among the tenth of the products that sell best: perDay
    NotSoldLately, // stock, but not one piece in the last FlashPicks::kDays days
    Wanted // by so many people
};
std::string_view flashPickReasonId(FlashPickReason reason); // "clears_stock": stable
const std::vector<FlashPickReason> &allFlashPickReasons();

// What is to be known about the picks as a whole, or why there are none.
enum class FlashPickNote
{
    NoProducts, // the shop sells nothing with a price
    NothingInStock, // every stock is known to be 0
    NoMargin, // at no product does a lower price leave the margin asked for
    NothingToSpare, // what is in stock goes within two weeks by itself
    StockUnknown, // of every product: no pieces are proposed
    CostUnknown // of some pick: a margin is assumed for it
};
std::string_view flashPickNoteId(FlashPickNote note); // "stock_unknown": stable
const std::vector<FlashPickNote> &allFlashPickNotes();

struct FlashPick
{
    ProductIndex product = kNoIndex;
    Money price; // usual
    Money flashPrice;
    double margin = 0; // share of the flash price that remains
    bool isMarginAssumed = false;
    std::int64_t stock = -1; // in the shop; −1 = not known
    std::int64_t saleStock = -1; // pieces for the sale, all waves together; −1 = as many as there are
    std::int64_t waveStock = -1; // … for each wave
    int perPerson = 1; // pieces at most
    double perDay = 0; // pieces sold and kept a day, over the last FlashPicks::kDays days
    double daysOfStock = -1; // at that rate; −1 = not known, or none sells
    double wanting = 0; // people who would want it
    double worth = 0; // what picks are ordered by, in the shop's currency
    FlashPickReason reason = FlashPickReason::Wanted;
};

struct FlashPicks
{
    static constexpr int kDays = 90;
    static constexpr int kKeptDays = 14; // of usual sales that stay outside the sale
    static constexpr double kLongDays = 120; // stock for longer is to be cleared
    static constexpr int kLeastPieces = 5; // for a wave, as far as there are so many
    static constexpr double kLeastDepth = 0.05; // less off is no flash sale

    std::vector<FlashPick> picks; // best first
    std::vector<FlashPickNote> notes;
};

// How many would want something: those on its reverse list among `people`, counted by how keen they are,
// (Σ score)² / Σ score²: n people equally keen are n, one keen among many that hardly care little more than one. Owners
// count where the shop's customers buy it again. Products whose stock is not known are left out where the shop knows any.
// The recommender must have learned `dataset`. Pure; the same on any machine. Errors: ParameterInvalid; Cancelled.
FlashPicks pickForFlashSale(const Dataset &dataset, const Recommender &recommender, const CustomerSet &people, Day asOf,
                            const FlashPickOptions &options, Monitor &monitor);

// No more for each wave than `most` pieces of each pick, in their order, but at least kLeastPieces; and so few a person that
// a wave is enough for ten people. Stock that is not known stays so.
void limitWaveStock(FlashPicks &picks, std::span<const double> most, int waves);

// The picks as a flash sale's products.
std::vector<OfferItem> itemsOf(const FlashPicks &picks, const Dataset &dataset);

} // namespace clientele
