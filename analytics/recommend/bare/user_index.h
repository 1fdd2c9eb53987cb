#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analytics/recommend/bare/interactions.h"

namespace clientele {

// One number per item of somebody: how much it counts when people are compared.
struct Profile
{
    std::vector<std::uint32_t> item; // ascending, each once
    std::vector<float> value; // parallel
};

// What a history says, each item once: the sum over its purchases of decay^age, of the last `orders` orders only.
Profile profileOf(const History &history, double decay, std::uint32_t orders);

// Everybody's profile, found by item as well: for methods that ask people who buy alike.
class UserIndex
{
public:
    explicit UserIndex(std::size_t items)
        : m_itemCount(items)
    {
    }

    void append(const Profile &profile); // the next user's
    void finish(); // after the last

    std::size_t users() const { return m_begin.size() - 1; }
    std::span<const std::uint32_t> items(std::size_t user) const { return part(m_item, user); }
    std::span<const float> values(std::size_t user) const { return part(m_value, user); }

    // The inner products of a profile with everybody who shares an item with it, and how many items they share. Working
    // memory of one thread: clean between calls.
    struct Overlaps
    {
        explicit Overlaps(const UserIndex &index)
            : sum(index.users(), 0)
            , common(index.users(), 0)
        {
        }

        std::vector<float> sum; // per user
        std::vector<std::uint32_t> common; // per user
        std::vector<std::uint32_t> users; // those above 0, in order of appearance
    };
    void addOverlaps(const Profile &profile, Overlaps &overlaps) const;
    static void clear(Overlaps &overlaps);

    // A user with exactly these items, who is taken to be the same person; users() if there is none.
    std::size_t twinOf(const Profile &profile, const Overlaps &overlaps) const;

private:
    template<typename T> std::span<const T> part(const std::vector<T> &column, std::size_t user) const
    {
        return std::span(column).subspan(m_begin[user], m_begin[user + 1] - m_begin[user]);
    }

    std::size_t m_itemCount;
    std::vector<std::uint32_t> m_begin {0};
    std::vector<std::uint32_t> m_item;
    std::vector<float> m_value;
    std::vector<std::uint32_t> m_userBegin; // of item i
    std::vector<std::uint32_t> m_user;
    std::vector<float> m_userValue;
};

// A person asked, and how much.
struct Neighbour
{
    std::uint32_t user = 0;
    float similarity = 0;
};

// Keeps the `count` most similar, ties to the smaller user, ascending by user.
void keepNearest(std::vector<Neighbour> &neighbours, std::size_t count);

} // namespace clientele
