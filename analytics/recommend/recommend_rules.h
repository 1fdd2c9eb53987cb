#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/dataset/dataset.h"

namespace clientele {

// What may be proposed at all, and how lists are mixed: a value, kept in plans and given on the command line.
//
// Where a product lacks what a rule looks at (stock, cost, category, brand), it does not pass; where no product of the
// shop has it, the rule cannot be judged, keeps nothing out, and is named by rulesWithoutData().
struct RecommendRules
{
    bool inStock = false; // stock known to be above 0. Stock 0 is never proposed, with or without rules
    std::optional<double> minMargin = {}; // (price − cost) / price at least; −1 … 1
    bool notReturned = false; // nothing this customer ever sent back or got money back for
    std::vector<std::string> categories
        = {}; // only these; empty = all. Names as in the shop; the case of A … Z is ignored
    std::vector<std::string> excludedCategories = {};
    std::vector<std::string> brands = {};
    std::vector<std::string> excludedBrands = {};
    // Only what costs about what this customer pays: from half the cheapest tenth to twice the dearest tenth of their
    // pieces' prices. Whoever bought fewer than three times gets any price; so does a product without a price.
    bool priceBand = false;
    // 0 … 1: how much a list is mixed, by maximal marginal relevance (Carbonell & Goldstein 1998). Each next product is
    // the one with the highest (1 − diversity) · score / best score + diversity · (1 − likeness to the most alike before
    // it), of the 200 best or four times as many as asked for. Likeness is ½ for the same category, ¼ for the same brand,
    // ¼ times the share of words their names have in common.
    double diversity = 0;
    // −1 … 1: how far unknown products are preferred (above 0) or bestsellers (below 0). The score times
    // ((1 + buyers) / (1 + buyers of the bestseller))^(−novelty / 2).
    double novelty = 0;

    bool operator==(const RecommendRules &) const = default;
    bool isEmpty() const { return *this == RecommendRules(); }
};

// Errors: ParameterInvalid for numbers outside their ranges.
void checkRules(const RecommendRules &rules);

// "in_stock", "min_margin", "category", "brand": rules that no product of this shop has the data for.
std::vector<std::string_view> rulesWithoutData(const RecommendRules &rules, const Dataset &dataset);

// Versioned with whatever holds it; keys as the command line's options: in_stock, min_margin, not_returned, categories,
// excluded_categories, brands, excluded_brands, price_band, diversity, novelty. Only what differs from the default is
// written. Errors: ParameterInvalid for a key that is none or a value of another type.
std::string rulesToJson(const RecommendRules &rules);
RecommendRules rulesFromJson(std::string_view json);

// Rules made ready for one shop, so that asking for a million lists costs one look at the products.
class PreparedRules
{
public:
    // Errors: ParameterInvalid.
    PreparedRules(RecommendRules rules, const Dataset &dataset, Day asOf);

    const RecommendRules &rules() const { return m_rules; }
    bool passes(ProductIndex product) const { return m_passes[product] != 0; } // for anybody
    const std::vector<std::uint8_t> &passing() const { return m_passes; } // per product, 1 or 0

    // For one customer: what more must not be proposed, by product; empty where there is nothing more.
    std::vector<std::uint8_t> forbiddenTo(CustomerIndex customer) const;
    // Whether one product may be proposed to one customer: all of the above. Cost: the customer's lines.
    bool allows(CustomerIndex customer, ProductIndex product) const;

private:
    struct PriceBand
    {
        double low = 0;
        double high = 0;

        bool holds(Money price) const;
    };
    std::optional<PriceBand> priceBandOf(CustomerIndex customer) const; // nothing: any price

    RecommendRules m_rules;
    const Dataset &m_dataset;
    Day m_asOf;
    std::vector<std::uint8_t> m_passes;
};

} // namespace clientele
