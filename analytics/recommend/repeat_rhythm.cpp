#include "analytics/recommend/repeat_rhythm.h"

#include <algorithm>

namespace clientele {

namespace {

constexpr double kPriorBuyers = 20;
constexpr double kPriorReturns = 5;
constexpr double kPriorWaits = 3;
constexpr double kDuePart = 0.1;

// Mean days between somebody's orders with a product.
double meanWait(const Purchase &purchase)
{
    return static_cast<double>(purchase.lastDay - purchase.firstDay) / static_cast<double>(purchase.orders - 1);
}

// What one person took with one product.
struct Wait
{
    ProductIndex product = 0;
    float days = 0;
};

// Of each group's waits the middle one, 0 where there is none. `groupOf` gives a product's group.
template<typename GroupOf>
std::vector<double> middles(const std::vector<Wait> &waits, std::size_t groups, GroupOf groupOf)
{
    std::vector<std::size_t> end(groups + 1, 0); // of each group; until its waits are placed, where the next one goes
    for (const Wait &wait : waits)
        ++end[groupOf(wait.product) + 1];
    for (std::size_t group = 0; group < groups; ++group)
        end[group + 1] += end[group];
    std::vector<float> days(waits.size());
    for (const Wait &wait : waits)
        days[end[groupOf(wait.product)]++] = wait.days;
    std::vector<double> result(groups, 0);
    for (std::size_t group = 0, first = 0; group < groups; first = end[group++]) {
        if (end[group] == first)
            continue;
        const auto begin = days.begin() + static_cast<std::ptrdiff_t>(first);
        const auto middle = begin + static_cast<std::ptrdiff_t>((end[group] - first) / 2);
        std::ranges::nth_element(begin, middle, days.begin() + static_cast<std::ptrdiff_t>(end[group]));
        result[group] = std::max(1.0, static_cast<double>(*middle));
    }
    return result;
}

void draw(RepeatRhythm &rhythm, double ownDays, const RepeatRhythm &towards)
{
    const auto buyers = static_cast<double>(rhythm.buyers);
    const auto again = static_cast<double>(rhythm.again);
    rhythm.share = (again + kPriorBuyers * towards.share) / (buyers + kPriorBuyers);
    rhythm.usualDays = (again * ownDays + kPriorReturns * towards.usualDays) / (again + kPriorReturns);
}

} // namespace

RepeatRhythms::RepeatRhythms(const Dataset &dataset, const Purchases &purchases)
    : m_product(dataset.products.size())
    , m_category(dataset.words.size())
{
    const std::vector<std::uint32_t> &categories = dataset.products.category;
    std::vector<Wait> waits;
    for (const Purchase &purchase : purchases.rows) {
        const bool isAgain = purchase.orders > 1;
        for (RepeatRhythm *rhythm :
             {&m_shop, &m_category[categories[purchase.product]], &m_product[purchase.product]}) {
            ++rhythm->buyers;
            rhythm->again += isAgain ? 1 : 0;
        }
        if (isAgain)
            waits.push_back({purchase.product, static_cast<float>(meanWait(purchase))});
    }
    m_shop.share = m_shop.again / (m_shop.buyers + kPriorBuyers);
    m_shop.usualDays = middles(waits, 1, [](ProductIndex) { return std::size_t {0}; }).front();
    const std::vector<double> ofCategory
        = middles(waits, m_category.size(), [&](ProductIndex product) { return std::size_t {categories[product]}; });
    for (std::size_t word = 0; word < m_category.size(); ++word)
        draw(m_category[word], ofCategory[word], m_shop);
    const std::vector<double> ofProduct
        = middles(waits, m_product.size(), [](ProductIndex product) { return std::size_t {product}; });
    for (std::size_t product = 0; product < m_product.size(); ++product)
        draw(m_product[product], ofProduct[product], m_category[categories[product]]);
}

double RepeatRhythms::dueness(const Purchase &purchase, Day asOf) const
{
    const double usual = m_product[purchase.product].usualDays;
    if (usual <= 0)
        return 1;
    const double waits = static_cast<double>(purchase.orders) - 1;
    const double own = waits > 0 ? meanWait(purchase) : 0;
    const double expected = (waits * own + kPriorWaits * usual) / (waits + kPriorWaits);
    return std::clamp(static_cast<double>(asOf - purchase.lastDay) / std::max(1.0, kDuePart * expected), 0.0, 1.0);
}

} // namespace clientele
