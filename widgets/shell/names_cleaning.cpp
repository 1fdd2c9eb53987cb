#include "widgets/shell/names.h"

#include "analytics/import/findings.h"
#include "analytics/import/identity.h"
#include "widgets/shell/names_words.h"
#include "widgets/shell/number_format.h"

// The words of what is found in a file before it is imported, and of what can be done about it.
namespace clientele {

using words::Names;

namespace {

QString kindName(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Missing: return Names::tr("Nothing entered");
    case FindingKind::Unreadable: return Names::tr("Cannot be read");
    case FindingKind::Duplicates: return Names::tr("Exact duplicates in the file");
    case FindingKind::AlreadyThere: return Names::tr("In the shop already");
    case FindingKind::EarlyDates: return Names::tr("Dates before 1990");
    case FindingKind::FutureDates: return Names::tr("Dates in the future");
    case FindingKind::NegativePrices: return Names::tr("Prices below zero");
    case FindingKind::ZeroPrices: return Names::tr("Prices of zero");
    case FindingKind::NegativeQuantities: return Names::tr("Quantities below zero");
    case FindingKind::ZeroQuantities: return Names::tr("Quantities of zero");
    case FindingKind::PriceOutliers: return Names::tr("Prices far from the product's usual price");
    case FindingKind::QuantityOutliers: return Names::tr("Quantities far above the usual");
    case FindingKind::RefundsWithoutSale: return Names::tr("Refunds without a sale");
    case FindingKind::TestOrders: return Names::tr("Test orders");
    case FindingKind::WholesaleOrders: return Names::tr("Orders of wholesale size");
    case FindingKind::DamagedIds: return Names::tr("Numbers damaged by a spreadsheet");
    case FindingKind::OtherCurrency: return Names::tr("Amounts in another currency");
    case FindingKind::NotPlaced: return Names::tr("Orders cancelled or never paid");
    case FindingKind::TooLarge: return Names::tr("Amounts too large to be true");
    }
    return {};
}

QString kindExplanation(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Missing:
        return Names::tr(
            "The cell is empty or says that there is nothing. Where a row cannot be understood without it, it "
            "is set aside unless you fill it.");
    case FindingKind::Unreadable:
        return Names::tr(
            "Something stands in the cell, but it is no date, number or price. The row is set aside unless you "
            "fill the cell.");
    case FindingKind::Duplicates: return Names::tr("Rows that repeat an earlier row of the file in every column.");
    case FindingKind::AlreadyThere:
        return Names::tr("Lines that an earlier import brought. They are not added a second time.");
    case FindingKind::EarlyDates: return Names::tr("Often an empty date of another program, such as 1900-01-01.");
    case FindingKind::FutureDates:
        return Names::tr("Later than today, or more than a year later than nearly all other rows of the file.");
    case FindingKind::NegativePrices: return Names::tr("A price below zero is money back or a correction.");
    case FindingKind::ZeroPrices: return Names::tr("Given away, or a price that nobody entered.");
    case FindingKind::NegativeQuantities: return Names::tr("Most often goods that came back: refunds.");
    case FindingKind::ZeroQuantities: return Names::tr("Nothing was sold, or nobody entered how many.");
    case FindingKind::PriceOutliers:
        return Names::tr("At least five times or less than a fifth of the product's median price, and far outside what "
                         "prices here vary by.");
    case FindingKind::QuantityOutliers:
        return Names::tr("At least twenty times the median quantity, and far outside what quantities here vary by.");
    case FindingKind::RefundsWithoutSale:
        return Names::tr("A customer gave back what neither this file nor the shop says they had bought before.");
    case FindingKind::TestOrders:
        return Names::tr(
            "The product, the customer or the e-mail address consists of words like test or demo, the address "
            "is an example, or the whole order is worth one cent.");
    case FindingKind::WholesaleOrders:
        return Names::tr("At least ten times the median order's worth, and far outside what orders here vary by.");
    case FindingKind::DamagedIds:
        return Names::tr(
            "6.9E+12 in place of a number: a spreadsheet has eaten digits. Such customers count as nobody.");
    case FindingKind::OtherCurrency: return Names::tr("The amount carries another currency's sign than the shop's.");
    case FindingKind::NotPlaced: return Names::tr("By their status these orders came to nothing. They are set aside.");
    case FindingKind::TooLarge:
        return Names::tr("Most often another column's number, such as a barcode. These rows are set aside.");
    }
    return {};
}

} // namespace

QString findingName(std::string_view findingId)
{
    const auto name = findingById(findingId);
    if (!name)
        return utf8(findingId);
    if (name->field == Field::None)
        return kindName(name->kind);
    return Names::tr("%1: %2").arg(fieldName(name->field), kindName(name->kind));
}

QString findingExplanation(std::string_view findingId)
{
    const auto name = findingById(findingId);
    return name ? kindExplanation(name->kind) : QString();
}

QString cleaningChoiceName(CleaningChoice choice)
{
    switch (choice) {
    case CleaningChoice::Keep: return Names::tr("Leave as it is");
    case CleaningChoice::Drop: return Names::tr("Set aside");
    case CleaningChoice::Mark: return Names::tr("Import and list in the report");
    case CleaningChoice::FillMean: return Names::tr("Fill with the product's mean");
    case CleaningChoice::FillMedian: return Names::tr("Fill with the product's median");
    case CleaningChoice::FillMostFrequent: return Names::tr("Fill with the most frequent value");
    case CleaningChoice::FillInterpolated: return Names::tr("Fill between the values before and after");
    }
    return {};
}

QString mergeDoubtText(MergeDoubt doubt)
{
    switch (doubt) {
    case MergeDoubt::None: return {};
    case MergeDoubt::SharedKey: return Names::tr("More customers share this than one person has entries");
    case MergeDoubt::LargeGroup: return Names::tr("Very many entries for one person");
    case MergeDoubt::OtherNames: return Names::tr("The names do not fit each other");
    case MergeDoubt::OtherBirthYears: return Names::tr("The birth years differ");
    }
    return {};
}

QString cleaningEffectText(const CleaningEffect &effect, const QString &currency)
{
    if (effect.rows == 0)
        return Names::tr("Changes nothing.");
    const QString rows = Names::tr("%Ln row(s)", nullptr, static_cast<int>(effect.rows));
    if (effect.orders == 0)
        return Names::tr("Changes %1.").arg(rows);
    const QString orders = Names::tr("%Ln order(s)", nullptr, static_cast<int>(effect.orders));
    const QString sign = effect.money > Money {} ? QStringLiteral("+") : QString();
    return Names::tr("Changes %1 of %2, %3.").arg(rows, orders, sign + moneyText(effect.money, currency));
}

} // namespace clientele
