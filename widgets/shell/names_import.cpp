#include "widgets/shell/names.h"

#include "widgets/shell/names_words.h"

// The words of work under way: stages, odd rows, what a check of the shop found.
namespace clientele {

using words::Names;

namespace {

constexpr words::Row kRules[] {
    {"line_id",
     QT_TRANSLATE_NOOP("Names", "Rows were matched by their own number: known ones were updated, new ones added.")},
    {"whole_order",
     QT_TRANSLATE_NOOP("Names", "Orders that the shop already had were replaced by the file's; new ones were added.")},
    {"multiset",
     QT_TRANSLATE_NOOP("Names", "Rows were compared by order, product, time, quantity and price; only those the "
                                "shop did not have yet were added.")},
};

constexpr words::Row kEventKinds[] {
    {"view", QT_TRANSLATE_NOOP("Names", "Looked")},
    {"click", QT_TRANSLATE_NOOP("Names", "Clicked")},
    {"cart", QT_TRANSLATE_NOOP("Names", "Put into the cart")},
    {"favourite", QT_TRANSLATE_NOOP("Names", "Liked")},
    {"purchase", QT_TRANSLATE_NOOP("Names", "Bought")},
};

constexpr words::Row kFindings[] {
    {"integrity", QT_TRANSLATE_NOOP("Names", "The file itself is damaged.")},
    {"foreign_key", QT_TRANSLATE_NOOP("Names", "A row refers to another row that is not there.")},
    {"segments_damaged",
     QT_TRANSLATE_NOOP("Names", "Orders or their lines are damaged: what they said cannot be read any more. Open the "
                                "newest copy of the shop instead.")},
    {"seal_broken", QT_TRANSLATE_NOOP("Names", "Something that an exported campaign is judged by was changed since.")},
};

} // namespace

QString stageText(Stage stage)
{
    switch (stage) {
    case Stage::Reading: return Names::tr("Reading the file");
    case Stage::Checking: return Names::tr("Checking");
    case Stage::Writing: return Names::tr("Saving into the shop");
    case Stage::Indexing: return Names::tr("Sorting for fast access");
    case Stage::Loading: return Names::tr("Opening the shop");
    case Stage::Scoring: return Names::tr("Scoring customers");
    case Stage::Training: return Names::tr("Learning what goes together");
    case Stage::Selecting: return Names::tr("Choosing customers");
    case Stage::Exporting: return Names::tr("Writing the list");
    case Stage::Generating: return Names::tr("Making the sample shop");
    }
    return {};
}

QString issueName(RowIssue::Kind kind)
{
    switch (kind) {
    case RowIssue::Kind::AboveTable: return Names::tr("Above the table, left out");
    case RowIssue::Kind::TooFewCells: return Names::tr("Too few cells");
    case RowIssue::Kind::TooManyCells: return Names::tr("Too many cells");
    case RowIssue::Kind::StrayQuote: return Names::tr("A quote that encloses nothing");
    case RowIssue::Kind::NotARecord: return Names::tr("Not a record");
    case RowIssue::Kind::UnknownColumn: return Names::tr("A field that the first records do not have");
    case RowIssue::Kind::InvalidEncoding: return Names::tr("Unreadable letters");
    case RowIssue::Kind::MissingOrder: return Names::tr("No order number");
    case RowIssue::Kind::MissingProduct: return Names::tr("No product");
    case RowIssue::Kind::MissingDate: return Names::tr("No date");
    case RowIssue::Kind::InvalidDate: return Names::tr("Not a date");
    case RowIssue::Kind::InvalidQuantity: return Names::tr("Not a quantity");
    case RowIssue::Kind::InvalidPrice: return Names::tr("Not a price");
    case RowIssue::Kind::AmountTooLarge: return Names::tr("Amount too large");
    case RowIssue::Kind::MissingCustomer: return Names::tr("No customer number");
    case RowIssue::Kind::DamagedId: return Names::tr("Number damaged by a spreadsheet");
    case RowIssue::Kind::OrderNotPlaced: return Names::tr("Order cancelled or never paid");
    case RowIssue::Kind::UnknownRefund: return Names::tr("Partly paid back, amount unknown");
    case RowIssue::Kind::MissingKind: return Names::tr("Does not say what was done");
    case RowIssue::Kind::InvalidStars: return Names::tr("Not a rating on this file's scale");
    case RowIssue::Kind::MissingReview: return Names::tr("Neither stars nor words");
    case RowIssue::Kind::MissingCampaign: return Names::tr("No campaign");
    case RowIssue::Kind::MissingCode: return Names::tr("No coupon code");
    case RowIssue::Kind::OtherCurrency: return Names::tr("Another currency");
    case RowIssue::Kind::MissingValue: return Names::tr("Nothing entered");
    case RowIssue::Kind::UnreadableValue: return Names::tr("Cannot be read");
    case RowIssue::Kind::DuplicateRow: return Names::tr("Repeats another row");
    case RowIssue::Kind::ImplausibleDate: return Names::tr("Date that cannot be");
    case RowIssue::Kind::NegativePrice: return Names::tr("Price below zero");
    case RowIssue::Kind::ZeroPrice: return Names::tr("Price of zero");
    case RowIssue::Kind::NegativeQuantity: return Names::tr("Quantity below zero");
    case RowIssue::Kind::ZeroQuantity: return Names::tr("Quantity of zero");
    case RowIssue::Kind::PriceOutlier: return Names::tr("Price far from the usual");
    case RowIssue::Kind::QuantityOutlier: return Names::tr("Quantity far above the usual");
    case RowIssue::Kind::RefundWithoutSale: return Names::tr("Refund without a sale");
    case RowIssue::Kind::TestOrder: return Names::tr("Test order");
    case RowIssue::Kind::WholesaleOrder: return Names::tr("Wholesale order");
    }
    return {};
}

QString issueText(const RowIssue &issue)
{
    const QString line = QString::number(issue.line);
    const QString name = issueName(issue.kind);
    if (issue.excerpt.empty())
        return Names::tr("Line %1: %2").arg(line, name);
    if (issue.column.empty())
        return Names::tr("Line %1: %2 (“%3”)").arg(line, name, utf8(issue.excerpt));
    return Names::tr("Line %1, column “%2”: %3 (“%4”)").arg(line, utf8(issue.column), name, utf8(issue.excerpt));
}

QString importRuleText(std::string_view rule)
{
    return words::nameOf(kRules, rule);
}

QString findingText(std::string_view findingId, const QString &detail)
{
    const QString what = words::nameOf(kFindings, findingId);
    return detail.isEmpty() ? what : Names::tr("%1 Detail: %2").arg(what, detail);
}

QString lineKindName(LineKind kind)
{
    switch (kind) {
    case LineKind::Sale: return Names::tr("Sale");
    case LineKind::Refund: return Names::tr("Refund");
    case LineKind::Gift: return Names::tr("Gift");
    case LineKind::StockMove: return Names::tr("Stock correction");
    }
    return {};
}

QString eventKindName(std::string_view kind)
{
    return words::nameOf(kEventKinds, kind);
}

QString consentText(Consent consent)
{
    switch (consent) {
    case Consent::Unknown: return Names::tr("Not known");
    case Consent::Yes: return Names::tr("Agreed");
    case Consent::No: return Names::tr("Declined");
    }
    return {};
}

} // namespace clientele
