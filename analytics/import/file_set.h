#pragma once

#include <filesystem>
#include <vector>

#include "analytics/import/recognition.h"

namespace clientele {

// A file of several that come together, and what it was recognised as.
struct RecognisedFile
{
    std::filesystem::path path;
    Recognition recognition;
    std::vector<std::filesystem::path> joined = {}; // files that are read with it (see TableJoin) and not by themselves
};

// Brings files into the order in which their keys find each other: products, customers, orders, then the rest. Order lines
// that do not say when or by whom are joined with the file, or the sheet of the same workbook, that says it of their orders:
// one row per order, by order id. Errors: those of recognise().
std::vector<RecognisedFile> arranged(std::vector<RecognisedFile> files);

} // namespace clientele
