#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/dataset/customer_notes.h"
#include "analytics/segment/membership.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/rule_reason.h"
#include "app/cli/segment_rules.h"
#include "app/cli/shop.h"
#include "app/cli/words.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_membership.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {kShopOperand,
                                Operand {"CUSTOMER", QT_TRANSLATE_NOOP("Cli", "The customer's number in the shop.")}};
constexpr std::array kOptions {
    kAsOfOption,
    Option {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "Keep this note about the customer; an empty one removes it.")},
};

void addScores(Outcome &outcome, TextTable &table, const SegmentedShop &shop, CustomerIndex customer)
{
    const RfmAnalysis &rfm = shop.rfm;
    const std::uint32_t at = rfm.values.positionOf[customer];
    outcome.json["rfm"] = nullptr;
    if (at == kNoIndex)
        return table.row({Cli::tr("No orders yet")});
    const QString of = Cli::tr("score %1 of %2");
    const auto row = [&](Term term, const QString &value, int score) {
        table.row({termName(term), value, of.arg(score).arg(rfm.scores.bins)});
    };
    row(Term::Recency, countText(rfm.values.recencyDays[at]), rfm.scores.r[at]);
    row(Term::Frequency, countText(rfm.values.frequency[at]), rfm.scores.f[at]);
    row(Term::Monetary, moneyText(rfm.values.monetary[at], words(shop.shop.dataset->currency)), rfm.scores.m[at]);
    outcome.json["rfm"] = {{"recency_days", rfm.values.recencyDays[at]},
                           {"frequency", rfm.values.frequency[at]},
                           {"monetary", moneyJson(rfm.values.monetary[at])},
                           {"r", rfm.scores.r[at]},
                           {"f", rfm.scores.f[at]},
                           {"m", rfm.scores.m[at]}};
}

void addSegments(Outcome &outcome, TextTable &table, const SegmentedShop &shop,
                 const std::vector<Membership> &memberships)
{
    const RuleNames names = ruleNames(shop.segments);
    outcome.json["segments"] = Json::array();
    table.row({});
    table.row({Cli::tr("Segments, and why")});
    for (const Membership &membership : memberships) {
        Json &json = outcome.json["segments"].emplace_back(Json {
            {"id", membership.segment}, {"name", membership.name}, {"source", membership.source}, {"reason", nullptr}});
        table.row({QStringLiteral("  ") + membershipName(membership, shop.rfm)});
        if (!membership.reason)
            continue;
        json["reason"] = reasonJson(*membership.rule, *membership.reason, names);
        addReason(table, *membership.rule, *membership.reason, names, 2);
    }
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const auto access = arguments.has("note") ? Store::Access::Write : Store::Access::Read;
    SegmentedShop shop = openSegmentedShop(arguments, monitor, access);
    const Dataset &dataset = *shop.shop.dataset;
    const std::string id = utf8(arguments.operandsFrom(1).value(0));
    const std::uint32_t customer = dataset.customerById.find(id);
    if (customer == TextIndex::kNone)
        throw Error(ErrorCode::NoSuchCustomer, {id});
    CustomerNotes notes = loadNotes(shop.shop.store, dataset, customer);
    if (const auto text = arguments.value("note")) {
        const CustomerNotes after = noteOf(dataset, customer, utf8(*text));
        replaceNotes(shop.shop.store, notes, after);
        notes = after;
    }
    const RuleEngine engine(ruleShop(shop));
    const auto saved = loadSavedSegments(shop.shop.store);
    Outcome outcome;
    outcome.json = {{"id", dataset.customers.id[customer]},
                    {"name", dataset.customers.name[customer]},
                    {"as_of", asOfJson(shop.rfm.values)},
                    {"note", textOf(notes)}};
    TextTable table(2);
    table.row({customerName(customer, dataset)});
    addScores(outcome, table, shop, customer);
    addSegments(outcome, table, shop, membershipsOf(engine, saved, customer));
    outcome.text = table.text();
    if (!notes.empty())
        outcome.text += QLatin1Char('\n') + Cli::tr("Note: %1").arg(words(textOf(notes))) + QLatin1Char('\n');
    return outcome;
}

} // namespace

const Command kCustomerCommand {"customer",
                                QT_TRANSLATE_NOOP("Cli", "One customer: scores, segments and why, and what was noted."),
                                kOperands, kOptions, run};

} // namespace clientele::cli
