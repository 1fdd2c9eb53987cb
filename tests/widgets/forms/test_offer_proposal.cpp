#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "widgets/forms/offer_proposal.h"

using namespace clientele;

// A kind that was just chosen begins with something that makes sense, and never at the cost of what somebody typed.
class TestOfferProposal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // All kinds but those that live of products, gifts or members, in shops of small and large money.
    void aChosenKindIsSoundAtOnce()
    {
        for (const double order : {0.0, 0.37, 8.0, 61.5, 12'345.0, 9e9})
            for (const OfferKind &kind : offerKinds()) {
                Offer offer;
                offer.kind = kind.id;
                offer.percent = 0;
                const bool isOthers
                    = kind.reads(OfferField::Items) || kind.reads(OfferField::Gifts) || kind.reads(OfferField::Members);
                const Offer proposed = withProposedTerms(offer, order);
                bool isSound = true;
                try {
                    kind.check(proposed);
                } catch (const Error &) {
                    isSound = false;
                }
                const QByteArray name(kind.id.data(), static_cast<qsizetype>(kind.id.size()));
                QVERIFY2(isSound || isOthers, name.constData());
            }
    }

    void proposalsAreRoundAndNearTheUsualOrder()
    {
        Offer offer;
        offer.kind = "full-reduction";
        offer = withProposedTerms(offer, 61.5);
        QCOMPARE(offer.amount, Money::fromWhole(5)); // a tenth is 6.15
        QCOMPARE(offer.minimumSpend, Money::fromWhole(50));
        Offer steps;
        steps.kind = "full-reduction-tiers";
        steps = withProposedTerms(steps, 200);
        QCOMPARE(steps.tiers.size(), std::size_t {2});
        QVERIFY(steps.tiers[1].spend > steps.tiers[0].spend && steps.tiers[1].amount > steps.tiers[0].amount);
    }

    void fromSoManyPiecesMeansSeveral()
    {
        Offer offer;
        offer.kind = "pieces-percent";
        QVERIFY(withProposedTerms(offer, 0).pieces > 1);
    }

    void whatMakesSenseStays()
    {
        Offer offer;
        offer.kind = "full-reduction";
        offer.amount = Money {73'300};
        offer.pieces = 7;
        const Offer proposed = withProposedTerms(offer, 61.5);
        QCOMPARE(proposed.amount, Money {73'300});
        QCOMPARE(proposed.pieces, 7);
        offer.minimumSpend = Money::fromWhole(41);
        QCOMPARE(withProposedTerms(offer, 61.5), offer);
    }
};

QTEST_APPLESS_MAIN(TestOfferProposal)
#include "test_offer_proposal.moc"
