#include <algorithm>
#include <bit>
#include <cmath>

#include <Eigen/Dense>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/base/vector_units.h"
#include "analytics/recommend/content.h"
#include "analytics/recommend/methods.h"
#include "analytics/recommend/shop_recommender.h"

namespace clientele {

namespace {

using Features = AttributeProfile::Features;
constexpr Eigen::Index kInputs = AttributeProfile::kFeatures + 1; // and the constant
using Weights = Eigen::Matrix<double, kInputs, 1>;

struct Examples
{
    std::vector<Weights> inputs;
    std::vector<double> isBought;

    void add(const Features &features, bool bought)
    {
        Weights input;
        input << 1, features[0], features[1], features[2], features[3];
        inputs.push_back(input);
        isBought.push_back(bought ? 1 : 0);
    }
};

// What people bought last, against what they did before: their last product as a yes, others at random as a no.
Examples examplesFrom(const Shelf &shelf, double halfLifeDays, std::uint64_t seed, const Monitor &monitor)
{
    constexpr std::size_t kMostCustomers = 20'000;
    constexpr int kOthers = 4;
    Examples examples;
    Random random(seed, "content");
    AttributeProfile profile(shelf);
    const std::size_t customers = shelf.dataset().customers.size();
    const std::size_t step = std::max<std::size_t>(1, customers / kMostCustomers);
    for (std::size_t customer = 0; customer < customers; customer += step) {
        monitor.checkpoint();
        const auto bought = shelf.purchases().of(static_cast<CustomerIndex>(customer));
        if (bought.size() < 2)
            continue;
        const auto last = std::ranges::max_element(bought, {}, &Purchase::lastDay);
        ProfileSource source = profileSource(shelf, static_cast<CustomerIndex>(customer), halfLifeDays);
        const auto place = last - bought.begin();
        source.products.erase(source.products.begin() + place);
        source.weights.erase(source.weights.begin() + place);
        profile.set(source.products, source.weights);
        examples.add(profile.compare(last->product), true);
        for (int other = 0; other < kOthers; ++other) {
            const auto product = static_cast<ProductIndex>(random.below(shelf.products()));
            if (shelf.isOffered(product) && !shelf.find(static_cast<CustomerIndex>(customer), product))
                examples.add(profile.compare(product), false);
        }
    }
    return examples;
}

constexpr float kNoChance = -1e30f; // a logit whose probability is 0

// 1 / (1 + e^−x) for each x. 2^(whole + rest) with the whole in the bits of the exponent and a polynomial for the rest,
// right to six digits, so that eight are done at once.
CLIENTELE_INLINE void toProbabilitiesBody(std::span<float> values)
{
    for (float &value : values) {
        const float power = std::clamp(-1.442695041f * value, -125.f, 125.f);
        const float whole = std::floor(power + .5f);
        const float rest = .6931471806f * (power - whole);
        const float series
            = 1
              + rest
                    * (1
                       + rest
                             * (.5f
                                + rest
                                      * (.1666666667f
                                         + rest * (.0416666667f + rest * (.0083333333f + rest * .0013888889f)))));
        const float scale = std::bit_cast<float>((static_cast<std::int32_t>(whole) + 127) << 23);
        const float result = 1 / (1 + series * scale);
        value = value <= kNoChance ? 0 : result;
    }
}

CLIENTELE_AVX2 void toProbabilitiesFast(std::span<float> values)
{
    toProbabilitiesBody(values);
}

void toProbabilities(std::span<float> values)
{
    hasAvx2() ? toProbabilitiesFast(values) : toProbabilitiesBody(values);
}

double probability(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

// Logistic regression with a small ridge, by Newton's method; all customers pooled.
Weights learn(const Examples &examples)
{
    constexpr double kRidge = 1;
    constexpr int kSteps = 12;
    Weights weights = Weights::Zero();
    for (int step = 0; step < kSteps; ++step) {
        Eigen::Matrix<double, kInputs, kInputs> curvature
            = kRidge * Eigen::Matrix<double, kInputs, kInputs>::Identity();
        Weights gradient = -kRidge * weights;
        for (std::size_t at = 0; at < examples.inputs.size(); ++at) {
            const double expected = probability(weights.dot(examples.inputs[at]));
            gradient += (examples.isBought[at] - expected) * examples.inputs[at];
            curvature += expected * (1 - expected) * examples.inputs[at] * examples.inputs[at].transpose();
        }
        weights += curvature.ldlt().solve(gradient);
    }
    return weights;
}

// What is like what somebody bought: the same category, brand, price, words. Knows nothing of who else bought it, so a
// product that nobody bought yet has the same chance. Each attribute's cosine to the customer's profile is an input of
// one logistic regression over all customers; without it their mean is the score. One list costs the distinct
// combinations of attributes (attribute_combinations.h), those with each word of one's products, and the products.
class Content final : public ShopRecommender
{
public:
    Content(std::shared_ptr<const Shelf> from, const ParamSet &chosen, const Monitor &monitor)
        : ShopRecommender(std::move(from))
        , m_halfLifeDays(chosen.real("half_life_days"))
        , m_isLogistic(chosen.flag("logistic"))
        , m_combinations(shelf().attributes(), shelf().products())
    {
        m_weights << 0, 1, 1, 1, 1;
        if (m_isLogistic && shelf().products() > 0) {
            const auto seed = static_cast<std::uint64_t>(chosen.whole("seed"));
            m_weights = learn(examplesFrom(shelf(), m_halfLifeDays, seed, monitor));
        }
    }

    std::vector<float> demandFor(ProductIndex product, Monitor &monitor) const override
    {
        return demandByAttributes(shelf(), product, monitor);
    }

private:
    AttributeProfile::Formula formula() const
    {
        AttributeProfile::Formula result;
        const double scale = m_isLogistic ? 1 : 1. / AttributeProfile::kFeatures;
        for (std::size_t part = 0; part < AttributeProfile::kFeatures; ++part)
            result.weights[part] = static_cast<float>(scale * m_weights[static_cast<Eigen::Index>(part) + 1]);
        result.constant = static_cast<float>(scale * m_weights[0]);
        result.nothing = m_isLogistic ? kNoChance : 0; // the band of price alone is no likeness
        return result;
    }

    void score(std::span<const CustomerIndex> customers, std::span<float> scores) const override
    {
        AttributeProfile profile(shelf());
        for (std::size_t row = 0; row < customers.size(); ++row) {
            const ProfileSource source = profileSource(shelf(), customers[row], m_halfLifeDays);
            profile.set(source.products, source.weights);
            if (!profile.isEmpty())
                scoreAll(profile, scores.subspan(row * shelf().products(), shelf().products()));
        }
    }

    void scoreAlone(ProductIndex product, std::span<float> scores) const override
    {
        AttributeProfile profile(shelf());
        const float weight = 1;
        profile.set({&product, 1}, {&weight, 1});
        scoreAll(profile, scores);
    }

    void scoreAll(const AttributeProfile &profile, std::span<float> scores) const
    {
        std::vector<float> values(m_combinations.size());
        profile.compareAll(m_combinations, formula(), values);
        if (m_isLogistic)
            toProbabilities(values);
        for (ProductIndex product = 0; product < scores.size(); ++product)
            scores[product] = values[m_combinations.of(product)];
    }

    std::vector<RecommendReason> reasonsFor(CustomerIndex customer,
                                            std::span<const ProductIndex> products) const override
    {
        const ProfileSource source = profileSource(shelf(), customer, m_halfLifeDays);
        std::vector<RecommendReason> reasons;
        for (const ProductIndex product : products) {
            RecommendReason reason {.kind = RecommendReason::Kind::SameAttributes};
            double most = -1;
            for (std::size_t at = 0; at < source.products.size(); ++at) {
                const double likeness = shelf().attributes().likeness(product, source.products[at])
                                        * (0.5 + 0.5 * static_cast<double>(source.weights[at]));
                if (likeness > most) {
                    most = likeness;
                    reason.with = source.products[at];
                }
            }
            reason.shared = shelf().attributes().shared(product, reason.with);
            const Purchase *own = shelf().find(customer, reason.with);
            reason.times = own ? static_cast<int>(own->orders) : 0;
            reasons.push_back(reason);
        }
        return reasons;
    }

    double m_halfLifeDays;
    bool m_isLogistic;
    AttributeCombinations m_combinations;
    Weights m_weights;
};

std::vector<Parameter> parameters()
{
    using Type = Parameter::Type;
    return {{"half_life_days", Type::Real, 1, 3'650, 180},
            {"logistic", Type::Flag, 0, 1, 1},
            {"seed", Type::Whole, 0, 1'000'000, 1}};
}

SearchSpace search()
{
    return {{{"half_life_days", 14, 1'000, true}}, {{{"logistic", 0}}}};
}

std::unique_ptr<Recommender> fit(std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                 Monitor &monitor)
{
    monitor.stage(Stage::Training);
    auto shelf = std::make_shared<const Shelf>(std::move(dataset), asOf, Shelf::HalfLives(), monitor);
    return std::make_unique<Content>(std::move(shelf), chosen, monitor);
}

} // namespace

const RecommenderKind kContent {"content", parameters, fit, search};

} // namespace clientele
