#pragma once

#include <cstddef>
#include <optional>

namespace clientele {

// How large an effect a campaign can see, and how many people it takes to see one: two shares compared, two-sided.
//
// With the usual normal approximation, for shares p (held out) and q (with the offer) and the quantiles z of level and
// power. Under "no difference" the variance is either that of both shares pooled (R's power.prop.test) or that of the base
// share (Evan Miller's calculator); under the difference it is each arm's own.
struct PowerOptions
{
    double level = 0.05; // chance of seeing an effect that is not there
    double power = 0.80; // chance of seeing one that is
    enum class NullVariance
    {
        Pooled,
        Base
    };
    NullVariance nullVariance = NullVariance::Pooled;
};

// People per arm, both of the same size, not rounded. Infinite for equal shares. `base` and `other` in 0 … 1.
double peoplePerArm(double base, double other, const PowerOptions &options = {});

// The smallest difference that arms of these sizes can see from this base share, in points of share (0.072 = 7.2 points);
// both arms with the variance of the base share, as is usual for a difference that is small beside it. Infinite when an
// arm is empty, 0 when nobody or everybody buys.
double smallestEffect(double base, std::size_t offered, std::size_t heldOut, const PowerOptions &options = {});

// How many of so many people must be held out to see an effect of this size; nothing when even half of them are too few.
std::optional<std::size_t> holdoutFor(double base, double effect, std::size_t people, const PowerOptions &options = {});

// What is said of an audience before it is divided: "with 800 customers, 5 % buyers and a 10 % holdout you can see only
// effects above 7.2 points".
struct PowerStatement
{
    std::size_t people = 0; // who get an offer or are held out from it
    double base = 0; // share of buyers without the offer
    double holdout = 0; // share
    double smallestEffect = 0;
};
PowerStatement powerOf(std::size_t people, std::size_t heldOut, double base);

// The standard normal distribution's value below which `share` of it lies: 0.975 → 1.96. Wichura's algorithm AS 241,
// relative error about 1e-16; ∓ infinity at 0 and 1.
double normalQuantile(double share);

} // namespace clientele
