#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clientele {

// Something odd about one row of a file: a fact to report, never a reason to stop.
struct RowIssue
{
    enum class Kind
    {
        AboveTable, // a title or note above the row of column names, which is left out
        TooFewCells,
        TooManyCells,
        StrayQuote, // a quote that would have swallowed other cells or lines, and was taken as a character
        NotARecord, // a line of JSON that is no object
        UnknownColumn, // a key that none of the first records had
        InvalidEncoding, // bytes that are not text in the file's encoding; shown as U+FFFD
        MissingOrder, // no order id
        MissingProduct,
        MissingDate,
        InvalidDate,
        InvalidQuantity,
        InvalidPrice,
        AmountTooLarge, // quantity × price is more than any line is worth
        MissingCustomer, // a customer file's row without an id
        DamagedId, // 6.9E+12: a spreadsheet has eaten digits
        OtherCurrency,
        OrderNotPlaced, // its status says that it was cancelled or never paid
        UnknownRefund, // partly paid back, but the file does not say how much
        MissingKind, // an event that does not say what was done
        InvalidStars, // no rating, or none on the column's scale
        MissingReview, // neither stars nor words
        MissingCampaign,
        MissingCode,
        // what a person chose to drop or mark (see analytics/import/cleaning.h)
        MissingValue,
        UnreadableValue,
        DuplicateRow,
        ImplausibleDate,
        NegativePrice,
        ZeroPrice,
        NegativeQuantity,
        ZeroQuantity,
        PriceOutlier,
        QuantityOutlier,
        RefundWithoutSale,
        TestOrder,
        WholesaleOrder,
    };

    std::uint64_t line = 0;
    std::string column; // the header's name, or empty when the whole row is meant
    Kind kind = Kind::TooFewCells;
    std::string excerpt; // the offending text, at most 200 bytes (see excerptOf)

    bool operator==(const RowIssue &) const = default;
};

// "invalid_date": stable, for JSON and the rejected_rows table. Never translated.
std::string_view rowIssueId(RowIssue::Kind kind);

// The first 200 bytes of a text, cut between characters.
std::string excerptOf(std::string_view text);

} // namespace clientele
