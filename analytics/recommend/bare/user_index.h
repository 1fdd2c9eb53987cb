#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "analytics/recommend/bare/overlap_counts.h"
#include "analytics/recommend/bare/profile_rows.h"
#include "analytics/recommend/sparse_sums.h"

namespace clientele {

// A person asked, and how alike.
struct Neighbour
{
    std::uint32_t place = 0;
    float similarity = 0;
};

// Everybody's profile, found by item as well: for methods that ask people who buy alike.
//
// People stand at places, not in their own order: by how many items they have, then by their most bought item, then the
// next, so that the buyers of an item are near each other and whole stretches are too unlike to be looked at. Methods
// keep their own columns by place.
class UserIndex
{
public:
    // `profiles` holds one row per user. Grows with entries, and users · log users.
    UserIndex(std::size_t items, const ProfileRows &profiles);
    ~UserIndex();
    UserIndex(const UserIndex &) = delete;
    UserIndex &operator=(const UserIndex &) = delete;

    std::size_t size() const { return m_profiles.size(); }
    std::uint32_t user(std::size_t place) const { return m_user[place]; }
    std::span<const std::uint32_t> items(std::size_t place) const { return m_profiles.items(place); }
    std::span<const float> values(std::size_t place) const { return m_profiles.values(place); }
    const ProfileRows &profiles() const { return m_profiles; } // by place
    bool isBinary() const { return m_isBinary; } // every value is 1

    // How alike somebody is to those at every place: ((⟨own, theirs⟩ − shift · shifts) · factor) · factors, times
    // n / (n + shrink) for n items in common. The columns are set once, before anybody asks; no shifts: 0.
    void setColumns(std::vector<float> factors, std::vector<float> shifts = {});
    struct Likeness
    {
        float factor = 1;
        float shift = 0;
        double shrink = 0;
        std::span<const std::uint32_t> alsoAsked = {}; // places looked at whatever they share
        float above = 0; // only who is more alike
    };
    // The `count` most alike, of equals the first users, by place ascending; never a user with exactly this profile (of
    // several the first), who is taken to be the same person. Cost: the buyers of the profile's items. Any thread may
    // ask.
    std::vector<Neighbour> nearest(const Profile &own, const Likeness &likeness, std::size_t count) const;

private:
    struct Work; // one thread's sums, clean between questions

    std::unique_ptr<Work> borrowWork() const;
    void giveBack(std::unique_ptr<Work> work) const;
    std::uint64_t placeKey(std::span<const std::uint32_t> items) const; // ascending by place
    void sortPeople(const ProfileRows &profiles);
    void findBuyers();
    bool isCounted(const Profile &own, const Likeness &likeness) const;
    void takeByCount(const Profile &own, const Likeness &likeness, Work &work) const;
    void takeByWeight(const Profile &own, const Likeness &likeness, Work &work) const;
    void addOverlaps(const Profile &own, SparseSums &sums) const;
    void countCommon(const Profile &own, Work &work) const;
    void doubtRare(const Likeness &likeness, Work &work) const;
    std::uint32_t twinOf(const Profile &profile) const; // a place; size() if there is none

    std::size_t m_itemCount;
    std::vector<std::uint32_t> m_rank; // per item: 0 is the most bought
    std::vector<std::uint64_t> m_keys; // of the first place of each chunk of SharedItemFactors
    ProfileRows m_profiles; // by place
    std::vector<std::uint32_t> m_user; // by place
    std::vector<std::pair<std::uint64_t, std::uint32_t>> m_twins; // hash of a profile, place: by hash, then user
    std::vector<std::uint64_t> m_buyerBegin; // of item i
    std::vector<std::uint32_t> m_buyer; // places, ascending
    std::vector<float> m_buyerValue; // parallel; empty where an item has one value for everybody:
    std::vector<float> m_itemValue; // that
    bool m_isBinary = true; // every value is 1
    SharedItemFactors m_factors; // by place
    std::vector<float> m_shifts; // by place, or empty
    mutable std::mutex m_lending;
    mutable std::vector<std::unique_ptr<Work>> m_idle;
};

} // namespace clientele
