#include <sys/resource.h>

#include <chrono>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/recommend/evaluate/evaluation.h"
#include "analytics/recommend/evaluate/interaction_file.h"
#include "analytics/recommend/evaluate/tuner.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/leaderboard_outcome.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {Operand {
    "SHOP", QT_TRANSLATE_NOOP("Cli", "The shop whose methods are to be measured on its own history, instead of files."),
    Operand::Count::ZeroOrOne}};
constexpr std::array kOptions {
    Option {"train", "FILE", QT_TRANSLATE_NOOP("Cli", "What to learn from; for sequence the only file.")},
    Option {"test", "FILE", QT_TRANSLATE_NOOP("Cli", "What was bought next.")},
    Option {"layout", "LAYOUT", QT_TRANSLATE_NOOP("Cli", "How the files are laid out."),
            "lightgcn|sequence|baskets|ratings"},
    Option {"method", "ID", QT_TRANSLATE_NOOP("Cli", "What to measure: popular, item-kernel or ease, among others.")},
    Option {"set", "NAME=VALUE", QT_TRANSLATE_NOOP("Cli", "Set a parameter of the method. May be repeated."), nullptr,
            true},
    Option {"tune", "SECONDS",
            QT_TRANSLATE_NOOP("Cli", "First look for good settings on a part of what is learned from, for so long; 120 "
                                     "without a number."),
            nullptr, false, true},
    Option {"trials", "N",
            QT_TRANSLATE_NOOP("Cli",
                              "With --tune: stop after so many settings, of a blend after so many of each of its "
                              "methods, so that the result is the same on any machine.")},
    Option {
        "at", "K,K",
        QT_TRANSLATE_NOOP("Cli", "How long lists are; by default 10,20, and 10 for a shop, which takes one length.")},
    Option {"methods", "ID,ID", QT_TRANSLATE_NOOP("Cli", "Of a shop: which methods; by default all it has data for.")},
    Option {"days", "N",
            QT_TRANSLATE_NOOP("Cli",
                              "Of a shop: how many days at the end are predicted; by default those with the last "
                              "fifth of repeat orders.")},
    Option {"seed", "N", QT_TRANSLATE_NOOP("Cli", "Of a shop: the seed of everything drawn at random; by default 1.")},
    Option {"dry-run", nullptr,
            QT_TRANSLATE_NOOP("Cli", "Of a shop: only show, without making the best method the shop's default.")},
    kAsOfOption,
};

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::int64_t peakMemoryBytes()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return std::int64_t {1024} * usage.ru_maxrss;
}

std::vector<int> cutsOption(const Arguments &arguments)
{
    std::vector<int> cuts;
    for (const QString &word : arguments.value("at").value_or(QStringLiteral("10,20")).split(QLatin1Char(','))) {
        bool isNumber = false;
        const int cut = word.trimmed().toInt(&isNumber);
        if (!isNumber || cut < 1 || cut > 1'000)
            throw UsageError {
                Cli::tr("--at must be whole numbers from 1 to 1000 with commas between, not “%1”.").arg(word)};
        if (std::ranges::find(cuts, cut) == cuts.end())
            cuts.push_back(cut);
    }
    return cuts;
}

double tuneOption(const Arguments &arguments)
{
    const QString text = arguments.value("tune").value_or(QString());
    return text.isEmpty() ? TuneOptions().seconds : arguments.whole("tune", 0, 1, 86'400);
}

Json tunedJson(const Tuned &tuned)
{
    return {{"split", tuned.how},   {"goal", tuned.goal},
            {"value", tuned.value}, {"initial_value", tuned.initialValue},
            {"users", tuned.users}, {"settings_tried", tuned.trials}};
}

struct Files
{
    Layout layout;
    std::filesystem::path train;
    std::filesystem::path test;
};

Files filesOption(const Arguments &arguments)
{
    Files files {layoutById(utf8(arguments.required("layout"))), utf8(arguments.required("train")), {}};
    if (files.layout != Layout::Sequence)
        files.test = utf8(arguments.required("test"));
    else if (arguments.value("test").value_or(arguments.required("train")) != arguments.required("train"))
        throw UsageError {Cli::tr("The layout sequence takes one file, --train; everybody's last item is the test.")};
    return files;
}

Json parametersJson(const ParamSet &parameters)
{
    Json json = Json::object();
    for (const Parameter &parameter : parameters.parameters()) {
        if (parameter.type == Parameter::Type::Real)
            json[parameter.name] = parameters.real(parameter.name);
        else
            json[parameter.name] = parameters.whole(parameter.name);
    }
    return json;
}

Json factsJson(const FileFacts &facts)
{
    return {{"users", facts.users},
            {"items", facts.items},
            {"train_entries", facts.trainEntries},
            {"test_entries", facts.testEntries},
            {"test_users", facts.testUsers},
            {"test_users_without_history", facts.testUsersWithoutHistory},
            {"test_entries_of_unknown_items", facts.testEntriesOfUnknownItems},
            {"test_entries_in_train", facts.testEntriesInTrain},
            {"duplicates", facts.duplicates}};
}

// What exactly was measured. Stable words for whoever compares figures; never translated.
Json protocolJson(Layout layout, const Protocol &protocol)
{
    const char *test = layout == Layout::Sequence  ? "the last item of every user with two or more"
                       : layout == Layout::Baskets ? "the first basket of the test file"
                                                   : "the test file";
    return {{"test", test},
            {"candidates", "all items of train and test"},
            {"own_items", protocol.isOwnHidden ? "hidden" : "offered"},
            {"ties", "the smaller item id"},
            {"short_lists", "filled up by popularity in train"},
            {"users", "mean over users with a test, also those without history"},
            {"recall", "hits / |test items|"},
            {"precision", "hits / k"},
            {"f1", "per user, of precision and recall"},
            {"ndcg", "binary gains, ideal list cut at k"},
            {"ndcg_uncut", "binary gains, ideal list of all test items"},
            {"map", "average precision / min(k, |test items|)"},
            {"mrr", "1 / rank of the first hit within k"},
            {"hit_rate", "any hit within k"},
            {"tail_recall", "recall within test items outside the most popular half of purchases"},
            {"coverage", "items in any list / all items"},
            {"novelty", "mean of -log2(share of users who have the item)"}};
}

Json metricsJson(const std::vector<std::pair<std::string, double>> &means)
{
    Json json = Json::object();
    for (const auto &[name, value] : means)
        json[name] = value;
    return json;
}

QString textOf(const Json &metrics, const Json &seconds)
{
    TextTable table(2, {1});
    for (const auto &[name, value] : metrics.items())
        table.row({words(name), QString::number(value.get<double>(), 'f', 5)});
    for (const auto &[name, value] : seconds.items())
        table.row({Cli::tr("Seconds, %1").arg(words(name)), QString::number(value.get<double>(), 'f', 2)});
    return table.text();
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    if (!arguments.operandsFrom(0).isEmpty())
        return leaderboardOutcome(arguments, monitor);
    const Files files = filesOption(arguments);
    const ScorerKind &kind = scorerKind(utf8(arguments.required("method")));
    ParamSet parameters(kind.parameters());
    for (const QString &assignment : arguments.values("set"))
        parameters.set(utf8(assignment));
    Protocol protocol {cutsOption(arguments), true};

    auto start = std::chrono::steady_clock::now();
    monitor.stage(Stage::Reading);
    const InteractionFiles read = readInteractions(files.layout, files.train, files.test, monitor);
    protocol.isOwnHidden = !read.facts.isRepeating;
    Json seconds {{"read", secondsSince(start)}};
    Json tunedOn = nullptr;
    if (arguments.has("tune")) {
        monitor.stage(Stage::Training);
        const double budget = tuneOption(arguments);
        const TuneOptions options {budget, protocol, 1, arguments.whole("trials", 0, 0, 100'000)};
        const Tuned tuned = tune(kind, parameters, read.data.train, options, monitor);
        parameters = tuned.parameters;
        seconds["tune"] = tuned.seconds;
        tunedOn = tunedJson(tuned);
    }

    start = std::chrono::steady_clock::now();
    monitor.stage(Stage::Training);
    const std::unique_ptr<ItemScorer> scorer = kind.fit(read.data.train, parameters, monitor);
    seconds["fit"] = secondsSince(start);

    monitor.stage(Stage::Scoring);
    const Evaluation evaluation = evaluate(*scorer, read.data.train, read.data.test, protocol, monitor);
    seconds["score"] = evaluation.seconds;
    Json metrics = metricsJson(meansOf(evaluation, protocol));
    if (const auto *predictor = dynamic_cast<const StarPredictor *>(scorer.get())) {
        const StarErrors errors = starErrors(*predictor, read.data.train, read.data.test);
        metrics["rmse"] = errors.rmse;
        metrics["mae"] = errors.mae;
    }

    Outcome outcome;
    outcome.json = {{"method", kind.id},
                    {"layout", layoutId(files.layout)},
                    {"metrics", metrics},
                    {"seconds", seconds},
                    {"peak_memory_bytes", peakMemoryBytes()},
                    {"parameters", parametersJson(parameters)},
                    {"tuned_on", tunedOn},
                    {"data", factsJson(read.facts)},
                    {"protocol", protocolJson(files.layout, protocol)}};
    outcome.text = textOf(metrics, seconds);
    return outcome;
}

} // namespace

const Command kEvaluateCommand {
    "evaluate",
    QT_TRANSLATE_NOOP("Cli", "How well methods predict what people buy next: of a shop, or on files of interactions."),
    kOperands, kOptions, run};

} // namespace clientele::cli
