#include <QtTest/QTest>

#include <map>

#include "analytics/rfm/rfm.h"
#include "analytics/rfm/rfm_map.h"
#include "tests/support/online_retail.h"
#include "tests/support/real_data.h"

using namespace clientele;

// The figures that were computed for this file independently of this program.
class TestOnlineRetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void valuesAreTheKnownOnes();
    void cutsAndGroupsAreTheKnownOnes();
    void permutingTheFileChangesNoScore();

private:
    std::filesystem::path m_path;
    std::shared_ptr<const Dataset> m_dataset;
};

namespace {

const Day kAsOf = dayFromCivil({2011, 12, 10});

std::map<std::string, std::array<int, 3>> scoresById(const Dataset &dataset)
{
    const RfmValues values = computeRfm(dataset, kAsOf);
    const RfmScores scores = scoreRfm(values);
    std::map<std::string, std::array<int, 3>> byId;
    for (std::size_t i = 0; i < values.size(); ++i)
        byId[std::string(dataset.customers.id[values.customer[i]])] = {scores.r[i], scores.f[i], scores.m[i]};
    return byId;
}

} // namespace

void TestOnlineRetail::initTestCase()
{
    REQUIRE_REAL_DATA("online_retail/data.csv", path);
    m_path = path;
    m_dataset = test::readOnlineRetail(path);
}

void TestOnlineRetail::valuesAreTheKnownOnes()
{
    const RfmValues values = computeRfm(*m_dataset);
    QCOMPARE(values.asOf, kAsOf);
    QCOMPARE(values.size(), std::size_t {4'338});
    Money gross;
    for (const Money amount : values.gross)
        gross += amount;
    QCOMPARE(formatDecimal(gross), std::string("8911407.904"));

    const RfmMedians medians = mediansOf(values);
    QCOMPARE(medians.recencyDays, 51.0);
    QCOMPARE(medians.frequency, 2.0);
    QCOMPARE(formatDecimal(medians.monetary), std::string("655.335"));

    const auto position = [&](std::string_view id) { return values.positionOf[m_dataset->customerById.find(id)]; };
    QCOMPARE(values.frequency[position("12748")], 209);
    QCOMPARE(formatDecimal(values.gross[position("12748")]), std::string("33719.73"));
    QCOMPARE(formatDecimal(values.monetary[position("12748")]), std::string("29072.10"));
    QCOMPARE(formatDecimal(values.monetary[position("14646")]), std::string("279489.02"));
    QCOMPARE(formatDecimal(values.monetary[position("12346")]), std::string("0.00"));
}

void TestOnlineRetail::cutsAndGroupsAreTheKnownOnes()
{
    const RfmScores scores = scoreRfm(computeRfm(*m_dataset, kAsOf));
    QCOMPARE(scores.recencyCuts, (std::vector<std::int32_t> {180, 72, 33, 13}));
    QCOMPARE(scores.frequencyCuts, (std::vector<std::int32_t> {1, 2, 3, 6}));
    const std::array<std::string, 4> monetaryCuts {"243.22", "475.28", "914.93", "2018.91"};
    for (std::size_t k = 0; k < 4; ++k)
        QCOMPARE(formatDecimal(scores.monetaryCuts[k]), monetaryCuts[k]);

    std::map<std::string_view, int> counts;
    for (const std::uint8_t group : assignGroups(rfmMap("eleven"), scores))
        ++counts[rfmMap("eleven").groups[group].id];
    const std::map<std::string_view, int> expected {{"loyal", 829},
                                                    {"lost", 691},
                                                    {"champions", 598},
                                                    {"at_risk", 584},
                                                    {"potential_loyalist", 499},
                                                    {"hibernating", 410},
                                                    {"about_to_sleep", 354},
                                                    {"need_attention", 183},
                                                    {"promising", 86},
                                                    {"cant_lose", 73},
                                                    {"new", 31}};
    QCOMPARE(counts, expected);
}

void TestOnlineRetail::permutingTheFileChangesNoScore()
{
    const auto shuffled = test::readOnlineRetail(m_path, 2011);
    QVERIFY(shuffled->customers.id[0] != m_dataset->customers.id[0]);
    QCOMPARE(scoresById(*shuffled), scoresById(*m_dataset));
}

QTEST_GUILESS_MAIN(TestOnlineRetail)
#include "test_online_retail.moc"
