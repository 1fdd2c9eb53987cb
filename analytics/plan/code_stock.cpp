#include "analytics/plan/code_stock.h"

#include <unordered_set>

#include "analytics/base/error.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

// Every code that the shop knows outside one campaign: given, made by platforms, or told by files of coupons.
constexpr std::string_view kOthersCodes = "SELECT code FROM codes WHERE campaign <> ?1"
                                          " UNION ALL SELECT code FROM code_pool WHERE campaign <> ?1"
                                          " UNION ALL SELECT code FROM coupons";

void requireDraft(Store &store, std::int64_t number, std::size_t offer)
{
    const Campaign campaign = loadCampaign(store, std::to_string(number));
    if (!campaign.sealedAt.empty())
        throw Error(ErrorCode::CampaignSealed, {campaign.plan.name});
    const std::size_t offers = campaign.plan.offers.size();
    if (offer >= offers)
        throw Error(ErrorCode::ParameterInvalid, {"offer", std::to_string(offer + 1), "1 … " + std::to_string(offers)});
}

std::vector<std::vector<std::string>> loadPools(Store &store, const Campaign &campaign)
{
    std::vector<std::vector<std::string>> pools(campaign.plan.offers.size());
    Statement select
        = store.database().prepare("SELECT offer, code FROM code_pool WHERE campaign = ?1 ORDER BY offer, counter");
    select.bind(1, campaign.number);
    while (select.step())
        if (const auto offer = static_cast<std::size_t>(select.integer(0)); offer < pools.size())
            pools[offer].emplace_back(select.text(1));
    return pools;
}

std::int64_t poolSize(Store &store, std::int64_t campaign, std::size_t offer, const char *what)
{
    Statement select = store.database().prepare(std::string("SELECT ") + what
                                                + " FROM code_pool WHERE campaign = ?1 AND offer = ?2");
    select.bind(1, campaign).bind(2, static_cast<std::int64_t>(offer));
    return select.step() ? select.integer(0) : 0;
}

TakenCodes foldedCodes(Statement &select)
{
    TakenCodes codes;
    while (select.step())
        codes.insert(foldedCode(select.text(0)));
    return codes;
}

} // namespace

CodeStock loadCodeStock(Store &store, const Campaign &campaign)
{
    CodeStock stock;
    stock.pools = loadPools(store, campaign);
    const std::string prefix = foldedCode(campaign.plan.codePrefix);
    const std::size_t length = prefix.size() + static_cast<std::size_t>(campaign.plan.codeLength);
    Statement select = store.database().prepare(kOthersCodes);
    select.bind(1, campaign.number);
    while (select.step()) {
        if (select.text(0).size() != length)
            continue;
        std::string code = foldedCode(select.text(0));
        if (code.starts_with(prefix))
            stock.taken.insert(std::move(code));
    }
    return stock;
}

GivenCodes codesFor(const Campaign &campaign, const CodeStock &stock, std::span<const std::uint8_t> offers)
{
    std::vector<std::size_t> needed(campaign.plan.offers.size(), 0);
    for (const std::uint8_t offer : offers)
        ++needed.at(offer);
    const bool hasSeed = !campaign.plan.seedAddress.isEmpty();
    std::size_t own = hasSeed && !stock.hasPool(0) ? 1 : 0;
    for (std::size_t offer = 0; offer < needed.size(); ++offer) {
        if (!stock.hasPool(offer))
            own += needed[offer];
        else if (const std::size_t size = stock.pools[offer].size(); size < needed[offer])
            throw Error(ErrorCode::CodesExhausted, {std::to_string(size), std::to_string(needed[offer])});
    }
    std::vector<std::string> codes
        = personalCodes(campaign.key, {campaign.plan.codePrefix, campaign.plan.codeLength}, own, stock.taken);
    GivenCodes given;
    given.codes.reserve(offers.size());
    std::vector<std::size_t> nextOfPool(needed.size(), 0);
    std::size_t nextOwn = 0;
    for (const std::uint8_t offer : offers)
        given.codes.push_back(stock.hasPool(offer) ? stock.pools[offer][nextOfPool[offer]++]
                                                   : std::move(codes[nextOwn++]));
    if (hasSeed && !stock.hasPool(0))
        given.seed = std::move(codes[nextOwn]);
    else if (hasSeed && nextOfPool[0] < stock.pools[0].size())
        given.seed = stock.pools[0][nextOfPool[0]];
    return given;
}

std::vector<std::size_t> loadPoolSizes(Store &store, const Campaign &campaign)
{
    std::vector<std::size_t> sizes;
    for (std::size_t offer = 0; offer < campaign.plan.offers.size(); ++offer)
        sizes.push_back(static_cast<std::size_t>(poolSize(store, campaign.number, offer, "count(*)")));
    return sizes;
}

AddedCodes addPlatformCodes(Store &store, std::int64_t campaign, std::size_t offer, std::span<const std::string> codes)
{
    requireDraft(store, campaign, offer);
    Database &database = store.database();
    Statement others = database.prepare(kOthersCodes);
    others.bind(1, campaign);
    const TakenCodes taken = foldedCodes(others);
    Statement before = database.prepare("SELECT code FROM code_pool WHERE campaign = ?1");
    before.bind(1, campaign);
    TakenCodes known = foldedCodes(before);

    AddedCodes result;
    Transaction transaction(database);
    std::int64_t counter = poolSize(store, campaign, offer, "ifnull(max(counter), 0)");
    Statement insert
        = database.prepare("INSERT INTO code_pool (code, campaign, offer, counter) VALUES (?1, ?2, ?3, ?4)");
    for (const std::string &code : codes) {
        std::string folded = foldedCode(code);
        if (taken.contains(folded)) {
            ++result.taken;
        } else if (!known.insert(std::move(folded)).second) {
            ++result.repeated;
        } else {
            insert.bind(1, code).bind(2, campaign).bind(3, static_cast<std::int64_t>(offer)).bind(4, ++counter).run();
            ++result.added;
        }
    }
    result.pool = static_cast<std::size_t>(poolSize(store, campaign, offer, "count(*)"));
    transaction.commit();
    return result;
}

std::size_t removePlatformCodes(Store &store, std::int64_t campaign, std::size_t offer)
{
    requireDraft(store, campaign, offer);
    const auto before = static_cast<std::size_t>(poolSize(store, campaign, offer, "count(*)"));
    store.database()
        .prepare("DELETE FROM code_pool WHERE campaign = ?1 AND offer = ?2")
        .bind(1, campaign)
        .bind(2, static_cast<std::int64_t>(offer))
        .run();
    return before;
}

CodeOwner ownerOfCode(Store &store, std::string_view code)
{
    Statement select = store.database().prepare(
        "SELECT k.campaign, p.name, c.id FROM codes k JOIN campaigns p ON p.number = k.campaign"
        " LEFT JOIN customers c ON c.number = k.customer WHERE k.code = ?1 OR k.code = ?2 ORDER BY k.campaign DESC");
    select.bind(1, code).bind(2, foldedCode(code));
    if (!select.step())
        return {};
    return {select.integer(0), std::string(select.text(1)), std::string(select.text(2))};
}

} // namespace clientele
