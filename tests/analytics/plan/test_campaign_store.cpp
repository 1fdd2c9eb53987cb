#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/plan/code_stock.h"
#include "analytics/store/store.h"

using namespace clientele;

namespace {

Plan planNamed(const std::string &name)
{
    Plan plan;
    plan.name = name;
    plan.audience.include = {"eleven.at_risk"};
    plan.offers.front().validFrom = 20'000;
    plan.offers.front().validTo = 20'014;
    return plan;
}

template<typename Work> ErrorCode failureOf(Work work)
{
    try {
        work();
    } catch (const Error &error) {
        return error.code;
    }
    return ErrorCode::Internal;
}

std::vector<std::string> namesIn(Store &store)
{
    std::vector<std::string> names;
    for (const Campaign &campaign : loadCampaigns(store))
        names.push_back(campaign.plan.name);
    return names;
}

} // namespace

class TestCampaignStore : public QObject
{
    Q_OBJECT

private:
    Store newShop(const char *name) const
    {
        return Store::create(std::filesystem::path(m_folder.path().toStdString()) / name, {});
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void createAndLoad()
    {
        Store store = newShop("create.clientele");
        QVERIFY(loadCampaigns(store).empty());
        const Campaign first = createCampaign(store, planNamed("First"));
        const Campaign second = createCampaign(store, planNamed("第二"));
        QCOMPARE(first.number, 1);
        QCOMPARE(second.number, 2);
        QCOMPARE(first.plan, planNamed("First"));
        QCOMPARE(first.state, Campaign::State::Draft);
        QVERIFY(!first.createdAt.empty());
        QVERIFY(first.sealedAt.empty());
        QVERIFY(first.key == second.key); // the shop's
        QVERIFY(first.key
                != createCampaign(*std::make_unique<Store>(newShop("another.clientele")), planNamed("First")).key);
        QVERIFY(codeKeyOf(first) != codeKeyOf(second));
        QCOMPARE(namesIn(store), (std::vector<std::string> {"第二", "First"})); // newest first

        QCOMPARE(loadCampaign(store, "2").plan.name, "第二");
        QCOMPARE(loadCampaign(store, "第二").number, 2);
        QCOMPARE(loadCampaign(store, "First").key, first.key);
        QCOMPARE(failureOf([&] { loadCampaign(store, "3"); }), ErrorCode::NoSuchCampaign);
        QCOMPARE(failureOf([&] { createCampaign(store, planNamed("First")); }), ErrorCode::NameTaken);
        QCOMPARE(failureOf([&] { createCampaign(store, planNamed(" ")); }), ErrorCode::PlanInvalid);
        QCOMPARE(createCampaign(store, planNamed("1")).number, 3);
        QCOMPARE(loadCampaign(store, "1").plan.name, "First"); // a number before a name that looks like one
    }

    // Whoever copies the shop before its first campaign gets the same codes of the same plan.
    void copyFromBeforeTheFirstCampaign()
    {
        Store store = newShop("copied.clientele");
        SilentMonitor monitor;
        const std::filesystem::path target = store.path().parent_path() / "copy.clientele";
        store.saveCopy(target, monitor);
        Store copy = Store::open(target, Store::Access::Write);
        const Campaign here = createCampaign(store, planNamed("Same"));
        const Campaign there = createCampaign(copy, planNamed("Same"));
        QVERIFY(here.key == there.key);
        QVERIFY(here.key != std::decay_t<decltype(here.key)> {});
    }

    // Shops from before the key was drawn with the shop draw it with their first campaign.
    void olderShopsDrawTheirKeyLate()
    {
        Store store = newShop("older.clientele");
        store.database().execute("DELETE FROM settings WHERE key = 'campaigns.code_key'");
        const Campaign first = createCampaign(store, planNamed("First"));
        QVERIFY(first.key != std::decay_t<decltype(first.key)> {});
        QVERIFY(createCampaign(store, planNamed("Second")).key == first.key);
    }

    void update()
    {
        Store store = newShop("update.clientele");
        const Campaign before = createCampaign(store, planNamed("Before"));
        createCampaign(store, planNamed("Other"));
        Plan plan = planNamed("After");
        plan.holdout = 0.25;
        updateCampaign(store, before.number, plan);
        const Campaign after = loadCampaign(store, "After");
        QCOMPARE(after.plan, plan);
        QCOMPARE(after.key, before.key);
        updateCampaign(store, before.number, plan); // its own name is free for itself
        QCOMPARE(failureOf([&] { updateCampaign(store, 1, planNamed("Other")); }), ErrorCode::NameTaken);
        QCOMPARE(failureOf([&] { updateCampaign(store, 9, plan); }), ErrorCode::NoSuchCampaign);
        plan.holdout = 2; // kept as it was typed, and refused by whatever uses it
        updateCampaign(store, 1, plan);
        QCOMPARE(failureOf([&] { checkPlan(loadCampaign(store, "1").plan); }), ErrorCode::PlanInvalid);
        plan.offers.clear();
        QCOMPARE(failureOf([&] { updateCampaign(store, 1, plan); }), ErrorCode::PlanInvalid);
        QCOMPARE(loadCampaign(store, "1").plan.holdout, 2.0);
    }

    void duplicateHasItsOwnCodes()
    {
        Store store = newShop("duplicate.clientele");
        const Campaign original = createCampaign(store, planNamed("Original"));
        const Campaign copy = duplicateCampaign(store, original.number, "Copy");
        QCOMPARE(copy.plan, planNamed("Copy"));
        QVERIFY(codeKeyOf(copy) != codeKeyOf(original));
        QCOMPARE(copy.state, Campaign::State::Draft);
        QCOMPARE(failureOf([&] { duplicateCampaign(store, original.number, "Copy"); }), ErrorCode::NameTaken);
    }

    void archive()
    {
        Store store = newShop("archive.clientele");
        createCampaign(store, planNamed("A"));
        setArchived(store, 1, true);
        QCOMPARE(loadCampaign(store, "1").state, Campaign::State::Archived);
        setArchived(store, 1, false);
        QCOMPARE(loadCampaign(store, "1").state, Campaign::State::Draft);
        QCOMPARE(failureOf([&] { setArchived(store, 2, true); }), ErrorCode::NoSuchCampaign);
    }

    void removeAndRestore()
    {
        Store store = newShop("remove.clientele");
        createCampaign(store, planNamed("A"));
        createCampaign(store, planNamed("B"));
        const Campaign removed = loadCampaign(store, "B");
        removeCampaign(store, removed.number);
        QCOMPARE(namesIn(store), std::vector<std::string> {"A"});
        // What is made meanwhile does not take the number that undo needs.
        QCOMPARE(createCampaign(store, planNamed("C")).number, 3);
        restoreCampaign(store, removed);
        const Campaign restored = loadCampaign(store, "B");
        QCOMPARE(restored.number, removed.number);
        QCOMPARE(restored.key, removed.key);
        QCOMPARE(restored.createdAt, removed.createdAt);
        QCOMPARE(failureOf([&] { removeCampaign(store, 9); }), ErrorCode::NoSuchCampaign);
        removeCampaign(store, removed.number);
        createCampaign(store, planNamed("B"));
        QCOMPARE(failureOf([&] { restoreCampaign(store, removed); }), ErrorCode::NameTaken);
    }

    void sealedPlansStand()
    {
        Store store = newShop("sealed.clientele");
        createCampaign(store, planNamed("Sealed"));
        store.database().execute("UPDATE campaigns SET state = 'exported', sealed_at = '2026-01-01 10:00:00'");
        QCOMPARE(failureOf([&] { updateCampaign(store, 1, planNamed("X")); }), ErrorCode::CampaignSealed);
        QCOMPARE(failureOf([&] { removeCampaign(store, 1); }), ErrorCode::CampaignSealed);
        setArchived(store, 1, true);
        setArchived(store, 1, false);
        QCOMPARE(loadCampaign(store, "1").state, Campaign::State::Exported);
        QCOMPARE(duplicateCampaign(store, 1, "Again").state, Campaign::State::Draft);
    }

    void aReaderIsRefused()
    {
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / "reader.clientele";
        {
            Store store = Store::create(path, {});
            createCampaign(store, planNamed("A"));
        }
        Store reader = Store::open(path, Store::Access::Read);
        QCOMPARE(namesIn(reader), std::vector<std::string> {"A"});
        QCOMPARE(failureOf([&] { createCampaign(reader, planNamed("B")); }), ErrorCode::ShopReadOnly);
    }

    void statesHaveDistinctIds()
    {
        using enum Campaign::State;
        QCOMPARE(campaignStateId(Draft), std::string_view("draft"));
        QCOMPARE(campaignStateId(Exported), std::string_view("exported"));
        QCOMPARE(campaignStateId(Archived), std::string_view("archived"));
    }
};

QTEST_GUILESS_MAIN(TestCampaignStore)
#include "test_campaign_store.moc"
