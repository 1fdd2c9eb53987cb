#include "widgets/shell/names_margins.h"

#include <algorithm>

#include "analytics/plan/typical_baskets.h"
#include "widgets/shell/names_words.h"
#include "widgets/shell/number_format.h"

namespace clientele {

namespace {

using words::Names;

constexpr double kRounded = 0.005; // less is not seen in whole per cent
constexpr double kLeast = 0.001;

// Whole per cent, but never all or nothing of what is only nearly so.
QString share(double value)
{
    if (value >= 1 || value <= 0 || (value >= kRounded && value < 1 - kRounded))
        return percentText(value, 0);
    return percentText(std::clamp(value, kLeast, 1 - kLeast), 1);
}

} // namespace

QString marginBasisText(const MarginBasis &basis)
{
    const QString assumed = share(TypicalBaskets::kDefaultMargin);
    if (basis.isComplete())
        return Names::tr("Margins: costs for all that these people buy.");
    if (basis.told <= 0)
        return Names::tr("Margins: costs for %1 of what these people buy, %2 assumed for the rest.")
            .arg(share(basis.known), assumed);
    if (basis.assumed < kRounded)
        return Names::tr("Margins: costs for %1 of what these people buy, %2 as you told for the rest.")
            .arg(share(basis.known), share(basis.toldMargin));
    return Names::tr("Margins: costs for %1 of what these people buy, %2 as you told for %3, %4 assumed for the rest.")
        .arg(share(basis.known), share(basis.toldMargin), share(basis.told), assumed);
}

QString marginGapText(const MarginCoverage::Gap &gap)
{
    return gap.share < kLeast ? Names::tr("less than %1 of the sales").arg(percentText(kLeast, 1))
                              : Names::tr("%1 of the sales").arg(percentText(gap.share, gap.share < 0.1 ? 1 : 0));
}

QString marginCoverageText(const MarginCoverage &coverage)
{
    if (coverage.gaps.empty())
        return Names::tr("What the goods cost is known for all of the sales: nothing has to be assumed.");
    if (coverage.known <= 0)
        return Names::tr("No product has a cost.");
    return Names::tr("What the goods cost is known for %1 of the sales.").arg(share(coverage.known));
}

} // namespace clientele
