#pragma once

#include <array>

#include "analytics/recommend/recommend_rules.h"
#include "app/cli/command.h"

namespace clientele::cli {

// What may be proposed and how lists are mixed, as options of a command.
inline constexpr std::array kRulesOptions {
    Option {"in-stock", nullptr, QT_TRANSLATE_NOOP("Cli", "Only products whose stock is known to be above 0.")},
    Option {
        "min-margin", "SHARE",
        QT_TRANSLATE_NOOP("Cli", "Only products with at least this share of the price left after cost, such as 0.2.")},
    Option {"not-returned", nullptr, QT_TRANSLATE_NOOP("Cli", "Nothing the customer ever returned.")},
    Option {"category", "NAME", QT_TRANSLATE_NOOP("Cli", "Only this category. May be repeated."), nullptr, true},
    Option {"exclude-category", "NAME", QT_TRANSLATE_NOOP("Cli", "Not this category. May be repeated."), nullptr, true},
    Option {"brand", "NAME", QT_TRANSLATE_NOOP("Cli", "Only this brand. May be repeated."), nullptr, true},
    Option {"exclude-brand", "NAME", QT_TRANSLATE_NOOP("Cli", "Not this brand. May be repeated."), nullptr, true},
    Option {"price-band", nullptr, QT_TRANSLATE_NOOP("Cli", "Only what costs about what the customer pays.")},
    Option {"diversity", "SHARE", QT_TRANSLATE_NOOP("Cli", "How mixed lists are, from 0 (not at all) to 1.")},
    Option {"novelty", "SHARE",
            QT_TRANSLATE_NOOP("Cli", "From -1 (bestsellers) to 1 (what few have bought); 0 leaves lists alone.")},
};

// Which rules a list starts from, for commands about a shop; each option above takes the place of the rule of its kind.
inline constexpr Option kRulesFromOption {
    "rules", "FROM",
    QT_TRANSLATE_NOOP("Cli", "Start from the rules that are kept with the shop (by default), or from none."),
    "shop|none"};

// `kept`: where no option names a rule. Errors: UsageError, ParameterInvalid.
RecommendRules rulesOption(const Arguments &arguments, RecommendRules kept = {});

} // namespace clientele::cli
