#include <QtTest/QTest>

#include "analytics/import/merchandise.h"
#include "analytics/import/values.h"

using namespace clientele;

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void money_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<char>("point");
        QTest::addColumn<QByteArray>("expected"); // empty = not a number
        const auto row = [](const char *text, char point, const char *expected) {
            QTest::newRow(text) << QByteArray(text) << point << QByteArray(expected);
        };
        row("2.55", '.', "2.55");
        row("0", '.', "0.00");
        row("1.234,56", ',', "1234.56");
        row("12.345.678,9", ',', "12345678.90");
        row("1,234.5", '.', "1234.50");
        row("1,23,456.70", '.', "123456.70");
        row("1 234,50", ',', "1234.50");
        row("1\xC2\xA0"
            "234,50 €",
            ',', "1234.50");
        row("1'234.50", '.', "1234.50");
        row("¥1,234", '.', "1234.00");
        row("￥１，２３４．５", '.', "1234.50");
        row("£2.50", '.', "2.50");
        row("-£2.50", '.', "-2.50");
        row("£-2.50", '.', "-2.50");
        row("$ 5", '.', "5.00");
        row("USD 5.25", '.', "5.25");
        row("5,25 EUR", ',', "5.25");
        row("12.50元", '.', "12.50");
        row("(12.00)", '.', "-12.00");
        row("($1,200.00)", '.', "-1200.00");
        row("12.50-", '.', "-12.50");
        row("\xE2\x88\x92"
            "3",
            '.', "-3.00");
        row("+7", '.', "7.00");
        row(".5", '.', "0.50");
        row("5.", '.', "5.00");
        row("0.00005", '.', "0.0001");
        row("-0.00005", '.', "-0.0001");
        row("1.99999", '.', "2.00");
        row("1E-3", '.', "0.001");
        row("1.5e+03", '.', "1500.00");
        row("922337203685477.5807", '.', "922337203685477.5807");
        row("922337203685477.5808", '.', "");
        row("99999999999999999999", '.', "");
        row("12,34", '.', "");
        row("1,2345", '.', "");
        row("1.2.3", '.', "");
        row("1.234", ',', "1234.00");
        row("", '.', "");
        row("-", '.', "");
        row("abc", '.', "");
        row("12abc", '.', "");
        row("1 2", '.', "");
        row("--5", '.', "");
        row("0x10", '.', "");
        row("NaN", '.', "");
        row("INF", '.', "");
        row("1e999", '.', "");
    }
    void money()
    {
        QFETCH(QByteArray, text);
        QFETCH(char, point);
        QFETCH(QByteArray, expected);
        const auto money = readMoney(text.toStdString(), point);
        QCOMPARE(money ? formatDecimal(*money) : std::string(), expected.toStdString());
    }

    void quantities()
    {
        QCOMPARE(readQuantity("0.328", '.'), Quantity {328});
        QCOMPARE(readQuantity("-80995", '.'), Quantity::fromWhole(-80995));
        QCOMPARE(readQuantity("3件", '.'), Quantity::fromWhole(3));
        QCOMPARE(readQuantity("2 pcs", '.'), Quantity::fromWhole(2));
        QCOMPARE(readQuantity("1,5", ','), Quantity {1500});
        QVERIFY(!readQuantity("two", '.'));
    }

    void shapes()
    {
        QCOMPARE(numberShape("12"), NumberShape::Whole);
        QCOMPARE(numberShape("12.5"), NumberShape::Point);
        QCOMPARE(numberShape("1,234.5"), NumberShape::Point);
        QCOMPARE(numberShape("12,5"), NumberShape::Comma);
        QCOMPARE(numberShape("1.234,5"), NumberShape::Comma);
        QCOMPARE(numberShape("1.234.567"), NumberShape::Comma);
        QCOMPARE(numberShape("0.328"), NumberShape::Point);
        QCOMPARE(numberShape("1.234"), NumberShape::PointOrGroup);
        QCOMPARE(numberShape("£1,234"), NumberShape::CommaOrGroup);
        QCOMPARE(numberShape("tea"), NumberShape::None);
    }

    void moments_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("order");
        QTest::addColumn<QByteArray>("expected"); // "date" or "date time"; empty = no date
        const auto row = [](const char *text, DateOrder order, const char *expected) {
            QTest::addRow("%s, order %d", text, static_cast<int>(order))
                << QByteArray(text) << static_cast<int>(order) << QByteArray(expected);
        };
        constexpr auto none = DateOrder::Unknown;
        constexpr auto american = DateOrder::MonthDayYear;
        constexpr auto european = DateOrder::DayMonthYear;
        row("12/1/2010 8:26", american, "2010-12-01 08:26:00");
        row("12/1/2010 8:26", european, "2010-01-12 08:26:00");
        row("12/1/2010 8:26", none, "");
        row("13/12/2010", american, "");
        row("12/13/2010", american, "2010-12-13");
        row("01.02.2021", european, "2021-02-01");
        row("1-2-21", european, "2021-02-01");
        row("1/2/69", american, "2069-01-02");
        row("1/2/70", american, "1970-01-02");
        row("21/2/1", DateOrder::YearMonthDay, "");
        row("21/02/01", DateOrder::YearMonthDay, "2021-02-01");
        row("2018/1/1", none, "2018-01-01");
        row("2018-01-31", american, "2018-01-31");
        row("2020年2月21日", none, "2020-02-21");
        row("2020年2月21日 8时30分15秒", none, "2020-02-21 08:30:15");
        row("2020-02-21 00:00:00", none, "2020-02-21 00:00:00");
        row("2026-02-21 10:30:00 +0500", none, "2026-02-21 10:30:00");
        row("2026-02-21T10:30:00Z", none, "2026-02-21 10:30:00");
        row("2026-02-21T10:30:00.123456+08:00", none, "2026-02-21 10:30:00");
        row("2026-02-21 10:30 PM", none, "2026-02-21 22:30:00");
        row("2026-02-21 12:05 am", none, "2026-02-21 00:05:00");
        row("2026/2/21 下午3:05", none, "2026-02-21 15:05:00");
        row("2020年2月21日 上午10点", none, "2020-02-21 10:00:00");
        row("2020年2月21日 下午3点半", none, "");
        row("2020年2月21日 下午12:30:05", none, "2020-02-21 12:30:05");
        row("2020-02-21 8 PM", none, "2020-02-21 20:00:00");
        row("2020-02-21 8", none, "");
        row("2020-02-21 13:00 PM", none, "2020-02-21 13:00:00");
        row("2/21/20 3:05:09 P.M.", american, "2020-02-21 15:05:09");
        row("2026-02-21 10:30:00 PST", none, "2026-02-21 10:30:00");
        row("2026-02-21 10:30:00 GMT+0100 (CET)", none, "2026-02-21 10:30:00");
        row("1582252200", DateOrder::UnixSeconds, "2020-02-21 02:30:00");
        row("1582252200.5", DateOrder::UnixSeconds, "2020-02-21 02:30:00");
        row("1582252200123", DateOrder::UnixMilliseconds, "2020-02-21 02:30:00");
        row("1582252200", none, "");
        row("1582252200123", DateOrder::UnixSeconds, "");
        row("-5", DateOrder::UnixSeconds, "");
        row("1 Dec 2010", none, "2010-12-01");
        row("1-Dec-10", none, "2010-12-01");
        row("Dec 1, 2010", none, "2010-12-01");
        row("December 1st, 2010 8:26 AM", none, "2010-12-01 08:26:00");
        row("Wed, 01 Dec 2010 08:26:05", none, "2010-12-01 08:26:05");
        row("19970101", none, "1997-01-01");
        row("20101201082600", none, "2010-12-01 08:26:00");
        row("40513", none, "2010-12-01");
        row("40513.3513888889", none, "2010-12-01 08:26:00");
        row("2021-02-30", none, "");
        row("2021-13-01", none, "");
        row("2021-02-03 25:00", none, "");
        row("2021-02-03 10:61", none, "");
        row("2021-02-03 tomorrow", none, "");
        row("0.5", none, "");
        row("17850", none, "");
        row("soon", none, "");
        row("Mayor 1, 2010", none, "");
        row("", none, "");
    }
    void moments()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, order);
        QFETCH(QByteArray, expected);
        const auto moment = readMoment(text.toStdString(), static_cast<DateOrder>(order));
        std::string actual;
        if (moment)
            actual = moment->hasTime ? formatTime(moment->time) : formatDay(dayOf(moment->time));
        QCOMPARE(actual, expected.toStdString());
    }

    void offsets()
    {
        QCOMPARE(readMoment("2026-02-21 10:30:00 +0500", DateOrder::Unknown)->offset, std::optional(18'000));
        QCOMPARE(readMoment("2026-02-21T10:30:00-03:30", DateOrder::Unknown)->offset, std::optional(-12'600));
        QCOMPARE(readMoment("2026-02-21T10:30:00Z", DateOrder::Unknown)->offset, std::optional(0));
        QCOMPARE(readMoment("2026-02-21 10:30:00 CST", DateOrder::Unknown)->offset, std::nullopt);
        QCOMPARE(readMoment("1582252200", DateOrder::UnixSeconds)->offset, std::optional(0));
        QCOMPARE(readZone("+08:00"), std::optional(28'800));
        QCOMPARE(readZone("GMT-5"), std::optional(-18'000));
        QCOMPARE(readZone("+99"), std::nullopt);
        QCOMPARE(readZone("Berlin"), std::nullopt);
    }

    void ids()
    {
        std::string memory;
        QCOMPARE(cleanedId("\t6917123456789012345", memory), "6917123456789012345");
        QCOMPARE(cleanedId("'+31612345678", memory), "+31612345678");
        QCOMPARE(cleanedId("=\"00123\"", memory), "00123");
        QCOMPARE(cleanedId("ＡＢ１２３", memory), "AB123");
        QCOMPARE(cleanedId(" 客户\xE3\x80\x80", memory), "客户");
        for (const char *missing : {"", " ", "-", "N/A", "null", "NaN", "#N/A", "\\N", "无"})
            QCOMPARE(cleanedId(missing, memory), "");
        QCOMPARE(withoutPointZero("13085.0"), "13085");
        QCOMPARE(withoutPointZero("A.0"), "A.0");
        QCOMPARE(withoutPointZero("1.00"), "1.00");
        for (const char *damaged : {"6.9E+12", "6.91712E+18", "6.9e12", "6E+12", "6,9E+12"})
            QVERIFY2(isDamagedId(damaged), damaged);
        for (const char *sound : {"1E5", "85123A", "536365", "15056E", "E+12", "12E+5", "6.E+12", "6.9E+"})
            QVERIFY2(!isDamagedId(sound), sound);
        for (const char *masked : {"138****1234", "##9sPxQ", "$$abc", "张**"})
            QVERIFY2(isMasked(masked), masked);
        QVERIFY(!isMasked("a*b"));
    }

    void addresses()
    {
        QCOMPARE(normalisedEmail(" Jane.Doe@Example.COM "), std::string("jane.doe@example.com"));
        QCOMPARE(normalisedEmail("not an address"), std::string());
        QCOMPARE(normalisedEmail("j***@example.com"), std::string());
        QCOMPARE(normalisedPhone("'+44 (0)20 7946-0958"), std::string("+4402079460958"));
        QCOMPARE(normalisedPhone("13800138000.0"), std::string("13800138000"));
        QCOMPARE(normalisedPhone("138****8000"), std::string());
        QCOMPARE(normalisedPhone("1.38E+10"), std::string());
        QCOMPARE(normalisedPhone("n/a"), std::string());
    }

    void merchandise_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *id, const char *name, bool expected) {
            QTest::addRow("%s %s", id, name) << QByteArray(id) << QByteArray(name) << expected;
        };
        row("85123A", "WHITE HANGING HEART T-LIGHT HOLDER", true);
        row("POST", "POSTAGE", false);
        row("POST", "", false);
        row("DOT", "DOTCOM POSTAGE", false);
        row("m", "Manual", false);
        row("D", "Discount", false);
        row("C2", "CARRIAGE", false);
        row("23444", "Next Day Carriage", false);
        row("BANK CHARGES", "Bank Charges", false);
        row("AMAZONFEE", "AMAZON FEE", false);
        row("CRUK", "CRUK Commission", false);
        row("PADS", "PADS TO MATCH ALL CUSHIONS", false);
        row("gift_0001_20", "Dotcomgiftshop Gift Voucher £20.00", false);
        row("23099", "FRENCH CARRIAGE LANTERN", true);
        row("S", "T-shirt, small", true);
        row("1", "邮费补差价专用链接", false);
        row("2", "补差价", false);
        row("3", "纯棉T恤", true);
    }
    void merchandise()
    {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, name);
        QFETCH(bool, expected);
        QCOMPARE(isMerchandise(id.toStdString(), name.toStdString()), expected);
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "test_values.moc"
