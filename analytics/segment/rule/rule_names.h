#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// What people call the segments and groups that rules keep by id: "saved.7" is "Spring", "eleven.at_risk" "At Risk". The
// window and the command line fill it, with the words of their language; without it ids stand in the text.
struct RuleNames
{
    struct Item
    {
        std::string id;
        std::string name;
    };
    std::vector<Item> items = {};

    // An id as it is; otherwise the id of that name, exactly or but for the case of Latin letters; otherwise the text.
    std::string idOf(std::string_view text) const;
    // The name, where it leads back to the id; otherwise the id.
    std::string nameOf(std::string_view id) const;
};

} // namespace clientele
