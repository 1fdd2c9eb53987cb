#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/sample/line_sample.h"
#include "analytics/sample/sample_shop.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/words.h"
#include "app/paths.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {
    Operand {"OUT",
             QT_TRANSLATE_NOOP("Cli", "The shop file to make, or with --csv the folder; it must not exist yet.")},
};
constexpr std::array kOptions {
    Option {"customers", "N", QT_TRANSLATE_NOOP("Cli", "How many customers; by default 5,000.")},
    Option {"lines", "N",
            QT_TRANSLATE_NOOP("Cli", "With --csv: order files of exactly so many lines, simple and fast, to see how "
                                     "quickly this machine imports; by default with 1,000,000 customers.")},
    Option {"seed", "N", QT_TRANSLATE_NOOP("Cli", "Another seed, another shop; the same seed, the same bytes.")},
    Option {"csv", nullptr,
            QT_TRANSLATE_NOOP("Cli", "Write customers.csv, products.csv, orders.csv and the files of past campaigns "
                                     "(campaigns.csv, targetings.csv, redemptions.csv) instead of a shop.")},
};

constexpr int kMostCustomers = 10'000'000;
constexpr int kMostLines = 1'000'000'000;

Outcome writeLines(const Arguments &arguments, const QString &out, Monitor &monitor)
{
    if (!arguments.has("csv"))
        throw UsageError {Cli::tr("--lines makes order files only: give --csv, too.")};
    LineSampleOptions options;
    options.lines = static_cast<std::size_t>(arguments.whole("lines", 1, 1, kMostLines));
    options.customers = static_cast<std::size_t>(
        arguments.whole("customers", static_cast<int>(options.customers), 1, kMostCustomers));
    options.seed = static_cast<std::uint64_t>(arguments.whole("seed", 1, 0, INT32_MAX));
    const LineSampleCounts counts = writeLineSample(options, toPath(out), monitor);

    Outcome outcome;
    outcome.text = Cli::tr("Wrote %1 order lines of %2 customers to %3.")
                       .arg(countText(static_cast<qint64>(options.lines)),
                            countText(static_cast<qint64>(options.customers)), out);
    outcome.json = {{"out", utf8(out)},
                    {"format", "csv"},
                    {"seed", options.seed},
                    {"customers", options.customers},
                    {"products", options.products},
                    {"orders", counts.orders},
                    {"lines", options.lines}};
    return outcome;
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    SampleOptions options;
    options.customers = static_cast<std::size_t>(
        arguments.whole("customers", static_cast<int>(options.customers), 1, kMostCustomers));
    options.seed = static_cast<std::uint64_t>(arguments.whole("seed", 1, 0, INT32_MAX));
    const QString &out = arguments.operand(0);
    const bool asCsv = arguments.has("csv");
    if (std::filesystem::exists(toPath(out)))
        throw Error(ErrorCode::FileExists, {utf8(out)});
    if (arguments.has("lines"))
        return writeLines(arguments, out, monitor);

    const SampleShop sample = makeSampleShop(options, monitor);
    if (asCsv)
        writeSampleCsv(sample, toPath(out), monitor);
    else
        writeSampleShop(sample, toPath(out), options, monitor);

    Outcome outcome;
    outcome.text = Cli::tr("Wrote a sample shop of %1 customers and %2 orders to %3.")
                       .arg(countText(static_cast<qint64>(sample.customers.size())),
                            countText(static_cast<qint64>(sample.orders.size())), out);
    outcome.json = {{"out", utf8(out)},
                    {"format", asCsv ? "csv" : "shop"},
                    {"seed", options.seed},
                    {"customers", sample.customers.size()},
                    {"products", sample.products.size()},
                    {"orders", sample.orders.size()},
                    {"lines", sample.lines.size()},
                    {"campaigns", sample.campaigns.size()},
                    {"targetings", sample.targetings.size()},
                    {"redemptions", sample.redemptions.size()}};
    return outcome;
}

} // namespace

const Command kSampleCommand {"sample", QT_TRANSLATE_NOOP("Cli", "Makes a believable shop to try things on."),
                              kOperands, kOptions, run};

} // namespace clientele::cli
