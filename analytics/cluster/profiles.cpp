#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <tuple>

#include "analytics/cluster/clustering.h"

namespace clientele {

namespace {

constexpr std::size_t kNamed = 3; // drivers in a name

// What a driver says in words; two clusters whose names say the same need more.
using Said = std::tuple<std::size_t, bool, bool>;

std::vector<Said> saidBy(const std::vector<ClusterDriver> &drivers)
{
    std::vector<Said> said;
    for (const ClusterDriver &driver : drivers)
        said.emplace_back(driver.feature, driver.isAbove, driver.isStrong());
    std::ranges::sort(said);
    return said;
}

// A feature's values as they are compared: capped, of logarithms where so stated.
double transformed(const Feature &feature, double value)
{
    const double capped = std::min(value, feature.cap);
    return feature.isLog ? std::log1p(std::max(0., capped)) : capped;
}

double typical(const Feature &feature, double mean)
{
    return feature.isLog ? std::expm1(mean) : mean;
}

// Each cluster's mean of one feature, the shop's, and the shop's standard deviation.
struct Means
{
    std::vector<double> cluster; // those in no cluster last
    double shop = 0;
    double deviation = 0;
};

Means meansOf(const FeatureMatrix &matrix, const Clusters &clusters, std::size_t feature)
{
    Means means;
    means.cluster.assign(clusters.count + 1, 0);
    std::vector<double> count(clusters.count + 1, 0);
    double squares = 0;
    double all = 0;
    for (std::size_t row = 0; row < matrix.customer.size(); ++row) {
        const double value = transformed(matrix.features[feature], matrix.value(row, feature));
        const std::int32_t label = clusters.label[row];
        const std::size_t own = label < 0 ? clusters.count : static_cast<std::size_t>(label);
        means.cluster[own] += (value - means.cluster[own]) / ++count[own];
        const double difference = value - means.shop;
        means.shop += difference / ++all;
        squares += difference * (value - means.shop);
    }
    means.deviation = all > 0 ? std::sqrt(squares / all) : 0;
    return means;
}

void addDrivers(const FeatureMatrix &matrix, const Clusters &clusters, std::vector<ClusterProfile> &profiles)
{
    for (std::size_t feature = 0; feature < matrix.features.size(); ++feature) {
        const Means means = meansOf(matrix, clusters, feature);
        if (matrix.features[feature].isConstant || !(means.deviation > 0))
            continue;
        for (ClusterProfile &profile : profiles) {
            const std::size_t own = profile.label < 0 ? clusters.count : static_cast<std::size_t>(profile.label);
            const double difference = (means.cluster[own] - means.shop) / means.deviation;
            profile.drivers.push_back({feature, difference >= 0, difference,
                                       typical(matrix.features[feature], means.cluster[own]),
                                       typical(matrix.features[feature], means.shop)});
        }
    }
    for (ClusterProfile &profile : profiles) {
        std::ranges::stable_sort(profile.drivers, std::greater(),
                                 [](const ClusterDriver &driver) { return std::abs(driver.difference); });
    }
}

// One to three drivers, then one more for each cluster that would have the same words as another.
void nameAll(std::vector<ClusterProfile> &profiles)
{
    for (ClusterProfile &profile : profiles) {
        for (const ClusterDriver &driver : profile.drivers) {
            if (profile.named.size() < kNamed && (profile.named.empty() || driver.isClear()))
                profile.named.push_back(driver);
        }
    }
    for (bool isGrowing = true; isGrowing;) {
        isGrowing = false;
        std::map<std::vector<Said>, std::vector<ClusterProfile *>> same;
        for (ClusterProfile &profile : profiles) {
            profile.twin = 0;
            if (profile.label >= 0)
                same[saidBy(profile.named)].push_back(&profile);
        }
        for (auto &[said, twins] : same) {
            for (std::size_t i = 0; i < twins.size() && twins.size() > 1; ++i) {
                twins[i]->twin = static_cast<int>(i) + 1; // profiles come largest first
                if (twins[i]->named.size() < twins[i]->drivers.size()) {
                    twins[i]->named.push_back(twins[i]->drivers[twins[i]->named.size()]);
                    isGrowing = true;
                }
            }
        }
    }
}

} // namespace

std::vector<ClusterProfile> profilesOf(const FeatureMatrix &matrix, const Clusters &clusters)
{
    std::vector<ClusterProfile> profiles(clusters.count);
    for (std::size_t c = 0; c < clusters.count; ++c)
        profiles[c].label = static_cast<std::int32_t>(c);
    if (std::ranges::find(clusters.label, kNoise) != clusters.label.end()) {
        profiles.emplace_back();
        profiles.back().label = kNoise;
    }
    for (std::size_t row = 0; row < matrix.customer.size(); ++row) {
        const std::int32_t label = clusters.label[row];
        (label < 0 ? profiles.back() : profiles[static_cast<std::size_t>(label)])
            .members.push_back(matrix.customer[row]);
    }
    for (ClusterProfile &profile : profiles)
        profile.share = static_cast<double>(profile.members.size()) / static_cast<double>(matrix.customer.size());
    addDrivers(matrix, clusters, profiles);
    nameAll(profiles);
    return profiles;
}

} // namespace clientele
