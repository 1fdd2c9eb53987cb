#include "analytics/import/recognition.h"

#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/import/assign_columns.h"
#include "analytics/import/assign_known.h"
#include "analytics/import/no_table.h"
#include "analytics/import/open_questions.h"
#include "analytics/import/values.h"
#include "analytics/table/table_format.h"

namespace clientele {

namespace {

constexpr std::size_t kSampleRows = 50;

using Question = Recognition::Question;

bool isIdField(Field field)
{
    return field == Field::OrderId || field == Field::CustomerId || field == Field::ProductId || field == Field::Phone
           || field == Field::Campaign || field == Field::Code || field == Field::ContactKey;
}

std::vector<Recipe::Column> columnsOf(const std::vector<std::string> &header, const Assignment &assignment,
                                      const Evidence &evidence)
{
    std::vector<Recipe::Column> columns;
    for (const std::string &name : header)
        columns.push_back({name, Field::None, false});
    for (const auto &[field, at] : assignment) {
        const ColumnEvidence &column = evidence.columns[at];
        columns[at].field = field;
        columns[at].dropsPointZero = isIdField(field) && column.filled > 0 && column.pointZeros == column.filled;
    }
    return columns;
}

void apply(const KnownExport &known, Recipe &recipe)
{
    recipe.exportId = known.id;
    recipe.kind = known.kind;
    recipe.carriesWholeOrders = known.carriesWholeOrders;
    recipe.isNameKey = known.isNameKey;
    recipe.isContactKey = known.isContactKey;
    recipe.listSeparator = known.listSeparator;
}

// A list of addresses without a header: its first row is somebody.
bool hasAddressForHeader(const std::filesystem::path &path, const TableFormat &format)
{
    const std::vector<std::string> header = openTable(path, format)->header();
    return std::ranges::any_of(header, [](const std::string &name) { return !normalisedEmail(name).empty(); });
}

bool isBlocked(const Recognition &result)
{
    return std::ranges::any_of(result.questions, [](const Question &question) {
        return question.kind == Question::Kind::MissingField && question.isBlocking;
    });
}

Recognition recogniseSniffed(const std::filesystem::path &path, const SniffedTable &sniffed,
                             std::optional<FileKind> kind = std::nullopt)
{
    Recognition result;
    result.recipe.name = path.stem().string();
    result.recipe.format = sniffed.format;
    result.sheets = sniffed.sheets;
    const auto source = openTable(path, sniffed.format);
    result.header = source->header();
    const Evidence evidence = collectEvidence(*source);
    result.sample.assign(evidence.rows.begin(),
                         evidence.rows.begin()
                             + static_cast<std::ptrdiff_t>(std::min(kSampleRows, evidence.rows.size())));
    if (sniffed.encodings.size() > 1)
        result.questions.push_back({Question::Kind::Encoding, {}, sniffed.example, sniffed.encodings, true});

    result.confidence.assign(result.header.size(), Confidence::Sure);
    const KnownExport *known = findKnownExport(result.header);
    if (known && kind && known->kind != *kind)
        known = nullptr;
    bool hasNames = known != nullptr;
    Assignment assignment;
    if (known) {
        assignment = assignKnown(*known, result.header, evidence);
        apply(*known, result.recipe);
    } else {
        FoundColumns found = assignUnknown(result.header, evidence, path.stem().string(), kind);
        result.recipe.kind = found.kind;
        assignment = std::move(found.assignment);
        for (const auto &[column, confidence] : found.confidence)
            result.confidence[column] = confidence;
        hasNames = std::ranges::any_of(
            assignment, [&found](const auto &entry) { return !found.confidence.contains(entry.second); });
    }
    if (result.recipe.kind == FileKind::Customers || result.recipe.kind == FileKind::Products)
        assignAttributes(assignment, evidence);
    if (const auto stars = assignment.find(Field::Stars); stars != assignment.end()) {
        const StarScale scale = starScaleIn(evidence, stars->second).value_or(StarScale {});
        result.recipe.lowestStars = scale.lowest;
        result.recipe.highestStars = scale.highest;
    }
    decideDecimalPoint(result, assignment, evidence);
    result.recipe.isTotalAfterRefund = isTotalAfterRefund(assignment, evidence, result.recipe.decimalPoint);
    if (!known && result.recipe.kind == FileKind::Orders) {
        dropForeignTotal(assignment, evidence, result.recipe.decimalPoint);
        dropUnprovedTotals(assignment, evidence);
    }
    decideDateOrder(result, assignment, evidence);
    askForMissing(result, assignment, evidence);
    askForDay(result, assignment, path);
    result.recipe.columns = columnsOf(result.header, assignment, evidence);
    // "# Title" above a text of one column heads no products.
    const bool isHeading = result.header.size() == 1 && result.header.front().starts_with('#');
    if (!hasNames || isHeading)
        result.lookWithoutTable = lookWithoutTable(result.header, evidence, !isHeading && !isBlocked(result));
    return result;
}

Recognition recogniseAsTold(const std::filesystem::path &path, const TableFormat &format, std::optional<FileKind> kind)
{
    Recognition result = recogniseSniffed(path, {format, {}, {}, {}}, kind);
    result.lookWithoutTable.clear();
    return result;
}

} // namespace

std::string_view confidenceId(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Sure: return "sure";
    case Confidence::Likely: return "likely";
    case Confidence::Guess: return "guess";
    }
    return {};
}

void requireTable(const std::filesystem::path &path, const Recognition &recognition)
{
    if (!recognition.lookWithoutTable.empty())
        throw Error(ErrorCode::NotATable, {path.string(), recognition.lookWithoutTable});
}

Recognition recognise(const std::filesystem::path &path)
{
    return recogniseSheet(path, {});
}

Recognition recogniseSheet(const std::filesystem::path &path, const std::string &sheet)
{
    SniffedTable sniffed = sniffTable(path, sheet);
    if (sniffed.format.hasHeader && hasAddressForHeader(path, sniffed.format))
        sniffed.format.hasHeader = false;
    return recogniseSniffed(path, sniffed);
}

Recognition recognise(const std::filesystem::path &path, const TableFormat &format)
{
    return recogniseAsTold(path, format, std::nullopt);
}

Recognition recogniseAs(const std::filesystem::path &path, const TableFormat &format, FileKind kind)
{
    return recogniseAsTold(path, format, kind);
}

} // namespace clientele
