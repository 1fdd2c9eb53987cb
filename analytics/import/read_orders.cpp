#include "analytics/import/read_orders.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel_stream.h"
#include "analytics/import/cleaned_rows.h"
#include "analytics/import/order_chunk.h"
#include "analytics/import/order_rows.h"
#include "analytics/table/background_table.h"

namespace clientele {

namespace {

constexpr std::size_t kMostIssues = 1'000;

using Rows = CleanedRows<OrderRows>;

// What some rows came to: order lines, rejected rows and remarks.
struct Understood
{
    OrderChunk lines;
    std::vector<std::pair<RowIssue, std::string>> rejected;
    OrdersRead read;

    // Said before the first row.
    void expect(const Rows &rows, const ImportWriter &writer)
    {
        if (rows.mayHaveTotals())
            lines.expectTotals();
        if (writer.wantsLineNumbers())
            lines.keepLineNumbers();
    }

    void add(Rows &rows, const Row &row)
    {
        if (isBlank(row))
            ++read.emptyRows;
        else
            accept(rows, row, rows.read(row));
    }

    // What `rows` has just said about the row.
    void accept(const Rows &rows, const Row &row, std::optional<RowIssue> issue)
    {
        ++read.linesRead;
        if (issue) {
            note(*issue);
            rejected.emplace_back(std::move(*issue), row.raw);
            return;
        }
        if (rows.note()) {
            read.damagedIds += rows.note()->kind == RowIssue::Kind::DamagedId;
            read.unknownRefunds += rows.note()->kind == RowIssue::Kind::UnknownRefund;
            note(*rows.note());
        }
        for (const OrderLineRecord &record : rows.records())
            lines.add(record);
        if (const OrderTotals *totals = rows.totals())
            lines.add(*totals);
    }

    void note(const RowIssue &issue)
    {
        if (read.issues.size() < kMostIssues)
            read.issues.push_back(issue);
    }
};

// OrderRows remember only what spares them work, but for the order they are in: whoever is free takes one.
class RowReaders
{
public:
    RowReaders(const FieldColumns &columns, const CleaningPlan &plan)
        : m_columns(columns)
        , m_plan(plan)
    {
    }

    std::unique_ptr<Rows> take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_free.empty())
            return std::make_unique<Rows>(OrderRows(m_columns), m_plan, m_columns);
        std::unique_ptr<Rows> rows = std::move(m_free.back());
        m_free.pop_back();
        rows->resume(OrderRows::Order());
        return rows;
    }
    void give(std::unique_ptr<Rows> rows)
    {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(std::move(rows));
    }

private:
    const FieldColumns &m_columns;
    const CleaningPlan &m_plan;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Rows>> m_free;
};

// A block on its way. Its first rows may belong to an order that began before it and lack what stood there, so they wait
// until the block before is done: all rows above the first one that begins an order while another is known.
struct Block
{
    RowBlock rows;
    std::size_t leading = 0;
    Understood understood; // the rows below
    OrderRows::Order state; // behind the last row, unless all are leading

    void recycle()
    {
        rows.clear();
        understood = {};
    }
};

// How many rows must wait; the next one has been read into `understood`.
std::size_t readLeading(const RowBlock &rows, Rows &reader, Understood &understood)
{
    try {
        std::string order;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Row row = rows[i];
            if (isBlank(row))
                continue;
            std::optional<RowIssue> issue = reader.read(row);
            if (!order.empty() && reader.state().id != order) {
                understood.accept(reader, row, std::move(issue));
                return i;
            }
            order = reader.state().id;
        }
    } catch (const std::exception &) {
        // It comes again when the rows are read in their turn.
    }
    return rows.size();
}

void understand(Block &block, RowReaders &readers, const ImportWriter &writer)
{
    std::unique_ptr<Rows> reader = readers.take();
    block.understood.lines.reserve(block.rows.size());
    block.understood.expect(*reader, writer);
    block.leading = readLeading(block.rows, *reader, block.understood);
    for (std::size_t i = block.leading + 1; i < block.rows.size(); ++i)
        block.understood.add(*reader, block.rows[i]);
    block.state = reader->state();
    readers.give(std::move(reader));
}

// Takes what was understood in the file's order.
class Joiner
{
public:
    Joiner(const FieldColumns &columns, const CleaningPlan &plan, ImportWriter &writer)
        : m_rows(OrderRows(columns), plan, columns)
        , m_writer(writer)
    {
    }

    void take(Block &block)
    {
        Understood leading;
        leading.expect(m_rows, m_writer);
        for (std::size_t i = 0; i < block.leading; ++i)
            leading.add(m_rows, block.rows[i]);
        take(std::move(leading));
        if (block.leading == block.rows.size())
            return;
        take(std::move(block.understood));
        m_rows.resume(std::move(block.state));
    }

    OrdersRead read() const { return m_read; }

private:
    void take(Understood &&understood)
    {
        for (const auto &[issue, raw] : understood.rejected)
            m_writer.reject(issue, raw);
        m_writer.add(std::move(understood.lines));
        const OrdersRead &read = understood.read;
        m_read.linesRead += read.linesRead;
        m_read.emptyRows += read.emptyRows;
        m_read.damagedIds += read.damagedIds;
        m_read.unknownRefunds += read.unknownRefunds;
        for (const RowIssue &issue : read.issues) {
            if (m_read.issues.size() < kMostIssues)
                m_read.issues.push_back(issue);
        }
    }

    Rows m_rows; // in the order that is open where the last block ended
    ImportWriter &m_writer;
    OrdersRead m_read;
};

} // namespace

OrdersRead readOrders(BackgroundTable &table, const FieldColumns &columns, const CleaningPlan &plan,
                      ImportWriter &writer, Monitor &monitor)
{
    RowReaders readers(columns, plan);
    Joiner joiner(columns, plan, writer);
    const auto produce = [&](Block &block) {
        monitor.checkpoint();
        monitor.progress(table.fraction());
        return table.next(block.rows);
    };
    parallelStream<Block>(
        produce, [&](Block &block) { understand(block, readers, writer); }, [&](Block &block) { joiner.take(block); });
    return joiner.read();
}

} // namespace clientele
