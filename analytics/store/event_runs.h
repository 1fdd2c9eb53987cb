#pragma once

#include <cstdint>
#include <vector>

#include "analytics/base/day.h"

namespace clientele {

class Database;
class Monitor;

// What customers did, as typed arrays: the shop's only copy of its events, about 20 bytes each. Each import that brings
// events writes one run, sorted by customer and time, in parts as column_runs.h has them; taking the import back removes
// the run. Every part carries a checksum, so that damage is found and never read as data.
struct EventColumns
{
    std::vector<std::uint32_t> customer; // customers.number; 0 = nobody
    std::vector<std::uint32_t> product; // products.number; 0 = none
    std::vector<std::uint32_t> kind; // event_kinds.number
    std::vector<std::uint32_t> session; // tells one customer's visits apart; 0 = not given
    std::vector<std::int64_t> time; // twice the seconds, plus one when the file gave a time of day
    std::vector<std::int64_t> value; // 1/10,000; 0 = not given

    std::size_t size() const { return customer.size(); }
    void resize(std::size_t events);
};

struct EventRun
{
    std::int64_t import = 0;
    std::size_t events = 0;
    Time firstTime = 0;
    Time lastTime = 0;
};
std::vector<EventRun> eventRuns(Database &database); // by import

// Call inside a transaction. An empty run is not written.
void writeEventRun(Database &database, std::int64_t import, const EventColumns &events, Monitor &monitor);

// Reads a run into `events` from `begin` on, which must be large enough. Errors: ShopDamaged; Cancelled.
void readEventRun(Database &database, const EventRun &run, EventColumns &events, std::size_t begin, Monitor &monitor);

} // namespace clientele
