#include <QtCore/QFile>

#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/rfm/rfm_json.h"
#include "analytics/segment/rfm_setup.h"
#include "analytics/table/csv_writer.h"
#include "app/cli/command_table.h"
#include "app/cli/customer_table.h"
#include "app/cli/future_outcome.h"
#include "app/cli/json_values.h"
#include "app/cli/rfm_arguments.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "app/paths.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {kShopOperand};
constexpr std::array kOwnOptions {
    kAsOfOption,
    Option {"map", "ID",
            QT_TRANSLATE_NOOP("Cli",
                              "Which names the groups have: eleven, chinese_eight, chinese_eight_b, or one of the "
                              "shop's own.")},
    Option {"csv", "FILE",
            QT_TRANSLATE_NOOP("Cli", "Write every buyer's values, scores and group, by customer id; with weights also "
                                     "the score that orders them.")},
    Option {"save", nullptr,
            QT_TRANSLATE_NOOP("Cli", "Keep these settings in the shop: window, campaigns and segments use them too.")},
    Option {"defaults", nullptr, QT_TRANSLATE_NOOP("Cli", "Begin with the defaults instead of the shop's settings.")},
    Option {"add-map", "FILE", QT_TRANSLATE_NOOP("Cli", "Keep the map of groups that a JSON file draws in the shop.")},
    Option {"remove-map", "ID", QT_TRANSLATE_NOOP("Cli", "Remove one of the shop's own maps.")},
};
constexpr auto kOptions = [] {
    std::array<Option, kOwnOptions.size() + kRfmOptions.size()> all {};
    std::ranges::copy(kRfmOptions, std::ranges::copy(kOwnOptions, all.begin()).out);
    return all;
}();

// The middle value, or the mean of the two middle ones; 0 without values.
template<typename Value, typename Number> double median(std::vector<Value> values, Number number)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    const double upper = number(*middle);
    if (values.size() % 2 == 1)
        return upper;
    return (number(*std::max_element(values.begin(), middle)) + upper) / 2;
}

// {id: count} of every group of a map, best first, also the empty ones.
Json groupsJson(const RfmMap &map, const std::vector<std::uint8_t> &groups)
{
    std::vector<std::int64_t> counts(map.groups.size(), 0);
    for (const std::uint8_t group : groups)
        ++counts[group];
    Json json = Json::object();
    for (std::size_t i = 0; i < counts.size(); ++i)
        json[map.groups[i].id] = counts[i];
    return json;
}

Json moneyList(const std::vector<Money> &amounts)
{
    Json json = Json::array();
    for (const Money amount : amounts)
        json.push_back(moneyJson(amount));
    return json;
}

Json optionsJson(const RfmOptions &options)
{
    return {
        {"bins", options.bins},
        {"method", kRfmMethodIds[static_cast<std::size_t>(options.method)]},
        {"nested", options.isNested},
        {"monetary", kRfmMonetaryIds[static_cast<std::size_t>(options.monetary)]},
        {"weights", options.weights},
        {"window",
         {{"length", options.window.length}, {"unit", kRfmWindowIds[static_cast<std::size_t>(options.window.unit)]}}}};
}

// Cuts that differ from cell to cell: frequency's by recency score, monetary's by recency and frequency score.
Json nestedJson(const RfmScores &scores)
{
    Json json {{"frequency", scores.nestedFrequencyCuts}, {"monetary", Json::array()}};
    const auto bins = static_cast<std::size_t>(scores.bins);
    for (std::size_t r = 0; r < bins; ++r) {
        Json &row = json["monetary"].emplace_back(Json::array());
        for (std::size_t f = 0; f < bins; ++f)
            row.push_back(moneyList(scores.nestedMonetaryCuts[r * bins + f]));
    }
    return json;
}

Json jsonOf(const RfmAnalysis &rfm, std::size_t map)
{
    const auto plain = [](std::int32_t value) { return static_cast<double>(value); };
    const auto units = [](Money value) { return static_cast<double>(value.units); };
    Json json;
    json["as_of"] = asOfJson(rfm.values);
    json["customers"] = rfm.values.size();
    json["from_summaries"] = rfm.values.fromSummaries;
    json["summaries_left_aside"] = rfm.values.summariesLeftAside;
    json["median_recency_days"] = median(rfm.values.recencyDays, plain);
    json["median_frequency"] = median(rfm.values.frequency, plain);
    json["median_monetary"] = median(rfm.values.monetary, units) / Money::kScale;
    if (rfm.values.size() == 0)
        json.update({{"median_recency_days", nullptr}, {"median_frequency", nullptr}, {"median_monetary", nullptr}});
    json["cuts"] = {{"recency", rfm.scores.recencyCuts},
                    {"frequency", rfm.scores.frequencyCuts},
                    {"monetary", moneyList(rfm.scores.monetaryCuts)}};
    if (rfm.options.isNested)
        json["nested_cuts"] = nestedJson(rfm.scores);
    const auto &effective = rfm.scores.effectiveBins;
    json["effective_bins"] = {{"recency", effective[0]}, {"frequency", effective[1]}, {"monetary", effective[2]}};
    json["options"] = optionsJson(rfm.options);
    json["map"] = rfm.maps[map].id;
    json["groups"] = groupsJson(rfm.maps[map], rfm.groups[map]);
    for (std::size_t i = 0; i < rfm.maps.size(); ++i)
        json["maps"][rfm.maps[i].id] = groupsJson(rfm.maps[i], rfm.groups[i]);
    return json;
}

template<typename Value, typename Text> QString listText(const std::vector<Value> &values, const Text &textOf)
{
    QStringList texts;
    for (const Value &value : values)
        texts << textOf(value);
    return texts.join(QStringLiteral(" · "));
}

void addCuts(TextTable &table, const RfmAnalysis &rfm, const QString &currency)
{
    const auto whole = [](std::int32_t value) { return countText(value); };
    const auto money = [&currency](Money value) { return moneyText(value, currency); };
    //: the scores of one dimension that customers really have
    const auto used = [&rfm](std::size_t dimension) {
        return Cli::tr("%1 of %2 scores are used").arg(rfm.scores.effectiveBins[dimension]).arg(rfm.scores.bins);
    };
    table.row({});
    table.row(
        {rfm.options.isNested ? Cli::tr("Cuts of all buyers together (nested ones differ by cell)") : Cli::tr("Cuts")});
    table.row({QStringLiteral("  ") + termName(Term::Recency), listText(rfm.scores.recencyCuts, whole), used(0)});
    table.row({QStringLiteral("  ") + termName(Term::Frequency), listText(rfm.scores.frequencyCuts, whole), used(1)});
    table.row({QStringLiteral("  ") + termName(Term::Monetary), listText(rfm.scores.monetaryCuts, money), used(2)});
}

// Of the map that was asked for, or of all.
void addGroups(TextTable &table, const RfmAnalysis &rfm, const Json &json, std::optional<std::size_t> only)
{
    for (std::size_t at = 0; at < rfm.maps.size(); ++at) {
        const RfmMap &map = rfm.maps[at];
        if (only && at != *only)
            continue;
        table.row({});
        table.row({mapName(map)});
        for (std::size_t group = 0; group < map.groups.size(); ++group) {
            table.row({QStringLiteral("  ") + groupName(map, group),
                       countText(json["maps"][map.id][map.groups[group].id].get<qint64>())});
        }
    }
}

QString textOf(const RfmAnalysis &rfm, const Json &json, const QString &currency, std::optional<std::size_t> map)
{
    if (rfm.values.size() == 0)
        return Cli::tr("Nobody has ordered anything yet, so there is nobody to score.");
    TextTable table(2, {1});
    table.row({Cli::tr("Analysis day"), dayText(rfm.values.asOf)});
    table.row({Cli::tr("Buyers"), countText(static_cast<qint64>(rfm.values.size()))});
    if (rfm.values.fromSummaries > 0)
        table.row({Cli::tr("… known by a file's sums only"), countText(static_cast<qint64>(rfm.values.fromSummaries))});
    if (rfm.values.summariesLeftAside > 0)
        table.row({Cli::tr("Sums left aside, as order lines say more"),
                   countText(static_cast<qint64>(rfm.values.summariesLeftAside))});
    table.row({Cli::tr("Median recency in days"), decimalText(json["median_recency_days"].get<double>(), 1)});
    table.row({Cli::tr("Median frequency"), decimalText(json["median_frequency"].get<double>(), 1)});
    table.row(
        {Cli::tr("Median net spend"), moneyText(Money::fromDouble(json["median_monetary"].get<double>()), currency)});
    addCuts(table, rfm, currency);
    addGroups(table, rfm, json, map);
    return table.text();
}

void writeCsv(const Dataset &dataset, const RfmAnalysis &rfm, std::size_t map, const QString &path, Monitor &monitor)
{
    monitor.stage(Stage::Exporting);
    CsvWriter writer(toPath(path), {.withBom = false, .guardFormulas = false});
    std::vector<std::string> header {"customer"};
    std::ranges::copy(kRfmColumns, std::back_inserter(header));
    const bool isWeighted = rfm.options.weights != RfmOptions {}.weights;
    if (isWeighted)
        header.emplace_back("score");
    writer.row(header);
    CustomerSet buyers = rfm.values.customer;
    sortById(dataset, buyers);
    for (std::size_t i = 0; i < buyers.size(); ++i) {
        if (i % 4'096 == 0) {
            monitor.checkpoint();
            monitor.progress(static_cast<double>(i) / static_cast<double>(buyers.size()));
        }
        std::vector<std::string> row {std::string(dataset.customers.id[buyers[i]])};
        std::ranges::move(rfmCells(rfm, buyers[i], map), std::back_inserter(row));
        const double score = weightedScore(rfm.scores, rfm.options.weights, rfm.values.positionOf[buyers[i]]);
        if (isWeighted)
            row.push_back(formatDecimal(Money::fromDouble(score)));
        writer.row(row);
    }
    writer.close();
}

std::string readText(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        throw Error(ErrorCode::FileNotFound, {utf8(path)});
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::FileNotReadable, {utf8(path), utf8(file.errorString())});
    return file.readAll().toStdString();
}

// What is to be kept in the shop, before it is scored.
RfmSetup keepSetup(const Arguments &arguments, Store &store)
{
    if (const auto path = arguments.value("add-map"))
        saveRfmMap(store, rfmMapFromJson(readText(*path)));
    if (const auto id = arguments.value("remove-map"))
        removeRfmMap(store, utf8(*id));
    RfmSetup kept = loadRfmSetup(store);
    if (arguments.has("defaults"))
        kept.options = {};
    RfmSetup setup = rfmSetupOf(arguments, kept);
    if (const auto asOf = asOfOption(arguments))
        setup.options.asOf = asOf;
    if (arguments.has("save"))
        saveRfmOptions(store, setup.options);
    return setup;
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const bool isWriting = arguments.has("save") || arguments.has("add-map") || arguments.has("remove-map");
    Shop shop = openShop(arguments, isWriting ? Store::Access::Write : Store::Access::Read, monitor);
    const RfmSetup setup = keepSetup(arguments, shop.store);
    monitor.stage(Stage::Scoring);
    const RfmAnalysis rfm = analyseRfm(*shop.dataset, setup);
    const std::size_t map = mapOption(arguments, setup);
    if (const auto path = arguments.value("csv"))
        writeCsv(*shop.dataset, rfm, map, *path, monitor);
    Outcome outcome;
    outcome.json = jsonOf(rfm, map);
    outcome.text = textOf(rfm, outcome.json, words(shop.dataset->currency),
                          arguments.has("map") ? std::optional(map) : std::nullopt);
    addFutureOrders(outcome, *shop.dataset, rfm.values.asOf);
    return outcome;
}

} // namespace

const Command kRfmCommand {"rfm", QT_TRANSLATE_NOOP("Cli", "Scores every buyer by recency, frequency and net spend."),
                           kOperands, kOptions, run};

} // namespace clientele::cli
