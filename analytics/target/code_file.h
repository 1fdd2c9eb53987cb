#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace clientele {

class Monitor;

// The coupon codes in a file that a shop's platform made, in its order, without blank ones: any table, the column called
// "Coupon", "Code", "券码" … (isCodeHeading), or a file of one column whatever it is called, with or without a header.
struct CodeFile
{
    std::vector<std::string> codes;
    std::vector<std::uint64_t> lines; // where each stands in the file, from 1
};
// Errors: ColumnMissing when several columns are there and none has such a name; those of sniffTable and openTable.
CodeFile codesOfFile(const std::filesystem::path &path, Monitor &monitor);

} // namespace clientele
