#include "analytics/plan/moved_codes.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "analytics/plan/plan.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

using Moves = std::vector<std::pair<std::int64_t, std::int64_t>>; // from one position to another

// Positions that no plan has: codes whose offer was taken out wait there, those of the last one taken out furthest.
constexpr std::int64_t kWaiting = 1'000;
constexpr std::int64_t kOnTheWay = 1'000'000'000;

// Where `longer` has one offer more than `shorter` and is otherwise the same.
std::optional<std::size_t> extraOffer(const std::vector<Offer> &longer, const std::vector<Offer> &shorter)
{
    if (longer.size() != shorter.size() + 1)
        return {};
    const auto at = static_cast<std::size_t>(std::ranges::mismatch(longer, shorter).in1 - longer.begin());
    const bool isRestSame = std::ranges::equal(longer.begin() + static_cast<std::ptrdiff_t>(at) + 1, longer.end(),
                                               shorter.begin() + static_cast<std::ptrdiff_t>(at), shorter.end());
    return isRestSame ? std::optional(at) : std::nullopt;
}

Moves permuted(const std::vector<Offer> &before, const std::vector<Offer> &after)
{
    Moves moves;
    std::vector<bool> isTaken(after.size(), false);
    for (std::size_t from = 0; from < before.size(); ++from) {
        std::size_t to = 0;
        while (to < after.size() && (isTaken[to] || after[to] != before[from]))
            ++to;
        if (to == after.size()) // changed, not moved
            return {};
        isTaken[to] = true;
        moves.emplace_back(from, to);
    }
    return moves;
}

std::int64_t lastWaiting(Store &store, std::int64_t campaign, std::size_t offer)
{
    Statement select = store.database().prepare(
        "SELECT ifnull(max(offer), 0) FROM code_pool WHERE campaign = ?1 AND offer >= ?2 AND offer % ?2 = ?3");
    select.bind(1, campaign).bind(2, kWaiting).bind(3, static_cast<std::int64_t>(offer));
    return select.step() ? select.integer(0) : 0;
}

Moves movesOf(Store &store, std::int64_t campaign, const std::vector<Offer> &before, const std::vector<Offer> &after)
{
    if (before.size() == after.size())
        return before == after ? Moves {} : permuted(before, after);
    Moves moves;
    if (const auto gone = extraOffer(before, after)) {
        const auto at = static_cast<std::int64_t>(*gone);
        moves.emplace_back(at, std::max(lastWaiting(store, campaign, *gone), at) + kWaiting);
        for (std::size_t from = *gone + 1; from < before.size(); ++from)
            moves.emplace_back(from, from - 1);
    } else if (const auto added = extraOffer(after, before)) {
        for (std::size_t from = *added; from < before.size(); ++from)
            moves.emplace_back(from, from + 1);
        if (const std::int64_t waiting = lastWaiting(store, campaign, *added); waiting > 0)
            moves.emplace_back(waiting, static_cast<std::int64_t>(*added));
    }
    return moves;
}

} // namespace

void moveCodesWithOffers(Store &store, std::int64_t campaign, const std::vector<Offer> &before,
                         const std::vector<Offer> &after)
{
    const Moves moves = movesOf(store, campaign, before, after);
    Statement update = store.database().prepare("UPDATE code_pool SET offer = ?3 WHERE campaign = ?1 AND offer = ?2");
    for (const auto &[from, to] : moves)
        update.bind(1, campaign).bind(2, from).bind(3, to + kOnTheWay).run();
    for (const auto &[from, to] : moves)
        update.bind(1, campaign).bind(2, to + kOnTheWay).bind(3, to).run();
}

} // namespace clientele
