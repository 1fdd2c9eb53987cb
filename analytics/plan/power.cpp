#include "analytics/plan/power.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace clientele {

namespace {

using Coefficients = std::array<double, 8>;

// a0 + a1 x + … + a7 x⁷
double polynomial(const Coefficients &a, double x)
{
    double sum = 0;
    for (std::size_t i = a.size(); i-- > 0;)
        sum = sum * x + a[i];
    return sum;
}

// AS 241, PPND16: the published coefficients of the three ratios of polynomials.
constexpr Coefficients kCentralTop {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                                    1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                                    3.3430575583588128105e4, 2.5090809287301226727e3};
constexpr Coefficients kCentralBottom {1.0,
                                       4.2313330701600911252e1,
                                       6.8718700749205790830e2,
                                       5.3941960214247511077e3,
                                       2.1213794301586595867e4,
                                       3.9307895800092710610e4,
                                       2.8729085735721942674e4,
                                       5.2264952788528545610e3};
constexpr Coefficients kMiddleTop {1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                                   3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                                   2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr Coefficients kMiddleBottom {1.0,
                                      2.05319162663775882187e0,
                                      1.67638483018380384940e0,
                                      6.89767334985100004550e-1,
                                      1.48103976427480074590e-1,
                                      1.51986665636164571966e-2,
                                      5.47593808499534494600e-4,
                                      1.05075007164441684324e-9};
constexpr Coefficients kTailTop {6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                                 2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                 2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr Coefficients kTailBottom {1.0,
                                    5.99832206555887937690e-1,
                                    1.36929880922735805310e-1,
                                    1.48753612908506148525e-2,
                                    7.86869131145613259100e-4,
                                    1.84631831751005468180e-5,
                                    1.42151175831644588870e-7,
                                    2.04426310338993978564e-15};

double variance(double share)
{
    return share * (1 - share);
}

double levelQuantile(const PowerOptions &options)
{
    return normalQuantile(1 - options.level / 2);
}

} // namespace

double normalQuantile(double share)
{
    if (!(share > 0 && share < 1)) {
        if (std::isnan(share))
            return share;
        return share <= 0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    }
    const double q = share - 0.5;
    if (std::abs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(kCentralTop, r) / polynomial(kCentralBottom, r);
    }
    const double r = std::sqrt(-std::log(q < 0 ? share : 1 - share));
    const double value = r <= 5 ? polynomial(kMiddleTop, r - 1.6) / polynomial(kMiddleBottom, r - 1.6)
                                : polynomial(kTailTop, r - 5) / polynomial(kTailBottom, r - 5);
    return q < 0 ? -value : value;
}

double peoplePerArm(double base, double other, const PowerOptions &options)
{
    const double effect = std::abs(other - base);
    if (effect == 0)
        return std::numeric_limits<double>::infinity();
    const double pooled = (base + other) / 2;
    const double null = 2 * variance(options.nullVariance == PowerOptions::NullVariance::Pooled ? pooled : base);
    const double spread = levelQuantile(options) * std::sqrt(null)
                          + normalQuantile(options.power) * std::sqrt(variance(base) + variance(other));
    return spread * spread / (effect * effect);
}

double smallestEffect(double base, std::size_t offered, std::size_t heldOut, const PowerOptions &options)
{
    if (offered == 0 || heldOut == 0)
        return std::numeric_limits<double>::infinity();
    const double inverse = 1 / static_cast<double>(offered) + 1 / static_cast<double>(heldOut);
    return (levelQuantile(options) + normalQuantile(options.power)) * std::sqrt(variance(base) * inverse);
}

std::optional<std::size_t> holdoutFor(double base, double effect, std::size_t people, const PowerOptions &options)
{
    if (people < 2 || !(effect > 0))
        return std::nullopt;
    // 1/held + 1/(people − held) ≤ needed is a quadratic in held: its smaller root, then up to a whole person.
    const double z = levelQuantile(options) + normalQuantile(options.power);
    const double total = static_cast<double>(people);
    const double product = variance(base) == 0 ? 0 : total * z * z * variance(base) / (effect * effect);
    const double root = total * total / 4 - product;
    if (root < 0)
        return std::nullopt;
    auto held = static_cast<std::size_t>(std::max(1.0, std::floor(total / 2 - std::sqrt(root))));
    while (held * 2 <= people && smallestEffect(base, people - held, held, options) > effect)
        ++held;
    return held * 2 <= people ? std::optional(held) : std::nullopt;
}

PowerStatement powerOf(std::size_t people, std::size_t heldOut, double base)
{
    PowerStatement statement;
    statement.people = people;
    statement.base = base;
    statement.holdout = people == 0 ? 0 : static_cast<double>(heldOut) / static_cast<double>(people);
    statement.smallestEffect = smallestEffect(base, people - heldOut, heldOut);
    return statement;
}

} // namespace clientele
