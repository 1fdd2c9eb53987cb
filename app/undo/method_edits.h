#pragma once

#include "analytics/recommend/default_method.h"
#include "analytics/recommend/recommend_rules.h"
#include "app/undo/edit.h"

namespace clientele {

// Choosing the method that "automatic" stands for.
class ChangeDefaultMethod final : public Edit
{
public:
    ChangeDefaultMethod(MethodChoice before, MethodChoice after);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override;

private:
    MethodChoice m_before;
    MethodChoice m_after;
};

// Keeping other rules of recommending with the shop.
class ChangeRecommendRules final : public Edit
{
public:
    ChangeRecommendRules(RecommendRules before, RecommendRules after);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override;

private:
    RecommendRules m_before;
    RecommendRules m_after;
};

} // namespace clientele
