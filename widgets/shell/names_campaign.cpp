#include "widgets/shell/names.h"

#include "widgets/shell/names_words.h"
#include "widgets/shell/number_format.h"

// The words of campaigns: audiences, arms, and who is left out.
namespace clientele {

using words::Names;

namespace {

constexpr words::Row kScores[] {
    {"monetary", QT_TRANSLATE_NOOP("Names", "Net spend")},
    {"frequency", QT_TRANSLATE_NOOP("Names", "Number of orders")},
    {"recency", QT_TRANSLATE_NOOP("Names", "Latest order")},
    {"average_order", QT_TRANSLATE_NOOP("Names", "Average order")},
};

} // namespace

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
    case NotSent::Uncertain: return Names::tr("Not sure enough to pay off");
    }
    return {};
}

QString exclusionText(ExclusionReason reason)
{
    switch (reason) {
    case ExclusionReason::ExcludedSegment: return Names::tr("In a segment that is left out");
    case ExclusionReason::OutsideOnlyIn: return Names::tr("In none of the segments that everybody must be in");
    case ExclusionReason::DoNotContact: return Names::tr("Does not want to be contacted");
    case ExclusionReason::NoConsent: return Names::tr("Has not agreed to marketing");
    case ExclusionReason::NotReachable: return Names::tr("No address for this channel");
    case ExclusionReason::TooManyContacts: return Names::tr("Heard from you often enough lately");
    case ExclusionReason::BoughtLately: return Names::tr("Bought recently");
    case ExclusionReason::OtherOffer: return Names::tr("Has another campaign’s offer on the same days");
    case ExclusionReason::BelowTopN: return Names::tr("Below the best by score");
    }
    return {};
}

} // namespace clientele
