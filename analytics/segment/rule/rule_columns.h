#pragma once

#include "analytics/segment/rule/rule_fields.h"

namespace clientele::rule {

// The numbers behind the fields, each a RuleFill.

void country(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void region(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void age(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void gender(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void memberSince(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void daysAsMember(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void attribute(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void emailConsent(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void smsConsent(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void doNotContact(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void hasEmail(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void hasPhone(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);

void orders(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void netSpend(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void grossSpend(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void averageOrder(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void largestOrder(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void daysSinceLastOrder(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void daysSinceFirstOrder(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void lastOrder(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void firstOrder(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void ordersWithRefund(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void refunded(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void refundShare(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void discountShare(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);

void ordersOf(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void spentOn(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void piecesOf(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void differentProducts(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);

void events(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void daysSinceEvent(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void reviews(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void meanStars(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void received(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void opened(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void clicked(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void redeemed(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void unsubscribed(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);

void recencyScore(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void frequencyScore(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void monetaryScore(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void group(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);
void segment(const RuleData &, const RuleTerm &, CustomerIndex, CustomerIndex, double *);

} // namespace clientele::rule
