#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "analytics/recommend/evaluate/leaderboard.h"

namespace clientele {

class Store;

// What the shop measured last, so that whoever opens it again sees it without measuring anew.
struct StoredLeaderboard
{
    Leaderboard board;
    std::string measuredAt; // "2011-12-10 08:26:00", the machine's clock
};

// Takes the place of the one before. Errors: those of Store.
void keepLeaderboard(Store &store, const Leaderboard &board);
// Nothing where nothing was measured, or where what is kept names a method that this program lacks.
std::optional<StoredLeaderboard> keptLeaderboard(Store &store);

// Every figure with its interval, as text; reading what writing gave gives the same values.
std::string leaderboardToJson(const StoredLeaderboard &stored);
std::optional<StoredLeaderboard> leaderboardFromJson(std::string_view text);

} // namespace clientele
