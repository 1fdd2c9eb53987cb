#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/table/zip_archive.h"

namespace clientele {

// What a cell's number format makes of its number.
enum class NumberLook : std::uint8_t
{
    Number,
    Moment, // a day, a time, or both: the number's whole part is days
    FineMoment, // with fractions of seconds
    Duration, // elapsed hours, minutes or seconds, which may pass a day
};

// Reads a format code such as "m/d/yy h:mm" or "[h]:mm". Source: ECMA-376 part 1, 18.8.31.
NumberLook numberLook(std::string_view formatCode);
// The formats every workbook has without naming them, the East Asian ones included. Source: the same, 18.8.30.
NumberLook builtInNumberLook(unsigned id);

// How the cells of each style look: styles.xml's cell formats by their index.
class NumberLooks
{
public:
    NumberLooks() = default;
    explicit NumberLooks(ZipPart styles); // Errors: those of ZipPart
    NumberLook of(std::size_t style) const { return style < m_looks.size() ? m_looks[style] : NumberLook::Number; }

private:
    class Handler;
    std::vector<NumberLook> m_looks;
};

// Appends a number as people know it: the shortest text that means the same ("2.55" for 2.5499999999999998), dates as
// "2010-12-01 08:26:00", whole days as "2010-12-01", times of no day as "08:26:00", durations as "36:00:00". Integers keep
// all their digits, however many; a day that no calendar has, and a text that is no number, stay as they are.
// Days count from 1900, whose 29 February they believe in, or from 1904.
void appendNumber(std::string_view text, NumberLook look, bool isFrom1904, std::string &target);

} // namespace clientele
