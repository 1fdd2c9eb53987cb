// How fast the bytes of a CSV file become cells, before anything is understood: one thread, the file in the system's cache.
//
//     bench_csv [FILE…]
//
// Without files: two that are made for it, 200 MB each, one without quotes and one with every text in quotes, commas, line
// ends and doubled quotes inside some.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

#include "analytics/table/row_block.h"
#include "analytics/table/table_format.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBytes = 200'000'000;
constexpr int kRuns = 3;

void writePlain(const fs::path &path)
{
    std::string text = "order_id,order_time,customer_id,product_id,quantity,unit_price\n";
    for (std::size_t i = 0; text.size() < kBytes; ++i) {
        text += "N" + std::to_string(10'000'000 + i / 3) + ",2023-01-01 08:" + std::to_string(10 + i % 50) + ":00,C"
                + std::to_string(1'000'000 + i * 7919 % 900'000) + ",P" + std::to_string(10'000 + i % 20'000) + ','
                + std::to_string(1 + i % 9) + ',' + std::to_string(i % 90) + ".50\n";
    }
    std::ofstream(path, std::ios::binary) << text;
}

void writeQuoted(const fs::path &path)
{
    std::string text = "\"order\",\"when\",\"who\",\"what\",\"quantity\",\"price\"\n";
    for (std::size_t i = 0; text.size() < kBytes; ++i) {
        text += "\"N" + std::to_string(10'000'000 + i / 3) + "\",\"2023-01-01 08:" + std::to_string(10 + i % 50)
                + "\",\"";
        text += i % 5 == 0 ? "Smith, Anna" : "Anna Smith";
        text += i % 11 == 0 ? "\",\"Mug \"\"Best Dad\"\", white\"," : i % 97 == 0 ? "\",\"Mug\nblue\"," : "\",\"Mug\",";
        text += std::to_string(1 + i % 9) + ',' + std::to_string(i % 90) + ".50\n";
    }
    std::ofstream(path, std::ios::binary) << text;
}

template<typename Work> double best(const Work &work)
{
    double seconds = std::numeric_limits<double>::max();
    for (int run = 0; run < kRuns; ++run) {
        const auto start = std::chrono::steady_clock::now();
        work();
        seconds = std::min(seconds, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return seconds;
}

void measure(const fs::path &file)
{
    const TableFormat format = sniffTable(file).format;
    std::size_t rows = 0;
    std::size_t cells = 0;
    const double cut = best([&] {
        rows = cells = 0;
        const auto source = openTable(file, format);
        Row row;
        while (source->next(row)) {
            ++rows;
            cells += row.cells.size();
        }
    });
    const double gathered = best([&] {
        const auto source = openTable(file, format);
        Row row;
        bool holdsRow = false;
        for (bool isThere = true; isThere;) {
            RowBlock block;
            isThere = block.fill(*source, row, holdsRow);
        }
    });
    const auto bytes = static_cast<double>(fs::file_size(file)) / 1e9;
    std::printf("%-14s %8zu rows %9zu cells   cells %5.2f GB/s   into blocks %5.2f GB/s\n", file.filename().c_str(),
                rows, cells, bytes / cut, bytes / gathered);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1) {
        for (int i = 1; i < argc; ++i)
            measure(argv[i]);
        return 0;
    }
    const test::TempFolder folder;
    writePlain(folder / "plain.csv");
    writeQuoted(folder / "quoted.csv");
    measure(folder / "plain.csv");
    measure(folder / "quoted.csv");
}
