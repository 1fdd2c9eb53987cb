#include "analytics/plan/forecast.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace clientele {

namespace {

// How much of the error of one person's estimate is everybody's: whether an offer works at all is learned once for all of
// them, so it does not average out. Half would do for the sample shops (bench_campaign), not for shops whose people answer
// in another way (bench_campaign --generator other): whoever chooses the best of several estimates chooses their luck, too.
constexpr double kSharedError = 0.8;

struct Sum
{
    std::size_t people = 0;
    double cost = 0;
    double revenue = 0;
    double profit = 0;
    double error = 0; // of those whose errors go the same way
    double squares = 0; // of errors that average out
    double saved = 0;
    std::map<std::uint32_t, std::size_t> strata;

    void add(const AudienceMember &member)
    {
        ++people;
        ++strata[member.stratum];
        const Expectation &expected = member.expected;
        if (std::isnan(expected.profit))
            return;
        cost += expected.cost;
        revenue += expected.revenue;
        profit += expected.profit;
        const double own = std::isnan(expected.profitError) ? 0 : expected.profitError;
        error += kSharedError * own;
        squares += (1 - kSharedError * kSharedError) * own * own;
        saved += std::max(0.0, -static_cast<double>(expected.profit));
    }

    double standardError(double scale) const { return std::sqrt(error * error * scale * scale + squares * scale); }

    std::uint32_t mainStratum() const
    {
        return std::ranges::max_element(strata, {}, [](const auto &entry) { return entry.second; })->first;
    }
};

std::size_t scaled(std::size_t people, double scale)
{
    return static_cast<std::size_t>(std::llround(static_cast<double>(people) * scale));
}

Forecast::Row rowOf(const Sum &sum, double scale)
{
    Forecast::Row row;
    row.people = scaled(sum.people, scale);
    row.stratum = sum.mainStratum();
    row.cost = sum.cost * scale;
    row.profit = sum.profit * scale;
    row.profitError = sum.standardError(scale);
    row.saved = sum.saved * scale;
    return row;
}

// The error of a smaller or larger budget grows with what it earns, as far as the plan's own tells.
void fillCurve(Forecast &forecast, const Allocation &allocation, double scale)
{
    const double relative = forecast.profit > 0 ? forecast.profitError / forecast.profit : 0;
    for (const Allocation::Point &point : allocation.curve)
        forecast.curve.push_back({point.cost * scale, point.gain * scale, relative * point.gain * scale});
    forecast.gap = allocation.gap();
    forecast.marginal = allocation.marginal;
}

} // namespace

Forecast forecastOf(const AudienceResult &audience, const Allocation *allocation, double scale)
{
    Forecast forecast;
    Sum contacted;
    std::map<std::uint8_t, Sum> byOffer;
    std::map<NotSent, Sum> byReason;
    for (const AudienceMember &member : audience.members) {
        forecast.isKnown = forecast.isKnown || !std::isnan(member.expected.profit);
        switch (member.arm) {
        case Arm::Offer:
            contacted.add(member);
            byOffer[member.offer].add(member);
            break;
        case Arm::Holdout: ++forecast.heldOut; break;
        case Arm::NotSent: byReason[member.notSent].add(member); break;
        }
    }
    forecast.contacted = scaled(contacted.people, scale);
    forecast.heldOut = scaled(forecast.heldOut, scale);
    forecast.cost = contacted.cost * scale;
    forecast.revenue = contacted.revenue * scale;
    forecast.profit = contacted.profit * scale;
    forecast.profitError = contacted.standardError(scale);
    for (const auto &[offer, sum] : byOffer)
        forecast.rows.emplace_back(rowOf(sum, scale)).offer = offer;
    std::ranges::stable_sort(forecast.rows, std::greater {}, &Forecast::Row::people);
    for (const auto &[reason, sum] : byReason) {
        Forecast::Row &row = forecast.rows.emplace_back(rowOf(sum, scale));
        row.reason = reason;
        row.cost = 0; // nothing is sent
        forecast.notSent += row.people;
    }
    if (allocation)
        fillCurve(forecast, *allocation, scale);
    return forecast;
}

} // namespace clientele
