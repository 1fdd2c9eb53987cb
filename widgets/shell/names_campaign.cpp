#include "widgets/shell/names.h"

#include "widgets/shell/names_words.h"
#include "widgets/shell/number_format.h"

// The words of campaigns: offers, audiences, who is left out, and the files a list is written to.
namespace clientele {

using words::Names;

namespace {

constexpr words::Row kOffers[] {
    {"coupon-percent", QT_TRANSLATE_NOOP("Names", "Coupon, percent off")},
    {"coupon-amount", QT_TRANSLATE_NOOP("Names", "Coupon, amount off")},
};

constexpr words::Row kScores[] {
    {"monetary", QT_TRANSLATE_NOOP("Names", "Net spend")},
    {"frequency", QT_TRANSLATE_NOOP("Names", "Number of orders")},
    {"recency", QT_TRANSLATE_NOOP("Names", "Latest order")},
    {"average_order", QT_TRANSLATE_NOOP("Names", "Average order")},
};

constexpr words::Row kFormats[] {
    {"csv-spreadsheet", QT_TRANSLATE_NOOP("Names", "CSV for spreadsheets"),
     QT_TRANSLATE_NOOP("Names", "Opens in Excel, LibreOffice and WPS with every letter right; cells that look like "
                                "formulas are made harmless.")},
    {"csv", QT_TRANSLATE_NOOP("Names", "CSV for other programs"),
     QT_TRANSLATE_NOOP("Names", "Plain UTF-8 for mail tools and scripts: exactly the values, nothing added.")},
    {"xlsx", QT_TRANSLATE_NOOP("Names", "Excel workbook"),
     QT_TRANSLATE_NOOP("Names", "A workbook in which numbers, phones and codes stay text, so that no digit is lost.")},
};

QString promise(const Offer &offer, const QString &currency)
{
    if (offer.kind == "coupon-amount")
        return moneyText(offer.amount, currency);
    const int decimals = offer.percent % 100 == 0 ? 0 : offer.percent % 10 == 0 ? 1 : 2;
    return percentText(offer.percent / 10'000.0, decimals);
}

} // namespace

QString offerKindName(std::string_view offerId)
{
    return words::nameOf(kOffers, offerId);
}

QString offerText(const Offer &offer, const QString &currency)
{
    const QString off = promise(offer, currency);
    const QString from = dayText(offer.validFrom);
    const QString to = dayText(offer.validTo);
    const bool hasMinimum = offer.minimumSpend > Money {};
    const bool hasCap = offer.kind == "coupon-percent" && offer.cap.has_value();
    if (hasMinimum && hasCap)
        return Names::tr("%1 off orders of %2 or more, at most %3, from %4 to %5.")
            .arg(off, moneyText(offer.minimumSpend, currency), moneyText(*offer.cap, currency), from, to);
    if (hasMinimum)
        return Names::tr("%1 off orders of %2 or more, from %3 to %4.")
            .arg(off, moneyText(offer.minimumSpend, currency), from, to);
    if (hasCap)
        return Names::tr("%1 off any order, at most %2, from %3 to %4.")
            .arg(off, moneyText(*offer.cap, currency), from, to);
    return Names::tr("%1 off any order, from %2 to %3.").arg(off, from, to);
}

QString scoreName(std::string_view score)
{
    return words::nameOf(kScores, score);
}

QString channelName(Plan::Audience::Channel channel)
{
    switch (channel) {
    case Plan::Audience::Channel::Any: return Names::tr("Any channel");
    case Plan::Audience::Channel::Email: return Names::tr("E-mail");
    case Plan::Audience::Channel::Sms: return Names::tr("Text message");
    }
    return {};
}

QString campaignStateName(Campaign::State state)
{
    switch (state) {
    case Campaign::State::Draft: return Names::tr("Draft");
    case Campaign::State::Exported: return Names::tr("Exported");
    case Campaign::State::Archived: return Names::tr("Archived");
    }
    return {};
}

QString armName(Arm arm)
{
    switch (arm) {
    case Arm::Offer: return Names::tr("Gets the offer");
    case Arm::Holdout: return Names::tr("Holdout");
    case Arm::NotSent: return Names::tr("Not sent");
    }
    return {};
}

QString notSentText(NotSent reason)
{
    switch (reason) {
    case NotSent::None: return {};
    case NotSent::BuysAnyway: return Names::tr("Would buy anyway");
    case NotSent::PutOff: return Names::tr("Would be put off");
    case NotSent::Hopeless: return Names::tr("Hardly buys either way");
    case NotSent::BudgetEnds: return Names::tr("The budget ends before them");
    case NotSent::NotOpen: return Names::tr("No offer is open to them");
    }
    return {};
}

QString exclusionText(ExclusionReason reason)
{
    switch (reason) {
    case ExclusionReason::ExcludedSegment: return Names::tr("In a segment that is left out");
    case ExclusionReason::DoNotContact: return Names::tr("Does not want to be contacted");
    case ExclusionReason::NoConsent: return Names::tr("Has not agreed to marketing");
    case ExclusionReason::NotReachable: return Names::tr("No address for this channel");
    case ExclusionReason::BelowTopN: return Names::tr("Below the best by score");
    }
    return {};
}

QString formatName(std::string_view listFormatId)
{
    return words::nameOf(kFormats, listFormatId);
}

QString formatExplanation(std::string_view listFormatId)
{
    return words::explanationOf(kFormats, listFormatId);
}

} // namespace clientele
