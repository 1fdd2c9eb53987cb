#include "analytics/profile/interval.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace clientele {

namespace {

constexpr double kNormal95 = 1.959963984540054;

} // namespace

Interval shareInterval(std::size_t with, std::size_t all)
{
    if (all == 0)
        return {0, 1};
    const auto n = static_cast<double>(all);
    const double share = static_cast<double>(with) / n;
    const double z2 = kNormal95 * kNormal95;
    const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kNormal95 / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    return {with == 0 ? 0 : std::max(0.0, middle - half), with == all ? 1 : std::min(1.0, middle + half)};
}

Interval differenceInterval(std::size_t with, std::size_t all, std::size_t otherWith, std::size_t otherAll)
{
    const Interval first = shareInterval(with, all);
    const Interval second = shareInterval(otherWith, otherAll);
    if (all == 0 || otherAll == 0)
        return {-1, 1};
    const double share = static_cast<double>(with) / static_cast<double>(all);
    const double other = static_cast<double>(otherWith) / static_cast<double>(otherAll);
    const double difference = share - other;
    return {difference - std::hypot(share - first.low, second.high - other),
            difference + std::hypot(first.high - share, other - second.low)};
}

void RatioSum::add(double numerator, double denominator)
{
    if (denominator <= 0)
        return;
    ++m_customers;
    const auto n = static_cast<double>(m_customers);
    const double dx = denominator - m_meanX;
    const double dy = numerator - m_meanY;
    m_meanX += dx / n;
    m_meanY += dy / n;
    m_xx += dx * (denominator - m_meanX);
    m_yy += dy * (numerator - m_meanY);
    m_xy += dx * (numerator - m_meanY);
}

Ratio RatioSum::result() const
{
    Ratio ratio;
    ratio.customers = m_customers;
    if (m_customers == 0)
        return ratio;
    ratio.value = m_meanY / m_meanX;
    if (m_customers < 2)
        return ratio;
    const auto n = static_cast<double>(m_customers);
    const double spread = std::max(0.0, m_yy - 2 * ratio.value * m_xy + ratio.value * ratio.value * m_xx) / (n - 1);
    const double half = studentQuantile95(m_customers - 1) * std::sqrt(spread / n) / m_meanX;
    ratio.interval = Interval {ratio.value - half, ratio.value + half};
    return ratio;
}

double studentQuantile95(std::size_t degrees)
{
    constexpr double kTwoTails = 0.05;
    const auto n = static_cast<double>(std::max<std::size_t>(1, degrees));
    if (n == 1)
        return 1 / std::tan(kTwoTails * std::numbers::pi / 2);
    if (n == 2)
        return std::sqrt(2 / (kTwoTails * (2 - kTwoTails)) - 2);
    const double a = 1 / (n - 0.5);
    const double b = (48 / a) / a;
    double c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
    const double d = ((94.5 / (b + c) - 3) / b + 1) * std::sqrt(a * std::numbers::pi / 2) * n;
    double y = std::pow(d * kTwoTails, 2 / n);
    if (y > 0.05 + a) {
        const double x = -kNormal95;
        y = x * x;
        if (n < 5)
            c += 0.3 * (n - 4.5) * (x + 0.6);
        c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c;
        y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
        y = a * y * y;
        y = y > 0.002 ? std::exp(y) - 1 : 0.5 * y * y + y;
    } else {
        y = ((1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)) * y - 1) * (n + 1) / (n + 2)
            + 1 / y;
    }
    return std::sqrt(n * y);
}

} // namespace clientele
