#include "app/page_registry.h"

#include <QtCore/QCoreApplication>

#include "app/controllers/campaigns_controller.h"
#include "app/controllers/customers_controller.h"
#include "app/controllers/data_controller.h"
#include "app/controllers/overview_controller.h"
#include "app/controllers/recommend_controller.h"
#include "app/controllers/segments_controller.h"
#include "widgets/pages/campaigns_page.h"
#include "widgets/pages/customers_page.h"
#include "widgets/pages/data_page.h"
#include "widgets/pages/overview_page.h"
#include "widgets/pages/recommend_page.h"
#include "widgets/pages/segments_page.h"

namespace clientele {

namespace {

template<typename Controller, typename Page> std::unique_ptr<PageController> make(const PageContext &context)
{
    return std::make_unique<Controller>(context, new Page);
}

QString words(const char *text)
{
    return QCoreApplication::translate("PageRegistry", text);
}

} // namespace

std::span<const PageKind> pageKinds()
{
    static const PageKind kinds[] = {
        {"overview", "house", [] { return words(QT_TRANSLATE_NOOP("PageRegistry", "Overview")); },
         make<OverviewController, OverviewPage>},
        {"data", "database", [] { return words(QT_TRANSLATE_NOOP("PageRegistry", "Data")); },
         make<DataController, DataPage>},
        {"customers", "users", [] { return words(QT_TRANSLATE_NOOP("PageRegistry", "Customers")); },
         make<CustomersController, CustomersPage>},
        {"segments", "chart-pie", [] { return words(QT_TRANSLATE_NOOP("PageRegistry", "Segments")); },
         make<SegmentsController, SegmentsPage>},
        {"recommend", "sparkles", [] { return words(QT_TRANSLATE_NOOP("PageRegistry", "Recommend")); },
         make<RecommendController, RecommendPage>},
        {"campaigns", "megaphone", [] { return words(QT_TRANSLATE_NOOP("PageRegistry", "Campaigns")); },
         make<CampaignsController, CampaignsPage>},
    };
    return kinds;
}

} // namespace clientele
