#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/table/zip_archive.h"

namespace clientele {

// A text of a workbook without its escapes: "_x000D_" is a carriage return, "_x005F_" an underscore.
// Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
void appendUnescaped(std::string_view text, std::string &target);

// The texts that a workbook's cells share, by their number. A large workbook has millions: they lie one behind the other
// in blocks, twelve bytes each besides the text, and what at() gives stays where it is.
class SharedStrings
{
public:
    SharedStrings() = default;
    // Rich text is its runs' text; the reading aids of Japanese (rPh) are left out. Errors: those of ZipPart.
    explicit SharedStrings(ZipPart part);

    std::size_t size() const { return m_starts.size(); }
    std::string_view at(std::size_t index) const;

private:
    class Handler;
    void add(std::string_view text);

    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_used = 0; // of the last block
    std::size_t m_capacity = 0; // of the last block
    std::vector<const char *> m_starts; // at a text's length, then the text
};

} // namespace clientele
