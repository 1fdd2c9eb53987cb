#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "analytics/base/error.h"
#include "analytics/base/free_memory.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/recommend/bare/scorers.h"
#include "analytics/recommend/bare/symmetric_inverse.h"

namespace clientele {

namespace {

constexpr std::uint32_t kLeftOut = ~0u;

// The best linear prediction of every item from all the others: EASE (Steck 2019). B = I − P diag(P)⁻¹ with P = (XᵀX +
// λI)⁻¹ and nothing on the diagonal. Dense: 4 bytes and one operation times the cube of items; so only the most bought
// items take part, and the others are left to whatever fills lists up.
class Ease final : public SingleScorer
{
public:
    Ease(std::vector<std::uint32_t> place, std::vector<std::uint32_t> items, std::vector<float> weights)
        : m_place(std::move(place))
        , m_items(std::move(items))
        , m_weights(std::move(weights))
    {
    }

    std::vector<float> contributions(std::span<const std::uint32_t> own,
                                     std::span<const std::uint32_t> items) const override
    {
        std::vector<float> values;
        values.reserve(own.size() * items.size());
        for (const std::uint32_t source : own) {
            for (const std::uint32_t target : items) {
                const bool isKnown = m_place[source] != kLeftOut && m_place[target] != kLeftOut;
                values.push_back(isKnown ? m_weights[m_place[source] * m_items.size() + m_place[target]] : 0);
            }
        }
        return values;
    }

    std::vector<float> towards(std::uint32_t item) const override
    {
        std::vector<float> column(m_place.size(), 0);
        for (std::size_t row = 0; row < m_items.size() && m_place[item] != kLeftOut; ++row)
            column[m_items[row]] = m_weights[row * m_items.size() + m_place[item]];
        return column;
    }

private:
    void scoreOne(const History &history, std::span<float> scores) const override
    {
        const std::size_t size = m_items.size();
        std::vector<float> sums(size, 0);
        std::vector<std::uint32_t> own(history.item.begin(), history.item.end());
        std::ranges::sort(own);
        own.erase(std::unique(own.begin(), own.end()), own.end());
        for (const std::uint32_t item : own) {
            if (m_place[item] == kLeftOut)
                continue;
            const float *row = &m_weights[m_place[item] * size];
            for (std::size_t j = 0; j < size; ++j)
                sums[j] += row[j];
        }
        for (std::size_t j = 0; j < size; ++j)
            scores[m_items[j]] = sums[j];
    }

    std::vector<std::uint32_t> m_place; // per item: its row, or kLeftOut
    std::vector<std::uint32_t> m_items; // per row
    std::vector<float> m_weights; // row-major: from item i to item j
};

// The `count` most bought items, ascending.
std::vector<std::uint32_t> mostBought(const Interactions &pairs, std::size_t count)
{
    const std::vector<std::uint32_t> buyers = countItems(pairs);
    std::vector<std::uint32_t> items(pairs.items);
    std::iota(items.begin(), items.end(), 0u);
    std::erase_if(items, [&](std::uint32_t item) { return buyers[item] == 0; });
    std::ranges::sort(
        items, [&](std::uint32_t a, std::uint32_t b) { return std::tuple(buyers[b], a) < std::tuple(buyers[a], b); });
    items.resize(std::min(items.size(), count));
    std::ranges::sort(items);
    return items;
}

// The matrix, and what inverting it takes besides.
std::uint64_t bytesFor(std::size_t items)
{
    constexpr std::uint64_t kPanel = 1'024;
    return sizeof(float) * std::uint64_t {items} * (items + kPanel);
}

// How many people have both, exact in a float up to 2^24, plus λ on the diagonal.
std::vector<float> gramOf(const Interactions &pairs, const std::vector<std::uint32_t> &place, std::size_t size,
                          double lambda)
{
    const Interactions buyers = transposed(pairs);
    std::vector<float> gram(size * size, 0);
    parallelFor(pairs.items, 64, [&](std::size_t begin, std::size_t end) {
        for (std::size_t item = begin; item < end; ++item) {
            if (place[item] == kLeftOut)
                continue;
            float *row = &gram[place[item] * size];
            for (const std::uint32_t user : buyers.itemsOf(item)) {
                for (const std::uint32_t other : pairs.itemsOf(user)) {
                    if (place[other] != kLeftOut)
                        ++row[place[other]];
                }
            }
            row[place[item]] += static_cast<float>(lambda);
        }
    });
    return gram;
}

std::unique_ptr<ItemScorer> fit(const Interactions &train, const ParamSet &chosen, Monitor &monitor)
{
    const Interactions pairs = distinctPairs(train);
    std::vector<std::uint32_t> items = mostBought(pairs, static_cast<std::size_t>(chosen.whole("items")));
    const std::size_t size = items.size();
    refuseBeyondMemory("items", size, bytesFor);
    std::vector<std::uint32_t> place(pairs.items, kLeftOut);
    for (std::uint32_t row = 0; row < size; ++row)
        place[items[row]] = row;
    std::vector<float> weights = gramOf(pairs, place, size, chosen.real("lambda"));
    invertSymmetric(weights, size, monitor);

    std::vector<float> scale(size);
    for (std::size_t j = 0; j < size; ++j)
        scale[j] = -1 / weights[j * size + j];
    parallelFor(size, 64, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            for (std::size_t j = 0; j < size; ++j)
                weights[i * size + j] *= i == j ? 0 : scale[j];
        }
    });
    return std::make_unique<Ease>(std::move(place), std::move(items), std::move(weights));
}

std::vector<Parameter> parameters()
{
    using Type = Parameter::Type;
    return {{"lambda", Type::Real, 0.001, 1'000'000, 200}, {"items", Type::Whole, 1, 100'000, 12'000}};
}

SearchSpace search(const Interactions &)
{
    return {{{"lambda", 5, 3'000, true}}, {{{"lambda", 80}}, {{"lambda", 500}}}};
}

} // namespace

const ScorerKind kEaseScorer {"ease", parameters, search, fit};

} // namespace clientele
