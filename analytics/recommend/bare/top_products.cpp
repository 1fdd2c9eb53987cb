#include "analytics/recommend/bare/top_products.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

#include "analytics/base/matrix_product.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/values_above.h"

namespace clientele {

namespace {

constexpr std::size_t kUsers = 192; // asked together
constexpr std::size_t kItems = 512; // in a block, whole groups of kValuesAbove
constexpr float kRounding = 1.0001f; // products are sums of rounded numbers

struct Candidate
{
    float score = 0;
    std::uint32_t item = 0;
};

bool isBetter(const Candidate &a, const Candidate &b)
{
    return a.score != b.score ? a.score > b.score : a.item < b.item;
}

std::vector<float> lengthsOf(const Factors &factors)
{
    std::vector<float> lengths(factors.count);
    for (std::size_t at = 0; at < factors.count; ++at) {
        double square = 0;
        for (const float value : factors.row(at))
            square += static_cast<double>(value) * static_cast<double>(value);
        lengths[at] = static_cast<float>(std::sqrt(square));
    }
    return lengths;
}

// Items in falling order of length, and the length each block begins with.
struct ByLength
{
    explicit ByLength(const Factors &items)
        : order(items.count)
    {
        const std::vector<float> lengths = lengthsOf(items);
        std::iota(order.begin(), order.end(), 0u);
        std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
            return lengths[a] != lengths[b] ? lengths[a] > lengths[b] : a < b;
        });
        rows.reserve(items.rows.size());
        for (std::size_t at = 0; at < order.size(); ++at) {
            const std::span<const float> row = items.row(order[at]);
            rows.insert(rows.end(), row.begin(), row.end());
            if (at % kItems == 0)
                longest.push_back(lengths[order[at]] * kRounding);
        }
    }

    std::vector<std::uint32_t> order;
    std::vector<float> rows;
    std::vector<float> longest; // per block
};

// The best of one user so far.
struct Best
{
    std::vector<Candidate> candidates; // up to twice as many as asked for
    float threshold = -std::numeric_limits<float>::infinity(); // of the last place
    float below = -std::numeric_limits<float>::infinity(); // what is above this may be the equal of the last place

    void keep(std::size_t count)
    {
        if (candidates.size() < count)
            return;
        std::ranges::nth_element(candidates, candidates.begin() + static_cast<std::ptrdiff_t>(count) - 1, isBetter);
        candidates.resize(count);
        threshold = candidates.back().score;
        below = std::nextafter(threshold, -std::numeric_limits<float>::infinity());
    }
};

// Users first … first + number − 1 against block after block, those who are done leaving.
class Round
{
public:
    Round(const Factors &users, const ByLength &items, const Interactions &hidden, std::size_t count)
        : m_users(users)
        , m_items(items)
        , m_hidden(hidden)
        , m_count(count)
        , m_products(kUsers * kItems)
        , m_best(kUsers)
    {
    }

    void ask(std::size_t first, std::size_t number, const std::vector<float> &lengths)
    {
        m_asked.resize(number);
        std::iota(m_asked.begin(), m_asked.end(), static_cast<std::uint32_t>(first));
        m_first = first;
        for (std::size_t at = 0; at < number; ++at)
            m_best[at] = {};
        for (std::size_t block = 0; block * kItems < m_items.order.size(); ++block) {
            const auto isDone = [&](std::uint32_t user) {
                return lengths[user] * m_items.longest[block] < m_best[user - first].threshold;
            };
            std::erase_if(m_asked, isDone);
            if (m_asked.empty())
                return;
            askBlock(block);
        }
    }

    void write(TopProducts &top, std::size_t number)
    {
        for (std::size_t at = 0; at < number; ++at) {
            std::vector<Candidate> &candidates = m_best[at].candidates;
            std::ranges::sort(candidates, isBetter);
            for (std::size_t place = 0; place < std::min(m_count, candidates.size()); ++place) {
                top.item[(m_first + at) * m_count + place] = candidates[place].item;
                top.score[(m_first + at) * m_count + place] = candidates[place].score;
            }
        }
    }

private:
    void askBlock(std::size_t block)
    {
        const std::size_t size = m_users.size;
        const std::size_t begin = block * kItems;
        const std::size_t width = std::min(kItems, m_items.order.size() - begin);
        m_rows.clear();
        for (const std::uint32_t user : m_asked) {
            const std::span<const float> row = m_users.row(user);
            m_rows.insert(m_rows.end(), row.begin(), row.end());
        }
        std::ranges::fill(m_products, 0.f);
        addProduct({m_rows.data(), size, 1}, {m_items.rows.data() + begin * size, 1, size}, 1, m_products.data(),
                   kItems, m_asked.size(), width, size);
        for (std::size_t at = 0; at < m_asked.size(); ++at)
            take(m_asked[at], &m_products[at * kItems], begin, width);
    }

    void take(std::uint32_t user, const float *products, std::size_t begin, std::size_t width)
    {
        Best &best = m_best[user - m_first];
        const std::span<const std::uint32_t> hidden = m_hidden.itemsOf(user);
        for (std::size_t group = 0; group < width; group += kValuesAbove) {
            std::uint64_t above = valuesAbove(products + group, best.below);
            for (; above != 0; above &= above - 1) {
                const std::size_t at = group + static_cast<std::size_t>(std::countr_zero(above));
                if (at >= width || products[at] < best.threshold)
                    continue;
                const std::uint32_t item = m_items.order[begin + at];
                if (std::ranges::binary_search(hidden, item))
                    continue;
                best.candidates.push_back({products[at], item});
                if (best.candidates.size() >= 2 * m_count)
                    best.keep(m_count);
            }
        }
        best.keep(m_count);
    }

    const Factors &m_users;
    const ByLength &m_items;
    const Interactions &m_hidden;
    std::size_t m_count;
    std::size_t m_first = 0;
    std::vector<std::uint32_t> m_asked;
    std::vector<float> m_rows;
    std::vector<float> m_products; // kItems from row to row
    std::vector<Best> m_best;
};

} // namespace

TopProducts topProducts(const Factors &users, const Factors &items, const Interactions &hidden, std::size_t count,
                        Monitor &monitor)
{
    TopProducts top {count, std::vector<std::uint32_t>(users.count * count, TopProducts::kNoItem),
                     std::vector<float>(users.count * count, 0.f)};
    if (count == 0)
        return top;
    const ByLength byLength(items);
    const std::vector<float> lengths = lengthsOf(users);
    parallelFor(users.count, kUsers, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        Round round(users, byLength, hidden, count);
        round.ask(begin, end - begin, lengths);
        round.write(top, end - begin);
    });
    return top;
}

} // namespace clientele
