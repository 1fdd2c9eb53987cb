#include "app/controllers/recommender_cache.h"

#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/recommend/stored_fit.h"
#include "app/jobs/pool.h"
#include "app/workspace.h"

namespace clientele {

namespace {

constexpr std::size_t kKept = 6; // two side by side, and room to go back and forth

// But for the data and the day.
bool isSameMethod(const RecommenderCache::Request &a, const RecommenderCache::Request &b)
{
    const auto hasSameValue = [&](const Parameter &parameter) {
        return a.parameters.real(parameter.name) == b.parameters.real(parameter.name);
    };
    return a.method == b.method && std::ranges::all_of(a.parameters.parameters(), hasSameValue);
}

bool isSame(const RecommenderCache::Request &a, const RecommenderCache::Request &b)
{
    return a.dataset == b.dataset && a.asOf == b.asOf && isSameMethod(a, b);
}

} // namespace

RecommenderCache::RecommenderCache(Workspace &workspace)
    : m_workspace(workspace)
{
    connect(&workspace, &Workspace::closed, this, [this] { m_kept.clear(); });
}

std::shared_ptr<const Recommender> RecommenderCache::Request::fit(Monitor &monitor) const
{
    if (learned)
        return learned;
    if (std::shared_ptr<const Recommender> kept = recalled(monitor))
        return kept;
    monitor.stage(Stage::Training);
    const RecommenderKind &kind = recommenderKind(method);
    if (before && kind.refresh)
        return releasedInBackground<Recommender>(kind.refresh(*before, dataset, asOf, parameters, monitor));
    return releasedInBackground<Recommender>(kind.fit(dataset, asOf, parameters, monitor));
}

std::shared_ptr<const Recommender> RecommenderCache::Request::recalled(Monitor &monitor) const
{
    if (learned || before || !reader)
        return nullptr;
    std::unique_ptr<Recommender> kept;
    try {
        Store store = reader();
        if (const std::optional<StoredFit> fit = storedFit(store, {method, parameters}))
            kept = recall(*fit, dataset, asOf, monitor);
    } catch (const Error &) {
        return nullptr; // what cannot be read can be learned
    }
    return kept ? releasedInBackground<Recommender>(std::move(kept)) : nullptr;
}

RecommenderCache::Request RecommenderCache::request(const Snapshot &snapshot, const std::string &method) const
{
    return request(snapshot, method, snapshot.rfm->values.asOf);
}

RecommenderCache::Request RecommenderCache::request(const Snapshot &snapshot, const std::string &method, Day asOf) const
{
    const MethodChoice choice = chosenMethod(method, snapshot.automaticMethod);
    return request(snapshot, choice.method, choice.parameters, asOf);
}

RecommenderCache::Request RecommenderCache::request(const Snapshot &snapshot, const MethodChoice &choice) const
{
    if (choice.method == kAutomaticMethod)
        return request(snapshot, choice.method);
    return request(snapshot, choice.method, choice.parameters, snapshot.rfm->values.asOf);
}

RecommenderCache::Request RecommenderCache::request(const Snapshot &snapshot, const std::string &method,
                                                    const ParamSet &parameters, Day asOf) const
{
    Request wanted {snapshot.dataset, asOf, method, parameters, nullptr, nullptr, {}};
    for (const Request &kept : m_kept) {
        if (isSame(kept, wanted))
            wanted.learned = kept.learned;
        else if (isSameMethod(kept, wanted) && !wanted.before)
            wanted.before = kept.learned;
    }
    return wanted;
}

void RecommenderCache::keep(const Request &request, std::shared_ptr<const Recommender> recommender)
{
    if (request.dataset != m_workspace.snapshot().dataset)
        return;
    std::erase_if(m_kept,
                  [&](const Request &kept) { return isSame(kept, request) || kept.dataset != request.dataset; });
    m_kept.push_front(request);
    m_kept.front().learned = std::move(recommender);
    m_kept.front().before = nullptr;
    m_kept.front().reader = {};
    if (m_kept.size() > kKept)
        m_kept.pop_back();
}

} // namespace clientele

#include "moc_recommender_cache.cpp"
