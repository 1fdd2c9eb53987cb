#include <algorithm>
#include <numeric>

#include "analytics/base/monitor.h"
#include "analytics/table/csv_writer.h"
#include "app/cli/command_table.h"
#include "app/cli/customer_table.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "app/paths.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {kShopOperand};
constexpr std::array kOptions {
    kAsOfOption,
    Option {"csv", "FILE", QT_TRANSLATE_NOOP("Cli", "Write every buyer's values, scores and group, by customer id.")},
};

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
        json[std::string(map.groups[i].id)] = counts[i];
    return json;
}

Json jsonOf(const RfmAnalysis &rfm)
{
    const auto plain = [](std::int32_t value) { return static_cast<double>(value); };
    const auto units = [](Money value) { return static_cast<double>(value.units); };
    Json monetaryCuts = Json::array();
    for (const Money cut : rfm.scores.monetaryCuts)
        monetaryCuts.push_back(moneyJson(cut));

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
                    {"monetary", std::move(monetaryCuts)}};
    json["groups"] = groupsJson(rfmMaps().front(), rfm.groups.front());
    for (std::size_t i = 0; i < rfmMaps().size(); ++i)
        json["maps"][std::string(rfmMaps()[i].id)] = groupsJson(rfmMaps()[i], rfm.groups[i]);
    return json;
}

QString textOf(const RfmAnalysis &rfm, const Json &json, const QString &currency)
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
    for (const RfmMap &map : rfmMaps()) {
        table.row({});
        table.row({mapName(map.id)});
        for (const auto &[id, count] : json["maps"][std::string(map.id)].items())
            table.row({QStringLiteral("  ") + groupName(map.id, id), countText(count.get<qint64>())});
    }
    return table.text();
}

void writeCsv(const Dataset &dataset, const RfmAnalysis &rfm, const QString &path, Monitor &monitor)
{
    monitor.stage(Stage::Exporting);
    CsvWriter writer(toPath(path), {.withBom = false, .guardFormulas = false});
    std::vector<std::string> header {"customer"};
    std::ranges::copy(kRfmColumns, std::back_inserter(header));
    writer.row(header);
    CustomerSet buyers = rfm.values.customer;
    sortById(dataset, buyers);
    for (std::size_t i = 0; i < buyers.size(); ++i) {
        if (i % 4'096 == 0) {
            monitor.checkpoint();
            monitor.progress(static_cast<double>(i) / static_cast<double>(buyers.size()));
        }
        std::vector<std::string> row {std::string(dataset.customers.id[buyers[i]])};
        std::ranges::move(rfmCells(rfm, buyers[i]), std::back_inserter(row));
        writer.row(row);
    }
    writer.close();
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const auto asOf = asOfOption(arguments);
    const Shop shop = openShop(arguments, Store::Access::Read, monitor);
    monitor.stage(Stage::Scoring);
    const RfmAnalysis rfm = analyseRfm(*shop.dataset, asOf);
    if (const auto path = arguments.value("csv"))
        writeCsv(*shop.dataset, rfm, *path, monitor);
    Outcome outcome;
    outcome.json = jsonOf(rfm);
    outcome.text = textOf(rfm, outcome.json, words(shop.dataset->currency));
    return outcome;
}

} // namespace

const Command kRfmCommand {"rfm", QT_TRANSLATE_NOOP("Cli", "Scores every buyer by recency, frequency and net spend."),
                           kOperands, kOptions, run};

} // namespace clientele::cli
