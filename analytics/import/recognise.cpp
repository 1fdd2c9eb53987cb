#include "analytics/import/recipe.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>

#include "analytics/import/assign_known.h"
#include "analytics/import/column_dictionary.h"
#include "analytics/import/column_evidence.h"
#include "analytics/import/kind_choice.h"
#include "analytics/import/stars.h"
#include "analytics/import/values.h"
#include "analytics/table/table_format.h"

namespace clientele {

namespace {

constexpr std::size_t kSampleRows = 50;
constexpr std::size_t kMostEventKinds = 200;

using Question = Recognition::Question;

std::size_t unixTimes(const ColumnEvidence &column)
{
    return std::max(column.unixSeconds, column.unixMilliseconds);
}

// Whether what stands in a column can be what its name says.
bool fits(Field field, const ColumnEvidence &column)
{
    switch (field) {
    case Field::OrderTime:
    case Field::MemberSince: return isMost(column.dates, column.filled);
    case Field::Time: return isMost(std::max(column.dates, unixTimes(column)), column.filled);
    case Field::LastOrder:
    case Field::StartTime:
    case Field::EndTime: return isMost(column.dates, column.filled);
    case Field::SentTime:
    case Field::OpenedTime:
    case Field::ClickedTime:
    case Field::BouncedTime:
    case Field::UnsubscribedTime: return isMost(std::max(column.dates, column.numbers + column.yesNos), column.filled);
    case Field::RecencyDays:
    case Field::OrderCount: return isMost(column.shapes[static_cast<std::size_t>(NumberShape::Whole)], column.filled);
    case Field::TotalSpend: return isMost(column.numbers, column.filled);
    case Field::EventKind: return column.distinct <= kMostEventKinds;
    case Field::EventValue:
    case Field::BirthYear: return isMost(std::max(column.dates, column.numbers), column.filled);
    case Field::Quantity:
    case Field::UnitPrice:
    case Field::LineTotal:
    case Field::LineDiscount:
    case Field::ListPrice:
    case Field::Cost:
    case Field::Stock: return isMost(column.numbers, column.filled);
    case Field::Email: return column.emails * 2 >= column.filled;
    case Field::EmailConsent:
    case Field::SmsConsent:
    case Field::DoNotContact: return isMost(column.yesNos, column.filled);
    case Field::Country:
    case Field::Region: return holdsPlaces(column);
    default: return true;
    }
}

// The scale that a column of ratings proves; nothing when it is no column of ratings.
std::optional<StarScale> starScaleIn(const Evidence &evidence, std::size_t at)
{
    double lowest = 0;
    double highest = 0;
    std::size_t count = 0;
    for (const auto &row : evidence.rows) {
        const auto stars = readStars(row[at], '.');
        if (!stars)
            continue;
        lowest = count == 0 ? *stars : std::min(lowest, *stars);
        highest = count == 0 ? *stars : std::max(highest, *stars);
        ++count;
    }
    if (count == 0 || !isMost(count, evidence.columns[at].filled))
        return std::nullopt;
    return starScaleOf(lowest, highest);
}

// What a customer or product file tells besides is kept under the columns' own names; long texts are none of it.
void assignAttributes(Assignment &assignment, const Evidence &evidence)
{
    constexpr std::size_t kLongest = 200;
    for (std::size_t i = 0; i < evidence.columns.size(); ++i) {
        const bool isTaken = std::ranges::any_of(assignment, [i](const auto &entry) { return entry.second == i; });
        if (!isTaken && evidence.columns[i].filled > 0 && evidence.columns[i].longest <= kLongest)
            assignment.emplace(Field::Attribute, i);
    }
}

// A file without known names still shows which column holds dates or e-mail addresses, if only one does.
void assignByValues(FileKind kind, Assignment &assignment, const Evidence &evidence)
{
    const auto onlyColumn = [&](auto holds) -> std::optional<std::size_t> {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < evidence.columns.size(); ++i) {
            const bool isTaken = std::ranges::any_of(assignment, [i](const auto &entry) { return entry.second == i; });
            if (isTaken || evidence.columns[i].filled == 0 || !holds(evidence.columns[i]))
                continue;
            if (found)
                return std::nullopt;
            found = i;
        }
        return found;
    };
    const auto assignOnly = [&](Field field, auto holds) {
        if (has(assignment, field))
            return;
        if (const auto column = onlyColumn(holds))
            assignment.emplace(field, *column);
    };
    if (kind == FileKind::Orders)
        assignOnly(Field::OrderTime, [](const ColumnEvidence &c) { return c.dates == c.filled; });
    if (kind == FileKind::Events) {
        assignOnly(Field::EventKind,
                   [](const ColumnEvidence &c) { return c.eventWords == c.filled && c.browseWords > 0; });
        assignOnly(Field::Time,
                   [](const ColumnEvidence &c) { return c.dates == c.filled || unixTimes(c) == c.filled; });
    }
    if (kind == FileKind::DoNotContact && !namesCustomer(assignment)) // a list's only column, or its first of addresses
        assignOnly(Field::ContactKey, [&evidence](const ColumnEvidence &c) {
            return c.emails == c.filled
                   || (evidence.columns.size() == 1 && (isMost(c.phones, c.filled) || c.longest <= 20));
        });
    if (kind == FileKind::Orders || kind == FileKind::Events)
        assignOnly(Field::Email, [](const ColumnEvidence &c) { return c.emails == c.filled; });
}

// Which column gets which field of one kind of file, by names and by what stands in the columns.
Assignment assign(FileKind kind, const std::vector<std::string> &header, const Evidence &evidence)
{
    std::map<Field, NamedColumn> best;
    std::vector<NamedColumn> parts;
    for (const NamedColumn &named : namedColumns(kind, header)) {
        const ColumnEvidence &column = evidence.columns[named.column];
        if ((column.filled == 0 && !evidence.rows.empty()) || !fits(named.field, column))
            continue;
        if (named.field == Field::Stars && !starScaleIn(evidence, named.column))
            continue;
        if (named.isNamePart) {
            parts.push_back(named);
        } else {
            const auto [known, isNew] = best.try_emplace(named.field, named);
            if (!isNew && named.rank < known->second.rank)
                known->second = named;
        }
    }
    Assignment assignment;
    for (const auto &[field, named] : best)
        assignment.emplace(field, named.column);
    if (!assignment.contains(Field::CustomerName)) {
        for (const NamedColumn &part : parts)
            assignment.emplace(Field::CustomerName, part.column);
    }
    if (kind == FileKind::Events || kind == FileKind::DoNotContact)
        assignByValues(kind, assignment, evidence);
    return assignment;
}

// A total beside a unit price must be the line's own: present in (nearly) every row and no more than quantity × price.
// Exports that repeat the order's total on each line, or give it on the first only, fail this.
void dropForeignTotal(Assignment &assignment, const Evidence &evidence, char decimalPoint)
{
    if (!has(assignment, Field::LineTotal) || !has(assignment, Field::UnitPrice) || !has(assignment, Field::Quantity))
        return;
    const auto cell = [&](const std::vector<std::string> &row, Field field) -> const std::string & {
        return row[assignment.find(field)->second];
    };
    std::size_t own = 0;
    for (const auto &row : evidence.rows) {
        const auto total = readMoney(cell(row, Field::LineTotal), decimalPoint);
        const auto price = readMoney(cell(row, Field::UnitPrice), decimalPoint);
        const auto quantity = readQuantity(cell(row, Field::Quantity), decimalPoint);
        if (total && price && quantity)
            own += std::abs(total->toDouble()) <= std::abs(price->toDouble() * quantity->toDouble()) * 1.005 + 0.01;
    }
    if (!isMost(own, evidence.rows.size()))
        assignment.erase(Field::LineTotal);
}

void decideDateOrder(Recognition &result, const Assignment &assignment, const Evidence &evidence)
{
    if (const auto time = assignment.find(Field::Time); time != assignment.end()) {
        const ColumnEvidence &column = evidence.columns[time->second];
        if (unixTimes(column) > column.dates) {
            const bool areSeconds = column.unixSeconds >= column.unixMilliseconds;
            result.recipe.dateOrder = areSeconds ? DateOrder::UnixSeconds : DateOrder::UnixMilliseconds;
            return;
        }
    }
    for (const Field field : {Field::OrderTime, Field::MemberSince, Field::BirthYear, Field::Time, Field::LastOrder,
                              Field::StartTime, Field::EndTime, Field::SentTime, Field::OpenedTime, Field::ClickedTime,
                              Field::BouncedTime, Field::UnsubscribedTime}) {
        const auto found = assignment.find(field);
        if (found == assignment.end() || !evidence.columns[found->second].dateProof.needsOrder())
            continue;
        const DateProof &proof = evidence.columns[found->second].dateProof;
        const std::vector<DateOrder> possible = proof.possible();
        if (possible.size() == 1) {
            result.recipe.dateOrder = possible.front();
            return;
        }
        Question question {Question::Kind::DateOrder, result.header[found->second], proof.example(), {}, true};
        const std::vector<DateOrder> all {DateOrder::MonthDayYear, DateOrder::DayMonthYear, DateOrder::YearMonthDay};
        for (const DateOrder order : possible.empty() ? all : possible)
            question.choices.emplace_back(dateOrderId(order));
        result.questions.push_back(std::move(question));
        return;
    }
}

bool isAmount(Field field)
{
    static constexpr std::array kAmounts {
        Field::Quantity,  Field::UnitPrice,  Field::LineTotal,  Field::LineDiscount,  Field::OrderTotal,
        Field::Postage,   Field::Tax,        Field::Cost,       Field::OrderDiscount, Field::RefundAmount,
        Field::ListPrice, Field::LineRefund, Field::EventValue, Field::TotalSpend};
    return std::ranges::find(kAmounts, field) != kAmounts.end();
}

void decideDecimalPoint(Recognition &result, const Assignment &assignment, const Evidence &evidence)
{
    std::size_t points = 0;
    std::size_t commas = 0;
    const ColumnEvidence *open = nullptr;
    std::string openHeader;
    for (const auto &[field, at] : assignment) {
        if (!isAmount(field))
            continue;
        const ColumnEvidence &column = evidence.columns[at];
        points += column.shapes[static_cast<std::size_t>(NumberShape::Point)];
        commas += column.shapes[static_cast<std::size_t>(NumberShape::Comma)];
        if (!open && !column.groupExample.empty()) {
            open = &column;
            openHeader = result.header[at];
        }
    }
    result.recipe.decimalPoint = commas > points ? ',' : '.';
    const bool isContradictory = points > 0 && commas > 0 && std::min(points, commas) * 20 > std::max(points, commas);
    if (isContradictory || (points + commas == 0 && open))
        result.questions.push_back(
            {Question::Kind::DecimalPoint, openHeader, open ? open->groupExample : "", {".", ","}, true});
}

void askForMissing(Recognition &result, const Assignment &assignment, const Evidence &evidence)
{
    const auto ask = [&result](Field field, bool isBlocking) {
        result.questions.push_back({Question::Kind::MissingField, std::string(fieldId(field)), {}, {}, isBlocking});
    };
    switch (result.recipe.kind) {
    case FileKind::Orders: {
        if (!has(assignment, Field::OrderTime))
            ask(Field::OrderTime, true);
        if (!hasAmount(assignment))
            ask(Field::UnitPrice, true);
        if (!has(assignment, Field::OrderId) && !namesCustomer(assignment))
            ask(Field::OrderId, true);
        if (!hasUsableCustomer(assignment, evidence)) {
            if (result.recipe.isNameKey)
                ask(Field::Email, false);
            else
                ask(Field::CustomerId, false);
        }
        break;
    }
    case FileKind::Customers:
        if (!namesCustomer(assignment))
            ask(Field::CustomerId, true);
        break;
    case FileKind::Products:
        if (!has(assignment, Field::ProductId) && !has(assignment, Field::ProductName))
            ask(Field::ProductId, true);
        break;
    case FileKind::Events:
        for (const Field field : {Field::EventKind, Field::Time}) {
            if (!has(assignment, field))
                ask(field, true);
        }
        if (!namesCustomer(assignment))
            ask(Field::CustomerId, false);
        break;
    case FileKind::Reviews:
        if (!has(assignment, Field::Stars) && !has(assignment, Field::ReviewText))
            ask(Field::Stars, true);
        if (!has(assignment, Field::ProductId) && !has(assignment, Field::ProductName))
            ask(Field::ProductId, false);
        break;
    case FileKind::Messages:
    case FileKind::Targetings:
        if (!namesCustomer(assignment))
            ask(Field::CustomerId, true);
        if (!has(assignment, Field::Campaign))
            ask(Field::Campaign, result.recipe.kind == FileKind::Targetings);
        break;
    case FileKind::Redemptions:
    case FileKind::Coupons:
        if (!has(assignment, Field::Code))
            ask(Field::Code, true);
        break;
    case FileKind::Campaigns:
        if (!has(assignment, Field::Campaign) && !has(assignment, Field::CampaignName))
            ask(Field::Campaign, true);
        break;
    case FileKind::DoNotContact:
        if (!has(assignment, Field::ContactKey) && !namesCustomer(assignment))
            ask(Field::ContactKey, true);
        break;
    }
}

// Days since the last order mean nothing without the day on which they were counted.
void askForDay(Recognition &result, const Assignment &assignment, const std::filesystem::path &path)
{
    if (!has(assignment, Field::RecencyDays) || has(assignment, Field::LastOrder))
        return;
    std::error_code error;
    const auto written = std::filesystem::last_write_time(path, error);
    Question question {Question::Kind::AsOf, result.header[assignment.find(Field::RecencyDays)->second], {}, {}, true};
    if (!error) {
        const auto since1970 = std::chrono::file_clock::to_sys(written).time_since_epoch();
        question.choices.push_back(
            formatDay(static_cast<Day>(std::chrono::floor<std::chrono::days>(since1970).count())));
    }
    result.questions.push_back(std::move(question));
}

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

Assignment assignUnknown(FileKind &kind, const std::vector<std::string> &header, const Evidence &evidence,
                         const std::filesystem::path &path)
{
    std::map<FileKind, Assignment> assignments;
    for (const FileKind candidate : fileKinds())
        assignments[candidate] = assign(candidate, header, evidence);
    kind = chooseKind(assignments, evidence, path.stem().string());
    Assignment assignment = std::move(assignments[kind]);
    assignByValues(kind, assignment, evidence);
    return assignment;
}

// A list of addresses without a header: its first row is somebody.
bool hasAddressForHeader(const std::filesystem::path &path, const TableFormat &format)
{
    const std::vector<std::string> header = openTable(path, format)->header();
    return std::ranges::any_of(header, [](const std::string &name) { return !normalisedEmail(name).empty(); });
}

Recognition recogniseSniffed(const std::filesystem::path &path, const SniffedTable &sniffed)
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

    const KnownExport *known = findKnownExport(result.header);
    Assignment assignment = known ? assignKnown(*known, result.header, evidence)
                                  : assignUnknown(result.recipe.kind, result.header, evidence, path);
    if (known)
        apply(*known, result.recipe);
    if (result.recipe.kind == FileKind::Customers || result.recipe.kind == FileKind::Products)
        assignAttributes(assignment, evidence);
    if (const auto stars = assignment.find(Field::Stars); stars != assignment.end()) {
        const StarScale scale = starScaleIn(evidence, stars->second).value_or(StarScale {});
        result.recipe.lowestStars = scale.lowest;
        result.recipe.highestStars = scale.highest;
    }
    decideDecimalPoint(result, assignment, evidence);
    result.recipe.isTotalAfterRefund = isTotalAfterRefund(assignment, evidence, result.recipe.decimalPoint);
    if (!known && result.recipe.kind == FileKind::Orders)
        dropForeignTotal(assignment, evidence, result.recipe.decimalPoint);
    decideDateOrder(result, assignment, evidence);
    askForMissing(result, assignment, evidence);
    askForDay(result, assignment, path);
    result.recipe.columns = columnsOf(result.header, assignment, evidence);
    return result;
}

} // namespace

Recognition recognise(const std::filesystem::path &path)
{
    SniffedTable sniffed = sniffTable(path);
    if (sniffed.format.hasHeader && hasAddressForHeader(path, sniffed.format))
        sniffed.format.hasHeader = false;
    return recogniseSniffed(path, sniffed);
}

Recognition recogniseSheet(const std::filesystem::path &path, const std::string &sheet)
{
    return recogniseSniffed(path, sniffTable(path, sheet));
}

Recognition recognise(const std::filesystem::path &path, const TableFormat &format)
{
    return recogniseSniffed(path, {format, {}, {}, {}});
}

} // namespace clientele
