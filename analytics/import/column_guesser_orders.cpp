#include <algorithm>

#include "analytics/import/amount_guess.h"
#include "analytics/import/column_guesser.h"

// How orders, their people, products and amounts are told from each other by what repeats within what.

namespace clientele {

namespace {

constexpr std::size_t kFewMoments = 5; // below, nothing can be told from how columns settle each other
constexpr std::size_t kManyRows = 50; // of one order, scattered over the file
constexpr std::size_t kFewestReturns = 3; // orders of customers who were there before

// Numbers that shops and platforms give out by the day: "20170103CDLG000210052759".
bool holdsDatedNumbers(const ValueColumn &column)
{
    return column.filled > 0 && column.dated * 20 >= column.filled * 19;
}

} // namespace

// Rows of one order stand together, and were sold at one moment; or its number says on which day it was given out.
void ColumnGuesser::takeOrder()
{
    const auto time = columnOf(Field::OrderTime);
    if (has(m_assignment, Field::OrderId) || !time)
        return;
    const auto fits = [&](std::size_t i) {
        const ValueColumn &column = m_columns[i];
        const Dependency moment = dependency(column, m_columns[*time]);
        const bool isTogether = column.runs * 100 <= column.distinct * 105;
        const bool isScattered = moment.repeats >= kManyRows && m_columns[*time].distinct >= kFewMoments;
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
void ColumnGuesser::takeCustomer()
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
void ColumnGuesser::takeProduct()
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

void ColumnGuesser::takeAmounts()
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

} // namespace clientele
