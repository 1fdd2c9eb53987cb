#pragma once

#include "analytics/base/random.h"
#include "analytics/sample/sample_shop.h"

namespace clientele {

// The sample shop's shelves: products with what the shop knows of them, and how customers choose among them.
class SampleCatalogue
{
public:
    SampleCatalogue(const SampleOptions &options, Day firstDay);

    const std::vector<SampleShop::Product> &products() const { return m_products; } // the fees last
    std::uint32_t delivery() const { return static_cast<std::uint32_t>(m_products.size() - 2); }
    std::uint32_t giftWrap() const { return static_cast<std::uint32_t>(m_products.size() - 1); }

    std::size_t categoryOf(std::uint32_t product) const { return m_category[product]; }
    // One of a category by popularity, somewhat likelier of a collection the customer likes; may be not on sale yet.
    std::uint32_t draw(std::size_t category, std::uint32_t range, Random &random) const;
    // Another of the same collection, from any category: what goes with it.
    std::uint32_t drawCompanion(std::uint32_t product, Random &random) const;
    bool isOnSale(std::uint32_t product, Day day) const { return m_launched[product] <= day; }
    // What is asked for it on a day: the list price, or less in January and on the days around Black Friday.
    Money priceOn(std::uint32_t product, Day day) const;

private:
    void addProduct(std::size_t number, std::size_t category, const SampleOptions &options, Day firstDay,
                    Random &random);
    void addFee(std::string_view id, std::string_view name, Money price);

    struct Shelf
    {
        std::vector<std::uint32_t> products;
        std::vector<double> upTo;
    }; // cumulative popularity
    static std::uint32_t drawFrom(const Shelf &shelf, Random &random);

    std::vector<SampleShop::Product> m_products;
    std::vector<std::size_t> m_category;
    std::vector<std::uint32_t> m_range;
    std::vector<Day> m_launched;
    std::vector<Shelf> m_byCategory;
    std::vector<Shelf> m_byRange;
};

} // namespace clientele
