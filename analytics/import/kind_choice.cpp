#include "analytics/import/kind_choice.h"

namespace clientele {

namespace {

// Points for signs: any number of further columns that happen to have known names counts for less.
constexpr std::size_t kProven = 60; // nothing else looks like this
constexpr std::size_t kLikely = 20;
constexpr std::size_t kPossible = 5;

std::size_t ordersSigns(const Assignment &assignment)
{
    const int signs = has(assignment, Field::OrderId) + has(assignment, Field::OrderTime) + hasAmount(assignment);
    return signs > 1 ? kLikely : 0;
}

std::size_t eventsSigns(const Assignment &assignment, const Evidence &evidence)
{
    const auto kind = assignment.find(Field::EventKind);
    if (kind == assignment.end() || !has(assignment, Field::Time))
        return 0;
    const ColumnEvidence &column = evidence.columns[kind->second];
    if (isMost(column.eventWords, column.filled) && column.browseWords > 0)
        return kProven;
    return namesCustomer(assignment) ? kLikely : 0;
}

std::size_t signsOf(FileKind kind, const Assignment &assignment, const Evidence &evidence)
{
    switch (kind) {
    case FileKind::Orders: return ordersSigns(assignment);
    case FileKind::Customers: return namesCustomer(assignment) ? kPossible : 0;
    case FileKind::Products:
        return has(assignment, Field::ProductId) || has(assignment, Field::ProductName) ? kPossible : 0;
    case FileKind::Events: return eventsSigns(assignment, evidence);
    }
    return 0;
}

} // namespace

bool has(const Assignment &assignment, Field field)
{
    return assignment.contains(field);
}

bool hasAmount(const Assignment &assignment)
{
    return has(assignment, Field::UnitPrice) || has(assignment, Field::LineTotal)
           || has(assignment, Field::PackedProducts);
}

bool namesCustomer(const Assignment &assignment)
{
    return has(assignment, Field::CustomerId) || has(assignment, Field::Email) || has(assignment, Field::Phone);
}

bool isMost(std::size_t part, std::size_t whole)
{
    return part * 5 >= whole * 4;
}

FileKind chooseKind(const std::map<FileKind, Assignment> &assignments, const Evidence &evidence)
{
    FileKind best = FileKind::Orders;
    std::size_t most = 0;
    for (const auto &[kind, assignment] : assignments) {
        const std::size_t signs = signsOf(kind, assignment, evidence);
        const std::size_t likeness = signs > 0 || kind <= FileKind::Products ? signs + assignment.size() : 0;
        if (likeness > most) {
            best = kind;
            most = likeness;
        }
    }
    return best;
}

} // namespace clientele
