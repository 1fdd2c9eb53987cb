#pragma once

#include "analytics/segment/rule/rule_data.h"
#include "app/cli/command.h"
#include "app/cli/shop.h"

namespace clientele::cli {

// The part of `segments` that deals with rules: counting who a rule is about, saying why, keeping it, completing it, and
// how segments overlap.

inline constexpr Option kRuleOption {
    "rule", "TEXT",
    QT_TRANSLATE_NOOP("Cli", "A rule, such as 'country = \"France\" and orders in last 90 days >= 2': who is that?")};
inline constexpr Option kCountOption {"count", nullptr,
                                      QT_TRANSLATE_NOOP("Cli", "With --rule: only how many customers, a number.")};
inline constexpr Option kWhyOption {
    "why", "CUSTOMER",
    QT_TRANSLATE_NOOP("Cli", "With --rule, or --segment for a saved rule: why this customer is in it, or not.")};
inline constexpr Option kRuleCsvOption {"csv", "FILE",
                                        QT_TRANSLATE_NOOP("Cli", "With --rule: write its customers, as export does.")};
inline constexpr Option kSaveOption {
    "save", "NAME", QT_TRANSLATE_NOOP("Cli", "With --rule: keep it as a segment whose members follow the shop.")};
inline constexpr Option kOverlapOption {
    "overlap", "ID,ID…", QT_TRANSLATE_NOOP("Cli", "How two to four segments overlap: every combination counted.")};
inline constexpr Option kCompleteOption {
    "complete", "TEXT", QT_TRANSLATE_NOOP("Cli", "What could be typed behind the beginning of a rule.")};

RuleShop ruleShop(const SegmentedShop &shop); // points to `shop`, which has to outlive it

bool asksAboutRules(const Arguments &arguments); // any of these is given

// Errors: UsageError for options that do not go together, those of RuleEngine, NameTaken, NoSuchCustomer. A rule that
// cannot be used is an Outcome with exit code 1 whose error says where.
Outcome answerAboutRules(const Arguments &arguments, Monitor &monitor);

Outcome listRuleFields(); // everything that a rule can ask

// The customers with their contact data and RFM, by id; the answer has the keys id, out, rows and sha256.
Outcome exportCustomers(const SegmentedShop &shop, const std::string &id, CustomerSet members,
                        const Arguments &arguments, const QString &out, Monitor &monitor);

} // namespace clientele::cli
