#include <QtTest/QTest>

#include <set>

#include "analytics/import/known_exports.h"
#include "analytics/import/cleaning.h"
#include "analytics/offer/plan_problem.h"
#include "analytics/plan/scores.h"
#include "analytics/rfm/rfm_map.h"
#include "analytics/target/list_writer.h"
#include "analytics/segment/rule/rule_fields.h"
#include "analytics/segment/rule/rule_problem.h"
#include "analytics/cluster/clusterer.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_offers.h"
#include "widgets/shell/names_clusters.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"

using namespace clientele;

namespace {

// Every value of an enum whose last value is known: words must exist for each, and no two may share them.
template<typename Enum, typename Words> void everyValueHasItsOwnWords(Enum last, Words words)
{
    std::set<QString> seen;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const QString text = words(static_cast<Enum>(i));
        QVERIFY2(!text.isEmpty(), qPrintable(QStringLiteral("value %1 has no words").arg(i)));
        QVERIFY2(seen.insert(text).second, qPrintable(QStringLiteral("“%1” stands for two values").arg(text)));
    }
    // one beyond the last: if this has words, the enum grew and the test must too
    QVERIFY(words(static_cast<Enum>(static_cast<int>(last) + 1)).isEmpty());
}

} // namespace

// No id of analytics reaches a person without words.
class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorSaysWhatHappenedAndWhatToDo()
    {
        std::set<QString> titles;
        for (ErrorCode code : allErrorCodes()) {
            const Error error(code, {"/shop/orders.csv", "42", "17", "lightgcn"});
            const QString text = errorText(error);
            const std::string name(errorId(code));
            const char *id = name.c_str();
            QVERIFY2(titles.insert(errorTitle(error)).second, id);
            QVERIFY2(!errorTitle(error).isEmpty(), id);
            QVERIFY2(text.contains(QStringLiteral("/shop/orders.csv")), id);
            QVERIFY2(text.count(u'.') >= 3, id); // what happened, what was kept, what to do next
            QVERIFY2(!text.contains(u'%') && !text.contains(u'?'), id);
            QVERIFY2(errorText(Error(code)).contains(u'?'), id); // a gap shows, nothing crashes
        }
        QCOMPARE(titles.size(), allErrorCodes().size());
    }

    void anArgumentIsNeverReadAsAPlaceholder()
    {
        const QString text = errorText(Error(ErrorCode::FileNotReadable, {"/tmp/%2.csv", "it is locked"}));
        QVERIFY(text.startsWith(QStringLiteral("/tmp/%2.csv could not be read: it is locked.")));
    }

    void enumsHaveWords()
    {
        everyValueHasItsOwnWords(Stage::Generating, stageText);
        std::set<QString> exports;
        for (const KnownExport &known : knownExports()) {
            const QString name = exportName(known.id);
            QVERIFY2(name != QString::fromStdString(known.id) && exports.insert(name).second, known.id.c_str());
        }
        everyValueHasItsOwnWords(fileKinds().back(), fileKindName);
        everyValueHasItsOwnWords(fileKinds().back(), fileKindExplanation);
        everyValueHasItsOwnWords(fileKinds().back(), fileKindIcon);
        everyValueHasItsOwnWords(kLastField, fieldName);
        everyValueHasItsOwnWords(kLastField, fieldExplanation);
        everyValueHasItsOwnWords(RowIssue::Kind::WholesaleOrder, issueName);
        everyValueHasItsOwnWords(CleaningChoice::FillInterpolated, cleaningChoiceName);
        everyValueHasItsOwnWords(LineKind::StockMove, lineKindName);
        everyValueHasItsOwnWords(Consent::No, consentText);
        everyValueHasItsOwnWords(Plan::Audience::Channel::Sms, channelName);
        everyValueHasItsOwnWords(Campaign::State::Archived, campaignStateName);
        everyValueHasItsOwnWords(Arm::NotSent, armName);
        everyValueHasItsOwnWords(ExclusionReason::BelowTopN, exclusionText);
        everyValueHasItsOwnWords(Term::Holdout, termName);
        everyValueHasItsOwnWords(Term::Holdout, termExplanation);
    }

    void findingsHaveWords()
    {
        std::set<QString> names;
        std::set<QString> rules;
        for (int i = 0; i <= static_cast<int>(FindingKind::TooLarge); ++i) {
            const FindingKind kind = static_cast<FindingKind>(i);
            const bool isPerField = kind == FindingKind::Missing || kind == FindingKind::Unreadable;
            const std::string id = findingId({kind, isPerField ? Field::UnitPrice : Field::None});
            QVERIFY2(names.insert(findingName(id)).second && findingName(id).toStdString() != id, id.c_str());
            QVERIFY2(rules.insert(findingExplanation(id)).second && !findingExplanation(id).isEmpty(), id.c_str());
        }
        QCOMPARE(findingName("dogs"), QStringLiteral("dogs"));
    }

    void rulesHaveWords()
    {
        for (const RuleField &field : ruleFields()) {
            QVERIFY2(!ruleFieldExplanation(field.id).isEmpty(), field.id.data());
            QVERIFY2(ruleTopicName(topicId(field.topic)) != utf8(topicId(field.topic)), field.id.data());
            for (const RuleOperator op : operatorsOf(field))
                QVERIFY(ruleOperatorName(op) != utf8(operatorId(op)) || op == RuleOperator::Between
                        || op == RuleOperator::Contains);
        }
        QSet<QString> texts;
        for (const RuleProblem::Kind kind : allRuleProblems()) {
            const QString text = ruleProblemText({.kind = kind, .found = "%2 \"x\""});
            QVERIFY2(text.endsWith(u'.') && !text.contains(QStringLiteral("%1")), qUtf8Printable(text));
            texts << text;
        }
        QCOMPARE(texts.size(), qsizetype(allRuleProblems().size()));
        for (std::size_t i = 0; i <= static_cast<std::size_t>(RuleExpected::To); ++i) {
            const std::string_view id = expectedId(static_cast<RuleExpected>(i));
            QVERIFY2(ruleExpectedName(id) != utf8(id), id.data());
        }
    }

    void planProblemsAreSaidInWords()
    {
        std::set<QString> seen;
        for (const std::string_view problem : plan_problem::kAll) {
            const QString text = planProblemText(problem);
            QVERIFY2(text.toStdString() != problem && seen.insert(text).second, std::string(problem).c_str());
        }
        const Error error(ErrorCode::PlanInvalid, {"offer.percent", std::string(plan_problem::kPercentRange)});
        QVERIFY(errorText(error).contains(QStringLiteral("“Percent off” cannot be used: it must be more than 0")));
        const Error inFile(ErrorCode::PlanInvalid,
                           {"offers.2.percent", std::string(plan_problem::kPercentRange), "plan%2.json"});
        QVERIFY(errorText(inFile).contains(QStringLiteral("plan%2.json")));
        QVERIFY(errorText(inFile).contains(QStringLiteral("“offers.2.percent”: it must be more than 0")));
        const Error noJson(ErrorCode::PlanInvalid,
                           {"plan", std::string(plan_problem::kNotJson), "plan.json", "3", "14"});
        QVERIFY(errorText(noJson).contains(QStringLiteral("“line 3, column 14”: it is not JSON")));
    }

    void traitsAndSuggestionsAreSaidInWords()
    {
        using Trait = Portrait::Trait;
        Dataset dataset;
        dataset.products.id.add("22423");
        dataset.products.name.add("");
        const std::uint32_t france = dataset.places.code("France");
        const std::uint32_t kitchen = dataset.words.code("Kitchen");
        QCOMPARE(traitText({Trait::Kind::Product, 0}, dataset), QStringLiteral("Bought 22423"));
        QCOMPARE(traitText({Trait::Kind::Category, kitchen}, dataset), QStringLiteral("Category: Kitchen"));
        QCOMPARE(traitText({Trait::Kind::Country, france}, dataset), QStringLiteral("Country: France"));
        QCOMPARE(traitText({Trait::Kind::Region, france}, dataset), QStringLiteral("Region: France"));
        QCOMPARE(traitText({Trait::Kind::Weekday, 3}, dataset), QStringLiteral("Orders on Thursday"));
        QCOMPARE(traitText({Trait::Kind::Hour, 23}, dataset), QStringLiteral("Orders from 23:00 to 0:00"));
        const std::uint32_t gender = dataset.words.code("F");
        QCOMPARE(traitText({Trait::Kind::Gender, gender}, dataset), QStringLiteral("Gender: Female"));
        QCOMPARE(genderText("男"), QStringLiteral("Male"));
        QCOMPARE(genderText("Non-binary"), QStringLiteral("Non-binary")); // the file's own word

        Overview::Suggestion suggestion;
        suggestion.segment = "eleven.at_risk";
        suggestion.customers = 584;
        suggestion.netAtStake = Money::fromWhole(412'000);
        suggestion.medianRecencyDays = 143;
        QVERIFY(suggestionTitle(suggestion).startsWith(QStringLiteral("Win back 584 ")));
        QVERIFY(suggestionTitle(suggestion).contains(QStringLiteral("At Risk")));
        QVERIFY(suggestionText(suggestion, QStringLiteral("GBP")).startsWith(QStringLiteral("spent £412k so far")));
        everyValueHasItsOwnWords(Overview::Suggestion::Kind::AddFiles, [&](Overview::Suggestion::Kind kind) {
            suggestion.kind = kind;
            return suggestionTitle(suggestion);
        });
    }

    void clustersAreSaidInWords()
    {
        everyValueHasItsOwnWords(kFeatureFamilies.back(), featureFamilyName);
        everyValueHasItsOwnWords(kFeatureFamilies.back(), featureFamilyExplanation);
        everyValueHasItsOwnWords(Scaling::Robust, scalingName);
        everyValueHasItsOwnWords(Scaling::Robust, scalingExplanation);
        everyValueHasItsOwnWords(ClusterCountChoice::Reason::TooFewPoints, [](ClusterCountChoice::Reason reason) {
            ClusterCountChoice choice;
            choice.reason = reason;
            return countReasonText(choice);
        });
        for (const ClustererKind &kind : clustererKinds()) {
            const std::string id(kind.id);
            QVERIFY2(methodName(id).toStdString() != id && !methodExplanation(id).isEmpty(), id.c_str());
            for (const Parameter &parameter : kind.parameters()) {
                QVERIFY2(parameterName(id, parameter.name).toStdString() != parameter.name, parameter.name.c_str());
                QVERIFY2(!parameterExplanation(id, parameter.name).isEmpty(), parameter.name.c_str());
            }
        }
        Dataset dataset;
        std::set<QString> said;
        Feature feature;
        feature.code = dataset.words.code("100% Kitchen");
        QCOMPARE(dataset.places.code("North"), feature.code);
        for (const std::string_view id : featureIds()) {
            feature.id = id;
            QVERIFY2(featureName(feature, dataset) != QString::fromStdString(std::string(id)), std::string(id).c_str());
            for (const double difference : {2., 0.5, -0.5, -2.}) {
                const QString text = driverText({0, difference > 0, difference, 0.4, 0.2}, feature, dataset);
                QVERIFY2(said.insert(text).second, qPrintable(text));
            }
        }
        feature.id = "category";
        QCOMPARE(driverText({0, true, 2, 0.6, 0.2}, feature, dataset), QStringLiteral("mostly 100% Kitchen"));
    }

    void aClusterIsNeverABareNumber()
    {
        Dataset dataset;
        dataset.currency = "GBP";
        FeatureMatrix matrix;
        matrix.features.resize(2);
        matrix.features[0].id = "frequency";
        matrix.features[1].id = "average_order";
        matrix.features[1].unit = Feature::Unit::Money;
        ClusterProfile profile;
        profile.named = {{0, false, -1.5, 1, 4}, {1, true, 0.8, 84, 41}};
        QCOMPARE(clusterName(profile, matrix, dataset), QStringLiteral("Buys very rarely, but large orders"));
        profile.twin = 2;
        QCOMPARE(clusterName(profile, matrix, dataset), QStringLiteral("Buys very rarely, but large orders (2)"));
        QCOMPARE(driverFigures(profile.named[1], matrix.features[1], dataset),
                 QStringLiteral("Money per order: £84.00, whole shop £41.00"));
        profile.twin = 0;
        profile.named = {{0, false, -1.5, 1, 4}, {1, true, 1.8, 82, 41}};
        QCOMPARE(clusterName(profile, matrix, dataset),
                 QStringLiteral("Buys very rarely, but orders twice as large as usual"));
        profile.named = {{1, true, 1.8, 123, 41}, {0, true, 1.5, 9, 4}};
        QCOMPARE(clusterName(profile, matrix, dataset),
                 QStringLiteral("Orders 3.0 times as large as usual, buys very often"));
        profile.named = {{1, false, -1.8, 20.5, 41}, {0, false, -0.5, 3, 4}};
        QCOMPARE(clusterName(profile, matrix, dataset), QStringLiteral("Orders half as large as usual, buys rarely"));
        profile.named = {{1, false, -0.1, 38, 41}};
        QCOMPARE(clusterName(profile, matrix, dataset), QStringLiteral("Close to average: small orders"));
        profile.named = {{1, false, -1.8, 20.5, 41}, {0, false, -0.5, 3, 4}};
        QCOMPARE(columnClusterName(profile, {"Visits", "100% Income"}),
                 QStringLiteral("Very low 100% Income, low Visits"));
        profile.label = kNoise;
        QCOMPARE(clusterName(profile, matrix, dataset), QStringLiteral("Unlike everybody else"));
        QVERIFY(!clusterName({}, matrix, dataset).isEmpty());
    }

    void everyGroupHasItsNameAndRule()
    {
        for (const RfmMap &map : rfmMaps()) {
            QVERIFY(mapName(map.id).toStdString() != map.id && !mapExplanation(map.id).isEmpty());
            std::set<QString> names;
            for (const RfmGroup &group : map.groups) {
                const QString name = groupName(map.id, group.id);
                QVERIFY2(name.toStdString() != group.id && names.insert(name).second, std::string(group.id).c_str());
                QVERIFY2(!groupExplanation(map.id, group.id).isEmpty(), std::string(group.id).c_str());
            }
        }
    }

    void everyMethodAndItsSettingsHaveWords()
    {
        for (const RecommenderKind &kind : recommenderKinds()) {
            QVERIFY2(methodName(kind.id).toStdString() != kind.id, std::string(kind.id).c_str());
            QVERIFY2(!methodExplanation(kind.id).isEmpty(), std::string(kind.id).c_str());
            for (const Parameter &parameter : kind.parameters()) {
                QVERIFY2(parameterName(kind.id, parameter.name).toStdString() != parameter.name,
                         parameter.name.c_str());
                QVERIFY2(!parameterExplanation(kind.id, parameter.name).isEmpty(), parameter.name.c_str());
            }
        }
    }

    void everyListFormatHasWords()
    {
        for (const ListFormat &format : listFormats()) {
            QVERIFY2(formatName(format.id).toStdString() != format.id, std::string(format.id).c_str());
            QVERIFY2(!formatExplanation(format.id).isEmpty(), std::string(format.id).c_str());
        }
    }

    void argumentsThatAreIdsAreSaidInWords()
    {
        QVERIFY(errorText(Error(ErrorCode::ColumnMissing, {"a.csv", "order_id"}))
                    .contains(QStringLiteral("“Order number”")));
        QVERIFY(
            errorText(Error(ErrorCode::NotATable, {"a.csv", "PNG picture"})).contains(QStringLiteral("a PNG picture")));
        const QString memory
            = errorText(Error(ErrorCode::ParameterInvalid, {"items", "91599", "≤ 31622", "33.6", "4.0"}));
        for (const char *part : {"items", "91599", "31622", "33.6 GB", "4.0 GB"})
            QVERIFY(memory.contains(QString::fromUtf8(part)));
        QVERIFY(errorText(Error(ErrorCode::ParameterInvalid, {"x", "", "a, b"}))
                    .contains(QStringLiteral("one of these: a, b")));
        QVERIFY(
            errorText(Error(ErrorCode::ParameterInvalid, {"x", "abc", ""})).contains(QStringLiteral("not a number")));
        QVERIFY(errorText(Error(ErrorCode::ParameterInvalid, {"x", "9", "1 … 5"}))
                    .contains(QStringLiteral("must be: 1 … 5")));
    }

    void everyScoreHasAName()
    {
        for (const AudienceScore &score : audienceScores())
            QVERIFY2(scoreName(score.id).toStdString() != score.id, std::string(score.id).c_str());
    }

    void everyOfferHasAName()
    {
        for (const OfferKind &kind : offerKinds())
            QVERIFY2(offerKindName(kind.id).toStdString() != kind.id, std::string(kind.id).c_str());
    }

    void issuesNameLineAndColumn()
    {
        const RowIssue issue {1204, "InvoiceDate", RowIssue::Kind::InvalidDate, "31.02.2011"};
        QCOMPARE(issueText(issue), QStringLiteral("Line 1204, column “InvoiceDate”: Not a date (“31.02.2011”)"));
        QCOMPARE(issueText({3, "", RowIssue::Kind::TooFewCells, ""}), QStringLiteral("Line 3: Too few cells"));
    }

    void segmentsHaveTheirGroupsNames()
    {
        QCOMPARE(segmentName("eleven.champions"), QStringLiteral("Champions"));
        QCOMPARE(segmentName("all"), QStringLiteral("All customers"));
        QCOMPARE(segmentName("saved.7", QStringLiteral("Spring")), QStringLiteral("Spring"));
        QCOMPARE(segmentName("some-new-id"), QStringLiteral("some-new-id"));
    }

    void offersAreOneSentence()
    {
        Offer offer;
        offer.validFrom = *parseDay("2026-11-12");
        offer.validTo = *parseDay("2026-11-26");
        const QString pounds = QStringLiteral("GBP");
        QCOMPARE(offerText(offer, pounds), QStringLiteral("10\u00a0% off any order, from 12 Nov 2026 to 26 Nov 2026."));
        QCOMPARE(offerName(offer, pounds), QStringLiteral("10\u00a0% off any order"));
        offer.percent = 1'250;
        offer.minimumSpend = Money::fromWhole(40);
        offer.cap = Money::fromWhole(20);
        QCOMPARE(offerText(offer, pounds), QStringLiteral("12.5\u00a0% off orders of £40.00 or more, at most £20.00, "
                                                          "from 12 Nov 2026 to 26 Nov 2026."));
        QCOMPARE(offerName(offer, pounds), QStringLiteral("12.5\u00a0% off orders of £40.00 or more, at most £20.00"));
        offer.kind = "coupon-amount";
        offer.amount = Money::fromWhole(5);
        QCOMPARE(offerText(offer, pounds),
                 QStringLiteral("£5.00 off orders of £40.00 or more, from 12 Nov 2026 to 26 Nov 2026."));
        offer.kind = "full-reduction";
        QCOMPARE(offerName(offer, pounds), QStringLiteral("£5.00 off orders of £40.00 or more"));
        offer.kind = "member-day";
        offer.minimumSpend = {};
        offer.cap.reset();
        offer.weekday = 4;
        QCOMPARE(offerName(offer, pounds), QStringLiteral("12.5\u00a0% off for members every Friday"));
    }

    // A condition that the sentence keeps to itself is a promise that the till does not keep.
    void offersTellWhatNarrowsThem()
    {
        Offer offer;
        offer.minimumSpend = Money::fromWhole(40);
        offer.scope = {{}, {"Tea"}, {"Leaf"}, {"pot"}, {"Cups"}};
        offer.thresholdScope = OfferScope {{}, {"Drinks"}, {}, {}, {}};
        offer.isThresholdOnListPrice = true;
        offer.combines = false;
        offer.limits.usePerCustomer = 3;
        offer.limits.liabilityPerCustomer = Money::fromWhole(20);
        const QString pounds = QStringLiteral("GBP");
        QCOMPARE(offerName(offer, pounds),
                 QStringLiteral(
                     "10\u00a0% off orders with £40.00 or more of Drinks, counted at list prices, only Tea, Leaf, "
                     "except Cups, pot, up to 3 times per person, at most £20.00 per person, not together with "
                     "other offers"));
        offer = {};
        offer.scope.categories = {"Tea"};
        offer.minimumSpend = Money::fromWhole(40);
        offer.thresholdScope = OfferScope {};
        QCOMPARE(offerName(offer, pounds), QStringLiteral("10\u00a0% off orders of £40.00 or more in all, only Tea"));
        offer = {};
        offer.kind = "flash-sale";
        offer.items = {{"pot", Money::fromWhole(5), 100, 2}};
        const Time evening = startOf(*parseDay("2026-11-24")) + 20 * 3'600;
        offer.waves = {{evening, evening + 7'200}};
        const QString sale = offerName(offer, pounds);
        QVERIFY2(sale.startsWith(QStringLiteral("Flash sale: pot at £5.00 (100 piece")), qPrintable(sale));
        QVERIFY2(sale.contains(QStringLiteral(" in all, at most 2 piece")), qPrintable(sale));
        QVERIFY2(sale.contains(QStringLiteral(" per person), only from ")), qPrintable(sale));
        QVERIFY2(sale.contains(timeText(evening + 7'200)), qPrintable(sale));
        offer.waves.push_back({evening + 86'400, evening + 90'000});
        QVERIFY(offerName(offer, pounds).contains(QStringLiteral("in 2 waves, the first from ")));
    }

    void offersCallProductsByName()
    {
        Dataset dataset;
        dataset.products.id.add("22423");
        dataset.products.name.add("Cake stand");
        dataset.productById = TextIndex(dataset.products.id);
        Offer offer;
        offer.kind = "flash-sale";
        offer.items = {{"22423", Money::fromWhole(5)}, {"gone", Money::fromWhole(6)}};
        offer.gifts = {{"22423", 2}};
        offer.scope.products = {"22423"};
        const Offer named = withProductNames(offer, dataset);
        QVERIFY(offerName(named, QStringLiteral("GBP")).contains(QStringLiteral("Cake stand at £5.00, gone at £6.00")));
        QCOMPARE(named.gifts.front().product, std::string("Cake stand"));
        QCOMPARE(named.scope.products.front(), std::string("Cake stand"));
        QCOMPARE(offer.items.front().product, std::string("22423"));
    }

    void reasonsNameTheProduct()
    {
        Dataset dataset;
        dataset.products.id.add("22423");
        dataset.products.name.add("REGENCY CAKESTAND 3 TIER");
        RecommendReason reason {.with = 0, .both = 41, .buyers = 58, .times = 2, .daysAgo = 3, .days = 30, .stars = 4};
        reason.kind = RecommendReason::Kind::BoughtTogether;
        QCOMPARE(reasonText(reason, dataset),
                 QStringLiteral("Bought with REGENCY CAKESTAND 3 TIER by 41 of its 58 buyers"));
        everyValueHasItsOwnWords(RecommendReason::Kind::NewProduct, [&](RecommendReason::Kind kind) {
            reason.kind = kind;
            return reasonText(reason, dataset);
        });
        reason.kind = RecommendReason::Kind::Popular;
        reason.code = dataset.places.code("France");
        QCOMPARE(dataset.words.code("Kitchen"), reason.code);
        everyValueHasItsOwnWords(RecommendReason::Scope::Segment, [&](RecommendReason::Scope scope) {
            reason.scope = scope;
            // A region and a country are places alike.
            return scope == RecommendReason::Scope::Country ? QStringLiteral("country") : reasonText(reason, dataset);
        });
        reason = {.kind = RecommendReason::Kind::SameAttributes, .with = 0, .times = 1};
        reason.shared = RecommendReason::Category | RecommendReason::Words;
        QCOMPARE(reasonText(reason, dataset),
                 QStringLiteral("Like REGENCY CAKESTAND 3 TIER, which they bought: same category, words of the name"));
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "test_names.moc"
