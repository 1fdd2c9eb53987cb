#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "analytics/import/kind_records.h"

namespace clientele {

struct ImportContext;

// The people of one do-not-contact list. Their keys are kept, whether or not somebody in the shop has them: whoever turns
// up with one later must not be contacted either.
class StagedBans
{
public:
    void add(const BanRecord &record);
    std::size_t size() const { return m_rows; }

    // Returns how many rows the shop knew by every key already; counts the others in the context.
    std::int64_t write(ImportContext &context) const;

private:
    struct Key
    {
        std::string kind;
        std::string value;
        std::uint32_t row;
    };
    std::vector<Key> m_keys;
    std::uint32_t m_rows = 0;
};

// Those who unsubscribed, as a file of responses tells: a consent of No with its time. Told once, it is not told again by
// the same file, so that a person who agreed since stays agreed.
class StagedUnsubscribes
{
public:
    void add(std::uint32_t customer, std::string_view channel, std::optional<Time> time);

    // Returns how many were new. `customers`: numbers in the shop, by index.
    std::int64_t write(ImportContext &context, std::span<const std::int64_t> customers) const;

private:
    struct Wish
    {
        std::uint32_t customer;
        std::string channel;
        std::optional<Time> time;
    };
    std::vector<Wish> m_wishes;
};

} // namespace clientele
