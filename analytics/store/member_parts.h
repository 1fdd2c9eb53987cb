#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/text_column.h"

namespace clientele {

class Database;

// What was thought of the members of an exported campaign: why they are in, what they were recommended, what was expected
// of them. What the seal covers lies in rows of `members`, for anybody to check; this lies in typed columns, because rows
// of a million people took longer than all that was decided about them. A part is at most kMembersPerPart people of one
// campaign by customer number, each column packed by column_codec.h into a BLOB with a checksum: one that is missing or
// damaged is ShopDamaged, never guessed.

inline constexpr std::size_t kMembersPerPart = 65'536;
inline constexpr std::size_t kExpectations = 7; // buy_none, buy, redeem, revenue, cost, profit, profit_error

// Of one person; views of what must outlive it.
struct MemberDetail
{
    std::uint32_t customer = 0; // customers.number
    std::string_view reason;
    std::span<const std::string> recommended; // product ids, best first
    std::string_view viaSegment; // segment id
    std::string_view notSent; // notSentId
    double score = 0;
    std::uint32_t rank = 0;
    std::array<float, kExpectations> expected = unknown(); // NaN = nobody has estimated it

    static constexpr std::array<float, kExpectations> unknown()
    {
        std::array<float, kExpectations> values {};
        values.fill(std::numeric_limits<float>::quiet_NaN());
        return values;
    }
};

// Of some, side by side.
struct MemberColumns
{
    std::vector<std::uint32_t> customer;
    TextColumn reason;
    std::vector<std::uint32_t> viaSegment; // code of `words`
    std::vector<std::uint32_t> notSent; // likewise
    std::vector<std::int64_t> score; // a double's bits
    std::vector<std::uint32_t> rank;
    std::array<std::vector<std::uint32_t>, kExpectations> expected; // floats' bits
    std::vector<std::uint32_t> recommendations; // how many each has
    std::vector<std::uint32_t> recommended; // codes of `words`, one person's after the other's
    TextDictionary words;

    std::size_t size() const { return customer.size(); }
    void add(const MemberDetail &detail);
};

// A part as it lies in the file. Reading and writing it is the database's thread's work; packing and unpacking is
// anybody's.
struct PackedMembers
{
    struct Column
    {
        std::string name;
        std::int64_t checksum = 0;
        std::vector<std::uint8_t> bytes;
    };
    std::size_t members = 0;
    std::vector<Column> columns;
    std::string where; // for ShopDamaged: the shop's file and the part
};

PackedMembers packMembers(const MemberColumns &columns);
MemberColumns unpackMembers(const PackedMembers &part); // Errors: ShopDamaged

void writeMemberPart(Database &database, std::int64_t campaign, std::size_t part, const PackedMembers &packed);
std::vector<PackedMembers> readMemberParts(Database &database, std::int64_t campaign); // by part

} // namespace clientele
