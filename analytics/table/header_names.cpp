#include "analytics/table/header_names.h"

#include <map>
#include <utility>

namespace clientele {

namespace {

std::string_view trimmedSpaces(std::string_view text)
{
    constexpr std::string_view kSpaces = " \t\r\n\v\f";
    const std::size_t begin = text.find_first_not_of(kSpaces);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

} // namespace

std::vector<std::string> headerNames(std::span<const std::string_view> cells, bool hasHeader)
{
    std::vector<std::string> names;
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string name(hasHeader ? trimmedSpaces(cells[i]) : std::string_view());
        if (name.empty())
            name = "Column " + std::to_string(i + 1);
        if (const int count = ++seen[name]; count > 1)
            name += " (" + std::to_string(count) + ")";
        names.push_back(std::move(name));
    }
    return names;
}

std::string joinedNames(const std::vector<std::string> &names)
{
    std::string list;
    for (const std::string &name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list.empty() ? "—" : list;
}

} // namespace clientele
