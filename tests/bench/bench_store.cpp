// Prints how fast order lines go into a shop file and come back: bench_store [LINES]
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/resource.h>
#include <utility>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/import_writer.h"
#include "tests/support/temp_folder.h"

using namespace clientele;

namespace {

double seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Ten lines to an order, five orders to a customer, 20,000 products; every line by its position alone.
void addLines(ImportWriter &writer, std::size_t begin, std::size_t end, std::size_t total)
{
    std::string order, customer, product, name;
    for (std::size_t i = begin; i < end; ++i) {
        const std::uint64_t bits = mixBits(i, 1);
        order = std::to_string(500'000 + i / 10);
        customer = std::to_string(10'000 + mixBits(i / 10, 2) % (total / 50 + 1));
        product = "SKU" + std::to_string(bits % 20'000);
        name = "Product number " + product;
        OrderLineRecord record;
        record.line = i + 2;
        record.order = order;
        record.customer = customer;
        record.product = product;
        record.productName = name;
        record.country = bits % 10 == 0 ? "France" : "United Kingdom";
        record.time = startOf(15'000) + static_cast<Time>(i / 10) * 30;
        record.hasTime = true;
        record.quantity = Quantity::fromWhole(1 + static_cast<std::int64_t>((bits >> 20) % 12));
        record.price = Money {100 * static_cast<std::int64_t>(1 + (bits >> 32) % 5'000)};
        record.amount = lineAmount(record.quantity, record.price);
        writer.add(record);
    }
}

// The processor's seconds beside the clock's: on a busy machine only they say something.
double processorSeconds()
{
    struct rusage usage
    {
    };
    ::getrusage(RUSAGE_SELF, &usage);
    const auto value = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return value(usage.ru_utime) + value(usage.ru_stime);
}

template<typename Work> void timed(const char *what, std::size_t lines, const Work &work)
{
    const double begin = seconds();
    const double processorBegin = processorSeconds();
    work();
    const double taken = seconds() - begin;
    std::printf("%-28s %8.2f s  (processor %6.2f s) %8.2f M lines/s\n", what, taken,
                processorSeconds() - processorBegin, static_cast<double>(lines) / taken / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    const std::size_t lines = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const test::TempFolder folder;
    const std::filesystem::path path = folder / "bench.clientele";
    SilentMonitor monitor;
    const auto import = [&](Store &store, std::size_t begin, std::size_t end) {
        ImportWriter writer(store, FileKind::Orders, "bench.csv", "{}", false);
        timed("  take lines into memory", end - begin, [&] { addLines(writer, begin, end, lines); });
        timed("  write rows and segments", end - begin, [&] { writer.finish(false, monitor); });
    };
    {
        Store store = Store::create(path, {});
        timed("import into an empty shop", lines, [&] { import(store, 0, lines); });
    }
    std::printf("file: %.1f MB\n", static_cast<double>(std::filesystem::file_size(path)) / 1e6);
    Store store = Store::open(path, Store::Access::Write);
    timed("load", lines, [&] { loadDataset(store, monitor); });
    timed("import the same again", lines, [&] { import(store, 0, lines); });
    timed("import another tenth", lines / 10, [&] { import(store, lines, lines + lines / 10); });
    timed("load", lines + lines / 10, [&] { loadDataset(store, monitor); });
    timed("undo the tenth", lines / 10, [&] { undoImport(store, 3, monitor); });
    timed("verify", lines, [&] { store.verify(monitor); });
    timed("save a copy", lines, [&] { store.saveCopy(folder / "copy.clientele", monitor); });
    struct rusage usage
    {
    };
    ::getrusage(RUSAGE_SELF, &usage);
    std::printf("peak memory: %ld MB\n", usage.ru_maxrss / 1024);
}
