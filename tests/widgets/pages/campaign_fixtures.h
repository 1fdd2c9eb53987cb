#pragma once

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>

#include "tests/support/dataset_builder.h"
#include "widgets/pages/campaign_designer.h"
#include "widgets/pages/campaigns_page.h"

// A small shop, plans and what their campaigns would reach, for the tests of the campaign page.
namespace clientele::test {

inline constexpr int kPeople = 60;

struct Shop
{
    std::shared_ptr<const Dataset> dataset;
    std::shared_ptr<const RfmAnalysis> rfm;
    std::shared_ptr<const std::vector<Segment>> segments;
};

inline Shop someShop()
{
    DatasetBuilder shop;
    for (int i = 0; i < kPeople; ++i) {
        const std::string id = std::to_string(10'000 + i);
        shop.customer({.id = id, .name = "Customer " + id, .email = id + "@example.com", .doNotContact = i % 20 == 0});
        for (int order = 0; order <= i % 5; ++order)
            shop.order(id + "-" + std::to_string(order), id,
                       "2011-0" + std::to_string(1 + order) + "-1" + std::to_string(i % 10))
                .line(i % 2 == 0 ? "lantern" : "tea", 1 + i % 3, 4.5);
    }
    Shop result;
    result.dataset = shop.build();
    result.rfm = std::make_shared<RfmAnalysis>(analyseRfm(*result.dataset));
    result.segments = std::make_shared<std::vector<Segment>>(allSegments(*result.dataset, *result.rfm, {}));
    return result;
}

inline Plan somePlan()
{
    Plan plan;
    plan.name = "Autumn win-back";
    plan.offers.front().percent = 1'500;
    plan.offers.front().minimumSpend = Money::fromWhole(40);
    plan.offers.front().validFrom = dayFromCivil({2011, 12, 12});
    plan.offers.front().validTo = dayFromCivil({2011, 12, 26});
    plan.codePrefix = "AUT-";
    return plan;
}

// Every field at a value that its editor could not show exactly, or at its end.
inline Plan extremePlan()
{
    Plan plan;
    plan.name = "双十一 “extreme” & more";
    plan.offers.front().kind = "coupon-amount";
    plan.offers.front().percent = 1;
    plan.offers.front().amount = Money {INT64_MAX};
    plan.offers.front().minimumSpend = Money {INT64_MAX};
    plan.offers.front().cap = Money {123'456'789'012'345};
    plan.offers.front().validFrom = dayFromCivil({1900, 1, 1});
    plan.offers.front().validTo = dayFromCivil({2199, 12, 31});
    plan.audience.include = {"eleven.at_risk", "saved.404", "eleven.champions"};
    plan.audience.exclude = {"no_orders"};
    plan.audience.topN = 99'999'999;
    plan.audience.score = "average_order";
    plan.audience.channel = Plan::Audience::Channel::Sms;
    plan.audience.requireConsent = true;
    plan.holdout = 0.123456789;
    plan.seed = UINT64_MAX;
    plan.recommender = "repeat";
    plan.recommendations = 20;
    plan.codePrefix = "ABCDEFGH";
    plan.asOf = dayFromCivil({1969, 7, 20});
    Offer tiers = plan.offers.front();
    tiers.kind = "full-reduction-tiers";
    tiers.tiers = {{Money {1}, 0, Money {1}, 0}, {Money {20'000}, 0, Money {7'777}, 0}};
    tiers.scope.categories = {"茶", "Tea"};
    tiers.scope.exceptProducts = {"85123A"};
    tiers.thresholdScope = OfferScope {{}, {}, {"Brand"}, {}, {}};
    tiers.isThresholdOnListPrice = true;
    tiers.limits = {Money {3}, Money {2}, 7, 6, 5};
    tiers.layer = StackingLayer::Payment;
    tiers.combines = false;
    plan.offers.push_back(tiers);
    plan.assignment = Plan::Assignment::Best;
    plan.shares = {0.25, 3};
    plan.budget = {Money {99'999'999}, Money {1}, {{"eleven.at_risk", 12}, {"saved.404", 0}}, 0.123};
    plan.assumptions = {{{"Tea", 0.123456}, {"", 0.4}}, {{"10", 0.08}}, 21, 3.756};
    plan.audience.onlyIn = {"buyers"};
    plan.audience.pressure = {3, 45};
    plan.audience.quietDays = 12;
    plan.audience.avoidClashes = true;
    plan.holdoutReason = "Why not";
    plan.primaryMeasure = "conversion";
    plan.measureUntil = dayFromCivil({2199, 12, 31});
    plan.codeLength = 17;
    plan.codeAlphabet = "ZYX98";
    plan.seedAddress = {"Me", "me@example.org", "+44 1"};
    return plan;
}

inline Campaign campaign(qint64 number, const Plan &plan, Campaign::State state = Campaign::State::Draft)
{
    Campaign result;
    result.number = number;
    result.plan = plan;
    result.state = state;
    result.createdAt = "2011-12-10 09:12:00";
    result.sealedAt = state == Campaign::State::Exported ? "2011-12-11 10:00:00" : "";
    return result;
}

inline CampaignPreview previewOf(const Shop &shop, const Plan &plan)
{
    CampaignPreview preview;
    preview.audience = selectAudience(*shop.dataset, *shop.rfm, *shop.segments, plan);
    for (const AudienceMember &member : preview.audience.members) {
        Recommendation item;
        item.product = shop.dataset->productById.find("tea");
        preview.rows.push_back({member.arm == Arm::Offer ? "AUT-7K2M9PQR" : "", {item, item, item}});
    }
    return preview;
}

inline void typeInto(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

inline void tick(QListWidget *list, const QString &start)
{
    for (int row = 0; row < list->count(); ++row) {
        QListWidgetItem *item = list->item(row);
        if (item->text().startsWith(start)) {
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            return;
        }
    }
    QFAIL(qPrintable(start));
}

// A page with one draft and one exported campaign, the draft opened.
inline void openDraft(CampaignsPage &page, const Shop &shop, const Plan &plan = somePlan())
{
    page.setShop(shop.dataset, shop.rfm, shop.segments);
    Plan older = plan;
    older.name = "Spring";
    page.setCampaigns({campaign(2, plan), campaign(1, older, Campaign::State::Exported)});
    page.openCampaign(2);
}

} // namespace clientele::test
