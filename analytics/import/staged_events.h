#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "analytics/import/id_table.h"
#include "analytics/import/kind_records.h"

namespace clientele {

struct ImportContext;

// The events of one file: gathered, compared with the shop's, and what is new written as one run of columns. Events have
// no numbers of their own, so known ones are told by the multiset difference on (customer, product, time, kind, value).
class StagedEvents
{
public:
    // `customer` and `product`: indices of the file's customers and products; kNoIndex for none.
    void add(const EventRecord &record, std::uint32_t customer, std::uint32_t product);
    std::size_t size() const { return m_events.size(); }
    std::map<std::string, std::int64_t> byKind() const;

    // Returns how many the shop had already. `customers` and `products`: numbers in the shop, by index.
    std::int64_t write(ImportContext &context, std::span<const std::int64_t> customers,
                       std::span<const std::int64_t> products);

private:
    struct Event
    {
        std::int64_t time; // twice the seconds, plus one with a time of day
        std::int64_t value;
        std::uint32_t customer;
        std::uint32_t product;
        std::uint32_t kind;
        std::uint32_t session;
    };

    void resolve(ImportContext &context, std::span<const std::int64_t> customers,
                 std::span<const std::int64_t> products);
    std::vector<bool> findKnown(ImportContext &context) const;

    std::vector<Event> m_events; // 32 bytes each; after resolve() in the shop's numbers
    IdTable m_kinds;
};

} // namespace clientele
