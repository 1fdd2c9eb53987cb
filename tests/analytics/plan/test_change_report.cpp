#include <QtTest/QTest>

#include "analytics/plan/change_report.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

class TestChangeReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoMovedWhoIsNewAndWhoIsGone()
    {
        DatasetBuilder shop;
        shop.customer({.id = "stays", .email = "s@example.com"});
        shop.customer({.id = "new", .email = "n@example.com"});
        shop.customer({.id = "unreachable"});
        shop.customer({.id = "never", .email = "v@example.com", .doNotContact = true});
        shop.customer({.id = "elsewhere", .email = "e@example.com"});
        shop.order("1", "stays", "2026-01-01").line("tea", 1, 5.0);
        shop.order("2", "elsewhere", "2026-01-01").line("tea", 1, 5.0);
        const auto dataset = shop.build();
        const RfmAnalysis rfm = analyseRfm(*dataset);
        const auto segments
            = allSegments(*dataset, rfm, {{1, "Those", {"stays", "new", "unreachable", "never"}, "file"}});
        Plan plan;
        plan.name = "Again";
        plan.audience.include = {"saved.1"};
        plan.audience.channel = Plan::Audience::Channel::Email;
        const AudienceResult now = selectAudience(*dataset, rfm, segments, plan);
        const std::string group(rfm.maps.front().groups[*rfm.groupOf(0, dataset->customerById.find("stays"))].id);

        const std::vector<PastMember> before {{"stays", "champions"},
                                              {"unreachable", "no_orders"},
                                              {"never", "no_orders"},
                                              {"elsewhere", "champions"},
                                              {"gone", "at_risk"}};
        const ChangeReport report = changeReport(before, now, *dataset, rfm);
        QCOMPARE(report.before, std::size_t {5});
        QCOMPARE(report.now, std::size_t {2});
        QCOMPARE(report.stayed, std::size_t {1});
        QCOMPARE(report.joined, std::size_t {1});
        QCOMPARE(report.left(), std::size_t {4});
        QCOMPARE(report.goneFromShop, std::size_t {1});
        QCOMPARE(report.outsideSegments, std::size_t {1});
        QCOMPARE(report.excluded[static_cast<std::size_t>(ExclusionReason::NotReachable)], std::size_t {1});
        QCOMPARE(report.excluded[static_cast<std::size_t>(ExclusionReason::DoNotContact)], std::size_t {1});
        QCOMPARE(report.moves.size(), std::size_t {1});
        QCOMPARE(report.moves[0].from, std::string("champions"));
        QCOMPARE(report.moves[0].to, group);
        QCOMPARE(report.moves[0].people, std::size_t {2});
        QCOMPARE(report.movedTo(), (std::vector<std::pair<std::string, std::size_t>> {{group, 2}}));
    }

    void nothingChanged()
    {
        const auto dataset = DatasetBuilder().customer({.id = "a"}).build();
        const RfmAnalysis rfm = analyseRfm(*dataset);
        Plan plan;
        plan.name = "Again";
        const AudienceResult now = selectAudience(*dataset, rfm, allSegments(*dataset, rfm, {}), plan);
        const std::vector<PastMember> before {{"a", "no_orders"}};
        const ChangeReport report = changeReport(before, now, *dataset, rfm);
        QCOMPARE(report.stayed, std::size_t {1});
        QVERIFY(report.moves.empty());
        QCOMPARE(report.joined + report.left(), std::size_t {0});
    }
};

QTEST_GUILESS_MAIN(TestChangeReport)
#include "test_change_report.moc"
