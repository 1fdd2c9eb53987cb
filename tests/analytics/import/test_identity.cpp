#include <QtTest/QTest>

#include <fstream>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/importer.h"
#include "analytics/import/merges.h"
#include "analytics/import/recognition.h"
#include "analytics/store/do_not_contact.h"
#include "analytics/store/store.h"
#include "tests/support/expect_error.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr std::string_view kPeople = "Customer ID,Name,Email,Phone,Birth year,Email Consent\n"
                                     "1,Ann Smith,Ann@Shop.de ,,1980,yes\n"
                                     "2,A. Smith,ann@shop.de,,,\n"
                                     "3,Bob,bob@shop.de,+44 20 7946 0018,1990,yes\n"
                                     "4,Bob,,020 7946 0018,1990,no\n"
                                     "5,Cid Lee,home@shop.de,,1970,\n"
                                     "6,Dan Fox,home@shop.de,,1971,\n";

} // namespace

class TestIdentity : public QObject
{
    Q_OBJECT

private:
    TempFolder m_folder;
    SilentMonitor m_monitor;
    int m_files = 0;

    Store shopOf(std::string_view people)
    {
        const auto number = std::to_string(++m_files);
        const auto path = m_folder / ("people" + number + ".csv");
        std::ofstream(path, std::ios::binary) << people;
        Store store = Store::create(m_folder / ("shop" + number + ".clientele"), {});
        importFile(store, path, recognise(path).recipe, {}, m_monitor);
        return store;
    }
    std::vector<MergeProposal> propose(Store &store)
    {
        return proposeMerges(store, *loadDataset(store, m_monitor), m_monitor);
    }
    static std::string idsOf(const MergeProposal &proposal)
    {
        std::string ids;
        for (const MergeEntry &entry : proposal.entries)
            ids += (ids.empty() ? "" : "+") + entry.id;
        return ids;
    }

private Q_SLOTS:
    void phones()
    {
        QCOMPARE(phoneIdentity("+44 20 7946 0018", "44"), std::string("2079460018"));
        QCOMPARE(phoneIdentity("0044 (20) 7946-0018", "44"), std::string("2079460018"));
        QCOMPARE(phoneIdentity("020 7946 0018", "44"), std::string("2079460018"));
        QCOMPARE(phoneIdentity("+33 1 23 45 67 89", "44"), std::string("+33123456789"));
        QCOMPARE(phoneIdentity("8613800138000", "86"), phoneIdentity("138 0013 8000", "86"));
        QCOMPARE(phoneIdentity("+44 20 7946 0018", ""), std::string("+442079460018"));
        QCOMPARE(phoneIdentity("110", "44"), std::string());
    }

    void names()
    {
        QVERIFY(namesFit("Ann Smith", "SMITH, Ann"));
        QVERIFY(namesFit("A. Smith", "Ann Smith"));
        QVERIFY(namesFit("", "Ann Smith"));
        QVERIFY(namesFit("Smith", "Ann Smith"));
        QVERIFY(!namesFit("Bob Smith", "Ann Smith"));
        QVERIFY(!namesFit("王伟", "李娜"));
    }

    void proposals()
    {
        Store store = shopOf(kPeople);
        const std::vector<MergeProposal> found = propose(store);
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(idsOf(found[0]), std::string("1+2"));
        QCOMPARE(found[0].doubt, MergeDoubt::None);
        QCOMPARE(found[0].evidence.front().kind, std::string("email"));
        QCOMPARE(found[0].evidence.front().value, std::string("ann@shop.de"));
        QCOMPARE(idsOf(found[1]), std::string("3+4")); // with and without the country's code
        QCOMPARE(found[1].evidence, (std::vector<MergeProposal::Evidence> {{"phone", "2079460018"}}));
        QCOMPARE(idsOf(found[2]), std::string("5+6"));
        QCOMPARE(found[2].doubt, MergeDoubt::OtherNames);
    }

    void aSharedNumberIsNobodys()
    {
        std::string people("Customer ID,Name,Phone\n");
        for (int i = 1; i <= 6; ++i)
            people += std::to_string(i) + ",N" + std::to_string(i) + ",0800 123 4567\n";
        Store store = shopOf(people + "7,Ann,138****1234\n8,Ann,138****1234\n9.0,Zoe,\n9,Zoe,\n");
        const std::vector<MergeProposal> found = propose(store);
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(idsOf(found[0]), std::string("9+9.0"));
        QCOMPARE(found[0].evidence.front().kind, std::string("id"));
        QCOMPARE(found[1].doubt, MergeDoubt::SharedKey);
        QCOMPARE(found[1].entries.size(), std::size_t(6));
    }

    void mergedIsOnePersonUntilUndone()
    {
        Store store = shopOf("Customer ID,Name,Email,Country,Member Since\n"
                             "1,Ann,ann@shop.de,,2020-05-01\n2,,ann@shop.de,France,2019-05-01\n3,Bob,bob@shop.de,,\n");
        importLines(store, {{.order = "a", .customer = "1", .time = "2021-01-02", .product = "tea"},
                            {.order = "b", .customer = "2", .time = "2021-01-03", .product = "cup"},
                            {.order = "c", .customer = "2", .time = "2021-01-01", .product = "tea"}});
        const std::string before = dumpOf(store);
        const auto apart = loadDataset(store, m_monitor);
        QCOMPARE(apart->customers.size(), std::size_t(3));

        const std::vector<MergeProposal> found = propose(store);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(idsOf(found[0]), std::string("2+1")); // who ordered more is kept
        QCOMPARE(found[0].entries[0].orders, 2);
        const std::vector<std::int64_t> merges = applyMerges(store, found);
        QCOMPARE(merges.size(), std::size_t(1));
        QVERIFY(propose(store).empty());
        QCOMPARE(dumpOf(store), before); // nothing of what was imported was rewritten

        const auto dataset = loadDataset(store, m_monitor);
        QCOMPARE(dataset->customers.size(), std::size_t(2));
        const CustomerIndex ann = dataset->customerById.find("2");
        QCOMPARE(dataset->customerById.find("1"), ann);
        QCOMPARE(dataset->customers.orderBegin[ann + 1] - dataset->customers.orderBegin[ann], 3u);
        QCOMPARE(dataset->customers.name[ann], std::string_view("Ann"));
        QCOMPARE(dataset->places[dataset->customers.country[ann]], std::string_view("France"));
        QCOMPARE(dataset->customers.memberSince[ann], dayFromCivil({2019, 5, 1}));
        QVERIFY(dataset->version != apart->version);

        QCOMPARE(mergesOf(store).front().kept, std::string("2"));
        undoMerges(store, merges);
        QVERIFY(mergesOf(store).front().isUndone);
        QCOMPARE(loadDataset(store, m_monitor)->customers.size(), std::size_t(3));
        QCOMPARE(propose(store).size(), std::size_t(1));
        EXPECT_ERROR(undoMerges(store, merges), ErrorCode::NoSuchMerge, again);
    }

    void aChainOfMerges()
    {
        Store store
            = shopOf("Customer ID,Name,Email,Phone\n1,Ann,ann@shop.de,\n2,Ann,ann@shop.de,\n3,Ann,,0123456789\n");
        applyMerges(store, propose(store));
        // The one who was kept turns out to be a third.
        importLines(store,
                    {{.order = "a", .customer = "3", .time = "2021-01-02", .product = "tea", .email = "ann@shop.de"},
                     {.order = "b", .customer = "3", .time = "2021-01-03", .product = "tea"}});
        const std::vector<MergeProposal> found = propose(store);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(idsOf(found[0]), std::string("3+1"));
        applyMerges(store, found);
        const auto dataset = loadDataset(store, m_monitor);
        QCOMPARE(dataset->customers.size(), std::size_t(1));
        QCOMPARE(dataset->customerById.find("2"), dataset->customerById.find("3"));
    }

    void theStricterWishHolds()
    {
        Store store = shopOf(kPeople);
        setDoNotContact(store, {"2"}, true);
        std::vector<MergeProposal> found = propose(store);
        std::erase_if(found, [](const MergeProposal &proposal) { return proposal.doubt != MergeDoubt::None; });
        applyMerges(store, found);
        const auto dataset = loadDataset(store, m_monitor);
        const CustomerIndex ann = dataset->customerById.find("1");
        QCOMPARE(dataset->customers.doNotContact[ann], std::uint8_t(1));
        QCOMPARE(dataset->customers.emailConsent[ann], Consent::Yes);
        QCOMPARE(dataset->customers.emailConsent[dataset->customerById.find("3")],
                 Consent::No); // 3 says yes, 4 says no
    }

    void refusedIsNotProposedAgain()
    {
        Store store = shopOf(kPeople);
        const std::vector<MergeProposal> found = propose(store);
        refuseMerges(store, {found[0], found[2]});
        QCOMPARE(propose(store).size(), found.size() - 2);
        forgetRefusals(store, {found[0]});
        QCOMPARE(idsOf(propose(store).front()), std::string("1+2"));
    }

    void undoingTheImportTakesItsMergesAlong()
    {
        Store store = shopOf(kPeople);
        const std::vector<MergeProposal> found = propose(store);
        applyMerges(store, {found[0]});
        refuseMerges(store, {found[1]});
        undoImport(store, 1, m_monitor);
        QVERIFY(mergesOf(store).empty());
        QVERIFY(store.verify(m_monitor).empty());
        QCOMPARE(loadDataset(store, m_monitor)->customers.size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "test_identity.moc"
