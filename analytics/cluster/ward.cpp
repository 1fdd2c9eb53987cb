#include "analytics/cluster/ward.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

#include "analytics/base/monitor.h"
#include "analytics/base/vector_units.h"

namespace clientele {

namespace {

constexpr std::size_t kLanes = 4;
constexpr std::size_t kStep = 2 * kLanes; // groups compared at once
using Lanes = double __attribute__((vector_size(32)));

// The groups there are, one array per dimension. A group that was merged away is infinitely far until the next sweep.
struct Groups
{
    std::size_t count = 0; // slots, a multiple of kStep
    std::vector<std::vector<double>> mean;
    std::vector<double> weight;
    std::vector<std::uint32_t> slot; // in the data's order: of several, the latest member's place
};

struct Near
{
    double cost = std::numeric_limits<double>::infinity(); // half the height's square
    std::size_t group = 0;
};

CLIENTELE_INLINE void load(Lanes &lanes, const double *from)
{
    std::memcpy(&lanes, from, sizeof lanes);
}

// The first of the nearest groups, if it is nearer than `found`.
CLIENTELE_INLINE Near nearestBody(const Groups &groups, std::size_t own, const double *mean, Near found)
{
    const std::size_t dimensions = groups.mean.size();
    const double weight = groups.weight[own];
    for (std::size_t i = 0; i < groups.count; i += kStep) {
        Lanes sums[2] = {};
        for (std::size_t j = 0; j < dimensions; ++j) {
            Lanes values[2];
            load(values[0], groups.mean[j].data() + i);
            load(values[1], groups.mean[j].data() + i + kLanes);
            values[0] -= mean[j];
            values[1] -= mean[j];
            sums[0] += values[0] * values[0];
            sums[1] += values[1] * values[1];
        }
        Lanes others[2];
        load(others[0], groups.weight.data() + i);
        load(others[1], groups.weight.data() + i + kLanes);
        const Lanes costs[2] = {sums[0] * (weight * others[0] / (weight + others[0])),
                                sums[1] * (weight * others[1] / (weight + others[1]))};
        const Lanes least = costs[0] < costs[1] ? costs[0] : costs[1];
        const double first = least[0] < least[1] ? least[0] : least[1];
        const double second = least[2] < least[3] ? least[2] : least[3];
        if (!((first < second ? first : second) < found.cost))
            continue;
        for (std::size_t lane = 0; lane < kStep; ++lane) {
            const double cost = costs[lane / kLanes][lane % kLanes];
            if (cost < found.cost && i + lane != own)
                found = {cost, i + lane};
        }
    }
    return found;
}
CLIENTELE_AVX2 Near nearestFast(const Groups &groups, std::size_t own, const double *mean, Near found)
{
    return nearestBody(groups, own, mean, found);
}
Near nearestGroup(const Groups &groups, std::size_t own, const double *mean, Near found)
{
    return hasAvx2() ? nearestFast(groups, own, mean, found) : nearestBody(groups, own, mean, found);
}

class Chain
{
public:
    explicit Chain(const Points &points)
        : m_dimensions(points.dimensions)
    {
        m_groups.mean.resize(m_dimensions);
        m_groups.count = (points.size() + kStep - 1) / kStep * kStep;
        for (std::size_t j = 0; j < m_dimensions; ++j) {
            m_groups.mean[j].assign(m_groups.count, std::numeric_limits<double>::infinity());
            for (std::size_t i = 0; i < points.size(); ++i)
                m_groups.mean[j][i] = points[i][j];
        }
        m_groups.weight.assign(m_groups.count, 1);
        m_groups.slot.resize(m_groups.count);
        std::iota(m_groups.slot.begin(), m_groups.slot.end(), 0u);
        for (std::size_t i = 0; i < points.size(); ++i)
            m_groups.weight[i] = points.weight(i);
        m_left = points.size();
    }

    // Merges in the order the chain finds them; groups are named by a slot each, a member's place in the data.
    std::vector<WardMerge> run(Monitor &monitor)
    {
        std::vector<WardMerge> merges;
        const std::size_t all = m_left;
        while (m_left > 1) {
            if (merges.size() % 64 == 0) {
                monitor.checkpoint();
                monitor.progress(1 - std::pow(static_cast<double>(m_left) / static_cast<double>(all), 2));
            }
            if (m_chain.empty())
                m_chain.push_back(firstGroup());
            const Near found = extend();
            merges.push_back(merge(found));
            if (m_left * 2 < m_groups.count)
                sweep();
        }
        return merges;
    }

private:
    bool isThere(std::size_t group) const
    {
        return m_groups.mean.front()[group] < std::numeric_limits<double>::infinity();
    }
    std::size_t firstGroup() const
    {
        std::size_t group = 0;
        while (!isThere(group))
            ++group;
        return group;
    }
    std::vector<double> meanOf(std::size_t group) const
    {
        std::vector<double> mean(m_dimensions);
        for (std::size_t j = 0; j < m_dimensions; ++j)
            mean[j] = m_groups.mean[j][group];
        return mean;
    }

    // Walks from each group to its nearest until two are each other's nearest: the chain's last two.
    Near extend()
    {
        for (;;) {
            const std::size_t last = m_chain.back();
            const std::vector<double> mean = meanOf(last);
            Near found;
            if (m_chain.size() > 1)
                found = {costOf(last, m_chain[m_chain.size() - 2]), m_chain[m_chain.size() - 2]};
            found = nearestGroup(m_groups, last, mean.data(), found);
            if (m_chain.size() > 1 && found.group == m_chain[m_chain.size() - 2])
                return found;
            m_chain.push_back(found.group);
        }
    }

    double costOf(std::size_t a, std::size_t b) const
    {
        double sum = 0;
        for (std::size_t j = 0; j < m_dimensions; ++j) {
            const double difference = m_groups.mean[j][b] - m_groups.mean[j][a];
            sum += difference * difference;
        }
        const double weight = m_groups.weight[a];
        return sum * (weight * m_groups.weight[b] / (weight + m_groups.weight[b]));
    }

    WardMerge merge(const Near &found)
    {
        const auto [gone, kept] = std::minmax({m_chain.back(), found.group});
        m_chain.resize(m_chain.size() - 2);
        const double weight = m_groups.weight[gone] + m_groups.weight[kept];
        const double share = m_groups.weight[gone] / weight;
        for (std::size_t j = 0; j < m_dimensions; ++j) {
            double &mean = m_groups.mean[j][kept];
            mean += (m_groups.mean[j][gone] - mean) * share;
            m_groups.mean[j][gone] = std::numeric_limits<double>::infinity();
        }
        m_groups.weight[kept] = weight;
        m_groups.weight[gone] = 1;
        --m_left;
        return {m_groups.slot[gone], m_groups.slot[kept], std::sqrt(2 * found.cost), weight};
    }

    // Drops the slots of groups merged away; the others stay in order, and the chain follows them.
    void sweep()
    {
        std::vector<std::size_t> moved(m_groups.count, 0);
        std::size_t to = 0;
        for (std::size_t from = 0; from < m_groups.count; ++from) {
            if (!isThere(from))
                continue;
            moved[from] = to;
            for (std::vector<double> &mean : m_groups.mean)
                mean[to] = mean[from];
            m_groups.weight[to] = m_groups.weight[from];
            m_groups.slot[to++] = m_groups.slot[from];
        }
        m_groups.count = (to + kStep - 1) / kStep * kStep;
        for (std::vector<double> &mean : m_groups.mean)
            std::fill(mean.begin() + static_cast<std::ptrdiff_t>(to), mean.end(),
                      std::numeric_limits<double>::infinity());
        std::fill(m_groups.weight.begin() + static_cast<std::ptrdiff_t>(to), m_groups.weight.end(), 1);
        for (std::size_t &group : m_chain)
            group = moved[group];
    }

    std::size_t m_dimensions;
    Groups m_groups;
    std::size_t m_left = 0;
    std::vector<std::size_t> m_chain;
};

} // namespace

std::vector<WardMerge> wardMerges(const Points &points, Monitor &monitor)
{
    std::vector<WardMerge> merges = Chain(points).run(monitor);
    std::ranges::stable_sort(merges, {}, &WardMerge::height);
    // From slots to groups: who a slot belongs to after the merges so far.
    std::vector<std::uint32_t> above(points.size());
    std::vector<std::uint32_t> group(points.size());
    std::iota(above.begin(), above.end(), 0u);
    std::iota(group.begin(), group.end(), 0u);
    const auto rootOf = [&](std::uint32_t slot) {
        for (; above[slot] != slot; slot = above[slot])
            above[slot] = above[above[slot]];
        return slot;
    };
    std::vector<double> weight(points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        weight[i] = points.weight(i);
    for (std::size_t m = 0; m < merges.size(); ++m) {
        const std::uint32_t a = rootOf(merges[m].first);
        const std::uint32_t b = rootOf(merges[m].second);
        merges[m].first = std::min(group[a], group[b]);
        merges[m].second = std::max(group[a], group[b]);
        above[a] = b;
        group[b] = static_cast<std::uint32_t>(points.size() + m);
        weight[b] += weight[a];
        merges[m].weight = weight[b];
    }
    return merges;
}

} // namespace clientele
