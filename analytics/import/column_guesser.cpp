#include "analytics/import/column_guesser.h"

#include <algorithm>

namespace clientele {

namespace {

constexpr std::size_t kFewestRows = 8; // a file must have for more than dates and addresses

} // namespace

void ColumnGuesser::take(Field field, std::size_t column, Confidence confidence)
{
    if (has(m_assignment, field) || !m_isFree[column])
        return;
    m_assignment.emplace(field, column);
    m_isFree[column] = false;
    m_guesses.push_back({field, column, confidence});
}

// Slips happen, and below a few rows nothing can be told from how columns settle each other.
bool ColumnGuesser::settles(std::size_t a, std::size_t b) const
{
    constexpr double kSettled = 0.97;
    constexpr std::size_t kFewestRepeats = 5;
    const Dependency found = dependency(m_columns[a], m_columns[b]);
    return found.repeats >= kFewestRepeats && found.agreeing >= kSettled;
}

bool ColumnGuesser::isDate(std::size_t at) const
{
    const ColumnEvidence &column = seen(at);
    // Fourteen digits may be a moment, and are an order's number as well.
    return column.dates * 20 >= column.filled * 19 && (column.numbers * 2 < column.filled || column.longest <= 8);
}

bool ColumnGuesser::isLabel(std::size_t at) const
{
    const ValueColumn &column = m_columns[at];
    return !isDate(at) && (column.numeric - column.whole) * 20 <= column.filled && column.averageLength <= 120;
}

void ColumnGuesser::takeContacts()
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
void ColumnGuesser::takeTime(Field field)
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

void ColumnGuesser::takeWords(FileKind kind)
{
    const std::vector<Field> &fields = fieldsOf(kind);
    for (const std::size_t at : freeWhere([&](std::size_t i) { return isLabel(i) && m_columns[i].distinct <= 300; })) {
        const Field field = fieldOfWords(m_evidence, at);
        if (field != Field::None && std::ranges::count(fields, field) > 0 && m_columns[at].averageLength > 0.5)
            take(field, at, field == Field::Gender ? Confidence::Guess : Confidence::Likely);
    }
}

void ColumnGuesser::takeReview()
{
    for (const std::size_t at : freeWhere([&](std::size_t i) { return m_columns[i].averageLength > 25 && !isDate(i); }))
        take(Field::ReviewText, at, Confidence::Likely);
    for (const std::size_t at : freeWhere(
             [&](std::size_t i) { return m_columns[i].distinct <= 11 && starScaleIn(m_evidence, i).has_value(); }))
        take(Field::Stars, at, Confidence::Likely);
}

// Nothing is sold here: one row per thing.
void ColumnGuesser::takeProductList()
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

FileKind ColumnGuesser::likelyKind() const
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

std::vector<Guess> ColumnGuesser::guess(FileKind kind)
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

} // namespace clientele
