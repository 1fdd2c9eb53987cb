#include "widgets/forms/offer_rows.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

namespace clientele::offer_rows {

namespace {

QString shown(Money amount)
{
    if (amount.units == 0)
        return {};
    return QString::fromStdString(formatDecimal(amount, 0)).replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QString shown(std::int64_t count)
{
    return count > 0 ? QString::number(count) : QString();
}

std::optional<int> countOf(const QString &cell, int absent = 0)
{
    if (cell.isEmpty())
        return absent;
    bool isGood = false;
    const int count = cell.toInt(&isGood);
    return isGood && count >= 0 ? std::optional(count) : std::nullopt;
}

std::optional<int> percentOf(QString cell)
{
    const auto amount = amountOf(cell.remove(QLatin1Char('%')));
    if (!amount || amount->units % 100 != 0)
        return std::nullopt;
    return static_cast<int>(amount->units / 100);
}

std::optional<Time> timeOf(const QString &cell)
{
    return parseTime(cell.toStdString());
}

} // namespace

std::optional<Money> amountOf(QString cell)
{
    cell.remove(QLatin1Char(' '));
    cell.replace(QLocale().decimalPoint(), QLatin1String("."));
    return cell.isEmpty() ? Money {} : parseMoney(cell.toStdString());
}

Rows ofTiers(const std::vector<OfferTier> &tiers)
{
    Rows rows;
    for (const OfferTier &tier : tiers)
        rows.push_back({shown(tier.spend), shown(std::int64_t {tier.pieces}), shown(tier.amount),
                        shown(Money {std::int64_t {tier.percent} * 100})});
    return rows;
}

std::optional<std::vector<OfferTier>> toTiers(const Rows &rows)
{
    std::vector<OfferTier> tiers;
    for (const QStringList &row : rows) {
        const auto spend = amountOf(row.value(0));
        const auto pieces = countOf(row.value(1));
        const auto amount = amountOf(row.value(2));
        const auto percent = percentOf(row.value(3));
        if (!spend || !pieces || !amount || !percent)
            return std::nullopt;
        tiers.push_back({*spend, *pieces, *amount, *percent});
    }
    return tiers;
}

Rows ofGifts(const std::vector<OfferGift> &gifts)
{
    Rows rows;
    for (const OfferGift &gift : gifts)
        rows.push_back({QString::fromStdString(gift.product), shown(std::int64_t {gift.pieces})});
    return rows;
}

std::optional<std::vector<OfferGift>> toGifts(const Rows &rows)
{
    std::vector<OfferGift> gifts;
    for (const QStringList &row : rows) {
        const auto pieces = countOf(row.value(1), 1);
        if (!pieces)
            return std::nullopt;
        gifts.push_back({row.value(0).toStdString(), *pieces});
    }
    return gifts;
}

Rows ofItems(const std::vector<OfferItem> &items)
{
    Rows rows;
    for (const OfferItem &item : items)
        rows.push_back({QString::fromStdString(item.product), shown(item.price),
                        item.stock < 0 ? QString() : QString::number(item.stock),
                        shown(std::int64_t {item.perPerson})});
    return rows;
}

std::optional<std::vector<OfferItem>> toItems(const Rows &rows)
{
    std::vector<OfferItem> items;
    for (const QStringList &row : rows) {
        const auto price = amountOf(row.value(1));
        const auto stock = countOf(row.value(2), -1);
        const auto perPerson = countOf(row.value(3));
        if (!price || !stock || !perPerson)
            return std::nullopt;
        items.push_back({row.value(0).toStdString(), *price, *stock, *perPerson});
    }
    return items;
}

Rows ofWaves(const std::vector<OfferWave> &waves)
{
    const auto text = [](Time time) { return QString::fromStdString(formatTime(time)).left(16); };
    Rows rows;
    for (const OfferWave &wave : waves)
        rows.push_back({text(wave.from), text(wave.to)});
    return rows;
}

std::optional<std::vector<OfferWave>> toWaves(const Rows &rows)
{
    std::vector<OfferWave> waves;
    for (const QStringList &row : rows) {
        const auto from = timeOf(row.value(0));
        const auto to = timeOf(row.value(1));
        if (!from || !to)
            return std::nullopt;
        waves.push_back({*from, *to});
    }
    return waves;
}

QString ofTexts(const std::vector<std::string> &texts)
{
    QStringList parts;
    for (const std::string &text : texts)
        parts << QString::fromStdString(text);
    return parts.join(QStringLiteral(", "));
}

std::vector<std::string> toTexts(const QString &line)
{
    static const QRegularExpression kSeparators(QStringLiteral("[,;\u3001\uff0c\uff1b]"));
    std::vector<std::string> texts;
    for (const QString &part : line.split(kSeparators, Qt::SkipEmptyParts))
        if (const QString text = part.trimmed(); !text.isEmpty())
            texts.push_back(text.toStdString());
    return texts;
}

} // namespace clientele::offer_rows
