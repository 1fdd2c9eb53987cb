#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// One knob of a method: its name in files and on the command line, its range and its default. The words a person reads
// ("How many neighbours", and what it means) come from widgets/shell/names, keyed by "method.name".
struct Parameter
{
    enum class Type
    {
        Whole,
        Real,
        Flag
    };

    std::string name;
    Type type = Type::Real;
    double minimum = 0;
    double maximum = 1;
    double initial = 0;
};

// The values chosen for a method's parameters. What is not set has its default.
//
// Errors: ParameterInvalid for a name the method does not have, or a value outside its range.
class ParamSet
{
public:
    explicit ParamSet(std::vector<Parameter> parameters = {});

    const std::vector<Parameter> &parameters() const { return m_parameters; }
    double real(std::string_view name) const;
    int whole(std::string_view name) const;
    bool flag(std::string_view name) const;
    bool isSet(std::string_view name) const { return m_values.find(name) != m_values.end(); }

    void set(std::string_view name, double value);
    void set(std::string_view assignment); // "neighbours=200"

private:
    const Parameter &parameter(std::string_view name) const;

    std::vector<Parameter> m_parameters;
    std::map<std::string, double, std::less<>> m_values;
};

} // namespace clientele
