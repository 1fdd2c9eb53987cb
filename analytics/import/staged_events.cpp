#include "analytics/import/staged_events.h"

#include <algorithm>
#include <tuple>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/dataset/indices.h"
#include "analytics/import/import_context.h"
#include "analytics/store/database.h"
#include "analytics/store/event_runs.h"

namespace clientele {

namespace {

constexpr std::uint32_t kFirstHash = 1; // 0 says that there was no session

// The same text gives the same number in every import and on every machine (FNV-1a).
std::uint32_t sessionHash(std::string_view session)
{
    if (session.empty())
        return 0;
    std::uint32_t hash = 2'166'136'261u;
    for (const char c : session)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619u;
    hash &= 0x7fff'ffffu; // columns are signed: stays in four bytes
    return hash == 0 ? kFirstHash : hash;
}

template<typename Event> std::uint64_t identityOf(const Event &event)
{
    std::uint64_t hash = mixBits(event.customer, event.product);
    for (const std::int64_t value : {std::int64_t {event.kind}, event.time, event.value})
        hash = mixBits(static_cast<std::uint64_t>(value), hash);
    return hash;
}

std::vector<std::uint64_t> identitiesOf(ImportContext &context, const EventRun &run)
{
    EventColumns columns;
    columns.resize(run.events);
    readEventRun(context.database, run, columns, 0, context.monitor);
    struct
    {
        std::int64_t time, value;
        std::uint32_t customer, product, kind;
    } event {};
    std::vector<std::uint64_t> identities(run.events);
    for (std::size_t i = 0; i < run.events; ++i) {
        event = {columns.time[i], columns.value[i], columns.customer[i], columns.product[i], columns.kind[i]};
        identities[i] = identityOf(event);
    }
    std::ranges::sort(identities);
    return identities;
}

} // namespace

void StagedEvents::add(const EventRecord &record, std::uint32_t customer, std::uint32_t product)
{
    m_events.push_back({record.time * 2 + record.hasTime, record.value, customer, product, m_kinds.indexOf(record.kind),
                        sessionHash(record.session)});
}

std::map<std::string, std::int64_t> StagedEvents::byKind() const
{
    std::vector<std::int64_t> counts(m_kinds.size());
    for (const Event &event : m_events)
        ++counts[event.kind];
    std::map<std::string, std::int64_t> kinds;
    for (std::uint32_t kind = 0; kind < counts.size(); ++kind)
        kinds.emplace(m_kinds[kind], counts[kind]);
    return kinds;
}

void StagedEvents::resolve(ImportContext &context, std::span<const std::int64_t> customers,
                           std::span<const std::int64_t> products)
{
    Statement find = context.database.prepare("SELECT number, ifnull(import, 0) FROM event_kinds WHERE id = ?");
    Statement insert = context.database.prepare("INSERT INTO event_kinds (id, import) VALUES (?, ?)");
    std::vector<std::int64_t> kinds;
    for (std::uint32_t kind = 0; kind < m_kinds.size(); ++kind) {
        find.bind(1, m_kinds[kind]);
        if (find.step()) {
            kinds.push_back(find.integer(0));
            context.use(find.integer(1));
        } else {
            insert.bind(1, m_kinds[kind]).bind(2, context.import).run();
            kinds.push_back(context.database.lastInsertId());
        }
        find.reset();
    }
    const auto number = [](std::span<const std::int64_t> numbers, std::uint32_t index) {
        return index == kNoIndex ? 0u : static_cast<std::uint32_t>(numbers[index]);
    };
    for (Event &event : m_events) {
        event.customer = number(customers, event.customer);
        event.product = number(products, event.product);
        event.kind = static_cast<std::uint32_t>(kinds[event.kind]);
    }
    std::ranges::sort(m_events, {}, [](const Event &event) {
        return std::tuple(event.customer, event.time, event.product, event.kind, event.value, event.session);
    });
}

// By position in m_events: whether an earlier import brought the same event. Only runs whose times meet the file's are read.
std::vector<bool> StagedEvents::findKnown(ImportContext &context) const
{
    std::vector<bool> isKnown(m_events.size());
    std::vector<EventRun> runs = eventRuns(context.database);
    const auto [first, last] = std::ranges::minmax(m_events, {}, &Event::time);
    std::erase_if(runs, [begin = first.time >> 1, end = last.time >> 1](const EventRun &run) {
        return run.lastTime < begin || end < run.firstTime;
    });
    if (runs.empty())
        return isKnown;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> here;
    here.reserve(m_events.size());
    for (std::uint32_t i = 0; i < m_events.size(); ++i)
        here.emplace_back(identityOf(m_events[i]), i);
    std::ranges::sort(here);
    for (const EventRun &run : runs) {
        const std::vector<std::uint64_t> there = identitiesOf(context, run);
        auto present = there.begin();
        for (const auto &[identity, i] : here) {
            if (isKnown[i])
                continue;
            present = std::lower_bound(present, there.end(), identity);
            if (present == there.end())
                break;
            if (*present != identity)
                continue;
            isKnown[i] = true;
            context.use(run.import);
            ++present;
        }
    }
    return isKnown;
}

std::int64_t StagedEvents::write(ImportContext &context, std::span<const std::int64_t> customers,
                                 std::span<const std::int64_t> products)
{
    if (m_events.empty())
        return 0;
    resolve(context, customers, products);
    const std::vector<bool> isKnown = findKnown(context);
    const auto known = static_cast<std::size_t>(std::ranges::count(isKnown, true));
    EventColumns columns;
    columns.resize(m_events.size() - known);
    std::size_t at = 0;
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        if (isKnown[i])
            continue;
        const Event &event = m_events[i];
        columns.customer[at] = event.customer;
        columns.product[at] = event.product;
        columns.kind[at] = event.kind;
        columns.session[at] = event.session;
        columns.time[at] = event.time;
        columns.value[at] = event.value;
        ++at;
    }
    writeEventRun(context.database, context.import, columns, context.monitor);
    context.newRows += static_cast<std::int64_t>(columns.size());
    return static_cast<std::int64_t>(known);
}

} // namespace clientele
