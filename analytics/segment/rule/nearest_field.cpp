#include <algorithm>
#include <numeric>

#include "analytics/segment/rule/condition_parser.h"

namespace clientele {

namespace {

// How many letters must change to make one word of the other.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t {0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t k = 0; k < b.size(); ++k) {
            const std::size_t changed = diagonal + (equalWords(a.substr(i, 1), b.substr(k, 1)) ? 0 : 1);
            diagonal = row[k + 1];
            row[k + 1] = std::min({changed, row[k] + 1, row[k + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::string nearestField(std::string_view word)
{
    constexpr std::size_t kLongest = 40;
    if (word.size() < 3 || word.size() > kLongest)
        return {};
    std::string nearest;
    std::size_t least = word.size() / 3 + 1;
    for (const RulePhrase &phrase : rulePhrases(RuleFamily::Field)) {
        if (const std::size_t changes = distance(word, phrase.text); changes < least) {
            least = changes;
            nearest = phrase.text;
        }
    }
    return nearest;
}

} // namespace clientele
