#include "analytics/plan/platform_codes.h"

#include <algorithm>
#include <array>

#include "analytics/base/error.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/plan/codes.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

constexpr std::array kFaults {
    std::string_view("repeated"), std::string_view("taken"),   std::string_view("too_short"),
    std::string_view("too_long"), std::string_view("heading"),
};
static_assert(kFaults.size() == kCodeFaults);

constexpr std::array<std::string_view, 18> kHeadings {
    "COUPON",  "COUPONCODE",  "COUPONCODES",  "CODE",      "CODES",    "DISCOUNTCODE",
    "VOUCHER", "VOUCHERCODE", "VOUCHERCODES", "PROMOCODE", "GIFTCODE", "券码",
    "优惠码",  "优惠券码",    "优惠券号",     "兑换码",    "券号",     "卡密"};

void requireDraft(Store &store, std::int64_t number, std::size_t offer)
{
    const Campaign campaign = loadCampaign(store, std::to_string(number));
    if (!campaign.sealedAt.empty())
        throw Error(ErrorCode::CampaignSealed, {campaign.plan.name});
    const std::size_t offers = campaign.plan.offers.size();
    if (offer >= offers)
        throw Error(ErrorCode::ParameterInvalid, {"offer", std::to_string(offer + 1), "1 … " + std::to_string(offers)});
}

std::int64_t poolNumber(Store &store, std::int64_t campaign, std::size_t offer, const char *what)
{
    Statement select = store.database().prepare(std::string("SELECT ") + what
                                                + " FROM code_pool WHERE campaign = ?1 AND offer = ?2");
    select.bind(1, campaign).bind(2, static_cast<std::int64_t>(offer));
    return select.step() ? select.integer(0) : 0;
}

TakenCodes foldedCodes(Store &store, const char *sql, std::int64_t campaign)
{
    TakenCodes codes;
    Statement select = store.database().prepare(sql);
    select.bind(1, campaign);
    while (select.step())
        codes.insert(foldedCode(select.text(0)));
    return codes;
}

bool hasDigit(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Characters, not bytes.
std::size_t lengthOf(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Of a column whose name nobody knows: a word before lines that all look different from it.
bool beginsWithHeading(std::span<const std::string> codes)
{
    constexpr std::size_t kFewest = 3; // lines that can be told apart
    return codes.size() >= kFewest && !hasDigit(codes.front())
           && std::ranges::all_of(codes.subspan(1), [length = codes.front().size()](const std::string &code) {
                  return hasDigit(code) && code.size() != length;
              });
}

} // namespace

std::string_view codeFaultId(CodeFault fault)
{
    return kFaults[static_cast<std::size_t>(fault)];
}

bool isCodeHeading(std::string_view name)
{
    std::string plain = foldedCode(name);
    std::erase_if(plain, [](char c) { return c == ' ' || c == '_' || c == '-'; });
    return std::ranges::find(kHeadings, plain) != kHeadings.end();
}

std::size_t CodeReview::count(CodeFault fault) const
{
    return static_cast<std::size_t>(std::ranges::count(refused, fault, &Refused::fault));
}

CodeReview reviewPlatformCodes(Store &store, std::int64_t campaign, std::size_t offer,
                               std::span<const std::string> codes)
{
    requireDraft(store, campaign, offer);
    // Every code that the shop knows outside this campaign: given, made by platforms, or told by files of coupons.
    const TakenCodes taken = foldedCodes(store,
                                         "SELECT code FROM codes WHERE campaign <> ?1"
                                         " UNION ALL SELECT code FROM code_pool WHERE campaign <> ?1"
                                         " UNION ALL SELECT code FROM coupons",
                                         campaign);
    TakenCodes known = foldedCodes(store, "SELECT code FROM code_pool WHERE campaign = ?1", campaign);
    CodeReview review;
    review.pool = static_cast<std::size_t>(poolNumber(store, campaign, offer, "count(*)"));
    const bool isFirstHeading = beginsWithHeading(codes);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::size_t length = lengthOf(codes[i]);
        std::string folded = foldedCode(codes[i]);
        if (isCodeHeading(codes[i]) || (i == 0 && isFirstHeading))
            review.refused.push_back({i, CodeFault::Heading});
        else if (length < kShortestPlatformCode)
            review.refused.push_back({i, CodeFault::TooShort});
        else if (length > kLongestPlatformCode)
            review.refused.push_back({i, CodeFault::TooLong});
        else if (taken.contains(folded))
            review.refused.push_back({i, CodeFault::Taken});
        else if (!known.insert(std::move(folded)).second)
            review.refused.push_back({i, CodeFault::Repeated});
        else
            review.good.push_back(codes[i]);
    }
    return review;
}

AddedCodes addPlatformCodes(Store &store, std::int64_t campaign, std::size_t offer, std::span<const std::string> codes)
{
    AddedCodes result;
    Transaction transaction(store.database());
    result.review = reviewPlatformCodes(store, campaign, offer, codes);
    std::int64_t counter = poolNumber(store, campaign, offer, "ifnull(max(counter), 0)");
    Statement insert
        = store.database().prepare("INSERT INTO code_pool (code, campaign, offer, counter) VALUES (?1, ?2, ?3, ?4)");
    for (const std::string &code : result.review.good)
        insert.bind(1, code).bind(2, campaign).bind(3, static_cast<std::int64_t>(offer)).bind(4, ++counter).run();
    transaction.commit();
    result.added = result.review.good.size();
    result.repeated = result.review.count(CodeFault::Repeated);
    result.taken = result.review.count(CodeFault::Taken);
    result.pool = result.review.pool + result.added;
    return result;
}

std::vector<std::string> loadPlatformCodes(Store &store, std::int64_t campaign, std::size_t offer)
{
    std::vector<std::string> codes;
    Statement select
        = store.database().prepare("SELECT code FROM code_pool WHERE campaign = ?1 AND offer = ?2 ORDER BY counter");
    select.bind(1, campaign).bind(2, static_cast<std::int64_t>(offer));
    while (select.step())
        codes.emplace_back(select.text(0));
    return codes;
}

std::size_t removePlatformCodes(Store &store, std::int64_t campaign, std::size_t offer)
{
    requireDraft(store, campaign, offer);
    const auto before = static_cast<std::size_t>(poolNumber(store, campaign, offer, "count(*)"));
    store.database()
        .prepare("DELETE FROM code_pool WHERE campaign = ?1 AND offer = ?2")
        .bind(1, campaign)
        .bind(2, static_cast<std::int64_t>(offer))
        .run();
    return before;
}

void removePlatformCodes(Store &store, std::int64_t campaign, std::size_t offer, std::span<const std::string> codes)
{
    requireDraft(store, campaign, offer);
    Transaction transaction(store.database());
    Statement remove
        = store.database().prepare("DELETE FROM code_pool WHERE code = ?1 AND campaign = ?2 AND offer = ?3");
    for (const std::string &code : codes)
        remove.bind(1, code).bind(2, campaign).bind(3, static_cast<std::int64_t>(offer)).run();
    transaction.commit();
}

} // namespace clientele
