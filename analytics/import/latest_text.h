#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/day.h"

namespace clientele {

// What a file says about one field of many customers or products. Where its lines disagree the newest non-empty text wins,
// whatever the order of the lines; a text that a sale carries beats one from a refund or stock move ("damaged?").
struct LatestText
{
    // A customer or product file's own word: it holds however new the orders are, and its later rows win.
    static constexpr Time kAlways = INT64_MAX;
    // Said beside the point, by a file about something else: holds where nothing better is known.
    static constexpr Time kNever = INT64_MIN;

    std::string text;
    Time time = INT64_MIN;
    bool isStrong = false;

    void offer(std::string_view candidate, Time candidateTime, bool candidateIsStrong)
    {
        if (candidateTime != kAlways) {
            if (candidateIsStrong != isStrong ? isStrong : candidateTime < time)
                return;
            if (candidateIsStrong == isStrong && candidateTime == time && candidate <= text)
                return; // a tie that no order of lines can change
        }
        if (candidate != text)
            text = candidate;
        time = candidateTime;
        isStrong = candidateIsStrong;
    }

    bool isAlways() const { return time == kAlways; }
};

// One LatestText per index, made when the first is offered: a file without the column costs nothing.
class LatestTexts
{
public:
    void offer(std::uint32_t index, std::string_view text, Time time, bool isStrong = true)
    {
        if (text.empty())
            return;
        if (index >= m_texts.size())
            m_texts.resize(index + 1);
        m_texts[index].offer(text, time, isStrong);
    }

    // What another part of the file says; `here[i]` is the index here of its index i.
    void merge(const LatestTexts &other, std::span<const std::uint32_t> here)
    {
        for (std::size_t i = 0; i < other.m_texts.size(); ++i) {
            const LatestText &text = other.m_texts[i];
            offer(here[i], text.text, text.time, text.isStrong);
        }
    }

    // Null when the file says nothing.
    const LatestText *find(std::uint32_t index) const
    {
        return index < m_texts.size() && !m_texts[index].text.empty() ? &m_texts[index] : nullptr;
    }

private:
    std::vector<LatestText> m_texts;
};

} // namespace clientele
