#include "analytics/recommend/evaluate/word_lines.h"

#include <cerrno>
#include <fstream>
#include <system_error>

#include "analytics/base/error.h"

namespace clientele {

namespace {

constexpr std::string_view kSeparators = " \t,;\r";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// How many bytes separate words at the beginning of `text`.
std::size_t separatorLength(std::string_view text)
{
    if (text.starts_with("::"))
        return 2;
    return !text.empty() && kSeparators.find(text.front()) != std::string_view::npos ? 1 : 0;
}

std::string_view unquoted(std::string_view word)
{
    if (word.size() >= 2 && (word.front() == '"' || word.front() == '\'') && word.back() == word.front())
        return word.substr(1, word.size() - 2);
    return word;
}

void cut(std::string_view line, std::vector<std::string_view> &words)
{
    words.clear();
    while (!line.empty()) {
        if (const std::size_t separator = separatorLength(line); separator > 0) {
            line.remove_prefix(separator);
            continue;
        }
        std::size_t length = 1;
        while (length < line.size() && separatorLength(line.substr(length)) == 0)
            ++length;
        words.push_back(unquoted(line.substr(0, length)));
        line.remove_prefix(length);
    }
}

} // namespace

std::string readBytes(const std::filesystem::path &path)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        throw Error(ErrorCode::FileNotFound, {path.string()});
    std::ifstream file(path, std::ios::binary);
    std::string bytes;
    if (file && !std::filesystem::is_directory(path, ignored))
        bytes.assign(std::istreambuf_iterator<char>(file), {});
    else
        throw Error(ErrorCode::FileNotReadable,
                    {path.string(), std::generic_category().message(errno ? errno : EISDIR)});
    if (file.bad())
        throw Error(ErrorCode::FileNotReadable, {path.string(), std::generic_category().message(errno)});
    return bytes;
}

WordLines::WordLines(const std::filesystem::path &path)
    : m_bytes(readBytes(path))
    , m_rest(m_bytes)
{
    if (m_rest.starts_with(kByteOrderMark))
        m_rest.remove_prefix(kByteOrderMark.size());
}

bool WordLines::next(std::vector<std::string_view> &words)
{
    while (!m_rest.empty()) {
        const std::size_t end = m_rest.find('\n');
        m_text = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        ++m_line;
        cut(m_text, words);
        if (!words.empty() && words.front().front() != '#' && words.front().front() != '%')
            return true;
    }
    return false;
}

} // namespace clientele
