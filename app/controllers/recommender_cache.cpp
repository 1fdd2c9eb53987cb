#include "app/controllers/recommender_cache.h"

#include <algorithm>

#include "analytics/base/monitor.h"
#include "app/jobs/pool.h"

namespace clientele {

namespace {

constexpr std::size_t kKept = 4;

bool isSame(const RecommenderCache::Request &a, const RecommenderCache::Request &b)
{
    const auto hasSameValue = [&](const Parameter &parameter) {
        return a.parameters.real(parameter.name) == b.parameters.real(parameter.name);
    };
    return a.dataset == b.dataset && a.asOf == b.asOf && a.method == b.method
           && std::ranges::all_of(a.parameters.parameters(), hasSameValue);
}

} // namespace

std::shared_ptr<const Recommender> RecommenderCache::Request::fit(Monitor &monitor) const
{
    if (learned)
        return learned;
    monitor.stage(Stage::Training);
    return releasedInBackground<Recommender>(recommenderKind(method).fit(dataset, asOf, parameters, monitor));
}

RecommenderCache::Request RecommenderCache::request(const Snapshot &snapshot, const std::string &method) const
{
    return request(snapshot, method, ParamSet(recommenderKind(method).parameters()), snapshot.rfm->values.asOf);
}

RecommenderCache::Request RecommenderCache::request(const Snapshot &snapshot, const std::string &method,
                                                    const ParamSet &parameters, Day asOf) const
{
    Request wanted {snapshot.dataset, asOf, method, parameters, nullptr};
    for (const Request &kept : m_kept)
        if (isSame(kept, wanted))
            wanted.learned = kept.learned;
    return wanted;
}

void RecommenderCache::keep(const Request &request, std::shared_ptr<const Recommender> recommender)
{
    std::erase_if(m_kept,
                  [&](const Request &kept) { return isSame(kept, request) || kept.dataset != request.dataset; });
    m_kept.push_front(request);
    m_kept.front().learned = std::move(recommender);
    if (m_kept.size() > kKept)
        m_kept.pop_back();
}

} // namespace clientele
