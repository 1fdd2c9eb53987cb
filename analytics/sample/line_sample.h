#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace clientele {

class Monitor;

// Order files of any size, to see how fast a machine imports: customers.csv, products.csv and orders.csv with exactly
// `lines` order lines of about 53 bytes. Much simpler than the sample shop, and made line by line without keeping any.
//
// Products sell by Zipf's law; an order has one to many lines of one customer at one moment; every customer orders, early
// ones more often; one order in fifty is a refund of single lines, one line in two hundred repeats the one above exactly,
// one order in a hundred names no customer. The same options give the same bytes on any machine.
struct LineSampleOptions
{
    std::size_t lines = 10'000'000;
    std::size_t customers = 1'000'000;
    std::size_t products = 20'000;
    std::uint64_t seed = 1;
};

struct LineSampleCounts
{
    std::size_t orders = 0;
    std::size_t refundLines = 0;
    std::size_t repeatedLines = 0;
    std::size_t guestLines = 0;
};

// Errors: FolderNotWritable and those of CsvWriter; Cancelled.
LineSampleCounts writeLineSample(const LineSampleOptions &options, const std::filesystem::path &folder,
                                 Monitor &monitor);

} // namespace clientele
