#include "analytics/recommend/model_items.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace clientele {

ModelItems::ModelItems(std::size_t products)
    : m_productOf(products)
{
    std::iota(m_productOf.begin(), m_productOf.end(), ProductIndex {0});
    index(products);
}

std::optional<ModelItems> ModelItems::find(std::string_view ids, const Dataset &dataset)
{
    ModelItems items;
    while (!ids.empty()) {
        const std::size_t end = ids.find('\0');
        const std::uint32_t product = dataset.productById.find(ids.substr(0, end));
        if (end == std::string_view::npos || product == TextIndex::kNone)
            return {};
        items.m_productOf.push_back(product);
        ids.remove_prefix(end + 1);
    }
    items.index(dataset.products.size());
    return items;
}

void ModelItems::index(std::size_t products)
{
    m_itemOf.assign(products, kNoIndex);
    m_isPlain = m_productOf.size() == products;
    for (std::uint32_t item = 0; item < m_productOf.size(); ++item) {
        m_itemOf[m_productOf[item]] = item;
        m_isPlain = m_isPlain && m_productOf[item] == item;
    }
}

void ModelItems::addOthers()
{
    for (ProductIndex product = 0; product < m_itemOf.size(); ++product) {
        if (m_itemOf[product] == kNoIndex)
            m_productOf.push_back(product);
    }
    index(m_itemOf.size());
}

std::string ModelItems::idsOf(const Dataset &dataset) const
{
    std::string ids;
    for (const ProductIndex product : m_productOf) {
        ids += dataset.products.id[product];
        ids += '\0';
    }
    return ids;
}

History ModelItems::asItems(const History &history, Interactions &storage) const
{
    if (m_isPlain)
        return history;
    struct Entry
    {
        std::uint32_t order;
        std::uint32_t item;
        float weight;
    };
    std::vector<Entry> entries;
    for (std::size_t at = 0; at < history.size(); ++at) {
        if (const std::uint32_t item = m_itemOf[history.item[at]]; item != kNoIndex)
            entries.push_back({history.order[at], item, history.weight[at]});
    }
    std::ranges::sort(entries, {}, [](const Entry &entry) { return std::tuple(entry.order, entry.item); });
    storage = {};
    for (const Entry &entry : entries) {
        storage.item.push_back(entry.item);
        storage.order.push_back(entry.order);
        storage.weight.push_back(entry.weight);
    }
    return {storage.item, storage.order, storage.weight, {}};
}

Interactions ModelItems::asItems(const Interactions &interactions) const
{
    if (m_isPlain)
        return interactions;
    Interactions result;
    result.items = size();
    Interactions storage;
    for (std::size_t user = 0; user < interactions.users(); ++user)
        appendUser(result, asItems(interactions.of(user), storage));
    return result;
}

} // namespace clientele
