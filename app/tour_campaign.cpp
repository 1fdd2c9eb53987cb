#include <QtCore/QFileInfo>
#include <QtWidgets/QTabWidget>

#include "app/app_window.h"
#include "app/prepared_prompts.h"
#include "app/tour.h"
#include "widgets/pages/campaign_designer.h"
#include "widgets/shell/main_window.h"

// The tour's last step: a campaign with several offers, what it should earn, what is to be said before it goes out, the file.
namespace clientele {

namespace {

Offer couponOf(const Offer &like, int percent)
{
    Offer offer = like;
    offer.percent = percent;
    return offer;
}

// Several coupons and free delivery, each person what earns most within a budget.
Plan severalOffers(Plan plan)
{
    const Offer first = plan.offers.front();
    Offer delivery = first;
    delivery.kind = "coupon-free-delivery";
    plan.offers = {delivery, couponOf(first, 500), couponOf(first, 1'000), couponOf(first, 2'000)};
    plan.assignment = Plan::Assignment::Best;
    plan.budget.total = Money::fromWhole(60);
    return plan;
}

} // namespace

void Tour::addCampaign()
{
    const QString list = file(QStringLiteral("target-list.csv"));
    const auto isIdle = [this] { return m_window.isIdle(); };
    addStep(
        tr("design a campaign"),
        [this] {
            m_window.designCampaign({"eleven.at_risk", "eleven.cant_lose"});
        },
        [this] { return button(QStringLiteral("buttonExport")) != nullptr; });
    addPictures(QStringLiteral("campaign"));
    addStep(
        tr("design a campaign"),
        [this] {
            auto *designer = m_window.window().findChild<CampaignDesigner *>();
            const Plan plan = severalOffers(designer->plan());
            designer->setPlan(plan);
            Q_EMIT designer->planChanged(plan);
            Q_EMIT designer->previewRequested(plan);
        },
        isIdle);
    for (const auto &[tab, name] : {std::pair(2, "campaign-forecast"), std::pair(3, "campaign-checks"),
                                    std::pair(4, "campaign-file"), std::pair(0, "campaign-several")}) {
        addStep(
            tr("design a campaign"),
            [this, tab = tab] {
                m_window.window().findChild<QTabWidget *>(QStringLiteral("previewTabs"))->setCurrentIndex(tab);
            },
            isIdle);
        addPictures(QString::fromLatin1(name));
    }
    addStep(
        tr("export the target list"), [this, list] { m_prompts.prepare(Prompts::Purpose::SaveTargetList, {list}); },
        [] { return true; });
    addClick(QStringLiteral("buttonExport"));
    addStep(
        tr("export the target list"), [] {}, [this, list] { return QFileInfo::exists(list) && m_window.isIdle(); });
    addPictures(QStringLiteral("campaign-exported"));
}

} // namespace clientele
