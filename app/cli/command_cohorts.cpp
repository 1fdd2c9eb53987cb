#include <algorithm>
#include <string>
#include <vector>

#include "analytics/base/monitor.h"
#include "analytics/profile/cohorts.h"
#include "analytics/table/csv_writer.h"
#include "app/cli/command_table.h"
#include "app/cli/future_outcome.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "app/paths.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {kShopOperand};
constexpr std::array kOptions {
    Option {"by", "PERIOD",
            QT_TRANSLATE_NOOP("Cli", "What the first order and later ones are grouped by; by default month."),
            "week|month|quarter"},
    kAsOfOption,
    Option {"csv", "FILE",
            QT_TRANSLATE_NOOP("Cli", "Write one row per cohort and period; periods that had not ended are left out.")},
};

double share(std::size_t part, std::size_t whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

Json cellJson(const CohortTable::Cell &cell, std::size_t customers)
{
    return {{"customers", cell.customers}, {"share", share(cell.customers, customers)}, {"net", moneyJson(cell.net)}};
}

Json jsonOf(const CohortTable &table)
{
    Json json {{"by", kCohortPeriodIds[static_cast<std::size_t>(table.period)]},
               {"last_day", table.cohorts.empty() ? Json(nullptr) : Json(formatDay(table.lastDay))},
               {"cohorts", Json::array()},
               {"curve", Json::array()}};
    for (const CohortTable::Cohort &cohort : table.cohorts) {
        Json &item = json["cohorts"].emplace_back(
            Json {{"start", formatDay(cohort.start)}, {"customers", cohort.customers}, {"periods", Json::array()}});
        for (const CohortTable::Cell &cell : cohort.cells)
            item["periods"].push_back(cellJson(cell, cohort.customers));
        item["running"] = cohort.running ? cellJson(*cohort.running, cohort.customers) : Json(nullptr);
    }
    for (const CohortTable::Point &point : table.curve) {
        json["curve"].push_back({{"cohorts", point.cohorts},
                                 {"customers", point.customers},
                                 {"active", point.active},
                                 {"share", share(point.active, point.customers)},
                                 {"net", moneyJson(point.net)}});
    }
    return json;
}

QString textOf(const CohortTable &table)
{
    if (table.cohorts.empty())
        return Cli::tr("Nobody has ordered anything yet, so there are no cohorts.");
    QList<int> numbers;
    QStringList header {Cli::tr("First order"), Cli::tr("Customers")};
    for (std::size_t after = 0; after < table.curve.size(); ++after)
        header << QStringLiteral("+%1").arg(after);
    for (int column = 1; column < header.size(); ++column)
        numbers << column;
    TextTable text(2, numbers);
    text.row(header);
    for (const CohortTable::Cohort &cohort : table.cohorts) {
        QStringList row {dayText(cohort.start), countText(static_cast<qint64>(cohort.customers))};
        for (const CohortTable::Cell &cell : cohort.cells)
            row << percentText(share(cell.customers, cohort.customers));
        text.row(row);
    }
    QStringList all {Cli::tr("All"), {}};
    for (const CohortTable::Point &point : table.curve)
        all << percentText(share(point.active, point.customers));
    text.row(all);
    return text.text() + QLatin1Char('\n')
           + Cli::tr(
                 "Share of each cohort's customers who ordered again so many periods later. Empty: the period had not "
                 "ended by %1.")
                 .arg(dayText(table.lastDay));
}

void writeCsv(const CohortTable &table, const QString &path)
{
    CsvWriter writer(toPath(path), {.withBom = false, .guardFormulas = false});
    writer.row(
        std::vector<std::string> {"cohort", "cohort_customers", "period", "period_start", "customers", "share", "net"});
    for (const CohortTable::Cohort &cohort : table.cohorts) {
        for (std::size_t after = 0; after < cohort.cells.size(); ++after) {
            const CohortTable::Cell &cell = cohort.cells[after];
            writer.row(std::vector<std::string> {
                formatDay(cohort.start), std::to_string(cohort.customers), std::to_string(after),
                formatDay(laterPeriod(cohort.start, after, table.period)), std::to_string(cell.customers),
                formatDecimal(Money::fromDouble(share(cell.customers, cohort.customers)), 4), formatDecimal(cell.net)});
        }
    }
    writer.close();
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const auto asOf = asOfOption(arguments);
    const auto period
        = std::ranges::find(kCohortPeriodIds, utf8(arguments.value("by").value_or(QStringLiteral("month"))));
    const Shop shop = openShop(arguments, Store::Access::Read, monitor);
    monitor.stage(Stage::Scoring);
    const CohortTable table
        = cohortTable(*shop.dataset, static_cast<CohortTable::Period>(period - kCohortPeriodIds.begin()), asOf);
    if (const auto path = arguments.value("csv"))
        writeCsv(table, *path);
    Outcome outcome;
    outcome.json = jsonOf(table);
    outcome.text = textOf(table);
    addFutureOrders(outcome, *shop.dataset, asOf.value_or(defaultAnalysisDay(*shop.dataset)));
    return outcome;
}

} // namespace

const Command kCohortsCommand {"cohorts",
                               QT_TRANSLATE_NOOP("Cli", "Who came back: customers by the period of their first order."),
                               kOperands, kOptions, run};

} // namespace clientele::cli
