#include <QtTest/QTest>

#include <numeric>
#include <set>

#include "analytics/base/error.h"
#include "analytics/rfm/rfm_map.h"

using namespace clientele;

class TestMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMapIsAPartition();
    void everyGroupWinsACell();
    void elevenFollowsTheGrid_data();
    void elevenFollowsTheGrid();
    void halvesRoundUp();
    void eightFollowsSetA_data();
    void eightFollowsSetA();
    void equalToTheMeanCountsAsHigh();
    void unknownMap();
};

namespace {

std::string groupOf(std::string_view mapId, const std::vector<std::uint8_t> &groups, std::size_t i)
{
    return std::string(rfmMap(mapId).groups[groups[i]].id);
}

// Every one of the 125 score combinations, once.
RfmScores allScores()
{
    RfmScores scores;
    for (int cell = 0; cell < 125; ++cell) {
        scores.r.push_back(static_cast<std::uint8_t>(cell / 25 + 1));
        scores.f.push_back(static_cast<std::uint8_t>(cell / 5 % 5 + 1));
        scores.m.push_back(static_cast<std::uint8_t>(cell % 5 + 1));
    }
    return scores;
}

} // namespace

void TestMap::everyMapIsAPartition()
{
    for (const RfmMap &map : rfmMaps()) {
        const std::vector<std::uint8_t> groups = assignGroups(map, allScores());
        QCOMPARE(groups.size(), std::size_t {125});
        for (const std::uint8_t group : groups)
            QVERIFY(group < map.groups.size());
        std::set<std::string_view> ids;
        for (const RfmGroup &group : map.groups)
            ids.insert(group.id);
        QCOMPARE(ids.size(), map.groups.size());
        QVERIFY(assignGroups(map, RfmScores {}).empty());
    }
}

void TestMap::everyGroupWinsACell()
{
    for (const RfmMap &map : rfmMaps()) {
        const std::vector<std::uint8_t> groups = assignGroups(map, allScores());
        const std::set<std::uint8_t> won(groups.begin(), groups.end());
        QCOMPARE(won.size(), map.groups.size());
    }
}

void TestMap::elevenFollowsTheGrid_data()
{
    QTest::addColumn<int>("r");
    QTest::addColumn<QStringList>("row"); // FM = 1 … 5
    const auto row = [](int r, const char *groups) {
        QTest::addRow("R%d", r) << r << QString::fromLatin1(groups).split(QLatin1Char(' '));
    };
    row(5, "new potential_loyalist potential_loyalist champions champions");
    row(4, "promising potential_loyalist potential_loyalist loyal loyal");
    row(3, "about_to_sleep about_to_sleep need_attention loyal loyal");
    row(2, "hibernating hibernating at_risk at_risk cant_lose");
    row(1, "lost lost at_risk at_risk cant_lose");
}

void TestMap::elevenFollowsTheGrid()
{
    QFETCH(int, r);
    QFETCH(QStringList, row);
    for (int fm = 1; fm <= 5; ++fm)
        QCOMPARE(rfmMap("eleven").groups[elevenGroupOfCell(r, fm)].id, row[fm - 1].toStdString());
}

void TestMap::halvesRoundUp()
{
    QCOMPARE(combinedFm(1, 1), 1);
    QCOMPARE(combinedFm(1, 2), 2);
    QCOMPARE(combinedFm(4, 5), 5);
    QCOMPARE(combinedFm(5, 1), 3);
    RfmScores scores;
    scores.r = {5};
    scores.f = {3};
    scores.m = {4};
    QCOMPARE(groupOf("eleven", assignGroups(rfmMap("eleven"), scores), 0), std::string("champions"));
}

void TestMap::eightFollowsSetA_data()
{
    QTest::addColumn<int>("r");
    QTest::addColumn<int>("f");
    QTest::addColumn<int>("m");
    QTest::addColumn<QString>("group");
    const auto row = [](int r, int f, int m, const char *group) {
        QTest::addRow("%s", group) << r << f << m << QString::fromLatin1(group);
    };
    row(5, 5, 5, "high_value");
    row(1, 5, 5, "high_value_keep");
    row(5, 1, 5, "high_value_develop");
    row(1, 1, 5, "high_value_win_back");
    row(5, 5, 1, "general_value");
    row(5, 1, 1, "general_develop");
    row(1, 5, 1, "general_keep");
    row(1, 1, 1, "general_win_back");
}

void TestMap::eightFollowsSetA()
{
    QFETCH(int, r);
    QFETCH(int, f);
    QFETCH(int, m);
    QFETCH(QString, group);
    RfmScores scores = allScores(); // mean 3 in each
    scores.r.insert(scores.r.begin(), static_cast<std::uint8_t>(r));
    scores.f.insert(scores.f.begin(), static_cast<std::uint8_t>(f));
    scores.m.insert(scores.m.begin(), static_cast<std::uint8_t>(m));
    QCOMPARE(groupOf("chinese_eight", assignGroups(rfmMap("chinese_eight"), scores), 0), group.toStdString());
}

void TestMap::equalToTheMeanCountsAsHigh()
{
    RfmScores scores;
    scores.r = {3, 3, 3};
    scores.f = {2, 3, 4};
    scores.m = {1, 1, 1};
    const std::vector<std::uint8_t> groups = assignGroups(rfmMap("chinese_eight"), scores);
    QCOMPARE(groupOf("chinese_eight", groups, 0), std::string("high_value_develop"));
    QCOMPARE(groupOf("chinese_eight", groups, 1), std::string("high_value"));
}

void TestMap::unknownMap()
{
    QCOMPARE(rfmMaps().front().id, std::string_view("eleven"));
    QVERIFY_THROWS_EXCEPTION(Error, rfmMap("twelve"));
}

QTEST_GUILESS_MAIN(TestMap)
#include "test_map.moc"
