#include "widgets/shell/names_flash.h"

#include <cmath>

#include "widgets/shell/names_words.h"
#include "widgets/shell/number_format.h"

namespace clientele {

namespace {

using words::Names;

constexpr double kSmall = 10; // numbers below keep a decimal

QString figure(double value)
{
    return value < kSmall && std::abs(value - std::round(value)) > 0.05 ? decimalText(value, 1)
                                                                        : countText(std::llround(value));
}

QString clockText(Time time)
{
    return QString::fromStdString(formatTime(time)).mid(11, 5);
}

// "40 minutes", "3.5 hours", "2 days"
QString durationText(Time seconds)
{
    constexpr double kHour = 3'600;
    const auto length = static_cast<double>(seconds);
    if (length < 1.5 * kHour)
        return Names::tr("%n minute(s)", nullptr, std::max(1, static_cast<int>(std::lround(length / 60))));
    if (length < 2 * kSecondsPerDay)
        return Names::tr("%1 hours").arg(decimalText(length / kHour, 1));
    return Names::tr("%1 days").arg(decimalText(length / kSecondsPerDay, 1));
}

} // namespace

QString flashPickReasonText(const FlashPick &pick)
{
    switch (pick.reason) {
    case FlashPickReason::ClearsStock:
        return Names::tr("There is stock for %1 days at the present rate.")
            .arg(countText(std::llround(pick.daysOfStock)));
    case FlashPickReason::DrawsPeople:
        return Names::tr("It is among the best-sellers, with %1 pieces a day: it draws people.")
            .arg(figure(pick.perDay));
    case FlashPickReason::NotSoldLately:
        return Names::tr("Not one piece was sold in the last %n day(s).", nullptr, FlashPicks::kDays);
    case FlashPickReason::Wanted: return Names::tr("About %1 of these people would want it.").arg(figure(pick.wanting));
    }
    return {};
}

QString flashPickMarginText(const FlashPick &pick)
{
    const QString margin = percentText(pick.margin, 0);
    return pick.isMarginAssumed ? Names::tr("%1 of its flash price remains, by an assumed margin.").arg(margin)
                                : Names::tr("%1 of its flash price remains.").arg(margin);
}

QString flashPickNoteText(FlashPickNote note)
{
    switch (note) {
    case FlashPickNote::NoProducts:
        return Names::tr("The shop has no products with a price. Import orders or a list of products first.");
    case FlashPickNote::NothingInStock:
        return Names::tr("Nothing is in stock, so there is nothing to put into a flash sale.");
    case FlashPickNote::NoMargin:
        return Names::tr("No product leaves the margin asked for at a lower price. Ask for less margin.");
    case FlashPickNote::NothingToSpare:
        return Names::tr(
            "What is in stock is sold within two weeks anyway, so nothing can be spared for a flash sale.");
    case FlashPickNote::StockUnknown:
        return Names::tr("The shop knows no stock, so no pieces are proposed. Import a list of products with stock.");
    case FlashPickNote::CostUnknown:
        return Names::tr("What some of these products cost is not known; a margin is assumed for them.");
    }
    return {};
}

QString timeSpanText(TimeSpan span)
{
    const Day first = dayOf(span.from), last = dayOf(span.to - 1);
    const bool isWholeDays = span.from == startOf(first) && span.to == startOf(last + 1);
    const QString day = Names::tr("%1, %2", "a weekday and its day").arg(weekdayText(weekday(first)), dayText(first));
    if (isWholeDays)
        return first == last ? day : Names::tr("%1 to %2", "two days").arg(dayText(first), dayText(last));
    if (first == last)
        return Names::tr("%1, %2 to %3", "a day and two times of it")
            .arg(day, clockText(span.from),
                 span.to == startOf(last + 1) ? QStringLiteral("24:00") : clockText(span.to));
    return Names::tr("%1 %2 to %3 %4", "two days with times")
        .arg(dayText(first), clockText(span.from), dayText(dayOf(span.to)), clockText(span.to));
}

QString countForecastText(const CountForecast &count)
{
    return Names::tr("about %1 (%2 to %3)", "how many, and between which")
        .arg(figure(count.mean), figure(count.low), figure(count.high));
}

QString timesKnownText(OrderTimes::Known known)
{
    switch (known) {
    case OrderTimes::Known::Yes: return {};
    case OrderTimes::Known::NoOrders:
        return Names::tr("These people have not ordered yet, so nobody can say when they do.");
    case OrderTimes::Known::NoTimes:
        return Names::tr("The orders tell the day but not the time of day, so nobody can say which hours bring people. "
                         "Import orders with times.");
    case OrderTimes::Known::TooFew:
        return Names::tr("Fewer than %n order(s) tell the time of day: too few to say when people come.", nullptr,
                         static_cast<int>(OrderTimes::kLeastOrders));
    }
    return {};
}

QString flashMultipleText(const FlashMultiple &multiple)
{
    const QString times = decimalText(multiple.value, 1);
    switch (multiple.source) {
    case FlashMultiple::Source::Assumed:
        return Names::tr("%1 times the usual buyers are assumed, because no flash sale of this shop was measured yet.")
            .arg(times);
    case FlashMultiple::Source::Measured:
        return Names::tr("%1 times the usual buyers came to %n window(s) of past flash sales.", nullptr,
                         static_cast<int>(multiple.sales))
            .arg(times);
    case FlashMultiple::Source::Plan: return Names::tr("%1 times the usual buyers, as this plan says.").arg(times);
    }
    return {};
}

QString flashWindowText(const FlashForecast::Window &window)
{
    const QString span = timeSpanText(window.usual.window);
    const QString orders = countForecastText(window.usual.orders);
    const QString usual = window.usual.share < 1 ? Names::tr("%1: %2 of a usual week's orders, %3 without a sale.")
                                                       .arg(span, percentText(window.usual.share), orders)
                                                 : Names::tr("%1: the orders of %2 usual weeks, %3 without a sale.")
                                                       .arg(span, figure(window.usual.share), orders);
    if (window.items.empty())
        return usual;
    return usual + u' '
           + Names::tr("With it %1 buyers and %2 pieces.")
                 .arg(countForecastText(window.buyers), countForecastText(window.units));
}

QString flashStockText(const FlashForecast::Item &item, const QString &name)
{
    const QString product = name.isEmpty() ? QString::fromStdString(item.product) : name;
    if (item.stock < 0)
        return Names::tr("%1: %2 pieces.").arg(product, countForecastText(item.units));
    if (item.soldOutAfter >= 0)
        return Names::tr("%1: sold out after about %2.").arg(product, durationText(item.soldOutAfter));
    return Names::tr("%1: about %2 of %3 left.").arg(product, figure(item.left), countText(item.stock));
}

QString flashAheadText(const FlashForecast &forecast)
{
    if (forecast.windows.empty() || forecast.windows.front().usual.weeksAhead <= WindowForecast::kFarWeeks)
        return {};
    return Names::tr("The last order is %n week(s) before the sale: the level of sales may have changed since.",
                     nullptr, forecast.windows.front().usual.weeksAhead);
}

} // namespace clientele
