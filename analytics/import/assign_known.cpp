#include "analytics/import/assign_known.h"

#include <algorithm>
#include <array>

#include "analytics/import/values.h"

namespace clientele {

namespace {

// Columns that say nothing this month may say something the next, and an empty one does no harm.
bool mayBeEmpty(Field field)
{
    static constexpr std::array kFields {Field::RefundAmount,
                                         Field::LineRefund,
                                         Field::RefundStatus,
                                         Field::CancelledTime,
                                         Field::OrderDiscount,
                                         Field::LineDiscount,
                                         Field::PlatformDiscount,
                                         Field::MerchantDiscount,
                                         Field::Currency,
                                         Field::Postage,
                                         Field::Tax,
                                         Field::OrderStatus,
                                         Field::ProductOption,
                                         Field::PackedProducts};
    return std::ranges::find(kFields, field) != kFields.end();
}

bool isUsable(Field field, const ColumnEvidence &column, bool hasRows)
{
    if (!hasRows)
        return true;
    if (column.filled == 0)
        return mayBeEmpty(field);
    return (field != Field::Country && field != Field::Region) || holdsPlaces(column);
}

} // namespace

bool holdsPlaces(const ColumnEvidence &column)
{
    return column.filled < 50 ? column.longest <= 40 : column.distinct * 3 <= column.filled;
}

Assignment assignKnown(const KnownExport &known, const std::vector<std::string> &header, const Evidence &evidence)
{
    Assignment assignment;
    std::vector<bool> isTaken(header.size());
    for (const KnownExport::Meaning &meaning : known.meanings) {
        for (const std::size_t at : columnsOf(meaning, header)) {
            if (isTaken[at] || !isUsable(meaning.field, evidence.columns[at], !evidence.rows.empty()))
                continue;
            assignment.emplace(meaning.field, at);
            isTaken[at] = true;
            if (!meaning.takesAll)
                break;
        }
    }
    return assignment;
}

bool isTotalAfterRefund(const Assignment &assignment, const Evidence &evidence, char decimalPoint)
{
    const auto total = assignment.find(Field::LineTotal);
    const auto refund = assignment.find(Field::RefundAmount);
    if (total == assignment.end() || refund == assignment.end())
        return false;
    std::size_t after = 0; // rows that only make sense when the amount is what was left
    std::size_t before = 0;
    for (const auto &row : evidence.rows) {
        const auto back = readMoney(row[refund->second], decimalPoint);
        const auto paid = readMoney(row[total->second], decimalPoint);
        if (!back || !paid || back->units == 0)
            continue;
        // Nobody gets back more than was paid.
        (std::abs(back->units) > paid->units ? after : before) += 1;
    }
    return after > before;
}

bool hasUsableCustomer(const Assignment &assignment, const Evidence &evidence)
{
    return std::ranges::any_of(std::array {Field::CustomerId, Field::Email, Field::Phone}, [&](Field field) {
        const auto found = assignment.find(field);
        if (found == assignment.end())
            return false;
        const ColumnEvidence &column = evidence.columns[found->second];
        return column.filled == 0 || !isMost(column.masked, column.filled);
    });
}

} // namespace clientele
