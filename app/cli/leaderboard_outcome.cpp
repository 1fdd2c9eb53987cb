#include "app/cli/leaderboard_outcome.h"

#include "analytics/base/monitor.h"
#include "analytics/recommend/default_method.h"
#include "analytics/recommend/evaluate/leaderboard.h"
#include "analytics/recommend/stored_fit.h"
#include "analytics/rfm/rfm.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

Json intervalJson(const std::optional<std::pair<double, double>> &interval)
{
    return interval ? Json {interval->first, interval->second} : Json(nullptr);
}

Json parametersJson(const ParamSet &parameters)
{
    Json json = Json::object();
    for (const Parameter &parameter : parameters.parameters())
        json[parameter.name] = parameters.real(parameter.name);
    return json;
}

Json rowJson(const LeaderboardRow &row, int cut)
{
    Json metrics = Json::object();
    Json intervals = Json::object();
    for (const Figure &figure : row.figures) {
        const bool isOfLists = figure.name != "rmse" && figure.name != "mae";
        const std::string name = isOfLists ? figure.name + "@" + std::to_string(cut) : figure.name;
        metrics[name] = figure.value;
        if (figure.interval)
            intervals[name] = intervalJson(figure.interval);
    }
    return {{"method", row.method},
            {"metrics", metrics},
            {"intervals", intervals},
            {"behind_first", intervalJson(row.behindFirst)},
            {"chosen_by_recall", row.choosingRecall},
            {"parameters", parametersJson(row.parameters)},
            {"settings_tried", row.settingsTried},
            {"seconds", {{"fit", row.fitSeconds}, {"ask", row.askSeconds}}}};
}

Json verdictJson(const Verdict &verdict)
{
    return {{"best", verdict.best},
            {"baseline", verdict.baseline},
            {"lift", verdict.lift},
            {"lift_interval", intervalJson(verdict.liftInterval)},
            {"lift_is_noise", verdict.isLiftNoise},
            {"second", verdict.second},
            {"lead", verdict.lead},
            {"first_two_are_noise", verdict.isNoise},
            {"text", utf8(verdictText(verdict))}};
}

Json boardJson(const Leaderboard &board, bool isStored)
{
    Json json {{"as_of", formatDay(board.lastKnownDay + board.days)},
               {"learned_until", formatDay(board.lastKnownDay)},
               {"days", board.days},
               {"customers", board.customers},
               {"customers_there", board.customersThere},
               {"at", board.cut},
               {"seed", board.seed},
               {"methods", Json::array()},
               {"verdict", verdictJson(board.verdict)},
               {"stored", isStored}};
    json["chosen_on"] = nullptr;
    if (board.choosing.customers > 0)
        json["chosen_on"] = {{"learned_until", formatDay(board.choosing.lastKnownDay)},
                             {"days", board.days},
                             {"customers", board.choosing.customers}};
    for (const LeaderboardRow &row : board.rows)
        json["methods"].push_back(rowJson(row, board.cut));
    json["protocol"] = {{"split", "by time for everybody: learned until one day, tested on the days after it"},
                        {"choice", "settings and the order of methods by recall on as many days before the test's; "
                                   "by the test itself only where chosen_on is null"},
                        {"customers", "with an order before and one within the test's days"},
                        {"wanted", "merchandise bought within the test's days, owned before or not"},
                        {"lists", "as a customer is shown them"},
                        {"recall", "hits / |wanted|"},
                        {"intervals", "95 %, percentile bootstrap over customers, paired between methods"},
                        {"popularity_bias", "mean share of buyers of listed products / of wanted ones"},
                        {"coverage", "products in any list / merchandise"}};
    return json;
}

QString textOf(const Leaderboard &board)
{
    TextTable table(7, {1, 2, 3, 4, 5, 6});
    table.row({Cli::tr("Method"), Cli::tr("Recall"), Cli::tr("95 %"), Cli::tr("NDCG"), Cli::tr("Hit rate"),
               Cli::tr("Coverage"), Cli::tr("Seconds")});
    const auto number = [](double value) { return QString::number(value, 'f', 4); };
    for (const LeaderboardRow &row : board.rows) {
        const Figure &recall = row.figures.front();
        table.row(
            {methodName(row.method), number(recall.value),
             recall.interval ? number(recall.interval->first) + u'–' + number(recall.interval->second) : QString(),
             number(row.figure("ndcg")), number(row.figure("hit_rate")), number(row.figure("coverage")),
             QString::number(row.fitSeconds + row.askSeconds, 'f', 1)});
    }
    return verdictText(board.verdict) + QLatin1Char('\n') + table.text();
}

} // namespace

Outcome leaderboardOutcome(const Arguments &arguments, Monitor &monitor)
{
    LeaderboardOptions options;
    if (const auto methods = arguments.value("methods")) {
        for (const QString &method : methods->split(QLatin1Char(','), Qt::SkipEmptyParts))
            options.methods.push_back(utf8(method.trimmed()));
    }
    options.cut = arguments.whole("at", options.cut, 1, 1'000);
    if (arguments.has("days"))
        options.days = arguments.whole("days", 1, 1, 36'500);
    if (arguments.has("tune"))
        options.tuneSeconds = arguments.value("tune")->isEmpty() ? 120 : arguments.whole("tune", 1, 1, 86'400);
    options.seed = static_cast<std::uint64_t>(arguments.whole("seed", 1, 0, 1'000'000'000));
    const auto asOf = asOfOption(arguments);
    const bool isStored = !arguments.has("dry-run");

    Shop shop = openShop(arguments, isStored ? Store::Access::Write : Store::Access::Read, monitor);
    const Leaderboard board
        = buildLeaderboard(shop.dataset, asOf.value_or(defaultAnalysisDay(*shop.dataset)), options, monitor);
    if (isStored) {
        storeLeaderboard(shop.store, board);
        learnAndStore(shop.store, defaultMethod(shop.store), shop.dataset, defaultAnalysisDay(*shop.dataset), monitor);
    }
    Outcome outcome;
    outcome.json = boardJson(board, isStored);
    outcome.text = textOf(board);
    return outcome;
}

} // namespace clientele::cli
