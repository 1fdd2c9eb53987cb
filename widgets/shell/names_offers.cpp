#include "widgets/shell/names_offers.h"

#include "analytics/dataset/dataset.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_words.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"

// The words of offers: each kind's name, and each offer as one sentence.
namespace clientele {

using words::Names;

namespace {

constexpr words::Row kOffers[] {
    {"coupon-percent", QT_TRANSLATE_NOOP("Names", "Coupon, percent off")},
    {"coupon-amount", QT_TRANSLATE_NOOP("Names", "Coupon, amount off")},
    {"coupon-free-delivery", QT_TRANSLATE_NOOP("Names", "Coupon, free delivery")},
    {"coupon-cheapest-free", QT_TRANSLATE_NOOP("Names", "Coupon, cheapest item free")},
    {"coupon-buy-n-get-m", QT_TRANSLATE_NOOP("Names", "Coupon, buy some and get some free")},
    {"full-reduction", QT_TRANSLATE_NOOP("Names", "Full reduction, once")},
    {"full-reduction-every", QT_TRANSLATE_NOOP("Names", "Full reduction, every time")},
    {"full-reduction-tiers", QT_TRANSLATE_NOOP("Names", "Full reduction, in steps")},
    {"pieces-percent", QT_TRANSLATE_NOOP("Names", "Full reduction, by pieces")},
    {"full-reduction-gift", QT_TRANSLATE_NOOP("Names", "Full reduction, with a gift")},
    {"flash-sale", QT_TRANSLATE_NOOP("Names", "Flash sale")},
    {"member-price", QT_TRANSLATE_NOOP("Names", "Members' price")},
    {"member-day", QT_TRANSLATE_NOOP("Names", "Members' day")},
};

// In the middle of a list: "A, B".
QString listed(const QStringList &parts)
{
    return parts.join(Names::tr(", ", "between the parts of a list"));
}

QString percentOf(int percent)
{
    const int decimals = percent % 100 == 0 ? 0 : percent % 10 == 0 ? 1 : 2;
    return percentText(percent / 10'000.0, decimals);
}

QString tiersText(const Offer &offer, const QString &currency)
{
    QStringList steps;
    for (const OfferTier &tier : offer.tiers) {
        const QString off = tier.percent > 0 ? percentOf(tier.percent) : moneyText(tier.amount, currency);
        steps << (tier.pieces > 0 ? Names::tr("%1 off from %n piece(s)", nullptr, tier.pieces).arg(off)
                                  : Names::tr("%1 off from %2").arg(off, moneyText(tier.spend, currency)));
    }
    return listed(steps);
}

// "Cake stand at £5.00 (100 pieces in all, at most 2 per person)".
QString itemText(const OfferItem &item, const QString &currency)
{
    const QString price = Names::tr("%1 at %2", "a product at its price")
                              .arg(QString::fromStdString(item.product), moneyText(item.price, currency));
    QStringList limits;
    if (item.stock >= 0)
        limits << Names::tr("%n piece(s) in all", nullptr, static_cast<int>(item.stock));
    if (item.perPerson > 0)
        limits << Names::tr("at most %n piece(s) per person", nullptr, item.perPerson);
    return limits.isEmpty() ? price
                            : Names::tr("%1 (%2)", "a product at its price and its limits").arg(price, listed(limits));
}

QString itemsText(const Offer &offer, const QString &currency)
{
    constexpr std::size_t kShown = 3;
    QStringList parts;
    for (std::size_t i = 0; i < std::min(kShown, offer.items.size()); ++i)
        parts << itemText(offer.items[i], currency);
    if (offer.items.size() > kShown)
        parts << Names::tr("%n more product(s)", nullptr, static_cast<int>(offer.items.size() - kShown));
    return listed(parts);
}

QString giftsText(const Offer &offer)
{
    QStringList parts;
    for (const OfferGift &gift : offer.gifts)
        parts << Names::tr("%1 × %2", "how many of a product")
                     .arg(countText(gift.pieces), QString::fromStdString(gift.product));
    return listed(parts);
}

QString memberDayText(const Offer &offer)
{
    if (offer.weekday >= 0)
        return Names::tr("every %1", "a day of the week").arg(weekdayText(offer.weekday));
    return Names::tr("on day %1 of every month").arg(offer.dayOfMonth);
}

// What is given, without where and when: "10 % off", "Free delivery".
QString promiseOf(const Offer &offer, const QString &currency)
{
    const std::string_view kind = offer.kind;
    if (kind == "coupon-free-delivery")
        return Names::tr("Free delivery");
    if (kind == "coupon-cheapest-free")
        return Names::tr("The cheapest of %n piece(s) free", nullptr, offer.pieces);
    if (kind == "coupon-buy-n-get-m")
        return Names::tr("Buy %1, get %2 free").arg(offer.pieces).arg(offer.freePieces);
    if (kind == "full-reduction-every")
        return Names::tr("%1 off every %2")
            .arg(moneyText(offer.amount, currency), moneyText(offer.minimumSpend, currency));
    if (kind == "full-reduction-tiers")
        return tiersText(offer, currency);
    if (kind == "pieces-percent")
        return Names::tr("%1 off from %n piece(s)", nullptr, offer.pieces).arg(percentOf(offer.percent));
    if (kind == "full-reduction-gift")
        return Names::tr("A gift: %1").arg(giftsText(offer));
    if (kind == "flash-sale")
        return Names::tr("Flash sale: %1").arg(itemsText(offer, currency));
    if (kind == "member-price")
        return offer.items.empty() ? Names::tr("%1 off for members").arg(percentOf(offer.percent))
                                   : Names::tr("For members: %1").arg(itemsText(offer, currency));
    if (kind == "member-day")
        return Names::tr("%1 off for members %2").arg(percentOf(offer.percent), memberDayText(offer));
    const QString off = kind == "coupon-percent" ? percentOf(offer.percent) : moneyText(offer.amount, currency);
    return Names::tr("%1 off", "a discount").arg(off);
}

QString namesText(std::initializer_list<const std::vector<std::string> *> lists)
{
    QStringList parts;
    for (const std::vector<std::string> *texts : lists)
        for (const std::string &text : *texts)
            parts << QString::fromStdString(text);
    constexpr int kShown = 3;
    if (parts.size() > kShown) {
        const auto more = static_cast<int>(parts.size()) - kShown;
        parts = parts.mid(0, kShown);
        parts << Names::tr("%n more", nullptr, more);
    }
    return listed(parts);
}

QString onlyText(const OfferScope &scope)
{
    return namesText({&scope.categories, &scope.brands, &scope.products});
}

// "orders of £40.00 or more", "orders with £40.00 or more of Tea".
QString minimumText(const Offer &offer, const QString &currency)
{
    const QString spend = moneyText(offer.minimumSpend, currency);
    if (!offer.thresholdScope || *offer.thresholdScope == offer.scope)
        return Names::tr("orders of %1 or more").arg(spend);
    const QString counted = onlyText(*offer.thresholdScope);
    return counted.isEmpty() ? Names::tr("orders of %1 or more in all").arg(spend)
                             : Names::tr("orders with %1 or more of %2").arg(spend, counted);
}

QString wavesText(const std::vector<OfferWave> &waves)
{
    const OfferWave &first = waves.front();
    if (waves.size() == 1)
        return Names::tr("only from %1 to %2", "moments").arg(timeText(first.from), timeText(first.to));
    return Names::tr("in %1 waves, the first from %2 to %3")
        .arg(countText(static_cast<qint64>(waves.size())), timeText(first.from), timeText(first.to));
}

// How often, how much, and with what else.
QStringList limitsOf(const Offer &offer, const QString &currency)
{
    QStringList parts;
    if (offer.cap && offerKind(offer.kind).reads(OfferField::Cap))
        parts << Names::tr("at most %1").arg(moneyText(*offer.cap, currency));
    if (offer.limits.usePerCustomer > 1)
        parts << Names::tr("up to %1 times per person").arg(countText(offer.limits.usePerCustomer));
    if (offer.limits.liabilityPerCustomer > Money {})
        parts << Names::tr("at most %1 per person").arg(moneyText(offer.limits.liabilityPerCustomer, currency));
    if (!offer.combines)
        parts << Names::tr("not together with other offers");
    return parts;
}

// What narrows it: "orders of £40.00 or more", "only Tea, Cups", "except Mugs", "at most £20.00".
QStringList conditionsOf(const Offer &offer, const QString &currency)
{
    QStringList parts;
    const bool hasMinimum = offer.minimumSpend > Money {};
    if (hasMinimum && offer.kind != "full-reduction-every")
        parts << minimumText(offer, currency);
    if (hasMinimum && offer.isThresholdOnListPrice)
        parts << Names::tr("counted at list prices");
    if (const QString scope = onlyText(offer.scope); !scope.isEmpty())
        parts << Names::tr("only %1").arg(scope);
    if (const QString out = namesText({&offer.scope.exceptCategories, &offer.scope.exceptProducts}); !out.isEmpty())
        parts << Names::tr("except %1", "products").arg(out);
    if (!offer.waves.empty())
        parts << wavesText(offer.waves);
    return parts + limitsOf(offer, currency);
}

// "… off orders of £40.00 or more" rather than "… off, orders of £40.00 or more".
bool isOffOrders(const Offer &offer)
{
    return offer.kind == "coupon-percent" || offer.kind == "coupon-amount" || offer.kind == "full-reduction";
}

void nameProduct(std::string &product, const Dataset &dataset)
{
    if (const ProductIndex index = dataset.productById.find(product); index != kNoIndex)
        product = productName(index, dataset).toStdString();
}

} // namespace

QString offerKindName(std::string_view offerId)
{
    return words::nameOf(kOffers, offerId);
}

QString offerText(const Offer &offer, const QString &currency)
{
    const QString promise = promiseOf(offer, currency);
    const QString from = dayText(offer.validFrom);
    const QString to = dayText(offer.validTo);
    const QStringList conditions = conditionsOf(offer, currency);
    const bool isCoupon = isOffOrders(offer);
    if (conditions.isEmpty())
        return (isCoupon ? Names::tr("%1 any order, from %2 to %3.") : Names::tr("%1, from %2 to %3."))
            .arg(promise, from, to);
    if (isCoupon && offer.minimumSpend > Money {})
        return Names::tr("%1 %2, from %3 to %4.").arg(promise, listed(conditions), from, to);
    if (isCoupon)
        return Names::tr("%1 any order, %2, from %3 to %4.").arg(promise, listed(conditions), from, to);
    return Names::tr("%1, %2, from %3 to %4.").arg(promise, listed(conditions), from, to);
}

QString offerName(const Offer &offer, const QString &currency)
{
    const QString promise = promiseOf(offer, currency);
    const QStringList conditions = conditionsOf(offer, currency);
    const bool isCoupon = isOffOrders(offer);
    if (conditions.isEmpty())
        return isCoupon ? Names::tr("%1 any order", "an offer in a list").arg(promise) : promise;
    if (isCoupon && offer.minimumSpend > Money {})
        return Names::tr("%1 %2", "an offer in a list").arg(promise, listed(conditions));
    if (isCoupon)
        return Names::tr("%1 any order, %2", "an offer in a list").arg(promise, listed(conditions));
    return Names::tr("%1, %2", "an offer in a list").arg(promise, listed(conditions));
}

Offer withProductNames(Offer offer, const Dataset &dataset)
{
    for (OfferItem &item : offer.items)
        nameProduct(item.product, dataset);
    for (OfferGift &gift : offer.gifts)
        nameProduct(gift.product, dataset);
    OfferScope none;
    for (OfferScope *scope : {&offer.scope, offer.thresholdScope ? &*offer.thresholdScope : &none})
        for (auto *products : {&scope->products, &scope->exceptProducts})
            for (std::string &product : *products)
                nameProduct(product, dataset);
    return offer;
}

} // namespace clientele
