#pragma once

#include <array>
#include <filesystem>
#include <optional>

#include "analytics/import/file_set.h"
#include "analytics/import/recognition.h"
#include "app/cli/command.h"
#include "app/cli/table_options.h"
#include "app/cli/words.h"

namespace clientele::cli {

// How a person tells `import` what a file's bytes do not: a recipe, and answers that outweigh it.
inline constexpr std::array kRecipeOptions {
    Option {"recipe", "FILE", QT_TRANSLATE_NOOP("Cli", "Understand the files as this recipe says.")},
    Option {"save-recipe", "FILE",
            QT_TRANSLATE_NOOP("Cli", "Write down how the last file was understood, for the next time.")},
    kEncodingOption,
    kSeparatorOption,
    kSheetOption,
    kQueryOption,
    Option {"date-order", "ORDER", QT_TRANSLATE_NOOP("Cli", "The order of year, month and day in dates."),
            "ymd|mdy|dmy"},
    Option {"decimal-point", "CHARACTER", QT_TRANSLATE_NOOP("Cli", "What stands before decimals."), ".|,"},
    Option {
        "column", "HEADER=FIELD",
        QT_TRANSLATE_NOOP("Cli", "What a column means, such as Kunde=customer_id; “none” ignores it. May be repeated."),
        nullptr, true},
    Option {"as-of", "DAY",
            QT_TRANSLATE_NOOP("Cli", "The day on which a file counted the days since each customer's last order.")},
    Option {"drop-duplicates", nullptr,
            QT_TRANSLATE_NOOP("Cli", "Drop exact duplicates inside a file instead of keeping them.")},
    Option {"clean", "FINDING=CHOICE",
            QT_TRANSLATE_NOOP("Cli", "What to do about something that inspect finds, such as test_orders=drop or "
                                     "missing.unit_price=fill_median. May be repeated."),
            nullptr, true},
};

// The recipe for each file, and what is still open about it; in the order in which they are to be imported, and files that
// belong together joined, unless a recipe says how they are to be understood.
std::vector<RecognisedFile> understand(const std::vector<std::filesystem::path> &files, const Arguments &arguments);

// Wrong use: names the first open question and the option that answers it; in JSON all of them.
Outcome openQuestions(const std::filesystem::path &file, const std::vector<Recognition::Question> &questions);

void saveRecipe(const Recipe &recipe, const std::filesystem::path &path); // Errors: those of files

} // namespace clientele::cli
