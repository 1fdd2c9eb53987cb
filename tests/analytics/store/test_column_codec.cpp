#include <QtTest/QTest>

#include <limits>
#include <string>

#include "analytics/store/column_codec.h"

using namespace clientele;

class ColumnCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyArrayComesBack_data();
    void everyArrayComesBack();
    void textsComeBack();
    void wrongBytesAreRefused();
    void checksumSeesEveryBit();
};

constexpr std::size_t kHeader = 32;

void ColumnCodecTest::everyArrayComesBack_data()
{
    using Values = QList<qint64>;
    constexpr qint64 lowest = std::numeric_limits<qint64>::min();
    constexpr qint64 highest = std::numeric_limits<qint64>::max();
    QTest::addColumn<Values>("values");
    QTest::addColumn<int>("bytes"); // behind the header
    QTest::newRow("none") << Values {} << 0;
    QTest::newRow("one") << Values {-7} << 0;
    QTest::newRow("equal") << Values {5, 5, 5} << 0;
    QTest::newRow("growing evenly") << Values {100, 107, 114, 121} << 0;
    QTest::newRow("falling evenly") << Values {3, 2, 1} << 0;
    QTest::newRow("a byte above the smallest") << Values {1'000'000'000'000, 1'000'000'000'255, 1'000'000'000'003} << 3;
    QTest::newRow("two bytes") << Values {0, 256, 3} << 6;
    QTest::newRow("four bytes") << Values {INT32_MIN, INT32_MAX, 7} << 12;
    QTest::newRow("eight bytes") << Values {0, qint64(UINT32_MAX) + 1, 7} << 24;
    QTest::newRow("whole pieces") << Values {12'000, -3'000, 100'000} << 3;
    QTest::newRow("cents") << Values {49'900, 0, 200'000'100} << 12;
    QTest::newRow("small steps far away") << Values {1'000'000, 1'000'001, 1'000'200, 1'000'201, 1'000'302} << 4;
    QTest::newRow("everything") << Values {lowest, 0, highest, -1, 1} << 40;
    QTest::newRow("from end to end") << Values {highest, lowest, highest} << 2;
}

void ColumnCodecTest::everyArrayComesBack()
{
    QFETCH(QList<qint64>, values);
    QFETCH(int, bytes);
    const std::vector<std::int64_t> column(values.begin(), values.end());
    const std::vector<std::uint8_t> packed = packColumn(column);
    QVERIFY2(packed.size() <= kHeader + static_cast<std::size_t>(bytes), std::to_string(packed.size()).c_str());
    std::vector<std::int64_t> back(column.size());
    QVERIFY(unpackColumn(packed, back));
    QCOMPARE(back, column);
}

void ColumnCodecTest::textsComeBack()
{
    TextColumn texts;
    for (const char *text : {"", "ann", "安", "", "a much longer text than the others have"})
        texts.add(text);
    TextColumn back;
    back.add("before");
    QVERIFY(unpackTexts(packTexts(texts, 1, 5), 4, back));
    QCOMPARE(back.size(), 5u);
    for (std::size_t i = 1; i < 5; ++i)
        QCOMPARE(back[i], texts[i]);
    std::vector<std::uint8_t> packed = packTexts(texts, 0, 5);
    QVERIFY(!unpackTexts(packed, 4, back));
    packed.pop_back();
    QVERIFY(!unpackTexts(packed, 5, back));
    QVERIFY(unpackTexts(packTexts(texts, 2, 2), 0, back));
}

void ColumnCodecTest::wrongBytesAreRefused()
{
    std::vector<std::uint32_t> indices(2);
    const std::vector<std::uint8_t> negative = packColumn(std::vector<std::int64_t> {-1, 5});
    QVERIFY(!unpackColumn(negative, indices));
    const std::vector<std::uint8_t> large = packColumn(std::vector<std::uint32_t> {0xffffffff, 0});
    QVERIFY(unpackColumn(large, indices));
    QCOMPARE(indices[0], 0xffffffffu);
    std::vector<std::uint8_t> kinds(2);
    QVERIFY(!unpackColumn(large, kinds));
    QVERIFY(unpackColumn(packColumn(std::vector<std::uint8_t> {200, 3}), kinds));
    QCOMPARE(kinds[0], 200);
    std::vector<std::uint8_t> cut = packColumn(std::vector<std::int64_t> {1, 900, 7});
    std::vector<std::int64_t> values(3);
    for (const std::size_t size : {cut.size() - 1, kHeader, kHeader - 1, std::size_t {0}})
        QVERIFY(!unpackColumn(std::span(cut).first(size), values));
    std::vector<std::int64_t> four(4);
    QVERIFY(!unpackColumn(cut, four));
    cut[0] = 3; // no width
    QVERIFY(!unpackColumn(cut, values));
}

void ColumnCodecTest::checksumSeesEveryBit()
{
    std::vector<std::uint8_t> bytes(37, 9);
    const std::int64_t sum = checksumOf(bytes);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        bytes[bit / 8] ^= static_cast<std::uint8_t>(1 << (bit % 8));
        QVERIFY(checksumOf(bytes) != sum);
        bytes[bit / 8] ^= static_cast<std::uint8_t>(1 << (bit % 8));
    }
    QCOMPARE(checksumOf(bytes), sum);
    bytes.push_back(0);
    QVERIFY(checksumOf(bytes) != sum);
}

QTEST_GUILESS_MAIN(ColumnCodecTest)
#include "test_column_codec.moc"
