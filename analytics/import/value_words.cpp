#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "analytics/base/dictionaries.h"
#include "analytics/import/value_guess.h"

namespace clientele {

namespace {

std::string plainWord(std::string_view text)
{
    std::string plain;
    for (const char c : trimmed(text))
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    for (const std::string_view comma : {"，", ", "}) {
        for (std::size_t at; (at = plain.find(comma)) != std::string::npos;)
            plain.replace(at, comma.size(), ",");
    }
    return plain;
}

const std::map<Field, std::set<std::string>> &words()
{
    static const auto all = [] {
        std::map<Field, std::set<std::string>> read;
        const auto json = nlohmann::json::parse(kValueWordsJson);
        for (const auto &[id, list] : json.items()) {
            if (!list.is_array())
                continue;
            for (const auto &word : list)
                read[fieldById(id)].insert(plainWord(word.get<std::string>()));
        }
        return read;
    }();
    return all;
}

} // namespace

Field fieldOfWords(const Evidence &evidence, std::size_t column)
{
    std::map<Field, std::size_t> known;
    std::size_t filled = 0;
    for (const auto &row : evidence.rows) {
        const std::string word = plainWord(row[column]);
        if (isMissing(word))
            continue;
        ++filled;
        for (const auto &[field, list] : words())
            known[field] += list.contains(word);
    }
    Field best = Field::None;
    std::size_t most = 0;
    for (const auto &[field, count] : known) {
        if (count > most && isMost(count, filled)) {
            best = field;
            most = count;
        }
    }
    return best;
}

bool isOpaqueName(const std::string &name)
{
    std::string plain;
    for (const char c : plainWord(name)) {
        if (!(c >= '0' && c <= '9') && c != ' ' && c != '_' && c != '-' && c != '.' && c != ':')
            plain += c;
    }
    static const std::set<std::string> kPlaces {"",   "col",     "column", "field", "f",       "c",   "v",    "var",
                                                "x",  "unnamed", "attr",   "列",    "字段",    "栏",  "栏位", "数据列",
                                                "项", "spalte",  "champ",  "campo", "colonne", "feld"};
    return plain.size() == 1 || kPlaces.contains(plain);
}

} // namespace clientele
