#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/base/money.h"
#include "analytics/import/party_cells.h"
#include "analytics/import/values.h"

namespace clientele {

// One understood row of the kinds of files that tell what customers do and say, on its way into the store. Texts are views
// valid during the call; empty = not given.
struct EventRecord
{
    CustomerKeys customer; // nobody: a visitor who was not signed in
    std::string_view product; // empty = about no product
    std::string_view category; // of the product
    std::string_view productName;
    std::string_view kind; // as eventKindOf() has it; never empty
    std::string_view session;
    Time time = 0;
    bool hasTime = false;
    std::int64_t value = 0; // 1/10,000 of whatever the file counts in; 0 = not given
};

struct ReviewRecord
{
    CustomerKeys customer;
    std::string_view product;
    std::string_view productName;
    std::string_view category;
    std::string_view order; // its id in the file
    std::optional<Moment> moment;
    std::optional<double> stars; // lowest … highest
    double lowest = 1;
    double highest = 5;
    std::string_view title;
    std::string_view body;
    std::string_view language;
};

// What became of one message to one customer.
struct MessageRecord
{
    struct Step
    {
        bool hasHappened = false;
        std::optional<Time> time;
    };
    CustomerKeys customer; // never nobody
    std::string_view campaign; // never empty
    std::string_view channel; // "email", "sms", or the file's word
    Step sent;
    Step opened;
    Step clicked;
    Step bounced;
    Step unsubscribed;
};

struct RedemptionRecord
{
    CustomerKeys customer;
    std::string_view campaign; // empty = the one whose code it is
    std::string_view code; // never empty
    std::string_view order;
    std::optional<Moment> moment;
    std::optional<Money> discount;
};

// Somebody was in an arm of a campaign.
struct TargetingRecord
{
    CustomerKeys customer; // never nobody
    std::string_view campaign; // never empty
    std::string_view arm; // empty = targeted
    std::optional<Time> time;
};

// A campaign that was run elsewhere.
struct CampaignRecord
{
    std::string_view id; // never empty
    std::string_view name;
    std::string_view type;
    std::optional<Day> start;
    std::optional<Day> end;
};

// A code of a campaign run elsewhere, and a product it holds for.
struct CouponRecord
{
    std::string_view campaign;
    std::string_view code; // never empty
    std::string_view product;
};

// Somebody nobody may write to, by every key the row gives.
struct BanRecord
{
    struct Key
    {
        std::string_view kind; // "id", "email", "phone"
        std::string_view value; // normalised
    };
    std::vector<Key> keys; // never empty
};

} // namespace clientele
