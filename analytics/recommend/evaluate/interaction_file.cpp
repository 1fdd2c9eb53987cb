#include "analytics/recommend/evaluate/interaction_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/recommend/evaluate/basket_json.h"
#include "analytics/recommend/evaluate/entries.h"
#include "analytics/recommend/evaluate/word_lines.h"

namespace clientele {

namespace {

constexpr std::array kLayouts {
    std::pair {Layout::LightGcn, std::string_view("lightgcn")},
    std::pair {Layout::Sequence, std::string_view("sequence")},
    std::pair {Layout::Baskets, std::string_view("baskets")},
    std::pair {Layout::Ratings, std::string_view("ratings")},
};

std::optional<double> numberIn(std::string_view word)
{
    double value = 0;
    const auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool isNumber = failure == std::errc() && end == word.data() + word.size() && std::isfinite(value);
    return isNumber ? std::optional(value) : std::nullopt;
}

// What a line of a layout must have besides its words, and where numbers stand that tell data from a header.
struct LineRule
{
    Layout layout;
    std::size_t leastWords;
    std::size_t mostNumbers; // how many of the first words a header would spell as names
};

std::vector<std::string> invalidAt(const std::filesystem::path &path, const WordLines &lines, Layout layout)
{
    constexpr std::size_t kShown = 60;
    return {path.string(), std::to_string(lines.line()), std::string(lines.text().substr(0, kShown)),
            std::string(layoutId(layout))};
}

bool areNumbers(std::span<const std::string_view> words, std::size_t count)
{
    return words.size() >= count
           && std::ranges::all_of(words.first(count), [](std::string_view word) { return numberIn(word).has_value(); });
}

bool areNames(std::span<const std::string_view> words, std::size_t count)
{
    return words.size() >= count && std::ranges::none_of(words.first(count), [](std::string_view word) {
               return numberIn(word).has_value();
           });
}

// Calls `take(words)` for every line of data.
template<typename Take>
void eachLine(const std::filesystem::path &path, const LineRule &rule, Monitor &monitor, Take take)
{
    WordLines lines(path);
    std::vector<std::string_view> words;
    std::vector<std::string_view> first;
    std::size_t dataLines = 0;
    const auto accept = [&](std::span<const std::string_view> line) {
        if (line.size() < rule.leastWords || !take(line))
            throw Error(ErrorCode::InteractionsInvalid, invalidAt(path, lines, rule.layout));
        ++dataLines;
    };
    while (lines.next(words)) {
        if (lines.line() % 4096 == 0)
            monitor.checkpoint();
        if (first.empty() && dataLines == 0 && areNames(words, rule.mostNumbers)) {
            first = words; // a header, if numbers follow
            continue;
        }
        if (!first.empty()) {
            if (!areNumbers(words, rule.mostNumbers))
                accept(first);
            first.clear();
            dataLines = std::max<std::size_t>(dataLines, 1);
        }
        accept(words);
    }
    if (!first.empty())
        accept(first);
}

// What the third word of every line so far can be.
struct ThirdWords
{
    bool areStars = true;
    bool areTimes = true;

    void add(std::string_view word)
    {
        constexpr double kMostStars = 10;
        constexpr double kFirstTime = 1e8; // in seconds, 1973
        const double value = numberIn(word).value_or(-1);
        areStars = areStars && value >= 0 && value <= kMostStars;
        areTimes = areTimes && value >= kFirstTime;
    }
};

// A line for each purchase instead of each user would be measured as if stars and times were items. LightGCN's own
// files have one line a user, so that none of them is refused: here every line has the same three or four words, the
// third of them stars or a time, and users come again.
void refusePurchaseLines(const std::filesystem::path &path)
{
    WordLines lines(path);
    std::vector<std::string_view> words;
    std::unordered_set<std::string_view> users;
    ThirdWords third;
    std::size_t width = 0;
    std::vector<std::string> again; // the error's arguments, of the first user who comes again
    for (bool isFirst = true; lines.next(words); isFirst = false) {
        if (isFirst && areNames(words, 2))
            continue;
        width = width == 0 ? words.size() : width;
        if (words.size() != width || width < 3 || width > 4)
            return;
        third.add(words[2]);
        if (!third.areStars && !third.areTimes)
            return;
        if (!users.insert(words[0]).second && again.empty())
            again = invalidAt(path, lines, Layout::LightGcn);
    }
    if (again.empty())
        return;
    again.emplace_back(layoutId(third.areStars ? Layout::Ratings : Layout::Sequence));
    throw Error(ErrorCode::InteractionsInvalid, std::move(again));
}

void readLightGcn(const std::filesystem::path &path, Entries &entries, Ids &ids, Monitor &monitor)
{
    refusePurchaseLines(path);
    eachLine(path, {Layout::LightGcn, 1, 2}, monitor, [&](std::span<const std::string_view> words) {
        const std::uint32_t user = ids.users.indexOf(words.front());
        for (const std::string_view item : words.subspan(1))
            entries.add(user, ids.items.indexOf(item));
        return true;
    });
}

void readSequence(const std::filesystem::path &path, Entries &entries, Ids &ids, Monitor &monitor)
{
    eachLine(path, {Layout::Sequence, 2, 2}, monitor, [&](std::span<const std::string_view> words) {
        entries.add(ids.users.indexOf(words[0]), ids.items.indexOf(words[1]));
        return true;
    });
}

void readRatings(const std::filesystem::path &path, Entries &entries, Ids &ids, Monitor &monitor)
{
    eachLine(path, {Layout::Ratings, 3, 3}, monitor, [&](std::span<const std::string_view> words) {
        const std::optional<double> stars = numberIn(words[2]);
        if (!stars)
            return false;
        entries.add(ids.users.indexOf(words[0]), ids.items.indexOf(words[1]));
        entries.stars.push_back(static_cast<float>(*stars));
        return true;
    });
}

void readBaskets(const std::filesystem::path &path, Entries &entries, Ids &ids, Monitor &monitor)
{
    readBasketJson(path, monitor, [&](std::string_view user, std::uint32_t basket, std::string_view item) {
        entries.add(ids.users.indexOf(user), ids.items.indexOf(item));
        entries.order.push_back(basket);
    });
}

void read(Layout layout, const std::filesystem::path &path, Entries &entries, Ids &ids, Monitor &monitor)
{
    switch (layout) {
    case Layout::LightGcn: return readLightGcn(path, entries, ids, monitor);
    case Layout::Sequence: return readSequence(path, entries, ids, monitor);
    case Layout::Baskets: return readBaskets(path, entries, ids, monitor);
    case Layout::Ratings: return readRatings(path, entries, ids, monitor);
    }
}

FileFacts factsOf(const SplitInteractions &data)
{
    FileFacts facts;
    const std::vector<std::uint32_t> bought = countItems(data.train);
    facts.users = data.train.users();
    facts.items = data.train.items;
    facts.trainEntries = data.train.item.size();
    facts.testEntries = data.test.item.size();
    const Interactions pairs = distinctPairs(data.train);
    for (std::size_t user = 0; user < facts.users; ++user) {
        const std::span<const std::uint32_t> own = pairs.itemsOf(user);
        const std::span<const std::uint32_t> wanted = data.test.itemsOf(user);
        facts.testUsers += wanted.empty() ? 0 : 1;
        facts.testUsersWithoutHistory += !wanted.empty() && own.empty() ? 1 : 0;
        for (const std::uint32_t item : wanted) {
            facts.testEntriesOfUnknownItems += bought[item] == 0 ? 1 : 0;
            facts.testEntriesInTrain += std::ranges::binary_search(own, item) ? 1 : 0;
        }
    }
    // In a hundred entries of train, more than one of something the same person had before.
    facts.isRepeating
        = !data.train.order.empty() && (data.train.item.size() - pairs.item.size()) * 100 > pairs.item.size();
    return facts;
}

} // namespace

std::string_view layoutId(Layout layout)
{
    return std::ranges::find(kLayouts, layout, &std::pair<Layout, std::string_view>::first)->second;
}

Layout layoutById(std::string_view id)
{
    for (const auto &[layout, known] : kLayouts) {
        if (known == id)
            return layout;
    }
    throw Error(ErrorCode::NoSuchLayout, {std::string(id)});
}

InteractionFiles readInteractions(Layout layout, const std::filesystem::path &train, const std::filesystem::path &test,
                                  Monitor &monitor)
{
    Ids ids;
    Entries learned;
    Entries wanted;
    read(layout, train, learned, ids, monitor);
    if (layout != Layout::Sequence)
        read(layout, test, wanted, ids, monitor);
    if (learned.user.empty())
        throw Error(ErrorCode::NothingToLearn, {train.string()});

    InteractionFiles files;
    std::size_t duplicates = 0;
    if (layout == Layout::Sequence) {
        files.data = splitLast(ordered(learned, ids));
    } else {
        files.data.train
            = layout == Layout::Baskets ? ordered(learned, ids, &duplicates) : unordered(learned, ids, duplicates);
        files.data.test = layout == Layout::Baskets ? firstOrders(ordered(wanted, ids, &duplicates))
                                                    : unordered(wanted, ids, duplicates);
    }
    files.facts = factsOf(files.data);
    files.facts.duplicates = duplicates;
    if (files.facts.testEntries == 0)
        throw Error(ErrorCode::NothingToTest, {(test.empty() ? train : test).string()});
    return files;
}

} // namespace clientele
