#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/recommend/bare/interactions.h"

namespace clientele {

// Which product each item of a trained model is. A shop numbers its products by their ids, so that an import may number
// all of them anew; a model keeps the numbers it learned with. Read-only once made; any thread may ask.
class ModelItems
{
public:
    ModelItems() = default;
    // Item i is product i, for all products of a shop.
    explicit ModelItems(std::size_t products);
    // The items of these ids, each ending in a zero byte, as idsOf() wrote them. Nothing where one is not among the
    // products.
    static std::optional<ModelItems> find(std::string_view ids, const Dataset &dataset);
    // Products that are no items become the last ones, in their order.
    void addOthers();

    std::string idsOf(const Dataset &dataset) const; // which numbers products as it did when this was made
    std::size_t size() const { return m_productOf.size(); }
    std::size_t products() const { return m_itemOf.size(); }
    bool isPlain() const
    {
        return m_isPlain;
    } // every item is the product of the same number, and all products are items
    ProductIndex productOf(std::size_t item) const { return m_productOf[item]; }
    std::uint32_t itemOf(ProductIndex product) const { return m_itemOf[product]; } // kNoIndex: none

    // The same purchases by items; those of products that are none are left out.
    History asItems(const History &history, Interactions &storage) const; // `storage` keeps what is returned
    Interactions asItems(const Interactions &interactions) const;

private:
    void index(std::size_t products);

    std::vector<ProductIndex> m_productOf;
    std::vector<std::uint32_t> m_itemOf;
    bool m_isPlain = true;
};

} // namespace clientele
