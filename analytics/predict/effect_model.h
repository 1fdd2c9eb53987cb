#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "analytics/predict/effect_features.h"
#include "analytics/predict/response_model.h"

namespace clientele {

class Monitor;
struct Regression;

// What offers add, as learned from randomised campaigns: the S- and X-learner of response_model.h over scaled features.
class EffectModel
{
public:
    // Somebody in an arm of a past campaign.
    struct Row
    {
        std::uint32_t campaign = 0;
        Depth depth; // no offer: the control
        float logOdds = 0; // of buying without an offer
        float loves = 1; // ResponsePrior's multiplier
        bool hasBought = false;
    };
    struct Answer
    {
        float effect = 0; // of the offer on the chance to buy
        float error = 0; // its standard error
    };

    // `features` are rows.size() × families.size(), scaled. Errors: Cancelled.
    static EffectModel fit(std::span<const Row> rows, std::span<const float> features,
                           const std::vector<EffectFeatures::Family> &families, std::size_t campaigns,
                           const ResponsePrior &prior, Monitor &monitor);

    // For people × offers (row-major, depths likewise); people.size() × families.size() features. One thread.
    struct Person
    {
        float logOdds = 0;
        float loves = 1;
    };
    std::vector<Answer> answer(std::span<const Person> people, std::span<const float> features,
                               std::span<const Depth> depths) const;

private:
    // The coefficients of the terms that are about offers, and how sure they are. What a trait adds is told for each kind
    // of offer (effect_terms.h), per unit of reach.
    struct Learned
    {
        std::vector<float> curve; // of the terms of depth alone
        std::vector<float> traits; // kind × feature
        std::vector<float> curveCovariance; // curve × curve
        std::vector<float> mixedCovariance; // feature × (kind · curve)
        std::vector<float> traitCovariance; // for each kind: feature × feature
    };
    struct Sums;
    using Kinds = std::array<bool, 2>; // that somebody is offered

    void learnReach(std::span<const Row> rows, std::size_t campaigns, Monitor &monitor);
    // ln of what an offer multiplies people's orders by on the whole, never below 0.05; `terms` is room to work in.
    float reachOf(Depth depth, std::vector<float> &terms) const;
    void learnCrossed(std::span<const Row> rows, std::span<const float> features,
                      const std::vector<EffectFeatures::Family> &families, std::span<const float> reach,
                      std::span<const float> expected, Monitor &monitor);
    static Learned learnedOf(const Regression &regression, std::size_t curve, std::size_t features);
    Sums sumsOf(const Learned &learned, std::size_t people, std::span<const float> features, Kinds kinds) const;
    static Answer combined(const Learned &learned, const Sums &sums, std::size_t person, std::span<const float> curve,
                           std::size_t kind, float reach);

    ResponsePrior m_prior;
    std::size_t m_features = 0;
    std::vector<float> m_reach; // the curve's coefficients when nobody is told from anybody else
    Learned m_single; // S, on the scale of log rates
    Learned m_crossed; // X, on the scale of chances
};

} // namespace clientele
