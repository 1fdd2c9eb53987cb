#include "analytics/recommend/shop_rules.h"

#include "analytics/base/error.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {
constexpr std::string_view kKey = "recommend_rules";
}

RecommendRules shopRules(Store &store)
{
    const std::string text = store.value(kKey);
    if (text.empty())
        return {};
    try {
        return rulesFromJson(text);
    } catch (const Error &) {
        return {};
    }
}

void setShopRules(Store &store, const RecommendRules &rules)
{
    checkRules(rules);
    store.setValue(kKey, rulesToJson(rules));
}

} // namespace clientele
