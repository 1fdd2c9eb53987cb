#include "analytics/recommend/best_sellers.h"

#include "analytics/recommend/shelf.h"

namespace clientele {

std::vector<ProductIndex> bestSellers(std::shared_ptr<const Dataset> dataset, Day asOf, const PreparedRules &rules,
                                      std::size_t count, Monitor &monitor)
{
    const Shelf shelf(std::move(dataset), asOf, {}, monitor);
    std::vector<ProductIndex> products;
    for (const ProductIndex product : shelf.popularity().ranking()) {
        if (products.size() == count)
            break;
        if (shelf.isOffered(product) && rules.passes(product))
            products.push_back(product);
    }
    return products;
}

} // namespace clientele
