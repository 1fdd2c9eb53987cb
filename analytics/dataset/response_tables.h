#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/base/money.h"
#include "analytics/base/text_column.h"
#include "analytics/dataset/indices.h"

namespace clientele {

// What customers say and what campaigns came to, beside the sales in dataset.h. The same position in every array of a
// table is the same row. kNoTime = the file gave none.
inline constexpr Time kNoTime = INT64_MIN;

// What customers did. Sorted by customer, then time; visitors nobody knows (customer = kNoIndex) come last, by time.
struct EventTable
{
    std::vector<CustomerIndex> customer;
    std::vector<ProductIndex> product; // kNoIndex = about no product
    std::vector<std::uint32_t> kind; // codes of `kinds`
    std::vector<Time> time;
    std::vector<std::uint8_t> hasTime; // 0 = the file gave a day only
    std::vector<std::uint32_t> session; // equal for one customer's events of one visit; 0 = not given
    std::vector<std::int64_t> value; // 1/10,000 of whatever the file counted in; 0 = not given
    TextDictionary kinds; // "view", "click", "cart", "favourite", "purchase", and words of the shop's own

    // Customer c's events are positions begin[c] … begin[c + 1] − 1.
    std::vector<std::uint32_t> begin;

    std::size_t size() const { return customer.size(); }
};

// Sorted by customer (nobody last), then as imported.
struct ReviewTable
{
    std::vector<CustomerIndex> customer; // kNoIndex = not told
    std::vector<ProductIndex> product; // kNoIndex = not told
    std::vector<OrderIndex> order; // kNoIndex = not told, or not in the shop
    std::vector<Time> time;
    std::vector<float> stars; // on the file's own scale; NaN = none
    std::vector<float> rating; // the same from 0 (worst) to 1 (best), so that scales can be compared; NaN = none
    TextColumn title;
    TextColumn body;
    std::vector<std::uint32_t> language; // codes of Dataset::words, as are categories
    std::vector<std::uint32_t> category; // what the file says the product is

    std::size_t size() const { return customer.size(); }
};

// Campaigns run elsewhere, by id; and those made here that files of responses name. Rows below point here.
struct CampaignTable
{
    TextColumn id; // what files call it: a name, for one made here
    TextColumn name;
    TextColumn type;
    std::vector<Day> start; // kNoDay = not told
    std::vector<Day> end;
    std::vector<std::int64_t> number; // of a campaign made here; 0 = run elsewhere

    static constexpr Day kNoDay = INT32_MIN;
    std::size_t size() const { return id.size(); }
};

// Who was in which arm. Sorted by campaign, then customer.
struct TargetingTable
{
    std::vector<std::uint32_t> campaign; // positions in CampaignTable
    std::vector<CustomerIndex> customer;
    std::vector<std::uint32_t> arm; // codes of Dataset::words; 0 = targeted
    std::vector<Time> time;

    std::size_t size() const { return campaign.size(); }
};

// What became of messages. Sorted by campaign, then customer.
struct MessageTable
{
    enum Step : std::uint8_t
    {
        Sent = 1,
        Opened = 2,
        Clicked = 4,
        Bounced = 8,
        Unsubscribed = 16
    };
    std::vector<std::uint32_t> campaign;
    std::vector<CustomerIndex> customer;
    std::vector<std::uint32_t> channel; // codes of Dataset::words: "email", "sms"
    std::vector<std::uint8_t> steps; // what is known to have happened: Step, or-ed
    std::vector<Time> sent;
    std::vector<Time> opened;
    std::vector<Time> clicked;

    std::size_t size() const { return campaign.size(); }
};

// Sorted by campaign (none last), then customer.
struct RedemptionTable
{
    std::vector<std::uint32_t> campaign; // kNoIndex = none was named and no campaign gave the code
    std::vector<CustomerIndex> customer; // kNoIndex = not told
    std::vector<OrderIndex> order; // kNoIndex = not told, or not in the shop
    TextColumn code;
    std::vector<Time> time;
    std::vector<Money> discount; // 0 = not told

    std::size_t size() const { return campaign.size(); }
};

// Sorted by campaign, then as imported.
struct CouponTable
{
    std::vector<std::uint32_t> campaign; // kNoIndex = none was named
    TextColumn code;
    std::vector<ProductIndex> product; // kNoIndex = all, as far as we know

    std::size_t size() const { return campaign.size(); }
};

// What a file had added up of each customer. Parallel to CustomerTable; empty in a shop without such a file. Counts only
// for customers without order lines: where there are lines, they are the truth.
struct SummaryTable
{
    std::vector<Day> lastOrder; // kNoDay = not told
    std::vector<std::int32_t> orders; // −1 = not told
    std::vector<Money> spend; // kNoMoney = not told

    static constexpr Day kNoDay = INT32_MIN;
    static constexpr Money kNoMoney {INT64_MIN};
    std::size_t size() const { return orders.size(); }
};

// A column of customer or product files that has no place of its own.
struct Attribute
{
    enum class Type
    {
        Text,
        Integer,
        Real,
        Day
    };
    std::string name; // as the file has it
    Type type = Type::Text; // what every value of it is
    std::vector<std::uint32_t> value; // codes of `texts`, one per customer or product; 0 = none
    TextDictionary texts; // as the files have them
    std::vector<double> number; // by code: the number or day; NaN for code 0; empty for texts
};

} // namespace clientele
