#include "analytics/import/stars.h"

#include <array>
#include <utility>

#include "analytics/import/values.h"

namespace clientele {

namespace {

// How often `sign` stands in `text`, when nothing but it, its empty sister and spaces does.
std::optional<double> countedSigns(std::string_view text)
{
    constexpr std::string_view full = "★";
    constexpr std::string_view empty = "☆";
    double count = 0;
    bool hasAny = false;
    while (!text.empty()) {
        if (text.starts_with(full) || text.starts_with(empty)) {
            count += text.starts_with(full) ? 1 : 0;
            hasAny = true;
            text.remove_prefix(full.size());
        } else if (text.front() == ' ') {
            text.remove_prefix(1);
        } else {
            return std::nullopt;
        }
    }
    return hasAny ? std::optional(count) : std::nullopt;
}

std::optional<double> wordValue(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, double>, 9> kWords {{{"好评", 3},
                                                                                 {"中评", 2},
                                                                                 {"差评", 1},
                                                                                 {"positive", 3},
                                                                                 {"neutral", 2},
                                                                                 {"negative", 1},
                                                                                 {"Positive", 3},
                                                                                 {"Neutral", 2},
                                                                                 {"Negative", 1}}};
    for (const auto &[word, value] : kWords) {
        if (text == word)
            return value;
    }
    return std::nullopt;
}

} // namespace

std::optional<double> readStars(std::string_view text, char decimalPoint)
{
    text = trimmed(text);
    if (const auto word = wordValue(text))
        return word;
    if (const auto signs = countedSigns(text))
        return signs;
    for (const std::string_view tail : {"/", " out of ", " of ", "stars", "star", "星", "分", "颗星"}) {
        if (const std::size_t at = text.find(tail); at != std::string_view::npos && at > 0) {
            text = trimmed(text.substr(0, at));
            break;
        }
    }
    const auto number = readMoney(text, decimalPoint);
    return number ? std::optional(number->toDouble()) : std::nullopt;
}

std::optional<StarScale> starScaleOf(double lowest, double highest)
{
    if (lowest < 0)
        return lowest >= -1 && highest <= 1 ? std::optional(StarScale {-1, 1}) : std::nullopt;
    if (highest <= 1)
        return StarScale {0, 1};
    const double bottom = lowest < 1 ? 0 : 1;
    for (const double top : {5.0, 10.0}) {
        if (highest <= top)
            return StarScale {bottom, top};
    }
    return highest <= 100 ? std::optional(StarScale {0, 100}) : std::nullopt;
}

} // namespace clientele
