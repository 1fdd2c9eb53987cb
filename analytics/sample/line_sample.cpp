#include "analytics/sample/line_sample.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <system_error>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/table/csv_writer.h"

namespace clientele {

namespace {

constexpr std::size_t kCheckEvery = 16'384;
constexpr double kLinesPerOrder = 4;

// A letter and digits of a fixed width.
void writeId(std::string &text, char letter, std::size_t number, std::size_t width)
{
    text.assign(width + 1, '0');
    text.front() = letter;
    for (std::size_t at = width; at > 0 && number > 0; --at, number /= 10)
        text[at] = static_cast<char>('0' + number % 10);
}

void writeWhole(std::string &text, std::int64_t number)
{
    std::array<char, 24> digits;
    text.assign(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

void writeCents(std::string &text, std::int64_t cents)
{
    writeWhole(text, cents / 100);
    text += '.';
    text += static_cast<char>('0' + cents / 10 % 10);
    text += static_cast<char>('0' + cents % 10);
}

// Rank r is drawn in proportion to 1 / r: a table of ranks, so that a draw costs one look and no logarithm, whose last
// digit differs between machines.
class ZipfTable
{
public:
    explicit ZipfTable(std::size_t ranks)
        : m_ranks(kSize)
    {
        double total = 0;
        for (std::size_t r = 1; r <= ranks; ++r)
            total += 1.0 / static_cast<double>(r);
        double sum = 0;
        std::size_t at = 0;
        for (std::size_t r = 1; r <= ranks; ++r) {
            sum += 1.0 / static_cast<double>(r);
            const auto end = r == ranks ? kSize : static_cast<std::size_t>(sum / total * static_cast<double>(kSize));
            for (; at < end; ++at)
                m_ranks[at] = static_cast<std::uint32_t>(r - 1);
        }
    }

    std::uint32_t draw(std::uint64_t bits) const { return m_ranks[bits % kSize]; }

private:
    static constexpr std::size_t kSize = 1 << 20;
    std::vector<std::uint32_t> m_ranks;
};

// Who orders next: new customers keep joining until everybody has, the others are drawn from those who joined, early ones
// more often.
class Buyers
{
public:
    Buyers(std::size_t customers, double orders)
        : m_customers(customers)
        , m_joinRate(static_cast<double>(customers) / std::max(1.0, orders * 0.97))
    {
    }

    std::size_t next(Random &random)
    {
        m_due += m_joinRate;
        if (m_joined == 0 || (m_joined < m_customers && static_cast<double>(m_joined) < m_due))
            return m_joined++;
        const std::uint64_t a = random.below(m_joined);
        return random.below(2) == 0 ? a : random.below(a + 1);
    }

private:
    std::size_t m_customers;
    double m_joinRate;
    double m_due = 0;
    std::size_t m_joined = 0;
};

std::int64_t priceOf(std::size_t product, std::uint64_t seed)
{
    const std::uint64_t bits = mixBits(product, seed);
    return static_cast<std::int64_t>(49 + bits % 1'000 + (bits >> 32) % (bits % 7 == 0 ? 9'000 : 1'500));
}

class OrderFile
{
public:
    OrderFile(const LineSampleOptions &options, const std::filesystem::path &path)
        : m_options(options)
        , m_random(options.seed, "lines")
        , m_products(options.products)
        , m_buyers(options.customers, static_cast<double>(options.lines) / kLinesPerOrder)
        , m_writer(path, {})
        , m_time(startOf(dayFromCivil({2023, 1, 1})))
    {
        m_writer.row(std::array<std::string, 6> {"order_id", "order_time", "customer_id", "product_id", "quantity",
                                                 "unit_price"});
    }

    LineSampleCounts write(Monitor &monitor)
    {
        std::size_t nextCheck = 0;
        while (m_written < m_options.lines) {
            if (m_written >= nextCheck) {
                monitor.checkpoint();
                monitor.progress(static_cast<double>(m_written) / static_cast<double>(m_options.lines));
                nextCheck += kCheckEvery;
            }
            writeOrder();
        }
        m_writer.close();
        return m_counts;
    }

private:
    void writeOrder()
    {
        const std::uint64_t bits = m_random.next();
        const bool isRefund = bits % 50 == 0;
        const bool isGuest = (bits >> 8) % 100 == 0;
        const std::size_t customer = m_buyers.next(m_random);
        writeId(m_cells[0], isRefund ? 'R' : 'N', ++m_counts.orders, 8);
        m_time += static_cast<Time>((bits >> 16) % 73); // about three years for 2,500,000 orders
        m_cells[1] = formatTime(m_time);
        if (isGuest)
            m_cells[2].clear();
        else
            writeId(m_cells[2], 'C', customer, 7);
        std::size_t lines = isRefund ? 1 : 1 + (bits >> 24) % 4;
        if (!isRefund && (bits >> 32) % 6 == 0)
            lines += (bits >> 40) % 18;
        for (std::size_t i = 0; i < lines && m_written < m_options.lines; ++i)
            writeLine(isRefund, isGuest);
    }

    void writeLine(bool isRefund, bool isGuest)
    {
        const std::uint64_t bits = m_random.next();
        const std::uint32_t product = m_products.draw(bits);
        const auto many = static_cast<std::int64_t>((bits >> 20) % 5 == 0 ? 2 + (bits >> 24) % 11 : 1);
        const std::int64_t price = priceOf(product, m_options.seed);
        writeId(m_cells[3], 'P', product, 5);
        writeWhole(m_cells[4], isRefund ? -many : many);
        writeCents(m_cells[5], (bits >> 40) % 10 == 0 ? price * 9 / 10 : price);
        const bool isRepeated = (bits >> 48) % 200 == 0 && m_written + 1 < m_options.lines;
        for (int copy = 0; copy <= (isRepeated ? 1 : 0); ++copy) {
            m_writer.row(m_cells);
            ++m_written;
            m_counts.refundLines += isRefund;
            m_counts.guestLines += isGuest;
        }
        m_counts.repeatedLines += isRepeated;
    }

    LineSampleOptions m_options;
    Random m_random;
    ZipfTable m_products;
    Buyers m_buyers;
    CsvWriter m_writer;
    std::array<std::string, 6> m_cells;
    std::size_t m_written = 0;
    Time m_time;
    LineSampleCounts m_counts;
};

void writeCustomers(const LineSampleOptions &options, const std::filesystem::path &path, Monitor &monitor)
{
    static constexpr std::array<std::string_view, 8> kCountries {"United Kingdom", "Germany", "France", "Spain",
                                                                 "Netherlands",    "Ireland", "Italy",  "Poland"};
    CsvWriter writer(path, {});
    std::array<std::string, 3> cells {"customer_id", "email", "country"};
    writer.row(cells);
    for (std::size_t c = 0; c < options.customers; ++c) {
        if (c % kCheckEvery == 0)
            monitor.checkpoint();
        writeId(cells[0], 'C', c, 7);
        cells[1] = "customer" + std::to_string(c) + "@example.com";
        cells[2] = kCountries[mixBits(c, options.seed) % kCountries.size()];
        writer.row(cells);
    }
    writer.close();
}

void writeProducts(const LineSampleOptions &options, const std::filesystem::path &path)
{
    CsvWriter writer(path, {});
    std::array<std::string, 4> cells {"product_id", "product_name", "category", "list_price"};
    writer.row(cells);
    for (std::size_t p = 0; p < options.products; ++p) {
        writeId(cells[0], 'P', p, 5);
        cells[1] = "Product " + std::to_string(p);
        cells[2] = "Category " + std::to_string(mixBits(p, options.seed + 1) % 40);
        writeCents(cells[3], priceOf(p, options.seed));
        writer.row(cells);
    }
    writer.close();
}

} // namespace

LineSampleCounts writeLineSample(const LineSampleOptions &options, const std::filesystem::path &folder,
                                 Monitor &monitor)
{
    monitor.stage(Stage::Generating);
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorCode::FolderNotWritable, {folder.string()});
    writeProducts(options, folder / "products.csv");
    writeCustomers(options, folder / "customers.csv", monitor);
    return OrderFile(options, folder / "orders.csv").write(monitor);
}

} // namespace clientele
