#include "analytics/import/order_state.h"

#include <algorithm>
#include <initializer_list>

#include "analytics/import/field_columns.h"

namespace clientele {

OrderFileUses::OrderFileUses(const FieldColumns &columns)
{
    const auto hasAny = [&columns](std::initializer_list<Field> fields) {
        return std::ranges::any_of(fields, [&columns](Field field) { return columns.has(field); });
    };
    packed = columns.has(Field::PackedProducts) || columns.recipe().listSeparator != 0;
    totals = hasAny({Field::OrderTotal, Field::Postage, Field::Tax, Field::OrderDiscount, Field::RefundAmount});
    funding = hasAny({Field::PlatformDiscount, Field::MerchantDiscount, Field::LineDiscount});
    dates = hasAny({Field::PaidTime, Field::CancelledTime});
    currency = columns.has(Field::Currency);
    status = columns.has(Field::OrderStatus);
    refunds = status || hasAny({Field::LineRefund, Field::RefundStatus});
    extra = packed || totals || funding || refunds;
}

} // namespace clientele
