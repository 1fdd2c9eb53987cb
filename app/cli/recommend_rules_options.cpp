#include "app/cli/recommend_rules_options.h"

#include "app/cli/json_values.h"
#include "app/cli/words.h"

namespace clientele::cli {

namespace {

std::optional<double> numberOption(const Arguments &arguments, const char *name)
{
    const std::optional<QString> word = arguments.value(name);
    if (!word)
        return {};
    bool isNumber = false;
    const double number = word->toDouble(&isNumber);
    if (!isNumber)
        throw UsageError {Cli::tr("--%1 must be a number, not “%2”.").arg(QString::fromUtf8(name), *word)};
    return number;
}

std::vector<std::string> namesOption(const Arguments &arguments, const char *name)
{
    std::vector<std::string> names;
    for (const QString &word : arguments.values(name))
        names.push_back(utf8(word));
    return names;
}

} // namespace

RecommendRules rulesOption(const Arguments &arguments)
{
    RecommendRules rules;
    rules.inStock = arguments.has("in-stock");
    rules.minMargin = numberOption(arguments, "min-margin");
    rules.notReturned = arguments.has("not-returned");
    rules.categories = namesOption(arguments, "category");
    rules.excludedCategories = namesOption(arguments, "exclude-category");
    rules.brands = namesOption(arguments, "brand");
    rules.excludedBrands = namesOption(arguments, "exclude-brand");
    rules.priceBand = arguments.has("price-band");
    rules.diversity = numberOption(arguments, "diversity").value_or(0);
    rules.novelty = numberOption(arguments, "novelty").value_or(0);
    checkRules(rules);
    return rules;
}

} // namespace clientele::cli
