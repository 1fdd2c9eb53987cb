#include "widgets/shell/number_format.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace clientele {

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kThinGap(0x00a0); // a space that never breaks
constexpr QChar kNothing(0x2013); // an en dash where there is no number

struct Currency
{
    QLatin1StringView code;
    QStringView symbol;
    int decimals = 2;
};

using namespace Qt::StringLiterals;

constexpr std::array kCurrencies {
    Currency {"GBP"_L1, u"£"},
    Currency {"EUR"_L1, u"€"},
    Currency {"USD"_L1, u"$"},
    Currency {"CNY"_L1, u"¥"},
    Currency {"JPY"_L1, u"¥", 0},
    Currency {"KRW"_L1, u"₩", 0},
    Currency {"INR"_L1, u"₹"},
    Currency {"RUB"_L1, u"₽"},
    Currency {"TRY"_L1, u"₺"},
    Currency {"VND"_L1, u"₫", 0},
    Currency {"THB"_L1, u"฿"},
    Currency {"PHP"_L1, u"₱"},
    Currency {"BRL"_L1, u"R$"},
    Currency {"AUD"_L1, u"A$"},
    Currency {"CAD"_L1, u"C$"},
    Currency {"NZD"_L1, u"NZ$"},
    Currency {"HKD"_L1, u"HK$"},
    Currency {"TWD"_L1, u"NT$", 0},
    Currency {"SGD"_L1, u"S$"},
    Currency {"MXN"_L1, u"MX$"},
    Currency {"CLP"_L1, u"CLP\u00a0", 0},
    Currency {"KWD"_L1, u"KWD\u00a0", 3},
    Currency {"BHD"_L1, u"BHD\u00a0", 3},
};

Currency currencyOf(const QString &code, QString &fallbackSymbol)
{
    for (const Currency &currency : kCurrencies) {
        if (code == currency.code)
            return currency;
    }
    fallbackSymbol = code.isEmpty() ? QString() : code + kThinGap;
    return {{}, fallbackSymbol, 2};
}

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

// The program speaks English and Chinese; whatever the machine is set to, English figures look English.
QLocale numbers()
{
    return isChinese() ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English, QLocale::UnitedStates);
}

QString withSign(bool isNegative, const QString &text)
{
    return isNegative ? kMinus + text : text;
}

// "8,911,407.90" for 89,114,079,000 ten-thousandths: whole arithmetic, so that no penny is lost above 2^53.
QString fixedText(std::uint64_t value, std::uint64_t scale, int decimals)
{
    std::uint64_t power = 1;
    for (int i = 0; i < decimals; ++i)
        power *= 10;
    const std::uint64_t step = scale / power;
    const std::uint64_t rounded = (value + step / 2) / step;
    QString text = numbers().toString(static_cast<qulonglong>(rounded / power));
    if (decimals > 0)
        text += numbers().decimalPoint()
                + QString::number(static_cast<qulonglong>(rounded % power)).rightJustified(decimals, u'0');
    return text;
}

std::uint64_t magnitude(std::int64_t value)
{
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

bool roundsToZero(std::uint64_t value, std::uint64_t scale, int decimals)
{
    std::uint64_t step = scale;
    for (int i = 0; i < decimals; ++i)
        step /= 10;
    return value + step / 2 < step;
}

// Three significant digits without trailing zeros: 8.91, 41.2, 214.
QString threeDigits(double value)
{
    const int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    QString text = numbers().toString(value, 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(numbers().decimalPoint()))
            text.chop(1);
    }
    return text;
}

struct Magnitude
{
    double factor;
    QStringView suffix;
};

constexpr std::array kEnglishMagnitudes {Magnitude {1e9, u"bn"}, Magnitude {1e6, u"M"}, Magnitude {1e3, u"k"}};
constexpr std::array kChineseMagnitudes {Magnitude {1e8, u"亿"}, Magnitude {1e4, u"万"}};

template<std::size_t N> QString shortened(double value, const std::array<Magnitude, N> &magnitudes)
{
    for (const Magnitude &magnitude : magnitudes) {
        // 999,600 is "1M", not "1,000k": what three digits would round up to belongs to the next word
        if (value >= magnitude.factor * 0.9995)
            return threeDigits(value / magnitude.factor) + magnitude.suffix;
    }
    return {};
}

} // namespace

QString moneyText(Money amount, const QString &currency)
{
    QString fallback;
    const Currency known = currencyOf(currency, fallback);
    const std::uint64_t value = magnitude(amount.units);
    const bool isNegative = amount.units < 0 && !roundsToZero(value, Money::kScale, known.decimals);
    return withSign(isNegative, known.symbol + fixedText(value, Money::kScale, known.decimals));
}

QString moneyShort(Money amount, const QString &currency)
{
    QString fallback;
    const Currency known = currencyOf(currency, fallback);
    const double value = std::abs(amount.toDouble());
    const QString text = isChinese() ? shortened(value, kChineseMagnitudes) : shortened(value, kEnglishMagnitudes);
    if (!text.isEmpty())
        return withSign(amount.units < 0, known.symbol + text);
    const bool isWhole = amount.units % Money::kScale == 0;
    const int decimals = isWhole || value >= 100 ? 0 : known.decimals;
    const bool isNegative = amount.units < 0 && !roundsToZero(magnitude(amount.units), Money::kScale, decimals);
    return withSign(isNegative, known.symbol + fixedText(magnitude(amount.units), Money::kScale, decimals));
}

QString countText(qint64 count)
{
    return withSign(count < 0, numbers().toString(static_cast<qulonglong>(magnitude(count))));
}

QString decimalText(double value, int decimals)
{
    if (!std::isfinite(value))
        return kNothing;
    const QString text = numbers().toString(std::abs(value), 'f', decimals);
    const bool isZero = std::none_of(text.begin(), text.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
    return withSign(value < 0 && !isZero, text);
}

QString percentText(double share, int decimals)
{
    if (!std::isfinite(share))
        return kNothing;
    const QString number = decimalText(share * 100, decimals);
    return isChinese() ? QString(number + u'%') : QString(number + kThinGap + u'%');
}

QString signedPercentText(double change, int decimals)
{
    const QString text = percentText(change, decimals);
    const bool isPositive = change > 0 && text != percentText(0, decimals);
    return isPositive ? u'+' + text : text;
}

QString dayText(Day day)
{
    const QDate date = QDate(1970, 1, 1).addDays(day);
    return isChinese() ? date.toString(Qt::ISODate) : numbers().toString(date, u"d MMM yyyy");
}

QString timeText(Time time)
{
    const Day day = dayOf(time);
    const QTime clock = QTime(0, 0).addSecs(static_cast<int>(time - startOf(day)));
    return dayText(day) + u' ' + clock.toString(u"HH:mm");
}

QString weekdayText(int weekday)
{
    return numbers().standaloneDayName(weekday + 1);
}

QString quantityText(Quantity quantity)
{
    const std::uint64_t value = magnitude(quantity.thousandths);
    const int decimals = value % 1000 == 0 ? 0 : value % 100 == 0 ? 1 : value % 10 == 0 ? 2 : 3;
    return withSign(quantity.thousandths < 0, fixedText(value, Quantity::kScale, decimals));
}

QString starsText(double stars)
{
    constexpr int kMost = 5;
    const int full = std::clamp(static_cast<int>(std::lround(stars)), 0, kMost);
    return QString(full, QChar(0x2605)) + QString(kMost - full, QChar(0x2606));
}

} // namespace clientele
