#include "analytics/rfm/rfm_options.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

#include "analytics/base/error.h"

namespace clientele {

namespace {

constexpr int kLongestWindow = 36'500;

[[noreturn]] void refuse(const char *name, const std::string &value, const std::string &allowed)
{
    throw Error(ErrorCode::ParameterInvalid, {name, value, allowed});
}

template<typename T, typename Text>
void checkCuts(const char *name, const std::vector<T> &cuts, int bins, bool isRising, const Text &textOf)
{
    if (cuts.empty())
        return;
    std::string text;
    for (const T &cut : cuts)
        text += (text.empty() ? "" : ", ") + textOf(cut);
    if (cuts.size() != static_cast<std::size_t>(bins - 1))
        refuse(name, text, std::to_string(bins - 1));
    const bool isInOrder = isRising ? std::ranges::is_sorted(cuts) : std::ranges::is_sorted(cuts, std::greater<> {});
    if (!isInOrder)
        refuse(name, text, isRising ? "1 < 2 < 3 …" : "3 > 2 > 1 …");
}

} // namespace

void checkRfmOptions(const RfmOptions &options)
{
    if (options.bins < RfmOptions::kLeastBins || options.bins > RfmOptions::kMostBins)
        refuse("bins", std::to_string(options.bins),
               std::to_string(RfmOptions::kLeastBins) + "–" + std::to_string(RfmOptions::kMostBins));
    const auto wholeText = [](std::int32_t value) { return std::to_string(value); };
    checkCuts("cuts-recency", options.recencyCuts, options.bins, false, wholeText);
    checkCuts("cuts-frequency", options.frequencyCuts, options.bins, true, wholeText);
    checkCuts("cuts-monetary", options.monetaryCuts, options.bins, true, [](Money cut) { return formatDecimal(cut); });
    double sum = 0;
    for (const double weight : options.weights) {
        if (!std::isfinite(weight) || weight < 0)
            refuse("weights", std::to_string(weight), "≥ 0");
        sum += weight;
    }
    if (sum <= 0)
        refuse("weights", "0, 0, 0", "> 0");
    if (options.window.length < 0 || options.window.length > kLongestWindow)
        refuse("window", std::to_string(options.window.length), "0–" + std::to_string(kLongestWindow));
}

std::optional<Day> firstDayOf(const RfmOptions::Window &window, Day asOf)
{
    if (window.length == 0)
        return std::nullopt;
    if (window.unit == RfmOptions::Window::Unit::Days)
        return asOf - window.length + 1;
    // The day after the same day so many months before; the 31st of a short month is its last day.
    CivilDate date = civilFromDay(asOf);
    const int month = date.year * 12 + date.month - 1 - window.length;
    date.year = static_cast<int>(std::floor(month / 12.0));
    date.month = month - date.year * 12 + 1;
    while (!isValid(date))
        --date.day;
    return dayFromCivil(date) + 1;
}

} // namespace clientele
