#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "analytics/import/assign_columns.h"
#include "analytics/import/value_columns.h"
#include "analytics/import/value_guess.h"

namespace clientele {

// Says what columns hold whose names say nothing, from their values and from how columns settle each other: an order is
// one moment, a customer comes back in several, a product has a number and a name that go together. Fields are taken in
// the order in which they can be told, each from the columns that are still free. See guessColumns().
class ColumnGuesser
{
public:
    ColumnGuesser(const Evidence &evidence, const Assignment &named, std::vector<bool> mayTake,
                  std::vector<ValueColumn> columns)
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
    bool settles(std::size_t a, std::size_t b) const; // the same in `a`, the same in `b`

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
    std::vector<ValueColumn> m_columns;
    std::vector<Guess> m_guesses;
};

} // namespace clientele
