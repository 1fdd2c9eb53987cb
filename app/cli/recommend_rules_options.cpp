#include "app/cli/recommend_rules_options.h"

#include <utility>

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

RecommendRules rulesOption(const Arguments &arguments, RecommendRules kept)
{
    RecommendRules rules = std::move(kept);
    rules.inStock |= arguments.has("in-stock");
    rules.notReturned |= arguments.has("not-returned");
    rules.priceBand |= arguments.has("price-band");
    for (const auto &[name, names] : {std::pair("category", &rules.categories),
                                      {"exclude-category", &rules.excludedCategories},
                                      {"brand", &rules.brands},
                                      {"exclude-brand", &rules.excludedBrands}}) {
        if (arguments.has(name))
            *names = namesOption(arguments, name);
    }
    if (const auto margin = numberOption(arguments, "min-margin"))
        rules.minMargin = margin;
    rules.diversity = numberOption(arguments, "diversity").value_or(rules.diversity);
    rules.novelty = numberOption(arguments, "novelty").value_or(rules.novelty);
    checkRules(rules);
    return rules;
}

} // namespace clientele::cli
