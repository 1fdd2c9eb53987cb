#include "analytics/target/list_formats.h"

// Klaviyo, unique coupon codes: CSV with the one column "Coupon", every code once.
namespace clientele {

namespace {

std::vector<std::string> columns(const TargetList &)
{
    return {"Coupon"};
}

std::optional<RejectReason> row(const ListPerson &person, const RowContext &, ListRow &cells)
{
    if (person.code.empty())
        return RejectReason::NoCode;
    cells.add(person.code);
    return {};
}

} // namespace

const ListFormat kKlaviyoCouponsFormat {
    .id = "klaviyo-coupons",
    .extension = "csv",
    .kind = ListFormat::Kind::Codes,
    .form = &kCsvForm,
    .columns = columns,
    .row = row,
    .isUniqueByFirstColumn = true,
    .mostBytes = 50'000'000,
};

} // namespace clientele
