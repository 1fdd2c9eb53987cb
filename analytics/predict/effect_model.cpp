#include "analytics/predict/effect_model.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/matrix_product.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/predict/effect_terms.h"
#include "analytics/predict/regression.h"

namespace clientele {

namespace {

using namespace effect;

constexpr float kLeastReach = 0.05F; // of an offer that moves nobody, so that traits may still tell whom it moves

double chance(double logOdds)
{
    return 1 / (1 + std::exp(-logOdds));
}

// ln of the orders expected of somebody with this chance of at least one.
double logRate(double logOdds)
{
    const double odds = std::exp(logOdds);
    return std::log(std::max(1e-12, std::log1p(odds)));
}

double chanceAtRate(double logRate)
{
    return -std::expm1(-std::exp(std::min(logRate, 3.0)));
}

double dot(const std::vector<double> &coefficients, const float *x, std::size_t begin, std::size_t end)
{
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i)
        sum += coefficients[i] * double {x[i]};
    return sum;
}

} // namespace

// What one learner says of a block of people: for every kind of offer, the sum over their features and its covariances.
struct EffectModel::Sums
{
    std::vector<float> traits; // person × kind
    std::vector<float> variances; // person × kind
    std::vector<float> mixed; // person × (kind · curve)
};

EffectModel::Learned EffectModel::learnedOf(const Regression &regression, std::size_t curve, std::size_t features)
{
    Learned learned;
    const auto at = [&](std::size_t kind, std::size_t feature) { return curve + kind * features + feature; };
    for (std::size_t i = 0; i < curve; ++i) {
        learned.curve.push_back(static_cast<float>(regression.coefficients[i]));
        for (std::size_t j = 0; j < curve; ++j)
            learned.curveCovariance.push_back(static_cast<float>(regression.covarianceOf(i, j)));
    }
    learned.mixedCovariance.resize(features * kKinds * curve);
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        for (std::size_t i = 0; i < features; ++i) {
            learned.traits.push_back(static_cast<float>(regression.coefficients[at(kind, i)]));
            for (std::size_t j = 0; j < curve; ++j)
                learned.mixedCovariance[(i * kKinds + kind) * curve + j]
                    = static_cast<float>(regression.covarianceOf(at(kind, i), j));
            for (std::size_t j = 0; j < features; ++j)
                learned.traitCovariance.push_back(
                    static_cast<float>(regression.covarianceOf(at(kind, i), at(kind, j))));
        }
    }
    return learned;
}

// How much each offer moves people on the whole: the curve alone, before anybody is told from anybody else.
void EffectModel::learnReach(std::span<const Row> rows, std::size_t campaigns, Monitor &monitor)
{
    const Layout layout = curveLayout(campaigns, m_prior);
    const auto fill = [&](RegressionRows &block) {
        for (std::size_t row = block.begin; row < block.end; ++row) {
            float *x = block.x + (row - block.begin) * layout.columns.size();
            curveTerms(rows[row].depth, rows[row].loves, m_prior, x);
            x[layout.firstCampaign + rows[row].campaign] = 1;
            block.offset[row - block.begin] = logRate(double {rows[row].logOdds});
            block.y[row - block.begin] = rows[row].hasBought ? 1 : 0;
        }
    };
    const Regression regression = fitRegression(layout.columns, rows.size(), fill, {.link = Link::Rate}, monitor);
    for (std::size_t term = 0; term < layout.curve; ++term)
        m_reach.push_back(static_cast<float>(regression.coefficients[term]));
}

float EffectModel::reachOf(Depth depth, std::vector<float> &terms) const
{
    terms.resize(m_reach.size());
    curveTerms(depth, 1, m_prior, terms.data());
    float sum = 0;
    for (std::size_t term = 0; term < terms.size(); ++term)
        sum += m_reach[term] * terms[term];
    return std::max(kLeastReach, sum);
}

// X: people with an offer against what they would have done without; people without against what an offer, drawn from those
// there were, would have made of them. `residuals`: what people did less what S says of them, which already takes the
// difference that S sees off.
void EffectModel::learnCrossed(std::span<const Row> rows, std::span<const float> features,
                               const std::vector<EffectFeatures::Family> &families, std::span<const float> reach,
                               std::span<const float> expected, Monitor &monitor)
{
    std::vector<std::size_t> offered;
    double bought = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        bought += rows[row].hasBought ? 1 : 0;
        if (rows[row].depth.isOffer())
            offered.push_back(row);
    }
    const Layout crossed
        = crossedLayout(families, bought / static_cast<double>(std::max<std::size_t>(1, rows.size())), m_prior);
    const auto fill = [&](RegressionRows &block) {
        for (std::size_t row = block.begin; row < block.end; ++row) {
            const bool hasOffer = rows[row].depth.isOffer();
            const std::size_t like = hasOffer || offered.empty() ? row : offered[mixBits(row, 1) % offered.size()];
            const double chance = double {expected[row]};
            const double residual = (rows[row].hasBought ? 1 : 0) - chance;
            fillOffer(crossed, rows[like].depth, rows[row].loves, reach[like], m_prior,
                      &features[row * families.size()], block.x + (row - block.begin) * crossed.columns.size());
            block.y[row - block.begin] = hasOffer ? residual : -residual;
            block.weight[row - block.begin] = 1 / std::max(1e-3, chance * (1 - chance));
        }
    };
    const Regression second = fitRegression(crossed.columns, rows.size(), fill, {.link = Link::Identity}, monitor);
    m_crossed = learnedOf(second, crossed.curve, families.size());
}

EffectModel EffectModel::fit(std::span<const Row> rows, std::span<const float> features,
                             const std::vector<EffectFeatures::Family> &families, std::size_t campaigns,
                             const ResponsePrior &prior, Monitor &monitor)
{
    EffectModel model;
    model.m_prior = prior;
    model.m_features = families.size();
    model.learnReach(rows, campaigns, monitor);
    std::vector<float> reach, terms;
    for (const Row &row : rows)
        reach.push_back(row.depth.isOffer() ? model.reachOf(row.depth, terms) : 0);
    const Layout single = singleLayout(families, campaigns, prior);
    const auto fillRow = [&](std::size_t row, float *x) {
        const float *mine = &features[row * families.size()];
        fillOffer(single, rows[row].depth, rows[row].loves, reach[row], prior, mine, x);
        x[single.firstCampaign + rows[row].campaign] = 1;
        std::copy_n(mine, families.size(), x + single.firstPlain);
    };
    const auto fill = [&](RegressionRows &block) {
        for (std::size_t row = block.begin; row < block.end; ++row) {
            fillRow(row, block.x + (row - block.begin) * single.columns.size());
            block.offset[row - block.begin] = logRate(double {rows[row].logOdds});
            block.y[row - block.begin] = rows[row].hasBought ? 1 : 0;
        }
    };
    const Regression first = fitRegression(single.columns, rows.size(), fill, {.link = Link::Rate}, monitor);
    model.m_single = learnedOf(first, single.curve, families.size());

    std::vector<float> expected(rows.size());
    parallelFor(rows.size(), 4'096, [&](std::size_t begin, std::size_t end) {
        std::vector<float> x(single.columns.size());
        for (std::size_t row = begin; row < end; ++row) {
            std::ranges::fill(x, 0.0F);
            fillRow(row, x.data());
            expected[row] = static_cast<float>(
                chanceAtRate(logRate(double {rows[row].logOdds}) + dot(first.coefficients, x.data(), 0, x.size())));
        }
    });
    model.learnCrossed(rows, features, families, reach, expected, monitor);
    return model;
}

EffectModel::Sums EffectModel::sumsOf(const Learned &learned, std::size_t people, std::span<const float> features,
                                      Kinds kinds) const
{
    const std::size_t count = m_features;
    const std::size_t mixed = kKinds * learned.curve.size();
    Sums sums {std::vector<float>(people * kKinds, 0), std::vector<float>(people * kKinds, 0),
               std::vector<float>(people * mixed, 0)};
    const MatrixView z {features.data(), count, 1};
    addProduct(z, MatrixView {learned.traits.data(), count, 1}.transposed(), 1, sums.traits.data(), kKinds, people,
               kKinds, count);
    addProduct(z, MatrixView {learned.mixedCovariance.data(), mixed, 1}, 1, sums.mixed.data(), mixed, people, mixed,
               count);
    std::vector<float> product(people * count);
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        if (!kinds[kind])
            continue;
        std::ranges::fill(product, 0.0F);
        addProduct(z, MatrixView {&learned.traitCovariance[kind * count * count], count, 1}, 1, product.data(), count,
                   people, count, count);
        for (std::size_t person = 0; person < people; ++person) {
            float sum = 0;
            for (std::size_t i = 0; i < count; ++i)
                sum += product[person * count + i] * features[person * count + i];
            sums.variances[person * kKinds + kind] = sum;
        }
    }
    return sums;
}

// Sum and standard error of one learner's terms for one person and offer.
EffectModel::Answer EffectModel::combined(const Learned &learned, const Sums &sums, std::size_t person,
                                          std::span<const float> curve, std::size_t kind, float reach)
{
    const std::size_t size = curve.size();
    float sum = reach * sums.traits[person * kKinds + kind];
    float variance = reach * reach * sums.variances[person * kKinds + kind];
    const float *mixed = &sums.mixed[(person * kKinds + kind) * size];
    for (std::size_t i = 0; i < size; ++i) {
        sum += learned.curve[i] * curve[i];
        variance += 2 * reach * curve[i] * mixed[i];
        for (std::size_t j = 0; curve[i] != 0 && j < size; ++j)
            variance += curve[i] * curve[j] * learned.curveCovariance[i * size + j];
    }
    return {sum, std::sqrt(std::max(0.0F, variance))};
}

std::vector<EffectModel::Answer> EffectModel::answer(std::span<const Person> people, std::span<const float> features,
                                                     std::span<const Depth> depths) const
{
    const std::size_t offers = people.empty() ? 0 : depths.size() / people.size();
    Kinds kinds {};
    for (const Depth depth : depths)
        kinds[kindOf(depth)] = kinds[kindOf(depth)] || depth.isOffer();
    const Sums single = sumsOf(m_single, people.size(), features, kinds);
    const Sums crossed = sumsOf(m_crossed, people.size(), features, kinds);
    std::vector<Answer> answers(depths.size());
    std::vector<float> curve(curveSize(m_prior));
    for (std::size_t person = 0; person < people.size(); ++person) {
        const double none = chance(double {people[person].logOdds});
        for (std::size_t offer = 0; offer < offers; ++offer) {
            const Depth depth = depths[person * offers + offer];
            if (!depth.isOffer())
                continue;
            const float reach = reachOf(depth, curve);
            curveTerms(depth, people[person].loves, m_prior, curve.data());
            const Answer s = combined(m_single, single, person, curve, kindOf(depth), reach);
            const Answer x = combined(m_crossed, crossed, person, curve, kindOf(depth), reach);
            const double predictor = logRate(double {people[person].logOdds}) + double {s.effect};
            const double with = chanceAtRate(predictor);
            const double buy = std::clamp(with + double {x.effect}, 0.0, 0.999);
            const double slope = (1 - with) * std::exp(std::min(predictor, 3.0));
            const double error = std::hypot(double {s.error} * slope, double {x.error});
            answers[person * offers + offer] = {static_cast<float>(buy - none), static_cast<float>(error)};
        }
    }
    return answers;
}

} // namespace clientele
