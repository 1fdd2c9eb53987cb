#include <QtTest/QTest>

#include <algorithm>
#include <numeric>

#include "analytics/base/random.h"
#include "analytics/offer/basket.h"

using namespace clientele;

namespace {

Money money(const char *text)
{
    return parseMoney(text).value();
}

BasketLine line(std::string_view product, int pieces, const char *price, std::string_view category = "tea")
{
    BasketLine line;
    line.product = product;
    line.category = category;
    line.quantity = Quantity::fromWhole(pieces);
    line.listPrice = line.price = money(price);
    return line;
}

Offer offer(std::string_view kind)
{
    Offer offer;
    offer.kind = kind;
    offer.validFrom = 20'000;
    offer.validTo = 20'030;
    return offer;
}

Money sum(const std::vector<Money> &parts)
{
    return std::accumulate(parts.begin(), parts.end(), Money {});
}

} // namespace

class TestBasket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // 满 199 减 20, 满 399 减 50
    void tiers_data()
    {
        QTest::addColumn<QString>("price");
        QTest::addColumn<QString>("off");
        QTest::newRow("below") << "198.99"
                               << "0.00";
        QTest::newRow("first") << "199"
                               << "20.00";
        QTest::newRow("between") << "398.99"
                                 << "20.00";
        QTest::newRow("second") << "399"
                                << "50.00";
        QTest::newRow("beyond") << "5000"
                                << "50.00";
    }
    void tiers()
    {
        QFETCH(QString, price);
        QFETCH(QString, off);
        Offer tiers = offer("full-reduction-tiers");
        tiers.tiers = {{money("199"), 0, money("20"), 0}, {money("399"), 0, money("50"), 0}};
        const OfferEffect effect = applyOffer(tiers, {{line("a", 1, qPrintable(price))}, {}, {}, {}, 0, {}});
        QCOMPARE(QString::fromStdString(formatDecimal(effect.total())), off);
    }

    void saysHowMuchIsMissing()
    {
        Offer tiers = offer("full-reduction-tiers");
        tiers.tiers = {{money("199"), 0, money("20"), 0}};
        OfferEffect effect = applyOffer(tiers, {{line("a", 1, "150.5")}, {}, {}, {}, 0, {}});
        QCOMPARE(effect.miss, OfferMiss::BelowSpend);
        QCOMPARE(effect.missingSpend, money("48.5"));
        Offer pieces = offer("pieces-percent");
        pieces.pieces = 3;
        effect = applyOffer(pieces, {{line("a", 1, "9")}, {}, {}, {}, 0, {}});
        QCOMPARE(effect.miss, OfferMiss::BelowPieces);
        QCOMPARE(effect.missingPieces, 2);
    }

    // 每满 100 减 10, at most 30
    void everyTime()
    {
        Offer every = offer("full-reduction-every");
        every.minimumSpend = money("100");
        every.amount = money("10");
        const auto off = [&](const char *price) { return discountOn(every, money(price)); };
        QCOMPARE(off("99.99"), Money {});
        QCOMPARE(off("100"), money("10"));
        QCOMPARE(off("299.99"), money("20"));
        QCOMPARE(off("1000"), money("100"));
        every.cap = money("30");
        QCOMPARE(off("1000"), money("30"));
    }

    // 满 2 件 8 折
    void byPieces()
    {
        Offer pieces = offer("pieces-percent");
        pieces.pieces = 2;
        pieces.percent = 2'000;
        QCOMPARE(applyOffer(pieces, {{line("a", 1, "50")}, {}, {}, {}, 0, {}}).total(), Money {});
        QCOMPARE(applyOffer(pieces, {{line("a", 1, "50"), line("b", 1, "30")}, {}, {}, {}, 0, {}}).total(),
                 money("16"));
    }

    void cheapestAreFree()
    {
        Offer three = offer("coupon-buy-n-get-m"); // three for two
        three.pieces = 2;
        three.freePieces = 1;
        const Basket basket {{line("a", 3, "10"), line("b", 2, "4"), line("c", 1, "7")}, {}, {}, {}, 0, {}};
        const OfferEffect effect = applyOffer(three, basket); // six pieces: the two cheapest
        QCOMPARE(effect.total(), money("8"));
        QCOMPARE(effect.perLine[1], money("8"));
        Offer cheapest = offer("coupon-cheapest-free");
        cheapest.pieces = 3;
        QCOMPARE(applyOffer(cheapest, basket).total(), money("4"));
    }

    void flashSaleKeepsItsLimits()
    {
        Offer flash = offer("flash-sale");
        flash.items = {{"a", money("6"), 2, 0}, {"b", money("1"), -1, 1}};
        flash.waves = {{startOf(20'001) + 36'000, startOf(20'001) + 39'600}};
        Basket basket {{line("a", 5, "10"), line("b", 3, "4"), line("c", 1, "7")}, {}, {}, {}, 0, {}};
        basket.time = startOf(20'001) + 36'000;
        QCOMPARE(applyOffer(flash, basket).total(), money("11")); // two pieces at 4 off, one at 3
        basket.time = startOf(20'001) + 39'600; // the wave is over
        QCOMPARE(applyOffer(flash, basket).miss, OfferMiss::OutsideDates);
    }

    void membersOnTheirDay()
    {
        Offer day = offer("member-day");
        day.members = {"saved.7"};
        day.percent = 1'200;
        day.weekday = 4; // Fridays
        Basket basket {{line("a", 1, "100")}, {}, {}, {"saved.7"}, 0, {}};
        basket.time = startOf(20'004) + 60; // 2024-10-08, a Tuesday
        QCOMPARE(applyOffer(day, basket).miss, OfferMiss::NotForThem);
        basket.time = startOf(20'007) + 60; // Friday
        QCOMPARE(applyOffer(day, basket).total(), money("12"));
        basket.segments = {"saved.8"};
        QCOMPARE(applyOffer(day, basket).miss, OfferMiss::NotForThem);
    }

    void scopeAndThresholdAreApart()
    {
        Offer tea = offer("coupon-percent");
        tea.percent = 1'000;
        tea.minimumSpend = money("50");
        tea.scope.categories = {"tea"};
        Basket basket {{line("a", 1, "40"), line("p", 1, "30", "pots")}, {}, {}, {}, 0, {}};
        QCOMPARE(applyOffer(tea, basket).miss, OfferMiss::BelowSpend); // only tea counts
        tea.thresholdScope = OfferScope {};
        QCOMPARE(applyOffer(tea, basket).perLine, (std::vector<Money> {money("4"), {}}));
        tea.scope.exceptProducts = {"a"};
        QCOMPARE(applyOffer(tea, basket).miss, OfferMiss::NothingInScope);
    }

    void thresholdOnListOrPaidPrice()
    {
        Offer full = offer("full-reduction");
        full.minimumSpend = money("100");
        full.amount = money("10");
        BasketLine reduced = line("a", 1, "100");
        reduced.price = money("80");
        const Basket basket {{reduced}, {}, {}, {}, 0, {}};
        QCOMPARE(applyOffer(full, basket).total(), Money {});
        full.isThresholdOnListPrice = true;
        QCOMPARE(applyOffer(full, basket).total(), money("10"));
    }

    // Store coupon first, then the full reduction across shops on what is left.
    void layersWorkOnWhatIsLeft()
    {
        Offer coupon = offer("coupon-amount");
        coupon.amount = money("30");
        Offer cross = offer("full-reduction-every");
        cross.layer = StackingLayer::CrossShop;
        cross.minimumSpend = money("200");
        cross.amount = money("20");
        const Basket basket {{line("a", 1, "150"), line("b", 1, "70")}, {}, {}, {}, 0, {}};
        const PricedBasket priced = applyOffers(std::array {cross, coupon}, basket);
        QCOMPARE(priced.effects[1].total(), money("30"));
        QCOMPARE(priced.effects[0].miss, OfferMiss::BelowSpend); // 190 are left
        QCOMPARE(priced.total, money("190"));
        const PricedBasket alone = applyOffers(std::array {cross}, basket);
        QCOMPARE(alone.total, money("200"));
        QCOMPARE(alone.effects[0].perLine, (std::vector<Money> {money("13.6364"), money("6.3636")}));
    }

    void thoseThatDoNotCombineGiveTheBest()
    {
        Offer small = offer("coupon-amount");
        small.amount = money("5");
        small.combines = false;
        Offer large = small;
        large.amount = money("8");
        const PricedBasket priced = applyOffers(std::array {small, large}, {{line("a", 1, "20")}, {}, {}, {}, 0, {}});
        QCOMPARE(priced.total, money("12"));
    }

    void limitsOfAPerson()
    {
        Offer coupon = offer("coupon-percent");
        coupon.percent = 5'000;
        coupon.limits.liabilityPerCustomer = money("12");
        Basket basket {{line("a", 1, "20"), line("b", 1, "10")}, {}, {}, {}, 0, {}};
        QCOMPARE(applyOffer(coupon, basket).total(), money("12"));
        basket.saved = money("7");
        QCOMPARE(applyOffer(coupon, basket).total(), money("5"));
        coupon.limits.usePerCustomer = 1;
        basket.timesUsed = 1;
        QCOMPARE(applyOffer(coupon, basket).miss, OfferMiss::UsedUp);
    }

    void postageIsNeverReduced()
    {
        Offer half = offer("coupon-percent");
        half.percent = 5'000;
        Basket basket {{line("a", 1, "20"), line("POST", 1, "10")}, money("4"), {}, {}, 0, {}};
        basket.lines[1].isMerchandise = false;
        QCOMPARE(applyOffer(half, basket).total(), money("10"));
        QCOMPARE(applyOffer(offer("coupon-free-delivery"), basket).total(), money("4"));
    }

    void refundsAddUpToWhatWasPaid()
    {
        Offer coupon = offer("coupon-amount");
        coupon.amount = money("10");
        const Basket basket {{line("a", 3, "9.99"), line("b", 7, "1.37")}, {}, {}, {}, 0, {}};
        const PricedBasket priced = applyOffers(std::array {coupon}, basket);
        for (std::size_t i = 0; i < basket.lines.size(); ++i) {
            Money back;
            const std::int64_t pieces = basket.lines[i].quantity.thousandths / Quantity::kScale;
            for (std::int64_t k = 0; k < pieces; ++k)
                back += refundOf(priced, basket, i, Quantity::fromWhole(1), Quantity::fromWhole(k));
            QCOMPARE(back, priced.paid[i]);
        }
        QCOMPARE(sum(priced.paid), priced.total);
    }

    void findsSalesOfTheSameStock()
    {
        Offer one = offer("flash-sale");
        one.items = {{"a", money("6"), 10, 0}};
        one.waves = {{startOf(20'001), startOf(20'001) + 3'600}};
        Offer two = one;
        QCOMPARE(overlappingSales(std::array {one, two}).size(), 1U);
        two.waves = {{startOf(20'001) + 3'600, startOf(20'001) + 7'200}};
        QVERIFY(overlappingSales(std::array {one, two}).empty());
    }

    void whatABasketLeaves()
    {
        Offer half = offer("coupon-percent");
        half.percent = 5'000;
        Basket basket {{line("a", 1, "20")}, {}, {}, {}, 0, {}};
        QVERIFY(!marginOf(applyOffers(std::array {half}, basket), basket));
        basket.lines[0].unitCost = money("12");
        QCOMPARE(marginOf(applyOffers(std::array {half}, basket), basket).value(), money("-2"));
    }

    // Never negative, never more than there is, parts add up, the order of lines does not matter.
    void anyBasketHolds()
    {
        Random random(11, "baskets");
        std::vector<Offer> offers;
        for (const OfferKind &kind : offerKinds()) {
            Offer any = offer(kind.id);
            any.amount = money("7.77");
            any.percent = 1'234;
            any.pieces = 2;
            any.minimumSpend = money("15");
            any.tiers = {{money("15"), 0, money("3"), 0}, {money("60"), 0, money("11"), 0}};
            any.items = {{"a", money("1.5"), 3, 2}};
            any.gifts = {{"g", 1}};
            offers.push_back(any);
        }
        for (int round = 0; round < 2'000; ++round) {
            Basket basket;
            for (std::uint64_t i = 0, n = 1 + random.below(5); i < n; ++i) {
                BasketLine next = line(std::string_view("abcde").substr(random.below(5), 1), 1, "1");
                next.quantity = {static_cast<std::int64_t>(1 + random.below(4'000))};
                next.listPrice = next.price = {static_cast<std::int64_t>(random.below(400'000))};
                basket.lines.push_back(next);
            }
            basket.delivery = money("4.9");
            Basket turned = basket;
            std::ranges::reverse(turned.lines);
            const PricedBasket priced = applyOffers(offers, basket);
            for (const Money paid : priced.paid)
                QVERIFY(paid >= Money {});
            QVERIFY(priced.delivery >= Money {});
            for (const Offer &one : offers) {
                const OfferEffect effect = applyOffer(one, basket);
                QCOMPARE(effect.total(), applyOffer(one, turned).total());
                for (std::size_t i = 0; i < basket.lines.size(); ++i) {
                    QVERIFY(effect.perLine[i] >= Money {});
                    QVERIFY(effect.perLine[i] <= lineAmount(basket.lines[i].quantity, basket.lines[i].price));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestBasket)
#include "test_basket.moc"
