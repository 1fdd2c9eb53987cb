#include <array>

#include "analytics/base/error.h"
#include "analytics/recommend/methods.h"

namespace clientele {

std::span<const RecommenderKind> recommenderKinds()
{
    static const std::array kinds {kItemKernel, kBlend, kUserKnn, kUpcf,     kTifuKnn, kSpectral,
                                   kIals,       kEase,  kContent, kBiasedMf, kRepeat,  kPopular};
    return kinds;
}

const RecommenderKind &recommenderKind(std::string_view id)
{
    for (const RecommenderKind &kind : recommenderKinds()) {
        if (kind.id == id)
            return kind;
    }
    throw Error(ErrorCode::NoSuchMethod, {std::string(id)});
}

} // namespace clientele
