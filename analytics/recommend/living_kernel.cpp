#include "analytics/recommend/living_kernel.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <tuple>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele {

namespace {

// One thread's sums over the catalogue, clean between rows.
template<typename Pair> class Sums
{
public:
    explicit Sums(std::size_t items)
        : m_sum(items, 0)
        , m_both(items, 0)
    {
    }

    void add(std::uint32_t item, float value)
    {
        if (m_both[item]++ == 0)
            m_touched.push_back(item);
        m_sum[item] += value;
    }

    // Everything but `self`, ascending, and clean again.
    std::vector<Pair> take(std::uint32_t self)
    {
        std::vector<Pair> pairs;
        pairs.reserve(m_touched.size());
        const auto takeItem = [&](std::uint32_t item) {
            if (item != self)
                pairs.push_back({item, m_both[item], m_sum[item]});
            m_sum[item] = 0;
            m_both[item] = 0;
        };
        if (m_touched.size() > m_sum.size() / 16) { // looking at all is quicker than sorting many
            for (std::uint32_t item = 0; item < m_sum.size(); ++item) {
                if (m_both[item] > 0)
                    takeItem(item);
            }
        } else {
            std::ranges::sort(m_touched);
            std::ranges::for_each(m_touched, takeItem);
        }
        m_touched.clear();
        return pairs;
    }

private:
    std::vector<float> m_sum;
    std::vector<std::uint32_t> m_both;
    std::vector<std::uint32_t> m_touched;
};

float userFactor(const Interactions &taste, std::size_t customer, double exponent)
{
    return static_cast<float>(std::pow(static_cast<double>(taste.itemsOf(customer).size()), -exponent));
}

bool isSame(const History &a, const History &b)
{
    return std::ranges::equal(a.item, b.item) && std::ranges::equal(a.weight, b.weight);
}

} // namespace

std::size_t LivingKernel::Row::find(std::uint32_t target) const
{
    const auto found = std::ranges::lower_bound(item, target);
    return found == item.end() || *found != target ? item.size() : static_cast<std::size_t>(found - item.begin());
}

LivingKernel::LivingKernel(const Interactions &taste, const KernelSettings &settings, Monitor &monitor)
    : m_settings(settings)
{
    learn(taste, monitor);
}

void LivingKernel::learn(const Interactions &taste, Monitor &monitor)
{
    const Interactions buyers = transposed(taste);
    m_degree.clear();
    for (const std::uint32_t count : countItems(taste))
        m_degree.push_back(count);
    std::vector<float> factors(taste.users());
    for (std::size_t customer = 0; customer < factors.size(); ++customer)
        factors[customer] = userFactor(taste, customer, m_settings.userExponent);

    const std::size_t items = taste.items;
    m_pairs.assign(items, nullptr);
    m_rows.assign(items, nullptr);
    std::atomic<std::size_t> pairs {0};
    std::atomic<std::size_t> done {0};
    const std::size_t grain = std::max<std::size_t>(16, items / 256);
    parallelFor(items, grain, [&](std::size_t begin, std::size_t end) {
        Sums<Pair> sums(items);
        for (std::size_t source = begin; source < end; ++source) {
            monitor.checkpoint();
            const History row = buyers.of(source);
            for (std::size_t at = 0; at < row.size(); ++at) {
                const History own = taste.of(row.item[at]);
                const float factor = factors[row.item[at]] * row.weight[at];
                for (std::size_t i = 0; i < own.size(); ++i)
                    sums.add(own.item[i], factor * own.weight[i]);
            }
            auto kept = std::make_shared<const Pairs>(sums.take(static_cast<std::uint32_t>(source)));
            m_rows[source] = std::make_shared<const Row>(derive(static_cast<std::uint32_t>(source), *kept));
            if ((pairs += kept->size()) <= kMostPairs)
                m_pairs[source] = std::move(kept);
        }
        monitor.progress(static_cast<double>(done += end - begin) / static_cast<double>(items));
    });
    m_pairCount = pairs;
    if (m_pairCount > kMostPairs)
        m_pairs.clear();
}

float LivingKernel::factorOf(double degree, double exponent) const
{
    return degree > 0 ? static_cast<float>(std::pow(degree, -exponent)) : 0;
}

LivingKernel::Row LivingKernel::derive(std::uint32_t source, const Pairs &pairs) const
{
    struct Strength
    {
        float value;
        std::uint32_t at; // ascending by item
    };
    std::vector<Strength> all;
    all.reserve(pairs.size());
    const float own = factorOf(m_degree[source], m_settings.sourceExponent);
    for (std::uint32_t at = 0; at < pairs.size(); ++at) {
        const auto both = static_cast<double>(pairs[at].both);
        const auto trust = static_cast<float>(both / (both + m_settings.shrink));
        const float value = pairs[at].sum * own * factorOf(m_degree[pairs[at].item], m_settings.targetExponent) * trust;
        if (value > 0)
            all.push_back({value, at});
    }
    const auto count = static_cast<std::size_t>(m_settings.neighbours);
    if (all.size() > count) {
        std::ranges::nth_element(
            all, all.begin() + static_cast<std::ptrdiff_t>(count),
            [](const Strength &a, const Strength &b) { return a.value != b.value ? a.value > b.value : a.at < b.at; });
        all.resize(count);
    }
    std::ranges::sort(all, {}, &Strength::at);
    double sum = 0;
    for (const Strength &strength : all)
        sum += static_cast<double>(strength.value);
    Row row;
    for (const Strength &strength : all) {
        row.item.push_back(pairs[strength.at].item);
        row.both.push_back(pairs[strength.at].both);
        row.value.push_back(m_settings.isRowNormalised ? static_cast<float>(static_cast<double>(strength.value) / sum)
                                                       : strength.value);
    }
    return row;
}

void LivingKernel::addChanges(const Interactions &taste, std::size_t customer, int sign,
                              std::vector<Change> &changes) const
{
    const History own = taste.of(customer);
    const float factor = userFactor(taste, customer, m_settings.userExponent) * static_cast<float>(sign);
    for (std::size_t i = 0; i < own.size(); ++i) {
        for (std::size_t j = 0; j < own.size(); ++j) {
            if (i != j)
                changes.push_back(
                    {own.item[i],
                     {own.item[j], static_cast<std::uint32_t>(sign), factor * own.weight[i] * own.weight[j]}});
        }
    }
}

LivingKernel::Pairs LivingKernel::merged(const Pairs &old, std::span<const Change> changes) const
{
    Pairs result;
    result.reserve(old.size() + changes.size());
    auto from = old.begin();
    for (std::size_t at = 0; at < changes.size();) {
        Pair pair {changes[at].pair.item, 0, 0};
        for (; from != old.end() && from->item < pair.item; ++from)
            result.push_back(*from);
        if (from != old.end() && from->item == pair.item)
            pair = *from++;
        for (; at < changes.size() && changes[at].pair.item == pair.item; ++at) {
            pair.both += changes[at].pair.both;
            pair.sum += changes[at].pair.sum;
        }
        if (pair.both != 0)
            result.push_back(pair);
    }
    result.insert(result.end(), from, old.end());
    return result;
}

// Rows to derive again because the number of buyers of a product in them changed too much.
std::vector<std::uint8_t> LivingKernel::followDegrees(const Interactions &now)
{
    std::vector<std::uint8_t> isStale(now.items, 0);
    const std::vector<std::uint32_t> counts = countItems(now);
    m_degree.resize(now.items, 0);
    for (std::uint32_t item = 0; item < now.items; ++item) {
        if (std::abs(counts[item] - m_degree[item]) <= kDegreeTolerance * m_degree[item])
            continue;
        m_degree[item] = counts[item];
        isStale[item] = 1;
        for (const Pair &pair : *m_pairs[item])
            isStale[pair.item] = 1;
    }
    return isStale;
}

LivingKernel LivingKernel::followed(const Interactions &before, const Interactions &now, Monitor &monitor) const
{
    std::vector<Change> changes;
    const std::size_t most = m_pairCount / 4 + 1'000;
    const std::size_t customers = std::max(before.users(), now.users());
    const bool isPossible = !m_pairs.empty() && now.items >= before.items;
    for (std::size_t customer = 0; customer < customers && isPossible && changes.size() <= most; ++customer) {
        const bool wasThere = customer < before.users();
        const bool isThere = customer < now.users();
        if (wasThere && isThere && isSame(before.of(customer), now.of(customer)))
            continue;
        if (wasThere)
            addChanges(before, customer, -1, changes);
        if (isThere)
            addChanges(now, customer, 1, changes);
    }
    monitor.checkpoint();
    if (!isPossible || changes.size() > most)
        return LivingKernel(now, m_settings, monitor);

    std::ranges::stable_sort(changes, {},
                             [](const Change &change) { return std::tuple(change.source, change.pair.item); });
    LivingKernel next = *this; // rows are shared
    next.m_pairs.resize(now.items, std::make_shared<const Pairs>());
    next.m_rows.resize(now.items, std::make_shared<const Row>());
    std::vector<std::uint32_t> touched;
    for (std::size_t at = 0; at < changes.size();) {
        const std::uint32_t source = changes[at].source;
        const std::size_t first = at;
        while (at < changes.size() && changes[at].source == source)
            ++at;
        auto pairs = std::make_shared<const Pairs>(
            merged(*next.m_pairs[source], std::span(changes).subspan(first, at - first)));
        next.m_pairCount += pairs->size() - next.m_pairs[source]->size();
        next.m_pairs[source] = std::move(pairs);
        touched.push_back(source);
    }
    std::vector<std::uint8_t> isStale = next.followDegrees(now);
    for (const std::uint32_t source : touched)
        isStale[source] = 1;
    parallelFor(now.items, 64, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        for (std::size_t source = begin; source < end; ++source) {
            if (isStale[source] != 0)
                next.m_rows[source] = std::make_shared<const Row>(
                    next.derive(static_cast<std::uint32_t>(source), *next.m_pairs[source]));
        }
    });
    return next;
}

LivingKernel LivingKernel::renumbered(std::span<const std::uint32_t> indexOf, std::size_t items) const
{
    bool isSameOrder = true;
    for (std::uint32_t old = 0; old < indexOf.size(); ++old)
        isSameOrder = isSameOrder && indexOf[old] == old;
    LivingKernel next = *this; // rows are shared
    next.m_degree.assign(items, 0);
    next.m_rows.assign(items, std::make_shared<const Row>());
    if (!m_pairs.empty())
        next.m_pairs.assign(items, std::make_shared<const Pairs>());
    for (std::size_t old = 0; old < indexOf.size(); ++old) {
        const std::uint32_t place = indexOf[old];
        next.m_degree[place] = m_degree[old];
        next.m_rows[place] = m_rows[old];
        if (!m_pairs.empty())
            next.m_pairs[place] = m_pairs[old];
    }
    if (isSameOrder)
        return next;
    parallelFor(indexOf.size(), 64, [&](std::size_t begin, std::size_t end) {
        for (std::size_t old = begin; old < end; ++old) {
            Row row = *m_rows[old];
            for (std::uint32_t &item : row.item)
                item = indexOf[item];
            next.m_rows[indexOf[old]] = std::make_shared<const Row>(std::move(row));
            if (m_pairs.empty())
                continue;
            Pairs pairs = *m_pairs[old];
            for (Pair &pair : pairs)
                pair.item = indexOf[pair.item];
            next.m_pairs[indexOf[old]] = std::make_shared<const Pairs>(std::move(pairs));
        }
    });
    return next;
}

} // namespace clientele
