#include "analytics/store/member_parts.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include <sqlite3.h>

#include "analytics/base/error.h"
#include "analytics/store/column_codec.h"
#include "analytics/store/database.h"

namespace clientele {

namespace {

constexpr std::array<std::string_view, kExpectations> kExpectedNames {
    "expected.buy_none", "expected.buy",    "expected.redeem",      "expected.revenue",
    "expected.cost",     "expected.profit", "expected.profit_error"};
constexpr std::string_view kReason = "reason";
constexpr std::string_view kRecommended = "recommended";
constexpr std::string_view kWords = "words";

// Calls `visit(name, column)` for each column of one number per person, so that names and arrays are paired in one place.
template<typename Columns, typename Visit> void forEachColumn(Columns &columns, const Visit &visit)
{
    visit(std::string_view("customer"), columns.customer);
    visit(std::string_view("via_segment"), columns.viaSegment);
    visit(std::string_view("not_sent"), columns.notSent);
    visit(std::string_view("score"), columns.score);
    visit(std::string_view("rank"), columns.rank);
    for (std::size_t i = 0; i < kExpectations; ++i)
        visit(kExpectedNames[i], columns.expected[i]);
    visit(std::string_view("recommendations"), columns.recommendations);
}

template<typename Number> std::vector<std::uint8_t> packed(const std::vector<Number> &column)
{
    return packColumn(std::span<const Number>(column));
}

// What is not there reads as no bytes, which are no column.
std::span<const std::uint8_t> bytesOf(const PackedMembers &part, std::string_view name)
{
    const auto column = std::ranges::find(part.columns, name, &PackedMembers::Column::name);
    const bool isSound = column != part.columns.end() && checksumOf(column->bytes) == column->checksum;
    return isSound ? std::span<const std::uint8_t>(column->bytes) : std::span<const std::uint8_t>();
}

[[noreturn]] void throwDamaged(const PackedMembers &part)
{
    throw Error(ErrorCode::ShopDamaged,
                {part.where.substr(0, part.where.find('\n')), part.where.substr(part.where.find('\n') + 1)});
}

void require(bool isSound, const PackedMembers &part)
{
    if (!isSound)
        throwDamaged(part);
}

// How many words there are stands before them.
std::vector<std::uint8_t> packWords(const TextDictionary &words)
{
    TextColumn texts;
    for (std::uint32_t code = 0; code < words.size(); ++code)
        texts.add(words[code]);
    return packTexts(texts, 0, texts.size());
}

bool areWords(const std::vector<std::uint32_t> &codes, const TextDictionary &words)
{
    return std::ranges::all_of(codes, [&words](std::uint32_t code) { return code < words.size(); });
}

} // namespace

void MemberColumns::add(const MemberDetail &detail)
{
    customer.push_back(detail.customer);
    reason.add(detail.reason);
    viaSegment.push_back(words.code(detail.viaSegment));
    notSent.push_back(words.code(detail.notSent));
    score.push_back(std::bit_cast<std::int64_t>(detail.score));
    rank.push_back(detail.rank);
    for (std::size_t i = 0; i < kExpectations; ++i)
        expected[i].push_back(std::bit_cast<std::uint32_t>(detail.expected[i]));
    recommendations.push_back(static_cast<std::uint32_t>(detail.recommended.size()));
    for (const std::string &product : detail.recommended)
        recommended.push_back(words.code(product));
}

PackedMembers packMembers(const MemberColumns &columns)
{
    PackedMembers part;
    part.members = columns.size();
    const auto add = [&part](std::string_view name, std::vector<std::uint8_t> bytes) {
        const std::int64_t checksum = checksumOf(bytes);
        part.columns.push_back({std::string(name), checksum, std::move(bytes)});
    };
    forEachColumn(columns, [&add](std::string_view name, const auto &column) { add(name, packed(column)); });
    add(kReason, packTexts(columns.reason, 0, columns.reason.size()));
    add(kRecommended, packed(columns.recommended));
    add(kWords, packWords(columns.words));
    return part;
}

MemberColumns unpackMembers(const PackedMembers &part)
{
    MemberColumns columns;
    forEachColumn(columns, [&part](std::string_view name, auto &column) {
        column.resize(part.members);
        require(unpackColumn(bytesOf(part, name), std::span(column)), part);
    });
    require(unpackTexts(bytesOf(part, kReason), part.members, columns.reason), part);
    const std::uint64_t products
        = std::accumulate(columns.recommendations.begin(), columns.recommendations.end(), std::uint64_t {0});
    require(packedCount(bytesOf(part, kRecommended)) == products, part);
    columns.recommended.resize(products);
    require(unpackColumn(bytesOf(part, kRecommended), std::span(columns.recommended)), part);
    TextColumn words;
    const std::span<const std::uint8_t> bytes = bytesOf(part, kWords);
    require(unpackTexts(bytes, packedCount(bytes), words), part);
    for (std::uint32_t code = 0; code < words.size(); ++code)
        require(columns.words.code(words[code]) == code, part);
    require(areWords(columns.viaSegment, columns.words) && areWords(columns.notSent, columns.words)
                && areWords(columns.recommended, columns.words),
            part);
    return columns;
}

void writeMemberPart(Database &database, std::int64_t campaign, std::size_t part, const PackedMembers &packed)
{
    Statement insert = database.prepare(
        "INSERT INTO member_blobs (campaign, part, name, members, checksum, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    insert.bind(1, campaign)
        .bind(2, static_cast<std::int64_t>(part))
        .bind(4, static_cast<std::int64_t>(packed.members));
    for (const PackedMembers::Column &column : packed.columns)
        insert.bind(3, column.name).bind(5, column.checksum).bindBlob(6, column.bytes).run();
}

std::vector<PackedMembers> readMemberParts(Database &database, std::int64_t campaign)
{
    const char *path = sqlite3_db_filename(database.handle(), "main");
    Statement select = database.prepare(
        "SELECT part, members, name, checksum, bytes FROM member_blobs WHERE campaign = ?1 ORDER BY part");
    select.bind(1, campaign);
    std::vector<PackedMembers> parts;
    std::int64_t current = -1;
    while (select.step()) {
        if (parts.empty() || select.integer(0) != current) {
            current = select.integer(0);
            PackedMembers &next = parts.emplace_back();
            next.members = static_cast<std::size_t>(select.integer(1));
            next.where = std::string(path ? path : "") + "\nmembers of campaign " + std::to_string(campaign) + ", part "
                         + std::to_string(current);
            require(next.members <= kMembersPerPart, next);
        }
        const std::span<const std::uint8_t> bytes = select.blob(4);
        parts.back().columns.push_back({std::string(select.text(2)), select.integer(3), {bytes.begin(), bytes.end()}});
    }
    return parts;
}

} // namespace clientele
