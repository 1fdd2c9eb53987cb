#pragma once

#include <QtCore/QString>

#include "analytics/plan/margins.h"

namespace clientele {

// What a profit rests on, beside every profit: "Margins: costs for 82 % of what these people buy, 35 % assumed for the rest."
QString marginBasisText(const MarginBasis &basis);
// How much of the sales a category without costs is.
QString marginGapText(const MarginCoverage::Gap &gap);
// "Costs are known for 82 % of the sales."
QString marginCoverageText(const MarginCoverage &coverage);

} // namespace clientele
