#include "analytics/plan/margins.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "analytics/dataset/dataset.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

constexpr std::string_view kKey = "campaigns.margins";

bool hasCost(const ProductTable &products, ProductIndex product)
{
    return product != kNoIndex && product < products.cost.size() && products.cost[product] != ProductTable::kNoMoney;
}

} // namespace

MarginCoverage marginCoverage(const Dataset &dataset)
{
    double all = 0, known = 0;
    std::vector<double> byWord(dataset.words.size(), 0);
    double noProduct = 0;
    for (std::size_t line = 0; line < dataset.lines.size(); ++line) {
        const ProductIndex product = dataset.lines.product[line];
        if (dataset.lines.kind[line] != LineKind::Sale
            || (product != kNoIndex && dataset.products.isMerchandise[product] == 0))
            continue;
        const double amount = dataset.lines.amount[line].toDouble();
        all += amount;
        if (hasCost(dataset.products, product))
            known += amount;
        else
            (product == kNoIndex ? noProduct : byWord[dataset.products.category[product]]) += amount;
    }
    MarginCoverage coverage;
    if (all <= 0)
        return coverage;
    double others = noProduct;
    for (std::size_t word = 0; word < byWord.size(); ++word) {
        if (dataset.words[word].empty())
            others += byWord[word];
        else if (byWord[word] > 0)
            coverage.gaps.push_back({std::string(dataset.words[word]), byWord[word] / all});
    }
    std::ranges::sort(coverage.gaps, [](const MarginCoverage::Gap &a, const MarginCoverage::Gap &b) {
        return a.share != b.share ? a.share > b.share : a.category < b.category;
    });
    for (; coverage.gaps.size() > MarginCoverage::kAsked; coverage.gaps.pop_back())
        others += coverage.gaps.back().share * all;
    if (others > 0)
        coverage.gaps.push_back({"", others / all});
    coverage.known = known / all;
    return coverage;
}

Margins loadShopMargins(Store &store)
{
    Margins margins;
    const auto json = nlohmann::json::parse(store.value(kKey), nullptr, false);
    if (json.is_object())
        for (const auto &[category, margin] : json.items())
            if (margin.is_number() && margin >= 0 && margin <= 1)
                margins[category] = margin.get<double>();
    return margins;
}

void saveShopMargins(Store &store, const Margins &margins)
{
    store.setValue(kKey, nlohmann::json(margins).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Plan withMargins(Plan plan, const Margins &margins)
{
    plan.assumptions.margins.insert(margins.begin(), margins.end());
    return plan;
}

Margins changedMargins(Margins shop, const Margins &before, const Margins &after)
{
    for (const auto &[category, margin] : before)
        if (!after.contains(category))
            shop.erase(category);
    for (const auto &[category, margin] : after)
        if (const auto was = before.find(category); was == before.end() || was->second != margin)
            shop[category] = margin;
    return shop;
}

} // namespace clientele
