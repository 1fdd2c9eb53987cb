#include <algorithm>
#include <numeric>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/import/import_context.h"
#include "analytics/import/staged_orders.h"
#include "analytics/store/column_runs.h"
#include "analytics/store/database.h"

namespace clientele {

namespace {
constexpr std::size_t kOrdersPerPiece = 16'384;
// Orders are written by customer and lie by their place in the file: they are asked for well before they are needed.
constexpr std::size_t kAhead = 12;
} // namespace

// The run that a file becomes: which orders have records and which have lines, in the order of their numbers.
class StagedOrders::Output
{
public:
    Output(const StagedOrders &staged, const ImportContext &context, std::span<const std::int64_t> products)
        : m_staged(staged)
        , m_products(products)
        , m_import(context.import)
        , m_newLines(staged.m_orders.size())
    {
        parallelFor(m_newLines.size(), kOrdersPerPiece, [this](std::size_t begin, std::size_t end) {
            for (std::size_t o = begin; o < end; ++o)
                m_newLines[o] = static_cast<std::uint32_t>(
                    std::ranges::count(m_staged.linesOf(o), StagedLine::Fate::New, &StagedLine::fate));
        });
        std::vector<std::uint32_t> replacedAt(staged.m_replaced.empty() ? 0 : staged.m_orders.size());
        for (std::uint32_t i = 0; i < staged.m_replaced.size(); ++i)
            replacedAt[staged.m_replaced[i]] = i;
        const std::vector<std::uint32_t> sorted = byNumber();
        m_records.reserve(sorted.size());
        m_withLines.reserve(sorted.size());
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            if (i + kAhead < sorted.size()) {
                __builtin_prefetch(&staged.m_orders[sorted[i + kAhead]]);
                __builtin_prefetch(&m_newLines[sorted[i + kAhead]]);
            }
            const std::uint32_t o = sorted[i];
            const StagedOrder &order = staged.m_orders[o];
            if (order.fate != StagedOrder::Fate::Known)
                m_records.push_back(o);
            const bool isReplaced = order.fate == StagedOrder::Fate::Replaced;
            const std::uint32_t lines = isReplaced ? lengthOf(staged.m_rewrittenOf[replacedAt[o]]) : m_newLines[o];
            if (lines == 0)
                continue;
            m_withLines.push_back(
                {o, isReplaced ? replacedAt[o] : kNoIndex, m_lines, &staged.m_lines[staged.m_starts[o]]});
            m_lines += lines;
        }
    }

    std::size_t records() const { return m_records.size(); }
    std::size_t lines() const { return m_lines; }
    std::int64_t newLines() const { return std::accumulate(m_newLines.begin(), m_newLines.end(), std::int64_t {0}); }
    std::uint32_t lastOrder() const { return m_records.empty() ? 0 : m_staged.m_orders[m_records.back()].number; }

    OrderColumns ordersAt(std::size_t begin, std::size_t end) const
    {
        OrderColumns columns;
        for (std::size_t i = begin; i < end; ++i) {
            if (i + kAhead < end)
                __builtin_prefetch(&m_staged.m_orders[m_records[i + kAhead]]);
            const StagedOrder &order = m_staged.m_orders[m_records[i]];
            columns.number.push_back(order.number);
            columns.id.add(m_staged.m_ids[order.id]);
            columns.customer.push_back(order.customerNumber);
            columns.time.push_back(order.time);
            columns.hasTime.push_back(order.hasTime);
            columns.country.push_back(columns.countries.code(m_staged.m_countries[order.country]));
            columns.replaces.push_back(order.fate == StagedOrder::Fate::Replaced);
            columns.import.push_back(static_cast<std::uint32_t>(m_import));
        }
        return columns;
    }

    LineColumns linesAt(std::size_t begin, std::size_t end) const
    {
        LineColumns columns;
        columns.reserve(end - begin);
        auto at = std::ranges::upper_bound(m_withLines, begin, {}, &WithLines::begin) - 1;
        while (columns.size() < end - begin) {
            if (m_withLines.end() - at > std::ptrdiff_t {kAhead}) {
                for (const StagedLine *line = at[kAhead].first; line < at[kAhead].first + 3; ++line)
                    __builtin_prefetch(line);
                __builtin_prefetch(&m_staged.m_orders[at[kAhead].order]);
                __builtin_prefetch(&m_staged.m_starts[at[kAhead].order]);
            }
            const std::size_t skip = begin > at->begin ? begin - at->begin : 0;
            append(columns, *at, skip, end - begin - columns.size());
            ++at;
        }
        return columns;
    }

private:
    struct WithLines
    {
        std::uint32_t order;
        std::uint32_t replaced; // position in m_replaced; kNoIndex = its new lines
        std::size_t begin; // of its lines in the run
        const StagedLine *first; // of its lines
    };

    static std::uint32_t lengthOf(const std::pair<std::uint32_t, std::uint32_t> &range)
    {
        return range.second - range.first;
    }

    std::vector<std::uint32_t> byNumber() const
    {
        std::uint32_t last = 0;
        for (const StagedOrder &order : m_staged.m_orders)
            last = std::max(last, order.number);
        std::vector<std::uint32_t> at(std::size_t {last} + 1, kNoIndex);
        for (std::uint32_t o = 0; o < m_staged.m_orders.size(); ++o)
            at[m_staged.m_orders[o].number] = o;
        std::erase(at, kNoIndex);
        return at;
    }

    void append(LineColumns &columns, const WithLines &which, std::size_t skip, std::size_t most) const
    {
        if (which.replaced != kNoIndex) {
            const auto [first, last] = m_staged.m_rewrittenOf[which.replaced];
            columns.append(*m_staged.m_rewritten, first + skip, std::min<std::size_t>(last, first + skip + most));
            return;
        }
        std::size_t position = 0;
        for (const StagedLine &line : m_staged.linesOf(which.order)) {
            if (line.fate != StagedLine::Fate::New || position++ < skip)
                continue;
            if (position > skip + most)
                return;
            m_staged.appendLine(columns, m_staged.m_orders[which.order], line, m_products, m_import);
        }
    }

    const StagedOrders &m_staged;
    std::span<const std::int64_t> m_products;
    std::int64_t m_import;
    std::vector<std::uint32_t> m_newLines; // how many, by order
    std::vector<std::uint32_t> m_records;
    std::vector<WithLines> m_withLines;
    std::size_t m_lines = 0;
};

void StagedOrders::appendLine(LineColumns &columns, const StagedOrder &order, const StagedLine &line,
                              std::span<const std::int64_t> products, std::int64_t import) const
{
    columns.order.push_back(order.number);
    columns.product.push_back(static_cast<std::uint32_t>(products[line.product]));
    columns.time.push_back(line.time);
    columns.quantity.push_back(line.quantity);
    columns.price.push_back(line.price);
    columns.amount.push_back(line.amount);
    columns.kind.push_back(static_cast<std::uint8_t>(line.kind));
    columns.import.push_back(static_cast<std::uint32_t>(import));
    if (m_extras.empty() && columns.id.empty())
        return;
    const StagedExtra &extra = extraOf(line);
    columns.platformDiscount.push_back(extra.platformDiscount);
    columns.merchantDiscount.push_back(extra.merchantDiscount);
    columns.id.add(m_lineIds[extra.id]);
}

void StagedOrders::write(ImportContext &context, std::span<const std::int64_t> products)
{
    const Output output(*this, context, products);
    context.newLines += output.newLines();
    writeRun(context.database, context.import, context.import,
             {output.records(), output.lines(), output.lastOrder(),
              [&](std::size_t begin, std::size_t end) { return output.ordersAt(begin, end); },
              [&](std::size_t begin, std::size_t end) { return output.linesAt(begin, end); }},
             context.monitor);
    context.database.prepare("UPDATE imports SET order_records = ?, order_lines = ? WHERE number = ?")
        .bind(1, static_cast<std::int64_t>(output.records()))
        .bind(2, static_cast<std::int64_t>(output.lines()))
        .bind(3, context.import)
        .run();
}

} // namespace clientele
