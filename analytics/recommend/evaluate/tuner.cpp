#include "analytics/recommend/evaluate/tuner.h"

#include <algorithm>
#include <chrono>

#include "analytics/base/monitor.h"
#include "analytics/recommend/evaluate/blend_search.h"
#include "analytics/recommend/evaluate/settings_search.h"
#include "analytics/recommend/evaluate/validation_split.h"

namespace clientele {

namespace {

using Clock = std::chrono::steady_clock;

// Stops what is tried when time is over, and shows how much of it is gone.
class Deadline final : public Monitor
{
public:
    Deadline(Monitor &outer, double seconds)
        : m_outer(outer)
        , m_seconds(seconds)
    {
    }

    void stage(Stage) override { }
    void progress(double) override { m_outer.progress(std::min(1.0, elapsed() / m_seconds)); }
    bool isCancelled() const override { return elapsed() > m_seconds || m_outer.isCancelled(); }
    double elapsed() const { return std::chrono::duration<double>(Clock::now() - m_start).count(); }
    bool isOver() const { return elapsed() > m_seconds; }

private:
    Monitor &m_outer;
    double m_seconds;
    Clock::time_point m_start = Clock::now();
};

constexpr const char *kGoal = "mean of recall and ndcg over the cuts";
constexpr std::size_t kUsers = 8'000;

// Time is over, unless the person asked to stop.
void untilTimeIsOver(Monitor &monitor, const auto &work)
{
    try {
        work();
    } catch (const Cancelled &) {
        monitor.checkpoint();
    }
}

} // namespace

Tuned tune(const ScorerKind &kind, const ParamSet &given, const Interactions &train, const TuneOptions &options,
           Monitor &monitor)
{
    Deadline deadline(monitor, options.seconds);
    const bool isOfStars = kind.predictsStars && !train.stars.empty();
    const ValidationSplit split
        = isOfStars ? splitStarsForValidation(train, options.seed) : splitForValidation(train, kUsers, options.seed);
    Tuned tuned {given, std::string(split.how), kGoal};
    tuned.users = split.users.size();
    if (kind.members) {
        BlendSearch search(kind, given, train, split, options);
        untilTimeIsOver(monitor, [&] { search.run(deadline); });
        search.report(tuned);
    } else {
        SettingsSearch search(kind, given, train, split, options.protocol, options.seed);
        untilTimeIsOver(monitor, [&] {
            const auto isEnough = [&] { return options.mostTrials > 0 && search.tried() >= options.mostTrials; };
            while (!deadline.isOver() && !isEnough() && search.step(deadline)) { }
        });
        tuned.trials = search.tried();
        tuned.initialValue = search.initialValue();
        if (const SettingsTrial *best = search.best()) {
            tuned.parameters = best->settings;
            tuned.value = best->value;
        }
    }
    if (isOfStars) { // errors are judged by how small they are
        tuned.goal = "rmse";
        tuned.value = -tuned.value;
        tuned.initialValue = -tuned.initialValue;
    }
    tuned.seconds = deadline.elapsed();
    return tuned;
}

} // namespace clientele
