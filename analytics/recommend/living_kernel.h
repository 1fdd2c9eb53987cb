#pragma once

#include <memory>

#include "analytics/recommend/item_kernel.h"

namespace clientele {

// The item-item kernel of item_kernel.h, kept so that it can follow a shop: with every pair of products how many
// customers have both (exact) and the sum that the formula is made of. What an import adds or undoing takes away is added
// and subtracted; only rows it touches are chosen and scaled again.
class LivingKernel
{
public:
    // One source's strongest targets, ascending by item.
    struct Row
    {
        std::vector<std::uint32_t> item;
        std::vector<float> value;
        std::vector<std::uint32_t> both; // customers who have both

        std::size_t find(std::uint32_t target) const; // item.size() if it is not kept
    };

    // Sums are kept up to so many pairs (768 MB); a shop with more is learned anew after every import.
    static constexpr std::size_t kMostPairs = 64'000'000;
    // A product's number of buyers counts in the exponents as it was until it is off by more than this.
    static constexpr double kDegreeTolerance = 0.01;

    // `taste`: per customer what they have, each once, with weights. Distances between orders do not matter here.
    // Parallel over sources; the same on any number of threads. Grows with Σ_u d_u². Cancelled through `monitor`.
    LivingKernel(const Interactions &taste, const KernelSettings &settings, Monitor &monitor);

    const Row &row(std::size_t source) const { return *m_rows[source]; }
    std::size_t size() const { return m_rows.size(); }
    std::size_t pairs() const { return m_pairCount; } // kept, each in both directions

    // The kernel of `now`, from that of `before` (which made this one, or was followed to it). Customers are the same up
    // to the end of the shorter, products too; there may be more of both. Grows with Σ d_u² over customers that changed.
    // Counts are exact; sums agree with a new kernel to rounding (10⁻⁴ of them), values to about 1 % because of
    // kDegreeTolerance. Where more than a quarter of all pairs change, and where sums are not kept, it is a new kernel.
    LivingKernel followed(const Interactions &before, const Interactions &now, Monitor &monitor) const;

    // The same kernel of a shop that numbers its `items` anew: `indexOf` gives each of size() its new number, ascending.
    // Those that are nobody's stand alone. Cost: the pairs, and nothing where all stay as they are.
    LivingKernel renumbered(std::span<const std::uint32_t> indexOf, std::size_t items) const;

private:
    struct Pair
    {
        std::uint32_t item = 0;
        std::uint32_t both = 0;
        float sum = 0;
    };
    struct Change
    {
        std::uint32_t source = 0;
        Pair pair; // `both` wraps round below 0
    };
    using Pairs = std::vector<Pair>; // ascending by item

    void learn(const Interactions &taste, Monitor &monitor);
    void addChanges(const Interactions &taste, std::size_t customer, int sign, std::vector<Change> &changes) const;
    Pairs merged(const Pairs &old, std::span<const Change> changes) const;
    std::vector<std::uint8_t> followDegrees(const Interactions &now);
    Row derive(std::uint32_t source, const Pairs &pairs) const;
    float factorOf(double degree, double exponent) const;

    KernelSettings m_settings;
    std::vector<double> m_degree; // per item: buyers, as the exponents see them
    std::vector<std::shared_ptr<const Pairs>> m_pairs; // empty: not kept
    std::size_t m_pairCount = 0;
    std::vector<std::shared_ptr<const Row>> m_rows;
};

} // namespace clientele
