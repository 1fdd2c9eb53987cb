#include "app/cli/segment_rules.h"

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/segment/rule/rule_check.h"
#include "analytics/segment/rule/rule_completion.h"
#include "analytics/segment/rule/rule_engine.h"
#include "analytics/segment/rule/rule_parser.h"
#include "analytics/segment/rule/rule_printer.h"
#include "analytics/segment/rule/saved_rules.h"
#include "app/cli/json_values.h"
#include "app/cli/rule_reason.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::size_t kMostOverlapping = 4;

// The shop as the engine wants it; what it points to belongs to the command and outlives it.
template<typename Value> std::shared_ptr<const Value> borrowed(const Value &value)
{
    return {std::shared_ptr<const void>(), &value};
}

// Places are counted in letters from 0, as programs in any language count them.
Json problemJson(const RuleProblem &problem, std::string_view text)
{
    const std::size_t begin = lettersBefore(text, problem.span.offset);
    Json json {{"kind", problemId(problem.kind)},
               {"offset", begin},
               {"length", lettersBefore(text, problem.span.offset + problem.span.length) - begin},
               {"found", problem.found},
               {"expected", Json::array()},
               {"nearest", problem.nearest},
               {"text", utf8(ruleProblemText(problem))}};
    for (const RuleExpected expected : problem.expected)
        json["expected"].push_back(expectedId(expected));
    return json;
}

// The rule with a mark below what is wrong with it.
QString pointedAt(const RuleProblem &problem, const std::string &text)
{
    const auto begin = static_cast<qsizetype>(lettersBefore(text, problem.span.offset));
    const auto end = static_cast<qsizetype>(lettersBefore(text, problem.span.offset + problem.span.length));
    return words(text) + QLatin1Char('\n') + QString(begin, QLatin1Char(' '))
           + QString(std::max<qsizetype>(1, end - begin), QLatin1Char('^')) + QLatin1Char('\n')
           + ruleProblemText(problem);
}

Outcome refusal(const RuleProblem &problem, const std::string &text)
{
    Outcome outcome;
    outcome.exitCode = kCouldNot;
    outcome.complaint = pointedAt(problem, text);
    outcome.json = {{"error",
                     {{"code", errorId(ErrorCode::RuleInvalid)},
                      {"text", utf8(ruleProblemText(problem))},
                      {"problem", problemJson(problem, text)}}}};
    return outcome;
}

void addWhy(Outcome &outcome, const RuleNode &rule, const RuleEngine &engine, const RuleNames &names,
            const QString &customerId)
{
    const std::uint32_t customer = engine.data().dataset().customerById.find(utf8(customerId));
    if (customer == TextIndex::kNone)
        throw Error(ErrorCode::NoSuchCustomer, {utf8(customerId)});
    const RuleReason reason = engine.why(rule, customer);
    outcome.json["why"] = {{"customer", utf8(customerId)}, {"reason", reasonJson(rule, reason, names)}};
    TextTable table(2);
    addReason(table, rule, reason, names, 0);
    outcome.text
        += QLatin1Char('\n') + customerName(customer, engine.data().dataset()) + QLatin1Char('\n') + table.text();
}

struct TypedRule
{
    std::string text;
    RuleNode rule;
    std::vector<RuleProblem> problems;
};

// What --rule says, or the rule of the saved segment that --segment names.
TypedRule typedRule(const Arguments &arguments, SegmentedShop &shop, const RuleEngine &engine, const RuleNames &names)
{
    TypedRule typed;
    if (const auto text = arguments.value("rule")) {
        typed.text = utf8(*text);
    } else {
        const Segment &segment = findSegment(shop.segments, utf8(arguments.required("segment")));
        RuleNode members = ruleCondition({.field = "segment", .of = segment.id});
        for (const SavedSegment &saved : loadSavedSegments(shop.shop.store)) {
            if (savedSegmentId(saved.number) == segment.id && saved.rule)
                members = *saved.rule;
        }
        typed.text = printRule(members, names);
    }
    ParsedRule parsed = parseRule(typed.text, names);
    typed.rule = std::move(parsed.rule);
    typed.problems = parsed.isValid() ? checkRule(typed.rule, engine.data()) : std::move(parsed.problems);
    return typed;
}

Outcome answer(const Arguments &arguments, SegmentedShop &shop, Monitor &monitor)
{
    const RuleNames names = ruleNames(shop.segments);
    const RuleEngine engine(ruleShop(shop));
    const TypedRule typed = typedRule(arguments, shop, engine, names);
    if (const RuleProblem *problem = firstError(typed.problems))
        return refusal(*problem, typed.text);

    const CustomerBits bits = engine.evaluate(typed.rule, monitor);
    const std::size_t everybody = shop.shop.dataset->customers.size();
    const double share = everybody == 0 ? 0 : static_cast<double>(bits.count()) / static_cast<double>(everybody);
    Outcome outcome;
    outcome.json = {{"rule", printRule(typed.rule, names)},
                    {"as_of", asOfJson(shop.rfm.values)},
                    {"customers", bits.count()},
                    {"share", share},
                    {"warnings", Json::array()}};
    for (const RuleProblem &problem : typed.problems) {
        outcome.json["warnings"].push_back(problemJson(problem, typed.text));
        outcome.complaint += pointedAt(problem, typed.text) + QLatin1Char('\n');
    }
    if (arguments.has("count")) {
        outcome.text = QString::number(bits.count());
        return outcome;
    }
    outcome.text
        = words(printRule(typed.rule, names, ruleLanguage())) + QLatin1Char('\n')
          + Cli::tr("%Ln customer(s), %1 of all.", nullptr, static_cast<int>(bits.count())).arg(percentText(share));
    if (const auto customer = arguments.value("why"))
        addWhy(outcome, typed.rule, engine, names, *customer);
    if (const auto out = arguments.value("csv")) {
        Outcome written = exportCustomers(shop, "", bits.members(), arguments, *out, monitor);
        outcome.text += QLatin1Char('\n') + written.text;
        for (const char *key : {"out", "rows", "sha256"})
            outcome.json[key] = written.json[key];
    }
    if (const auto name = arguments.value("save")) {
        const std::int64_t number = saveSegment(shop.shop.store, {0, utf8(*name), {}, "rule", typed.rule});
        outcome.json["saved"] = savedSegmentId(number);
        outcome.text += QLatin1Char('\n') + Cli::tr("Saved as segment “%1”.").arg(*name);
    }
    return outcome;
}

Outcome complete(const SegmentedShop &shop, const std::string &text)
{
    const RuleEngine engine(ruleShop(shop));
    Outcome outcome;
    outcome.json = {{"text", text}, {"candidates", Json::array()}};
    TextTable table(2);
    for (const RuleCandidate &candidate :
         completeRule(text, text.size(), engine.data(), ruleNames(shop.segments), ruleLanguage())) {
        const std::size_t begin = lettersBefore(text, candidate.begin);
        outcome.json["candidates"].push_back(
            {{"text", candidate.text},
             {"begin", begin},
             {"length", lettersBefore(text, candidate.begin + candidate.length) - begin},
             {"kind", expectedId(candidate.what)},
             {"id", candidate.id},
             {"meaning", candidate.meaning}});
        const bool isField = candidate.what == RuleExpected::Field;
        table.row({words(candidate.text), isField ? ruleFieldExplanation(candidate.id) : words(candidate.meaning)});
    }
    outcome.text = table.text();
    return outcome;
}

Outcome overlap(const SegmentedShop &shop, const QString &list)
{
    std::vector<const Segment *> segments;
    for (const QString &id : list.split(QLatin1Char(','), Qt::SkipEmptyParts))
        segments.push_back(&findSegment(shop.segments, utf8(id.trimmed())));
    if (segments.size() < 2 || segments.size() > kMostOverlapping)
        throw UsageError {Cli::tr("--overlap takes two to four segments, separated by commas.")};
    std::vector<const CustomerSet *> sets;
    Outcome outcome;
    outcome.json = {{"as_of", asOfJson(shop.rfm.values)}, {"segments", Json::array()}, {"overlaps", Json::array()}};
    for (const Segment *segment : segments) {
        sets.push_back(&segment->members);
        outcome.json["segments"].push_back(
            {{"id", segment->id}, {"name", segment->name}, {"customers", segment->members.size()}});
    }
    TextTable table(2, {1});
    table.row({Cli::tr("In exactly these"), Cli::tr("Customers")});
    const std::vector<std::size_t> counts = overlapCounts(sets, shop.shop.dataset->customers.size());
    for (std::size_t combination = 0; combination < counts.size(); ++combination) {
        Json in = Json::array();
        QStringList names;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            if (combination & (std::size_t {1} << i)) {
                in.push_back(segments[i]->id);
                names << segmentName(*segments[i]);
            }
        }
        table.row({names.isEmpty() ? Cli::tr("in none of them") : names.join(QStringLiteral(" + ")),
                   countText(static_cast<qint64>(counts[combination]))});
        outcome.json["overlaps"].push_back({{"in", in}, {"customers", counts[combination]}});
    }
    outcome.text = table.text();
    return outcome;
}

} // namespace

RuleShop ruleShop(const SegmentedShop &shop)
{
    return {shop.shop.dataset, borrowed(shop.rfm), borrowed(shop.segments)};
}

bool asksAboutRules(const Arguments &arguments)
{
    return arguments.has("rule") || arguments.has("why") || arguments.has("overlap") || arguments.has("complete");
}

Outcome answerAboutRules(const Arguments &arguments, Monitor &monitor)
{
    if (arguments.has("save") && !arguments.has("rule"))
        throw UsageError {Cli::tr("--save needs --rule.")};
    const auto access = arguments.has("save") ? Store::Access::Write : Store::Access::Read;
    SegmentedShop shop = openSegmentedShop(arguments, monitor, access);
    if (const auto text = arguments.value("complete"))
        return complete(shop, utf8(*text));
    if (const auto list = arguments.value("overlap"))
        return overlap(shop, *list);
    return answer(arguments, shop, monitor);
}

Outcome listRuleFields()
{
    Outcome outcome;
    outcome.json["fields"] = Json::array();
    TextTable table(2);
    for (const RuleField &field : ruleFields()) {
        Json operators = Json::array();
        for (const RuleOperator op : operatorsOf(field))
            operators.push_back(operatorId(op));
        outcome.json["fields"].push_back({{"id", field.id},
                                          {"topic", topicId(field.topic)},
                                          {"type", typeId(field.type)},
                                          {"about", subjectId(field.subject)},
                                          {"window", field.takesWindow},
                                          {"operators", operators},
                                          {"phrases",
                                           {{"en", rulePhrase(RuleFamily::Field, field.id, RuleLanguage::English)},
                                            {"zh", rulePhrase(RuleFamily::Field, field.id, RuleLanguage::Chinese)}}},
                                          {"meaning", utf8(ruleFieldExplanation(field.id))}});
        table.row({ruleTopicName(topicId(field.topic)), ruleFieldName(field.id), ruleFieldExplanation(field.id)});
    }
    outcome.text = table.text();
    return outcome;
}

} // namespace clientele::cli
