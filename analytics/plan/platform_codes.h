#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

class Store;

// Codes that the shop's platform made for one offer of a draft, to be given instead of the campaign's own.

// Why one of them is not taken; case never counts.
enum class CodeFault
{
    Repeated, // twice among them, or there already for one of the campaign's offers
    Taken, // given by another campaign or made for one, or told by a file of coupons
    TooShort, // less than kShortestPlatformCode characters
    TooLong, // more than kLongestPlatformCode: no checkout takes it
    Heading // the name of a column
};
inline constexpr std::size_t kCodeFaults = static_cast<std::size_t>(CodeFault::Heading) + 1;
std::string_view codeFaultId(CodeFault fault); // "repeated": stable

inline constexpr std::size_t kShortestPlatformCode = 3;
inline constexpr std::size_t kLongestPlatformCode = 255;

// Whether a column of codes has such a name: "Coupon", "discount_code", "券码" …; case, blanks, '-' and '_' do not count.
bool isCodeHeading(std::string_view name);

// What would become of a list of codes. A heading is a name that columns of codes have, or a first line without a digit and
// of a length of its own before lines that all have digits.
struct CodeReview
{
    std::vector<std::string> good; // in their order
    struct Refused
    {
        std::size_t position = 0; // in the list
        CodeFault fault = CodeFault::Repeated;
    };
    std::vector<Refused> refused; // in their order
    std::size_t pool = 0; // how many the offer has now

    std::size_t count(CodeFault fault) const;
};

// Errors: NoSuchCampaign, CampaignSealed, ParameterInvalid for an offer that the plan does not have; those of Store.
CodeReview reviewPlatformCodes(Store &store, std::int64_t campaign, std::size_t offer,
                               std::span<const std::string> codes);

// Takes the good ones, after those that are there already; all or nothing. Errors: as above.
struct AddedCodes
{
    std::size_t added = 0;
    std::size_t repeated = 0;
    std::size_t taken = 0;
    std::size_t pool = 0; // how many the offer has now
    CodeReview review;
};
AddedCodes addPlatformCodes(Store &store, std::int64_t campaign, std::size_t offer, std::span<const std::string> codes);

std::vector<std::string> loadPlatformCodes(Store &store, std::int64_t campaign, std::size_t offer); // in their order
// How many there were. Errors: as above.
std::size_t removePlatformCodes(Store &store, std::int64_t campaign, std::size_t offer);
// Only these, as they were added.
void removePlatformCodes(Store &store, std::int64_t campaign, std::size_t offer, std::span<const std::string> codes);

} // namespace clientele
