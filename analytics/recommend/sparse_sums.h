#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analytics/recommend/strongest_sums.h"

namespace clientele {

// What a sum is worth: ((sum − shift · shifts[item]) · factor) · factors[item]. No shifts: 0.
struct SumWorth
{
    std::span<const float> factors;
    float factor = 1;
    std::span<const float> shifts = {};
    float shift = 0;
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
    void set(std::uint32_t item, float value) { m_sum[item] = value; }
    float at(std::uint32_t item) const { return m_sum[item]; }
    // Items of the same block are looked at as well, though nothing was added.
    void touch(std::uint32_t item) { m_isTouched[item / kBlock] = 1; }
    bool isTouched(std::uint32_t item) const { return m_isTouched[item / kBlock] != 0; }

    // The largest by worth, ascending by item; all sums are 0 afterwards. What is below the threshold costs an eighth of
    // a comparison. Grows with the blocks touched.
    void takeStrongest(const SumWorth &worth, StrongestSums &strongest);

private:
    static constexpr std::size_t kBlock = 64;

    void takeBlock(std::size_t block, const SumWorth &worth, StrongestSums &found);

    std::size_t m_items;
    std::vector<float> m_sum; // whole blocks
    std::vector<std::uint8_t> m_isTouched; // per block, in whole words of eight
};

} // namespace clientele
