#include "widgets/charts/ticks.h"

#include <algorithm>
#include <cmath>

namespace clientele {

std::vector<double> linearTicks(double low, double high, int count)
{
    if (!(high > low) || count < 1)
        return {low};
    const double rough = (high - low) / count;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            step = factor * power;
            break;
        }
    }
    std::vector<double> ticks;
    for (double k = std::ceil(low / step - 1e-9); k * step <= high + step * 1e-9; ++k)
        ticks.push_back(k * step);
    return ticks;
}

std::vector<double> logTicks(double low, double high, int count)
{
    const double decades = std::log10(high / low);
    if (decades < 1)
        return linearTicks(low, high, std::max(2, count / 2));
    static const std::vector<std::vector<double>> kSteps {{1, 2, 5}, {1, 3}, {1}};
    for (const std::vector<double> &steps : kSteps) {
        std::vector<double> ticks;
        for (double power = std::floor(std::log10(low)); power <= std::ceil(std::log10(high)); ++power) {
            for (const double step : steps) {
                const double tick = step * std::pow(10.0, power);
                if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9))
                    ticks.push_back(tick);
            }
        }
        if (static_cast<int>(ticks.size()) <= count || steps.size() == 1)
            return ticks;
    }
    return {};
}

} // namespace clientele
