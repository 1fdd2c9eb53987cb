#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace clientele {

// How sure a number is: where the true one lies in 95 of 100 cases, if customers like these came again by chance. Wide for
// few customers, and nothing where a single one says nothing about others.
struct Interval
{
    double low = 0;
    double high = 0;

    bool operator==(const Interval &) const = default;
};

// The share `with` of `all` (0 … 1): Wilson's score interval (1927), which holds for few people and for shares near 0
// and 1. All of 0 … 1 for nobody.
Interval shareInterval(std::size_t with, std::size_t all);

// The difference of two independent shares, first minus second: Newcombe's hybrid score interval (1998, method 10).
Interval differenceInterval(std::size_t with, std::size_t all, std::size_t otherWith, std::size_t otherAll);

// Σ numerator / Σ denominator over customers: a mean where every denominator is 1, otherwise a ratio such as money per
// order. Student's t with n − 1 degrees of freedom on the linearised ratio; n are those with a denominator.
struct Ratio
{
    double value = 0; // 0 without any denominator
    std::size_t customers = 0;
    std::optional<Interval> interval; // nothing below two customers
};

// Adds customers one by one, in a way that does not lose digits however many there are.
class RatioSum
{
public:
    void add(double numerator, double denominator = 1);
    Ratio result() const;

private:
    std::size_t m_customers = 0;
    double m_meanX = 0; // denominators
    double m_meanY = 0; // numerators
    double m_xx = 0; // sums of squared and crossed differences from the means
    double m_yy = 0;
    double m_xy = 0;
};

// The value that |t| of Student's distribution exceeds in 5 of 100 cases. To about 1e-3 from 3 degrees of freedom, exact for
// 1 and 2 (Hill, algorithm 396, 1970).
double studentQuantile95(std::size_t degrees);

} // namespace clientele
