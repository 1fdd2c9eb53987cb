#pragma once

#include <array>
#include <filesystem>
#include <optional>

#include "analytics/import/file_set.h"
#include "analytics/import/recognition.h"
#include "analytics/store/store.h"
#include "app/cli/command.h"
#include "app/cli/table_options.h"
#include "app/cli/words.h"

namespace clientele::cli {

inline constexpr const char *kKindChoices
    = "orders|customers|products|events|reviews|messages|redemptions|targetings|campaigns|coupons|do_not_contact";

// How a person tells `import` what a file's bytes do not: a recipe, and answers that outweigh it.
inline constexpr std::array kRecipeOptions {
    Option {"recipe", "NAME|FILE",
            QT_TRANSLATE_NOOP("Cli", "Understand the files as this recipe says: one saved in the shop, or a file.")},
    Option {"no-saved-recipe", nullptr,
            QT_TRANSLATE_NOOP("Cli", "Do not use the shop's saved recipe for files with the same columns.")},
    Option {"save-recipe", "FILE",
            QT_TRANSLATE_NOOP("Cli", "Write down how the last file was understood, for the next time.")},
    Option {"kind", "KIND", QT_TRANSLATE_NOOP("Cli", "What the files are about, whatever they look like."),
            kKindChoices},
    kEncodingOption,
    kSeparatorOption,
    kQuoteOption,
    kEscapeOption,
    kSkipLinesOption,
    kNoHeaderOption,
    kSheetOption,
    kQueryOption,
    Option {"date-order", "ORDER", QT_TRANSLATE_NOOP("Cli", "The order of year, month and day in dates."),
            "ymd|mdy|dmy"},
    Option {"decimal-point", "CHARACTER", QT_TRANSLATE_NOOP("Cli", "What stands before decimals."), ".|,"},
    Option {
        "column", "HEADER=FIELD",
        QT_TRANSLATE_NOOP("Cli", "What a column means, such as Kunde=customer_id; “none” ignores it. May be repeated."),
        nullptr, true},
    Option {"time-zone", "ZONE",
            QT_TRANSLATE_NOOP(
                "Cli",
                "The shop's clock, such as Europe/London or +08:00: times that name another offset are moved to it.")},
    Option {"rate", "CURRENCY=RATE",
            QT_TRANSLATE_NOOP("Cli",
                              "What one unit of another currency is worth in the shop's, such as USD=0.79. May be "
                              "repeated."),
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

// A file, and the recipe that was there before it.
struct UnderstoodFile : RecognisedFile
{
    QString recipeName; // the recipe it is read by, when it is a saved one or a file
    const char *matchedBy = ""; // "fingerprint", "name" or "file"
    QString proposedRecipe; // a saved one that knows most of the columns, not used
};

// The recipe for each file, and what is still open about it; in the order in which they are to be imported, and files that
// belong together joined, unless a recipe says how they are to be understood. `shop`: whose saved recipes count; may be
// null. Errors: UsageError, NoSuchRecipe, those of files.
std::vector<UnderstoodFile> understand(const std::vector<std::filesystem::path> &files, const Arguments &arguments,
                                       Store *shop);

// {"name", "matched_by"}, or null; and the same in words (empty when there is nothing to say).
Json recipeJson(const UnderstoodFile &file);
QString recipeText(const UnderstoodFile &file);

// What each column means and how sure that is: [{"header", "field", "confidence"}]; columns that a recipe file tells are
// sure.
Json columnsJson(const Recognition &found);

// Whether some column says who the customers are.
bool namesCustomers(const Recipe &recipe);

// Wrong use: names the open questions and the options that answer them.
Outcome openQuestions(const std::filesystem::path &file, const Recognition &found);

void saveRecipe(const Recipe &recipe, const std::filesystem::path &path); // Errors: those of files

} // namespace clientele::cli
