#include "analytics/import/column_dictionary.h"

#include <algorithm>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "analytics/base/dictionaries.h"
#include "analytics/import/currency_mark.h"

namespace clientele {

namespace {

struct Entry
{
    Field field = Field::None;
    std::size_t rank = 0;
    bool isNamePart = false;
    std::string with; // counts only beside this column
};

using Names = std::multimap<std::string, Entry>;

Names namesOf(FileKind kind)
{
    static const auto json = nlohmann::json::parse(kColumnsJson);
    Names names;
    for (const auto &[id, list] : json[std::string(fileKindId(kind))].items()) {
        const bool isNamePart = id == "customer_name_part";
        const Field field = isNamePart ? Field::CustomerName : fieldById(id);
        std::size_t rank = 0;
        for (const auto &item : list) {
            const std::string name = item.is_object() ? item["name"].get<std::string>() : item.get<std::string>();
            const std::string with = item.is_object() ? item["with"].get<std::string>() : std::string();
            names.emplace(plainName(name), Entry {field, rank++, isNamePart, plainName(with)});
        }
    }
    return names;
}

} // namespace

std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            plain += static_cast<char>(c + ('a' - 'A'));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<signed char>(c) < 0)
            plain += c;
    }
    // Full-width parentheses and slashes come with units: 金额（元）.
    for (const std::string_view mark :
         {"（", "）", "／", "：", "\xE3\x80\x80", "\xC2\xA0", "\xEF\xBB\xBF", "\xE2\x80\x8B"}) {
        for (std::size_t at; (at = plain.find(mark)) != std::string::npos;)
            plain.erase(at, mark.size());
    }
    return plain;
}

std::vector<NamedColumn> namedColumns(FileKind kind, const std::vector<std::string> &header)
{
    static const std::map<FileKind, Names> dictionary = [] {
        std::map<FileKind, Names> all;
        for (const FileKind each : fileKinds())
            all.emplace(each, namesOf(each));
        return all;
    }();
    std::vector<std::string> plain;
    std::ranges::transform(header, std::back_inserter(plain), plainName);
    const std::set<std::string> present(plain.begin(), plain.end());
    std::vector<NamedColumn> columns;
    const Names &names = dictionary.at(kind);
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const auto [begin, end]
            = names.equal_range(names.contains(plain[i]) ? plain[i] : plainName(withoutCurrency(header[i])));
        for (auto it = begin; it != end; ++it) {
            const Entry &entry = it->second;
            if (entry.with.empty() || present.contains(entry.with))
                columns.push_back({i, entry.field, entry.rank, entry.isNamePart});
        }
    }
    return columns;
}

} // namespace clientele
