#pragma once

#include <QtTest/QTest>

#include <cstdlib>
#include <filesystem>
#include <string>

// The folder of real data sets, or a reason to skip: they are not ours to ship. Use at the start of a test function:
//     REQUIRE_REAL_DATA("online_retail/data.csv", path);
#define REQUIRE_REAL_DATA(relative, variable)                                                                          \
    const std::filesystem::path variable = clientele::test::realData(relative);                                        \
    if (!std::filesystem::exists(variable))                                                                            \
    QSKIP("needs " relative " in the folder that CLIENTELE_DATA names")

namespace clientele::test {

inline std::filesystem::path realData(const std::string &relative)
{
    const char *folder = std::getenv("CLIENTELE_DATA");
    return std::filesystem::path(folder ? folder : "") / relative;
}

} // namespace clientele::test
