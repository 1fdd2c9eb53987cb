#include "analytics/table/file_signature.h"

#include <algorithm>
#include <array>

#include "analytics/table/encoding.h"

namespace clientele {

namespace {

using namespace std::string_view_literals;

struct Signature
{
    std::string_view bytes;
    std::string_view name;
};

constexpr std::array kSignatures {
    Signature {"\x89PNG\r\n\x1A\n"sv, "PNG picture"},
    Signature {"\xFF\xD8\xFF"sv, "JPEG picture"},
    Signature {"GIF87a"sv, "GIF picture"},
    Signature {"GIF89a"sv, "GIF picture"},
    Signature {"II*\0"sv, "TIFF picture"},
    Signature {"MM\0*"sv, "TIFF picture"},
    Signature {"%PDF-"sv, "PDF document"},
    Signature {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "old Microsoft Office document"},
    Signature {"SQLite format 3\0"sv, "SQLite database"},
    Signature {"\x1F\x8B"sv, "gzip archive"},
    Signature {"BZh"sv, "bzip2 archive"},
    Signature {"\xFD"
               "7zXZ\0"sv,
               "xz archive"},
    Signature {"7z\xBC\xAF\x27\x1C"sv, "7-Zip archive"},
    Signature {"Rar!\x1A\x07"sv, "RAR archive"},
    Signature {"\x28\xB5\x2F\xFD"sv, "Zstandard archive"},
    Signature {"\x7F"
               "ELF"sv,
               "program"},
    Signature {"MZ\x90\0"sv, "program"},
    Signature {"PAR1"sv, "Parquet table"},
    Signature {"{\\rtf"sv, "RTF document"},
};

constexpr std::array kWebTags {"<!doctype html"sv, "<html"sv,  "<head"sv, "<body"sv, "<meta"sv,
                               "<!--"sv,           "<table"sv, "<div"sv,  "<style"sv};

std::string_view zipContent(std::string_view head)
{
    if (head.find("xl/") != std::string_view::npos || head.find("[Content_Types].xml") != std::string_view::npos)
        return "Excel workbook";
    if (head.find("opendocument.spreadsheet") != std::string_view::npos)
        return "OpenDocument spreadsheet";
    return "ZIP archive";
}

bool startsWithTag(std::string_view head, std::string_view tag)
{
    const std::size_t start = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (start == std::string_view::npos || head.size() - start < tag.size())
        return false;
    return std::equal(tag.begin(), tag.end(), head.begin() + static_cast<std::ptrdiff_t>(start),
                      [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b); });
}

} // namespace

std::string_view looksLike(std::string_view head)
{
    for (const Signature &signature : kSignatures) {
        if (head.starts_with(signature.bytes))
            return signature.name;
    }
    if (head.starts_with("PK\x03\x04"))
        return zipContent(head);
    if (head.starts_with("RIFF") && head.substr(0, 12).ends_with("WEBP"))
        return "WebP picture";
    if (head.substr(0, 8).ends_with("ftyp"))
        return "video";
    if (std::ranges::any_of(kWebTags, [head](std::string_view tag) { return startsWithTag(head, tag); }))
        return "web page";
    if (startsWithTag(head, "<?xml"))
        return "XML document";
    if (!utf16Of(head).empty())
        return {};
    const auto control = std::count_if(head.begin(), head.end(), [](char c) {
        return static_cast<unsigned char>(c) < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
    // A few zero bytes are damage, as crashes and full disks leave it; text is still text.
    const auto zeros = static_cast<std::size_t>(std::ranges::count(head, '\0'));
    return zeros * 50 > head.size() || static_cast<std::size_t>(control) * 10 > head.size() ? "binary data" : "";
}

} // namespace clientele
