#include "analytics/recommend/bare/user_index.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>

#include "analytics/base/random.h"

namespace clientele {

namespace {

// Equal for equal profiles.
std::uint64_t hashOf(std::span<const std::uint32_t> items, std::span<const float> values)
{
    std::uint64_t hash = items.size();
    for (std::size_t at = 0; at < items.size(); ++at)
        hash = mixBits(hash, (std::uint64_t {items[at]} << 32) | std::bit_cast<std::uint32_t>(values[at]));
    return hash;
}

// Which items are bought most: 0 is the first.
std::vector<std::uint32_t> ranksOf(std::size_t items, const ProfileRows &profiles)
{
    std::vector<std::uint32_t> buyers(items, 0);
    for (std::size_t user = 0; user < profiles.size(); ++user) {
        for (const std::uint32_t item : profiles.items(user))
            ++buyers[item];
    }
    std::vector<std::uint32_t> order(items);
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, std::greater(), [&](std::uint32_t item) { return buyers[item]; });
    std::vector<std::uint32_t> ranks(items);
    for (std::uint32_t rank = 0; rank < items; ++rank)
        ranks[order[rank]] = rank;
    return ranks;
}

// The `count` most alike of those found and those as alike as the last of them: the first users.
void dropLastEquals(std::vector<Neighbour> &found, std::size_t count, const UserIndex &index)
{
    if (found.size() <= count)
        return;
    const float least = std::ranges::min(found, {}, &Neighbour::similarity).similarity;
    std::vector<std::uint32_t> equal;
    for (const Neighbour &neighbour : found) {
        if (neighbour.similarity == least)
            equal.push_back(index.user(neighbour.place));
    }
    const std::size_t stay = equal.size() - (found.size() - count);
    std::ranges::nth_element(equal, equal.begin() + static_cast<std::ptrdiff_t>(stay));
    const std::uint32_t first = equal[stay]; // of those who go
    std::erase_if(found, [&](const Neighbour &neighbour) {
        return neighbour.similarity == least && index.user(neighbour.place) >= first;
    });
}

} // namespace

// Made as far as it is needed.
struct UserIndex::Work
{
    OverlapCounts counts;
    std::vector<std::span<const std::uint32_t>> buyers;
    std::unique_ptr<SparseSums> sums;
    std::vector<std::uint32_t> common; // items shared, only where rare neighbours are doubted
    std::vector<std::uint32_t> counted;
    StrongestSums strongest {1};
};

// Memory as large as the shop is made once per thread, not once per question.
std::unique_ptr<UserIndex::Work> UserIndex::borrowWork() const
{
    {
        const std::lock_guard lock(m_lending);
        if (!m_idle.empty()) {
            std::unique_ptr<Work> work = std::move(m_idle.back());
            m_idle.pop_back();
            return work;
        }
    }
    return std::make_unique<Work>();
}

void UserIndex::giveBack(std::unique_ptr<Work> work) const
{
    const std::lock_guard lock(m_lending);
    m_idle.push_back(std::move(work));
}

UserIndex::UserIndex(std::size_t items, const ProfileRows &profiles)
    : m_itemCount(items)
{
    sortPeople(profiles);
    findBuyers();
    m_twins.reserve(size());
    for (std::uint32_t place = 0; place < size(); ++place)
        m_twins.emplace_back(hashOf(this->items(place), values(place)), place);
    std::ranges::sort(m_twins, {}, [&](const auto &twin) { return std::pair(twin.first, m_user[twin.second]); });
}

UserIndex::~UserIndex() = default;

std::uint64_t UserIndex::placeKey(std::span<const std::uint32_t> items) const
{
    constexpr std::uint64_t kBits = 22;
    constexpr std::uint64_t kLast = (std::uint64_t {1} << kBits) - 1;
    constexpr std::uint64_t kMostItems = (std::uint64_t {1} << (64 - 2 * kBits)) - 1;
    std::uint64_t first = kLast; // the ranks of the two most bought items
    std::uint64_t second = kLast;
    for (const std::uint32_t item : items) {
        std::uint64_t rank = std::min<std::uint64_t>(m_rank[item], kLast);
        if (rank < first)
            std::swap(rank, first);
        second = std::min(second, rank);
    }
    return (std::min<std::uint64_t>(items.size(), kMostItems) << 2 * kBits) | (first << kBits) | second;
}

void UserIndex::sortPeople(const ProfileRows &profiles)
{
    m_rank = ranksOf(m_itemCount, profiles);
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order(profiles.size());
    for (std::uint32_t user = 0; user < order.size(); ++user)
        order[user] = {placeKey(profiles.items(user)), user};
    std::ranges::sort(order);
    m_user.reserve(order.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        const std::uint32_t user = order[place].second;
        m_user.push_back(user);
        m_profiles.append(profiles.items(user), profiles.values(user));
        if (place % SharedItemFactors::kChunk == 0)
            m_keys.push_back(order[place].first);
    }
}

void UserIndex::findBuyers()
{
    m_buyerBegin.assign(m_itemCount + 1, 0);
    for (std::size_t place = 0; place < size(); ++place) {
        for (const std::uint32_t item : items(place))
            ++m_buyerBegin[item + 1];
    }
    std::partial_sum(m_buyerBegin.begin(), m_buyerBegin.end(), m_buyerBegin.begin());
    std::vector<std::uint64_t> next(m_buyerBegin.begin(), m_buyerBegin.end() - 1);
    m_buyer.resize(m_profiles.entries());
    m_buyerValue.resize(m_profiles.entries());
    m_itemValue.assign(m_itemCount, 0);
    bool isConstant = true;
    for (std::uint32_t place = 0; place < size(); ++place) {
        const std::span<const std::uint32_t> own = items(place);
        for (std::size_t at = 0; at < own.size(); ++at) {
            const float value = values(place)[at];
            const std::uint64_t to = next[own[at]]++;
            m_buyer[to] = place;
            m_buyerValue[to] = value;
            if (to == m_buyerBegin[own[at]])
                m_itemValue[own[at]] = value;
            isConstant = isConstant && value == m_itemValue[own[at]];
            m_isBinary = m_isBinary && value == 1;
        }
    }
    if (isConstant)
        m_buyerValue = {};
}

void UserIndex::addOverlaps(const Profile &own, SparseSums &sums) const
{
    for (std::size_t i = 0; i < own.item.size(); ++i) {
        const std::uint32_t item = own.item[i];
        const std::uint64_t begin = m_buyerBegin[item];
        const std::uint64_t end = m_buyerBegin[item + 1];
        if (m_buyerValue.empty()) {
            sums.add(std::span(m_buyer).subspan(begin, end - begin), own.value[i] * m_itemValue[item]);
            continue;
        }
        for (std::uint64_t at = begin; at < end; ++at)
            sums.add(m_buyer[at], own.value[i] * m_buyerValue[at]);
    }
}

void UserIndex::countCommon(const Profile &own, Work &work) const
{
    work.common.resize(size(), 0);
    for (const std::uint32_t item : own.item) {
        for (std::uint64_t at = m_buyerBegin[item]; at < m_buyerBegin[item + 1]; ++at) {
            if (work.common[m_buyer[at]]++ == 0)
                work.counted.push_back(m_buyer[at]);
        }
    }
}

// What is left after the shift is made smaller.
void UserIndex::doubtRare(const Likeness &likeness, Work &work) const
{
    const auto shrink = static_cast<float>(likeness.shrink);
    SparseSums &sums = *work.sums;
    for (const std::uint32_t place : work.counted) {
        const auto common = static_cast<float>(work.common[place]);
        const float less = m_shifts.empty() ? 0 : likeness.shift * m_shifts[place];
        sums.set(place, (sums.at(place) - less) * (common / (common + shrink)) + less);
        work.common[place] = 0;
    }
    work.counted.clear();
}

std::uint32_t UserIndex::twinOf(const Profile &profile) const
{
    const std::uint64_t hash = hashOf(profile.item, profile.value);
    for (auto at = std::ranges::lower_bound(m_twins, hash, {}, &std::pair<std::uint64_t, std::uint32_t>::first);
         at != m_twins.end() && at->first == hash; ++at) {
        if (std::ranges::equal(items(at->second), profile.item)
            && std::ranges::equal(values(at->second), profile.value))
            return at->second;
    }
    return static_cast<std::uint32_t>(size());
}

void UserIndex::setColumns(std::vector<float> factors, std::vector<float> shifts)
{
    std::vector<std::uint32_t> sizes;
    for (std::size_t place = 0; place < size(); ++place)
        sizes.push_back(static_cast<std::uint32_t>(items(place).size()));
    m_factors = SharedItemFactors(std::move(factors), sizes);
    m_shifts = std::move(shifts);
}

bool UserIndex::isCounted(const Profile &own, const Likeness &likeness) const
{
    return m_isBinary && m_shifts.empty() && likeness.shrink == 0 && likeness.alsoAsked.empty() && likeness.above >= 0
           && likeness.factor > 0 && own.item.size() <= OverlapCounts::kMost
           && std::ranges::all_of(own.value, [](float value) { return value == 1; });
}

void UserIndex::takeByCount(const Profile &own, const Likeness &likeness, Work &work) const
{
    work.buyers.clear();
    for (const std::uint32_t item : own.item)
        work.buyers.push_back(
            std::span(m_buyer).subspan(m_buyerBegin[item], m_buyerBegin[item + 1] - m_buyerBegin[item]));
    // First those who have as much and the same most bought items: few of the others reach the mark that they set.
    const auto above = std::ranges::upper_bound(m_keys, placeKey(own.item));
    const std::size_t chunk = above == m_keys.begin() ? 0 : static_cast<std::size_t>(above - m_keys.begin()) - 1;
    work.counts.takeStrongest(work.buyers, m_factors, likeness.factor, chunk * SharedItemFactors::kChunk,
                              work.strongest);
}

void UserIndex::takeByWeight(const Profile &own, const Likeness &likeness, Work &work) const
{
    if (!work.sums)
        work.sums = std::make_unique<SparseSums>(size());
    addOverlaps(own, *work.sums);
    if (likeness.shrink > 0) {
        countCommon(own, work);
        doubtRare(likeness, work);
    }
    for (const std::uint32_t place : likeness.alsoAsked)
        work.sums->touch(place);
    work.sums->takeStrongest({m_factors.byPerson(), likeness.factor, m_shifts, likeness.shift}, work.strongest);
}

std::vector<Neighbour> UserIndex::nearest(const Profile &own, const Likeness &likeness, std::size_t count) const
{
    std::vector<Neighbour> found;
    if (count == 0 || size() == 0)
        return found;
    std::unique_ptr<Work> work = borrowWork(); // given back clean; not at all after an exception
    // One more than asked for: the person's own place may be among them.
    StrongestSums &strongest = work->strongest;
    strongest.count = count + 1;
    strongest.keepsEqual = true;
    strongest.above = likeness.above;
    strongest.room = 0; // few are alike: a high threshold soon is worth more than looking through them seldom
    if (isCounted(own, likeness))
        takeByCount(own, likeness, *work);
    else
        takeByWeight(own, likeness, *work);
    const std::uint32_t twin = twinOf(own);
    found.reserve(strongest.item.size());
    for (std::size_t at = 0; at < strongest.item.size(); ++at) {
        if (strongest.item[at] != twin)
            found.push_back({strongest.item[at], strongest.value[at]});
    }
    giveBack(std::move(work));
    dropLastEquals(found, count, *this);
    const auto start = std::ranges::adjacent_find(found, std::greater(), &Neighbour::place); // of the second part
    if (start != found.end())
        std::ranges::rotate(found, start + 1);
    return found;
}

} // namespace clientele
