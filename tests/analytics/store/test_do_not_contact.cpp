#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/store/do_not_contact.h"
#include "analytics/store/store.h"

using namespace clientele;

class TestDoNotContact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastWordCounts()
    {
        const QTemporaryDir folder;
        Store store = Store::create(std::filesystem::path(folder.path().toStdString()) / "shop.clientele", {});
        store.database().execute("INSERT INTO customers (id) VALUES ('9'), ('10'), ('ann')");
        using Ids = std::vector<std::string>;
        QCOMPARE(doNotContactList(store), Ids {});

        const auto version = store.dataVersion();
        QCOMPARE(setDoNotContact(store, {"9", "ann"}, true), 2);
        QCOMPARE(doNotContactList(store), (Ids {"9", "ann"}));
        QVERIFY(store.dataVersion() > version);

        const auto after = store.dataVersion();
        QCOMPARE(setDoNotContact(store, {"9"}, true), 0); // nothing new
        QCOMPARE(setDoNotContact(store, {"10"}, false), 0);
        QCOMPARE(store.dataVersion(), after);

        QCOMPARE(setDoNotContact(store, {"9", "10"}, true), 1);
        QCOMPARE(setDoNotContact(store, {"ann"}, false), 1);
        QCOMPARE(doNotContactList(store), (Ids {"10", "9"}));
        QCOMPARE(store.database().integer("SELECT count(*) FROM do_not_contact"), 4); // and nothing is forgotten
    }

    void aStrangerChangesNothing()
    {
        const QTemporaryDir folder;
        Store store = Store::create(std::filesystem::path(folder.path().toStdString()) / "shop.clientele", {});
        store.database().execute("INSERT INTO customers (id) VALUES ('ann')");
        try {
            setDoNotContact(store, {"ann", "bob"}, true);
            QFAIL("must refuse");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::NoSuchCustomer);
            QCOMPARE(error.arguments, std::vector<std::string> {"bob"});
        }
        QVERIFY(doNotContactList(store).empty());
    }
};

QTEST_GUILESS_MAIN(TestDoNotContact)
#include "test_do_not_contact.moc"
