#pragma once

#include <vector>

#include "analytics/predict/effect_features.h"
#include "analytics/predict/regression.h"
#include "analytics/predict/response_model.h"

namespace clientele::effect {

// What of an offer meets a person's features: how much its depth moves people on the whole. Free delivery has friends of
// its own, so each kind of offer has its own coefficients: who answers to discounts says little of who answers to it.
inline constexpr std::size_t kKinds = 2; // discounts, free delivery
inline std::size_t kindOf(Depth depth)
{
    return depth.isFreeDelivery ? 1 : 0;
}

// The prior's curve; as far as it is wrong: free delivery; the root of a discount's depth and the depth, which together
// bend either way; how far each depth of the prior lies beside all that. Writes curveSize() numbers, 0 without an offer.
std::size_t curveSize(const ResponsePrior &prior);
void curveTerms(Depth depth, float loves, const ResponsePrior &prior, float *terms);

// The regressions' columns: curve, kinds × features, and for S what is no business of offers: campaigns and what the
// chance to buy anyway misses.
struct Layout
{
    RegressionColumns columns;
    std::size_t curve = 0;
    std::size_t features = 0;
    std::size_t firstCampaign = 0;
    std::size_t firstPlain = 0;

    std::size_t traits() const { return curve; } // position of the first
};

Layout curveLayout(std::size_t campaigns, const ResponsePrior &prior); // of everybody alike
Layout singleLayout(const std::vector<EffectFeatures::Family> &families, std::size_t campaigns,
                    const ResponsePrior &prior);
Layout crossedLayout(const std::vector<EffectFeatures::Family> &families, double usualChance,
                     const ResponsePrior &prior);

// Curve and traits of one row; `features` are the person's, x is zero before. `reach`: of the offer for people on the
// whole, on the scale of the curve.
void fillOffer(const Layout &layout, Depth depth, float loves, float reach, const ResponsePrior &prior,
               const float *features, float *x);

} // namespace clientele::effect
