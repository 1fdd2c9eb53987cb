#include "app/cli/campaign_flash.h"

#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/recommend/default_method.h"
#include "analytics/target/flash_study.h"
#include "app/cli/flash_json.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "app/plan_file.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_flash.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr Time kUsualLength = Time {2} * 3'600;
constexpr double kWhole = 100;

// A number from `least` to `most`, or nothing when the option is not given.
std::optional<double> numberOption(const Arguments &arguments, const char *name, double least, double most)
{
    const auto text = arguments.value(name);
    if (!text)
        return std::nullopt;
    bool isNumber = false;
    const double number = text->toDouble(&isNumber);
    if (!isNumber || !(number >= least && number <= most))
        throw UsageError {Cli::tr("--%1 needs a number from %2 to %3, not “%4”.")
                              .arg(QLatin1String(name))
                              .arg(least)
                              .arg(most)
                              .arg(*text)};
    return number;
}

std::optional<Time> timeOption(const Arguments &arguments, const char *name)
{
    const auto text = arguments.value(name);
    if (!text)
        return std::nullopt;
    if (const auto time = parseTime(utf8(*text)))
        return time;
    throw UsageError {
        Cli::tr("--%1 must be a moment such as 2026-11-12T20:00, not “%2”.").arg(QLatin1String(name), *text)};
}

// What is asked for, before the shop is looked at.
struct Wish
{
    std::optional<std::string> campaign;
    std::vector<std::string> segments;
    std::optional<TimeSpan> window;
    bool hasProducts = false;
    FlashPickOptions options;
    double multiple = 0;
};

Wish wishOf(const Arguments &arguments)
{
    Wish wish;
    if (const auto campaign = arguments.value("campaign"))
        wish.campaign = utf8(*campaign);
    for (const QString &segment : arguments.values("segment"))
        wish.segments.push_back(utf8(segment));
    if (wish.campaign && !wish.segments.empty())
        throw UsageError {Cli::tr("Choose --campaign or --segment, not both.")};
    const auto from = timeOption(arguments, "from");
    const auto to = timeOption(arguments, "to");
    if (to && !from)
        throw UsageError {Cli::tr("--to needs --from.")};
    if (from)
        wish.window = TimeSpan {*from, to.value_or(*from + kUsualLength)};
    if (wish.window && wish.window->to <= wish.window->from)
        throw UsageError {Cli::tr("The flash sale must end after it begins.")};
    wish.hasProducts = arguments.value("products").has_value();
    wish.options.products = static_cast<std::size_t>(arguments.whole("products", 5, 1, 20));
    wish.options.depth = numberOption(arguments, "depth", 5, 90).value_or(wish.options.depth * kWhole) / kWhole;
    wish.options.marginFloor
        = numberOption(arguments, "margin-floor", 0, 90).value_or(wish.options.marginFloor * kWhole) / kWhole;
    wish.multiple = numberOption(arguments, "multiple", 0.1, 1'000).value_or(0);
    return wish;
}

void setWindow(Offer &offer, TimeSpan window)
{
    offer.waves = {{window.from, window.to}};
    offer.validFrom = dayOf(window.from);
    offer.validTo = dayOf(window.to - 1);
}

// A plan with a flash sale in it, and which of its offers that is.
struct Sale
{
    Plan plan;
    std::size_t at = 0;

    Offer &offer() { return plan.offers[at]; }
};

Sale saleOf(const Wish &wish, const Arguments &arguments, Shop &shop)
{
    Sale sale;
    Offer flash;
    flash.kind = "flash-sale";
    if (wish.campaign) {
        sale.plan = loadCampaign(shop.store, *wish.campaign).plan;
        const auto found = std::ranges::find_if(sale.plan.offers, isFlashSale);
        sale.at = static_cast<std::size_t>(found - sale.plan.offers.begin());
        if (found == sale.plan.offers.end()) {
            flash.validFrom = sale.plan.firstDay();
            flash.validTo = sale.plan.lastDay();
            sale.plan.offers.push_back(flash);
            if (!sale.plan.shares.empty())
                sale.plan.shares.resize(sale.plan.offers.size(), 1);
        }
    } else {
        sale.plan.name = utf8(Cli::tr("Flash sale"));
        sale.plan.audience.include = wish.segments;
        flash.validFrom = flash.validTo = shop.dataset->lastDay + 1;
        sale.plan.offers = {flash};
    }
    if (const auto name = arguments.value("name"))
        sale.plan.name = utf8(*name);
    if (wish.window)
        setWindow(sale.offer(), *wish.window);
    if (wish.multiple > 0)
        sale.plan.assumptions.flashMultiple = wish.multiple;
    return sale;
}

// Where nobody said when: the best two hours of the week to come.
void chooseWindow(Sale &sale, const Wish &wish, const FlashStudy &study)
{
    if (wish.window || wish.campaign)
        return;
    const std::vector<WindowForecast> best = study.usual->best(kUsualLength, study.asOf, 1);
    if (!best.empty())
        setWindow(sale.offer(), best.front().window);
}

FlashPicks picksFor(Shop &shop, const Sale &sale, const Wish &wish, const FlashStudy &study, Monitor &monitor)
{
    const MethodChoice choice = chosenMethod(sale.plan.recommender, defaultMethod(shop.store));
    monitor.stage(Stage::Training);
    const auto recommender = recommenderKind(choice.method).fit(study.dataset, study.asOf, choice.parameters, monitor);
    FlashPickOptions options = wish.options;
    options.margins = sale.plan.assumptions.margins;
    monitor.stage(Stage::Scoring);
    return proposeFlashSale(study, *recommender, sale.plan.offers[sale.at], options, monitor);
}

QString pieces(std::int64_t count)
{
    return count < 0 ? QString() : countText(count);
}

QString picksTable(const FlashPicks &picks, const Dataset &dataset)
{
    const QString currency = words(dataset.currency);
    TextTable table(2, {2, 3, 4, 5, 6});
    table.row({Cli::tr("Product"), Cli::tr("Name"), Cli::tr("Usual price"), Cli::tr("Flash price"), Cli::tr("Margin"),
               Cli::tr("Pieces"), Cli::tr("Per person"), Cli::tr("Why")});
    for (const FlashPick &pick : picks.picks)
        table.row({words(dataset.products.id[pick.product]), productName(pick.product, dataset),
                   moneyText(pick.price, currency), moneyText(pick.flashPrice, currency), percentText(pick.margin, 0),
                   pieces(pick.saleStock), countText(pick.perPerson), flashPickReasonText(pick)});
    return table.text();
}

QString forecastText(const FlashForecast &forecast)
{
    if (forecast.known != OrderTimes::Known::Yes)
        return timesKnownText(forecast.known) + u'\n';
    QStringList lines;
    for (const FlashForecast::Window &window : forecast.windows) {
        lines << flashWindowText(window);
        for (const FlashForecast::Item &item : window.items)
            lines << QStringLiteral("  ") + flashStockText(item);
    }
    lines << flashMultipleText(forecast.multiple);
    if (const QString ahead = flashAheadText(forecast); !ahead.isEmpty())
        lines << ahead;
    if (!forecast.best.empty())
        lines << Cli::tr("Best windows of that week:");
    for (const WindowForecast &window : forecast.best)
        lines << Cli::tr("  %1: %2 orders without a sale")
                     .arg(timeSpanText(window.window), countForecastText(window.orders));
    return lines.join(u'\n') + u'\n';
}

} // namespace

Outcome designFlashSale(const Arguments &arguments, Monitor &monitor)
{
    const Wish wish = wishOf(arguments);
    Shop shop = openShop(arguments, Store::Access::Read, monitor);
    Sale sale = saleOf(wish, arguments, shop);
    const FlashStudy study = studyFlashSale(shop.store, shop.dataset, sale.plan, monitor);
    chooseWindow(sale, wish, study);
    const FlashPicks picks = picksFor(shop, sale, wish, study, monitor);
    const std::vector<OfferItem> items = itemsOf(picks, *shop.dataset);
    const bool isOfPlan = !wish.hasProducts && !sale.offer().items.empty();
    Offer offer = sale.offer();
    if (!isOfPlan)
        offer.items = items;
    const FlashForecast forecast = forecastFlashSale(study, offer);

    Outcome outcome;
    outcome.json = {{"as_of", formatDay(study.asOf)}, {"people", study.people.size()}, {"picks", Json::array()}};
    for (const FlashPick &pick : picks.picks)
        outcome.json["picks"].push_back(jsonOf(pick, *shop.dataset));
    outcome.json["notes"] = Json::array();
    outcome.text = picks.picks.empty() ? QString() : picksTable(picks, *shop.dataset) + u'\n';
    for (const FlashPickNote note : picks.notes) {
        outcome.json["notes"].push_back(flashPickNoteId(note));
        outcome.text += flashPickNoteText(note) + u'\n';
    }
    outcome.json["forecast_of"] = isOfPlan ? "plan" : "picks";
    outcome.json["forecast"] = jsonOf(forecast);
    outcome.text += forecastText(forecast);
    if (const auto file = arguments.value("write-plan")) {
        sale.offer().items = items;
        writePlanFile(sale.plan, *file);
        outcome.json["plan"] = utf8(*file);
        outcome.text += Cli::tr("Wrote the plan to %1.").arg(*file) + u'\n';
    }
    return outcome;
}

} // namespace clientele::cli
