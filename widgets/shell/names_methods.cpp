#include "widgets/shell/names.h"

#include "widgets/shell/names_words.h"

// The words of recommendation methods and their knobs.
namespace clientele {

using words::Names;

namespace {

constexpr words::Row kMethods[] {
    {"item-kernel", QT_TRANSLATE_NOOP("Names", "Bought together"),
     QT_TRANSLATE_NOOP("Names", "Products that buyers of the same things also bought.")},
    {"automatic", QT_TRANSLATE_NOOP("Names", "Automatic"),
     QT_TRANSLATE_NOOP("Names", "The method that predicted best when this shop measured its methods.")},
    {"blend", QT_TRANSLATE_NOOP("Names", "Blend"),
     QT_TRANSLATE_NOOP("Names", "Several methods together, each with its weight.")},
    {"user-knn", QT_TRANSLATE_NOOP("Names", "Similar customers"),
     QT_TRANSLATE_NOOP("Names", "What customers with the most similar purchases bought.")},
    {"upcf", QT_TRANSLATE_NOOP("Names", "Habits of similar customers"),
     QT_TRANSLATE_NOOP("Names", "What this customer and similar customers put into a large share of their orders.")},
    {"tifuknn", QT_TRANSLATE_NOOP("Names", "Fresh habits of similar customers"),
     QT_TRANSLATE_NOOP("Names",
                       "How often this customer and similar customers buy each product, late orders counting more.")},
    {"spectral", QT_TRANSLATE_NOOP("Names", "Common tastes"),
     QT_TRANSLATE_NOOP("Names",
                       "Purchases smoothed over related products and over the tastes that most customers share.")},
    {"ials", QT_TRANSLATE_NOOP("Names", "Taste map"),
     QT_TRANSLATE_NOOP("Names", "Customers and products as points among the same few tastes; what is near fits.")},
    {"ease", QT_TRANSLATE_NOOP("Names", "Product to product prediction"),
     QT_TRANSLATE_NOOP("Names",
                       "The best prediction of every product from all others, for the shop's most bought products.")},
    {"content", QT_TRANSLATE_NOOP("Names", "Same kind of product"),
     QT_TRANSLATE_NOOP(
         "Names", "Products of the categories, brands, prices and names this customer likes; also brand-new ones.")},
    {"biased-mf", QT_TRANSLATE_NOOP("Names", "Star ratings"),
     QT_TRANSLATE_NOOP("Names", "What this customer would give the most stars, from the stars customers gave.")},
    {"repeat", QT_TRANSLATE_NOOP("Names", "Buy again"),
     QT_TRANSLATE_NOOP("Names", "What this customer buys over and over, then what is popular.")},
    {"popular", QT_TRANSLATE_NOOP("Names", "Popular now"),
     QT_TRANSLATE_NOOP("Names", "What most customers bought lately, the same for everybody.")},
    {"k-means", QT_TRANSLATE_NOOP("Names", "Around centres (k-means)"),
     QT_TRANSLATE_NOOP("Names", "Round groups of similar size, everybody with the nearest centre. Fast on any shop.")},
    {"ward", QT_TRANSLATE_NOOP("Names", "Step by step (Ward)"),
     QT_TRANSLATE_NOOP("Names", "Joins the most similar customers first, then groups; shows the whole tree.")},
    {"dbscan", QT_TRANSLATE_NOOP("Names", "By density (DBSCAN)"),
     QT_TRANSLATE_NOOP("Names",
                       "Groups of any shape where customers lie close together; whoever lies alone is in none.")},
    {"hdbscan", QT_TRANSLATE_NOOP("Names", "By many densities (HDBSCAN)"),
     QT_TRANSLATE_NOOP("Names", "As by density, but each group may be as close or loose as it is.")},
};

constexpr words::Row kParameters[] {
    {"half_life_days", QT_TRANSLATE_NOOP("Names", "Half-life, days"),
     QT_TRANSLATE_NOOP("Names", "After so many days a purchase counts half as much.")},
    {"neighbours", QT_TRANSLATE_NOOP("Names", "Neighbours"),
     QT_TRANSLATE_NOOP(
         "Names", "How many related products are kept for each product, or how many similar customers are asked.")},
    {"user_exponent", QT_TRANSLATE_NOOP("Names", "Discount for busy buyers"),
     QT_TRANSLATE_NOOP("Names",
                       "How much less somebody's purchases tell who buys everything: 0 not at all, 1 in full.")},
    {"source_exponent", QT_TRANSLATE_NOOP("Names", "Discount for common purchases"),
     QT_TRANSLATE_NOOP("Names", "How much less a purchase tells that everybody makes: 0 not at all, 1 in full.")},
    {"target_exponent", QT_TRANSLATE_NOOP("Names", "Discount for popular proposals"),
     QT_TRANSLATE_NOOP("Names",
                       "How far bestsellers are held back so that others get a chance: 0 not at all, 1 in full.")},
    {"shrink", QT_TRANSLATE_NOOP("Names", "Caution with few buyers"),
     QT_TRANSLATE_NOOP("Names", "Products bought together by only a few people count less; more means more caution.")},
    {"row_l1", QT_TRANSLATE_NOOP("Names", "Equal say for every purchase"),
     QT_TRANSLATE_NOOP("Names", "Each product a customer bought has the same say, however many relations it has.")},
    {"quantity_weight", QT_TRANSLATE_NOOP("Names", "Count pieces"),
     QT_TRANSLATE_NOOP("Names", "Buying many pieces counts more than buying one.")},
    {"within", QT_TRANSLATE_NOOP("Names", "Popular among"),
     QT_TRANSLATE_NOOP("Names", "0: all customers; 1: their RFM group; 2: their favourite category; 3: their region or "
                                "country; 4: their age.")},
    {"logistic", QT_TRANSLATE_NOOP("Names", "Learn what matters"),
     QT_TRANSLATE_NOOP(
         "Names",
         "Learn from orders how much category, brand, price and name each count; otherwise all count the same.")},
    {"seed", QT_TRANSLATE_NOOP("Names", "Random seed"),
     QT_TRANSLATE_NOOP("Names", "The same seed gives the same lists; another one shows how much is chance.")},
    {"factors", QT_TRANSLATE_NOOP("Names", "Tastes"),
     QT_TRANSLATE_NOOP("Names", "How many tastes customers and products are described by.")},
    {"epochs", QT_TRANSLATE_NOOP("Names", "Rounds of learning"),
     QT_TRANSLATE_NOOP("Names", "How many times the method goes through all purchases.")},
    {"unobserved_weight", QT_TRANSLATE_NOOP("Names", "Weight of what was not bought"),
     QT_TRANSLATE_NOOP("Names", "How far not buying a product counts as not wanting it.")},
    {"observed_weight", QT_TRANSLATE_NOOP("Names", "Weight of what was bought"),
     QT_TRANSLATE_NOOP("Names", "How much a purchase counts beside all that was not bought.")},
    {"observed_pull", QT_TRANSLATE_NOOP("Names", "Score of what was bought"),
     QT_TRANSLATE_NOOP("Names", "The score that learning draws purchases towards; 1 as a rule.")},
    {"conjugate_steps", QT_TRANSLATE_NOOP("Names", "Steps per round"),
     QT_TRANSLATE_NOOP("Names",
                       "How many steps of conjugate gradients each round takes; 0 solves exactly, which is slower.")},
    {"relaxation", QT_TRANSLATE_NOOP("Names", "Stride"),
     QT_TRANSLATE_NOOP("Names",
                       "How far each round goes beyond its solution: 1 not at all, 1.5 learns in fewer rounds.")},
    {"regularisation", QT_TRANSLATE_NOOP("Names", "Caution"),
     QT_TRANSLATE_NOOP("Names", "Keeps tastes small unless many purchases speak for them.")},
    {"frequency_exponent", QT_TRANSLATE_NOOP("Names", "Caution with busy buyers"),
     QT_TRANSLATE_NOOP("Names", "How much more caution customers and products with many purchases get.")},
    {"deviation", QT_TRANSLATE_NOOP("Names", "Spread at the start"),
     QT_TRANSLATE_NOOP("Names", "How far apart tastes are drawn at random before learning begins.")},
    {"lambda", QT_TRANSLATE_NOOP("Names", "Smoothing"),
     QT_TRANSLATE_NOOP("Names", "More smoothing trusts single purchases less.")},
    {"items", QT_TRANSLATE_NOOP("Names", "Products that take part"),
     QT_TRANSLATE_NOOP("Names", "Only so many of the most bought products are predicted; time grows with the cube.")},
    {"ideal_weight", QT_TRANSLATE_NOOP("Names", "Weight of common tastes"),
     QT_TRANSLATE_NOOP("Names", "How much the strongest common tastes count beside related products.")},
    {"sharpening", QT_TRANSLATE_NOOP("Names", "Sharpening"),
     QT_TRANSLATE_NOOP("Names", "Brings out what is particular about a customer after smoothing.")},
    {"item_exponent", QT_TRANSLATE_NOOP("Names", "Discount for popular products"),
     QT_TRANSLATE_NOOP("Names", "How much less a product tells about customers that everybody buys: 0 not at all.")},
    {"pearson", QT_TRANSLATE_NOOP("Names", "Correlation"),
     QT_TRANSLATE_NOOP("Names", "Compare customers by Pearson's correlation instead of the cosine.")},
    {"asymmetry", QT_TRANSLATE_NOOP("Names", "Asymmetry"),
     QT_TRANSLATE_NOOP("Names",
                       "Whose number of products similarity is divided by: 0 the other's, 1 one's own, ½ both.")},
    {"locality", QT_TRANSLATE_NOOP("Names", "Closeness"),
     QT_TRANSLATE_NOOP("Names", "Higher lets the most similar customers decide almost alone.")},
    {"recency_decay", QT_TRANSLATE_NOOP("Names", "Memory per order"),
     QT_TRANSLATE_NOOP("Names", "How much an order counts beside the one after it: 1 the same, 0.5 half.")},
    {"recent_orders", QT_TRANSLATE_NOOP("Names", "Recent orders"),
     QT_TRANSLATE_NOOP("Names", "How many of a customer's latest orders show their habits.")},
    {"within_decay", QT_TRANSLATE_NOOP("Names", "Memory within a group of orders"),
     QT_TRANSLATE_NOOP("Names", "How much an order counts beside the one after it in the same group.")},
    {"group_decay", QT_TRANSLATE_NOOP("Names", "Memory between groups of orders"),
     QT_TRANSLATE_NOOP("Names", "How much a group of orders counts beside the group after it.")},
    {"groups", QT_TRANSLATE_NOOP("Names", "Groups of orders"),
     QT_TRANSLATE_NOOP("Names", "Into how many groups a customer's orders are divided.")},
    {"own_share", QT_TRANSLATE_NOOP("Names", "Share of own habits"),
     QT_TRANSLATE_NOOP("Names", "How much a customer's own orders count beside those of similar customers.")},
    {"clusters", QT_TRANSLATE_NOOP("Names", "Number of groups"),
     QT_TRANSLATE_NOOP("Names", "How many groups to make.")},
    {"restarts", QT_TRANSLATE_NOOP("Names", "Attempts"),
     QT_TRANSLATE_NOOP("Names", "How often it starts anew from other centres; the best attempt is kept.")},
    {"iterations", QT_TRANSLATE_NOOP("Names", "Rounds, at most"),
     QT_TRANSLATE_NOOP("Names", "How often an attempt may improve before it stops.")},
    {"exact_up_to", QT_TRANSLATE_NOOP("Names", "Exact up to, customers"),
     QT_TRANSLATE_NOOP("Names", "A larger shop is first put into small groups, and those into the tree.")},
    {"micro_clusters", QT_TRANSLATE_NOOP("Names", "Small groups of a larger shop"),
     QT_TRANSLATE_NOOP("Names", "Into how many small groups a larger shop is put first.")},
    {"epsilon", QT_TRANSLATE_NOOP("Names", "Radius"),
     QT_TRANSLATE_NOOP("Names", "How near customers must be to count as neighbours; 0: proposed from the customers.")},
    {"min_points", QT_TRANSLATE_NOOP("Names", "Neighbours, at least"),
     QT_TRANSLATE_NOOP("Names", "How many neighbours make a dense place; 0: from the number of features.")},
    {"min_cluster_size", QT_TRANSLATE_NOOP("Names", "Smallest group"),
     QT_TRANSLATE_NOOP("Names", "Fewer customers are not a group; 0: one in a hundred, at least five.")},
};

QString memberName(std::string_view method)
{
    return words::nameOf(kMethods, method);
}

} // namespace

QString methodName(std::string_view recommenderId)
{
    return words::nameOf(kMethods, recommenderId);
}

QString methodExplanation(std::string_view recommenderId)
{
    return words::explanationOf(kMethods, recommenderId);
}

// A blend's weights are called after its members.
QString parameterName(std::string_view, std::string_view parameter)
{
    constexpr std::string_view kWeight = ".weight";
    if (parameter.ends_with(kWeight))
        //: %1 a recommendation method
        return Names::tr("Weight of “%1”").arg(memberName(parameter.substr(0, parameter.size() - kWeight.size())));
    return words::nameOf(kParameters, parameter);
}

QString parameterExplanation(std::string_view, std::string_view parameter)
{
    if (parameter.ends_with(".weight"))
        return Names::tr("How much this method counts in the blend: 0 leaves it out.");
    return words::explanationOf(kParameters, parameter);
}

} // namespace clientele
