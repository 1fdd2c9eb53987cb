#include "analytics/import/staged_orders.h"

#include <algorithm>
#include <atomic>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr std::size_t kOrdersPerPiece = 16'384;

auto wholeRow(const StagedLine &line)
{
    return std::tie(line.product, line.time, line.quantity, line.price, line.amount, line.hasTime, line.texts);
}

} // namespace

StagedOrders::StagedOrders()
{
    m_countries.indexOf("");
    m_lineIds.indexOf("");
}

StagedOrders::~StagedOrders() = default;

void StagedOrders::add(OrderChunk &&chunk, std::vector<std::uint32_t> customers, std::vector<std::uint32_t> products)
{
    m_chunks.push_back({std::move(chunk.m_lines), std::move(chunk.m_lineNumbers), std::move(chunk.m_extras),
                        m_ids.merge(chunk.m_orders), std::move(customers), std::move(products),
                        m_countries.merge(chunk.m_countries), m_lineIds.merge(chunk.m_lineIds)});
    const Chunk &here = m_chunks.back();
    m_totals.merge(chunk.m_totals, here.orders, here.customers, here.countries);
}

OrderTotalsBook::Adjusted StagedOrders::settleTotals(const StagedCustomers &customers,
                                                     const std::function<void(OrderChunk &&)> &stage)
{
    struct Piece
    {
        OrderChunk lines;
        OrderTotalsBook::Adjusted adjusted;
    };
    std::vector<Piece> pieces((m_totals.orders() + kOrdersPerPiece - 1) / kOrdersPerPiece);
    parallelFor(m_totals.orders(), kOrdersPerPiece, [&](std::size_t begin, std::size_t end) {
        Piece &piece = pieces[begin / kOrdersPerPiece];
        piece.adjusted = m_totals.settle(begin, end, [&](const OrderTotalsBook::Owner &owner, OrderLineRecord &record) {
            record.order = m_ids[owner.order];
            record.customer = owner.customer == kNoIndex ? std::string_view() : customers.id(owner.customer);
            record.country = m_countries[owner.country];
            piece.lines.add(record);
        });
    });
    m_totals = {};
    OrderTotalsBook::Adjusted adjusted;
    for (Piece &piece : pieces) {
        adjusted.orders += piece.adjusted.orders;
        adjusted.amount += piece.adjusted.amount;
        if (piece.lines.size() > 0)
            stage(std::move(piece.lines));
    }
    return adjusted;
}

std::int64_t StagedOrders::group(bool dropExactDuplicates)
{
    std::vector<std::uint32_t> firstExtras;
    std::uint32_t extras = 0;
    for (const Chunk &chunk : m_chunks) {
        firstExtras.push_back(extras);
        extras += static_cast<std::uint32_t>(chunk.extras.size());
    }
    m_extras.resize(extras);
    parallelFor(m_chunks.size(), 1, [&](std::size_t c, std::size_t) { translate(m_chunks[c], firstExtras[c]); });
    separateCustomers();
    scatter();
    std::atomic<std::int64_t> duplicates = 0;
    parallelFor(m_orders.size(), kOrdersPerPiece, [&](std::size_t begin, std::size_t end) {
        describe(begin, end);
        duplicates += markDuplicates(begin, end, dropExactDuplicates);
    });
    return duplicates;
}

// From the stretch's own indices to the file's.
void StagedOrders::translate(Chunk &chunk, std::uint32_t firstExtra)
{
    for (StagedLine &line : chunk.lines) {
        line.order = chunk.orders[line.order];
        line.customer = line.customer == kNoIndex ? kNoIndex : chunk.customers[line.customer];
        line.product = chunk.products[line.product];
        line.country = chunk.countries[line.country];
        if (line.extra != kNoIndex)
            line.extra += firstExtra;
    }
    for (std::size_t i = 0; i < chunk.extras.size(); ++i) {
        m_extras[firstExtra + i] = chunk.extras[i];
        m_extras[firstExtra + i].id = chunk.lineIds[chunk.extras[i].id];
    }
    chunk.extras = {};
}

// From "one order per id" to "one order per id and customer".
void StagedOrders::separateCustomers()
{
    m_orders.resize(m_ids.size());
    std::vector<bool> isShared(m_ids.size());
    bool isAnyShared = false;
    for (const Chunk &chunk : m_chunks) {
        for (const StagedLine &line : chunk.lines) {
            std::uint32_t &customer = m_orders[line.order].customer;
            if (customer == kNoIndex)
                customer = line.customer;
            else if (line.customer != kNoIndex && line.customer != customer)
                isShared[line.order] = isAnyShared = true;
        }
    }
    for (std::uint32_t id = 0; id < m_orders.size(); ++id)
        m_orders[id].id = id;
    if (!isAnyShared)
        return;

    std::unordered_map<std::uint64_t, std::uint32_t> further; // (id, customer) → order
    for (Chunk &chunk : m_chunks) {
        for (StagedLine &line : chunk.lines) {
            const std::uint32_t id = line.order;
            if (!isShared[id] || line.customer == m_orders[id].customer)
                continue;
            const std::uint64_t key = (std::uint64_t {id} << 32) | line.customer;
            const auto [found, isNew] = further.try_emplace(key, static_cast<std::uint32_t>(m_orders.size()));
            if (isNew)
                m_orders.push_back({.id = id, .customer = line.customer});
            line.order = found->second;
        }
    }
}

// Brings the lines of each order together, in the file's order, and frees the stretches on the way. Each thread moves the
// stretches from one to another; where their lines go follows from how many of each order the ones before have.
void StagedOrders::scatter()
{
    const std::size_t threads = std::min(static_cast<std::size_t>(threadCount()), std::size_t {8});
    const std::size_t perThread = std::max<std::size_t>(1, (m_chunks.size() + threads - 1) / threads);
    const std::size_t slices = (m_chunks.size() + perThread - 1) / perThread;
    std::vector<std::vector<std::uint32_t>> next(slices);
    parallelFor(m_chunks.size(), perThread, [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> &count = next[begin / perThread];
        count.assign(m_orders.size(), 0);
        for (std::size_t c = begin; c < end; ++c) {
            for (const StagedLine &line : m_chunks[c].lines)
                ++count[line.order];
        }
    });
    m_starts.resize(m_orders.size() + 1);
    std::uint32_t start = 0;
    for (std::size_t o = 0; o < m_orders.size(); ++o) {
        m_starts[o] = start;
        for (std::vector<std::uint32_t> &count : next)
            start += std::exchange(count[o], start);
    }
    m_starts.back() = start;
    m_lines.resize(start);
    if (std::ranges::any_of(m_chunks, [](const Chunk &chunk) { return !chunk.lineNumbers.empty(); }))
        m_lineNumbers.resize(start);
    parallelFor(m_chunks.size(), perThread, [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> &to = next[begin / perThread];
        for (std::size_t c = begin; c < end; ++c) {
            const Chunk &chunk = m_chunks[c];
            for (std::size_t i = 0; i < chunk.lines.size(); ++i) {
                const std::uint32_t at = to[chunk.lines[i].order]++;
                m_lines[at] = chunk.lines[i];
                if (!chunk.lineNumbers.empty())
                    m_lineNumbers[at] = chunk.lineNumbers[i];
            }
            m_chunks[c] = {};
        }
    });
    m_chunks.clear();
}

// Time and country of each order, from its lines.
void StagedOrders::describe(std::size_t begin, std::size_t end)
{
    for (std::size_t o = begin; o < end; ++o) {
        StagedOrder &order = m_orders[o];
        Time countryTime = INT64_MIN;
        for (const StagedLine &line : linesOf(o)) {
            if (line.time < order.time || (line.time == order.time && line.hasTime)) {
                order.time = line.time;
                order.hasTime = line.hasTime;
            }
            if (line.country == 0 || line.time < countryTime
                || (line.time == countryTime && line.country == order.country))
                continue;
            if (line.time > countryTime || m_countries[line.country] > m_countries[order.country])
                order.country = line.country;
            countryTime = line.time;
        }
    }
}

std::int64_t StagedOrders::markDuplicates(std::size_t begin, std::size_t end, bool drop)
{
    std::vector<StagedLine *> sorted;
    std::int64_t count = 0;
    for (std::size_t o = begin; o < end; ++o) {
        const std::span<StagedLine> lines = changeableLinesOf(o);
        if (lines.size() < 2)
            continue;
        sorted.clear();
        for (StagedLine &line : lines)
            sorted.push_back(&line);
        std::ranges::sort(sorted, [](const StagedLine *a, const StagedLine *b) {
            return wholeRow(*a) != wholeRow(*b) ? wholeRow(*a) < wholeRow(*b) : a < b;
        });
        for (std::size_t i = 1; i < sorted.size(); ++i) {
            if (wholeRow(*sorted[i]) != wholeRow(*sorted[i - 1]))
                continue;
            ++count;
            if (drop)
                sorted[i]->fate = StagedLine::Fate::Dropped;
        }
    }
    return count;
}

std::vector<std::uint64_t> StagedOrders::droppedLineNumbers() const
{
    std::vector<std::uint64_t> dropped;
    for (std::size_t i = 0; i < m_lineNumbers.size(); ++i) {
        if (m_lines[i].fate == StagedLine::Fate::Dropped && m_lineNumbers[i] != 0)
            dropped.push_back(m_lineNumbers[i]);
    }
    std::ranges::sort(dropped);
    dropped.erase(std::ranges::unique(dropped).begin(), dropped.end()); // a row may be several lines
    return dropped;
}

std::uint32_t StagedOrders::highestCustomer() const
{
    std::uint32_t highest = 0;
    for (const StagedOrder &order : m_orders)
        highest = std::max(highest, order.customerNumber);
    return highest;
}

const StagedExtra &StagedOrders::extraOf(const StagedLine &line) const
{
    static const StagedExtra none;
    return line.extra == kNoIndex ? none : m_extras[line.extra];
}

} // namespace clientele
