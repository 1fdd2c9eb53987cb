#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

// The largest of many sums, ascending by item.
struct StrongestSums
{
    explicit StrongestSums(std::size_t most)
        : count(most)
    {
    }

    std::size_t count; // how many are kept, ≥ 1
    std::vector<std::uint32_t> item;
    std::vector<float> value; // parallel to item
};

// A sum per item of which few are above 0: what goes with an item. A note per block of items says where anything was
// added, so that taking the sums out and clearing them costs what was touched, not the catalogue. One thread.
class SparseSums
{
public:
    explicit SparseSums(std::size_t items);

    void add(std::uint32_t item, float value)
    {
        m_sum[item] += value;
        m_isTouched[item / kBlock] = 1;
    }
    void add(std::span<const std::uint32_t> items, float value)
    {
        float *sum = m_sum.data(); // or every byte that is noted might be a new address of the sums
        std::uint8_t *isTouched = m_isTouched.data();
        for (const std::uint32_t item : items) {
            sum[item] += value;
            isTouched[item / kBlock] = 1;
        }
    }
    void scale(std::uint32_t item, float by) { m_sum[item] *= by; }
    void clear(std::uint32_t item) { m_sum[item] = 0; }

    // The strongest.count largest of (sum · factor) · factors[item] that are above 0, equal ones to the smaller item;
    // all sums are 0 afterwards. A threshold rises as they are found: what is below it costs an eighth of a comparison.
    void takeStrongest(std::span<const float> factors, float factor, StrongestSums &strongest);

private:
    static constexpr std::size_t kBlock = 64;

    void takeBlock(std::size_t block, const float *factors, float factor, StrongestSums &found);
    void keepLargest(StrongestSums &found);

    std::vector<float> m_sum; // whole blocks
    std::vector<std::uint8_t> m_isTouched; // per block, in whole words of eight
    std::vector<float> m_order; // of values, to find the threshold
    float m_threshold = 0;
};

} // namespace clientele
