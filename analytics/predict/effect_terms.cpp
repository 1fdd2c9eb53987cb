#include "analytics/predict/effect_terms.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace clientele::effect {

namespace {

constexpr float kUsualDepth = 0.15F;

// How much one deviation of a trait moves an effect, as a share of it, and how many coefficients of a family that counts
// as. Free delivery has few past people: a family of two or three columns that could claim much for it on little evidence
// would decide who gets the cheapest offer.
struct Trust
{
    double deviation = 0;
    double belief = 0;
};
constexpr std::array<Trust, kKinds> kTraits {{{0.12, 8}, {0.035, 8}}};
constexpr double kDeliveryDeviation = 0.4; // of how far the prior is wrong about free delivery
constexpr std::size_t kFirstKnot = 4;

void addTraits(Layout &layout, const std::vector<EffectFeatures::Family> &families,
               const std::array<Trust, kKinds> &trust)
{
    constexpr auto all = static_cast<std::size_t>(EffectFeatures::Family::Count);
    layout.features = families.size();
    for (const auto &[deviation, belief] : trust) {
        std::array<std::uint32_t, all> groups {};
        for (std::uint32_t &group : groups)
            group = layout.columns.addGroup({.deviation = deviation,
                                             .least = deviation * 0.01,
                                             .most = deviation * 20,
                                             .isLearned = true,
                                             .belief = belief});
        for (const EffectFeatures::Family family : families)
            layout.columns.add(groups[static_cast<std::size_t>(family)]);
    }
}

// On the scale of S. The columns that bend the curve of discounts share a group: they are nearly the same by pairs, and
// one alone would be taken for nothing. Free delivery stands by itself: how far the prior is wrong about discounts says
// nothing of it.
void addCurve(Layout &layout, const ResponsePrior &prior)
{
    layout.curve = curveSize(prior);
    layout.columns.add(layout.columns.addGroup({.deviation = std::max(0.05, double {prior.relativeDeviation})}), 1);
    const auto bend = [&](double deviation, double most) {
        return layout.columns.addGroup(
            {.deviation = deviation, .least = 0.2 * deviation, .most = most, .isLearned = true, .belief = 1});
    };
    layout.columns.add(layout.columns.addGroup({.deviation = kDeliveryDeviation})); // terms[1]
    const auto whole = bend(0.2, 0.3);
    for (std::size_t term = 2; term < kFirstKnot; ++term)
        layout.columns.add(whole);
    const auto beside = bend(0.1, 0.2);
    for (std::size_t term = kFirstKnot; term < layout.curve; ++term)
        layout.columns.add(beside);
}

void addLevels(Layout &layout, std::size_t campaigns)
{
    const auto levels = layout.columns.addGroup({.deviation = 1});
    layout.firstCampaign = layout.columns.size();
    for (std::size_t campaign = 0; campaign < campaigns; ++campaign)
        layout.columns.add(levels);
}

} // namespace

std::size_t curveSize(const ResponsePrior &prior)
{
    return kFirstKnot + prior.byDepth.size();
}

void curveTerms(Depth depth, float loves, const ResponsePrior &prior, float *terms)
{
    std::fill_n(terms, curveSize(prior), 0.0F);
    if (!depth.isOffer())
        return;
    terms[0] = std::log1p(std::max(-0.9F, loves * prior.effectOf(depth)));
    if (depth.isFreeDelivery) {
        terms[1] = 1;
        return;
    }
    terms[2] = std::sqrt(depth.share / kUsualDepth);
    terms[3] = depth.share / kUsualDepth;
    const auto &knots = prior.byDepth;
    const auto above = std::ranges::upper_bound(knots, depth.share, {}, &std::pair<float, float>::first);
    const auto next = static_cast<std::size_t>(above - knots.begin());
    if (knots.empty())
        return;
    if (next == 0 || next == knots.size()) {
        terms[kFirstKnot + (next == 0 ? 0 : next - 1)] = 1;
        return;
    }
    const float part = (depth.share - knots[next - 1].first) / (knots[next].first - knots[next - 1].first);
    terms[kFirstKnot + next - 1] = 1 - part;
    terms[kFirstKnot + next] = part;
}

Layout curveLayout(std::size_t campaigns, const ResponsePrior &prior)
{
    Layout layout;
    addCurve(layout, prior);
    addLevels(layout, campaigns);
    return layout;
}

Layout singleLayout(const std::vector<EffectFeatures::Family> &families, std::size_t campaigns,
                    const ResponsePrior &prior)
{
    Layout layout;
    addCurve(layout, prior);
    addTraits(layout, families, kTraits);
    addLevels(layout, campaigns);
    const auto plain
        = layout.columns.addGroup({.deviation = 0.02, .least = 1e-3, .most = 1, .isLearned = true, .belief = 1});
    layout.firstPlain = layout.columns.size();
    for (std::size_t feature = 0; feature < families.size(); ++feature)
        layout.columns.add(plain);
    return layout;
}

Layout crossedLayout(const std::vector<EffectFeatures::Family> &families, double usualChance,
                     const ResponsePrior &prior)
{
    Layout layout;
    layout.curve = curveSize(prior);
    const double deviation = std::max(1e-6, 0.003 * usualChance);
    const auto curve = layout.columns.addGroup(
        {.deviation = deviation, .least = deviation * 0.02, .most = deviation * 200, .isLearned = true, .belief = 1});
    for (std::size_t term = 0; term < layout.curve; ++term)
        layout.columns.add(curve);
    addTraits(layout, families, {{{deviation, 8}, {deviation, 8}}});
    return layout;
}

void fillOffer(const Layout &layout, Depth depth, float loves, float reach, const ResponsePrior &prior,
               const float *features, float *x)
{
    if (!depth.isOffer())
        return;
    curveTerms(depth, loves, prior, x);
    float *to = x + layout.traits() + kindOf(depth) * layout.features;
    for (std::size_t feature = 0; feature < layout.features; ++feature)
        to[feature] = reach * features[feature];
}

} // namespace clientele::effect
