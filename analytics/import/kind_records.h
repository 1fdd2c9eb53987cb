#pragma once

#include <cstdint>
#include <string_view>

#include "analytics/base/day.h"
#include "analytics/import/party_cells.h"

namespace clientele {

// One understood row of the kinds of files that tell what customers do and say, on its way into the store. Texts are views
// valid during the call; empty = not given.
struct EventRecord
{
    CustomerKeys customer; // nobody: a visitor who was not signed in
    std::string_view product; // empty = about no product
    std::string_view category; // of the product
    std::string_view productName;
    std::string_view kind; // as eventKindOf() has it; never empty
    std::string_view session;
    Time time = 0;
    bool hasTime = false;
    std::int64_t value = 0; // 1/10,000 of whatever the file counts in; 0 = not given
};

} // namespace clientele
