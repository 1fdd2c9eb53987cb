#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace clientele {

class Monitor;

// Fits a number, or the chance of a yes, to many columns at once without believing any of them more than the data says:
// logistic, rate or linear regression whose coefficients have a normal prior by group of columns. How wide a group's prior is may
// be learned from the data itself, so that a group that tells nothing shrinks to its mean and one that tells much is left
// alone (empirical Bayes by MacKay's fixed point, 1992; Newton steps on the penalised likelihood, Laplace covariance).
struct RegressionColumns
{
    struct Group
    {
        double deviation = 1; // prior standard deviation of a coefficient around its mean
        double least = 0; // learned ones are never below …
        double most = 1e3; // … nor above
        bool isLearned = false;
        // A learned deviation starts with so many coefficients that lie as far from their mean as `deviation` says: without
        // any, a small group that tells a little is soon taken for one that tells nothing (inverse-gamma prior).
        double belief = 0;
    };
    std::vector<Group> groups;
    std::vector<std::uint32_t> group; // of each column
    std::vector<double> mean; // prior mean of each column

    std::size_t size() const { return group.size(); }
    std::uint32_t addGroup(const Group &added);
    std::size_t add(std::uint32_t inGroup, double priorMean = 0); // the new column's position
};

// Rows come in blocks, so that a million of them never stand in memory: x is rows × columns, row-major and zero when
// passed; weight is 1 and offset 0 unless set.
struct RegressionRows
{
    std::size_t begin = 0;
    std::size_t end = 0;
    float *x = nullptr;
    double *y = nullptr;
    double *offset = nullptr; // added to the linear predictor
    double *weight = nullptr;
};

enum class Link
{
    Identity, // weights are inverse variances
    Logistic,
    Rate // chance of at least one event at rate exp(predictor): 1 − exp(−exp(predictor)), the complementary log-log
};

struct RegressionOptions
{
    Link link = Link::Logistic;
    double tolerance = 1e-3; // of the largest change of a coefficient, relative to 1
    int steps = 12; // at most
};

struct Regression
{
    std::vector<double> coefficients;
    std::vector<double> covariance; // columns × columns
    std::vector<double> deviations; // of each group, as learned

    double covarianceOf(std::size_t a, std::size_t b) const { return covariance[a * coefficients.size() + b]; }
};

// The same numbers on any number of threads; `fill` is called from several. Never NaN for finite rows. O(rows · columns²).
// Errors: Cancelled.
Regression fitRegression(const RegressionColumns &columns, std::size_t rows,
                         const std::function<void(RegressionRows &)> &fill, const RegressionOptions &options,
                         Monitor &monitor);

} // namespace clientele
