#include "analytics/recommend/list_mixing.h"

#include <algorithm>

namespace clientele {

std::vector<ScoredProduct> mixed(std::span<const ScoredProduct> candidates, std::size_t count, double diversity,
                                 const ProductAttributes &attributes)
{
    std::vector<ScoredProduct> list;
    if (candidates.empty())
        return list;
    const double best = candidates.front().score;
    std::vector<double> mostAlike(candidates.size(), 0); // to anything in the list
    std::vector<std::uint8_t> isTaken(candidates.size(), 0);
    const auto valueOf = [&](std::size_t at) {
        return (1 - diversity) * candidates[at].score / best + diversity * (1 - mostAlike[at]);
    };
    while (list.size() < std::min(count, candidates.size())) {
        std::size_t next = candidates.size();
        for (std::size_t at = 0; at < candidates.size(); ++at) {
            if (isTaken[at] == 0 && (next == candidates.size() || valueOf(at) > valueOf(next)))
                next = at;
        }
        isTaken[next] = 1;
        list.push_back({candidates[next].product, valueOf(next)});
        for (std::size_t at = 0; at < candidates.size(); ++at) {
            if (isTaken[at] == 0)
                mostAlike[at]
                    = std::max(mostAlike[at], attributes.likeness(candidates[at].product, candidates[next].product));
        }
    }
    return list;
}

} // namespace clientele
