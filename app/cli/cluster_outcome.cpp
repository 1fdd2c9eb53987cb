#include "app/cli/cluster_outcome.h"

#include <algorithm>
#include <numeric>

#include "app/cli/json_values.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "widgets/shell/names_clusters.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

Json parametersJson(const ParamSet &parameters, const Clusters &clusters)
{
    Json json = Json::object();
    for (const Parameter &parameter : parameters.parameters()) {
        if (parameter.type == Parameter::Type::Real)
            json[parameter.name] = parameters.real(parameter.name);
        else
            json[parameter.name] = parameters.whole(parameter.name);
    }
    // What was left to the method, as it chose it.
    if (json.contains("epsilon"))
        json["epsilon"] = clusters.epsilon;
    if (json.contains("min_points"))
        json["min_points"] = clusters.minPoints;
    if (json.contains("min_cluster_size"))
        json["min_cluster_size"] = clusters.minClusterSize;
    return json;
}

const char *reasonId(ClusterCountChoice::Reason reason)
{
    switch (reason) {
    case ClusterCountChoice::Reason::AllAgree: return "all_agree";
    case ClusterCountChoice::Reason::TwoAgree: return "two_agree";
    case ClusterCountChoice::Reason::BestSeparated: return "best_separated";
    case ClusterCountChoice::Reason::TooFewPoints: return "too_few_points";
    }
    return "";
}

Json choiceJson(const std::optional<ClusterCountChoice> &choice)
{
    if (!choice)
        return nullptr;
    Json candidates = Json::array();
    for (const auto &candidate : choice->candidates) {
        candidates.push_back({{"clusters", candidate.clusters},
                              {"silhouette", candidate.silhouette},
                              {"stability", candidate.stability},
                              {"inertia", candidate.inertia}});
    }
    return {{"recommended", choice->recommended},    {"reason", reasonId(choice->reason)},
            {"by_silhouette", choice->bySilhouette}, {"by_stability", choice->byStability},
            {"by_elbow", choice->byElbow},           {"sampled", choice->sampled},
            {"candidates", std::move(candidates)}};
}

std::vector<std::size_t> sizesOf(const Clusters &clusters)
{
    std::vector<std::size_t> sizes(clusters.count, 0);
    for (const std::int32_t label : clusters.label) {
        if (label != kNoise)
            ++sizes[static_cast<std::size_t>(label)];
    }
    return sizes;
}

} // namespace

Json clustersJson(std::string_view method, const ParamSet &parameters, const Clusters &clusters,
                  const std::optional<ClusterCountChoice> &choice, double seconds)
{
    return {{"method", method},
            {"parameters", parametersJson(parameters, clusters)},
            {"points", clusters.label.size()},
            {"count", clusters.count},
            {"sizes", sizesOf(clusters)},
            {"noise", std::ranges::count(clusters.label, kNoise)},
            {"inertia", clusters.inertia},
            {"choice", choiceJson(choice)},
            {"seconds", seconds}};
}

Outcome clustersOutcome(Json json)
{
    Outcome outcome;
    TextTable table(2, {1});
    table.row({Cli::tr("Grouped"), countText(json["points"].get<qint64>())});
    table.row({Cli::tr("Groups"), countText(json["count"].get<qint64>())});
    table.row({Cli::tr("In no group"), countText(json["noise"].get<qint64>())});
    outcome.text = table.text();
    outcome.json = std::move(json);
    return outcome;
}

QString groupLine(const QString &name, const ClusterProfile &profile)
{
    //: a group of customers who are alike: name, customers, their share of all
    return u'\n'
           + Cli::tr("%1: %2 (%3)")
                 .arg(name, countText(static_cast<qint64>(profile.members.size())), percentText(profile.share))
           + u'\n';
}

Json columnProfiles(const PointFile &file, const Clusters &clusters, QString &text)
{
    FeatureMatrix matrix;
    matrix.features = file.features;
    matrix.values = file.values;
    matrix.customer.resize(clusters.label.size());
    std::iota(matrix.customer.begin(), matrix.customer.end(), 0u);
    Json json = Json::array();
    for (const ClusterProfile &profile : profilesOf(matrix, clusters)) {
        const QString name = columnClusterName(profile, file.names);
        text += groupLine(name, profile);
        Json drivers = Json::array();
        for (std::size_t i = 0; i < std::min(kToldDrivers, profile.drivers.size()); ++i) {
            const ClusterDriver &driver = profile.drivers[i];
            const std::string &column = file.names[driver.feature];
            drivers.push_back({{"text", utf8(columnDriverText(driver, file.names))},
                               {"column", column},
                               {"direction", driver.isAbove ? "above" : "below"},
                               {"difference", driver.difference},
                               {"cluster", driver.clusterValue},
                               {"all", driver.shopValue}});
            //: %1 a column of a table, %2 its mean in a group of rows, %3 in all rows
            text += QStringLiteral("  ")
                    + Cli::tr("%1: %2, all rows %3")
                          .arg(words(column), decimalText(driver.clusterValue, 2), decimalText(driver.shopValue, 2))
                    + u'\n';
        }
        json.push_back({{"label", profile.label},
                        {"name", utf8(name)},
                        {"size", profile.members.size()},
                        {"share", profile.share},
                        {"drivers", std::move(drivers)}});
    }
    return json;
}

} // namespace clientele::cli
