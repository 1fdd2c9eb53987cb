#include "analytics/import/value_guess.h"

#include <algorithm>
#include <cmath>

#include "analytics/import/amount_guess.h"
#include "analytics/import/assign_columns.h"
#include "analytics/import/value_columns.h"

namespace clientele {

namespace {

constexpr double kSettled = 0.97; // slips happen
constexpr std::size_t kFewestRows = 8; // a file must have for more than dates and addresses
constexpr std::size_t kFewRows = 5; // below, nothing can be told from how columns settle each other

constexpr std::size_t kManyRows = 50; // of one order, scattered over the file
constexpr std::size_t kFewestReturns = 3; // orders of customers who were there before

using Columns = std::vector<ValueColumn>;

// Numbers that shops and platforms give out by the day: "20170103CDLG000210052759".
bool holdsDatedNumbers(const ValueColumn &column)
{
    return column.filled > 0 && column.dated * 20 >= column.filled * 19;
}

// The columns that are still to be understood, and what was found out about them.
class Guesser
{
public:
    Guesser(const Evidence &evidence, const Assignment &named, std::vector<bool> mayTake, Columns columns)
        : m_evidence(evidence)
        , m_assignment(named)
        , m_isFree(std::move(mayTake))
        , m_columns(std::move(columns))
    {
    }

    FileKind likelyKind() const;
    std::vector<Guess> guess(FileKind kind);

private:
    const ColumnEvidence &seen(std::size_t at) const { return m_evidence.columns[at]; }
    std::optional<std::size_t> columnOf(Field field) const
    {
        const auto found = m_assignment.find(field);
        return found == m_assignment.end() ? std::nullopt : std::optional(found->second);
    }
    std::size_t rows() const { return m_columns.empty() ? 0 : m_columns.front().codes.size(); }
    template<typename Holds> std::vector<std::size_t> freeWhere(Holds holds) const
    {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_isFree[i] && m_columns[i].filled > 0 && holds(i))
                found.push_back(i);
        }
        return found;
    }
    bool settles(std::size_t a, std::size_t b) const
    {
        const Dependency found = dependency(m_columns[a], m_columns[b]);
        return found.repeats >= kFewRows && found.agreeing >= kSettled;
    }
    bool varies(std::size_t a, std::size_t b) const // the same in `a`, other values in `b`
    {
        const Dependency found = dependency(m_columns[a], m_columns[b]);
        return found.repeats >= kFewRows && found.agreeing < 0.9;
    }

    bool isDate(std::size_t at) const;
    bool isLabel(std::size_t at) const; // may be an id or a name: no date, no amount with decimals
    void take(Field field, std::size_t column, Confidence confidence);
    void takeContacts();
    void takeTime(Field field);
    void takeWords(FileKind kind);
    void takeOrder();
    void takeCustomer();
    void takeProduct();
    void takeAmounts();
    void takeReview();
    void takeProductList();

    const Evidence &m_evidence;
    Assignment m_assignment;
    std::vector<bool> m_isFree;
    Columns m_columns;
    std::vector<Guess> m_guesses;
};

void Guesser::take(Field field, std::size_t column, Confidence confidence)
{
    if (has(m_assignment, field) || !m_isFree[column])
        return;
    m_assignment.emplace(field, column);
    m_isFree[column] = false;
    m_guesses.push_back({field, column, confidence});
}

bool Guesser::isDate(std::size_t at) const
{
    const ColumnEvidence &column = seen(at);
    // Fourteen digits may be a moment, and are an order's number as well.
    return column.dates * 20 >= column.filled * 19 && (column.numbers * 2 < column.filled || column.longest <= 8);
}

bool Guesser::isLabel(std::size_t at) const
{
    const ValueColumn &column = m_columns[at];
    return !isDate(at) && (column.numeric - column.whole) * 20 <= column.filled && column.averageLength <= 120;
}

void Guesser::takeContacts()
{
    for (const std::size_t at : freeWhere([&](std::size_t i) { return isMost(seen(i).emails, seen(i).filled); }))
        take(Field::Email, at, Confidence::Sure);
    const auto looksLikePhone = [&](std::size_t i) {
        if (!isMost(seen(i).phones, seen(i).filled) || isDate(i))
            return false;
        std::size_t certain = 0;
        for (const auto &row : m_evidence.rows) {
            const std::string_view text = trimmed(row[i]);
            const bool isChineseMobile
                = text.size() == 11 && text[0] == '1' && text[1] >= '3' && numberShape(text) == NumberShape::Whole;
            const bool isWritten = text.starts_with('+') || text.starts_with('(') || text.find('-') != text.npos
                                   || text.find(' ') != text.npos;
            certain += isChineseMobile || (isWritten && text.size() <= 20);
        }
        return isMost(certain, seen(i).filled) && m_columns[i].averageLength >= 8;
    };
    for (const std::size_t at : freeWhere(looksLikePhone))
        take(Field::Phone, at, Confidence::Likely);
}

// Of several columns of dates, the one that is never empty and never later: an order is placed before it is paid or sent.
void Guesser::takeTime(Field field)
{
    const auto dates = freeWhere([&](std::size_t i) { return isDate(i) && isMost(m_columns[i].filled, rows()); });
    if (dates.empty())
        return;
    std::size_t best = dates.front();
    for (const std::size_t at : dates) {
        if (m_columns[at].filled > m_columns[best].filled)
            best = at;
    }
    take(field, best, dates.size() == 1 ? Confidence::Sure : Confidence::Likely);
}

void Guesser::takeWords(FileKind kind)
{
    const std::vector<Field> &fields = fieldsOf(kind);
    for (const std::size_t at : freeWhere([&](std::size_t i) { return isLabel(i) && m_columns[i].distinct <= 300; })) {
        const Field field = fieldOfWords(m_evidence, at);
        if (field != Field::None && std::ranges::count(fields, field) > 0 && m_columns[at].averageLength > 0.5)
            take(field, at, field == Field::Gender ? Confidence::Guess : Confidence::Likely);
    }
}

// Rows of one order stand together, and were sold at one moment; or its number says on which day it was given out.
void Guesser::takeOrder()
{
    const auto time = columnOf(Field::OrderTime);
    if (has(m_assignment, Field::OrderId) || !time)
        return;
    const auto fits = [&](std::size_t i) {
        const ValueColumn &column = m_columns[i];
        const Dependency moment = dependency(column, m_columns[*time]);
        const bool isTogether = column.runs * 100 <= column.distinct * 105;
        const bool isScattered = moment.repeats >= kManyRows && m_columns[*time].distinct >= kFewRows;
        const bool isOneMoment = moment.agreeing >= 0.99;
        return isLabel(i) && column.filled * 50 >= rows() * 49 && column.wordy * 5 < column.filled
               && column.distinct * 50 >= rows() && column.distinct >= 2
               && (isOneMoment ? isTogether || isScattered : isTogether && holdsDatedNumbers(column));
    };
    std::optional<std::size_t> best;
    std::size_t rivals = 0;
    for (const std::size_t at : freeWhere(fits)) {
        const bool repeats = m_columns[at].distinct * 20 < m_columns[at].filled * 19;
        const bool bestRepeats = best && m_columns[*best].distinct * 20 < m_columns[*best].filled * 19;
        rivals += repeats == bestRepeats && best.has_value();
        if (!best || (repeats && !bestRepeats)
            || (repeats == bestRepeats && m_columns[at].distinct > m_columns[*best].distinct)) {
            if (best && repeats && !bestRepeats)
                rivals = 0;
            best = at;
        }
    }
    if (!best)
        return;
    const bool isOneMoment = dependency(m_columns[*best], m_columns[*time]).agreeing >= 0.99;
    take(Field::OrderId, *best, rivals == 0 && isOneMoment ? Confidence::Sure : Confidence::Likely);
}

// Somebody who comes back: one per order, with other orders at other times, and neither a place nor a kind of thing. What
// is another in every order may number payments or parcels as well, and is never taken for people.
void Guesser::takeCustomer()
{
    const auto time = columnOf(Field::OrderTime);
    if (!time || has(m_assignment, Field::CustomerId))
        return;
    const auto order = columnOf(Field::OrderId);
    const auto product = columnOf(Field::ProductId) ? columnOf(Field::ProductId) : columnOf(Field::ProductName);
    const std::size_t orders = order ? m_columns[*order].distinct : rows();
    const auto fits = [&](std::size_t i) {
        const ValueColumn &column = m_columns[i];
        if (!isLabel(i) || column.distinct * 20 < orders || column.distinct < 2 || column.averageLength < 1.5)
            return false;
        if (order && dependency(m_columns[*order], column).agreeing < 0.99)
            return false;
        if (product && settles(*product, i))
            return false;
        if (order)
            return true;
        const Dependency moments = dependency(column, m_columns[*time]);
        return moments.repeats == 0 || moments.agreeing < 0.9;
    };
    std::vector<std::size_t> found = freeWhere(fits);
    const auto isName = [&](std::size_t i) { return isMost(m_columns[i].wordy, m_columns[i].filled); };
    for (const std::size_t at : found) {
        if (isName(at))
            take(Field::CustomerName, at, Confidence::Guess);
    }
    std::erase_if(found, isName);
    if (found.empty())
        return;
    std::ranges::stable_sort(
        found, [&](std::size_t a, std::size_t b) { return m_columns[a].distinct > m_columns[b].distinct; });
    // Two that are as good as each other (customer and address number) are asked about.
    const bool isClear = found.size() == 1 || settles(found[0], found[1])
                         || m_columns[found[0]].distinct > 3 * m_columns[found[1]].distinct;
    const std::size_t distinct = m_columns[found[0]].distinct;
    const std::size_t returns = orders - std::min(distinct, orders);
    const bool comesBackOften = distinct * 20 < orders * 19;
    if (isClear && returns >= kFewestReturns && returns * 100 >= orders)
        take(Field::CustomerId, found[0], comesBackOften && found.size() == 1 ? Confidence::Sure : Confidence::Likely);
}

// A thing that is bought in several orders, with a number and a name that go together.
void Guesser::takeProduct()
{
    const auto order = columnOf(Field::OrderId);
    const auto fits = [&](std::size_t i) {
        const ValueColumn &column = m_columns[i];
        if (!isLabel(i) || column.distinct < 2 || column.distinct * 100 > column.filled * 98
            || column.averageLength < 2)
            return false;
        return !order || !settles(*order, i);
    };
    std::vector<std::size_t> found = freeWhere(fits);
    std::ranges::stable_sort(
        found, [&](std::size_t a, std::size_t b) { return m_columns[a].distinct > m_columns[b].distinct; });
    for (const std::size_t name : found) {
        const auto id = std::ranges::find_if(found, [&](std::size_t i) {
            return i != name && m_columns[i].averageLength < m_columns[name].averageLength
                   && m_columns[i].wordy * 5 < m_columns[i].filled
                   && dependency(m_columns[i], m_columns[name]).agreeing > 0.9
                   && dependency(m_columns[name], m_columns[i]).agreeing > 0.8;
        });
        if (isMost(m_columns[name].wordy, m_columns[name].filled) && id != found.end()) {
            take(Field::ProductId, *id, Confidence::Likely);
            take(Field::ProductName, name, Confidence::Likely);
            break;
        }
    }
    const auto isName = [&](std::size_t i) { return isMost(m_columns[i].wordy, m_columns[i].filled); };
    const auto best
        = std::ranges::find_if(found, [&](std::size_t i) { return m_isFree[i] && m_columns[i].distinct >= 5; });
    if (!has(m_assignment, Field::ProductId) && !has(m_assignment, Field::ProductName) && best != found.end())
        take(isName(*best) ? Field::ProductName : Field::ProductId, *best, Confidence::Likely);
    const auto product = columnOf(Field::ProductId) ? columnOf(Field::ProductId) : columnOf(Field::ProductName);
    for (const std::size_t at : found) {
        if (product && m_isFree[at] && settles(*product, at)
            && m_columns[at].distinct * 3 < m_columns[*product].distinct * 2)
            take(Field::Category, at, Confidence::Guess);
    }
}

void Guesser::takeAmounts()
{
    const auto product = columnOf(Field::ProductId) ? columnOf(Field::ProductId) : columnOf(Field::ProductName);
    const auto isNumber = [&](std::size_t i) {
        return m_columns[i].numeric * 20 >= m_columns[i].filled * 19 && m_columns[i].filled * 10 >= rows() * 9
               && !isDate(i) && m_columns[i].longDigits * 20 < m_columns[i].filled;
    };
    AmountColumns known {columnOf(Field::Quantity), columnOf(Field::UnitPrice), columnOf(Field::LineTotal)};
    for (const AmountGuess &amount : guessAmounts(m_columns, freeWhere(isNumber), product, known))
        take(amount.field, amount.column, amount.isProved ? Confidence::Sure : Confidence::Likely);
}

void Guesser::takeReview()
{
    for (const std::size_t at : freeWhere([&](std::size_t i) { return m_columns[i].averageLength > 25 && !isDate(i); }))
        take(Field::ReviewText, at, Confidence::Likely);
    for (const std::size_t at : freeWhere(
             [&](std::size_t i) { return m_columns[i].distinct <= 11 && starScaleIn(m_evidence, i).has_value(); }))
        take(Field::Stars, at, Confidence::Likely);
}

// Nothing is sold here: one row per thing.
void Guesser::takeProductList()
{
    const auto isOwn
        = [&](std::size_t i) { return isLabel(i) && m_columns[i].distinct * 20 >= m_columns[i].filled * 19; };
    for (const std::size_t at : freeWhere(isOwn)) {
        const bool isName = isMost(m_columns[at].wordy, m_columns[at].filled);
        take(isName ? Field::ProductName : Field::ProductId, at, Confidence::Likely);
    }
    for (const std::size_t at : freeWhere([&](std::size_t i) {
             return m_columns[i].numeric * 20 >= m_columns[i].filled * 19 && m_columns[i].whole < m_columns[i].filled;
         }))
        take(Field::ListPrice, at, Confidence::Likely);
}

FileKind Guesser::likelyKind() const
{
    if (rows() < kFewestRows)
        return FileKind::Orders; // as for every file that says nothing about itself
    const auto any = [&](auto holds) { return !freeWhere(holds).empty(); };
    const bool hasDates = any([&](std::size_t i) { return isDate(i); });
    const bool hasAmounts = any([&](std::size_t i) {
        return m_columns[i].numeric * 20 >= m_columns[i].filled * 19
               && m_columns[i].longDigits * 20 < m_columns[i].filled;
    });
    const bool hasText = any([&](std::size_t i) {
        return m_columns[i].averageLength > 60 && m_columns[i].distinct * 10 > m_columns[i].filled * 8;
    });
    const bool hasStars
        = any([&](std::size_t i) { return m_columns[i].distinct <= 5 && starScaleIn(m_evidence, i).has_value(); });
    if (hasText && hasStars)
        return FileKind::Reviews;
    const bool hasOwnContacts = any([&](std::size_t i) {
        return isMost(seen(i).emails, seen(i).filled) && m_columns[i].distinct * 50 >= m_columns[i].filled * 49;
    });
    if (hasOwnContacts && !(hasDates && hasAmounts))
        return FileKind::Customers;
    return hasDates || !hasAmounts ? FileKind::Orders : FileKind::Products;
}

std::vector<Guess> Guesser::guess(FileKind kind)
{
    takeContacts();
    if (rows() >= kFewestRows)
        takeWords(kind);
    switch (kind) {
    case FileKind::Orders:
        takeTime(Field::OrderTime);
        if (rows() < kFewestRows)
            break;
        takeOrder();
        takeProduct();
        takeAmounts();
        takeCustomer();
        break;
    case FileKind::Reviews:
        takeReview();
        takeTime(Field::Time);
        break;
    case FileKind::Products: takeProductList(); break;
    default: break;
    }
    std::erase_if(m_guesses,
                  [kind](const Guess &guess) { return std::ranges::count(fieldsOf(kind), guess.field) == 0; });
    return m_guesses;
}

} // namespace

GuessedColumns guessColumns(std::optional<FileKind> kind, bool isNamed, const Assignment &named,
                            const std::vector<std::string> &header, const Evidence &evidence)
{
    std::size_t points = 0;
    std::size_t commas = 0;
    for (const ColumnEvidence &column : evidence.columns) {
        points += column.shapes[static_cast<std::size_t>(NumberShape::Point)];
        commas += column.shapes[static_cast<std::size_t>(NumberShape::Comma)];
    }
    std::vector<bool> mayTake;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const bool isTaken = std::ranges::any_of(named, [i](const auto &entry) { return entry.second == i; });
        mayTake.push_back(!isTaken && (!isNamed || isOpaqueName(header[i])));
    }
    Guesser guesser(evidence, named, std::move(mayTake), valueColumns(evidence, commas > points ? ',' : '.'));
    const FileKind likely = kind ? *kind : guesser.likelyKind();
    return {likely, guesser.guess(likely)};
}

} // namespace clientele
