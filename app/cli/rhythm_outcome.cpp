#include "app/cli/rhythm_outcome.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "app/cli/json_values.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr double kHalfLifeDays = 90; // of freshness, which nothing here looks at

struct Category
{
    std::uint32_t word = 0;
    const RepeatRhythm *rhythm = nullptr;
    int products = 0; // bought by anybody
    int boughtAgain = 0; // of them, those that are offered again
};

std::vector<Category> categoriesOf(const Dataset &dataset, const RepeatRhythms &rhythms)
{
    std::vector<Category> categories(dataset.words.size());
    for (ProductIndex product = 0; product < dataset.products.size(); ++product) {
        Category &category = categories[dataset.products.category[product]];
        category.products += rhythms.ofProduct(product).buyers > 0 ? 1 : 0;
        category.boughtAgain += rhythms.ofProduct(product).buyers > 0 && rhythms.isBoughtAgain(product) ? 1 : 0;
    }
    for (std::uint32_t word = 0; word < categories.size(); ++word) {
        categories[word].word = word;
        categories[word].rhythm = &rhythms.ofCategory(word);
    }
    std::erase_if(categories, [](const Category &category) { return category.products == 0; });
    std::ranges::sort(categories, {},
                      [](const Category &category) { return std::tuple(-category.rhythm->share, category.word); });
    return categories;
}

} // namespace

Json rhythmJson(const RepeatRhythm &rhythm)
{
    return {{"buyers", rhythm.buyers},
            {"again", rhythm.again},
            {"share", rhythm.share},
            {"usual_days", rhythm.usualDays > 0 ? Json(rhythm.usualDays) : Json(nullptr)},
            {"bought_again", rhythm.isBoughtAgain()}};
}

Outcome rhythmOutcome(const Dataset &dataset, Day asOf, Monitor &monitor)
{
    const RepeatRhythms rhythms(dataset, collectPurchases(dataset, asOf, kHalfLifeDays, monitor));
    Outcome outcome;
    outcome.json = {{"as_of", formatDay(asOf)}, {"shop", rhythmJson(rhythms.ofShop())}, {"categories", Json::array()}};
    TextTable table(2, {1, 2, 3});
    table.row({Cli::tr("Category"), Cli::tr("Bought again by"), Cli::tr("Usually after, days"),
               Cli::tr("Products offered again")});
    for (const Category &category : categoriesOf(dataset, rhythms)) {
        Json json {{"category", dataset.words[category.word]}};
        json.update(rhythmJson(*category.rhythm));
        json["products"] = category.products;
        json["products_offered_again"] = category.boughtAgain;
        outcome.json["categories"].push_back(json);
        const QString name = category.word == 0 ? Cli::tr("(none)") : words(dataset.words[category.word]);
        table.row({name, percentText(category.rhythm->share),
                   category.rhythm->usualDays > 0 ? countText(std::lround(category.rhythm->usualDays)) : QString(),
                   Cli::tr("%1 of %2").arg(countText(category.boughtAgain), countText(category.products))});
    }
    outcome.text = table.text();
    return outcome;
}

} // namespace clientele::cli
