#include "analytics/plan/code_stock.h"

#include <unordered_set>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

// Every code that the shop knows outside one campaign: given, made by platforms, or told by files of coupons.
constexpr std::string_view kOthersCodes = "SELECT code FROM codes WHERE campaign <> ?1"
                                          " UNION ALL SELECT code FROM code_pool WHERE campaign <> ?1"
                                          " UNION ALL SELECT code FROM coupons";

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

std::size_t poolSize(Store &store, std::int64_t campaign, std::size_t offer)
{
    Statement select = store.database().prepare("SELECT count(*) FROM code_pool WHERE campaign = ?1 AND offer = ?2");
    select.bind(1, campaign).bind(2, static_cast<std::int64_t>(offer));
    return select.step() ? static_cast<std::size_t>(select.integer(0)) : 0;
}

} // namespace

CodeForm codeFormOf(const Plan &plan)
{
    return {plan.codePrefix, plan.codeLength, plan.codeAlphabet};
}

std::array<std::uint8_t, 32> codeKeyOf(const Campaign &campaign)
{
    return HmacKey(campaign.key).of(std::to_string(campaign.plan.seed) + '\n' + campaign.plan.name);
}

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
    std::vector<std::string> codes = personalCodes(codeKeyOf(campaign), codeFormOf(campaign.plan), own, stock.taken);
    GivenCodes given;
    given.codes.reserve(offers.size());
    std::vector<std::size_t> nextOfPool(needed.size(), 0);
    std::size_t nextOwn = 0;
    for (const std::uint8_t offer : offers) {
        if (stock.hasPool(offer))
            given.codes.push_back(stock.pools[offer][nextOfPool[offer]++]);
        else
            given.codes.push_back(std::move(codes[nextOwn++]));
    }
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
        sizes.push_back(poolSize(store, campaign.number, offer));
    return sizes;
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
