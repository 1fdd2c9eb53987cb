#pragma once

#include <QtCore/QString>

#include <string_view>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/recognition.h"
#include "analytics/offer/offer.h"
#include "analytics/plan/audience.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/profile/overview.h"
#include "analytics/profile/portrait.h"
#include "analytics/recommend/recommender.h"
#include "analytics/table/row_issue.h"
#include "analytics/target/list_person.h"

namespace clientele {

struct CleaningEffect;
struct RuleNames;
struct RuleProblem;
struct Verdict;
enum class MergeDoubt;
enum class RuleLanguage;

// The words for every id that analytics gives: the only place where ids become language. A test walks the registries
// and enums and fails when one has no words. Works without a window (the command line uses it too). An id that nobody
// knows comes back as it is, so that something is shown.

// What happened, to which file and line, what was kept, and what to do next. A switch without default.
QString errorText(const Error &error);
QString errorTitle(const Error &error); // a few words for a panel's heading

QString stageText(Stage stage); // "Reading the file"
QString groupName(std::string_view map, std::string_view group);
QString groupExplanation(std::string_view map, std::string_view group); // the rule beside the name
QString groupName(const RfmMap &map, std::size_t group); // what a person typed, for a map of the shop's own
QString mapName(const RfmMap &map);
QString mapName(std::string_view map);
QString mapExplanation(std::string_view map);
QString segmentName(std::string_view segmentId, const QString &savedName = {});
QString segmentName(const Segment &segment);
QString segmentSourceText(std::string_view source); // how a saved segment was made: "lasso", "selection", "file"
RuleNames ruleNames(const std::vector<Segment> &segments); // what rules call them in the current language
RuleLanguage ruleLanguage(); // the one of the words on screen
QString ruleFieldName(std::string_view fieldId); // the phrase that rules are written with
QString ruleFieldExplanation(std::string_view fieldId);
QString ruleTopicName(std::string_view topicId); // "Orders"
QString ruleOperatorName(RuleOperator op); // "at least"
QString ruleUnitName(RuleUnit unit); // "days"
QString ruleExpectedName(std::string_view expectedId); // "a number"
// What is wrong with a rule and what to do, in a sentence; `found` is what stands there, `nearest` a phrase spelt alike.
QString ruleProblemText(std::string_view problemId, const QString &found, const QString &nearest = {});
QString ruleProblemText(const RuleProblem &problem);
QString methodName(std::string_view recommenderId);
QString methodExplanation(std::string_view recommenderId);
QString parameterName(std::string_view method, std::string_view parameter);
QString parameterExplanation(std::string_view method, std::string_view parameter);
QString reasonText(const RecommendReason &reason, const Dataset &dataset);
QString verdictText(const Verdict &verdict); // of the leaderboard: one or two sentences
QString rhythmText(const RepeatRhythm &rhythm); // whether and when people buy a product again; empty: nobody has it
QString recommendRuleName(std::string_view rule); // of RecommendRules, as rulesWithoutData() calls them
QString fieldName(Field field);
QString fieldExplanation(Field field);
QString fieldNameOf(std::string_view fieldId); // the id itself where there is no such field
QString fileKindName(FileKind kind);
QString fileKindExplanation(FileKind kind); // one sentence: what such a file tells
QString fileKindIcon(FileKind kind); // for themeIcon()
QString exportName(std::string_view exportId); // of a known export: "Shopify orders"
QString noCustomerKeyText(); // what can and cannot be done with orders that nobody is named in
QString currencyTakenText(const QString &code); // the shop counts in it now, because its first file said so
QString currencyAssumedText(const QString &code); // nobody said it, neither a person nor a file
QString nameIsKeyText(); // what to expect when nothing but a name says who bought
QString fileLookText(std::string_view look); // of a file that is no table: "a PNG picture"
QString questionText(const Recognition::Question &question); // what the person must decide about a file
QString findingName(std::string_view findingId); // of inspectFile: "Test orders", "Price: nothing entered"
QString findingExplanation(std::string_view findingId); // by which rule it is found
QString cleaningChoiceName(CleaningChoice choice);
QString cleaningEffectText(const CleaningEffect &effect, const QString &currency); // "12 rows of 3 orders, −45.20 GBP"
QString mergeDoubtText(MergeDoubt doubt); // why a proposal is not merged with the others; empty for none
QString importRuleText(std::string_view rule); // how new lines were told from known ones
QString issueText(const RowIssue &issue);
QString issueName(RowIssue::Kind kind);
QString findingText(std::string_view findingId, const QString &detail); // of Store::verify
QString lineKindName(LineKind kind);
QString eventKindName(std::string_view kind); // the word itself for a kind of the shop's own
QString consentText(Consent consent);
QString offerKindName(std::string_view offerId);
QString assignmentName(Plan::Assignment assignment);
QString measureName(std::string_view measure); // of Plan::primaryMeasure
QString offerText(const Offer &offer, const QString &currency); // one sentence
QString planFieldName(std::string_view field); // "offer.percent" → "Percent off"
QString planProblemText(std::string_view problem); // one of plan_problem::kAll
QString scoreName(std::string_view score); // "Net spend"
QString channelName(Plan::Audience::Channel channel);
QString campaignStateName(Campaign::State state);
QString armName(Arm arm);
QString notSentText(NotSent reason); // why somebody gets nothing
QString exclusionText(ExclusionReason reason);
QString formatName(std::string_view listFormatId);
QString formatExplanation(std::string_view listFormatId);
QString rejectText(RejectReason reason); // why somebody cannot be in a file
QString productName(ProductIndex product, const Dataset &dataset); // the id where a product has no name
QString customerName(CustomerIndex customer, const Dataset &dataset); // "Customer 17850" likewise
QString genderText(std::string_view word); // usual words of files ("f", 女) in this language; others as they are
QString traitText(const Portrait::Trait &trait, const Dataset &dataset); // "Country: France", "On Thursdays"
QString ageBandText(std::uint32_t band); // "25 to 34 years old"
QString priceBandText(std::uint32_t band); // "Buys the cheapest products"
QString measureName(Portrait::Measure::Kind kind); // "Orders per customer"
QString measureText(Portrait::Measure::Kind kind, double value, const QString &currency);
QString suggestionTitle(const Overview::Suggestion &suggestion); // "Win back 584 At Risk customers"
QString suggestionText(const Overview::Suggestion &suggestion, const QString &currency);

// The field's terms, which explain themselves on hover wherever they stand.
enum class Term
{
    Customers,
    Buyers,
    Orders,
    GuestOrders,
    RepeatRate,
    Revenue,
    AverageOrder,
    Recency,
    Frequency,
    Monetary,
    Gross,
    Refunds,
    RfmScore,
    Median,
    Holdout,
};
QString termName(Term term);
QString termExplanation(Term term);

} // namespace clientele
