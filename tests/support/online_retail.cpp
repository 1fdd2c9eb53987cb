#include "tests/support/online_retail.h"

#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "analytics/base/random.h"
#include "tests/support/dataset_builder.h"

namespace clientele::test {

namespace {

std::string latin1ToUtf8(std::string_view text)
{
    std::string utf8;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            utf8 += c;
        } else {
            utf8 += static_cast<char>(0xc0 | (byte >> 6));
            utf8 += static_cast<char>(0x80 | (byte & 0x3f));
        }
    }
    return utf8;
}

// The cells of every row; quoted cells may hold commas, doubled quotes and line ends.
std::vector<std::vector<std::string>> readRows(const std::filesystem::path &csv)
{
    std::ifstream file(csv, std::ios::binary);
    std::ostringstream buffer;
    buffer << file.rdbuf();
    const std::string text = std::move(buffer).str();

    std::vector<std::vector<std::string>> rows(1);
    std::string cell;
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' && isQuoted && i + 1 < text.size() && text[i + 1] == '"') {
            cell += text[++i];
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == ',' || c == '\n')) {
            rows.back().push_back(std::move(cell));
            cell.clear();
            if (c == '\n')
                rows.emplace_back();
        } else if (isQuoted || c != '\r') {
            cell += c;
        }
    }
    rows.pop_back();
    return rows;
}

// "12/1/2010 8:26", the month first.
std::string isoTime(const std::string &text)
{
    int month = 0, day = 0, year = 0, hour = 0, minute = 0;
    if (std::sscanf(text.c_str(), "%d/%d/%d %d:%d", &month, &day, &year, &hour, &minute) != 5)
        throw std::invalid_argument("not a time of Online Retail: " + text);
    return formatTime(startOf(dayFromCivil({year, month, day})) + hour * 3600 + minute * 60);
}

} // namespace

std::shared_ptr<const Dataset> readOnlineRetail(const std::filesystem::path &csv, std::uint64_t shuffleSeed)
{
    static const std::set<std::string, std::less<>> kFees {"POST", "D",         "DOT",          "M",    "m",   "S", "B",
                                                           "C2",   "AMAZONFEE", "BANK CHARGES", "CRUK", "PADS"};

    std::vector<std::vector<std::string>> rows = readRows(csv);
    rows.erase(rows.begin());
    if (shuffleSeed != 0)
        Random(shuffleSeed).shuffle(std::span(rows));

    DatasetBuilder shop;
    std::set<std::string, std::less<>> customers;
    std::set<std::string, std::less<>> products;
    for (const std::vector<std::string> &row : rows) {
        if (!row.at(6).empty() && customers.insert(row[6]).second)
            shop.customer({.id = row[6], .country = row[7]});
        if (products.insert(row[1]).second)
            shop.product({.id = row[1], .name = latin1ToUtf8(row[2]), .isMerchandise = !kFees.contains(row[1])});
        shop.order(row[0], row[6], isoTime(row[4]), row[7]);
        shop.line(row[1], Quantity::fromWhole(std::stoll(row[3])), Money::fromDouble(std::stod(row[5])));
    }
    return shop.build();
}

} // namespace clientele::test
