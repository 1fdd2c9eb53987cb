#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/cluster/points.h"
#include "analytics/rfm/rfm.h"

namespace clientele {

// What is known about customers that may set groups of them apart, family by family, as numbers a method can compare.
enum class FeatureFamily
{
    Rfm, // recency, frequency, average order value
    Categories, // shares of spend
    Prices, // the price paid per piece
    Hours, // shares of orders by time of day, and at weekends
    Regions, // lives there or not
    Age,
    Engagement, // browsing, carts, opened and clicked messages
};

inline constexpr std::array kFeatureFamilies {
    FeatureFamily::Rfm,     FeatureFamily::Categories, FeatureFamily::Prices,    FeatureFamily::Hours,
    FeatureFamily::Regions, FeatureFamily::Age,        FeatureFamily::Engagement};
std::string_view featureFamilyId(FeatureFamily family); // "rfm", "categories", "prices", …
FeatureFamily featureFamily(std::string_view id); // Errors: ParameterInvalid ("features")

// How raw values become comparable. Values of money, counts and days are first taken as log(1 + value); then everything
// above the 99.5th percentile becomes that percentile (Robust and Standard).
//
// Robust: less the median, over the interquartile range / 1.349, but over no less than half the standard deviation, so
// that a feature which is nearly always the same does not drown the others. Standard: less the mean, over the standard
// deviation. A feature with one value is 0 for everybody. None: the values as they are, no logarithm, no cap.
enum class Scaling
{
    None,
    Standard,
    Robust,
};

// One column: what it is, and what was done to it.
struct Feature
{
    enum class Unit
    {
        Days,
        Count,
        Money, // in the shop's currency
        Share, // 0 … 1
        Years,
    };

    FeatureFamily family = FeatureFamily::Rfm;
    std::string_view id; // "recency", "category": one of featureIds()
    std::uint32_t code = 0; // category: of Dataset::words; region: of Dataset::places; else 0
    Unit unit = Unit::Count;
    bool isLog = false; // taken as log(1 + value)
    bool isConstant = false; // everybody has the same: tells nothing
    std::size_t missing = 0; // customers without a value, who were given `imputed`, the median of the others
    double imputed = 0; // in its unit
    double cap = 0; // in its unit: higher values count as this
    double centre = 0; // scaled = (value − centre) / spread, of the logarithm if isLog
    double spread = 1;
};

struct FeatureOptions
{
    std::vector<FeatureFamily> families {FeatureFamily::Rfm};
    Scaling scaling = Scaling::Robust;
    std::size_t categories = 8; // the largest by spend; so many regions, too, by customers
};

// Customers with at least one order and their features. Families about which the shop knows nothing (nobody's age, no
// events) are left out and named.
struct FeatureMatrix
{
    std::vector<CustomerIndex> customer; // of each row, increasing
    std::vector<Feature> features; // of each column
    std::vector<double> values; // rows × features, in their units; what is missing imputed
    // Scaled, and each column over the square root of its family's number of columns: every family has an equal say.
    Points points;
    std::vector<FeatureFamily> withoutData;

    double value(std::size_t row, std::size_t feature) const { return values[row * features.size() + feature]; }
};

// Every id a Feature may have, for words and tests.
const std::vector<std::string_view> &featureIds();

// Orders, events and messages after the end of `rfm.asOf` do not count. Parallel, the same bytes on any machine.
FeatureMatrix featureMatrix(const Dataset &dataset, const RfmValues &rfm, const FeatureOptions &options);

// A column scaled as Scaling states; sets everything from `missing` down in `feature`, where NaN is missing. `values` has
// what was missing filled in afterwards. The scaled column.
std::vector<double> scaledColumn(std::vector<double> &values, Scaling scaling, Feature &feature);

} // namespace clientele
