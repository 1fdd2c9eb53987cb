#include "analytics/recommend/item_kernel.h"

#include <algorithm>
#include <atomic>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele {

namespace {

struct Neighbour
{
    float value = 0;
    std::uint32_t item = 0;
};

bool isStronger(const Neighbour &a, const Neighbour &b)
{
    return a.value != b.value ? a.value > b.value : a.item < b.item;
}

// d^−exponent for every row of the matrix, d its length; 0 for empty rows.
std::vector<float> powersOfDegree(const Interactions &matrix, double exponent)
{
    std::vector<float> powers(matrix.users(), 0);
    for (std::size_t row = 0; row < powers.size(); ++row) {
        const auto degree = static_cast<double>(matrix.begin[row + 1] - matrix.begin[row]);
        if (degree > 0)
            powers[row] = static_cast<float>(std::pow(degree, -exponent));
    }
    return powers;
}

// What every thread reads while fitting.
struct Fit
{
    const Interactions &byUser;
    const Interactions byItem;
    const KernelSettings &settings;
    const std::vector<float> userFactor; // d_u^−a
    const std::vector<float> sourceFactor; // d_i^−b
    const std::vector<float> targetFactor; // d_j^−c
};

// One thread's working memory, as long as the catalogue, clean between sources: only what was touched is reset.
class Accumulator
{
public:
    explicit Accumulator(const Fit &fit)
        : m_fit(fit)
        , m_sums(fit.byUser.items, 0)
        , m_common(fit.settings.shrink > 0 ? fit.byUser.items : 0, 0)
    {
    }

    // The strongest targets of a source, ascending by item; valid until the next call.
    std::span<const Neighbour> neighboursOf(std::uint32_t source)
    {
        m_touched.clear();
        for (std::uint32_t at = m_fit.byItem.begin[source]; at < m_fit.byItem.begin[source + 1]; ++at)
            addUser(m_fit.byItem.item[at], m_fit.byItem.weight.empty() ? 1.f : m_fit.byItem.weight[at]);
        collect(source);
        keepStrongest();
        normalise();
        return m_neighbours;
    }

private:
    void addUser(std::uint32_t user, float sourceWeight)
    {
        const Interactions &byUser = m_fit.byUser;
        const float factor = m_fit.userFactor[user] * sourceWeight;
        for (std::uint32_t at = byUser.begin[user]; at < byUser.begin[user + 1]; ++at) {
            const std::uint32_t item = byUser.item[at];
            if (m_sums[item] == 0)
                m_touched.push_back(item);
            m_sums[item] += byUser.weight.empty() ? factor : factor * byUser.weight[at];
            if (!m_common.empty())
                ++m_common[item];
        }
    }

    void collect(std::uint32_t source)
    {
        const auto shrink = static_cast<float>(m_fit.settings.shrink);
        m_neighbours.clear();
        for (const std::uint32_t item : m_touched) {
            float value = m_sums[item] * m_fit.sourceFactor[source] * m_fit.targetFactor[item];
            m_sums[item] = 0;
            if (!m_common.empty()) {
                const auto common = static_cast<float>(m_common[item]);
                value *= common / (common + shrink);
                m_common[item] = 0;
            }
            if (item != source)
                m_neighbours.push_back({value, item});
        }
    }

    void keepStrongest()
    {
        const auto kept = static_cast<std::size_t>(m_fit.settings.neighbours);
        if (m_neighbours.size() > kept) {
            std::ranges::nth_element(m_neighbours, m_neighbours.begin() + static_cast<std::ptrdiff_t>(kept),
                                     isStronger);
            m_neighbours.resize(kept);
        }
        std::ranges::sort(m_neighbours, {}, &Neighbour::item);
    }

    void normalise()
    {
        if (!m_fit.settings.isRowNormalised)
            return;
        double sum = 0;
        for (const Neighbour &neighbour : m_neighbours)
            sum += neighbour.value;
        for (Neighbour &neighbour : m_neighbours)
            neighbour.value = static_cast<float>(neighbour.value / sum);
    }

    const Fit &m_fit;
    std::vector<float> m_sums;
    std::vector<std::uint32_t> m_common; // users in common, only counted when shrinking
    std::vector<std::uint32_t> m_touched;
    std::vector<Neighbour> m_neighbours;
};

ItemKernel joined(const std::vector<ItemKernel> &pieces)
{
    ItemKernel kernel;
    std::size_t entries = 0;
    for (const ItemKernel &piece : pieces)
        entries += piece.item.size();
    kernel.item.reserve(entries);
    kernel.value.reserve(entries);
    for (const ItemKernel &piece : pieces) {
        const std::uint64_t before = kernel.item.size();
        for (std::size_t row = 1; row < piece.begin.size(); ++row)
            kernel.begin.push_back(before + piece.begin[row]);
        kernel.item.insert(kernel.item.end(), piece.item.begin(), piece.item.end());
        kernel.value.insert(kernel.value.end(), piece.value.begin(), piece.value.end());
    }
    return kernel;
}

} // namespace

Interactions transposed(const Interactions &interactions)
{
    Interactions result;
    result.items = interactions.users();
    result.begin.assign(interactions.items + 1, 0);
    for (const std::uint32_t item : interactions.item)
        ++result.begin[item + 1];
    for (std::size_t item = 0; item < interactions.items; ++item)
        result.begin[item + 1] += result.begin[item];

    std::vector<std::uint32_t> next(result.begin.begin(), result.begin.end() - 1);
    result.item.resize(interactions.item.size());
    result.weight.resize(interactions.weight.size());
    for (std::size_t user = 0; user < interactions.users(); ++user) {
        for (std::uint32_t at = interactions.begin[user]; at < interactions.begin[user + 1]; ++at) {
            const std::uint32_t to = next[interactions.item[at]]++;
            result.item[to] = static_cast<std::uint32_t>(user);
            if (!interactions.weight.empty())
                result.weight[to] = interactions.weight[at];
        }
    }
    return result;
}

float ItemKernel::at(std::size_t source, std::uint32_t target) const
{
    const std::span<const std::uint32_t> kept = targets(source);
    const auto found = std::ranges::lower_bound(kept, target);
    return found == kept.end() || *found != target ? 0 : values(source)[static_cast<std::size_t>(found - kept.begin())];
}

ItemKernel fitItemKernel(const Interactions &interactions, const KernelSettings &settings, Monitor &monitor)
{
    Interactions byItem = transposed(interactions);
    std::vector<float> sourceFactor = powersOfDegree(byItem, settings.sourceExponent);
    std::vector<float> targetFactor = powersOfDegree(byItem, settings.targetExponent);
    const Fit fit {interactions,
                   std::move(byItem),
                   settings,
                   powersOfDegree(interactions, settings.userExponent),
                   std::move(sourceFactor),
                   std::move(targetFactor)};

    // Enough pieces to balance popular and rare items, few enough that clearing accumulators costs nothing.
    const std::size_t grain = std::max<std::size_t>(64, interactions.items / 256);
    std::vector<ItemKernel> pieces((interactions.items + grain - 1) / grain);
    std::atomic<std::size_t> done {0};
    parallelFor(interactions.items, grain, [&](std::size_t begin, std::size_t end) {
        Accumulator accumulator(fit);
        ItemKernel &piece = pieces[begin / grain];
        for (std::size_t source = begin; source < end; ++source) {
            monitor.checkpoint();
            for (const Neighbour &neighbour : accumulator.neighboursOf(static_cast<std::uint32_t>(source))) {
                piece.item.push_back(neighbour.item);
                piece.value.push_back(neighbour.value);
            }
            piece.begin.push_back(piece.item.size());
        }
        monitor.progress(static_cast<double>(++done) / static_cast<double>(pieces.size()));
    });
    return joined(pieces);
}

void addScores(const ItemKernel &kernel, std::size_t source, float weight, std::span<float> scores)
{
    for (std::uint64_t at = kernel.begin[source]; at < kernel.begin[source + 1]; ++at)
        scores[kernel.item[at]] += weight * kernel.value[at];
}

} // namespace clientele
