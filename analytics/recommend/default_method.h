#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/recommend/recommender.h"

namespace clientele {

class Store;
struct Leaderboard;

// In plans, on the command line and in the window: whatever method did best when the shop measured.
inline constexpr std::string_view kAutomaticMethod = "automatic";

// A method with its settings.
struct MethodChoice
{
    std::string method;
    ParamSet parameters = ParamSet();
};

// Only what was set, as JSON: how a method's settings are written and found again.
std::string settingsJson(const ParamSet &parameters);

// A row of the shop's table of models: what was measured, when, on which data.
struct StoredModel
{
    MethodChoice choice;
    std::string metrics; // JSON: {"recall@10": …}
    std::int64_t dataVersion = 0;
    std::uint64_t seed = 0;
    std::string trainedAt; // "2011-12-10 08:26:00", the machine's clock
    bool isDefault = false;
};

// What storing a leaderboard does to the shop's default method.
enum class DefaultAfterBoard
{
    First, // its first row becomes the default
    Kept, // stays what it was, settings and all
};

// The leaderboard takes the place of the one before (evaluate/stored_leaderboard.h keeps the whole of it). What methods
// learned is kept where that is worth it (stored_fit.h). Errors: those of Store.
void storeLeaderboard(Store &store, const Leaderboard &board, DefaultAfterBoard after = DefaultAfterBoard::First);
// Makes a method with these settings the shop's default, measured or not. Errors: those of Store.
void setDefaultMethod(Store &store, const MethodChoice &choice);
std::vector<StoredModel> storedModels(Store &store); // best first; rows of methods this program lacks are left out

// The default measured, or the registry's first method with its defaults in a shop that measured nothing.
MethodChoice defaultMethod(Store &store);

// What an id stands for: kAutomaticMethod is `automatic`; any other method has its defaults. Errors: NoSuchMethod.
MethodChoice chosenMethod(std::string_view id, const MethodChoice &automatic);

} // namespace clientele
