#include <algorithm>
#include <chrono>
#include <limits>

#include "analytics/base/monitor.h"
#include "analytics/cluster/clustering.h"
#include "analytics/table/csv_writer.h"
#include "analytics/table/number_text.h"
#include "app/cli/cluster_outcome.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/words.h"
#include "app/paths.h"
#include "widgets/shell/names_clusters.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {Operand {
    "SHOP", QT_TRANSLATE_NOOP("Cli", "The shop file (*.clientele); none with --points."), Operand::Count::ZeroOrOne}};
constexpr std::array kOptions {
    Option {"points", "FILE", QT_TRANSLATE_NOOP("Cli", "Group the rows of a table instead of a shop's buyers.")},
    Option {"columns", "A,B",
            QT_TRANSLATE_NOOP("Cli", "The table's columns to compare; by default all that hold numbers.")},
    Option {"scale", "HOW",
            QT_TRANSLATE_NOOP("Cli", "How columns become comparable; by default robust for a shop, none for a table."),
            "none|standard|robust"},
    Option {"method", "ID", QT_TRANSLATE_NOOP("Cli", "How to group; by default k-means."),
            "k-means|ward|dbscan|hdbscan"},
    Option {"set", "NAME=VALUE", QT_TRANSLATE_NOOP("Cli", "Set a parameter of the method. May be repeated."), nullptr,
            true},
    Option {"features", "A,B",
            QT_TRANSLATE_NOOP("Cli", "What to compare buyers by, of rfm, categories, prices, hours, regions, age and "
                                     "engagement; by default rfm.")},
    Option {"k", "auto|N", QT_TRANSLATE_NOOP("Cli", "How many groups; by default as many as the data suggest.")},
    Option {"seed", "N", QT_TRANSLATE_NOOP("Cli", "Where chance begins; the same number gives the same groups.")},
    Option {"csv", "FILE", QT_TRANSLATE_NOOP("Cli", "Write everybody's group.")},
    Option {"merges", "FILE", QT_TRANSLATE_NOOP("Cli", "Write the tree of ward, merge by merge.")},
    kAsOfOption,
};

std::string numberText(double value)
{
    std::string text;
    appendShortest(value, text);
    return text;
}

Scaling scalingOption(const Arguments &arguments, Scaling initial)
{
    const QString how = arguments.value("scale").value_or(QString());
    if (how == QLatin1String("none"))
        return Scaling::None;
    if (how == QLatin1String("standard"))
        return Scaling::Standard;
    return how == QLatin1String("robust") ? Scaling::Robust : initial;
}

const ClustererKind &methodOption(const Arguments &arguments)
{
    return arguments.has("method") ? clustererKind(utf8(*arguments.value("method"))) : clustererKinds().front();
}

// --k, or "clusters" among --set; nothing = to be proposed.
std::optional<int> countOption(const Arguments &arguments, const ParamSet &parameters)
{
    const QString text = arguments.value("k").value_or(QStringLiteral("auto"));
    if (text != QLatin1String("auto"))
        return arguments.whole("k", 1, 1, 1'000);
    const bool isSet
        = std::ranges::find(parameters.parameters(), "clusters", &Parameter::name) != parameters.parameters().end()
          && parameters.isSet("clusters");
    return isSet ? std::optional(parameters.whole("clusters")) : std::nullopt;
}

ParamSet parametersOption(const Arguments &arguments, const ClustererKind &kind)
{
    ParamSet parameters(kind.parameters());
    for (const QString &assignment : arguments.values("set"))
        parameters.set(utf8(assignment));
    return parameters;
}

std::uint64_t seedOption(const Arguments &arguments)
{
    return static_cast<std::uint64_t>(arguments.whole("seed", 1, 0, std::numeric_limits<int>::max()));
}

void writeMerges(const Arguments &arguments, const Clusters &clusters)
{
    if (!arguments.has("merges"))
        return;
    CsvWriter writer(toPath(*arguments.value("merges")), {});
    writer.row(std::vector<std::string> {"first", "second", "height", "weight"});
    for (const WardMerge &merge : clusters.merges) {
        writer.row(std::vector<std::string> {std::to_string(merge.first), std::to_string(merge.second),
                                             numberText(merge.height), numberText(merge.weight)});
    }
    writer.close();
}

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Outcome runOnPoints(const Arguments &arguments, Monitor &monitor)
{
    if (arguments.operandsFrom(0).size() > 0 || arguments.has("features") || arguments.has("as-of"))
        throw UsageError {Cli::tr("--points takes neither a shop nor --features nor --as-of.")};
    const ClustererKind &kind = methodOption(arguments);
    ParamSet parameters = parametersOption(arguments, kind);
    const std::optional<int> count = countOption(arguments, parameters);
    monitor.stage(Stage::Reading);
    const PointFile file
        = readPoints(toPath(*arguments.value("points")), arguments.value("columns").value_or(QString()),
                     scalingOption(arguments, Scaling::None), monitor);
    monitor.stage(Stage::Training);
    const auto start = std::chrono::steady_clock::now();
    std::optional<ClusterCountChoice> choice;
    if (kind.takesCount && !count)
        choice = chooseClusterCount(kind, file.points, parameters, seedOption(arguments), monitor);
    if (kind.takesCount)
        parameters.set("clusters", count.value_or(choice ? choice->recommended : 1));
    const auto grouping = std::chrono::steady_clock::now();
    const Clusters clusters = cluster(kind, file.points, parameters, seedOption(arguments), monitor);
    Json json = clustersJson(kind.id, parameters, clusters, choice, secondsSince(grouping));
    json["choice_seconds"] = std::chrono::duration<double>(grouping - start).count();
    for (std::size_t j = 0; j < file.features.size(); ++j)
        json["columns"].push_back({{"name", file.names[j]}, {"imputed", file.features[j].missing}});
    if (arguments.has("csv")) {
        CsvWriter writer(toPath(*arguments.value("csv")), {});
        writer.row(std::vector<std::string> {"label"});
        for (const std::int32_t label : clusters.label)
            writer.row(std::vector<std::string> {std::to_string(label)});
        writer.close();
    }
    writeMerges(arguments, clusters);
    QString text;
    json["clusters"] = columnProfiles(file, clusters, text);
    Outcome outcome = clustersOutcome(std::move(json));
    if (choice)
        outcome.text += u'\n' + countReasonText(*choice) + u'\n';
    outcome.text += text;
    return outcome;
}

std::string_view codeText(const Feature &feature, const Dataset &dataset)
{
    if (feature.code == 0)
        return {};
    return feature.family == FeatureFamily::Regions ? dataset.places[feature.code] : dataset.words[feature.code];
}

Json featuresJson(const FeatureMatrix &matrix, const Dataset &dataset)
{
    Json json = Json::array();
    for (const Feature &feature : matrix.features) {
        json.push_back({{"id", feature.id},
                        {"of", codeText(feature, dataset)},
                        {"family", featureFamilyId(feature.family)},
                        {"constant", feature.isConstant},
                        {"missing", feature.missing},
                        {"imputed", feature.imputed},
                        {"cap", feature.cap}});
    }
    return json;
}

Json profileJson(const ClusterProfile &profile, const Clustering &clustering, const Dataset &dataset,
                 const RfmValues &rfm)
{
    Json drivers = Json::array();
    for (std::size_t i = 0; i < profile.named.size(); ++i) {
        const ClusterDriver &driver = profile.named[i];
        const Feature &feature = clustering.matrix.features[driver.feature];
        drivers.push_back({{"text", utf8(driverText(driver, feature, dataset))},
                           {"feature", feature.id},
                           {"of", codeText(feature, dataset)},
                           {"direction", driver.isAbove ? "above" : "below"},
                           {"difference", driver.difference},
                           {"cluster", driver.clusterValue},
                           {"shop", driver.shopValue}});
    }
    const RfmAnalysis within = rfmWithin(rfm, profile.members);
    Json groups = Json::object();
    const RfmMap &map = rfmMaps().front();
    for (std::size_t group = 0; group < map.groups.size(); ++group)
        groups[std::string(map.groups[group].id)] = std::ranges::count(within.groups.front(), group);
    return {{"label", profile.label},         {"name", utf8(clusterName(profile, clustering.matrix, dataset))},
            {"size", profile.members.size()}, {"share", profile.share},
            {"drivers", std::move(drivers)},  {"rfm_within", std::move(groups)}};
}

void writeCustomers(const Arguments &arguments, const Clustering &clustering, const Dataset &dataset)
{
    if (!arguments.has("csv"))
        return;
    CsvWriter writer(toPath(*arguments.value("csv")), {});
    writer.row(std::vector<std::string> {"customer", "label", "component_1", "component_2"});
    const Components &components = clustering.components;
    for (std::size_t row = 0; row < clustering.clusters.label.size(); ++row) {
        const auto position
            = [&](std::size_t c) { return c < components.count ? numberText(components.position(row, c)) : ""; };
        writer.row(std::vector<std::string> {std::string(dataset.customers.id[clustering.matrix.customer[row]]),
                                             std::to_string(clustering.clusters.label[row]), position(0), position(1)});
    }
    writer.close();
}

// What was found in words, as the window has them: each group's name, how many, and the figures that set it apart.
QString groupsText(const Clustering &clustering, const Dataset &dataset)
{
    QString text;
    for (const ClusterProfile &profile : clustering.profiles) {
        text += groupLine(clusterName(profile, clustering.matrix, dataset), profile);
        for (std::size_t i = 0; i < std::min(kToldDrivers, profile.drivers.size()); ++i) {
            const ClusterDriver &driver = profile.drivers[i];
            text += QStringLiteral("  ") + driverFigures(driver, clustering.matrix.features[driver.feature], dataset)
                    + u'\n';
        }
    }
    return text;
}

Outcome runOnShop(const Arguments &arguments, Monitor &monitor)
{
    if (arguments.operandsFrom(0).isEmpty() || arguments.has("columns"))
        throw UsageError {Cli::tr("Name a shop, or a table with --points; --columns are a table's.")};
    ClusteringOptions options;
    const ClustererKind &kind = methodOption(arguments);
    options.method = kind.id;
    options.parameters = parametersOption(arguments, kind);
    options.clusters = countOption(arguments, *options.parameters);
    options.seed = seedOption(arguments);
    options.features.scaling = scalingOption(arguments, Scaling::Robust);
    if (arguments.has("features")) {
        options.features.families.clear();
        for (const QString &id : arguments.value("features")->split(QLatin1Char(',')))
            options.features.families.push_back(featureFamily(utf8(id.trimmed())));
    }
    const auto asOf = asOfOption(arguments);
    const Shop shop = openShop(arguments, Store::Access::Read, monitor);
    const Dataset &dataset = *shop.dataset;
    const RfmValues rfm = computeRfm(dataset, asOf);
    const auto start = std::chrono::steady_clock::now();
    const Clustering clustering = clusterCustomers(dataset, rfm, options, monitor);
    Json json
        = clustersJson(kind.id, clustering.parameters, clustering.clusters, clustering.choice, secondsSince(start));
    json["as_of"] = asOfJson(rfm);
    json["features"] = featuresJson(clustering.matrix, dataset);
    json["without_data"] = Json::array();
    for (const FeatureFamily family : clustering.matrix.withoutData)
        json["without_data"].push_back(featureFamilyId(family));
    json["components"] = {{"explained", clustering.components.explained}, {"loadings", clustering.components.loadings}};
    json["clusters"] = Json::array();
    for (const ClusterProfile &profile : clustering.profiles)
        json["clusters"].push_back(profileJson(profile, clustering, dataset, rfm));
    writeCustomers(arguments, clustering, dataset);
    writeMerges(arguments, clustering.clusters);
    const QString summary = rfm.size() == 0 ? Cli::tr("Nobody has ordered anything yet, so there is nobody to group.")
                                            : clusteringText(clustering);
    const QString notes = rfm.size() == 0 ? QString() : clusteringNotes(clustering, options.clusters.value_or(0));
    json["summary"] = utf8(summary);
    json["notes"] = utf8(notes);
    Outcome outcome = clustersOutcome(std::move(json));
    outcome.text
        += u'\n' + summary + u'\n' + (notes.isEmpty() ? notes : notes + u'\n') + groupsText(clustering, dataset);
    return outcome;
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    return arguments.has("points") ? runOnPoints(arguments, monitor) : runOnShop(arguments, monitor);
}

} // namespace

const Command kClusterCommand {
    "cluster", QT_TRANSLATE_NOOP("Cli", "Groups buyers who are alike, or the rows of any table of numbers."), kOperands,
    kOptions, run};

} // namespace clientele::cli
