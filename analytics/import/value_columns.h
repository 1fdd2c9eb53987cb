#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analytics/import/column_evidence.h"

namespace clientele {

// A column as it is compared with others: what stands in it as small numbers, and as amounts where it holds some. Taken
// from the rows at the file's beginning, which stand together there as they were sold.
struct ValueColumn
{
    static constexpr std::uint32_t kEmpty = UINT32_MAX;

    std::vector<std::uint32_t> codes; // equal texts have equal codes, from 0 by first appearance
    std::vector<double> numbers; // NaN where there is none
    std::size_t filled = 0;
    std::size_t distinct = 0;
    std::size_t runs = 0; // stretches of rows with the same text
    std::size_t numeric = 0;
    std::size_t whole = 0; // numbers without decimals
    std::size_t longDigits = 0; // more digits than any quantity or price has
    std::size_t wordy = 0; // with a space between letters, or with Chinese characters
    std::size_t dated = 0; // numbers that begin with a day, such as 20170103CDLG000210052759
    double averageLength = 0; // bytes
};

std::vector<ValueColumn> valueColumns(const Evidence &evidence, char decimalPoint);

// How far one column settles another: of the rows whose value in `a` was there before, the share whose value in `b` is
// the one it had then. 1 when no value of `a` repeats: then `repeats` is 0, and nothing is proved.
struct Dependency
{
    double agreeing = 1;
    std::size_t repeats = 0;
};
Dependency dependency(const ValueColumn &a, const ValueColumn &b);

} // namespace clientele
