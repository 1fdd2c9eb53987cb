#include "analytics/table/xlsx_strings.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "analytics/base/error.h"
#include "analytics/table/xml_part.h"

namespace clientele {

namespace {

constexpr std::size_t kBlock = 1 << 20;
constexpr std::size_t kLongestText = 16 << 20;
constexpr std::size_t kEscape = 7; // _xHHHH_

// The UTF-16 unit that an escape at the start of `text` stands for, or 0.
unsigned escapedUnit(std::string_view text)
{
    if (text.size() < kEscape || text[0] != '_' || text[1] != 'x' || text[6] != '_')
        return 0;
    unsigned unit = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
    return error == std::errc() && end == text.data() + 6 ? unit : 0;
}

void appendUtf8(unsigned code, std::string &target)
{
    if (code >= 0xD800 && code < 0xE000)
        code = 0xFFFD; // half of a pair
    if (code < 0x80) {
        target += static_cast<char>(code);
        return;
    }
    const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    constexpr unsigned kLead[] {0, 0xC0, 0xE0, 0xF0};
    target += static_cast<char>(kLead[more] | (code >> (6 * more)));
    for (int i = more - 1; i >= 0; --i)
        target += static_cast<char>(0x80 | ((code >> (6 * i)) & 0x3F));
}

} // namespace

void appendUnescaped(std::string_view text, std::string &target)
{
    for (;;) {
        const std::size_t at = text.find("_x");
        if (at == std::string_view::npos)
            break;
        target.append(text.substr(0, at));
        text.remove_prefix(at);
        unsigned unit = escapedUnit(text);
        if (unit == 0) {
            target += '_';
            text.remove_prefix(1);
            continue;
        }
        text.remove_prefix(kEscape);
        const unsigned low = unit >= 0xD800 && unit < 0xDC00 ? escapedUnit(text) : 0;
        if (low >= 0xDC00 && low < 0xE000) {
            unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
            text.remove_prefix(kEscape);
        }
        appendUtf8(unit, target);
    }
    target.append(text);
}

class SharedStrings::Handler final : public XmlHandler
{
public:
    explicit Handler(SharedStrings &strings)
        : m_strings(strings)
    {
    }

    void startElement(std::string_view name, const char **) override
    {
        if (name == "si")
            m_text.clear();
        else if (name == "rPh")
            ++m_readingAids;
        m_isText = name == "t" && m_readingAids == 0;
    }

    void endElement(std::string_view name) override
    {
        m_isText = false;
        if (name == "rPh") {
            --m_readingAids;
        } else if (name == "si") {
            m_plain.clear();
            appendUnescaped(m_text, m_plain);
            m_strings.add(m_plain);
        }
    }

    void text(std::string_view piece) override
    {
        if (m_isText && m_text.size() < kLongestText)
            m_text.append(piece);
    }

private:
    SharedStrings &m_strings;
    std::string m_text;
    std::string m_plain;
    int m_readingAids = 0;
    bool m_isText = false;
};

SharedStrings::SharedStrings(ZipPart part)
{
    Handler handler(*this);
    XmlPart(std::move(part), handler).run();
}

void SharedStrings::add(std::string_view text)
{
    const auto length = static_cast<std::uint32_t>(text.size());
    const std::size_t needed = sizeof length + text.size();
    if (m_capacity - m_used < needed) {
        m_capacity = std::max(kBlock, needed);
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_capacity));
        m_used = 0;
    }
    char *start = m_blocks.back().get() + m_used;
    std::memcpy(start, &length, sizeof length);
    std::memcpy(start + sizeof length, text.data(), text.size());
    m_used += needed;
    m_starts.push_back(start);
}

std::string_view SharedStrings::at(std::size_t index) const
{
    std::uint32_t length = 0;
    std::memcpy(&length, m_starts[index], sizeof length);
    return {m_starts[index] + sizeof length, length};
}

} // namespace clientele
