#include "analytics/cluster/feature_matrix.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "analytics/base/error.h"
#include "analytics/base/parallel.h"
#include "analytics/cluster/feature_columns.h"

namespace clientele {

namespace {

constexpr double kCapAt = 0.995; // of the values: higher ones count as this
constexpr double kNormalIqr = 1.349; // a normal distribution's interquartile range in standard deviations

// The value below which a share of the sorted values lies, between two of them in proportion.
double quantile(const std::vector<double> &sorted, double share)
{
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (at - static_cast<double>(below));
}

struct Moments
{
    double mean = 0;
    double deviation = 0;
};

Moments momentsOf(const std::vector<double> &values)
{
    Moments moments;
    double squares = 0;
    double count = 0;
    for (const double value : values) {
        const double difference = value - moments.mean;
        moments.mean += difference / ++count;
        squares += difference * (value - moments.mean);
    }
    moments.deviation = count > 0 ? std::sqrt(squares / count) : 0;
    return moments;
}

} // namespace

std::string_view featureFamilyId(FeatureFamily family)
{
    switch (family) {
    case FeatureFamily::Rfm: return "rfm";
    case FeatureFamily::Categories: return "categories";
    case FeatureFamily::Prices: return "prices";
    case FeatureFamily::Hours: return "hours";
    case FeatureFamily::Regions: return "regions";
    case FeatureFamily::Age: return "age";
    case FeatureFamily::Engagement: return "engagement";
    }
    return {};
}

FeatureFamily featureFamily(std::string_view id)
{
    std::string known;
    for (const FeatureFamily family : kFeatureFamilies) {
        if (featureFamilyId(family) == id)
            return family;
        known += (known.empty() ? "" : ", ") + std::string(featureFamilyId(family));
    }
    throw Error(ErrorCode::ParameterInvalid, {"features", std::string(id), known});
}

const std::vector<std::string_view> &featureIds()
{
    static const std::vector<std::string_view> ids {"recency", "frequency", "average_order", "category",  "piece_price",
                                                    "weekend", "morning",   "afternoon",     "evening",   "region",
                                                    "age",     "views",     "carts",         "open_rate", "click_rate"};
    return ids;
}

std::vector<double> scaledColumn(std::vector<double> &values, Scaling scaling, Feature &feature)
{
    std::vector<double> sorted;
    std::ranges::copy_if(values, std::back_inserter(sorted), [](double value) { return value == value; });
    std::ranges::sort(sorted);
    feature.missing = values.size() - sorted.size();
    feature.imputed = sorted.empty() ? 0 : quantile(sorted, 0.5);
    for (double &value : values)
        value = value == value ? value : feature.imputed;
    feature.isConstant = sorted.empty() || (sorted.front() == sorted.back());
    feature.cap = sorted.empty() ? 0 : sorted.back();
    std::vector<double> scaled = values;
    if (scaling == Scaling::None || sorted.empty())
        return scaled;

    const double highest = quantile(sorted, kCapAt);
    if (highest > sorted.front()) // else nearly all are equal, and the cap would make everybody so
        feature.cap = highest;
    for (double &value : scaled) {
        value = std::min(value, feature.cap);
        if (feature.isLog)
            value = std::log1p(std::max(0., value));
    }
    const Moments moments = momentsOf(scaled);
    feature.centre = moments.mean;
    feature.spread = moments.deviation;
    if (scaling == Scaling::Robust) {
        sorted = scaled;
        std::ranges::sort(sorted);
        feature.centre = quantile(sorted, 0.5);
        feature.spread = std::max((quantile(sorted, 0.75) - quantile(sorted, 0.25)) / kNormalIqr, feature.spread / 2);
    }
    const bool isFlat = feature.isConstant || !(feature.spread > 0);
    if (isFlat)
        feature.spread = 1;
    for (double &value : scaled)
        value = isFlat ? 0 : (value - feature.centre) / feature.spread;
    return scaled;
}

FeatureMatrix featureMatrix(const Dataset &dataset, const RfmValues &rfm, const FeatureOptions &options)
{
    FeatureMatrix matrix;
    matrix.customer = rfm.customer;
    std::vector<FeatureColumn> columns;
    std::map<FeatureFamily, double> sizeOf;
    for (const FeatureFamily family : kFeatureFamilies) { // in one order, whatever the order they were asked for in
        if (std::ranges::find(options.families, family) == options.families.end())
            continue;
        std::vector<FeatureColumn> own = featureColumns(dataset, rfm, family, options);
        sizeOf[family] = static_cast<double>(own.size());
        if (own.empty())
            matrix.withoutData.push_back(family);
        std::ranges::move(own, std::back_inserter(columns));
    }
    std::vector<std::vector<double>> scaled(columns.size());
    parallelFor(columns.size(), 1, [&](std::size_t begin, std::size_t) {
        scaled[begin] = scaledColumn(columns[begin].values, options.scaling, columns[begin].feature);
    });

    const std::size_t rows = rfm.size();
    matrix.points.dimensions = columns.size();
    matrix.points.values.resize(rows * columns.size());
    matrix.values.resize(rows * columns.size());
    for (std::size_t j = 0; j < columns.size(); ++j) {
        matrix.features.push_back(columns[j].feature);
        const double say = options.scaling == Scaling::None ? 1 : 1 / std::sqrt(sizeOf[columns[j].feature.family]);
        for (std::size_t row = 0; row < rows; ++row) {
            matrix.values[row * columns.size() + j] = columns[j].values[row];
            matrix.points.values[row * columns.size() + j] = scaled[j][row] * say;
        }
    }
    return matrix;
}

} // namespace clientele
