#include "app/undo/method_edits.h"

#include <QtCore/QCoreApplication>

#include "analytics/recommend/shop_rules.h"
#include "widgets/shell/names.h"

namespace clientele {

ChangeDefaultMethod::ChangeDefaultMethod(MethodChoice before, MethodChoice after)
    : m_before(std::move(before))
    , m_after(std::move(after))
{
}

QString ChangeDefaultMethod::text() const
{
    return QCoreApplication::translate("Edits", "Make “%1” the default").arg(methodName(m_after.method));
}

void ChangeDefaultMethod::redo(Store &store, Monitor &)
{
    setDefaultMethod(store, m_after);
}

void ChangeDefaultMethod::undo(Store &store, Monitor &)
{
    setDefaultMethod(store, m_before);
}

ChangeRecommendRules::ChangeRecommendRules(RecommendRules before, RecommendRules after)
    : m_before(std::move(before))
    , m_after(std::move(after))
{
}

QString ChangeRecommendRules::text() const
{
    return QCoreApplication::translate("Edits", "Keep other rules of recommending");
}

void ChangeRecommendRules::redo(Store &store, Monitor &)
{
    setShopRules(store, m_after);
}

void ChangeRecommendRules::undo(Store &store, Monitor &)
{
    setShopRules(store, m_before);
}

} // namespace clientele
