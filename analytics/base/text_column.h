#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clientele {

// A column of texts in two arrays: all bytes, and where each text starts. A million names cost their letters and four
// bytes each instead of a million allocations. UTF-8. Views stay valid until the next add().
class TextColumn
{
public:
    TextColumn()
        : m_starts {0}
    {
    }

    std::size_t size() const { return m_starts.size() - 1; }
    bool empty() const { return size() == 0; }
    std::string_view operator[](std::size_t i) const
    {
        return std::string_view(m_bytes).substr(m_starts[i], m_starts[i + 1] - m_starts[i]);
    }
    void add(std::string_view text)
    {
        m_bytes += text;
        m_starts.push_back(static_cast<std::uint32_t>(m_bytes.size()));
    }
    // Many at once: their letters one after the other, and how long each of them is.
    void add(std::string_view letters, std::span<const std::uint32_t> lengths)
    {
        auto end = static_cast<std::uint32_t>(m_bytes.size());
        m_bytes += letters;
        for (const std::uint32_t length : lengths)
            m_starts.push_back(end += length);
    }
    void reserve(std::size_t texts, std::size_t bytes)
    {
        m_starts.reserve(texts + 1);
        m_bytes.reserve(bytes);
    }

private:
    std::string m_bytes; // under 4 GiB
    std::vector<std::uint32_t> m_starts;
};

// Each distinct text of a column once, with its index: countries, categories, brands. Code 0 is always the empty text.
class TextDictionary
{
public:
    TextDictionary() { code(""); }

    std::uint32_t code(std::string_view text); // adds it when new
    std::string_view operator[](std::uint32_t code) const { return m_texts[code]; }
    std::size_t size() const { return m_texts.size(); }

private:
    std::vector<std::string> m_texts;
    std::unordered_map<std::string, std::uint32_t> m_codes;
};

// Finds the dense index of an outside id ("17850" → 312). Built once per Dataset; read by any thread.
class TextIndex
{
public:
    static constexpr std::uint32_t kNone = 0xffffffff;

    TextIndex() = default;
    explicit TextIndex(const TextColumn &texts); // keeps a pointer to `texts`; the first of equal texts wins

    std::uint32_t find(std::string_view text) const;
    // Another text that finds the same index; one of the column's own texts goes before it.
    void addAlias(std::string text, std::uint32_t index) { m_aliases.insert_or_assign(std::move(text), index); }

private:
    const TextColumn *m_texts = nullptr;
    std::unordered_map<std::string, std::uint32_t> m_aliases;
    std::vector<std::uint32_t> m_slots; // open addressing, a power of two, at most half full
};

} // namespace clientele
