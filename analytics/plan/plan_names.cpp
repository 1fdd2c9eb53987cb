#include "analytics/plan/plan_names.h"

#include <algorithm>

namespace clientele {

namespace {

// The names of one offer that the shop does not know.
class Search
{
public:
    Search(const Dataset &dataset, std::size_t offer, std::vector<UnknownName> &found)
        : m_dataset(dataset)
        , m_offer(offer)
        , m_found(found)
    {
    }

    void product(const std::string &field, const std::string &id)
    {
        if (m_dataset.productById.find(id) == kNoIndex)
            m_found.push_back({m_offer, field, id});
    }

    void scope(const std::string &field, const OfferScope &scope)
    {
        for (const std::string &id : scope.products)
            product(field + ".products", id);
        words(field + ".categories", m_dataset.products.category, scope.categories);
        words(field + ".brands", m_dataset.products.brand, scope.brands);
        for (const std::string &id : scope.exceptProducts)
            product(field + ".except_products", id);
        words(field + ".except_categories", m_dataset.products.category, scope.exceptCategories);
    }

private:
    void words(const std::string &field, const std::vector<std::uint32_t> &codes, const std::vector<std::string> &names)
    {
        for (const std::string &name : names)
            if (std::ranges::none_of(codes, [&](std::uint32_t code) { return m_dataset.words[code] == name; }))
                m_found.push_back({m_offer, field, name});
    }

    const Dataset &m_dataset;
    std::size_t m_offer;
    std::vector<UnknownName> &m_found;
};

} // namespace

std::vector<UnknownName> namesNotInShop(const Plan &plan, const Dataset &dataset)
{
    std::vector<UnknownName> found;
    for (std::size_t at = 0; at < plan.offers.size(); ++at) {
        const Offer &offer = plan.offers[at];
        Search search(dataset, at, found);
        for (const OfferGift &gift : offer.gifts)
            search.product("gifts", gift.product);
        for (const OfferItem &item : offer.items)
            search.product("items", item.product);
        search.scope("scope", offer.scope);
        if (offer.thresholdScope)
            search.scope("threshold_scope", *offer.thresholdScope);
    }
    return found;
}

} // namespace clientele
