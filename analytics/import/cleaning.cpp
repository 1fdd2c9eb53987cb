#include "analytics/import/cleaning.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analytics/base/error.h"

namespace clientele {

namespace {

struct KindRow
{
    FindingKind kind;
    std::string_view id;
    RowIssue::Kind issue;
};

constexpr std::array kKinds {
    KindRow {FindingKind::Missing, "missing", RowIssue::Kind::MissingValue},
    KindRow {FindingKind::Unreadable, "unreadable", RowIssue::Kind::UnreadableValue},
    KindRow {FindingKind::Duplicates, "duplicates", RowIssue::Kind::DuplicateRow},
    KindRow {FindingKind::AlreadyThere, "already_there", RowIssue::Kind::DuplicateRow},
    KindRow {FindingKind::EarlyDates, "early_dates", RowIssue::Kind::ImplausibleDate},
    KindRow {FindingKind::FutureDates, "future_dates", RowIssue::Kind::ImplausibleDate},
    KindRow {FindingKind::NegativePrices, "negative_prices", RowIssue::Kind::NegativePrice},
    KindRow {FindingKind::ZeroPrices, "zero_prices", RowIssue::Kind::ZeroPrice},
    KindRow {FindingKind::NegativeQuantities, "negative_quantities", RowIssue::Kind::NegativeQuantity},
    KindRow {FindingKind::ZeroQuantities, "zero_quantities", RowIssue::Kind::ZeroQuantity},
    KindRow {FindingKind::PriceOutliers, "price_outliers", RowIssue::Kind::PriceOutlier},
    KindRow {FindingKind::QuantityOutliers, "quantity_outliers", RowIssue::Kind::QuantityOutlier},
    KindRow {FindingKind::RefundsWithoutSale, "refunds_without_sale", RowIssue::Kind::RefundWithoutSale},
    KindRow {FindingKind::TestOrders, "test_orders", RowIssue::Kind::TestOrder},
    KindRow {FindingKind::WholesaleOrders, "wholesale_orders", RowIssue::Kind::WholesaleOrder},
    KindRow {FindingKind::DamagedIds, "damaged_ids", RowIssue::Kind::DamagedId},
    KindRow {FindingKind::OtherCurrency, "other_currency", RowIssue::Kind::OtherCurrency},
    KindRow {FindingKind::NotPlaced, "not_placed", RowIssue::Kind::OrderNotPlaced},
    KindRow {FindingKind::TooLarge, "too_large", RowIssue::Kind::AmountTooLarge},
};

constexpr std::array<std::pair<CleaningChoice, std::string_view>, 7> kChoices {{
    {CleaningChoice::Keep, "keep"},
    {CleaningChoice::Drop, "drop"},
    {CleaningChoice::Mark, "mark"},
    {CleaningChoice::FillMean, "fill_mean"},
    {CleaningChoice::FillMedian, "fill_median"},
    {CleaningChoice::FillMostFrequent, "fill_most_frequent"},
    {CleaningChoice::FillInterpolated, "fill_interpolated"},
}};

const KindRow &rowOf(FindingKind kind)
{
    return *std::ranges::find(kKinds, kind, &KindRow::kind);
}

constexpr bool isPerField(FindingKind kind)
{
    return kind == FindingKind::Missing || kind == FindingKind::Unreadable;
}

using Choices = std::vector<CleaningChoice>;

Choices choicesForField(Field field)
{
    using enum CleaningChoice;
    switch (field) {
    case Field::Quantity:
    case Field::UnitPrice:
    case Field::LineTotal: return {Keep, Drop, Mark, FillMean, FillMedian, FillMostFrequent, FillInterpolated};
    case Field::BirthYear:
    case Field::ListPrice:
    case Field::Cost:
    case Field::Stock: return {Keep, Drop, Mark, FillMean, FillMedian, FillMostFrequent};
    case Field::Country:
    case Field::Region:
    case Field::Category:
    case Field::Brand:
    case Field::Gender: return {Keep, Drop, Mark, FillMostFrequent};
    case Field::OrderId:
    case Field::OrderTime: return {Keep};
    default: return {Keep, Drop, Mark};
    }
}

} // namespace

std::string findingId(FindingName name)
{
    std::string id(rowOf(name.kind).id);
    return isPerField(name.kind) ? id + "." + std::string(fieldId(name.field)) : id;
}

std::optional<FindingName> findingById(std::string_view id)
{
    const std::size_t point = id.find('.');
    const auto row = std::ranges::find(kKinds, id.substr(0, point), &KindRow::id);
    if (row == kKinds.end() || isPerField(row->kind) != (point != std::string_view::npos))
        return std::nullopt;
    if (!isPerField(row->kind))
        return FindingName {row->kind};
    try {
        return FindingName {row->kind, fieldById(id.substr(point + 1))};
    } catch (const Error &) {
        return std::nullopt; // no such column
    }
}

std::string_view cleaningChoiceId(CleaningChoice choice)
{
    return std::ranges::find(kChoices, choice, &std::pair<CleaningChoice, std::string_view>::first)->second;
}

std::optional<CleaningChoice> cleaningChoiceById(std::string_view id)
{
    const auto found = std::ranges::find(kChoices, id, &std::pair<CleaningChoice, std::string_view>::second);
    return found == kChoices.end() ? std::nullopt : std::optional(found->first);
}

bool isFill(CleaningChoice choice)
{
    return choice >= CleaningChoice::FillMean;
}

std::vector<CleaningChoice> choicesFor(FindingName finding)
{
    using enum CleaningChoice;
    switch (finding.kind) {
    case FindingKind::Missing:
    case FindingKind::Unreadable: return choicesForField(finding.field);
    case FindingKind::AlreadyThere:
    case FindingKind::NotPlaced:
    case FindingKind::TooLarge: return {Keep};
    case FindingKind::NegativePrices:
    case FindingKind::ZeroPrices:
    case FindingKind::ZeroQuantities:
    case FindingKind::PriceOutliers:
    case FindingKind::QuantityOutliers: return choicesForField(Field::Quantity);
    case FindingKind::Duplicates:
    case FindingKind::EarlyDates:
    case FindingKind::FutureDates:
    case FindingKind::NegativeQuantities:
    case FindingKind::RefundsWithoutSale:
    case FindingKind::TestOrders:
    case FindingKind::WholesaleOrders:
    case FindingKind::DamagedIds:
    case FindingKind::OtherCurrency: return {Keep, Drop, Mark};
    }
    return {Keep};
}

CleaningChoice choiceFor(const Cleaning &cleaning, std::string_view id)
{
    const auto found = cleaning.find(id);
    return found == cleaning.end() ? CleaningChoice::Keep : found->second;
}

bool dropsDuplicates(const Cleaning &cleaning)
{
    return choiceFor(cleaning, findingId({FindingKind::Duplicates})) == CleaningChoice::Drop;
}

void setDropsDuplicates(Cleaning &cleaning, bool drops)
{
    const std::string id = findingId({FindingKind::Duplicates});
    if (drops)
        cleaning[id] = CleaningChoice::Drop;
    else if (dropsDuplicates(cleaning))
        cleaning.erase(id);
}

RowIssue::Kind issueOf(FindingKind kind)
{
    return rowOf(kind).issue;
}

} // namespace clientele
