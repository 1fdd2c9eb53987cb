#include "analytics/import/multiset_pairs.h"

#include <algorithm>

namespace clientele {

namespace {
constexpr std::uint32_t kManyLines = 32;
constexpr std::uint32_t kUsualLines = 3;
} // namespace

MultisetPairs::MultisetPairs(std::span<StagedLine> lines, std::span<const std::uint32_t> starts,
                             std::span<const std::int64_t> products)
    : m_lines(lines)
    , m_starts(starts)
    , m_products(products)
{
}

bool MultisetPairs::take(std::uint32_t order, const Key &key)
{
    const std::uint32_t begin = m_starts[order];
    const std::uint32_t end = m_starts[order + 1];
    if (end - begin > kManyLines)
        return takeOfMany(order, key);
    for (std::uint32_t i = begin; i < end; ++i) {
        if (m_lines[i].fate != StagedLine::Fate::New || keyOf(m_lines[i]) != key)
            continue;
        m_lines[i].fate = StagedLine::Fate::Known;
        return true;
    }
    return false;
}

void MultisetPairs::expectLines(std::uint32_t order) const
{
    const std::uint32_t begin = m_starts[order];
    const std::uint32_t end = std::min(m_starts[order + 1], begin + kUsualLines);
    for (std::uint32_t i = begin; i < end; ++i)
        __builtin_prefetch(&m_lines[i]);
}

MultisetPairs::Sorted MultisetPairs::sorted(std::uint32_t order) const
{
    Sorted sorted;
    for (std::uint32_t i = m_starts[order]; i < m_starts[order + 1]; ++i) {
        if (m_lines[i].fate == StagedLine::Fate::New)
            sorted.lines.emplace_back(keyOf(m_lines[i]), i);
    }
    std::ranges::sort(sorted.lines);
    sorted.taken.resize(sorted.lines.size());
    return sorted;
}

bool MultisetPairs::takeOfMany(std::uint32_t order, const Key &key)
{
    auto found = m_sorted.find(order);
    if (found == m_sorted.end())
        found = m_sorted.emplace(order, sorted(order)).first;
    Sorted &of = found->second;
    const auto first = std::ranges::lower_bound(of.lines, key, {}, &std::pair<Key, std::uint32_t>::first);
    if (first == of.lines.end())
        return false;
    const auto place = static_cast<std::size_t>(first - of.lines.begin());
    const std::size_t next = place + of.taken[place];
    if (next >= of.lines.size() || of.lines[next].first != key)
        return false;
    ++of.taken[place];
    m_lines[of.lines[next].second].fate = StagedLine::Fate::Known;
    return true;
}

} // namespace clientele
