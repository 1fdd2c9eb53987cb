#include "analytics/recommend/evaluate/tuner.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/recommend/evaluate/blend_weights.h"
#include "analytics/recommend/evaluate/settings_walk.h"
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
constexpr std::size_t kQuarter = 4;
constexpr double kClearlyWorse = 0.96; // of the best on the same quarter of users

// One row per user, empty but for `users`.
Interactions testOf(const Interactions &test, std::span<const std::uint32_t> users)
{
    std::vector<std::uint8_t> isAsked(test.users(), 0);
    for (const std::uint32_t user : users)
        isAsked[user] = 1;
    Interactions part;
    part.items = test.items;
    for (std::size_t user = 0; user < test.users(); ++user)
        appendUser(part, isAsked[user] != 0 ? test.of(user) : History());
    return part;
}

struct Trial
{
    ParamSet settings;
    double quarter = 0; // the goal over the first quarter of users
    double value = 0; // over all of them
};

// Asks how good settings are.
class Judge
{
public:
    Judge(const ScorerKind &kind, const Interactions &train, const TuneOptions &options)
        : m_kind(kind)
        , m_options(options)
        , m_split(kind.predictsStars && !train.stars.empty() ? splitStarsForValidation(train, options.seed)
                                                             : splitForValidation(train, kUsers, options.seed))
        , m_first(m_split.users.size() / kQuarter)
        , m_quarter(testOf(m_split.data.test, std::span(m_split.users).first(m_first)))
        , m_rest(testOf(m_split.data.test, std::span(m_split.users).subspan(m_first)))
    {
    }

    const ValidationSplit &split() const { return m_split; }

    // Nothing if settings were clearly worse than `best`. Higher is better.
    std::optional<Trial> ask(const ParamSet &settings, const Trial *best, Monitor &monitor) const
    {
        const std::unique_ptr<ItemScorer> scorer = m_kind.fit(m_split.data.train, settings, monitor);
        if (const auto *predictor = dynamic_cast<const StarPredictor *>(scorer.get())) {
            const double error = starErrors(*predictor, m_split.data.train, m_split.data.test).rmse;
            return Trial {settings, -error, -error};
        }
        const double quarter = goalOn(*scorer, m_quarter, monitor);
        if (best && quarter < kClearlyWorse * best->quarter)
            return std::nullopt;
        const double rest = goalOn(*scorer, m_rest, monitor);
        const auto users = static_cast<double>(std::max<std::size_t>(1, m_split.users.size()));
        const auto first = static_cast<double>(m_first);
        return Trial {settings, quarter, (quarter * first + rest * (users - first)) / users};
    }

private:
    double goalOn(const ItemScorer &scorer, const Interactions &test, Monitor &monitor) const
    {
        return tuningGoal(evaluate(scorer, m_split.data.train, test, m_options.protocol, monitor));
    }

    const ScorerKind &m_kind;
    const TuneOptions &m_options;
    ValidationSplit m_split;
    std::size_t m_first;
    Interactions m_quarter;
    Interactions m_rest;
};

// A blend: its members one after the other, then their weights, all on the same split.
Tuned tuneBlend(const ScorerKind &kind, const ParamSet &given, const Interactions &train, const TuneOptions &options,
                Monitor &monitor)
{
    constexpr double kForMembers = 0.7; // of the time; the rest fits them once more and finds weights
    Deadline deadline(monitor, options.seconds);
    const ValidationSplit split = splitForValidation(train, kUsers, options.seed);
    const std::vector<std::string_view> names = kind.members(train);
    Tuned tuned {given, std::string(split.how), kGoal};
    tuned.users = split.users.size();
    std::vector<Tuned> members;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const ScorerKind &member = scorerKind(names[i]);
        TuneOptions share = options;
        share.seconds
            = std::max(0.0, kForMembers * options.seconds - deadline.elapsed()) / static_cast<double>(names.size() - i);
        members.push_back(tune(member, memberParameters(member, given, true), train, share, monitor));
        tuned.trials += members.back().trials;
        for (const Parameter &parameter : members.back().parameters.parameters())
            tuned.parameters.set(blendName(names[i], parameter.name), members.back().parameters.real(parameter.name));
    }

    // The best alone, until something better is found.
    const auto best = std::ranges::max_element(members, {}, &Tuned::value);
    std::vector<double> weights(names.size(), 0);
    weights[static_cast<std::size_t>(best - members.begin())] = 1;
    tuned.initialValue = tuned.value = best->value;
    try {
        BlendTrials trials(split, options.protocol);
        for (std::size_t i = 0; i < names.size(); ++i)
            trials.add(*scorerKind(names[i]).fit(split.data.train, members[i].parameters, deadline), deadline);
        weights = trials.bestWeights(weights, deadline);
        tuned.value = trials.valueOf(weights);
    } catch (const Cancelled &) {
        monitor.checkpoint(); // time is over, unless the person asked to stop
    }
    for (const Parameter &parameter : given.parameters()) {
        if (parameter.name.ends_with(".weight"))
            tuned.parameters.set(parameter.name, 0);
    }
    for (std::size_t i = 0; i < names.size(); ++i)
        tuned.parameters.set(blendName(names[i], "weight"), weights[i]);
    tuned.seconds = deadline.elapsed();
    return tuned;
}

// Best first.
void insert(std::vector<Trial> &trials, Trial trial)
{
    const auto place = std::ranges::find_if(trials, [&](const Trial &other) { return other.value < trial.value; });
    trials.insert(place, std::move(trial));
}

} // namespace

Tuned tune(const ScorerKind &kind, const ParamSet &given, const Interactions &train, const TuneOptions &options,
           Monitor &monitor)
{
    if (kind.members)
        return tuneBlend(kind, given, train, options, monitor);
    Deadline deadline(monitor, options.seconds);
    const Judge judge(kind, train, options);
    const SearchSpace space = kind.search(train);
    SettingsWalk stepper(space, given, options.seed);
    const std::vector<ParamSet> first = startingSettings(space, given);

    Tuned tuned {given, std::string(judge.split().how), kGoal};
    tuned.users = judge.split().users.size();
    std::vector<Trial> trials;
    Random random(options.seed, "choice");
    try {
        for (std::size_t tried = 0; !deadline.isOver(); ++tried) {
            if (tried >= first.size() && (!stepper.hasAnything() || trials.empty()))
                break;
            // Mostly from the best; steps shrink from a fifth to a twentieth of the range.
            const double size = std::max(0.05, 0.2 * std::pow(0.97, static_cast<double>(tried)));
            const auto base = static_cast<std::size_t>(random.uniform() * random.uniform()
                                                       * std::min(4.0, static_cast<double>(trials.size())));
            const ParamSet settings = tried < first.size() ? first[tried] : stepper.step(trials[base].settings, size);
            const std::optional<Trial> trial
                = judge.ask(settings, trials.empty() ? nullptr : &trials.front(), deadline);
            ++tuned.trials;
            if (!trial)
                continue;
            if (tried == 0)
                tuned.initialValue = trial->value;
            insert(trials, *trial);
        }
    } catch (const Cancelled &) {
        monitor.checkpoint(); // time is over, unless the person asked to stop
    }
    if (!trials.empty()) {
        tuned.parameters = trials.front().settings;
        tuned.value = trials.front().value;
    }
    if (tuned.value < 0) { // errors are judged by how small they are
        tuned.goal = "rmse";
        tuned.value = -tuned.value;
        tuned.initialValue = -tuned.initialValue;
    }
    tuned.seconds = deadline.elapsed();
    return tuned;
}

} // namespace clientele
