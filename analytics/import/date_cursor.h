#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

namespace clientele {

// Nobody sold anything outside these years: such dates are typing mistakes or other programs' words for "never"
// (0001-01-01, 9999-12-31), and one of them would move every customer's recency.
inline bool isPlausibleYear(int year)
{
    return year >= 1900 && year <= 2199;
}

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

inline bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Reads a text from left to right.
class Cursor
{
public:
    explicit Cursor(std::string_view text)
        : m_rest(text)
    {
    }

    bool atEnd() const { return m_rest.empty(); }
    bool atDigit() const { return !m_rest.empty() && isDigit(m_rest.front()); }
    bool atLetter() const { return !m_rest.empty() && isLetter(m_rest.front()); }

    bool take(std::string_view text)
    {
        if (!m_rest.starts_with(text))
            return false;
        m_rest.remove_prefix(text.size());
        return true;
    }
    void skipSpaces()
    {
        while (!m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '\t'))
            m_rest.remove_prefix(1);
    }
    // The digits here, at most `most` of them, and how many they are.
    int number(int most, int &digits)
    {
        int value = 0;
        for (digits = 0; digits < most && atDigit(); ++digits) {
            value = value * 10 + (m_rest.front() - '0');
            m_rest.remove_prefix(1);
        }
        return value;
    }
    std::string_view word()
    {
        std::size_t length = 0;
        while (length < m_rest.size() && isLetter(m_rest[length]))
            ++length;
        const std::string_view word = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return word;
    }

private:
    std::string_view m_rest;
};

inline bool takeAny(Cursor &cursor, std::initializer_list<std::string_view> texts)
{
    for (const std::string_view text : texts) {
        if (cursor.take(text))
            return true;
    }
    return false;
}

// The time of day within a date.
struct ClockText
{
    int secondOfDay = 0;
    bool hasTime = false;
    std::optional<int> offset = {}; // seconds east of Greenwich
};

// "T8:26", "8:26 PM", "8 PM" or "下午8:26", and a zone, up to the end; nothing at all is no time. False for anything else.
bool takeTime(Cursor &cursor, ClockText &clock);

// Nothing, "Z", "UTC", "+0500", " +05:00", "GMT+8", "PST" and "(CET)", up to the end. Only numbers and UTC's own names
// tell an offset: CST is six hours west of Greenwich, or eight east of it.
bool takeZone(Cursor &cursor, std::optional<int> &offset);

} // namespace clientele
