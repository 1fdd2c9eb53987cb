#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/store/do_not_contact.h"
#include "tests/support/file_import.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr std::string_view kCustomers = "Customer ID,Email,Phone\n7,ann@shop.example,+44 20 7946 0018\n"
                                        "8,bob@shop.example,\n9,,+44 20 7946 0099\n";

using Ids = std::vector<std::string>;

std::string bannedOf(ShopOnDisk &shop)
{
    SilentMonitor monitor;
    const auto dataset = loadDataset(shop.store(), monitor);
    std::string ids;
    for (std::size_t c = 0; c < dataset->customers.size(); ++c) {
        if (dataset->customers.doNotContact[c] != 0)
            ids.append(ids.empty() ? "" : " ").append(dataset->customers.id[c]);
    }
    return ids;
}

} // namespace

class BanListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesWithoutHeaderAreAllTaken()
    {
        ShopOnDisk shop;
        shop.import("customers.csv", kCustomers);
        const auto file = shop.write("list.txt", "ANN@shop.example\nstranger@else.example\n");
        const Recognition found = recognise(file);
        QCOMPARE(found.recipe.kind, FileKind::DoNotContact);
        QVERIFY(!found.recipe.format.hasHeader);
        const ImportReport report = shop.import(file);
        QCOMPARE(report.doNotContact, 2);
        QCOMPARE(report.added, 2);
        QCOMPARE(bannedOf(shop), std::string("7"));
        QCOMPARE(doNotContactList(shop.store()), Ids {"7"});
    }

    void whoComesLaterIsLeftAloneToo()
    {
        ShopOnDisk shop;
        shop.import("unsubscribed.csv", "Email\nbob@shop.example\n");
        QCOMPARE(bannedOf(shop), std::string());
        shop.import("customers.csv", kCustomers);
        QCOMPARE(bannedOf(shop), std::string("8"));
        shop.undo(1);
        QCOMPARE(bannedOf(shop), std::string());
    }

    void phonesAndIdsBanToo()
    {
        ShopOnDisk shop;
        shop.import("customers.csv", kCustomers);
        shop.import("phones.csv", "Phone\n+44 (0)20 7946 0018\n00442079460099\n");
        QVERIFY(bannedOf(shop).ends_with("9"));
        shop.undo(2);
        shop.import("blacklist.csv", "8\n9\n77\n");
        QCOMPARE(bannedOf(shop), std::string("8 9"));
    }

    void againChangesNothingAndUndoIsExact()
    {
        ShopOnDisk shop;
        QCOMPARE(shop.whatAgainAndUndoChange(shop.write("list.csv", "ann@shop.example\nbob@shop.example\n")),
                 std::string());
    }

    void onlyAPersonLiftsIt()
    {
        ShopOnDisk shop;
        const auto customers = shop.write("customers.csv", "Customer ID,Email,Do Not Contact\n7,ann@shop.example,no\n");
        const auto list = shop.write("list.csv", "ann@shop.example\n");
        shop.import(customers);
        shop.import(list);
        QCOMPARE(shop.import(customers).updated, 0);
        QCOMPARE(bannedOf(shop), std::string("7"));
        QCOMPARE(setDoNotContact(shop.store(), {"7"}, true), 0); // is already
        QCOMPARE(setDoNotContact(shop.store(), {"7"}, false), 1);
        QCOMPARE(bannedOf(shop), std::string());
        QCOMPARE(doNotContactList(shop.store()), Ids {});
        shop.import(list); // the same list says nothing new
        QCOMPARE(bannedOf(shop), std::string());
    }

    void rejectedRowsAreRepairedAndImported()
    {
        ShopOnDisk shop;
        const ImportReport report
            = shop.import("blacklist.csv", "Customer ID,Email\n7,\n,\n1.2E+11,\n8,a@b.example\n9,\n");
        QCOMPARE(report.doNotContact, 3);
        QCOMPARE(report.rejectedBy.at(RowIssue::Kind::DamagedId), 1);
        std::string rows = shop.rejectedRows();
        rows.replace(rows.find("1.2E+11"), 7, "120000000001");
        QCOMPARE(shop.import("blacklist repaired.csv", rows).doNotContact, 1);
    }
};

QTEST_GUILESS_MAIN(BanListsTest)
#include "test_ban_lists.moc"
