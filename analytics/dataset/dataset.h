#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/base/money.h"
#include "analytics/base/text_column.h"
#include "analytics/dataset/indices.h"
#include "analytics/dataset/response_tables.h"

namespace clientele {

// Everything a shop knows about its sales, in memory, ready to be counted: an immutable snapshot of one shop file.
//
// Columns are plain arrays; the same position in every array of a table is the same customer, product, order or line.
// Positions ("dense indices") run from 0 and hold only for this Dataset; outside ids are texts. One Dataset is loaded per
// data version and shared by every page and job as std::shared_ptr<const Dataset>; reading needs no lock.

// What a line is, decided once at import from its signs:
// quantity > 0 and price > 0 Sale; > 0 and = 0 Gift; < 0 and = 0 StockMove; everything else is money back: Refund.
enum class LineKind : std::uint8_t
{
    Sale,
    Refund,
    Gift,
    StockMove
};

enum class Consent : std::uint8_t
{
    Unknown,
    Yes,
    No
};

struct CustomerTable
{
    TextColumn id;
    TextColumn name;
    TextColumn email;
    TextColumn phone;
    std::vector<std::uint32_t> country; // codes of Dataset::places
    std::vector<std::uint32_t> region;
    std::vector<std::int16_t> birthYear; // 0 = unknown
    std::vector<std::uint32_t> gender; // codes of Dataset::words, as the file says it
    std::vector<Day> memberSince; // kNoDay = unknown
    std::vector<Consent> emailConsent;
    std::vector<Consent> smsConsent;
    std::vector<Consent>
        personalConsent; // whether offers may be chosen by what is known of them; empty where nobody told
    std::vector<std::uint8_t> doNotContact; // 1 = never

    // Customer c's orders are positions orderBegin[c] … orderBegin[c + 1] − 1 of the order table, oldest first.
    std::vector<OrderIndex> orderBegin;

    static constexpr Day kNoDay = INT32_MIN;
    std::size_t size() const { return id.size(); }
    // They are to have offers that nothing known of them decides.
    bool refusesPersonal(CustomerIndex customer) const
    {
        return !personalConsent.empty() && personalConsent[customer] == Consent::No;
    }
};

struct ProductTable
{
    TextColumn id;
    TextColumn name; // the name seen last
    std::vector<std::uint32_t> category; // codes of Dataset::words
    std::vector<std::uint32_t> brand;
    std::vector<Money> price; // list price, or the latest price sold at
    std::vector<Money> cost; // kNoMoney = unknown
    std::vector<std::int64_t> stock; // pieces; −1 = unknown
    // 0 = postage, manual correction, bank charge …: counted as money, never recommended or shown as a product
    std::vector<std::uint8_t> isMerchandise;

    static constexpr Money kNoMoney {INT64_MIN};
    std::size_t size() const { return id.size(); }
};

// Sorted by customer, then time, then id; guests' orders (customer = kNoIndex) come last, by time.
struct OrderTable
{
    TextColumn id;
    std::vector<CustomerIndex> customer;
    std::vector<Time> time; // its earliest line's
    std::vector<std::uint8_t> hasTime; // 0 = the file gave a day only
    std::vector<std::uint32_t> country; // codes of Dataset::places

    // Order o's lines are positions lineBegin[o] … lineBegin[o + 1] − 1 of the line table.
    std::vector<std::uint32_t> lineBegin;

    std::size_t size() const { return customer.size(); }
};

// Sorted by order (hence by customer and time), then as in the file.
struct LineTable
{
    std::vector<OrderIndex> order;
    std::vector<ProductIndex> product;
    std::vector<Quantity> quantity;
    std::vector<Money> price;
    std::vector<Money> amount; // quantity × price less the line's discount; refunds are negative
    std::vector<LineKind> kind;
    // Who bore the line's discount, zero or more; empty where no file of the shop tells.
    std::vector<Money> platformDiscount;
    std::vector<Money> merchantDiscount; // the only part that cost the shop anything

    std::size_t size() const { return order.size(); }
};

struct Dataset
{
    std::int64_t version = 0; // Store::dataVersion it was loaded from
    std::string shopName;
    std::string currency; // ISO 4217

    CustomerTable customers;
    ProductTable products;
    OrderTable orders;
    LineTable lines;
    EventTable events;
    ReviewTable reviews;
    CampaignTable campaigns;
    TargetingTable targetings;
    MessageTable messages;
    RedemptionTable redemptions;
    CouponTable coupons;
    SummaryTable summaries;
    std::vector<Attribute> customerAttributes; // by name
    std::vector<Attribute> productAttributes;

    TextDictionary places; // countries and regions
    TextDictionary words; // categories, brands, genders

    TextIndex customerById;
    TextIndex productById;

    // The first and last day with an order (any kind of line); both 0 in an empty shop.
    Day firstDay = 0;
    Day lastDay = 0;

    CustomerIndex customerOfLine(std::size_t line) const { return orders.customer[lines.order[line]]; }
};

// Fills customers.orderBegin, orders.lineBegin, events.begin, firstDay, lastDay and the two indices from the plain columns, which must
// already be sorted as stated above. The loader and hand-made test data both end with it.
void finishDataset(Dataset &dataset);

} // namespace clientele
