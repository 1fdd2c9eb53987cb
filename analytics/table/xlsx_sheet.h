#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/table/xlsx_workbook.h"

namespace clientele {

// One sheet, row by row as it is unpacked: only rows with something in them. Errors: those of ZipPart.
class XlsxSheet
{
public:
    XlsxSheet(Workbook &workbook, const Workbook::Sheet &sheet); // the workbook must outlive it
    ~XlsxSheet();
    XlsxSheet(const XlsxSheet &) = delete;
    XlsxSheet &operator=(const XlsxSheet &) = delete;

    bool next();
    std::uint64_t row() const; // its number in the sheet, from 1
    // From column A to the last one that is filled; valid until the next call of next(). Merged cells have their value
    // in the first; formulas are what they came to; booleans are TRUE and FALSE; errors their name (#N/A).
    std::span<const std::string_view> cells() const;
    double fraction() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace clientele
