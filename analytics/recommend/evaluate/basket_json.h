#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

namespace clientele {

class Monitor;

// Reads { "user": [[item, …], …], … } without keeping it in memory: `take(user, basket, item)` for every item, baskets
// counted from 0; -1 and empty baskets are passed over. Errors: FileNotFound, FileNotReadable, InteractionsInvalid.
void readBasketJson(
    const std::filesystem::path &path, Monitor &monitor,
    const std::function<void(std::string_view user, std::uint32_t basket, std::string_view item)> &take);

} // namespace clientele
