#include "analytics/target/coupon_terms.h"
#include "analytics/target/list_formats.h"
#include "analytics/target/target_list.h"

// WooCommerce coupons under the names of its REST fields, which importers of coupons read. A coupon there ends as its day
// of expiry begins, so that day is the one after the offer's last; it has no first day and works at once.
namespace clientele {

namespace {

std::vector<std::string> columns(const TargetList &)
{
    return {"code",
            "discount_type",
            "amount",
            "date_expires",
            "individual_use",
            "product_ids",
            "excluded_product_ids",
            "product_categories",
            "excluded_product_categories",
            "exclude_sale_items",
            "minimum_amount",
            "maximum_amount",
            "usage_limit",
            "usage_limit_per_user",
            "limit_usage_to_x_items",
            "free_shipping",
            "email_restrictions",
            "description"};
}

std::optional<RejectReason> row(const ListPerson &person, const RowContext &context, ListRow &cells)
{
    if (person.code.empty())
        return RejectReason::NoCode;
    const Offer &offer = context.list.offers[person.offer];
    const auto terms = couponTerms(offer);
    if (!terms)
        return RejectReason::OfferNotTaken;
    cells.add(person.code);
    cells.add(terms->kind == CouponTerms::Kind::Percent ? "percent" : "fixed_cart");
    cells.add(terms->value);
    cells.add(formatDay(offer.validTo + 1));
    cells.add(terms->combines ? "no" : "yes");
    for (int i = 0; i < 4; ++i)
        cells.add({}); // all products and categories
    cells.add("no");
    cells.add(terms->minimumSpend);
    cells.add({});
    cells.add(std::to_string(terms->uses));
    cells.add(std::to_string(terms->uses));
    cells.add({});
    cells.add(terms->kind == CouponTerms::Kind::FreeDelivery ? "yes" : "no");
    cells.add({}); // whoever has the code may use it: people order with other addresses than they are written to
    cells.add(context.list.campaign);
    return {};
}

} // namespace

const ListFormat kWooCommerceCouponsFormat {
    .id = "woocommerce-coupons",
    .extension = "csv",
    .kind = ListFormat::Kind::Codes,
    .form = &kCsvForm,
    .columns = columns,
    .row = row,
};

} // namespace clientele
