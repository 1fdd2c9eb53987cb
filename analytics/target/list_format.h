#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/target/list_person.h"
#include "analytics/target/list_table.h"

namespace clientele {

class Monitor;
class OutputFile;
struct TargetList;

// How a table becomes a file's bytes: comma-separated, a workbook, one id a line …
struct FileForm
{
    // Writes rows `begin` and on, as many as stay under `mostBytes` (0 = any number) and what the form itself can hold, but
    // one at least; gives the row after the last. Bytes depend on the table alone.
    std::size_t (*write)(const ListTable &table, std::size_t begin, std::uint64_t mostBytes, OutputFile &file,
                         Monitor &monitor);
};

// What a person decides about one export.
struct ListOptions
{
    bool allowsUnknownConsent = false; // advertising platforms: also people who never said yes or no
};

struct RowContext
{
    const TargetList &list;
    const ListOptions &options;
};

// A row of the registry of destinations: one file and one row each; the file says whose documents it follows.
struct ListFormat
{
    enum class Kind
    {
        Plain, // any table; people as they are, with refused addresses left empty
        Mail, // writes to people: needs an address whose channel was not refused
        Ads, // an advertising platform: needs consent that was given
        Codes // no people, only the codes that a shop's checkout must know
    };

    std::string_view id; // "csv-spreadsheet", "klaviyo": stable
    std::string_view extension; // "csv"
    Kind kind = Kind::Plain;
    const FileForm *form = nullptr;
    std::vector<std::string> (*columns)(const TargetList &list) = nullptr;
    // Adds one person's cells, or says why the destination cannot have them. Any thread.
    std::optional<RejectReason> (*row)(const ListPerson &person, const RowContext &context, ListRow &cells) = nullptr;
    bool hasHeader = true;
    bool isUniqueByFirstColumn = false; // the destination takes two rows with the same first cell for one person
    std::uint64_t mostBytes = 0; // of one file; more goes to a second one
    std::size_t fewestPeople = 0; // below which the destination makes no use of the list
    std::string_view nameMustHold = {}; // what the file's name must hold for the destination to know it: "discount"
};

std::span<const ListFormat> listFormats(); // the first is the default
const ListFormat &listFormat(std::string_view id); // Errors: UnknownFormat

} // namespace clientele
