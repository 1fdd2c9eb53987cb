#include <QtTest/QTest>

#include <QTemporaryDir>

#include "analytics/dataset/customer_notes.h"
#include "analytics/store/store.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

class TestCustomerNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptChangedRemovedAndHadBack()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "shop.clientele";
        Store store = Store::create(path, {.name = "Shop"});
        const auto dataset = DatasetBuilder().customer({.id = "ann"}).customer({.id = "ben"}).build();
        QVERIFY(loadNotes(store, *dataset, 0).empty());

        const CustomerNotes first = noteOf(*dataset, 0, "Likes green tea");
        replaceNotes(store, {}, first);
        QCOMPARE(textOf(loadNotes(store, *dataset, 0)), std::string("Likes green tea"));
        QVERIFY(loadNotes(store, *dataset, 1).empty());

        const CustomerNotes second = noteOf(*dataset, 0, "Likes black tea");
        replaceNotes(store, first, second);
        QCOMPARE(loadNotes(store, *dataset, 0), second);
        replaceNotes(store, second, first); // undo
        QCOMPARE(loadNotes(store, *dataset, 0), first);

        QVERIFY(noteOf(*dataset, 0, " \n").empty());
        replaceNotes(store, first, {});
        QVERIFY(loadNotes(store, *dataset, 0).empty());
    }

    // What is known of several entries is told together, and changed together.
    void entriesThatAreOnePerson()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "shop.clientele";
        Store store = Store::create(path, {.name = "Shop"});
        replaceNotes(store, {}, {{"ann", "Tea"}, {"ann2", "Cake"}, {"gone", "Nobody's"}});
        auto dataset = std::const_pointer_cast<Dataset>(DatasetBuilder().customer({.id = "ann"}).build());
        dataset->customerById.addAlias("ann2", 0);
        const CustomerNotes notes = loadNotes(store, *dataset, 0);
        QCOMPARE(textOf(notes), std::string("Tea\nCake"));
        const CustomerNotes after = noteOf(*dataset, 0, "Tea and cake");
        replaceNotes(store, notes, after);
        QCOMPARE(loadNotes(store, *dataset, 0), after);
        replaceNotes(store, after, notes);
        QCOMPARE(loadNotes(store, *dataset, 0), notes);
        QCOMPARE(store.database().integer("SELECT count(*) FROM customer_notes"), std::int64_t {3});
    }
};

QTEST_GUILESS_MAIN(TestCustomerNotes)
#include "test_customer_notes.moc"
