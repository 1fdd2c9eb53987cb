// How fast order files become a shop, beside what DuckDB and sqlite3 need for less: to put the same CSV into a table.
//
//     bench_import [--full | LINES]
//
// One million and ten million order lines (--full: fifty million, too), made by writeLineSample, a tenth as many
// customers. For each size, one after the other in one run, so that the ratios hold on a busy machine as well:
//
//   clientele   importFile into a new shop: understood, checked, de-duplicated, committed, closed
//   duckdb      CREATE TABLE t AS SELECT * FROM read_csv(file) into a new database file, two threads
//   sqlite3     .mode csv, .import file t into a new database file
//
// then opening the shop (loadDataset), RFM of all its customers, and importing the same file again.
//
// DuckDB is the npm package @duckdb/node-api, run by node: looked for in the folder CLIENTELE_DUCKDB (the one that holds
// node_modules) and wherever node finds packages by itself. sqlite3 is looked for on the PATH. Which of them is not there
// is said. Wall seconds, processor seconds (user + system, of the peers as well) and this program's peak memory so far.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

#include <sys/resource.h>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "analytics/rfm/rfm.h"
#include "analytics/sample/line_sample.h"
#include "analytics/store/store.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
namespace fs = std::filesystem;

namespace {

struct Cost
{
    double wall = 0;
    double processor = 0;
};

double wallSeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double processorSeconds(int who)
{
    struct rusage usage
    {
    };
    ::getrusage(who, &usage);
    const auto value = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return value(usage.ru_utime) + value(usage.ru_stime);
}

template<typename Work> Cost costOf(int who, const Work &work)
{
    const double wall = wallSeconds();
    const double processor = processorSeconds(who);
    work();
    return {wallSeconds() - wall, processorSeconds(who) - processor};
}

long peakMegabytes()
{
    struct rusage usage
    {
    };
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

void print(const char *what, Cost cost, const char *more = "")
{
    std::printf("  %-22s %8.2f s   (processor %7.2f s) %s\n", what, cost.wall, cost.processor, more);
    std::fflush(stdout);
}

void printRatio(const char *what, Cost ours, Cost theirs, double goal)
{
    std::printf("  %-22s %8.2f x   (goal %.1f x; by processor %.2f x)\n", what, ours.wall / theirs.wall, goal,
                ours.processor / theirs.processor);
}

// In quotes for the shell.
std::string shellQuoted(const fs::path &path)
{
    std::string text = "'";
    for (const char c : path.string()) {
        if (c == '\'')
            text += "'\\''";
        else
            text += c;
    }
    return text + "'";
}

bool runs(const std::string &command)
{
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

// The script prints the seconds of the one statement: neither node's start nor closing the database counts.
std::optional<Cost> duckdb(const fs::path &folder, const fs::path &csv)
{
    const fs::path script = folder / "duckdb.cjs";
    const fs::path result = folder / "duckdb.txt";
    std::ofstream(script) << R"js(
const path = require('path');
const places = [process.env.CLIENTELE_DUCKDB, process.cwd()].filter(Boolean);
const { DuckDBInstance } = require(require.resolve('@duckdb/node-api', { paths: [...places, ...module.paths] }));
(async () => {
    if (process.argv[2] === 'probe') return;
    const instance = await DuckDBInstance.create(process.argv[3], { threads: '2' });
    const connection = await instance.connect();
    const cpu = process.cpuUsage();
    const start = process.hrtime.bigint();
    await connection.run(`CREATE TABLE t AS SELECT * FROM read_csv('${process.argv[2].replace(/'/g, "''")}')`);
    const wall = Number(process.hrtime.bigint() - start) / 1e9;
    const used = process.cpuUsage(cpu);
    console.log(wall, (used.user + used.system) / 1e6);
    connection.closeSync();
    instance.closeSync();
})();
)js";
    if (!runs("node " + shellQuoted(script) + " probe"))
        return {};
    const fs::path database = folder / "peer.duckdb";
    const std::string command = "node " + shellQuoted(script) + ' ' + shellQuoted(csv) + ' ' + shellQuoted(database)
                                + " > " + shellQuoted(result);
    Cost cost;
    const bool isDone = std::system(command.c_str()) == 0;
    std::ifstream(result) >> cost.wall >> cost.processor;
    fs::remove(database);
    fs::remove(database.string() + ".wal");
    return isDone && cost.wall > 0 ? std::optional(cost) : std::nullopt;
}

std::optional<Cost> sqlite(const fs::path &folder, const fs::path &csv)
{
    if (!runs("sqlite3 -version"))
        return {};
    const fs::path database = folder / "peer.sqlite";
    const std::string command
        = "sqlite3 " + shellQuoted(database) + " '.mode csv' " + shellQuoted(".import " + shellQuoted(csv) + " t");
    bool isDone = false;
    const Cost cost = costOf(RUSAGE_CHILDREN, [&] { isDone = std::system(command.c_str()) == 0; });
    fs::remove(database);
    return isDone ? std::optional(cost) : std::nullopt;
}

void compare(const fs::path &folder, const fs::path &csv, Cost ours)
{
    if (const auto peer = duckdb(folder, csv)) {
        print("duckdb read_csv", *peer);
        printRatio("clientele : duckdb", ours, *peer, 1.0);
    } else {
        std::printf("  duckdb: not found (npm install @duckdb/node-api, and CLIENTELE_DUCKDB=its folder)\n");
    }
    if (const auto peer = sqlite(folder, csv)) {
        print("sqlite3 .import", *peer);
        printRatio("clientele : sqlite3", ours, *peer, 0.4);
    } else {
        std::printf("  sqlite3: not found\n");
    }
}

void measure(std::size_t lines)
{
    const test::TempFolder temporary;
    const fs::path folder = temporary / "sample";
    SilentMonitor monitor;
    std::printf("%zu lines\n", lines);
    print("make the files", costOf(RUSAGE_SELF, [&] {
              writeLineSample({.lines = lines, .customers = lines / 10, .products = 20'000}, folder, monitor);
          }));
    const fs::path csv = folder / "orders.csv";
    const fs::path shop = temporary / "shop.clientele";
    const Recipe recipe = recognise(csv).recipe;
    const auto import = [&] {
        Store store = Store::open(shop, Store::Access::Write);
        importFile(store, csv, recipe, {}, monitor);
    };
    Store::create(shop, {});
    const Cost ours = costOf(RUSAGE_SELF, import);
    const std::string more = std::to_string(peakMegabytes()) + " MB at most, file of "
                             + std::to_string(fs::file_size(shop) / 1'000'000) + " MB";
    print("clientele import", ours, more.c_str());
    compare(temporary / "sample", csv, ours);

    std::shared_ptr<const Dataset> dataset;
    print("open (loadDataset)", costOf(RUSAGE_SELF, [&] {
              Store store = Store::open(shop, Store::Access::Read);
              dataset = loadDataset(store, monitor);
          }));
    std::size_t customers = 0;
    print("RFM", costOf(RUSAGE_SELF, [&] { customers = scoreRfm(computeRfm(*dataset)).r.size(); }));
    std::printf("  %zu customers scored\n", customers);
    dataset.reset();
    print("import the same again", costOf(RUSAGE_SELF, import));
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view argument = argc > 1 ? argv[1] : "";
    if (!argument.empty() && argument != "--full") {
        measure(std::strtoull(argv[1], nullptr, 10));
    } else {
        measure(1'000'000);
        measure(10'000'000);
        if (argument == "--full")
            measure(50'000'000);
    }
    std::printf("peak memory: %ld MB\n", peakMegabytes());
}
