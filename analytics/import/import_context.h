#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "analytics/base/day.h"

namespace clientele {

class Database;
class Monitor;

// What every part of one import's writing needs to know and to tell.
struct ImportContext
{
    Database &database;
    Monitor &monitor;
    std::int64_t import = 0; // its number
    std::string now; // when it happens, as text
    Time time = 0; // and as a moment
    std::set<std::int64_t> buildsOn = {}; // earlier imports whose rows this one found, changed or refers to
    std::int64_t newCustomers = 0;
    std::int64_t newProducts = 0;
    std::int64_t newLines = 0; // that the shop did not have in any form
    std::int64_t newRows = 0; // of any other kind
    std::int64_t updated = 0; // rows of which a person would see a change

    // A row of an earlier import (0: entered by hand) is in use now.
    void use(std::int64_t earlier)
    {
        if (earlier > 0 && earlier != import)
            buildsOn.insert(earlier);
    }
};

} // namespace clientele
