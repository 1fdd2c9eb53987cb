#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <optional>
#include <utility>

#include "analytics/base/error.h"
#include "analytics/base/parallel.h"
#include "analytics/store/member_parts.h"
#include "analytics/store/store.h"
#include "analytics/target/seal.h"
#include "analytics/target/sealed_rows.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 4'096;

// What was thought of each member, found by customer number.
class Details
{
public:
    explicit Details(std::vector<PackedMembers> packed)
        : m_parts(packed.size())
    {
        parallelFor(packed.size(), 1, [&](std::size_t part, std::size_t) {
            m_parts[part].columns = unpackMembers(std::exchange(packed[part], {}));
            std::vector<std::size_t> &begin = m_parts[part].firstProduct;
            begin.push_back(0);
            for (const std::uint32_t count : m_parts[part].columns.recommendations)
                begin.push_back(begin.back() + count);
        });
    }

    struct Place
    {
        const MemberColumns *columns = nullptr;
        std::size_t at = 0;
        std::size_t firstProduct = 0;
    };
    // `row` is where they stand unless rows went. Errors: ShopDamaged when nothing is there of them.
    Place find(std::size_t row, std::uint32_t customer, Store &store) const
    {
        if (const Part *part = at(row / kMembersPerPart); part && row % kMembersPerPart < part->columns.size()
                                                          && part->columns.customer[row % kMembersPerPart] == customer)
            return placeIn(*part, row % kMembersPerPart);
        for (const Part &part : m_parts) {
            const auto found = std::ranges::lower_bound(part.columns.customer, customer);
            if (found != part.columns.customer.end() && *found == customer)
                return placeIn(part, static_cast<std::size_t>(found - part.columns.customer.begin()));
        }
        throw Error(ErrorCode::ShopDamaged, {store.path().string(), "members without their reasons"});
    }

private:
    struct Part
    {
        MemberColumns columns;
        std::vector<std::size_t> firstProduct; // by person
    };

    const Part *at(std::size_t part) const { return part < m_parts.size() ? &m_parts[part] : nullptr; }
    static Place placeIn(const Part &part, std::size_t at) { return {&part.columns, at, part.firstProduct[at]}; }

    std::vector<Part> m_parts;
};

void addDetails(CampaignMember &member, const Details::Place &place)
{
    const MemberColumns &from = *place.columns;
    member.reason = from.reason[place.at];
    member.viaSegment = from.words[from.viaSegment[place.at]];
    member.notSent = notSentById(from.words[from.notSent[place.at]]);
    member.score = std::bit_cast<double>(from.score[place.at]);
    member.rank = static_cast<int>(from.rank[place.at]);
    std::size_t next = 0;
    for (float *value :
         {&member.expected.buyNone, &member.expected.buy, &member.expected.redeem, &member.expected.revenue,
          &member.expected.cost, &member.expected.profit, &member.expected.profitError})
        *value = std::bit_cast<float>(from.expected[next++][place.at]);
    for (std::size_t i = 0; i < from.recommendations[place.at]; ++i)
        member.recommended.emplace_back(from.words[from.recommended[place.firstProduct + i]]);
}

bool isLarge(Database &database, std::int64_t campaign)
{
    Statement select = database.prepare("SELECT max(part) FROM member_blobs WHERE campaign = ?1");
    return select.bind(1, campaign).step() && select.integer(0) > 0;
}

struct Sealed
{
    SealedRows rows;
    SealedCodes codes;
    std::vector<PackedMembers> details;
};

// Of a large campaign on two connections, unless what is read is not committed yet: then only this one sees it.
Sealed readSealed(Store &store, std::int64_t campaign)
{
    Sealed sealed;
    std::optional<Store> beside;
    if (!store.database().isInTransaction() && isLarge(store.database(), campaign))
        beside.emplace(store.anotherReader());
    const auto readRows = [&] { sealed.rows = readSealedRows(store.database(), campaign); };
    const auto readRest = [&](Store &from) {
        sealed.codes = readSealedCodes(from.database(), campaign);
        sealed.details = readMemberParts(from.database(), campaign);
    };
    if (!beside) {
        readRows();
        readRest(store);
        return sealed;
    }
    const std::array<std::function<void()>, 2> tasks {readRows, [&] { readRest(*beside); }};
    parallelFor(tasks.size(), 1, [&](std::size_t task, std::size_t) { tasks[task](); });
    return sealed;
}

} // namespace

CampaignMembers sealedMembers(Store &store, std::int64_t campaign)
{
    Sealed sealed = readSealed(store, campaign);
    const SealedRows &rows = sealed.rows;
    const Details details(std::move(sealed.details));
    CampaignMembers result;
    result.members.resize(rows.byId.size());
    parallelFor(rows.byId.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const std::uint32_t row = rows.byId[i];
            CampaignMember &member = result.members[i];
            member.customer = rows.ids[row];
            member.arm = armById(rows.words[rows.arm[row]]);
            member.offer = rows.offer[row];
            member.stratum = rows.words[rows.stratum[row]];
            member.propensity = rows.propensity[row];
            member.code = sealed.codes.of(rows.customer[row]);
            addDetails(member, details.find(row, rows.customer[row], store));
        }
    });
    result.seedCode = std::move(sealed.codes.seed);
    Statement excluded = store.database().prepare("SELECT c.id, e.reason FROM exclusions e JOIN customers c"
                                                  " ON c.number = e.customer WHERE e.campaign = ?1 ORDER BY c.id");
    excluded.bind(1, campaign);
    while (excluded.step())
        result.exclusions.push_back({std::string(excluded.text(0)), exclusionById(excluded.text(1))});
    return result;
}

} // namespace clientele
