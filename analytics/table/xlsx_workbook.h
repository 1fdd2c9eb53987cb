#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/table/xlsx_numbers.h"
#include "analytics/table/xlsx_strings.h"
#include "analytics/table/zip_archive.h"

namespace clientele {

// A workbook's table of contents and what its sheets share. Errors: those of ZipArchive and ZipPart; NotATable for an
// archive that is no workbook. Source: ECMA-376 (Office Open XML), also its strict form.
class Workbook
{
public:
    explicit Workbook(ZipArchive archive);

    struct Sheet
    {
        std::string name;
        std::string part; // in the archive
        bool isHidden = false;
    };
    const std::vector<Sheet> &sheets() const { return m_sheets; } // of cells, in the workbook's order; never empty
    const std::filesystem::path &path() const { return m_archive.path(); }
    ZipPart openSheet(const Sheet &sheet) const { return m_archive.open(sheet.part); }

    const SharedStrings &strings(); // read when they are first asked for
    const NumberLooks &looks();
    bool isFrom1904() const { return m_isFrom1904; }

private:
    class Handler;
    class Relations;

    ZipArchive m_archive;
    std::vector<Sheet> m_sheets;
    std::string m_stringsPart; // empty: it has none
    std::string m_stylesPart;
    bool m_isFrom1904 = false;
    std::optional<SharedStrings> m_strings;
    std::optional<NumberLooks> m_looks;
};

} // namespace clientele
