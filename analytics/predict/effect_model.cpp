#include "analytics/predict/effect_model.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analytics/base/matrix_product.h"
#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/predict/regression.h"

namespace clientele {

namespace {

// What of an offer's depth meets a person's features: that there is an offer at all, how deep it is on the prior's curve
// (1 = 15 % off), whether it is free delivery.
constexpr std::size_t kDepthTerms = 3;
constexpr std::array<std::pair<std::size_t, std::size_t>, 6> kPairs {{{0, 0}, {0, 1}, {0, 2}, {1, 1}, {1, 2}, {2, 2}}};
constexpr float kUsualDepth = 0.15F;

std::array<float, kDepthTerms> depthTerms(Depth depth, const ResponsePrior &prior)
{
    if (!depth.isOffer())
        return {};
    if (depth.isFreeDelivery)
        return {1, 0, 1};
    const float usual = std::log1p(std::max(1e-3F, prior.effectOf({kUsualDepth})));
    return {1, std::log1p(prior.effectOf(depth)) / usual, 0};
}

std::size_t curveSize(const ResponsePrior &prior)
{
    return 3 + prior.byDepth.size();
}

// An offer at all; the prior's curve; free delivery beside it; how far each depth of the prior lies beside it.
void curveTerms(Depth depth, float loves, const ResponsePrior &prior, float *terms)
{
    std::fill_n(terms, curveSize(prior), 0.0F);
    if (!depth.isOffer())
        return;
    const float effect = std::log1p(std::max(-0.9F, loves * prior.effectOf(depth)));
    terms[0] = 1;
    terms[1] = effect;
    if (depth.isFreeDelivery) {
        terms[2] = effect;
        return;
    }
    const auto &knots = prior.byDepth;
    const auto above = std::ranges::upper_bound(knots, depth.share, {}, &std::pair<float, float>::first);
    const auto next = static_cast<std::size_t>(above - knots.begin());
    if (knots.empty())
        return;
    if (next == 0 || next == knots.size()) {
        terms[3 + (next == 0 ? 0 : next - 1)] = effect;
        return;
    }
    const float part = (depth.share - knots[next - 1].first) / (knots[next].first - knots[next - 1].first);
    terms[3 + next - 1] = (1 - part) * effect;
    terms[3 + next] = part * effect;
}

double chance(double logOdds)
{
    return 1 / (1 + std::exp(-logOdds));
}

// The regressions' columns: curve, depth terms × features, and for S what is no business of offers: campaigns and what the
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

void addTraits(Layout &layout, const std::vector<EffectFeatures::Family> &families, double deviation)
{
    constexpr auto kinds = static_cast<std::size_t>(EffectFeatures::Family::Count);
    std::array<std::array<std::uint32_t, kinds>, kDepthTerms> groups {};
    for (auto &ofTerm : groups) {
        for (std::uint32_t &group : ofTerm)
            group = layout.columns.addGroup(
                {.deviation = deviation, .least = deviation * 0.02, .most = deviation * 20, .isLearned = true});
    }
    layout.features = families.size();
    for (std::size_t term = 0; term < kDepthTerms; ++term) {
        for (const EffectFeatures::Family family : families)
            layout.columns.add(groups[term][static_cast<std::size_t>(family)]);
    }
}

Layout singleLayout(const std::vector<EffectFeatures::Family> &families, std::size_t campaigns,
                    const ResponsePrior &prior)
{
    Layout layout;
    layout.curve = curveSize(prior);
    const double spread = std::max(0.05, double {prior.relativeDeviation});
    const auto contact = layout.columns.addGroup({.deviation = 0.05, .least = 0.02, .most = 2, .isLearned = true});
    const auto scale = layout.columns.addGroup({.deviation = spread, .least = spread, .most = 20, .isLearned = true});
    const auto beside
        = layout.columns.addGroup({.deviation = spread / 2, .least = spread / 4, .most = 20, .isLearned = true});
    layout.columns.add(contact);
    layout.columns.add(scale, 1);
    for (std::size_t term = 2; term < layout.curve; ++term)
        layout.columns.add(beside);
    addTraits(layout, families, 0.05);
    const auto levels = layout.columns.addGroup({.deviation = 1});
    layout.firstCampaign = layout.columns.size();
    for (std::size_t campaign = 0; campaign < campaigns; ++campaign)
        layout.columns.add(levels);
    const auto plain = layout.columns.addGroup({.deviation = 0.05, .least = 1e-3, .most = 1, .isLearned = true});
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
    const double deviation = std::max(1e-5, 0.03 * usualChance);
    const auto curve = layout.columns.addGroup(
        {.deviation = deviation, .least = deviation * 0.02, .most = deviation * 20, .isLearned = true});
    for (std::size_t term = 0; term < layout.curve; ++term)
        layout.columns.add(curve);
    addTraits(layout, families, deviation);
    return layout;
}

void fillOffer(const Layout &layout, Depth depth, float loves, const ResponsePrior &prior, const float *features,
               float *x)
{
    if (!depth.isOffer())
        return;
    curveTerms(depth, loves, prior, x);
    const auto terms = depthTerms(depth, prior);
    for (std::size_t term = 0; term < kDepthTerms; ++term) {
        float *to = x + layout.traits() + term * layout.features;
        for (std::size_t feature = 0; terms[term] != 0 && feature < layout.features; ++feature)
            to[feature] = terms[term] * features[feature];
    }
}

double dot(const std::vector<double> &coefficients, const float *x, std::size_t begin, std::size_t end)
{
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i)
        sum += coefficients[i] * double {x[i]};
    return sum;
}

} // namespace

// What one learner says of a block of people: of every depth term, the sum over their features and its covariances.
struct EffectModel::Sums
{
    std::vector<float> traits; // person × depth term
    std::vector<float> variances; // person × pair
    std::vector<float> mixed; // person × (depth term · curve)
};

EffectModel::Learned EffectModel::learnedOf(const Regression &regression, std::size_t curve, std::size_t features)
{
    Learned learned;
    const auto at = [&](std::size_t term, std::size_t feature) { return curve + term * features + feature; };
    for (std::size_t i = 0; i < curve; ++i) {
        learned.curve.push_back(static_cast<float>(regression.coefficients[i]));
        for (std::size_t j = 0; j < curve; ++j)
            learned.curveCovariance.push_back(static_cast<float>(regression.covarianceOf(i, j)));
    }
    for (std::size_t term = 0; term < kDepthTerms; ++term) {
        for (std::size_t feature = 0; feature < features; ++feature)
            learned.traits.push_back(static_cast<float>(regression.coefficients[at(term, feature)]));
    }
    for (std::size_t feature = 0; feature < features; ++feature) {
        for (std::size_t term = 0; term < kDepthTerms; ++term) {
            for (std::size_t i = 0; i < curve; ++i)
                learned.mixedCovariance.push_back(static_cast<float>(regression.covarianceOf(at(term, feature), i)));
        }
    }
    for (const auto &[a, b] : kPairs) {
        for (std::size_t i = 0; i < features; ++i) {
            for (std::size_t j = 0; j < features; ++j)
                learned.traitCovariance.push_back(static_cast<float>(regression.covarianceOf(at(a, i), at(b, j))));
        }
    }
    return learned;
}

EffectModel EffectModel::fit(std::span<const Row> rows, std::span<const float> features,
                             std::vector<EffectFeatures::Family> families, std::size_t campaigns,
                             const ResponsePrior &prior, Monitor &monitor)
{
    EffectModel model;
    model.m_prior = prior;
    model.m_features = families.size();
    const Layout single = singleLayout(families, campaigns, prior);
    const auto fillSingle = [&](RegressionRows &block) {
        for (std::size_t row = block.begin; row < block.end; ++row) {
            const float *mine = &features[row * families.size()];
            float *x = block.x + (row - block.begin) * single.columns.size();
            fillOffer(single, rows[row].depth, rows[row].loves, prior, mine, x);
            x[single.firstCampaign + rows[row].campaign] = 1;
            std::copy_n(mine, families.size(), x + single.firstPlain);
            block.offset[row - block.begin] = double {rows[row].logOdds};
            block.y[row - block.begin] = rows[row].hasBought ? 1 : 0;
        }
    };
    const Regression first = fitRegression(single.columns, rows.size(), fillSingle, {}, monitor);
    model.m_single = learnedOf(first, single.curve, families.size());

    // X: people with an offer against what they would have done without; people without against what an offer, drawn from
    // those there were, would have made of them. Both less what S says of the difference.
    std::vector<std::size_t> offered;
    double bought = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        bought += rows[row].hasBought ? 1 : 0;
        if (rows[row].depth.isOffer())
            offered.push_back(row);
    }
    const Layout crossed
        = crossedLayout(families, bought / static_cast<double>(std::max<std::size_t>(1, rows.size())), prior);
    const auto fillCrossed = [&](RegressionRows &block) {
        std::vector<float> whole(single.columns.size());
        for (std::size_t row = block.begin; row < block.end; ++row) {
            const float *mine = &features[row * families.size()];
            const bool hasOffer = rows[row].depth.isOffer();
            const Depth depth
                = hasOffer || offered.empty() ? rows[row].depth : rows[offered[mixBits(row, 1) % offered.size()]].depth;
            std::ranges::fill(whole, 0.0F);
            fillOffer(single, rows[row].depth, rows[row].loves, prior, mine, whole.data());
            whole[single.firstCampaign + rows[row].campaign] = 1;
            std::copy_n(mine, families.size(), whole.data() + single.firstPlain);
            const double expected
                = chance(double {rows[row].logOdds} + dot(first.coefficients, whole.data(), 0, whole.size()));
            const double residual = (rows[row].hasBought ? 1 : 0) - expected;
            fillOffer(crossed, depth, rows[row].loves, prior, mine,
                      block.x + (row - block.begin) * crossed.columns.size());
            block.y[row - block.begin] = hasOffer ? residual : -residual;
            block.weight[row - block.begin] = 1 / std::max(1e-3, expected * (1 - expected));
        }
    };
    const Regression second
        = fitRegression(crossed.columns, rows.size(), fillCrossed, {.link = Link::Identity}, monitor);
    model.m_crossed = learnedOf(second, crossed.curve, families.size());
    return model;
}

EffectModel::Sums EffectModel::sumsOf(const Learned &learned, std::size_t people, std::span<const float> features) const
{
    const std::size_t count = m_features;
    const std::size_t mixed = kDepthTerms * learned.curve.size();
    Sums sums {std::vector<float>(people * kDepthTerms, 0), std::vector<float>(people * kPairs.size(), 0),
               std::vector<float>(people * mixed, 0)};
    const MatrixView z {features.data(), count, 1};
    addProduct(z, MatrixView {learned.traits.data(), count, 1}.transposed(), 1, sums.traits.data(), kDepthTerms, people,
               kDepthTerms, count);
    addProduct(z, MatrixView {learned.mixedCovariance.data(), mixed, 1}, 1, sums.mixed.data(), mixed, people, mixed,
               count);
    std::vector<float> product(people * count);
    for (std::size_t pair = 0; pair < kPairs.size(); ++pair) {
        std::ranges::fill(product, 0.0F);
        addProduct(z, MatrixView {&learned.traitCovariance[pair * count * count], count, 1}, 1, product.data(), count,
                   people, count, count);
        for (std::size_t person = 0; person < people; ++person) {
            float sum = 0;
            for (std::size_t i = 0; i < count; ++i)
                sum += product[person * count + i] * features[person * count + i];
            sums.variances[person * kPairs.size() + pair] = sum;
        }
    }
    return sums;
}

// Sum and standard error of one learner's terms for one person and offer.
EffectModel::Answer EffectModel::combined(const Learned &learned, const Sums &sums, std::size_t person,
                                          std::span<const float> curve, std::span<const float> depthTerms)
{
    const std::size_t size = curve.size();
    float sum = 0;
    float variance = 0;
    for (std::size_t i = 0; i < size; ++i) {
        sum += learned.curve[i] * curve[i];
        for (std::size_t j = 0; curve[i] != 0 && j < size; ++j)
            variance += curve[i] * curve[j] * learned.curveCovariance[i * size + j];
    }
    const float *mixed = &sums.mixed[person * kDepthTerms * size];
    for (std::size_t term = 0; term < kDepthTerms; ++term) {
        sum += depthTerms[term] * sums.traits[person * kDepthTerms + term];
        for (std::size_t i = 0; depthTerms[term] != 0 && i < size; ++i)
            variance += 2 * depthTerms[term] * curve[i] * mixed[term * size + i];
    }
    for (std::size_t pair = 0; pair < kPairs.size(); ++pair) {
        const auto [a, b] = kPairs[pair];
        variance
            += (a == b ? 1.0F : 2.0F) * depthTerms[a] * depthTerms[b] * sums.variances[person * kPairs.size() + pair];
    }
    return {sum, std::sqrt(std::max(0.0F, variance))};
}

std::vector<EffectModel::Answer> EffectModel::answer(std::span<const Person> people, std::span<const float> features,
                                                     std::span<const Depth> depths) const
{
    const std::size_t offers = people.empty() ? 0 : depths.size() / people.size();
    const Sums single = sumsOf(m_single, people.size(), features);
    const Sums crossed = sumsOf(m_crossed, people.size(), features);
    std::vector<Answer> answers(depths.size());
    std::vector<float> curve(curveSize(m_prior));
    for (std::size_t person = 0; person < people.size(); ++person) {
        const double none = chance(double {people[person].logOdds});
        for (std::size_t offer = 0; offer < offers; ++offer) {
            const Depth depth = depths[person * offers + offer];
            if (!depth.isOffer())
                continue;
            curveTerms(depth, people[person].loves, m_prior, curve.data());
            const auto terms = depthTerms(depth, m_prior);
            const Answer s = combined(m_single, single, person, curve, terms);
            const Answer x = combined(m_crossed, crossed, person, curve, terms);
            const double with = chance(double {people[person].logOdds} + double {s.effect});
            const double buy = std::clamp(with + double {x.effect}, 0.0, 0.999);
            const double error = std::hypot(double {s.error} * with * (1 - with), double {x.error});
            answers[person * offers + offer] = {static_cast<float>(buy - none), static_cast<float>(error)};
        }
    }
    return answers;
}

} // namespace clientele
