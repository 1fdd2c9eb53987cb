#pragma once

#include "analytics/recommend/default_method.h"
#include "analytics/recommend/recommend_rules.h"
#include "app/undo/replace_value.h"

namespace clientele {

// Choosing the method that "automatic" stands for.
class ChangeDefaultMethod final : public ReplaceValue<MethodChoice>
{
public:
    using ReplaceValue::ReplaceValue;

    QString text() const override;

private:
    MethodChoice read(Store &store) const override;
    void write(Store &store, const MethodChoice &choice) const override;
};

// Keeping other rules of recommending with the shop.
class ChangeRecommendRules final : public ReplaceValue<RecommendRules>
{
public:
    using ReplaceValue::ReplaceValue;

    QString text() const override;

private:
    RecommendRules read(Store &store) const override;
    void write(Store &store, const RecommendRules &rules) const override;
};

} // namespace clientele
