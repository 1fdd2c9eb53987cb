#include "analytics/predict/window_forecast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace clientele {

namespace {

constexpr Time kHour = 3'600;
constexpr Time kWeek = 7 * kSecondsPerDay;
constexpr int kLevelWeeks = 26; // beyond, a week weighs next to nothing
constexpr std::array kHalfLives {1.0, 2.0, 4.0, 8.0}; // weeks
constexpr int kLeastWeeks = 3; // of history before a past forecast that is judged
constexpr double kPriorDispersion = 0.1; // until the shop's own windows say otherwise,
constexpr double kPriorWindows = 7; // as if by so many of them
constexpr double kTail = (1 - CountForecast::kCoverage) / 2;
constexpr double kNormalQuantile = 1.2815515655446004; // of 1 − kTail
constexpr double kLargeCount = 200;

// The smallest count with at least this probability at or below it.
double discreteQuantile(double mean, double variance, double probability)
{
    const bool isPoisson = variance <= mean * (1 + 1e-9);
    const double size = isPoisson ? 0 : mean * mean / (variance - mean);
    const double success = isPoisson ? 0 : mean / (mean + size);
    double at = isPoisson ? std::exp(-mean) : std::exp(size * std::log1p(-success));
    double sum = at;
    double count = 0;
    const double most = mean + 100 * std::sqrt(variance) + 100; // rounding must not make it endless
    while (sum < probability && count < most) {
        at *= isPoisson ? mean / (count + 1) : success * (count + size) / (count + 1);
        ++count;
        sum += at;
    }
    return count;
}

double gammaQuantile(double mean, double variance, double normalQuantile)
{
    const double shape = mean * mean / variance;
    const double root = 1 - 1 / (9 * shape) + normalQuantile / std::sqrt(9 * shape);
    return mean * std::pow(std::max(0.0, root), 3);
}

// Orders of each whole week before `end`, the latest first; at least one.
std::vector<double> weeksBefore(const OrderTimes &times, Time end, int most)
{
    std::vector<double> weeks;
    for (int week = 0; week < most; ++week) {
        const TimeSpan span {end - (week + 1) * kWeek, end - week * kWeek};
        if (span.from < times.history.from && week > 0)
            break;
        weeks.push_back(static_cast<double>(times.between(span)));
    }
    return weeks;
}

// Orders a week, as these weeks say, the latest first.
double levelOf(std::span<const double> weeks, double halfLife)
{
    double sum = 0, weights = 0;
    for (std::size_t week = 0; week < weeks.size(); ++week) {
        const double weight = std::exp2(-static_cast<double>(week) / halfLife);
        sum += weight * weeks[week];
        weights += weight;
    }
    return sum / weights;
}

double levelBefore(const OrderTimes &times, Time end, double halfLife)
{
    return levelOf(weeksBefore(times, end, kLevelWeeks), halfLife);
}

// The one that would have foretold each week of the last half year best from those before it.
double bestHalfLife(const OrderTimes &times, Time end)
{
    const std::vector<double> weeks = weeksBefore(times, end, 2 * kLevelWeeks);
    const std::span<const double> all = weeks;
    double best = kHalfLives.back(), least = std::numeric_limits<double>::infinity();
    for (const double halfLife : kHalfLives) {
        double error = 0;
        for (std::size_t week = 0; week < kLevelWeeks && week + 1 + kLeastWeeks <= weeks.size(); ++week) {
            const auto before = all.subspan(week + 1, std::min<std::size_t>(kLevelWeeks, weeks.size() - week - 1));
            const double off = weeks[week] - levelOf(before, halfLife);
            error += off * off;
        }
        if (error > 0 && error < least) {
            least = error;
            best = halfLife;
        }
    }
    return best;
}

struct Judgement
{
    double dispersion = 0;
    std::size_t windows = 0;
};

// The same forecast for the days before, against what came.
Judgement judge(const OrderTimes &times, TimeSpan window, Time end, double halfLife)
{
    constexpr double kOwnWeekday = 6; // as heavy as the other six days together
    const double usual = levelBefore(times, end, halfLife) * times.shareOf(window);
    double squares = kPriorWindows * usual * usual;
    double excess = squares * kPriorDispersion;
    Judgement result;
    for (int day = 1; day <= WindowForecast::kJudgedDays; ++day) {
        const Time back = day * kSecondsPerDay;
        const TimeSpan past {window.from - back, window.to - back};
        if (past.to > end)
            continue;
        if (end - back < times.history.from + kLeastWeeks * kWeek)
            break;
        const double expected = levelBefore(times, end - back, halfLife) * times.shareOf(past);
        const double off = static_cast<double>(times.between(past)) - expected;
        const double weight = day % 7 == 0 ? kOwnWeekday : 1;
        excess += weight * (off * off - expected);
        squares += weight * expected * expected;
        ++result.windows;
    }
    if (squares > 0)
        result.dispersion = std::max(0.0, excess / squares);
    return result;
}

} // namespace

CountForecast countForecast(double mean, double variance)
{
    if (!(mean > 0))
        return {};
    CountForecast forecast {mean, 0, 0};
    if (mean > kLargeCount) {
        const double spread = std::max(variance, mean);
        forecast.low = gammaQuantile(mean, spread, -kNormalQuantile);
        forecast.high = gammaQuantile(mean, spread, kNormalQuantile);
        return forecast;
    }
    forecast.low = discreteQuantile(mean, variance, kTail);
    forecast.high = discreteQuantile(mean, variance, 1 - kTail);
    return forecast;
}

WindowForecast forecastWindow(const OrderTimes &times, TimeSpan window)
{
    WindowForecast result;
    result.window = window;
    if (times.known != OrderTimes::Known::Yes || window.to <= window.from)
        return result;
    const Time end = std::min(times.history.to, startOf(dayOf(window.from)));
    const Time weeksAhead = std::max<Time>(0, window.from - end) / kWeek;
    result.weeksAhead = static_cast<int>(weeksAhead);
    const Time nearer = std::max<Time>(0, weeksAhead - WindowForecast::kFarWeeks) * kWeek;
    const double halfLife = bestHalfLife(times, end);
    const Judgement judgement = judge(times, {window.from - nearer, window.to - nearer}, end, halfLife);
    result.share = times.shareOf(window);
    result.dispersion = judgement.dispersion;
    result.judgedBy = judgement.windows;
    const double mean = levelBefore(times, end, halfLife) * result.share * times.scale();
    result.orders = countForecast(mean, mean + judgement.dispersion * mean * mean);
    return result;
}

std::vector<WindowForecast> bestWindows(const OrderTimes &times, Time length, Day from, std::size_t count)
{
    if (times.known != OrderTimes::Known::Yes || length <= 0 || length >= kWeek)
        return {};
    const Time step = length < kSecondsPerDay ? kHour : kSecondsPerDay;
    struct Candidate
    {
        TimeSpan window;
        double share;
    };
    std::vector<Candidate> candidates;
    for (Time at = startOf(from); at < startOf(from) + kWeek; at += step)
        candidates.push_back({{at, at + length}, times.shareOf({at, at + length})});
    std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::share);
    std::vector<WindowForecast> best;
    for (const Candidate &candidate : candidates) {
        if (best.size() == count)
            break;
        const bool isFree = std::ranges::none_of(best, [&](const WindowForecast &other) {
            return candidate.window.from < other.window.to && other.window.from < candidate.window.to;
        });
        if (isFree)
            best.push_back(forecastWindow(times, candidate.window));
    }
    return best;
}

} // namespace clientele
