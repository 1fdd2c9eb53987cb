#include "widgets/shell/names_checks.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "widgets/shell/names.h"
#include "widgets/shell/names_words.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

using words::Names;

// The arguments of a finding, each read as what it is. One that is missing or is no number reads 0 or "?".
class Facts
{
public:
    Facts(const std::vector<std::string> &arguments, const QString &currency)
        : m_arguments(arguments)
        , m_currency(currency)
    {
    }

    QString money(std::size_t i) const { return moneyText(Money::fromDouble(number(i)), m_currency); }
    QString share(std::size_t i) const { return percentText(number(i), 0); }
    QString count(std::size_t i) const { return countText(whole(i)); }
    QString large(std::size_t i) const { return countText(static_cast<qint64>(std::min(number(i), 9e18))); }
    QString word(std::size_t i) const { return utf8(text(i)); }
    int whole(std::size_t i) const { return static_cast<int>(number(i)); }
    QString day(std::size_t i) const
    {
        const auto day = parseDay(text(i));
        return day ? dayText(*day) : utf8(text(i));
    }
    QString segment(std::size_t i) const
    {
        return segmentName(text(i), utf8(i + 1 < m_arguments.size() ? text(i + 1) : ""));
    }

private:
    std::string_view text(std::size_t i) const
    {
        return i < m_arguments.size() ? std::string_view(m_arguments[i]) : "?";
    }
    double number(std::size_t i) const
    {
        double value = 0;
        const std::string_view from = text(i);
        std::from_chars(from.data(), from.data() + from.size(), value);
        return value;
    }

    const std::vector<std::string> &m_arguments;
    const QString &m_currency;
};

// "5 %", "4.3 %"
QString shareText(double share)
{
    const bool isWhole = std::abs(share * 100 - std::round(share * 100)) < 0.05;
    return percentText(share, isWhole ? 0 : 1);
}

QString groupText(std::string_view group)
{
    return group == "no_orders" ? Names::tr("no orders") : groupName("eleven", group);
}

} // namespace

QString planFindingText(PlanFindingKind kind, const std::vector<std::string> &arguments, const QString &currency)
{
    const Facts facts(arguments, currency);
    switch (kind) {
    case PlanFindingKind::BudgetZero:
        return Names::tr("The budget is nothing, so nobody can get an offer. Set a budget, or plan without one.");
    case PlanFindingKind::BudgetBelowOneCoupon:
        return Names::tr(
                   "The budget of %1 is less than a single coupon takes off, which is %2 on average. Set a larger "
                   "budget or a smaller offer.")
            .arg(facts.money(0), facts.money(1));
    case PlanFindingKind::OverBudget:
        return Names::tr(
                   "The offers are expected to cost %1, but the budget is %2. Let each person get what earns most, "
                   "or reach fewer people.")
            .arg(facts.money(0), facts.money(1));
    case PlanFindingKind::OfferAboveMargin:
        return Names::tr("Offer %1 takes %2 off an order that earns only %3: it loses money on every sale. Make it "
                         "smaller, or ask for a minimum spend.")
            .arg(facts.count(0), facts.money(1), facts.money(2));
    case PlanFindingKind::NobodyPays:
        return Names::tr(
            "No offer pays with any of the %Ln people. Try smaller offers, other people or other assumptions.", nullptr,
            facts.whole(0));
    case PlanFindingKind::LosesMoney:
        return Names::tr("This is expected to lose money: it adds %1, and %2 at best. Let each person get what earns "
                         "most, make the offer smaller, or ask for a minimum spend.")
            .arg(facts.money(0), facts.money(1));
    case PlanFindingKind::NoConsentAnywhere:
        return Names::tr(
            "None of these %Ln people has agreed to marketing, so nobody is left to write to. Choose other "
            "people or another channel.",
            nullptr, facts.whole(0));
    case PlanFindingKind::NoAddresses:
        return Names::tr("None of these %Ln people has an e-mail address or a phone number here: the list holds their "
                         "customer numbers alone. Import their addresses, unless another program knows them.",
                         nullptr, facts.whole(0));
    case PlanFindingKind::NoHoldout:
        return Names::tr(
            "Nobody is held out, so nobody will ever know what the campaign changed. Hold some people out, or "
            "write down why not.");
    case PlanFindingKind::TooFewCodes:
        return Names::tr(
                   "Offer %1 can be given %2 times, but %3 people are to get it. Import more codes, raise its limit "
                   "or its stock, or reach fewer people.")
            .arg(facts.count(0), facts.count(1), facts.count(2));
    case PlanFindingKind::GuessableCodes: {
        const QString problem
            = Names::tr("%1 codes are needed, but of such codes there are only %2: anybody could find a valid one by "
                        "trying, so at most %3 are given.")
                  .arg(facts.large(0), facts.large(1), facts.large(2));
        const QString advice
            = facts.whole(3) > 0
                  ? Names::tr("Make them %n characters long, or of more different characters.", nullptr, facts.whole(3))
                  : Names::tr("No length is enough: make them of more different characters.");
        return Names::tr("%1 %2", "two sentences").arg(problem, advice);
    }
    case PlanFindingKind::OverlappingFlashSales:
        return Names::tr(
                   "Offers %1 and %2 sell the same stock of %3 at the same time. Let one begin when the other has "
                   "ended, or give each its own stock.")
            .arg(facts.count(0), facts.count(1), facts.word(3));
    case PlanFindingKind::StockPromisedElsewhere:
        return Names::tr("Offer %1 sells %2 at the same time as the campaign “%3”, and there is not enough stock for "
                         "both. Let one begin when the other has ended, or set less stock aside.")
            .arg(facts.count(0), facts.word(3), facts.word(2));
    case PlanFindingKind::OverLiability:
        return Names::tr("Offer %1 is expected to cost %2, more than the %3 that its discounts may come to. Raise that "
                         "limit, or reach fewer people.")
            .arg(facts.count(0), facts.money(1), facts.money(2));
    case PlanFindingKind::SegmentEmpty:
        return Names::tr("There is nobody in the segment “%1” any more.").arg(facts.segment(0));
    case PlanFindingKind::NoProductCost:
        return Names::tr(
                   "What the goods cost is not known for %1 of the spend. A margin of %2 is assumed for it: import "
                   "costs, or set the margins.")
            .arg(facts.share(0), facts.share(1));
    case PlanFindingKind::AlreadyOver:
        return Names::tr("The offers ended on %1 already: nobody can use them any more. Give them days to come. Trying "
                         "things out on past orders takes an analysis day on which they still hold.")
            .arg(facts.day(0));
    case PlanFindingKind::DataIsOld:
        return Names::tr(
                   "The newest order of this shop is of %1, %Ln days before the offers begin: people may have left "
                   "or come back since. Import the newest orders first.",
                   nullptr, facts.whole(1))
            .arg(facts.day(0));
    case PlanFindingKind::NotInShop:
        return Names::tr(
                   "Offer %1 names %Ln thing(s) that this shop has no product, category or brand of, such as “%2”: "
                   "it does nothing for them.",
                   nullptr, facts.whole(1))
            .arg(facts.count(0), facts.word(2));
    case PlanFindingKind::PricesDiffer:
        return Names::tr(
                   "By what is known of them, people get from %1 to %2 off a basket of theirs. Some laws ask for a "
                   "good reason when prices differ.")
            .arg(facts.share(0), facts.share(1));
    case PlanFindingKind::OffersNotPersonal:
        return Names::tr(
            "%Ln people refuse personal offers. They get the first offer and best-sellers, whatever is known "
            "of them.",
            nullptr, facts.whole(0));
    }
    return {};
}

QString planFindingText(const PlanFinding &finding, const QString &currency)
{
    return planFindingText(finding.kind, finding.arguments, currency);
}

QString severityName(PlanFinding::Severity severity)
{
    switch (severity) {
    case PlanFinding::Severity::Refuse: return Names::tr("Must be changed");
    case PlanFinding::Severity::Warn: return Names::tr("Look at this");
    case PlanFinding::Severity::Note: return Names::tr("Good to know");
    }
    return {};
}

QString nobodyText(const AudienceResult &audience)
{
    if (audience.exclusions.empty())
        return Names::tr("The segments that were chosen hold nobody today. Choose others, or choose none for all "
                         "customers.");
    std::map<ExclusionReason, std::size_t> people;
    for (const AudienceResult::Exclusion &exclusion : audience.exclusions)
        ++people[exclusion.reason];
    const auto most = std::ranges::max_element(people, {}, [](const auto &entry) { return entry.second; });
    return Names::tr(
               "All %Ln people of the segments are left out, %1 of them for this reason: %2. Choose other segments, "
               "or ask for less.",
               nullptr, static_cast<int>(audience.exclusions.size()))
        .arg(countText(static_cast<qint64>(most->second)), exclusionText(most->first));
}

QString powerText(const PowerStatement &statement)
{
    if (std::isinf(statement.smallestEffect) || statement.people == 0)
        return Names::tr("Without people on both sides, no effect of the campaign can be seen.");
    return Names::tr("With %1 customers, %2 buyers and a %3 holdout you can see only effects above %4 points.")
        .arg(countText(static_cast<qint64>(statement.people)), shareText(statement.base), shareText(statement.holdout),
             decimalText(statement.smallestEffect * 100, 1));
}

QString holdoutText(double effect, std::size_t people, std::optional<std::size_t> heldOut)
{
    const QString points = decimalText(effect * 100, 1);
    const QString all = countText(static_cast<qint64>(people));
    if (!heldOut)
        return Names::tr("%1 people are too few to see an effect of %2 points.").arg(all, points);
    return Names::tr("To see an effect of %1 points, hold out %2 of %3 people.")
        .arg(points, countText(static_cast<qint64>(*heldOut)), all);
}

QString changeText(const ChangeReport &report)
{
    QStringList parts;
    for (const auto &[group, people] : report.movedTo())
        parts << Names::tr("%1 moved to %2").arg(countText(static_cast<qint64>(people)), groupText(group));
    if (report.joined > 0)
        parts << Names::tr("%1 new").arg(countText(static_cast<qint64>(report.joined)));
    const auto left = [&](std::size_t people, const QString &why) {
        if (people > 0)
            parts << Names::tr("%1 left out now: %2").arg(countText(static_cast<qint64>(people)), why);
    };
    if (const std::size_t people = report.excluded[static_cast<std::size_t>(ExclusionReason::NotReachable)]; people > 0)
        parts << Names::tr("%1 no longer reachable").arg(countText(static_cast<qint64>(people)));
    for (std::size_t i = 0; i < kExclusionReasons; ++i)
        if (static_cast<ExclusionReason>(i) != ExclusionReason::NotReachable)
            left(report.excluded[i], exclusionText(static_cast<ExclusionReason>(i)));
    left(report.outsideSegments, Names::tr("in none of the segments any more"));
    left(report.goneFromShop, Names::tr("no longer in the shop"));
    if (parts.isEmpty())
        return Names::tr("The same %1 people in the same groups.").arg(countText(static_cast<qint64>(report.now)));
    return parts.join(Names::tr("; "));
}

} // namespace clientele
