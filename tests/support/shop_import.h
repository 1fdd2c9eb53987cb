#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/import/import_writer.h"

namespace clientele::test {

// An order line as a test writes it down; kind and amount follow from quantity and price.
struct TestLine
{
    std::string order;
    std::string customer;
    std::string time; // "2011-12-01 10:30" or "2011-12-01"
    std::string product;
    double quantity = 1;
    double price = 1;
    std::string productName = {};
    std::string country = {};
    std::string email = {};
    bool isMerchandise = true;
};

void addLine(ImportWriter &writer, const TestLine &line);

// Imports the lines as one file would be.
ImportReport importLines(Store &store, const std::vector<TestLine> &lines, bool dropExactDuplicates = false,
                         bool isDryRun = false);

// `count` believable lines, about ten to an order and five orders to a customer, every one different.
std::vector<TestLine> manyLines(std::size_t count, std::uint64_t seed = 1);

// Every row of the tables that hold what was imported, as text: equal texts, equal shops.
std::string dumpOf(Store &store);

} // namespace clientele::test
