#include <QtTest/QTest>

#include <algorithm>
#include <set>

#include "analytics/base/error.h"
#include "analytics/base/random.h"
#include "analytics/offer/basket.h"

using namespace clientele;

namespace {

Money money(const char *text)
{
    return parseMoney(text).value();
}

// The field that PlanInvalid names, or "" when the offer is accepted.
std::string refusedField(const Offer &offer)
{
    try {
        offerKind(offer.kind).check(offer);
    } catch (const Error &error) {
        return error.code == ErrorCode::PlanInvalid ? error.arguments.at(0) : std::string(error.what());
    }
    return {};
}

bool offerKindIsKnown(std::string_view id)
{
    return std::ranges::find(offerKinds(), id, &OfferKind::id) != offerKinds().end();
}

// With something in every field that some kind asks for.
Offer validOffer(std::string_view kind)
{
    Offer offer;
    offer.kind = kind;
    offer.amount = money("5");
    offer.pieces = 2;
    offer.tiers = {{money("10"), 0, money("1"), 0}, {money("99"), 0, money("20"), 0}};
    offer.gifts = {{"cup", 1}};
    offer.items = {{"tea", money("3"), -1, 0}};
    offer.members = {"saved.1"};
    offer.weekday = 4;
    if (offerKindIsKnown(kind) && offerKind(kind).reads(OfferField::Amount) && kind.starts_with("full"))
        offer.minimumSpend = money("20");
    offer.validFrom = 20'000;
    offer.validTo = 20'030;
    return offer;
}

} // namespace

class TestOffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentDiscount_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("minimum");
        QTest::addColumn<QString>("cap");
        QTest::addColumn<QString>("basket");
        QTest::addColumn<QString>("saved");
        QTest::newRow("plain") << 1'000 << "0"
                               << ""
                               << "59.90"
                               << "5.99";
        QTest::newRow("rounds half away at 1/10,000") << 1'250 << "0"
                                                      << ""
                                                      << "0.0004"
                                                      << "0.0001"; // .00005
        QTest::newRow("12.5 % of 33.33") << 1'250 << "0"
                                         << ""
                                         << "33.33"
                                         << "4.1663"; // 4.16625
        QTest::newRow("just below the minimum") << 1'000 << "40"
                                                << ""
                                                << "39.9999"
                                                << "0.00";
        QTest::newRow("exactly the minimum") << 1'000 << "40"
                                             << ""
                                             << "40"
                                             << "4.00";
        QTest::newRow("capped") << 2'000 << "0"
                                << "15"
                                << "100"
                                << "15.00";
        QTest::newRow("under the cap") << 2'000 << "0"
                                       << "15"
                                       << "74.99"
                                       << "14.998";
        QTest::newRow("all of it") << 10'000 << "0"
                                   << ""
                                   << "12.34"
                                   << "12.34";
        QTest::newRow("empty basket") << 1'000 << "0"
                                      << ""
                                      << "0"
                                      << "0.00";
        QTest::newRow("refunded basket") << 1'000 << "0"
                                         << ""
                                         << "-10"
                                         << "0.00";
        QTest::newRow("exact where doubles are not") << 1 << "0"
                                                     << ""
                                                     << "900000000000000"
                                                     << "90000000000.00";
    }

    void percentDiscount()
    {
        QFETCH(int, percent);
        QFETCH(QString, minimum);
        QFETCH(QString, cap);
        QFETCH(QString, basket);
        QFETCH(QString, saved);
        Offer offer = validOffer("coupon-percent");
        offer.percent = percent;
        offer.minimumSpend = money(qPrintable(minimum));
        if (!cap.isEmpty())
            offer.cap = money(qPrintable(cap));
        const Money discount = discountOn(offer, money(qPrintable(basket)));
        QCOMPARE(QString::fromStdString(formatDecimal(discount)), saved);
    }

    void amountDiscount()
    {
        Offer offer = validOffer("coupon-amount");
        offer.minimumSpend = money("20");
        const auto saved = [&](const char *basket) { return discountOn(offer, money(basket)); };
        QCOMPARE(saved("19.99"), Money {});
        QCOMPARE(saved("20"), money("5"));
        QCOMPARE(saved("2000"), money("5"));
        offer.minimumSpend = {};
        QCOMPARE(saved("3.21"), money("3.21")); // never more than the basket
        QCOMPARE(saved("-1"), Money {});
    }

    void refusals()
    {
        Offer percent = validOffer("coupon-percent");
        QCOMPARE(refusedField(percent), "");
        percent.percent = 0;
        QCOMPARE(refusedField(percent), "offer.percent");
        percent.percent = 10'001;
        QCOMPARE(refusedField(percent), "offer.percent");
        percent.percent = 10'000;
        QCOMPARE(refusedField(percent), "");
        percent.cap = Money {};
        QCOMPARE(refusedField(percent), "offer.cap");
        Offer amount = validOffer("coupon-amount");
        amount.amount = {};
        QCOMPARE(refusedField(amount), "offer.amount");
        QCOMPARE(refusedField(validOffer("two-for-one")), "offer.kind");
    }

    void labels()
    {
        Offer offer = validOffer("coupon-percent");
        const auto label = [&] { return offerKind(offer.kind).label(offer, "GBP"); };
        QCOMPARE(label(), "10% off");
        offer.percent = 1'250;
        offer.minimumSpend = money("40");
        QCOMPARE(label(), "12.5% off over 40 GBP");
        offer.percent = 5;
        offer.minimumSpend = {};
        offer.cap = money("7.5");
        QCOMPARE(label(), "0.05% off, at most 7.50 GBP");
        offer = validOffer("coupon-amount");
        offer.minimumSpend = money("29.95");
        QCOMPARE(label(), "5 GBP off over 29.95 GBP");
        offer.scope = {{"tea"}, {"Drinks"}, {"Leaf"}, {"pot"}, {"Cups"}};
        QCOMPARE(label(), "5 GBP off over 29.95 GBP");
        QCOMPARE(offerLabel(offer, "GBP"), "5 GBP off over 29.95 GBP on Drinks, Leaf, tea, except Cups, pot");
        offer = validOffer("coupon-free-delivery");
        offer.cap = money("6");
        QCOMPARE(label(), "free delivery, at most 6 GBP");
        offer = validOffer("member-day");
        offer.cap = money("20");
        QVERIFY(label().ends_with(", at most 20 GBP"));
    }

    // Whoever promises the 31st in a fortnight without one promises nothing.
    void membersDayComes()
    {
        Offer offer = validOffer("member-day");
        offer.weekday = -1;
        offer.dayOfMonth = 31;
        offer.validFrom = *parseDay("2026-11-23");
        offer.validTo = *parseDay("2026-12-30");
        QCOMPARE(refusedField(offer), "offer.member_day");
        offer.validTo = *parseDay("2026-12-31");
        QCOMPARE(refusedField(offer), "");
        offer.dayOfMonth = 0;
        offer.weekday = 4; // Friday
        offer.validTo = *parseDay("2026-11-26");
        QCOMPARE(refusedField(offer), "offer.member_day");
        offer.validTo = *parseDay("2026-11-27");
        QCOMPARE(refusedField(offer), "");
    }

    // What every kind in the registry promises.
    void contract()
    {
        std::set<std::string_view> ids;
        QVERIFY(!offerKinds().empty());
        for (const OfferKind &kind : offerKinds()) {
            QVERIFY(ids.insert(kind.id).second);
            QCOMPARE(offerKind(kind.id).id, kind.id);
            Offer offer = validOffer(kind.id);
            QCOMPARE(refusedField(offer), "");
            QVERIFY(!kind.label(offer, "GBP").empty());

            offer.minimumSpend = money("10");
            Random random(7, kind.id);
            for (int i = 0; i < 2'000; ++i) {
                const Money basket {static_cast<std::int64_t>(random.below(2'000'000))};
                const Money saved = discountOn(offer, basket);
                QVERIFY(saved >= Money {} && saved <= basket);
                QVERIFY(basket >= offer.minimumSpend || saved == Money {});
                QCOMPARE(discountOn(offer, basket), saved);
            }

            offer.minimumSpend = money("-0.0001");
            QCOMPARE(refusedField(offer), "offer.minimum_spend");
            offer.minimumSpend = validOffer(kind.id).minimumSpend;
            offer.validTo = offer.validFrom; // one day is enough
            QCOMPARE(refusedField(offer), "");
            offer.validTo = offer.validFrom - 1;
            QCOMPARE(refusedField(offer), "offer.valid_to");
        }
    }
};

QTEST_GUILESS_MAIN(TestOffer)
#include "test_offer.moc"
