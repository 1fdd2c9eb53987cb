#include "analytics/table/row_issue.h"

#include <algorithm>

namespace clientele {

std::string_view rowIssueId(RowIssue::Kind kind)
{
    switch (kind) {
    case RowIssue::Kind::AboveTable: return "above_table";
    case RowIssue::Kind::TooFewCells: return "too_few_cells";
    case RowIssue::Kind::TooManyCells: return "too_many_cells";
    case RowIssue::Kind::StrayQuote: return "stray_quote";
    case RowIssue::Kind::NotARecord: return "not_a_record";
    case RowIssue::Kind::UnknownColumn: return "unknown_column";
    case RowIssue::Kind::InvalidEncoding: return "invalid_encoding";
    case RowIssue::Kind::MissingOrder: return "missing_order";
    case RowIssue::Kind::MissingProduct: return "missing_product";
    case RowIssue::Kind::MissingDate: return "missing_date";
    case RowIssue::Kind::InvalidDate: return "invalid_date";
    case RowIssue::Kind::InvalidQuantity: return "invalid_quantity";
    case RowIssue::Kind::InvalidPrice: return "invalid_price";
    case RowIssue::Kind::AmountTooLarge: return "amount_too_large";
    case RowIssue::Kind::MissingCustomer: return "missing_customer";
    case RowIssue::Kind::DamagedId: return "damaged_id";
    case RowIssue::Kind::OtherCurrency: return "other_currency";
    case RowIssue::Kind::OrderNotPlaced: return "order_not_placed";
    case RowIssue::Kind::UnknownRefund: return "unknown_refund";
    case RowIssue::Kind::MissingKind: return "missing_kind";
    case RowIssue::Kind::InvalidStars: return "invalid_stars";
    case RowIssue::Kind::MissingReview: return "missing_review";
    case RowIssue::Kind::MissingCampaign: return "missing_campaign";
    case RowIssue::Kind::MissingCode: return "missing_code";
    case RowIssue::Kind::MissingValue: return "missing_value";
    case RowIssue::Kind::UnreadableValue: return "unreadable_value";
    case RowIssue::Kind::DuplicateRow: return "duplicate_row";
    case RowIssue::Kind::ImplausibleDate: return "implausible_date";
    case RowIssue::Kind::NegativePrice: return "negative_price";
    case RowIssue::Kind::ZeroPrice: return "zero_price";
    case RowIssue::Kind::NegativeQuantity: return "negative_quantity";
    case RowIssue::Kind::ZeroQuantity: return "zero_quantity";
    case RowIssue::Kind::PriceOutlier: return "price_outlier";
    case RowIssue::Kind::QuantityOutlier: return "quantity_outlier";
    case RowIssue::Kind::RefundWithoutSale: return "refund_without_sale";
    case RowIssue::Kind::TestOrder: return "test_order";
    case RowIssue::Kind::WholesaleOrder: return "wholesale_order";
    }
    return "";
}

std::string excerptOf(std::string_view text)
{
    constexpr std::size_t kLongest = 200;
    std::size_t end = std::min(text.size(), kLongest);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return std::string(text.substr(0, end));
}

} // namespace clientele
