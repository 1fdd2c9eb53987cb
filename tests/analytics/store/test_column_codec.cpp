#include <QtTest/QTest>

#include <limits>

#include "analytics/store/column_codec.h"

using namespace clientele;

class ColumnCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void narrowestWidthThatFits_data();
    void narrowestWidthThatFits();
    void wrongBytesAreRefused();
    void checksumSeesEveryBit();
};

void ColumnCodecTest::narrowestWidthThatFits_data()
{
    QTest::addColumn<qint64>("low");
    QTest::addColumn<qint64>("high");
    QTest::addColumn<int>("width");
    QTest::newRow("zeros") << qint64(0) << qint64(0) << 1;
    QTest::newRow("byte") << qint64(-128) << qint64(127) << 1;
    QTest::newRow("above byte") << qint64(0) << qint64(128) << 2;
    QTest::newRow("two bytes") << qint64(-32'768) << qint64(32'767) << 2;
    QTest::newRow("below two bytes") << qint64(-32'769) << qint64(0) << 4;
    QTest::newRow("four bytes") << qint64(INT32_MIN) << qint64(INT32_MAX) << 4;
    QTest::newRow("eight bytes") << qint64(0) << qint64(INT32_MAX) + 1 << 8;
    QTest::newRow("everything") << std::numeric_limits<qint64>::min() << std::numeric_limits<qint64>::max() << 8;
}

void ColumnCodecTest::narrowestWidthThatFits()
{
    QFETCH(qint64, low);
    QFETCH(qint64, high);
    QFETCH(int, width);
    const std::vector<std::int64_t> values {low, 0, high};
    const PackedColumn packed = packColumn(values);
    QCOMPARE(packed.width, width);
    QCOMPARE(packed.bytes.size(), static_cast<std::size_t>(width) * 3);
    std::vector<std::int64_t> back(3);
    QVERIFY(unpackColumn(packed.bytes, packed.width, back));
    QCOMPARE(back, values);
}

void ColumnCodecTest::wrongBytesAreRefused()
{
    std::vector<std::uint32_t> indices(2);
    const PackedColumn negative = packColumn(std::vector<std::int64_t> {-1, 5});
    QVERIFY(!unpackColumn(negative.bytes, negative.width, indices));
    QVERIFY(!unpackColumn(negative.bytes, 3, indices));
    QVERIFY(!unpackColumn(std::span(negative.bytes).first(1), 1, indices));
    const PackedColumn large = packColumn(std::vector<std::uint32_t> {0xffffffff, 0});
    QVERIFY(unpackColumn(large.bytes, large.width, indices));
    QCOMPARE(indices[0], 0xffffffffu);
    std::vector<std::uint8_t> kinds(2);
    QVERIFY(!unpackColumn(large.bytes, large.width, kinds));
    QVERIFY(unpackColumn(packColumn(std::vector<std::uint8_t> {200, 3}).bytes, 2, kinds));
    QCOMPARE(kinds[0], 200);
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
