#pragma once

#include <QtCore/QString>

#include <string>
#include <vector>

#include "analytics/cluster/clustering.h"

namespace clientele {

// The words for groups of customers who are alike: what tells them apart, and how many of them to make. Methods and their
// parameters have theirs in names.h, as all methods do.

QString featureFamilyName(FeatureFamily family); // "Categories"
QString featureFamilyExplanation(FeatureFamily family);
QString featureName(const Feature &feature, const Dataset &dataset); // "Spend on Kitchen"
QString featureText(const Feature &feature, double value, const QString &currency); // in its unit: "£41.80", "12 %"
QString scalingName(Scaling scaling);
QString scalingExplanation(Scaling scaling);

// "buys rarely": how the cluster differs from the shop in one feature.
QString driverText(const ClusterDriver &driver, const Feature &feature, const Dataset &dataset);
// The same with its figures: "Days since the last order: 212, whole shop 54".
QString driverFigures(const ClusterDriver &driver, const Feature &feature, const Dataset &dataset);
// "Buys rarely, but orders twice as large as usual, mostly Gifts": never a bare number.
QString clusterName(const ClusterProfile &profile, const FeatureMatrix &matrix, const Dataset &dataset);

// The same for the rows of any table: `columns` are the names of the matrix's features. "High Income, low Score".
QString columnDriverText(const ClusterDriver &driver, const std::vector<std::string> &columns);
QString columnClusterName(const ClusterProfile &profile, const std::vector<std::string> &columns);

// What was found, in one sentence: how many groups and why so many, or why there are none.
QString clusteringText(const Clustering &clustering);
// What is worth knowing about how it was found; empty when nothing is. `asked`: groups, where the number was fixed.
QString clusteringNotes(const Clustering &clustering, int asked);

QString countReasonText(const ClusterCountChoice &choice); // why that number is proposed, one sentence

} // namespace clientele
