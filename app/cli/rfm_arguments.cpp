#include "app/cli/rfm_arguments.h"

#include <algorithm>

#include "app/cli/words.h"

namespace clientele::cli {

namespace {

// The items of "180,72,33,13", each by `parse`, which gives nothing for what is not one.
template<typename Value, typename Parse>
std::optional<std::vector<Value>> listOf(const Arguments &arguments, const char *option, const Parse &parse)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::nullopt;
    std::vector<Value> values;
    for (const QString &item : text->split(u',')) {
        const std::optional<Value> value = parse(item.trimmed());
        if (!value)
            throw UsageError {
                Cli::tr("--%1 must be numbers with commas between, not “%2”.").arg(QLatin1String(option), *text)};
        values.push_back(*value);
    }
    return values;
}

std::optional<std::int32_t> wholeOf(const QString &text)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

std::optional<double> numberOf(const QString &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

std::optional<Money> moneyOf(const QString &text)
{
    return parseMoney(text.toStdString());
}

template<typename Enum, std::size_t Count>
void takeChoice(const Arguments &arguments, const char *option, const std::array<std::string_view, Count> &ids,
                Enum &target)
{
    if (const auto id = arguments.value(option))
        target = static_cast<Enum>(std::ranges::find(ids, id->toStdString()) - ids.begin());
}

void takeCuts(const Arguments &arguments, RfmOptions &options)
{
    const auto recency = listOf<std::int32_t>(arguments, "cuts-recency", wholeOf);
    const auto frequency = listOf<std::int32_t>(arguments, "cuts-frequency", wholeOf);
    const auto monetary = listOf<Money>(arguments, "cuts-monetary", moneyOf);
    if (!recency && !frequency && !monetary)
        return;
    if (!arguments.has("method"))
        options.method = RfmOptions::Method::Fixed;
    if (options.method != RfmOptions::Method::Fixed)
        throw UsageError {Cli::tr("--cuts-… need --method fixed.")};
    options.recencyCuts = recency.value_or(options.recencyCuts);
    options.frequencyCuts = frequency.value_or(options.frequencyCuts);
    options.monetaryCuts = monetary.value_or(options.monetaryCuts);
}

void takeWindow(const Arguments &arguments, RfmOptions::Window &window)
{
    const auto text = arguments.value("window");
    if (!text)
        return;
    const bool isMonths = text->endsWith(u'm');
    const bool hasUnit = isMonths || text->endsWith(u'd');
    const auto length = wholeOf(hasUnit ? text->chopped(1) : *text);
    if (!length || (!hasUnit && *length != 0))
        throw UsageError {Cli::tr("--window must be such as 365d, 12m or 0, not “%1”.").arg(*text)};
    window = {*length, isMonths ? RfmOptions::Window::Unit::Months : RfmOptions::Window::Unit::Days};
}

void dropOtherCuts(RfmOptions &options)
{
    const auto fits = [&](std::size_t cuts) { return cuts + 1 == static_cast<std::size_t>(options.bins); };
    if (!fits(options.recencyCuts.size()))
        options.recencyCuts.clear();
    if (!fits(options.frequencyCuts.size()))
        options.frequencyCuts.clear();
    if (!fits(options.monetaryCuts.size()))
        options.monetaryCuts.clear();
}

[[noreturn]] void refuseMap(const QString &wanted, const std::vector<RfmMap> &maps)
{
    QStringList known;
    for (const RfmMap &map : maps)
        known << QString::fromStdString(map.id);
    throw UsageError {
        Cli::tr("%1 must be one of %2, not “%3”.").arg(QStringLiteral("--map"), known.join(u'|'), wanted)};
}

} // namespace

std::size_t mapOption(const Arguments &arguments, const RfmSetup &setup)
{
    const auto wanted = arguments.value("map");
    if (!wanted)
        return 0;
    std::vector<RfmMap> maps(rfmMaps().begin(), rfmMaps().end());
    std::ranges::copy(setup.ownMaps, std::back_inserter(maps));
    const std::string id = wanted->toStdString();
    const auto found = std::ranges::find_if(
        maps, [&id](const RfmMap &map) { return map.id == id || (!map.name.empty() && map.name == id); });
    if (found != maps.end())
        return static_cast<std::size_t>(found - maps.begin());
    refuseMap(*wanted, maps);
}

RfmSetup rfmSetupOf(const Arguments &arguments, RfmSetup setup)
{
    RfmOptions &options = setup.options;
    if (arguments.has("bins")) {
        options.bins = arguments.whole("bins", options.bins, RfmOptions::kLeastBins, RfmOptions::kMostBins);
        dropOtherCuts(options); // the shop's own cuts are for another number of bins
    }
    takeChoice(arguments, "method", kRfmMethodIds, options.method);
    takeCuts(arguments, options);
    if (arguments.has("nested"))
        options.isNested = arguments.value("nested") != QLatin1String("no");
    takeChoice(arguments, "monetary", kRfmMonetaryIds, options.monetary);
    if (const auto weights = listOf<double>(arguments, "weights", numberOf)) {
        if (weights->size() != options.weights.size())
            throw UsageError {Cli::tr("--weights must be three numbers: for recency, frequency and monetary.")};
        std::ranges::copy(*weights, options.weights.begin());
    }
    takeWindow(arguments, options.window);
    checkRfmOptions(options);
    return setup;
}

} // namespace clientele::cli
