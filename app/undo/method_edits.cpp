#include "app/undo/method_edits.h"

#include <QtCore/QCoreApplication>

#include "analytics/recommend/shop_rules.h"
#include "widgets/shell/names.h"

namespace clientele {

QString ChangeDefaultMethod::text() const
{
    return QCoreApplication::translate("Edits", "Make “%1” the default").arg(methodName(after().method));
}

MethodChoice ChangeDefaultMethod::read(Store &store) const
{
    return defaultMethod(store);
}

void ChangeDefaultMethod::write(Store &store, const MethodChoice &choice) const
{
    setDefaultMethod(store, choice);
}

QString ChangeRecommendRules::text() const
{
    return QCoreApplication::translate("Edits", "Keep other rules of recommending");
}

RecommendRules ChangeRecommendRules::read(Store &store) const
{
    return shopRules(store);
}

void ChangeRecommendRules::write(Store &store, const RecommendRules &rules) const
{
    setShopRules(store, rules);
}

} // namespace clientele
