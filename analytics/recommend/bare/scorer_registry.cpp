#include <algorithm>
#include <array>
#include <string>

#include "analytics/base/error.h"
#include "analytics/recommend/bare/scorers.h"

namespace clientele {

void SingleScorer::score(std::span<const History> histories, std::span<float> scores) const
{
    std::ranges::fill(scores, 0.f);
    const std::size_t items = histories.empty() ? 0 : scores.size() / histories.size();
    for (std::size_t row = 0; row < histories.size(); ++row)
        scoreOne(histories[row], scores.subspan(row * items, items));
}

std::span<const ScorerKind> scorerKinds()
{
    static const std::array kinds {kBlendScorer,  kItemKernelScorer, kSpectralScorer, kEaseScorer,
                                   kIalsScorer,   kUserKnnScorer,    kUpcfScorer,     kTifuKnnScorer,
                                   kRepeatScorer, kBiasedMfScorer,   kPopularScorer};
    return kinds;
}

const ScorerKind &scorerKind(std::string_view id)
{
    for (const ScorerKind &kind : scorerKinds()) {
        if (kind.id == id)
            return kind;
    }
    throw Error(ErrorCode::NoSuchMethod, {std::string(id)});
}

} // namespace clientele
