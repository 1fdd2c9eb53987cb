#include "analytics/store/column_runs.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel_stream.h"
#include "analytics/store/database.h"
#include "analytics/store/packed_part.h"

namespace clientele {

namespace {

std::size_t partsOf(std::size_t records)
{
    return (records + kRecordsPerPart - 1) / kRecordsPerPart;
}

// Do the runs hold what each import brought exactly once, as far as the books say?
bool coverEverything(Database &database)
{
    return database.integer(R"sql(
        SELECT NOT EXISTS (SELECT 1 FROM imports i WHERE order_lines + order_records > 0 AND 1 <>
                   (SELECT count(*) FROM column_runs WHERE i.number BETWEEN first_import AND last_import))
           AND NOT EXISTS (SELECT 1 FROM column_runs r WHERE blobs <>
                   (SELECT count(*) FROM column_blobs WHERE run = r.number))
           AND NOT EXISTS (SELECT 1 FROM column_runs r WHERE (lines, orders) IS NOT
                   (SELECT CAST(total(order_lines) AS INTEGER), CAST(total(order_records) AS INTEGER)
                    FROM imports WHERE number BETWEEN r.first_import AND r.last_import)))sql")
           == 1;
}

// A part on its way from the file to whoever asked for it.
template<typename Columns> struct ReadPart
{
    std::size_t begin = 0; // position of its first record among those of all runs
    PackedPart packed;
    Columns columns;
};

template<typename Columns>
void readParts(Database &database, std::span<const ColumnRun> runs, std::size_t ColumnRun::*count,
               const PartVisitor<Columns> &visitor, Monitor &monitor)
{
    std::size_t total = 0;
    for (const ColumnRun &run : runs)
        total += run.*count;
    PartReader reader(database, Columns());
    std::size_t run = 0;
    std::size_t done = 0; // of the run's records
    std::size_t begin = 0;
    using Item = ReadPart<Columns>;
    const auto produce = [&](Item &item) {
        while (run < runs.size() && done == runs[run].*count) {
            ++run;
            done = 0;
        }
        if (run == runs.size())
            return false;
        monitor.checkpoint();
        const std::size_t records = std::min(kRecordsPerPart, runs[run].*count - done);
        item.begin = begin;
        item.packed = reader.read(runs[run].number, done / kRecordsPerPart, records);
        done += records;
        begin += records;
        return true;
    };
    const auto work = [&](Item &item) {
        unpackPart(item.packed, item.columns);
        item.packed = {};
        if (visitor.work)
            visitor.work(item.begin, item.columns);
    };
    const auto take = [&](Item &item) {
        if (visitor.take)
            visitor.take(item.begin, item.columns);
        monitor.progress(static_cast<double>(item.begin) / static_cast<double>(std::max<std::size_t>(1, total)));
    };
    parallelStream<Item>(produce, work, take);
}

// Returns how many columns were written.
template<typename Columns>
std::size_t writeParts(Database &database, std::int64_t run, std::size_t records,
                       const std::function<Columns(std::size_t, std::size_t)> &columnsAt, Monitor &monitor)
{
    struct Item
    {
        std::size_t part = 0;
        PackedPart packed;
    };
    PartWriter writer(database);
    std::size_t next = 0;
    const auto produce = [&](Item &item) {
        monitor.checkpoint();
        item.part = next++;
        return item.part < partsOf(records);
    };
    const auto work = [&](Item &item) {
        const std::size_t begin = item.part * kRecordsPerPart;
        item.packed = packPart(columnsAt(begin, std::min(records, begin + kRecordsPerPart)));
    };
    std::size_t blobs = 0;
    const auto take = [&](Item &item) {
        writer.write(run, item.part, item.packed);
        blobs += item.packed.columns.size();
        monitor.progress(static_cast<double>(item.part + 1) / static_cast<double>(partsOf(records)));
    };
    parallelStream<Item>(produce, work, take);
    return blobs;
}

void removeRun(Database &database, std::int64_t number)
{
    database.prepare("DELETE FROM column_blobs WHERE run = ?").bind(1, number).run();
    database.prepare("DELETE FROM column_runs WHERE number = ?").bind(1, number).run();
}

// Writes one run in the place of several, less what `without` told.
void rewriteRuns(Database &database, std::span<const ColumnRun> runs, std::int64_t without, Monitor &monitor)
{
    OrderColumns orders;
    LineColumns lines;
    const auto keep = [without](auto &all, const auto &part) {
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= part.size(); ++i) {
            if (i < part.size() && part.import[i] != without)
                continue;
            all.append(part, begin, i);
            begin = i + 1;
        }
    };
    readOrders(database, runs, {{}, [&](std::size_t, OrderColumns &part) { keep(orders, part); }}, monitor);
    readLines(database, runs, {{}, [&](std::size_t, LineColumns &part) { keep(lines, part); }}, monitor);
    for (const ColumnRun &run : runs)
        removeRun(database, run.number);
    const auto sliceOf = [](const auto &all) {
        return [&all](std::size_t begin, std::size_t end) {
            std::remove_cvref_t<decltype(all)> slice;
            slice.append(all, begin, end);
            return slice;
        };
    };
    const std::uint32_t last = orders.number.empty() ? 0 : std::ranges::max(orders.number);
    writeRun(database, runs.front().firstImport, runs.back().lastImport,
             {orders.size(), lines.size(), last, sliceOf(orders), sliceOf(lines)}, monitor);
}

} // namespace

std::vector<ColumnRun> listRuns(Database &database)
{
    if (!coverEverything(database))
        throw shopDamaged(database, "a run of order lines is missing or is there twice");
    std::vector<ColumnRun> runs;
    Statement query = database.prepare("SELECT number, first_import, last_import, orders, lines, last_order "
                                       "FROM column_runs ORDER BY first_import");
    while (query.step())
        runs.push_back({query.integer(0), query.integer(1), query.integer(2),
                        static_cast<std::size_t>(query.integer(3)), static_cast<std::size_t>(query.integer(4)),
                        static_cast<std::uint32_t>(query.integer(5))});
    return runs;
}

std::uint32_t highestOrder(std::span<const ColumnRun> runs)
{
    std::uint32_t highest = 0;
    for (const ColumnRun &run : runs)
        highest = std::max(highest, run.lastOrder);
    return highest;
}

void readOrders(Database &database, std::span<const ColumnRun> runs, const PartVisitor<OrderColumns> &visitor,
                Monitor &monitor)
{
    readParts(database, runs, &ColumnRun::orders, visitor, monitor);
}

void readLines(Database &database, std::span<const ColumnRun> runs, const PartVisitor<LineColumns> &visitor,
               Monitor &monitor)
{
    readParts(database, runs, &ColumnRun::lines, visitor, monitor);
}

OrderColumns readOrderPart(Database &database, const ColumnRun &run, std::size_t part)
{
    OrderColumns orders;
    const std::size_t records = std::min(kRecordsPerPart, run.orders - part * kRecordsPerPart);
    unpackPart(PartReader(database, orders).read(run.number, part, records), orders);
    return orders;
}

LineColumns readLinePart(Database &database, const ColumnRun &run, std::size_t part)
{
    LineColumns lines;
    const std::size_t records = std::min(kRecordsPerPart, run.lines - part * kRecordsPerPart);
    unpackPart(PartReader(database, lines).read(run.number, part, records), lines);
    return lines;
}

void writeRun(Database &database, std::int64_t firstImport, std::int64_t lastImport, const RunContents &contents,
              Monitor &monitor)
{
    if (contents.orders + contents.lines == 0)
        return;
    database
        .prepare("INSERT INTO column_runs (first_import, last_import, orders, lines, last_order) "
                 "VALUES (?, ?, ?, ?, ?)")
        .bind(1, firstImport)
        .bind(2, lastImport)
        .bind(3, static_cast<std::int64_t>(contents.orders))
        .bind(4, static_cast<std::int64_t>(contents.lines))
        .bind(5, std::int64_t {contents.lastOrder})
        .run();
    const std::int64_t run = database.lastInsertId();
    const std::size_t blobs = writeParts(database, run, contents.orders, contents.ordersAt, monitor)
                              + writeParts(database, run, contents.lines, contents.linesAt, monitor);
    database.prepare("UPDATE column_runs SET blobs = ? WHERE number = ?")
        .bind(1, static_cast<std::int64_t>(blobs))
        .bind(2, run)
        .run();
}

void compactRuns(Database &database, Monitor &monitor)
{
    const std::vector<ColumnRun> runs = listRuns(database);
    if (runs.size() <= kMaximumRuns)
        return;
    std::size_t first = runs.size();
    std::size_t lines = 0;
    while (first > 0 && (first + 2 > runs.size() || runs[first - 1].lines <= 2 * lines))
        lines += runs[--first].lines;
    constexpr std::int64_t nobody = -1;
    rewriteRuns(database, std::span(runs).subspan(first), nobody, monitor);
}

void removeImportFromRuns(Database &database, std::int64_t import, Monitor &monitor)
{
    Statement query = database.prepare("SELECT number, first_import, last_import, orders, lines, last_order "
                                       "FROM column_runs WHERE ?1 BETWEEN first_import AND last_import");
    query.bind(1, import);
    if (!query.step())
        return;
    const ColumnRun run {query.integer(0),
                         query.integer(1),
                         query.integer(2),
                         static_cast<std::size_t>(query.integer(3)),
                         static_cast<std::size_t>(query.integer(4)),
                         static_cast<std::uint32_t>(query.integer(5))};
    query.reset();
    if (run.firstImport == run.lastImport)
        removeRun(database, run.number);
    else
        rewriteRuns(database, std::span(&run, 1), import, monitor);
}

} // namespace clientele
