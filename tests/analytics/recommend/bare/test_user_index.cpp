#include <QtTest/QTest>

#include <cmath>

#include "analytics/base/random.h"
#include "analytics/recommend/bare/user_index.h"

using namespace clientele;

// Whom to ask, against looking at everybody: by counts and by weights, with many equals, and over more people than are
// counted at once.
class TestUserIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNearestAreThoseOfTheFullScan_data();
    void theNearestAreThoseOfTheFullScan();
    void theFirstTwinIsOneself();
    void nobodyThere();
};

namespace {

constexpr std::size_t kItems = 90;

struct People
{
    ProfileRows rows;
    std::vector<Profile> profiles;
};

People somePeople(std::size_t count, bool isBinary)
{
    People people;
    Random random(17);
    for (std::size_t user = 0; user < count; ++user) {
        Profile profile;
        const double taste = random.uniform(0.1, 1.5);
        for (std::uint32_t item = 0; item < kItems && user % 50 != 7; ++item) {
            if (!random.chance(taste / (3 + item % 30)))
                continue;
            profile.item.push_back(item);
            profile.value.push_back(isBinary ? 1 : static_cast<float>(random.uniform(0.2, 1)));
        }
        people.rows.append(profile.item, profile.value);
        people.profiles.push_back(std::move(profile));
    }
    return people;
}

float factorOf(const Profile &profile)
{
    return profile.item.empty() ? 0 : 1 / std::sqrt(static_cast<float>(profile.item.size()));
}

float sumOf(const Profile &profile)
{
    float sum = 0;
    for (const float value : profile.value)
        sum += value;
    return sum;
}

struct Found
{
    float similarity;
    std::uint32_t user;
};

// The definition. One's own place is the first with the same profile.
std::vector<Found> fullScan(const People &people, std::uint32_t asking, const UserIndex::Likeness &likeness,
                            bool isShifted, std::size_t count)
{
    const Profile &own = people.profiles[asking];
    std::vector<Found> all;
    bool isTwinSeen = false;
    for (std::uint32_t user = 0; user < people.profiles.size(); ++user) {
        const Profile &other = people.profiles[user];
        if (!isTwinSeen && other.item == own.item && other.value == own.value) {
            isTwinSeen = true;
            continue;
        }
        float product = 0;
        float common = 0;
        for (std::size_t at = 0; at < own.item.size(); ++at) {
            const auto found = std::ranges::lower_bound(other.item, own.item[at]);
            if (found == other.item.end() || *found != own.item[at])
                continue;
            ++common;
            product += own.value[at] * other.value[static_cast<std::size_t>(found - other.item.begin())];
        }
        const float left = product - (isShifted ? likeness.shift * sumOf(other) : 0);
        const auto shrink = static_cast<float>(likeness.shrink);
        const float trust = shrink > 0 && common > 0 ? common / (common + shrink) : 1;
        const float similarity = ((left * trust) * likeness.factor) * factorOf(other);
        if (common > 0 && similarity > 0)
            all.push_back({similarity, user});
    }
    std::ranges::sort(all, [](const Found &a, const Found &b) {
        return a.similarity != b.similarity ? a.similarity > b.similarity : a.user < b.user;
    });
    all.resize(std::min(all.size(), count));
    return all;
}

} // namespace

void TestUserIndex::theNearestAreThoseOfTheFullScan_data()
{
    QTest::addColumn<bool>("isBinary");
    QTest::addColumn<bool>("isShifted");
    QTest::addColumn<double>("shrink");
    QTest::addRow("counted") << true << false << 0.;
    QTest::addRow("weighted") << false << false << 0.;
    QTest::addRow("correlation") << true << true << 0.;
    QTest::addRow("shrunk") << true << false << 3.;
    QTest::addRow("shrunk correlation of weights") << false << true << 3.;
}

void TestUserIndex::theNearestAreThoseOfTheFullScan()
{
    QFETCH(bool, isBinary);
    QFETCH(bool, isShifted);
    QFETCH(double, shrink);
    const People people = somePeople(70'000, isBinary);
    UserIndex index(kItems, people.rows);
    std::vector<float> factors;
    std::vector<float> shifts;
    for (std::size_t place = 0; place < index.size(); ++place) {
        factors.push_back(factorOf(people.profiles[index.user(place)]));
        if (isShifted)
            shifts.push_back(sumOf(people.profiles[index.user(place)]));
    }
    index.setColumns(std::move(factors), std::move(shifts));
    for (std::uint32_t asking = 0; asking < 40; ++asking) {
        const Profile &own = people.profiles[asking];
        UserIndex::Likeness likeness;
        likeness.factor = factorOf(own);
        likeness.shift = isShifted ? sumOf(own) / kItems : 0;
        likeness.shrink = shrink;
        const std::size_t count = asking % 2 == 0 ? 25 : 400;
        const std::vector<Neighbour> found = index.nearest(own, likeness, count);
        QVERIFY(std::ranges::is_sorted(found, {}, &Neighbour::place));
        const std::vector<Found> wanted = fullScan(people, asking, likeness, isShifted, count);
        QCOMPARE(found.size(), wanted.size());
        std::vector<Found> sorted;
        for (const Neighbour &neighbour : found)
            sorted.push_back({neighbour.similarity, index.user(neighbour.place)});
        std::ranges::sort(sorted, [](const Found &a, const Found &b) {
            return a.similarity != b.similarity ? a.similarity > b.similarity : a.user < b.user;
        });
        for (std::size_t at = 0; at < wanted.size(); ++at) {
            QVERIFY(std::abs(sorted[at].similarity - wanted[at].similarity) <= 1e-5f * wanted[at].similarity);
            if (isBinary && !isShifted && shrink == 0)
                QCOMPARE(sorted[at].user, wanted[at].user); // nothing is rounded: equals too
        }
    }
}

void TestUserIndex::theFirstTwinIsOneself()
{
    ProfileRows rows;
    const std::vector<std::uint32_t> items {1, 3};
    const std::vector<float> values {1, 1};
    for (int user = 0; user < 5; ++user)
        rows.append(items, values);
    UserIndex index(kItems, rows);
    index.setColumns(std::vector<float>(5, 1));
    std::vector<std::uint32_t> users;
    for (const Neighbour &neighbour : index.nearest({items, values}, {}, 2))
        users.push_back(index.user(neighbour.place));
    QCOMPARE(users, (std::vector<std::uint32_t> {1, 2}));
}

void TestUserIndex::nobodyThere()
{
    UserIndex nobody(kItems, ProfileRows());
    nobody.setColumns({});
    QVERIFY(nobody.nearest({{1}, {1}}, {}, 3).empty());
    ProfileRows rows;
    rows.append({}, {});
    UserIndex empty(kItems, rows);
    empty.setColumns({0});
    QVERIFY(empty.nearest({{1}, {1}}, {}, 3).empty());
    QVERIFY(empty.nearest({}, {}, 3).empty());
    QVERIFY(empty.nearest({{1}, {1}}, {}, 0).empty());
}

QTEST_GUILESS_MAIN(TestUserIndex)
#include "test_user_index.moc"
