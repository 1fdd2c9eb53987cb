#include <QtCore/QLocale>
#include <QtTest/QTest>

#include "widgets/shell/number_format.h"

using namespace clientele;

namespace {

QString money(const char *plain, const char *currency)
{
    return moneyText(*parseMoney(plain), QString::fromLatin1(currency));
}

QString shortMoney(qint64 whole, const char *currency = "GBP")
{
    return moneyShort(Money::fromWhole(whole), QString::fromLatin1(currency));
}

} // namespace

// Numbers as people read them in both languages, whatever the machine's locale says.
class TestNumberFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void moneyHasEveryDecimalOfItsCurrency()
    {
        QCOMPARE(money("8911407.90", "GBP"), QStringLiteral("£8,911,407.90"));
        QCOMPARE(money("-611342.09", "GBP"), QStringLiteral("−£611,342.09"));
        QCOMPARE(money("0.005", "USD"), QStringLiteral("$0.01"));
        QCOMPARE(money("-0.0049", "USD"), QStringLiteral("$0.00"));
        QCOMPARE(money("1234.5", "JPY"), QStringLiteral("¥1,235"));
        QCOMPARE(money("1.2345", "KWD"), QStringLiteral("KWD\u00a01.235"));
        QCOMPARE(money("12", "XTS"), QStringLiteral("XTS\u00a012.00"));
        QCOMPARE(money("900000000000000.01", "EUR"), QStringLiteral("€900,000,000,000,000.01")); // above 2^53 units
        QCOMPARE(moneyText({INT64_MIN}, QStringLiteral("GBP")), QStringLiteral("−£922,337,203,685,477.58"));
    }

    void shortMoneyFitsATile()
    {
        QCOMPARE(shortMoney(0), QStringLiteral("£0"));
        QCOMPARE(shortMoney(950), QStringLiteral("£950"));
        QCOMPARE(moneyShort(*parseMoney("41.8"), QStringLiteral("GBP")), QStringLiteral("£41.80"));
        QCOMPARE(shortMoney(14'000), QStringLiteral("£14k"));
        QCOMPARE(shortMoney(214'320), QStringLiteral("£214k"));
        QCOMPARE(shortMoney(-41'240), QStringLiteral("−£41.2k"));
        QCOMPARE(shortMoney(999'600), QStringLiteral("£1M")); // never "£1,000k"
        QCOMPARE(shortMoney(8'911'408), QStringLiteral("£8.91M"));
        QCOMPARE(shortMoney(3'000'000'000), QStringLiteral("£3bn"));
    }

    void chineseCountsInTenThousands()
    {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QCOMPARE(shortMoney(3'120, "CNY"), QStringLiteral("¥3,120"));
        QCOMPARE(shortMoney(412'000, "CNY"), QStringLiteral("¥41.2万"));
        QCOMPARE(shortMoney(8'911'408, "CNY"), QStringLiteral("¥891万"));
        QCOMPARE(shortMoney(124'000'000, "CNY"), QStringLiteral("¥1.24亿"));
        QCOMPARE(percentText(0.384), QStringLiteral("38.4%"));
        QCOMPARE(dayText(*parseDay("2011-12-10")), QStringLiteral("2011-12-10"));
        QCOMPARE(countText(41'206), QStringLiteral("41,206"));
    }

    void englishStaysEnglishOnAGermanMachine()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(money("1234.5", "EUR"), QStringLiteral("€1,234.50"));
        QCOMPARE(decimalText(2.5, 1), QStringLiteral("2.5"));
        QCOMPARE(dayText(*parseDay("2011-12-10")), QStringLiteral("10 Dec 2011"));
    }

    void countsSharesAndChanges()
    {
        QCOMPARE(countText(41'206), QStringLiteral("41,206"));
        QCOMPARE(countText(-5), QStringLiteral("−5"));
        QCOMPARE(percentText(0.384), QStringLiteral("38.4\u00a0%"));
        QCOMPARE(percentText(0.12, 0), QStringLiteral("12\u00a0%"));
        QCOMPARE(percentText(std::nan("")), QStringLiteral("–"));
        QCOMPARE(signedPercentText(0.031), QStringLiteral("+3.1\u00a0%"));
        QCOMPARE(signedPercentText(-0.042), QStringLiteral("−4.2\u00a0%"));
        QCOMPARE(signedPercentText(-0.0001), QStringLiteral("0.0\u00a0%"));
        QCOMPARE(signedPercentText(0), QStringLiteral("0.0\u00a0%"));
    }

    void daysTimesAndQuantities()
    {
        QCOMPARE(dayText(0), QStringLiteral("1 Jan 1970"));
        QCOMPARE(dayText(-1), QStringLiteral("31 Dec 1969"));
        QCOMPARE(timeText(*parseTime("2011-12-09 12:50:00")), QStringLiteral("9 Dec 2011 12:50"));
        QCOMPARE(timeText(-60), QStringLiteral("31 Dec 1969 23:59"));
        QCOMPARE(quantityText({328}), QStringLiteral("0.328"));
        QCOMPARE(quantityText({-1'500}), QStringLiteral("−1.5"));
        QCOMPARE(quantityText(Quantity::fromWhole(12'000)), QStringLiteral("12,000"));
    }
};

QTEST_GUILESS_MAIN(TestNumberFormat)
#include "test_number_format.moc"
