#pragma once

#include <QtCore/QString>

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
// "Buys rarely, large orders, mostly Gifts": never a bare number.
QString clusterName(const ClusterProfile &profile, const FeatureMatrix &matrix, const Dataset &dataset);

QString countReasonText(const ClusterCountChoice &choice); // why that number is proposed, one sentence

} // namespace clientele
