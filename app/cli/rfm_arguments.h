#pragma once

#include <array>

#include "analytics/segment/segment.h"
#include "app/cli/arguments.h"

namespace clientele::cli {

// How to score, as options of a command: what is not given stays as the shop has it.
inline constexpr std::array kRfmOptions {
    Option {"bins", "N", QT_TRANSLATE_NOOP("Cli", "Scores from 1 to N, 3 to 10; by default 5.")},
    Option {"method", "METHOD",
            QT_TRANSLATE_NOOP("Cli",
                              "Where cuts lie: at equal shares of customers, at equal steps of the logarithm, or "
                              "where --cuts-… say."),
            "quantile|log|fixed"},
    Option {"cuts-recency", "DAYS",
            QT_TRANSLATE_NOOP("Cli", "Fixed cuts in days, worst first, such as 180,72,33,13; implies --method fixed.")},
    Option {"cuts-frequency", "ORDERS", QT_TRANSLATE_NOOP("Cli", "Fixed cuts in orders, rising, such as 1,2,3,6.")},
    Option {"cuts-monetary", "MONEY",
            QT_TRANSLATE_NOOP("Cli", "Fixed cuts in money, rising, such as 243.22,475.28,914.93,2018.91.")},
    Option {"nested", "YES",
            QT_TRANSLATE_NOOP("Cli", "Cut frequency within each recency score, and monetary within both: yes (also "
                                     "without a value) or no."),
            "yes|no", false, true},
    Option {"monetary", "KIND", QT_TRANSLATE_NOOP("Cli", "What monetary is: net, gross or the average order."),
            "net|gross|average_order"},
    Option {"weights", "R,F,M", QT_TRANSLATE_NOOP("Cli", "How much each counts in the score that orders customers.")},
    Option {"window", "LENGTH",
            QT_TRANSLATE_NOOP("Cli", "Only orders of the last days or months count: 365d, 12m, or 0 for all.")},
};

// The shop's setup with what was given in its place. Errors: UsageError, ParameterInvalid.
RfmSetup rfmSetupOf(const Arguments &arguments, RfmSetup setup);

// The position of --map among RfmAnalysis::maps, by id or by the name of one of the shop's own; the first without it.
// Errors: UsageError.
std::size_t mapOption(const Arguments &arguments, const RfmSetup &setup);

} // namespace clientele::cli
