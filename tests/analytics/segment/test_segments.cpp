#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/segment/segment.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

class TestSegments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInSegments();
    void everyMapDividesTheBuyers();
    void savedSegmentsFollowTheShop();
    void findsByIdAndByName();
    void setAlgebra();
    void emptyShop();
};

namespace {

std::shared_ptr<const Dataset> smallShop()
{
    DatasetBuilder shop;
    shop.customer({.id = "none"});
    for (int i = 0; i < 40; ++i) {
        for (int order = 0; order <= i % 7; ++order) {
            shop.order(std::to_string(i) + "-" + std::to_string(order), "c" + std::to_string(i),
                       formatDay(15'000 + i * 3 + order));
            shop.line("tea", 1 + i % 3, 2.5);
        }
    }
    return shop.build();
}

} // namespace

void TestSegments::builtInSegments()
{
    const auto dataset = smallShop();
    const RfmAnalysis rfm = analyseRfm(*dataset);
    const std::vector<Segment> segments = allSegments(*dataset, rfm, {});
    QCOMPARE(segments.size(), std::size_t {3 + 11 + 8 + 8});
    QCOMPARE(findSegment(segments, "all").members.size(), std::size_t {41});
    QCOMPARE(findSegment(segments, "buyers").members.size(), std::size_t {40});
    QCOMPARE(findSegment(segments, "no_orders").members, CustomerSet {0});
    QCOMPARE(rfm.groupOf(0, 0), std::optional<std::uint8_t>());
    QCOMPARE(segments[3].id, std::string("eleven.champions"));
    QCOMPARE(segments[14].id, std::string("chinese_eight.high_value"));
    for (const Segment &segment : segments)
        QVERIFY(segment.name.empty());
}

void TestSegments::everyMapDividesTheBuyers()
{
    const auto dataset = smallShop();
    const RfmAnalysis rfm = analyseRfm(*dataset);
    const std::vector<Segment> segments = allSegments(*dataset, rfm, {});
    for (std::size_t map = 0; map < rfmMaps().size(); ++map) {
        CustomerSet together;
        std::size_t count = 0;
        for (std::size_t group = 0; group < rfmMaps()[map].groups.size(); ++group) {
            const std::string id = std::string(rfmMaps()[map].id) + "." + std::string(rfmMaps()[map].groups[group].id);
            const CustomerSet &members = findSegment(segments, id).members;
            QVERIFY(std::ranges::is_sorted(members));
            for (const CustomerIndex member : members)
                QCOMPARE(rfm.groupOf(map, member), std::optional(static_cast<std::uint8_t>(group)));
            count += members.size();
            together = unionOf(together, members);
        }
        QCOMPARE(count, std::size_t {40}); // nobody twice
        QCOMPARE(together, findSegment(segments, "buyers").members);
    }
}

void TestSegments::savedSegmentsFollowTheShop()
{
    const auto dataset = smallShop();
    const SavedSegment saved {7, "Tea lovers", {"c9", "gone", "c3", "c9"}, "lasso"};
    const std::vector<Segment> segments = allSegments(*dataset, analyseRfm(*dataset), {saved});
    const Segment &segment = findSegment(segments, "saved.7");
    QCOMPARE(segment.kind, Segment::Kind::Saved);
    QCOMPARE(segment.members, (CustomerSet {dataset->customerById.find("c3"), dataset->customerById.find("c9")}));
}

void TestSegments::findsByIdAndByName()
{
    const auto dataset = smallShop();
    const std::vector<SavedSegment> saved {{1, "buyers", {"c1"}, "lasso"}, {2, "Tea lovers", {"c2"}, "lasso"}};
    const std::vector<Segment> segments = allSegments(*dataset, analyseRfm(*dataset), saved);
    QCOMPARE(findSegment(segments, "Tea lovers").id, std::string("saved.2"));
    QCOMPARE(findSegment(segments, "buyers").kind, Segment::Kind::Buyers); // ids win over names
    QVERIFY_THROWS_EXCEPTION(Error, findSegment(segments, "nobody"));
    QVERIFY_THROWS_EXCEPTION(Error, findSegment(segments, ""));
}

void TestSegments::setAlgebra()
{
    const CustomerSet a {1, 3, 5, 7};
    const CustomerSet b {3, 4, 7, 9};
    QCOMPARE(unionOf(a, b), (CustomerSet {1, 3, 4, 5, 7, 9}));
    QCOMPARE(intersectionOf(a, b), (CustomerSet {3, 7}));
    QCOMPARE(differenceOf(a, b), (CustomerSet {1, 5}));
    QCOMPARE(unionOf(a, {}), a);
    QCOMPARE(intersectionOf(a, {}), CustomerSet {});
    QCOMPARE(differenceOf({}, b), CustomerSet {});
}

void TestSegments::emptyShop()
{
    const auto dataset = DatasetBuilder().build();
    for (const Segment &segment : allSegments(*dataset, analyseRfm(*dataset), {}))
        QVERIFY(segment.members.empty());
}

QTEST_GUILESS_MAIN(TestSegments)
#include "test_segments.moc"
