#pragma once

#include <memory>
#include <vector>

#include "analytics/predict/customer_standing.h"

namespace clientele {

class Monitor;
struct PastCampaigns;

// How likely a customer is to buy within a window of days when nobody offers them anything: logistic regression of what
// customers did in earlier windows on their standing before each, windows of people who were written to left out.
//
// The six windows before the analysis day teach how likely, and the seven that end a year ago what season does: by how much
// the window a year ago stood out from the six before it is carried over, as far as its noise allows.
class BaseRate
{
public:
    struct Options
    {
        Day asOf = 0;
        int windowDays = 14;
        std::uint64_t seed = 1; // of the sample that is learned from, in big shops
    };
    static BaseRate fit(const Dataset &dataset, const StandingReader &standings, const PastCampaigns &past,
                        const Options &options, Monitor &monitor);

    // Natural logarithm of the odds, of a window in an average season; add season() for the one from `asOf` on.
    double logOdds(const CustomerStanding &standing) const;
    double season() const { return m_season; }

private:
    std::vector<double> m_coefficients; // intercept first
    double m_season = 0;
    double m_meanValue = 0;
};

} // namespace clientele
