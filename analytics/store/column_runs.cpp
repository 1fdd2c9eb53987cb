#include "analytics/store/column_runs.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "analytics/base/monitor.h"
#include "analytics/store/column_codec.h"
#include "analytics/store/database.h"

namespace clientele {

namespace {

// Calls `visit(name, column)` for each column, so that names and arrays are paired in one place.
template<typename Columns, typename Visit> void forEachColumn(Columns &columns, const Visit &visit)
{
    visit("order", columns.order);
    visit("product", columns.product);
    visit("quantity", columns.quantity);
    visit("price", columns.price);
    visit("amount", columns.amount);
    visit("kind", columns.kind);
}

struct Run
{
    std::int64_t number = 0;
    std::int64_t firstImport = 0;
    std::int64_t lastImport = 0;
    std::size_t lines = 0;
};

std::vector<Run> listRuns(Database &database)
{
    std::vector<Run> runs;
    Statement query = database.prepare("SELECT number, first_import, last_import, lines FROM column_runs "
                                       "ORDER BY first_import");
    while (query.step())
        runs.push_back(
            {query.integer(0), query.integer(1), query.integer(2), static_cast<std::size_t>(query.integer(3))});
    return runs;
}

// Do the runs hold each import's lines exactly once, as far as the books say?
bool coverEverything(Database &database)
{
    return database.integer(R"sql(
        SELECT NOT EXISTS (SELECT 1 FROM imports i WHERE order_lines > 0 AND 1 <>
                   (SELECT count(*) FROM column_runs WHERE i.number BETWEEN first_import AND last_import))
           AND NOT EXISTS (SELECT 1 FROM column_runs r WHERE lines <>
                   (SELECT total(order_lines) FROM imports WHERE number BETWEEN r.first_import AND r.last_import)))sql")
           == 1;
}

// Reads one run's parts into `lines` from `begin` on. False when a part is missing or damaged.
bool readRun(Database &database, const Run &run, LineColumns &lines, std::size_t begin, Monitor &monitor)
{
    Statement query = database.prepare(
        "SELECT width, checksum, bytes FROM column_blobs WHERE run = ?1 AND part = ?2 AND name = ?3");
    for (std::size_t done = 0; done < run.lines; done += kLinesPerPart) {
        monitor.checkpoint();
        const std::size_t count = std::min(kLinesPerPart, run.lines - done);
        bool isSound = true;
        forEachColumn(lines, [&](std::string_view name, auto &column) {
            query.bind(1, run.number).bind(2, static_cast<std::int64_t>(done / kLinesPerPart)).bind(3, name);
            isSound = isSound && query.step() && checksumOf(query.blob(2)) == query.integer(1)
                      && unpackColumn(query.blob(2), static_cast<int>(query.integer(0)),
                                      std::span(column).subspan(begin + done, count));
            query.reset();
        });
        if (!isSound)
            return false;
    }
    return true;
}

std::optional<LineColumns> readRuns(Database &database, std::span<const Run> runs, Monitor &monitor)
{
    std::size_t total = 0;
    for (const Run &run : runs)
        total += run.lines;
    LineColumns lines;
    lines.resize(total);
    std::size_t begin = 0;
    for (const Run &run : runs) {
        if (!readRun(database, run, lines, begin, monitor))
            return {};
        begin += run.lines;
        monitor.progress(static_cast<double>(begin) / static_cast<double>(total));
    }
    return lines;
}

void removeRun(Database &database, std::int64_t number)
{
    database.prepare("DELETE FROM column_blobs WHERE run = ?").bind(1, number).run();
    database.prepare("DELETE FROM column_runs WHERE number = ?").bind(1, number).run();
}

} // namespace

void LineColumns::resize(std::size_t lines)
{
    forEachColumn(*this, [lines](std::string_view, auto &column) { column.resize(lines); });
}

void LineColumns::reserve(std::size_t lines)
{
    forEachColumn(*this, [lines](std::string_view, auto &column) { column.reserve(lines); });
}

void writeRun(Database &database, std::int64_t firstImport, std::int64_t lastImport, const LineColumns &lines,
              Monitor &monitor)
{
    if (lines.size() == 0)
        return;
    database.prepare("INSERT INTO column_runs (first_import, last_import, lines) VALUES (?, ?, ?)")
        .bind(1, firstImport)
        .bind(2, lastImport)
        .bind(3, static_cast<std::int64_t>(lines.size()))
        .run();
    const std::int64_t run = database.lastInsertId();
    Statement insert = database.prepare(
        "INSERT INTO column_blobs (run, part, name, width, checksum, bytes) VALUES (?, ?, ?, ?, ?, ?)");
    for (std::size_t begin = 0; begin < lines.size(); begin += kLinesPerPart) {
        monitor.checkpoint();
        const std::size_t count = std::min(kLinesPerPart, lines.size() - begin);
        forEachColumn(lines, [&](std::string_view name, const auto &column) {
            const PackedColumn packed = packColumn(std::span(column).subspan(begin, count));
            insert.bind(1, run).bind(2, static_cast<std::int64_t>(begin / kLinesPerPart)).bind(3, name);
            insert.bind(4, static_cast<std::int64_t>(packed.width)).bind(5, checksumOf(packed.bytes));
            insert.bindBlob(6, packed.bytes).run();
        });
    }
}

std::optional<LineColumns> readRuns(Database &database, Monitor &monitor)
{
    if (!coverEverything(database))
        return {};
    return readRuns(database, listRuns(database), monitor);
}

LineColumns readLineRows(Database &database, Monitor &monitor)
{
    LineColumns lines;
    Statement query = database.prepare("SELECT order_number, product, quantity, price, amount, kind FROM order_lines "
                                       "ORDER BY order_number, position");
    while (query.step()) {
        if (lines.size() % kLinesPerPart == 0)
            monitor.checkpoint();
        lines.order.push_back(static_cast<std::uint32_t>(query.integer(0)));
        lines.product.push_back(static_cast<std::uint32_t>(query.integer(1)));
        lines.quantity.push_back(query.integer(2));
        lines.price.push_back(query.integer(3));
        lines.amount.push_back(query.integer(4));
        lines.kind.push_back(static_cast<std::uint8_t>(query.integer(5)));
    }
    return lines;
}

void rebuildRuns(Database &database, const LineColumns &rows, Monitor &monitor)
{
    database.execute("DELETE FROM column_blobs; DELETE FROM column_runs");
    const std::int64_t first = database.integer("SELECT ifnull(min(number), 0) FROM imports WHERE order_lines > 0");
    const std::int64_t last = database.integer("SELECT ifnull(max(number), 0) FROM imports WHERE order_lines > 0");
    writeRun(database, first, last, rows, monitor);
}

void compactRuns(Database &database, Monitor &monitor)
{
    const std::vector<Run> runs = listRuns(database);
    if (runs.size() <= kMaximumRuns)
        return;
    std::size_t first = runs.size();
    std::size_t lines = 0;
    while (first > 0 && (first + 2 > runs.size() || runs[first - 1].lines <= 2 * lines))
        lines += runs[--first].lines;

    const std::span newest = std::span(runs).subspan(first);
    const std::optional<LineColumns> joined = readRuns(database, newest, monitor);
    for (const Run &run : newest)
        removeRun(database, run.number);
    if (joined) // else damaged: the loader finds lines uncovered and builds them again from the rows
        writeRun(database, newest.front().firstImport, newest.back().lastImport, *joined, monitor);
}

bool removeRunOf(Database &database, std::int64_t import)
{
    bool heldOthers = false;
    for (const Run &run : listRuns(database)) {
        if (import < run.firstImport || run.lastImport < import)
            continue;
        removeRun(database, run.number);
        heldOthers |= run.firstImport != run.lastImport;
    }
    return heldOthers;
}

} // namespace clientele
