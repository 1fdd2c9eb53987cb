#include <algorithm>
#include <cmath>
#include <string>

#include <Eigen/Cholesky>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/recommend/bare/scorers.h"

namespace clientele {

namespace {

using Eigen::Index;
using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

constexpr int kHeldEpochs = 4; // before variances are learned: factors need time to find their places
constexpr double kLeastVariance = 1e-6;

// What is known of one side, users or items: for each its k factors and its bias, as a mean and a covariance.
struct Side
{
    Side(std::size_t count, Index size)
        : means(Matrix::Zero(size, static_cast<Index>(count)))
        , covariances(static_cast<std::size_t>(size * size) * count)
        , variance(Vector::Zero(size))
    {
    }

    Index size() const { return means.rows(); }
    auto covariance(std::size_t at) const
    {
        return Eigen::Map<const Eigen::MatrixXf>(&covariances[at * static_cast<std::size_t>(size() * size())], size(),
                                                 size());
    }
    void setCovariance(std::size_t at, const Matrix &value)
    {
        Eigen::Map<Eigen::MatrixXf>(&covariances[at * static_cast<std::size_t>(size() * size())], size(), size())
            = value.cast<float>();
    }

    Matrix means; // one column each: factors, then the bias
    std::vector<float> covariances;
    Vector variance; // of the prior, which has mean 0
};

// The posterior of one user or item, and what its ratings say about the noise.
struct Posterior
{
    Vector mean;
    Matrix covariance;
    double squaredError = 0; // expected, summed over its ratings
};

// stars = mean + b_u + c_i + p_u · q_i + noise. Given the other side, one side's posterior is a ridge regression on
// uncertain inputs: Σ E[z zᵀ] and Σ E[t z] over its ratings, with z = (factors of the other, 1) and t = stars − mean −
// bias of the other.
Posterior posteriorOf(const Side &other, const Vector &variance, double noise, double mean,
                      std::span<const std::uint32_t> others, std::span<const float> stars)
{
    const Index k = other.size() - 1;
    Matrix inputs = Matrix::Zero(k + 1, k + 1);
    Vector products = Vector::Zero(k + 1);
    double squares = 0;
    Vector z(k + 1);
    for (std::size_t at = 0; at < others.size(); ++at) {
        const auto known = other.covariance(others[at]);
        z.head(k) = other.means.col(others[at]).head(k);
        z[k] = 1;
        const double target = static_cast<double>(stars[at]) - mean - other.means(k, others[at]);
        inputs.selfadjointView<Eigen::Lower>().rankUpdate(z);
        inputs.topLeftCorner(k, k).triangularView<Eigen::Lower>() += known.topLeftCorner(k, k).cast<double>();
        products += target * z;
        products.head(k) -= known.col(k).head(k).cast<double>();
        squares += target * target + static_cast<double>(known(k, k));
    }
    Matrix precision = inputs.selfadjointView<Eigen::Lower>();
    inputs = precision;
    precision /= noise;
    precision.diagonal() += variance.cwiseInverse();
    const Eigen::LLT<Matrix> solver(precision);
    Posterior posterior;
    posterior.covariance = solver.solve(Matrix::Identity(k + 1, k + 1));
    posterior.mean = solver.solve(products) / noise;
    posterior.squaredError
        = squares - 2 * products.dot(posterior.mean)
          + inputs.cwiseProduct(posterior.covariance + posterior.mean * posterior.mean.transpose()).sum();
    return posterior;
}

// Updates one side from the other; returns the expected squared error over all ratings.
double updateSide(Side &side, const Side &other, const Interactions &ratings, double noise, double mean)
{
    std::vector<double> errors(ratings.users());
    parallelFor(ratings.users(), 16, [&](std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end; ++at) {
            const History row = ratings.of(at);
            const Posterior posterior = posteriorOf(other, side.variance, noise, mean, row.item, row.stars);
            side.means.col(static_cast<Index>(at)) = posterior.mean;
            side.setCovariance(at, posterior.covariance);
            errors[at] = posterior.squaredError;
        }
    });
    double sum = 0;
    for (const double error : errors)
        sum += error;
    return sum;
}

// The prior that makes the posteriors most likely; those without ratings say nothing.
void learnVariance(Side &side, const Interactions &ratings)
{
    Vector sum = Vector::Zero(side.size());
    double count = 0;
    for (std::size_t at = 0; at < ratings.users(); ++at) {
        if (ratings.itemsOf(at).empty())
            continue;
        sum += side.means.col(static_cast<Index>(at)).cwiseAbs2() + side.covariance(at).diagonal().cast<double>();
        ++count;
    }
    side.variance = (sum / std::max(1.0, count)).cwiseMax(kLeastVariance);
}

struct Model
{
    double mean = 0;
    double lowest = 0;
    double highest = 0;
    double noise = 1;
    Side items;
    Vector userVariance;
};

// Star ratings by biases and factors whose sizes and uncertainties are learned from the ratings (variational Bayes, Lim
// & Teh 2007), so that nothing needs to be tuned and few ratings do not mislead. Somebody's own factors come from their
// history when they are asked for.
class BiasedMf final : public StarPredictor
{
public:
    explicit BiasedMf(Model model)
        : m_model(std::move(model))
    {
    }

    std::vector<float> stars(const History &history, std::span<const std::uint32_t> items) const override
    {
        const Vector user = userOf(history);
        std::vector<float> result;
        result.reserve(items.size());
        for (const std::uint32_t item : items)
            result.push_back(predict(user, item));
        return result;
    }

    void score(std::span<const History> histories, std::span<float> scores) const override
    {
        const auto items = static_cast<std::size_t>(m_model.items.means.cols());
        for (std::size_t row = 0; row < histories.size(); ++row) {
            const Vector user = userOf(histories[row]);
            for (std::uint32_t item = 0; item < items; ++item)
                scores[row * items + item] = predict(user, item);
        }
    }

private:
    Vector userOf(const History &history) const
    {
        return posteriorOf(m_model.items, m_model.userVariance, m_model.noise, m_model.mean,
                           history.stars.empty() ? std::span<const std::uint32_t>() : history.item, history.stars)
            .mean;
    }

    float predict(const Vector &user, std::uint32_t item) const
    {
        const auto known = m_model.items.means.col(item);
        const Index k = user.size() - 1;
        const double stars = m_model.mean + user[k] + known[k] + user.head(k).dot(known.head(k));
        return static_cast<float>(std::clamp(stars, m_model.lowest, m_model.highest));
    }

    Model m_model;
};

void drawFactors(Side &side, double variance, double biasVariance, Random &random)
{
    const Index k = side.size() - 1;
    for (Index at = 0; at < side.means.cols(); ++at) {
        for (Index factor = 0; factor < k; ++factor)
            side.means(factor, at) = std::sqrt(variance) * random.normal();
    }
    side.variance.head(k).setConstant(variance);
    side.variance[k] = biasVariance;
}

std::unique_ptr<ItemScorer> fit(const Interactions &train, const ParamSet &chosen, Monitor &monitor)
{
    if (train.stars.empty())
        throw Error(ErrorCode::NoStars, {"biased-mf"});
    const Index size = chosen.whole("factors") + 1;
    const auto [lowest, highest] = std::ranges::minmax(train.stars);
    double mean = 0;
    for (const float stars : train.stars)
        mean += static_cast<double>(stars) / static_cast<double>(train.stars.size());
    double variance = 0;
    for (const float stars : train.stars)
        variance += std::pow(static_cast<double>(stars) - mean, 2) / static_cast<double>(train.stars.size());
    variance = std::max(variance, kLeastVariance);

    const Interactions byItem = transposed(train);
    Side users(train.users(), size);
    Side items(train.items, size);
    Random random(static_cast<std::uint64_t>(chosen.whole("seed")), "biased-mf");
    // Factors begin as if they explained a fifth of the variance together, biases as much each.
    const double factorVariance = std::sqrt(0.2 * variance / std::max<double>(1, static_cast<double>(size - 1)));
    drawFactors(users, factorVariance, 0.2 * variance, random);
    drawFactors(items, factorVariance, 0.2 * variance, random);
    double noise = variance;
    const int epochs = chosen.whole("epochs");
    for (int epoch = 0; epoch < epochs; ++epoch) {
        monitor.checkpoint();
        updateSide(users, items, train, noise, mean);
        monitor.checkpoint();
        const double error = updateSide(items, users, byItem, noise, mean);
        if (epoch >= kHeldEpochs) {
            learnVariance(users, train);
            learnVariance(items, byItem);
        }
        noise = std::max(kLeastVariance, error / static_cast<double>(train.stars.size()));
        monitor.progress((epoch + 1.0) / epochs);
    }
    return std::make_unique<BiasedMf>(Model {mean, static_cast<double>(lowest), static_cast<double>(highest), noise,
                                             std::move(items), users.variance});
}

std::vector<Parameter> parameters()
{
    using Type = Parameter::Type;
    return {{"factors", Type::Whole, 0, 256, 16},
            {"epochs", Type::Whole, 1, 1'000, 30},
            {"seed", Type::Whole, 0, 1'000'000, 1}};
}

SearchSpace search(const Interactions &)
{
    return {{{"factors", 2, 48, true}, {"epochs", 10, 80, true}}, {{{"factors", 8}}, {{"factors", 30}}}};
}

} // namespace

const ScorerKind kBiasedMfScorer {"biased-mf", parameters, search, fit, nullptr, true};

} // namespace clientele
