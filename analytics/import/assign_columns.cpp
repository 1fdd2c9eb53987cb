#include "analytics/import/assign_columns.h"

#include <algorithm>

#include "analytics/import/assign_known.h"
#include "analytics/import/column_dictionary.h"
#include "analytics/import/value_guess.h"
#include "analytics/import/values.h"

namespace clientele {

namespace {

constexpr std::size_t kMostEventKinds = 200;
constexpr std::size_t kFewestNames = 2; // that must be known for the names to count

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
    std::map<Field, std::vector<NamedColumn>> candidates;
    std::vector<NamedColumn> parts;
    for (const NamedColumn &named : namedColumns(kind, header)) {
        const ColumnEvidence &column = evidence.columns[named.column];
        if ((column.filled == 0 && !evidence.rows.empty()) || !mayHold(named.field, column))
            continue;
        if (named.field == Field::Stars && !starScaleIn(evidence, named.column))
            continue;
        if (named.isNamePart)
            parts.push_back(named);
        else
            candidates[named.field].push_back(named);
    }
    // A column has one meaning: of two that share a name, the one that files cannot do without comes first.
    Assignment assignment;
    std::vector<bool> isTaken(header.size());
    for (auto &[field, named] : candidates) {
        std::ranges::stable_sort(named, {}, &NamedColumn::rank);
        const auto best = std::ranges::find_if(named, [&](const NamedColumn &n) { return !isTaken[n.column]; });
        if (best == named.end())
            continue;
        assignment.emplace(field, best->column);
        isTaken[best->column] = true;
    }
    if (!assignment.contains(Field::CustomerName)) {
        for (const NamedColumn &part : parts) {
            if (!isTaken[part.column])
                assignment.emplace(Field::CustomerName, part.column);
        }
    }
    if (kind == FileKind::Events || kind == FileKind::DoNotContact)
        assignByValues(kind, assignment, evidence);
    return assignment;
}

// Whether a column has one value per order, in every row or in one of them.
bool sameWithin(std::size_t order, std::size_t column, const Evidence &evidence)
{
    std::map<std::string_view, std::string_view> known;
    std::size_t others = 0;
    for (const auto &row : evidence.rows) {
        if (trimmed(row[column]).empty())
            continue;
        const auto [before, isNew] = known.try_emplace(row[order], row[column]);
        others += !isNew && before->second != row[column];
    }
    return others * 50 <= evidence.rows.size();
}

void addGuesses(FoundColumns &found, const GuessedColumns &guessed)
{
    if (guessed.kind != found.kind) {
        const std::vector<Field> &fields = fieldsOf(guessed.kind);
        std::erase_if(found.assignment,
                      [&](const auto &entry) { return std::ranges::count(fields, entry.first) == 0; });
        found.kind = guessed.kind;
    }
    for (const Guess &guess : guessed.guesses) {
        if (has(found.assignment, guess.field))
            continue;
        found.assignment.emplace(guess.field, guess.column);
        found.confidence[guess.column] = guess.confidence;
    }
}

// A name says something, too: in a short file more than half will do, so that a few bad cells do not hide the column.
bool isMostUnderName(std::size_t part, std::size_t whole)
{
    constexpr std::size_t kFew = 20;
    return isMost(part, whole) || (whole <= kFew && part * 2 > whole);
}

} // namespace

bool mayHold(Field field, const ColumnEvidence &column)
{
    switch (field) {
    case Field::OrderTime:
    case Field::MemberSince: return isMostUnderName(column.dates, column.filled);
    case Field::Time: return isMostUnderName(std::max(column.dates, unixTimes(column)), column.filled);
    case Field::LastOrder:
    case Field::StartTime:
    case Field::EndTime: return isMostUnderName(column.dates, column.filled);
    case Field::SentTime:
    case Field::OpenedTime:
    case Field::ClickedTime:
    case Field::BouncedTime:
    case Field::UnsubscribedTime:
        return isMostUnderName(std::max(column.dates, column.numbers + column.yesNos), column.filled);
    case Field::RecencyDays:
    case Field::OrderCount:
        return isMostUnderName(column.shapes[static_cast<std::size_t>(NumberShape::Whole)], column.filled);
    case Field::TotalSpend: return isMostUnderName(column.numbers, column.filled);
    case Field::EventKind: return column.distinct <= kMostEventKinds;
    case Field::EventValue:
    case Field::BirthYear: return isMostUnderName(std::max(column.dates, column.numbers), column.filled);
    case Field::Quantity:
    case Field::UnitPrice:
    case Field::LineTotal:
    case Field::LineDiscount:
    case Field::ListPrice:
    case Field::Cost:
    case Field::Stock: return isMostUnderName(column.numbers, column.filled);
    case Field::Email: return column.emails * 2 >= column.filled;
    case Field::EmailConsent:
    case Field::SmsConsent:
    case Field::PersonalConsent:
    case Field::DoNotContact: return isMostUnderName(column.yesNos, column.filled);
    case Field::Country:
    case Field::Region: return holdsPlaces(column);
    default: return true;
    }
}

std::size_t unixTimes(const ColumnEvidence &column)
{
    return std::max(column.unixSeconds, column.unixMilliseconds);
}

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

void assignAttributes(Assignment &assignment, const Evidence &evidence)
{
    constexpr std::size_t kLongest = 200;
    for (std::size_t i = 0; i < evidence.columns.size(); ++i) {
        const bool isTaken = std::ranges::any_of(assignment, [i](const auto &entry) { return entry.second == i; });
        if (!isTaken && evidence.columns[i].filled > 0 && evidence.columns[i].longest <= kLongest)
            assignment.emplace(Field::Attribute, i);
    }
}

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

void dropUnprovedTotals(Assignment &assignment, const Evidence &evidence)
{
    const auto order = assignment.find(Field::OrderId);
    const auto drop = [&](Field field) { assignment.erase(field); };
    for (const Field field :
         {Field::OrderTotal, Field::Postage, Field::Tax, Field::OrderDiscount, Field::RefundAmount}) {
        const auto found = assignment.find(field);
        if (found == assignment.end() || order == assignment.end())
            continue;
        if (sameWithin(order->second, found->second, evidence))
            continue;
        const std::size_t column = found->second;
        drop(field);
        if (field == Field::RefundAmount && !has(assignment, Field::LineRefund))
            assignment.emplace(Field::LineRefund, column);
    }
    if (!has(assignment, Field::OrderTotal) || has(assignment, Field::LineTotal)) {
        for (const Field field : {Field::Postage, Field::Tax, Field::OrderDiscount, Field::OrderTotal})
            drop(field);
    }
}

FoundColumns assignUnknown(const std::vector<std::string> &header, const Evidence &evidence,
                           const std::string &fileName, std::optional<FileKind> known)
{
    std::map<FileKind, Assignment> assignments;
    for (const FileKind candidate : fileKinds())
        assignments[candidate] = assign(candidate, header, evidence);
    const FileKind kind = known ? *known : chooseKind(assignments, evidence, fileName);
    FoundColumns found {kind, std::move(assignments[kind]), {}};
    const std::size_t knownNames = found.assignment.size() - found.assignment.count(Field::Attribute);
    const auto opaque = static_cast<std::size_t>(std::ranges::count_if(header, isOpaqueName));
    const bool isNamed
        = knownNames >= kFewestNames || header.size() <= kFewestNames || (knownNames > 0 && opaque * 2 < header.size());
    if (isNamed)
        assignByValues(kind, found.assignment, evidence);
    addGuesses(found, guessColumns(isNamed ? std::optional(kind) : known, isNamed, found.assignment, header, evidence));
    if (!isNamed)
        assignByValues(found.kind, found.assignment, evidence);
    return found;
}

} // namespace clientele
