#include <QtTest/QTest>

#include "analytics/import/multiset_pairs.h"

using namespace clientele;

namespace {

StagedLine line(std::uint32_t product, std::int64_t price)
{
    StagedLine line {};
    line.product = product;
    line.time = 100;
    line.quantity = 1;
    line.price = price;
    line.fate = StagedLine::Fate::New;
    return line;
}

} // namespace

class TestMultisetPairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asManyAsTheShopHas_data()
    {
        QTest::addColumn<int>("others"); // lines of the same order beside those alike
        QTest::newRow("few lines") << 1;
        QTest::newRow("many lines") << 200;
    }

    void asManyAsTheShopHas()
    {
        QFETCH(int, others);
        std::vector<StagedLine> lines {line(0, 5)}; // another order
        for (int i = 0; i < 3; ++i)
            lines.push_back(line(0, 5));
        for (int i = 0; i < others; ++i)
            lines.push_back(line(1, 1'000 + i));
        lines[2].fate = StagedLine::Fate::Dropped;
        const std::vector<std::uint32_t> starts {0, 1, static_cast<std::uint32_t>(lines.size())};
        const std::vector<std::int64_t> products {40, 41};
        MultisetPairs pairs(lines, starts, products);
        QVERIFY(!pairs.take(1, {40, 100, 1, 6})); // another price
        QVERIFY(!pairs.take(1, {0, 100, 1, 5})); // products by their numbers in the shop
        QVERIFY(pairs.take(1, {40, 100, 1, 5}));
        QVERIFY(lines[1].fate == StagedLine::Fate::Known); // the first of those alike
        QVERIFY(lines[3].fate == StagedLine::Fate::New);
        QVERIFY(pairs.take(1, {40, 100, 1, 5}));
        QVERIFY(!pairs.take(1, {40, 100, 1, 5})); // a dropped line is none
        QVERIFY(lines[0].fate == StagedLine::Fate::New);
        QVERIFY(pairs.take(1, {41, 100, 1, 1'000 + others - 1}));
        QVERIFY(lines.back().fate == StagedLine::Fate::Known);
        QVERIFY(!pairs.take(1, {41, 100, 1, 99'999}));
    }
};

QTEST_GUILESS_MAIN(TestMultisetPairs)
#include "test_multiset_pairs.moc"
