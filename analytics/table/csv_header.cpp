#include "analytics/table/csv_header.h"

#include <algorithm>
#include <vector>

namespace clientele {

namespace {

constexpr std::size_t kLastTitle = 60;

// How many cells a well-filled row of the table has: the third quartile, because exports leave many cells empty.
std::size_t usualFilling(const CsvSample &sample)
{
    std::vector<std::size_t> filled;
    for (const CsvSample::Record &record : sample.records)
        filled.push_back(record.filled());
    const auto at = static_cast<std::ptrdiff_t>(filled.size() * 3 / 4);
    std::nth_element(filled.begin(), filled.begin() + at, filled.end());
    return filled[static_cast<std::size_t>(at)];
}

} // namespace

std::size_t tableStart(const CsvSample &sample)
{
    const auto &records = sample.records;
    if (records.size() < 2 || sample.width() < 2)
        return 0;
    const std::size_t usual = usualFilling(sample);
    const std::size_t enough = std::max<std::size_t>(2, (usual * 7 + 9) / 10);
    const auto first = std::find_if(records.begin(), records.end(),
                                    [enough](const auto &record) { return record.filled() >= enough; });
    const auto start = static_cast<std::size_t>(first - records.begin());
    if (first == records.end() || start == 0 || start > kLastTitle)
        return 0;
    const bool isNarrow = std::all_of(records.begin(), first, [usual](const auto &record) {
        return record.filled() <= std::max<std::size_t>(1, usual / 2);
    });
    // Without names below it, a narrow line may be a row of the table in which little was entered.
    return isNarrow && hasHeader(sample, start) ? start : 0;
}

bool hasHeader(const CsvSample &sample, std::size_t start)
{
    const auto &records = sample.records;
    if (records.size() < start + 2)
        return true;
    const auto &names = records[start].cells;
    int forHeader = 0;
    int against = 0;
    for (std::size_t column = 0; column < names.size(); ++column) {
        std::size_t filled = 0;
        std::size_t numeric = 0;
        for (std::size_t i = start + 1; i < records.size(); ++i) {
            if (column < records[i].cells.size() && !records[i].cells[column].text.empty()) {
                ++filled;
                numeric += isNumeric(records[i].cells[column].text);
            }
        }
        if (filled == 0 || numeric * 2 < filled || names[column].text.empty())
            continue;
        ++(isNumeric(names[column].text) ? against : forHeader);
    }
    return against <= forHeader;
}

} // namespace clientele
