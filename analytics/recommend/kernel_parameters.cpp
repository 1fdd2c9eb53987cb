#include "analytics/recommend/kernel_parameters.h"

namespace clientele {

std::vector<Parameter> kernelParameters(double mostNeighbours)
{
    using Type = Parameter::Type;
    const KernelSettings settings;
    return {{"neighbours", Type::Whole, 1, mostNeighbours, static_cast<double>(settings.neighbours)},
            {"user_exponent", Type::Real, 0, 1.5, settings.userExponent},
            {"source_exponent", Type::Real, 0, 1.5, settings.sourceExponent},
            {"target_exponent", Type::Real, 0, 1.5, settings.targetExponent},
            {"shrink", Type::Real, 0, 10'000, settings.shrink},
            {"row_l1", Type::Flag, 0, 1, settings.isRowNormalised ? 1.0 : 0.0}};
}

KernelSettings kernelSettings(const ParamSet &chosen)
{
    KernelSettings settings;
    settings.neighbours = chosen.whole("neighbours");
    settings.userExponent = chosen.real("user_exponent");
    settings.sourceExponent = chosen.real("source_exponent");
    settings.targetExponent = chosen.real("target_exponent");
    settings.shrink = chosen.real("shrink");
    settings.isRowNormalised = chosen.flag("row_l1");
    return settings;
}

std::vector<SearchSpace::Range> kernelRanges()
{
    return {{"user_exponent", 0, 1}, {"source_exponent", 0, 1}, {"target_exponent", 0, 0.8}, {"row_l1", 0, 1}};
}

} // namespace clientele
