#include "analytics/target/coupon_terms.h"
#include "analytics/target/list_formats.h"
#include "analytics/target/target_list.h"

// Shopify discount codes, as the "Discounts" sheet that the app Matrixify reads (Shopify itself has no such file): rows
// of one title are the codes of one discount. CSV whose file name holds "discount". Each code works for one customer,
// once unless the offer says more, to the end of the offer's last day by the shop's clock.
namespace clientele {

namespace {

std::vector<std::string> columns(const TargetList &)
{
    return {"ID",
            "Title",
            "Command",
            "Code",
            "Code Command",
            "Type",
            "Method",
            "Value Type",
            "Value",
            "Minimum Requirement",
            "Minimum Value",
            "Combines with Product Discounts",
            "Combines with Order Discounts",
            "Combines with Shipping Discounts",
            "Limit Total Times",
            "Limit One Use Per Customer",
            "Starts At",
            "Ends At"};
}

std::string titleOf(const TargetList &list, std::size_t offer)
{
    std::string title(list.campaign);
    if (list.offers.size() > 1)
        title += " (" + std::to_string(offer + 1) + ")";
    return title;
}

// What a percentage or an amount is; free delivery has neither.
std::string_view valueTypeOf(CouponTerms::Kind kind)
{
    switch (kind) {
    case CouponTerms::Kind::Percent: return "Percentage";
    case CouponTerms::Kind::Amount: return "Fixed Amount";
    case CouponTerms::Kind::FreeDelivery: break;
    }
    return {};
}

void addTerms(const CouponTerms &terms, ListRow &cells)
{
    const bool isDelivery = terms.kind == CouponTerms::Kind::FreeDelivery;
    cells.add(isDelivery ? "Free Shipping" : "Amount off Order");
    cells.add("Code");
    cells.add(valueTypeOf(terms.kind));
    cells.add(isDelivery ? std::string_view() : std::string_view(terms.value));
    cells.add(terms.minimumSpend.empty() ? "None" : "Amount");
    cells.add(terms.minimumSpend);
    for (int kindOfDiscount = 0; kindOfDiscount < 3; ++kindOfDiscount)
        cells.add(terms.combines ? "TRUE" : "FALSE");
    cells.add(std::to_string(terms.uses));
    cells.add(terms.uses == 1 ? "TRUE" : "FALSE");
}

std::optional<RejectReason> row(const ListPerson &person, const RowContext &context, ListRow &cells)
{
    if (person.code.empty())
        return RejectReason::NoCode;
    const Offer &offer = context.list.offers[person.offer];
    const auto terms = couponTerms(offer);
    if (!terms)
        return RejectReason::OfferNotTaken;
    cells.add({}); // a new discount has no id yet
    cells.add(titleOf(context.list, person.offer));
    cells.add("MERGE");
    cells.add(person.code);
    cells.add("MERGE");
    addTerms(*terms, cells);
    cells.add(formatDay(offer.validFrom) + " 00:00:00");
    cells.add(formatDay(offer.validTo) + " 23:59:59");
    return {};
}

} // namespace

const ListFormat kShopifyCodesFormat {
    .id = "shopify-codes",
    .extension = "csv",
    .kind = ListFormat::Kind::Codes,
    .form = &kCsvForm,
    .columns = columns,
    .row = row,
    .nameMustHold = "discount",
};

} // namespace clientele
