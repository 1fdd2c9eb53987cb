#include "analytics/recommend/evaluate/settings_search.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/monitor.h"

namespace clientele {

namespace {

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

} // namespace

SettingsSearch::SettingsSearch(const ScorerKind &kind, const ParamSet &given, const Interactions &train,
                               const ValidationSplit &split, const Protocol &protocol, std::uint64_t seed)
    : m_kind(kind)
    , m_protocol(protocol)
    , m_split(split)
    , m_quarterUsers(split.users.size() / kQuarter)
    , m_quarter(testOf(split.data.test, std::span(split.users).first(m_quarterUsers)))
    , m_rest(testOf(split.data.test, std::span(split.users).subspan(m_quarterUsers)))
    , m_walk(kind.search(train), given, seed)
    , m_first(startingSettings(kind.search(train), given))
    , m_random(seed, "choice")
{
}

double SettingsSearch::goalOn(const ItemScorer &scorer, const Interactions &test, Monitor &monitor) const
{
    return tuningGoal(evaluate(scorer, m_split.data.train, test, m_protocol, monitor));
}

// Nothing if settings were clearly worse than the best so far.
std::optional<SettingsTrial> SettingsSearch::ask(const ParamSet &settings, Monitor &monitor) const
{
    const std::shared_ptr<const ItemScorer> scorer = m_kind.fit(m_split.data.train, settings, monitor);
    if (const auto *predictor = dynamic_cast<const StarPredictor *>(scorer.get())) {
        const double error = starErrors(*predictor, m_split.data.train, m_split.data.test).rmse;
        return SettingsTrial {settings, -error, -error, scorer};
    }
    const double quarter = goalOn(*scorer, m_quarter, monitor);
    if (best() && quarter < kClearlyWorse * best()->quarter)
        return std::nullopt;
    const double rest = goalOn(*scorer, m_rest, monitor);
    const auto users = static_cast<double>(std::max<std::size_t>(1, m_split.users.size()));
    const auto first = static_cast<double>(m_quarterUsers);
    return SettingsTrial {settings, quarter, (quarter * first + rest * (users - first)) / users, scorer};
}

void SettingsSearch::insert(SettingsTrial trial)
{
    const auto place
        = std::ranges::find_if(m_trials, [&](const SettingsTrial &other) { return other.value < trial.value; });
    m_trials.insert(place, std::move(trial));
    for (std::size_t at = 1; at < m_trials.size(); ++at)
        m_trials[at].scorer.reset();
}

bool SettingsSearch::step(Monitor &monitor)
{
    if (m_tried >= m_first.size() && (!m_walk.hasAnything() || m_trials.empty()))
        return false;
    // Mostly from the best; steps shrink from a fifth to a twentieth of the range.
    const double size = std::max(0.05, 0.2 * std::pow(0.97, static_cast<double>(m_tried)));
    const auto base = static_cast<std::size_t>(m_random.uniform() * m_random.uniform()
                                               * std::min(4.0, static_cast<double>(m_trials.size())));
    std::optional<SettingsTrial> trial
        = ask(m_tried < m_first.size() ? m_first[m_tried] : m_walk.step(m_trials[base].settings, size), monitor);
    if (trial && m_tried == 0)
        m_initialValue = trial->value;
    if (trial)
        insert(std::move(*trial));
    ++m_tried;
    return true;
}

} // namespace clientele
