#include "analytics/recommend/item_kernel.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/recommend/common_counts.h"
#include "analytics/recommend/sparse_sums.h"

namespace clientele {

namespace {

// Where each item was bought: the users of item i, ascending, and the positions in their rows.
struct Occurrences
{
    std::vector<std::uint32_t> begin;
    std::vector<std::uint32_t> user;
    std::vector<std::uint32_t> at;

    std::span<const std::uint32_t> usersOf(std::uint32_t item) const
    {
        return std::span(user).subspan(begin[item], begin[item + 1] - begin[item]);
    }
};

Occurrences occurrencesOf(const Interactions &byUser)
{
    Occurrences result {std::vector<std::uint32_t>(byUser.items + 1, 0), {}, {}};
    for (const std::uint32_t item : byUser.item)
        ++result.begin[item + 1];
    for (std::size_t item = 0; item < byUser.items; ++item)
        result.begin[item + 1] += result.begin[item];
    std::vector<std::uint32_t> next(result.begin.begin(), result.begin.end() - 1);
    result.user.resize(byUser.item.size());
    result.at.resize(byUser.item.size());
    for (std::size_t user = 0; user < byUser.users(); ++user) {
        for (std::uint32_t at = byUser.begin[user]; at < byUser.begin[user + 1]; ++at) {
            const std::uint32_t to = next[byUser.item[at]]++;
            result.user[to] = static_cast<std::uint32_t>(user);
            result.at[to] = at;
        }
    }
    return result;
}

// d^−exponent for every row, d its length; 0 for empty rows.
std::vector<float> powersOfDegree(const std::vector<std::uint32_t> &begin, double exponent)
{
    std::vector<float> powers(begin.size() - 1, 0);
    for (std::size_t row = 0; row < powers.size(); ++row) {
        const auto degree = static_cast<double>(begin[row + 1] - begin[row]);
        if (degree > 0)
            powers[row] = static_cast<float>(std::pow(degree, -exponent));
    }
    return powers;
}

// What every thread reads while fitting. Rows are sources, or targets where the strongest are kept per target.
struct Fit
{
    Fit(const Interactions &interactions, const KernelSettings &chosen)
        : byUser(interactions)
        , settings(chosen)
        , byItem(occurrencesOf(interactions))
        , userFactor(powersOfDegree(interactions.begin, chosen.userExponent))
        , rowFactor(
              powersOfDegree(byItem.begin, chosen.isKeptPerTarget ? chosen.targetExponent : chosen.sourceExponent))
        , columnFactor(
              powersOfDegree(byItem.begin, chosen.isKeptPerTarget ? chosen.sourceExponent : chosen.targetExponent))
        , isOrdered(!interactions.order.empty() && (chosen.distanceDecay < 1 || chosen.backwardWeight < 1))
    {
        const auto backward = static_cast<float>(chosen.backwardWeight);
        afterWeight = chosen.isKeptPerTarget ? backward : 1;
        beforeWeight = chosen.isKeptPerTarget ? 1 : backward;
        for (double weight = 1; isOrdered && weight > kFarthest && distanceWeight.size() < kFarthestOrders;
             weight *= chosen.distanceDecay)
            distanceWeight.push_back(static_cast<float>(weight));
        if (isPlain() && interactions.order.empty() && chosen.userExponent == 0) // each pair stands once
            counted.emplace(interactions, byItem.begin, byItem.user, columnFactor);
    }

    bool isPlain() const { return !isOrdered && byUser.weight.empty() && settings.shrink <= 0; }

    static constexpr double kFarthest = 1e-4; // pairs that weigh less tell nothing
    static constexpr std::size_t kFarthestOrders = 1'000;

    const Interactions &byUser;
    const KernelSettings &settings;
    const Occurrences byItem;
    const std::vector<float> userFactor; // d_u^−a
    const std::vector<float> rowFactor;
    const std::vector<float> columnFactor;
    const bool isOrdered;
    float afterWeight = 1; // of what was bought after the row's item
    float beforeWeight = 1;
    std::vector<float> distanceWeight; // of one order apart, two, …
    std::optional<RankedItems> counted; // where each user counts alike
};

// One thread's working memory, as long as the catalogue, clean between rows; made where it is needed.
class Accumulator
{
public:
    explicit Accumulator(const Fit &fit)
        : m_fit(fit)
        , m_common(fit.settings.shrink > 0 ? fit.byUser.items : 0, 0)
        , m_strongest(static_cast<std::size_t>(fit.settings.neighbours))
    {
        if (fit.counted)
            m_counts.emplace(*fit.counted);
    }

    // Appends the strongest of a row, ascending by item.
    void appendNeighbours(std::uint32_t row, ItemKernel &kernel)
    {
        const std::span<const std::uint32_t> users = m_fit.byItem.usersOf(row);
        if (m_counts && users.size() <= CommonCounts::kMost) {
            m_counts->takeStrongest(row, users, m_fit.rowFactor[row], m_strongest.count, m_strongest.item,
                                    m_strongest.value);
        } else {
            takeByWeight(row);
        }
        normalise();
        kernel.item.insert(kernel.item.end(), m_strongest.item.begin(), m_strongest.item.end());
        kernel.value.insert(kernel.value.end(), m_strongest.value.begin(), m_strongest.value.end());
        kernel.begin.push_back(kernel.item.size());
    }

private:
    void takeByWeight(std::uint32_t row)
    {
        if (!m_sums)
            m_sums.emplace(m_fit.byUser.items);
        const Occurrences &byItem = m_fit.byItem;
        const bool isPlain = m_fit.isPlain();
        for (std::uint32_t at = byItem.begin[row]; at < byItem.begin[row + 1]; ++at) {
            const std::uint32_t user = byItem.user[at];
            if (isPlain)
                m_sums->add(m_fit.byUser.itemsOf(user), m_fit.userFactor[user]);
            else if (m_fit.isOrdered)
                addAround(user, byItem.at[at]);
            else
                addUser(user, byItem.at[at]);
        }
        m_sums->clear(row);
        if (!m_common.empty())
            doubtRare();
        m_sums->takeStrongest({m_fit.columnFactor, m_fit.rowFactor[row]}, m_strongest);
    }

    float factorOf(std::uint32_t user, std::uint32_t at) const
    {
        return m_fit.byUser.weight.empty() ? m_fit.userFactor[user] : m_fit.userFactor[user] * m_fit.byUser.weight[at];
    }

    void add(std::uint32_t at, float value)
    {
        const std::uint32_t item = m_fit.byUser.item[at];
        m_sums->add(item, m_fit.byUser.weight.empty() ? value : value * m_fit.byUser.weight[at]);
        if (!m_common.empty() && m_common[item]++ == 0)
            m_counted.push_back(item);
    }

    // Everything of the user whose entry `own` is the row's item.
    void addUser(std::uint32_t user, std::uint32_t own)
    {
        const float factor = factorOf(user, own);
        for (std::uint32_t at = m_fit.byUser.begin[user]; at < m_fit.byUser.begin[user + 1]; ++at)
            add(at, factor);
    }

    // What the user bought not too long before and after entry `own`.
    void addAround(std::uint32_t user, std::uint32_t own)
    {
        const std::vector<std::uint32_t> &order = m_fit.byUser.order;
        const float factor = factorOf(user, own);
        for (std::uint32_t at = own + 1; at < m_fit.byUser.begin[user + 1]; ++at) {
            const float weight = nearness(order[at] - order[own], m_fit.afterWeight);
            if (weight <= 0)
                break;
            add(at, factor * weight);
        }
        for (std::uint32_t at = own; at-- > m_fit.byUser.begin[user];) {
            const float weight = nearness(order[own] - order[at], m_fit.beforeWeight);
            if (weight <= 0)
                break;
            add(at, factor * weight);
        }
    }

    // How much a pair weighs that is so many orders apart.
    float nearness(std::uint32_t distance, float direction) const
    {
        if (distance == 0)
            return 1;
        return distance <= m_fit.distanceWeight.size() ? direction * m_fit.distanceWeight[distance - 1] : 0;
    }

    void doubtRare()
    {
        const auto shrink = static_cast<float>(m_fit.settings.shrink);
        for (const std::uint32_t item : m_counted) {
            const auto common = static_cast<float>(m_common[item]);
            m_sums->scale(item, common / (common + shrink));
            m_common[item] = 0;
        }
        m_counted.clear();
    }

    void normalise()
    {
        if (!m_fit.settings.isRowNormalised)
            return;
        double sum = 0;
        for (const float value : m_strongest.value)
            sum += value;
        for (float &value : m_strongest.value)
            value = static_cast<float>(value / sum);
    }

    const Fit &m_fit;
    std::optional<SparseSums> m_sums;
    std::vector<std::uint32_t> m_common; // users in common, only counted when shrinking
    std::vector<std::uint32_t> m_counted;
    std::optional<CommonCounts> m_counts;
    StrongestSums m_strongest;
};

// Pieces are let go as they are copied.
ItemKernel joined(std::vector<ItemKernel> &pieces)
{
    ItemKernel kernel;
    std::vector<std::uint64_t> before;
    std::uint64_t entries = 0;
    for (const ItemKernel &piece : pieces) {
        before.push_back(entries);
        for (std::size_t row = 1; row < piece.begin.size(); ++row)
            kernel.begin.push_back(entries + piece.begin[row]);
        entries += piece.item.size();
    }
    kernel.item.resize(entries);
    kernel.value.resize(entries);
    parallelFor(pieces.size(), 1, [&](std::size_t at, std::size_t) {
        std::ranges::copy(pieces[at].item, kernel.item.begin() + static_cast<std::ptrdiff_t>(before[at]));
        std::ranges::copy(pieces[at].value, kernel.value.begin() + static_cast<std::ptrdiff_t>(before[at]));
        pieces[at] = {};
    });
    return kernel;
}

// Rows of targets turned into rows of sources.
ItemKernel bySource(const ItemKernel &byTarget)
{
    ItemKernel kernel;
    kernel.begin.assign(byTarget.begin.size(), 0);
    for (const std::uint32_t source : byTarget.item)
        ++kernel.begin[source + 1];
    for (std::size_t source = 1; source < kernel.begin.size(); ++source)
        kernel.begin[source] += kernel.begin[source - 1];
    std::vector<std::uint64_t> next(kernel.begin.begin(), kernel.begin.end() - 1);
    kernel.item.resize(byTarget.item.size());
    kernel.value.resize(byTarget.item.size());
    for (std::size_t target = 0; target + 1 < byTarget.begin.size(); ++target) {
        for (std::uint64_t at = byTarget.begin[target]; at < byTarget.begin[target + 1]; ++at) {
            const std::uint64_t to = next[byTarget.item[at]]++;
            kernel.item[to] = static_cast<std::uint32_t>(target);
            kernel.value[to] = byTarget.value[at];
        }
    }
    return kernel;
}

} // namespace

float ItemKernel::at(std::size_t source, std::uint32_t target) const
{
    const std::span<const std::uint32_t> kept = targets(source);
    const auto found = std::ranges::lower_bound(kept, target);
    return found == kept.end() || *found != target ? 0 : values(source)[static_cast<std::size_t>(found - kept.begin())];
}

ItemKernel fitItemKernel(const Interactions &interactions, const KernelSettings &settings, Monitor &monitor)
{
    const Fit fit(interactions, settings);

    // Enough pieces to balance popular and rare items, few enough that clearing accumulators costs nothing.
    const std::size_t grain = std::max<std::size_t>(64, interactions.items / 256);
    std::vector<ItemKernel> pieces((interactions.items + grain - 1) / grain);
    std::atomic<std::size_t> done {0};
    parallelFor(interactions.items, grain, [&](std::size_t begin, std::size_t end) {
        Accumulator accumulator(fit);
        ItemKernel &piece = pieces[begin / grain];
        for (std::size_t row = begin; row < end; ++row) {
            monitor.checkpoint();
            accumulator.appendNeighbours(static_cast<std::uint32_t>(row), piece);
        }
        monitor.progress(static_cast<double>(++done) / static_cast<double>(pieces.size()));
    });
    ItemKernel kernel = joined(pieces);
    return settings.isKeptPerTarget ? bySource(kernel) : kernel;
}

void addScores(const ItemKernel &kernel, std::size_t source, float weight, std::span<float> scores)
{
    for (std::uint64_t at = kernel.begin[source]; at < kernel.begin[source + 1]; ++at)
        scores[kernel.item[at]] += weight * kernel.value[at];
}

} // namespace clientele
