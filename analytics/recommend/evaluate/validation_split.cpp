#include "analytics/recommend/evaluate/validation_split.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "analytics/base/random.h"

namespace clientele {

namespace {

constexpr double kHeldShare = 0.2;
constexpr double kHeldStarsShare = 0.1;

// Which of somebody's entries are set aside.
using Held = std::vector<std::uint8_t>;

History picked(const History &history, const Held &held, bool isHeld, Interactions &storage)
{
    storage = {};
    for (std::size_t at = 0; at < history.size(); ++at) {
        if ((held[at] != 0) != isHeld)
            continue;
        storage.item.push_back(history.item[at]);
        if (!history.order.empty())
            storage.order.push_back(history.order[at]);
        if (!history.weight.empty())
            storage.weight.push_back(history.weight[at]);
        if (!history.stars.empty())
            storage.stars.push_back(history.stars[at]);
    }
    return {storage.item, storage.order, storage.weight, storage.stars};
}

Held lastOrder(const History &history)
{
    Held held(history.size(), 0);
    for (std::size_t at = 0; at < history.size() && history.orders() > 1; ++at)
        held[at] = history.order[at] == history.order.back() ? 1 : 0;
    return held;
}

Held randomItems(std::size_t size, Random &random)
{
    Held held(size, 0);
    if (size < 3)
        return held;
    const auto count = std::max<std::size_t>(1, static_cast<std::size_t>(kHeldShare * static_cast<double>(size)));
    std::fill_n(held.begin(), count, std::uint8_t {1});
    random.shuffle(std::span(held));
    return held;
}

Held randomStars(std::size_t size, Random &random)
{
    Held held(size, 0);
    for (std::uint8_t &entry : held)
        entry = random.chance(kHeldStarsShare) ? 1 : 0;
    return held;
}

// Sets `held` aside from everybody's history.
ValidationSplit splitBy(const Interactions &train, std::vector<Held> &held)
{
    ValidationSplit split;
    split.data.train.items = train.items;
    split.data.test.items = train.items;
    Interactions storage;
    for (std::size_t user = 0; user < train.users(); ++user) {
        const History history = train.of(user);
        held[user].resize(history.size(), 0);
        appendUser(split.data.train, picked(history, held[user], false, storage));
        History wanted = picked(history, held[user], true, storage);
        std::ranges::sort(storage.item.begin(), storage.item.end());
        wanted.order = {};
        wanted.weight = {};
        appendUser(split.data.test, wanted);
    }
    return split;
}

std::vector<std::uint32_t> shuffledUsers(const Interactions &train, Random &random)
{
    std::vector<std::uint32_t> people(train.users());
    std::iota(people.begin(), people.end(), 0u);
    random.shuffle(std::span(people));
    return people;
}

} // namespace

ValidationSplit splitForValidation(const Interactions &train, std::size_t users, std::uint64_t seed)
{
    Random random(seed, "validation");
    std::vector<Held> held(train.users());
    std::vector<std::uint32_t> asked;
    for (const std::uint32_t user : shuffledUsers(train, random)) {
        if (asked.size() == users)
            break;
        const History history = train.of(user);
        held[user] = train.order.empty() ? randomItems(history.size(), random) : lastOrder(history);
        if (std::ranges::count(held[user], 1) > 0)
            asked.push_back(user);
    }
    ValidationSplit split = splitBy(train, held);
    split.how = train.order.empty() ? "a fifth of the train items of sampled users, at random"
                                    : "the last order in train of sampled users";
    split.users = std::move(asked);
    return split;
}

ValidationSplit splitStarsForValidation(const Interactions &train, std::uint64_t seed)
{
    Random random(seed, "validation");
    std::vector<Held> held(train.users());
    std::vector<std::uint32_t> asked;
    for (const std::uint32_t user : shuffledUsers(train, random)) {
        held[user] = randomStars(train.of(user).size(), random);
        if (std::ranges::count(held[user], 1) > 0)
            asked.push_back(user);
    }
    ValidationSplit split = splitBy(train, held);
    split.how = "a tenth of train's ratings, at random";
    split.users = std::move(asked);
    return split;
}

} // namespace clientele
