#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <fstream>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/recommend/evaluate/interaction_file.h"

using namespace clientele;

class TestInteractionFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lightGcn();
    void messyLightGcn();
    void listsLikeRatings();
    void sequence();
    void repeatedSequence();
    void baskets();
    void ratings();
    void refused_data();
    void refused();

private:
    std::filesystem::path file(const char *name, const std::string &bytes)
    {
        const std::filesystem::path path = std::filesystem::path(m_folder.path().toStdString()) / name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    InteractionFiles read(Layout layout, const std::string &train, const std::string &test = {})
    {
        SilentMonitor monitor;
        return readInteractions(layout, file("train", train),
                                test.empty() ? std::filesystem::path() : file("test", test), monitor);
    }

    QTemporaryDir m_folder;
};

namespace {

using Column = std::vector<std::uint32_t>;

Column itemsOf(const Interactions &interactions, std::size_t user)
{
    const auto items = interactions.itemsOf(user);
    return {items.begin(), items.end()};
}

} // namespace

void TestInteractionFile::lightGcn()
{
    const InteractionFiles files = read(Layout::LightGcn, "0 2 0\n1 1\n10 0 1 2\n", "0 1\n1\n10 3\n");
    QCOMPARE(files.data.train.items, std::size_t {4});
    QCOMPARE(files.data.train.begin, (Column {0, 2, 3, 6}));
    QCOMPARE(files.data.train.item, (Column {0, 2, 1, 0, 1, 2}));
    QCOMPARE(files.data.test.begin, (Column {0, 1, 1, 2}));
    QCOMPARE(files.data.test.item, (Column {1, 3}));
    QVERIFY(files.data.train.order.empty());
    QCOMPARE(files.facts.testEntriesOfUnknownItems, std::size_t {1}); // item 3
    QVERIFY(!files.facts.isRepeating);
}

void TestInteractionFile::messyLightGcn()
{
    // A byte-order mark, a comment, blank lines, CR LF, tabs, a user that comes again, a pair that comes again, a user
    // and an item that only the test has, a test pair that train has, no line end at the end; ids in the order of their
    // values.
    const InteractionFiles files = read(Layout::LightGcn, "\xEF\xBB\xBF# users\r\n\r\n9\t20 3\r\n7 20\r\n9 100 3",
                                        "% next\n7\t3\n\n8 20\n9 3 5 5\n");
    QCOMPARE(files.data.train.items, std::size_t {4}); // 3, 5, 20, 100
    QCOMPARE(files.data.train.begin, (Column {0, 1, 1, 4})); // 7, 8, 9
    QCOMPARE(files.data.train.item, (Column {2, 0, 2, 3}));
    QCOMPARE(files.data.test.begin, (Column {0, 1, 2, 4}));
    QCOMPARE(files.data.test.item, (Column {0, 2, 0, 1}));
    QCOMPARE(files.facts.duplicates, std::size_t {2});
    QCOMPARE(files.facts.testUsersWithoutHistory, std::size_t {1});
    QCOMPARE(files.facts.testEntriesInTrain, std::size_t {1});
}

// One line a user, however much the lines look like ratings; and users who come again with lists of different lengths.
void TestInteractionFile::listsLikeRatings()
{
    for (const std::string train : {"1 7 5\n2 7 3\n3 9 4\n", "1 7 5\n1 9 4\n2 7\n", "1 7 5 2 8\n1 9 4 3 6\n",
                                    "1 7 50\n1 9 40\n2 7 5\n", "1 7 five\n1 9 four\n"})
        QVERIFY(read(Layout::LightGcn, train, "1 8\n").facts.trainEntries > 3);
}

void TestInteractionFile::sequence()
{
    // The header is recognised, users interleave, further columns are ignored, who has one item is not tested.
    const InteractionFiles files
        = read(Layout::Sequence, "user,item,time\n2,30,1\n1,10,2\n2,10,3\n1,20,4\n2,20,5\n3,10,6\n");
    QCOMPARE(itemsOf(files.data.train, 0), (Column {0}));
    QCOMPARE(itemsOf(files.data.test, 0), (Column {1}));
    QCOMPARE(itemsOf(files.data.train, 1), (Column {2, 0}));
    QCOMPARE(itemsOf(files.data.test, 1), (Column {1}));
    QCOMPARE(files.data.train.order, (Column {0, 0, 1, 0}));
    QCOMPARE(itemsOf(files.data.train, 2), (Column {0}));
    QVERIFY(itemsOf(files.data.test, 2).empty());
    QCOMPARE(files.facts.testUsers, std::size_t {2});
    QVERIFY(!files.facts.isRepeating);
}

void TestInteractionFile::repeatedSequence()
{
    const InteractionFiles files = read(Layout::Sequence, "a x\na y\na x\na y\nb x\nb y\n");
    QVERIFY(files.facts.isRepeating); // people come back: what they have stays on offer
    QCOMPARE(itemsOf(files.data.train, 0), (Column {0, 1, 0}));
}

void TestInteractionFile::baskets()
{
    const InteractionFiles files = read(Layout::Baskets, R"({"5": [[-1], [3, 1, 3], [], ["2"], [-1]], "4": [[1]]})",
                                        R"({"5": [[-1], [9, 1], [2], [-1]], "6": [[-1], [1], [-1]]})");
    // Users 4, 5, 6; items 1, 2, 3, 9.
    QCOMPARE(itemsOf(files.data.train, 1), (Column {0, 2, 1}));
    QCOMPARE(files.data.train.order, (Column {0, 0, 0, 1}));
    QCOMPARE(itemsOf(files.data.test, 1), (Column {0, 3})); // the first basket only
    QCOMPARE(itemsOf(files.data.test, 2), (Column {0}));
    QCOMPARE(files.facts.duplicates, std::size_t {1});
    QCOMPARE(files.facts.testUsersWithoutHistory, std::size_t {1});
}

void TestInteractionFile::ratings()
{
    // Five columns; the same pair twice: the last line counts.
    const InteractionFiles files = read(Layout::Ratings, "1\t7\t3\t88\tx\n1\t7\t4.5\t89\ty\n2\t7\t1\t90\tz\n",
                                        "userId::movieId::rating\n1::8::5\n");
    QCOMPARE(files.data.train.item, (Column {0, 0}));
    QCOMPARE(files.data.train.stars, (std::vector<float> {4.5f, 1}));
    QCOMPARE(files.data.test.stars, (std::vector<float> {5}));
    QCOMPARE(files.facts.duplicates, std::size_t {1});
}

void TestInteractionFile::refused_data()
{
    QTest::addColumn<QString>("layout");
    QTest::addColumn<QString>("train");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("line");
    QTest::addRow("empty") << "lightgcn"
                           << ""
                           << "nothing_to_learn"
                           << "";
    QTest::addRow("only comments") << "lightgcn"
                                   << "# a\n\n"
                                   << "nothing_to_learn"
                                   << "";
    QTest::addRow("users without items") << "lightgcn"
                                         << "1\n2\n"
                                         << "nothing_to_learn"
                                         << "";
    QTest::addRow("ratings as lists") << "lightgcn"
                                      << "user item stars time\n1 7 5 881250949\n2 7 3 881250950\n1 9 4.5 881250951\n"
                                      << "interactions_invalid"
                                      << "4";
    QTest::addRow("stars alone as lists") << "lightgcn"
                                          << "1::7::5\n1::9::4\n2::7::3\n"
                                          << "interactions_invalid"
                                          << "2";
    QTest::addRow("times as lists") << "lightgcn"
                                    << "1 7 881250949\n2 7 881250950\n1 9 881250951\n"
                                    << "interactions_invalid"
                                    << "3";
    QTest::addRow("one column") << "sequence"
                                << "1 2\n3\n"
                                << "interactions_invalid"
                                << "2";
    QTest::addRow("one item each") << "sequence"
                                   << "1 2\n3 4\n"
                                   << "nothing_to_test"
                                   << "";
    QTest::addRow("no stars") << "ratings"
                              << "1 2 3\n1 3 much\n"
                              << "interactions_invalid"
                              << "2";
    QTest::addRow("two columns") << "ratings"
                                 << "1 2\n"
                                 << "interactions_invalid"
                                 << "1";
    QTest::addRow("endless stars") << "ratings"
                                   << "1 2 3\n1 2 inf\n"
                                   << "interactions_invalid"
                                   << "2";
    QTest::addRow("no JSON") << "baskets"
                             << "1 2 3\n"
                             << "interactions_invalid"
                             << "1";
    QTest::addRow("cut off") << "baskets"
                             << "{\"1\": [[1, 2],\n[3"
                             << "interactions_invalid"
                             << "2";
    QTest::addRow("no baskets") << "baskets"
                                << "{\"1\": [1, 2]}"
                                << "interactions_invalid"
                                << "1";
    QTest::addRow("too deep") << "baskets"
                              << "{\"1\": [[[1]]]}"
                              << "interactions_invalid"
                              << "1";
}

void TestInteractionFile::refused()
{
    QFETCH(QString, layout);
    QFETCH(QString, train);
    QFETCH(QString, code);
    QFETCH(QString, line);
    try {
        SilentMonitor monitor;
        const bool isSequence = layout == QLatin1String("sequence");
        readInteractions(layoutById(layout.toStdString()), file("train", train.toStdString()),
                         isSequence ? std::filesystem::path()
                                    : file("test", layout == QLatin1String("baskets") ? "{}" : ""),
                         monitor);
        QFAIL("was read");
    } catch (const Error &error) {
        QCOMPARE(QString::fromStdString(std::string(errorId(error.code))), code);
        QCOMPARE(error.arguments.size() > 1 ? QString::fromStdString(error.arguments[1]) : QString(), line);
    }
}

QTEST_GUILESS_MAIN(TestInteractionFile)
#include "test_interaction_file.moc"
