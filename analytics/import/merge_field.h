#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "analytics/import/latest_text.h"

namespace clientele {

// One customer's or product's merging with what the shop knows. Empty never overwrites.
class FieldMerger
{
public:
    // `seen`: the newest order line that had a say in the row so far, as the shop has it. `now`: a customer or product
    // file speaks for the day of its import, so that older orders do not contradict it later.
    FieldMerger(std::optional<std::int64_t> seen, Time now)
        : m_before(seen)
        , m_seen(seen)
        , m_now(now)
    {
    }

    void text(std::string &present, const LatestText *candidate)
    {
        if (!candidate)
            return;
        const bool isNewer
            = candidate->isAlways() || (candidate->isStrong && (!m_before || candidate->time > *m_before));
        const bool isChange = (isNewer || present.empty()) && present != candidate->text;
        if (candidate->isStrong && (isChange || !candidate->isAlways()))
            m_seen = std::max(m_seen.value_or(INT64_MIN), candidate->isAlways() ? m_now : candidate->time);
        if (isChange) {
            present = candidate->text;
            m_isChanged = true;
        }
    }

    template<typename Value> void value(std::optional<std::int64_t> &present, const std::optional<Value> &candidate)
    {
        if (candidate && present != static_cast<std::int64_t>(*candidate)) {
            present = static_cast<std::int64_t>(*candidate);
            m_isChanged = true;
        }
    }

    void setChanged() { m_isChanged = true; }

    std::optional<std::int64_t> seen() const { return m_seen; }
    bool isChanged() const { return m_isChanged; } // a person would see it
    bool mustBeWritten() const { return m_isChanged || m_seen != m_before; }

private:
    std::optional<std::int64_t> m_before;
    std::optional<std::int64_t> m_seen;
    Time m_now;
    bool m_isChanged = false;
};

} // namespace clientele
