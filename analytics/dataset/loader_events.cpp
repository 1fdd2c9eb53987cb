#include <algorithm>
#include <numeric>
#include <string>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/dataset/loader_parts.h"
#include "analytics/store/database.h"
#include "analytics/store/event_runs.h"

namespace clientele {

namespace {

EventColumns readAll(Database &database, Monitor &monitor)
{
    const std::vector<EventRun> runs = eventRuns(database);
    EventColumns columns;
    columns.resize(std::accumulate(runs.begin(), runs.end(), std::size_t {0},
                                   [](std::size_t sum, const EventRun &run) { return sum + run.events; }));
    std::size_t begin = 0;
    for (const EventRun &run : runs) {
        readEventRun(database, run, columns, begin, monitor);
        begin += run.events;
    }
    return columns;
}

std::vector<std::uint32_t> kindCodes(Database &database, TextDictionary &kinds)
{
    std::vector<std::uint32_t> codes;
    Statement query = database.prepare("SELECT number, id FROM event_kinds");
    while (query.step()) {
        const auto number = static_cast<std::size_t>(query.integer(0));
        codes.resize(std::max(codes.size(), number + 1));
        codes[number] = kinds.code(query.text(1));
    }
    return codes;
}

// Row numbers become dense indices; 0 and rows that are gone become nobody.
void translate(std::vector<std::uint32_t> &numbers, const IndexByNumber &indices)
{
    for (std::uint32_t &number : numbers)
        number = number != 0 && number < indices.size() ? indices[number] : kNoIndex;
}

template<typename To, typename From, typename Make>
void place(std::vector<From> &from, std::vector<To> &to, const std::vector<std::uint32_t> &order, const Make &make)
{
    to.resize(from.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        to[i] = make(from[order[i]]);
    std::vector<From>().swap(from); // the next column may need the memory
}

} // namespace

void loadEvents(Database &database, Dataset &dataset, const IndexByNumber &customers, const IndexByNumber &products,
                Monitor &monitor)
{
    EventColumns columns = readAll(database, monitor);
    EventTable &events = dataset.events;
    const std::vector<std::uint32_t> kinds = kindCodes(database, events.kinds);
    translate(columns.customer, customers);
    translate(columns.product, products);
    std::vector<std::uint32_t> order(columns.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, [&columns](std::uint32_t a, std::uint32_t b) {
        return columns.customer[a] != columns.customer[b] ? columns.customer[a] < columns.customer[b]
                                                          : columns.time[a] < columns.time[b];
    });
    monitor.checkpoint();
    const auto same = [](auto value) { return value; };
    place(columns.customer, events.customer, order, same);
    place(columns.product, events.product, order, same);
    place(columns.kind, events.kind, order,
          [&kinds](std::uint32_t number) { return number < kinds.size() ? kinds[number] : 0; });
    place(columns.session, events.session, order, same);
    place(columns.value, events.value, order, same);
    events.hasTime.resize(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        events.hasTime[i] = columns.time[order[i]] & 1;
    place(columns.time, events.time, order, [](std::int64_t packed) { return packed >> 1; });
}

} // namespace clientele
