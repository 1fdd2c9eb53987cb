#include <algorithm>
#include <array>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/recommend/default_method.h"
#include "analytics/recommend/directions.h"
#include "analytics/recommend/rules_effect.h"
#include "analytics/recommend/shop_rules.h"
#include "analytics/recommend/stored_fit.h"
#include "analytics/rfm/rfm.h"
#include "analytics/segment/rfm_setup.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/reason_json.h"
#include "app/cli/recommend_rules_options.h"
#include "app/cli/rhythm_outcome.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {kShopOperand};
constexpr std::array kOwnOptions {
    Option {"customer", "ID", QT_TRANSLATE_NOOP("Cli", "Whom to recommend to.")},
    Option {
        "segment", "ID",
        QT_TRANSLATE_NOOP("Cli", "What everybody in this segment is proposed, most often proposed products first.")},
    Option {"product", "ID", QT_TRANSLATE_NOOP("Cli", "With --similar or --reverse: the product.")},
    Option {"similar", nullptr, QT_TRANSLATE_NOOP("Cli", "Products that go with the product.")},
    Option {"reverse", nullptr, QT_TRANSLATE_NOOP("Cli", "The customers who would most want the product.")},
    Option {"rhythm", nullptr,
            QT_TRANSLATE_NOOP("Cli",
                              "Instead of a list: for every category, how many buy the same thing again, and after "
                              "how long.")},
    Option {"owners", nullptr, QT_TRANSLATE_NOOP("Cli", "With --reverse: also those who bought it before.")},
    Option {"method", "ID",
            QT_TRANSLATE_NOOP("Cli", "How: popular, item-kernel or repeat, among others; by default automatic, the "
                                     "method that did best when the shop was evaluated.")},
    Option {"top", "N", QT_TRANSLATE_NOOP("Cli", "How many products or customers; by default 10.")},
    Option {"set", "NAME=VALUE", QT_TRANSLATE_NOOP("Cli", "Set a parameter of the method. May be repeated."), nullptr,
            true},
    kAsOfOption,
    kRulesFromOption,
    Option {"keep-rules", nullptr,
            QT_TRANSLATE_NOOP("Cli", "Keep the rules of this list with the shop: the window and later lists start from "
                                     "them.")},
};
constexpr auto kOptions = [] {
    std::array<Option, kOwnOptions.size() + kRulesOptions.size()> all {};
    std::ranges::copy(kOwnOptions, all.begin());
    std::ranges::copy(kRulesOptions, all.begin() + kOwnOptions.size());
    return all;
}();

// Everything the four directions need.
struct Asked
{
    Shop shop;
    MethodChoice choice;
    Day day = 0;
    int top = 10;
    RecommendRules rules;
    bool isByShopsRules = false; // the rules kept with the shop play a part
    std::unique_ptr<Recommender> recommender;

    const Dataset &dataset() const { return *shop.dataset; }
};

Json headOf(const Asked &asked)
{
    Json ignored = Json::array();
    for (const std::string_view rule : rulesWithoutData(asked.rules, asked.dataset()))
        ignored.push_back(rule);
    return {{"method", asked.choice.method},
            {"as_of", formatDay(asked.day)},
            {"rules", Json::parse(rulesToJson(asked.rules))},
            {"rules_of_shop", asked.isByShopsRules},
            {"ignored_rules", ignored}};
}

// Under the list's title: that rules nobody named in the command are at work.
QString ruleLine(const Asked &asked)
{
    return asked.isByShopsRules
               ? Cli::tr("By the rules kept with the shop; --rules none leaves them out.") + QLatin1Char('\n')
               : QString();
}

// Rules that no product of the shop can be judged by, on stderr.
QString complaintOf(const Asked &asked)
{
    QStringList names;
    for (const std::string_view rule : rulesWithoutData(asked.rules, asked.dataset()))
        names << recommendRuleName(rule);
    return names.isEmpty()
               ? QString()
               : Cli::tr("This shop knows nothing of: %1. These rules were left out.").arg(names.join(Cli::tr(", ")));
}

Json itemJson(const Recommendation &item, const Dataset &dataset)
{
    return {{"product", dataset.products.id[item.product]},
            {"name", dataset.products.name[item.product]},
            {"score", item.score},
            {"reason", reasonJson(item.reason, dataset)}};
}

void addItems(const std::vector<Recommendation> &list, const Dataset &dataset, Outcome &outcome)
{
    TextTable table(2, {0});
    outcome.json["items"] = Json::array();
    for (const Recommendation &item : list) {
        outcome.json["items"].push_back(itemJson(item, dataset));
        table.row({countText(static_cast<qint64>(outcome.json["items"].size())),
                   words(dataset.products.id[item.product]), productName(item.product, dataset),
                   reasonText(item.reason, dataset)});
    }
    outcome.text += table.text();
}

CustomerIndex customerOption(const Arguments &arguments, const Dataset &dataset)
{
    const std::string id = utf8(arguments.required("customer"));
    const CustomerIndex customer = dataset.customerById.find(id);
    if (customer == TextIndex::kNone)
        throw Error(ErrorCode::NoSuchCustomer, {id});
    return customer;
}

ProductIndex productOption(const Arguments &arguments, const Dataset &dataset)
{
    const std::string id = utf8(arguments.required("product"));
    const ProductIndex product = dataset.productById.find(id);
    if (product == TextIndex::kNone)
        throw UsageError {Cli::tr("The shop has no product “%1”.").arg(words(id))};
    return product;
}

Outcome forCustomer(const Arguments &arguments, const Asked &asked, Monitor &)
{
    const Dataset &dataset = asked.dataset();
    const CustomerIndex customer = customerOption(arguments, dataset);
    const PreparedRules rules(asked.rules, dataset, asked.day);
    Outcome outcome;
    outcome.json = {{"customer", dataset.customers.id[customer]}};
    outcome.json.update(headOf(asked));
    outcome.text = customerName(customer, dataset) + QLatin1Char('\n') + ruleLine(asked);
    addItems(asked.recommender->recommend(customer, asked.top, &rules), dataset, outcome);
    return outcome;
}

void addRhythm(ProductIndex product, const Asked &asked, Outcome &outcome)
{
    const std::optional<RepeatRhythm> rhythm = asked.recommender->rhythmOf(product);
    outcome.json["rhythm"] = rhythm ? rhythmJson(*rhythm) : Json(nullptr);
}

Outcome similarTo(const Arguments &arguments, const Asked &asked, Monitor &)
{
    const ProductIndex product = productOption(arguments, asked.dataset());
    const PreparedRules rules(asked.rules, asked.dataset(), asked.day);
    Outcome outcome;
    outcome.json = {{"product", asked.dataset().products.id[product]}};
    outcome.json.update(headOf(asked));
    addRhythm(product, asked, outcome);
    outcome.text = productName(product, asked.dataset()) + QLatin1Char('\n') + ruleLine(asked);
    addItems(asked.recommender->similarTo(product, {asked.top, &rules}), asked.dataset(), outcome);
    return outcome;
}

Outcome whoWants(const Arguments &arguments, const Asked &asked, Monitor &monitor)
{
    const Dataset &dataset = asked.dataset();
    const ProductIndex product = productOption(arguments, dataset);
    Outcome outcome;
    outcome.json = {{"product", dataset.products.id[product]}};
    outcome.json.update(headOf(asked));
    addRhythm(product, asked, outcome);
    outcome.json["kept_out_by"] = Json::array();
    QStringList against;
    for (const std::string_view rule : rulesAgainst(product, asked.rules, dataset, asked.day)) {
        outcome.json["kept_out_by"].push_back(rule);
        against << recommendRuleName(rule);
    }
    outcome.json["customers"] = Json::array();
    TextTable table(2, {0});
    const PreparedRules rules(asked.rules, dataset, asked.day);
    const auto people = whoWouldWant(*asked.recommender, dataset, asked.day, product,
                                     {static_cast<std::size_t>(asked.top), arguments.has("owners"), &rules}, monitor);
    for (const Demand &person : people) {
        outcome.json["customers"].push_back({{"customer", dataset.customers.id[person.customer]},
                                             {"score", person.score},
                                             {"times_bought", person.timesBought}});
        table.row({countText(static_cast<qint64>(outcome.json["customers"].size())),
                   words(dataset.customers.id[person.customer]), customerName(person.customer, dataset)});
    }
    outcome.text = productName(product, dataset) + QLatin1Char('\n') + ruleLine(asked);
    if (!against.isEmpty())
        outcome.text
            += Cli::tr("The rules keep this product out: %1.").arg(against.join(Cli::tr(", "))) + QLatin1Char('\n');
    outcome.text += table.text();
    return outcome;
}

Outcome forSegment(const Arguments &arguments, Asked &asked, Monitor &monitor)
{
    const Dataset &dataset = asked.dataset();
    const RfmAnalysis rfm = analyseRfm(dataset, loadRfmSetup(asked.shop.store), asked.day);
    const std::vector<Segment> segments = allSegments(dataset, rfm, loadSavedSegments(asked.shop.store));
    const Segment &segment = findSegment(segments, utf8(arguments.required("segment")));
    const PreparedRules rules(asked.rules, dataset, asked.day);
    const auto lists = recommendToAll(*asked.recommender, segment.members, {asked.top, &rules, false}, monitor);
    Outcome outcome;
    outcome.json = {{"segment", segment.id}, {"customers", segment.members.size()}};
    outcome.json.update(headOf(asked));
    outcome.json["items"] = Json::array();
    TextTable table(2, {0, 3});
    for (const SegmentItem &item : mostProposed(lists, static_cast<std::size_t>(asked.top))) {
        outcome.json["items"].push_back({{"product", dataset.products.id[item.product]},
                                         {"name", dataset.products.name[item.product]},
                                         {"customers", item.customers},
                                         {"mean_place", item.meanPlace}});
        table.row({countText(static_cast<qint64>(outcome.json["items"].size())),
                   words(dataset.products.id[item.product]), productName(item.product, dataset),
                   Cli::tr("proposed to %Ln customer(s)", nullptr, item.customers)});
    }
    outcome.text = segmentName(segment) + QLatin1Char('\n') + ruleLine(asked) + table.text();
    return outcome;
}

void checkDirection(const Arguments &arguments)
{
    const bool isOfProduct = arguments.has("similar") || arguments.has("reverse");
    const int ways = (arguments.has("rhythm") ? 1 : 0) + (arguments.has("similar") ? 1 : 0)
                     + (arguments.has("reverse") ? 1 : 0) + (arguments.has("segment") ? 1 : 0)
                     + (arguments.has("customer") ? 1 : 0);
    if (ways > 1 || (arguments.has("product") && !isOfProduct))
        throw UsageError {
            Cli::tr("Choose one of these: --customer, --segment, --product with --similar, --product with "
                    "--reverse, or --rhythm.")};
    if (ways == 0)
        arguments.required("customer");
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    checkDirection(arguments);
    const auto asOf = asOfOption(arguments);
    const std::string method
        = arguments.value("method") ? utf8(*arguments.value("method")) : std::string(kAutomaticMethod);
    const int top = arguments.whole("top", 10, 1, 100'000);
    rulesOption(arguments); // what is wrong with them is said before a large shop is read
    const Store::Access access = arguments.has("keep-rules") ? Store::Access::Write : Store::Access::Read;
    Asked asked {openShop(arguments, access, monitor), {{}, ParamSet()}, 0, top, {}, false, nullptr};
    const RecommendRules kept = arguments.value("rules").value_or(QString()) == QLatin1String("none")
                                    ? RecommendRules()
                                    : shopRules(asked.shop.store);
    asked.rules = rulesOption(arguments, kept);
    asked.isByShopsRules = !kept.isEmpty();
    if (arguments.has("keep-rules"))
        setShopRules(asked.shop.store, asked.rules);
    if (arguments.has("customer"))
        customerOption(arguments, asked.dataset());
    if (arguments.has("product"))
        productOption(arguments, asked.dataset());
    asked.choice = chosenMethod(method, defaultMethod(asked.shop.store));
    for (const QString &assignment : arguments.values("set"))
        asked.choice.parameters.set(utf8(assignment));
    asked.day = asOf.value_or(defaultAnalysisDay(asked.dataset()));
    if (arguments.has("rhythm"))
        return rhythmOutcome(asked.dataset(), asked.day, monitor);
    asked.recommender = recalledOrLearned(asked.shop.store, asked.choice, asked.shop.dataset, asked.day, monitor);

    Outcome outcome = arguments.has("similar")   ? similarTo(arguments, asked, monitor)
                      : arguments.has("reverse") ? whoWants(arguments, asked, monitor)
                      : arguments.has("segment") ? forSegment(arguments, asked, monitor)
                                                 : forCustomer(arguments, asked, monitor);
    outcome.complaint = complaintOf(asked);
    return outcome;
}

} // namespace

const Command kRecommendCommand {
    "recommend",
    QT_TRANSLATE_NOOP(
        "Cli", "What customers may want next, each with its reason; what goes with a product; and who wants it."),
    kOperands, kOptions, run};

} // namespace clientele::cli
