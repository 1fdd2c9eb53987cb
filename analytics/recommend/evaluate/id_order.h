#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clientele {

// Ids as they come, and their places in the order a person expects: whole numbers by value, before everything else by
// bytes. Equal scores then go to the smaller id whatever the order of lines.
class IdOrder
{
public:
    std::uint32_t indexOf(std::string_view id); // its number in order of first appearance
    std::size_t size() const { return m_ids.size(); }
    std::vector<std::uint32_t> ranks() const; // by that number: its place among all

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_index;
    std::vector<std::string_view> m_ids; // of the map's keys, which stay where they are
};

} // namespace clientele
