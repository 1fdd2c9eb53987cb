#include "analytics/recommend/bare/history_rows.h"

#include <algorithm>
#include <cstring>

#include "analytics/base/vector_units.h"

// Vectors are passed between functions that are always inlined: no calling convention is involved.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace clientele {

namespace {

constexpr std::size_t kLanes = 8;
constexpr std::size_t kGroup = 4; // rows that are added up together

using Vector = float __attribute__((vector_size(32)));

CLIENTELE_INLINE Vector load(const float *from)
{
    Vector vector;
    std::memcpy(&vector, from, sizeof vector);
    return vector;
}

CLIENTELE_INLINE void store(float *to, const Vector &vector)
{
    std::memcpy(to, &vector, sizeof vector);
}

CLIENTELE_INLINE float sumOf(const Vector &v)
{
    return ((v[0] + v[4]) + (v[1] + v[5])) + ((v[2] + v[6]) + (v[3] + v[7]));
}

// The sums of four vectors at once, as a vector of four pairs of halves.
CLIENTELE_INLINE Vector sumsOf(const Vector (&v)[kGroup])
{
    const Vector left = __builtin_shufflevector(v[0], v[1], 0, 8, 2, 10, 4, 12, 6, 14)
                        + __builtin_shufflevector(v[0], v[1], 1, 9, 3, 11, 5, 13, 7, 15);
    const Vector right = __builtin_shufflevector(v[2], v[3], 0, 8, 2, 10, 4, 12, 6, 14)
                         + __builtin_shufflevector(v[2], v[3], 1, 9, 3, 11, 5, 13, 7, 15);
    return __builtin_shufflevector(left, right, 0, 1, 8, 9, 4, 5, 12, 13)
           + __builtin_shufflevector(left, right, 2, 3, 10, 11, 6, 7, 14, 15);
}

CLIENTELE_INLINE float innerBody(const float *a, const float *b, std::size_t size)
{
    Vector sums[2] = {};
    std::size_t k = 0;
    for (; k + 2 * kLanes <= size; k += 2 * kLanes) {
        sums[0] += load(a + k) * load(b + k);
        sums[1] += load(a + k + kLanes) * load(b + k + kLanes);
    }
    if (k < size)
        sums[0] += load(a + k) * load(b + k);
    return sumOf(sums[0] + sums[1]);
}

CLIENTELE_INLINE void combineBody(const float *rows, std::size_t count, std::size_t stride, float constant, float slope,
                                  const float *point, float *out)
{
    for (std::size_t row = 0; row < count; row += kGroup) {
        const float *at = rows + row * stride;
        Vector inner[kGroup] = {};
        for (std::size_t k = 0; k < stride; k += kLanes) {
            const Vector with = load(point + k);
#pragma GCC unroll 4
            for (std::size_t i = 0; i < kGroup; ++i)
                inner[i] += load(at + i * stride + k) * with;
        }
        const Vector halves = sumsOf(inner);
        float share[kGroup];
#pragma GCC unroll 4
        for (std::size_t i = 0; i < kGroup; ++i)
            share[i] = constant + slope * (halves[i] + halves[i + kGroup]);
        for (std::size_t k = 0; k < stride; k += kLanes) {
            Vector sum = load(out + k);
#pragma GCC unroll 4
            for (std::size_t i = 0; i < kGroup; ++i)
                sum += share[i] * load(at + i * stride + k);
            store(out + k, sum);
        }
    }
}

CLIENTELE_INLINE void conjugateBody(const float *rows, std::size_t count, std::size_t stride, float weight, float pull,
                                    int steps, float *x, float *work)
{
    constexpr float kSolved = 1e-14f; // of the squared residual of 0
    float *residual = work;
    float *direction = work + stride;
    float *product = work + 2 * stride;
    for (std::size_t k = 0; k < stride; k += kLanes)
        store(residual + k, -load(x + k));
    combineBody(rows, count, stride, pull, -weight, x, residual);
    std::memcpy(direction, residual, stride * sizeof(float));
    float square = innerBody(residual, residual, stride);
    const float least = kSolved * (square + innerBody(x, x, stride));
    for (int step = 0; step < steps && square > least; ++step) {
        std::memcpy(product, direction, stride * sizeof(float));
        combineBody(rows, count, stride, 0, weight, direction, product);
        const float length = square / innerBody(direction, product, stride);
        Vector sum = {};
        for (std::size_t k = 0; k < stride; k += kLanes) {
            store(x + k, load(x + k) + length * load(direction + k));
            const Vector left = load(residual + k) - length * load(product + k);
            store(residual + k, left);
            sum += left * left;
        }
        const float next = sumOf(sum);
        const float share = next / square;
        for (std::size_t k = 0; k < stride; k += kLanes)
            store(direction + k, load(residual + k) + share * load(direction + k));
        square = next;
    }
}

CLIENTELE_AVX2 float innerFast(const float *a, const float *b, std::size_t size)
{
    return innerBody(a, b, size);
}

CLIENTELE_AVX2 void combineFast(const float *rows, std::size_t count, std::size_t stride, float constant, float slope,
                                const float *point, float *out)
{
    combineBody(rows, count, stride, constant, slope, point, out);
}

CLIENTELE_AVX2 void conjugateFast(const float *rows, std::size_t count, std::size_t stride, float weight, float pull,
                                  int steps, float *x, float *work)
{
    conjugateBody(rows, count, stride, weight, pull, steps, x, work);
}

CLIENTELE_INLINE void gatherBody(const float *from, std::size_t size, std::span<const std::uint32_t> items,
                                 const float *scale, std::size_t stride, float *out)
{
    const std::size_t whole = size / kLanes * kLanes;
    for (const std::uint32_t item : items) {
        const float *row = from + item * size;
        std::size_t k = 0;
        for (; k < whole; k += kLanes)
            store(out + k, load(row + k) * load(scale + k));
        for (; k < stride; ++k)
            out[k] = k < size ? row[k] * scale[k] : 0;
        out += stride;
    }
}

CLIENTELE_AVX2 void gatherFast(const float *from, std::size_t size, std::span<const std::uint32_t> items,
                               const float *scale, std::size_t stride, float *out)
{
    gatherBody(from, size, items, scale, stride, out);
}

} // namespace

void HistoryRows::gather(const float *from, std::size_t size, std::span<const std::uint32_t> items, const float *scale)
{
    m_count = items.size();
    m_padded = (m_count + kGroup - 1) / kGroup * kGroup;
    m_stride = (size + kLanes - 1) / kLanes * kLanes;
    if (m_rows.size() < m_padded * m_stride)
        m_rows.resize(m_padded * m_stride);
    if (hasAvx2())
        gatherFast(from, size, items, scale, m_stride, m_rows.data());
    else
        gatherBody(from, size, items, scale, m_stride, m_rows.data());
    std::fill(m_rows.data() + m_count * m_stride, m_rows.data() + m_padded * m_stride, 0.f);
}

void HistoryRows::addCombination(float constant, float slope, const float *point, float *out) const
{
    if (hasAvx2())
        combineFast(m_rows.data(), m_padded, m_stride, constant, slope, point, out);
    else
        combineBody(m_rows.data(), m_padded, m_stride, constant, slope, point, out);
}

void HistoryRows::conjugateSteps(float weight, float pull, int steps, float *x)
{
    if (m_work.size() < 3 * m_stride)
        m_work.resize(3 * m_stride);
    if (hasAvx2())
        conjugateFast(m_rows.data(), m_padded, m_stride, weight, pull, steps, x, m_work.data());
    else
        conjugateBody(m_rows.data(), m_padded, m_stride, weight, pull, steps, x, m_work.data());
}

float innerProduct(const float *a, const float *b, std::size_t size)
{
    return hasAvx2() ? innerFast(a, b, size) : innerBody(a, b, size);
}

} // namespace clientele
