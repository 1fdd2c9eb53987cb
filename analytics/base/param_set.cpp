#include "analytics/base/param_set.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "analytics/base/error.h"

namespace clientele {

namespace {

// The shortest spelling: "5000", "0.55".
std::string spelled(double value)
{
    std::array<char, 32> text {};
    const auto [end, failure]
        = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 15);
    return failure == std::errc() ? std::string(text.data(), end) : std::string();
}

} // namespace

ParamSet::ParamSet(std::vector<Parameter> parameters)
    : m_parameters(std::move(parameters))
{
}

const Parameter &ParamSet::parameter(std::string_view name) const
{
    const auto it = std::ranges::find(m_parameters, name, &Parameter::name);
    if (it != m_parameters.end())
        return *it;
    std::string known;
    for (const Parameter &candidate : m_parameters)
        known += (known.empty() ? "" : ", ") + candidate.name;
    throw Error(ErrorCode::ParameterInvalid, {std::string(name), "", known});
}

double ParamSet::real(std::string_view name) const
{
    const Parameter &known = parameter(name);
    const auto it = m_values.find(name);
    return it == m_values.end() ? known.initial : it->second;
}

int ParamSet::whole(std::string_view name) const
{
    return static_cast<int>(std::lround(real(name)));
}

bool ParamSet::flag(std::string_view name) const
{
    return real(name) != 0;
}

void ParamSet::set(std::string_view name, double value)
{
    const Parameter &known = parameter(name);
    const bool isWhole = known.type == Parameter::Type::Real || value == std::floor(value);
    if (!(value >= known.minimum && value <= known.maximum) || !isWhole) {
        throw Error(ErrorCode::ParameterInvalid,
                    {known.name, spelled(value), spelled(known.minimum) + " … " + spelled(known.maximum)});
    }
    m_values.insert_or_assign(known.name, value);
}

void ParamSet::set(std::string_view assignment)
{
    const std::size_t equals = assignment.find('=');
    const std::string_view name = assignment.substr(0, equals);
    const std::string_view text = equals == std::string_view::npos ? std::string_view() : assignment.substr(equals + 1);
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size())
        throw Error(ErrorCode::ParameterInvalid, {std::string(name), std::string(text), ""});
    set(name, value);
}

} // namespace clientele
