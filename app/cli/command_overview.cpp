#include "analytics/base/monitor.h"
#include "analytics/profile/overview.h"
#include "analytics/segment/rfm_setup.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {kShopOperand};
constexpr std::array kOptions {kAsOfOption};

Json jsonOf(const Overview &view, const Dataset &dataset)
{
    Json json {{"shop", dataset.shopName},
               {"currency", dataset.currency},
               {"customers", view.customers},
               {"buyers", view.buyers},
               {"orders", view.orders},
               {"guest_orders", view.guestOrders},
               {"gross", moneyJson(view.gross)},
               {"refunds", moneyJson(view.refunds)},
               {"net", moneyJson(view.net)},
               {"guest_gross", moneyJson(view.guestGross)},
               {"guest_refunds", moneyJson(view.guestRefunds)},
               {"repeat_rate", view.repeatRate},
               {"average_order", moneyJson(view.averageOrder)}};
    json["first_day"] = view.revenueByDay.empty() ? Json() : Json(formatDay(dataset.firstDay));
    json["last_day"] = view.revenueByDay.empty() ? Json() : Json(formatDay(dataset.lastDay));
    json["top_products"] = Json::array();
    for (const Overview::ProductRow &row : view.topProducts) {
        json["top_products"].push_back({{"product", dataset.products.id[row.product]},
                                        {"name", dataset.products.name[row.product]},
                                        {"gross", moneyJson(row.gross)},
                                        {"sold", row.sold.toDouble()},
                                        {"buyers", row.buyers}});
    }
    return json;
}

QString textOf(const Overview &view, const Dataset &dataset)
{
    const QString currency = words(dataset.currency);
    TextTable table(2, {1});
    table.row({words(dataset.shopName)});
    table.row({Cli::tr("Customers"), countText(static_cast<qint64>(view.customers))});
    table.row({Cli::tr("Buyers"), countText(static_cast<qint64>(view.buyers))});
    table.row({Cli::tr("Orders"), countText(static_cast<qint64>(view.orders))});
    table.row({Cli::tr("Guests' orders"), countText(static_cast<qint64>(view.guestOrders))});
    table.row({Cli::tr("Gross"), moneyText(view.gross, currency)});
    table.row({Cli::tr("Money back"), moneyText(view.refunds, currency)});
    table.row({Cli::tr("Net"), moneyText(view.net, currency)});
    table.row({Cli::tr("Guests' gross"), moneyText(view.guestGross, currency)});
    table.row({Cli::tr("Repeat rate"), percentText(view.repeatRate)});
    table.row({Cli::tr("Average order"), moneyText(view.averageOrder, currency)});
    if (!view.topProducts.empty()) {
        table.row({});
        table.row({Cli::tr("Top products")});
    }
    for (const Overview::ProductRow &row : view.topProducts)
        table.row({QStringLiteral("  ") + productName(row.product, dataset), moneyText(row.gross, currency)});
    for (const Overview::Suggestion &suggestion : view.suggestions) {
        table.row({});
        table.row({suggestionTitle(suggestion)});
    }
    return table.text();
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const auto asOf = asOfOption(arguments);
    Shop shop = openShop(arguments, Store::Access::Read, monitor);
    monitor.stage(Stage::Scoring);
    const Overview view = overview(*shop.dataset, analyseRfm(*shop.dataset, loadRfmSetup(shop.store), asOf));
    Outcome outcome;
    outcome.json = jsonOf(view, *shop.dataset);
    outcome.text = textOf(view, *shop.dataset);
    return outcome;
}

} // namespace

const Command kOverviewCommand {"overview", QT_TRANSLATE_NOOP("Cli", "The shop at a glance."), kOperands, kOptions,
                                run};

} // namespace clientele::cli
