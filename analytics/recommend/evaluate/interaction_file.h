#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "analytics/recommend/bare/interactions.h"

namespace clientele {

class Monitor;

// How a bare interaction file is laid out. Ids are any words; where all are whole numbers they are ordered as such.
//
// Everywhere: blank lines and lines that begin with # or % are skipped, words are separated by spaces, tabs, commas,
// semicolons or "::", quotes around a word fall away, lines end in LF or CR LF, and a first line of column names is
// recognised where the second holds numbers in their place.
enum class Layout
{
    LightGcn, // two files, a user a line: `user item item …`; a user may come again; no time is known
    Sequence, // one file, `user item` a line in time order, further columns ignored; everybody's last item is the test
    Baskets, // two JSON files: { "user": [[item, item, …], …], … } in time order, with or without [-1] at both ends
    Ratings, // two files, `user item stars [time …]` a line; of a pair that comes again the latest line counts
};

std::string_view layoutId(Layout layout); // "lightgcn", "sequence", "baskets", "ratings"
Layout layoutById(std::string_view id); // Errors: NoSuchLayout

// What is to be learned from, and what was bought next. Row u of both is the same user; columns are the same items.
struct SplitInteractions
{
    Interactions train;
    Interactions test; // no order; a pair once; users without test items have empty rows
};

// What was found in the files, so that nothing is measured in silence.
struct FileFacts
{
    std::size_t users = 0;
    std::size_t items = 0;
    std::size_t trainEntries = 0;
    std::size_t testEntries = 0;
    std::size_t testUsers = 0;
    std::size_t testUsersWithoutHistory = 0;
    std::size_t testEntriesOfUnknownItems = 0; // items that train does not have; they count against every method
    std::size_t testEntriesInTrain = 0;
    std::size_t duplicates = 0; // entries that came again where each counts once
    bool isRepeating = false; // people come back for the same item: own items stay on offer
};

struct InteractionFiles
{
    SplitInteractions data;
    FileFacts facts;
};

// `test` is empty for Sequence. Errors: FileNotFound, FileNotReadable, InteractionsInvalid (path, line, its text,
// layout; and where purchases were given as lists of items, the layout that they have), NothingToLearn, NothingToTest.
// Cancelled through `monitor`.
InteractionFiles readInteractions(Layout layout, const std::filesystem::path &train, const std::filesystem::path &test,
                                  Monitor &monitor);

} // namespace clientele
