// Prints what encryption costs an import: bench_encryption [LINES] [ROUNDS]. Plain and encrypted shops take turns, so that
// whatever else the machine does falls on both.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "analytics/store/store.h"
#include "tests/support/temp_folder.h"

using namespace clientele;

namespace {

struct Cost
{
    double clock = 0; // seconds
    double processor = 0;
};

Cost operator-(const Cost &a, const Cost &b)
{
    return {a.clock - b.clock, a.processor - b.processor};
}

Cost now()
{
    timespec processor {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &processor);
    return {std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(),
            static_cast<double>(processor.tv_sec) + static_cast<double>(processor.tv_nsec) / 1e9};
}

void writeOrders(const std::filesystem::path &path, std::size_t lines)
{
    std::ofstream file(path, std::ios::binary);
    file << "order,date,customer,product,description,quantity,price,country,email\n";
    for (std::size_t i = 0; i < lines; ++i) {
        const std::uint64_t bits = mixBits(i, 1);
        const std::string customer = std::to_string(10'000 + mixBits(i / 10, 2) % (lines / 50 + 1));
        file << 500'000 + i / 10 << ',' << formatTime(startOf(15'000) + static_cast<Time>(i / 10) * 30) << ",C"
             << customer << ",SKU" << bits % 20'000 << ",Product number " << bits % 20'000 << ','
             << 1 + (bits >> 20) % 12 << ',' << static_cast<double>(1 + (bits >> 32) % 5'000) / 100 << ','
             << (bits % 10 == 0 ? "France" : "United Kingdom") << ",c" << customer << "@example.com\n";
    }
}

struct Round
{
    Cost import; // into an empty shop, with closing it
    Cost load; // opening it and loading its Dataset
};

Round run(const std::filesystem::path &shop, const std::filesystem::path &csv, const Recipe &recipe,
          const Passphrase &passphrase)
{
    std::filesystem::remove(shop);
    SilentMonitor monitor;
    Round round;
    Cost begin = now();
    {
        Store store = Store::create(shop, {}, passphrase);
        importFile(store, csv, recipe, {}, monitor);
    }
    round.import = now() - begin;
    begin = now();
    {
        Store store = Store::open(shop, Store::Access::Read, passphrase);
        loadDataset(store, monitor);
    }
    round.load = now() - begin;
    return round;
}

void compare(const char *what, const std::vector<Round> &plain, const std::vector<Round> &encrypted, Cost Round::*part)
{
    Cost a;
    Cost b;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        a = {a.clock + (plain[i].*part).clock, a.processor + (plain[i].*part).processor};
        b = {b.clock + (encrypted[i].*part).clock, b.processor + (encrypted[i].*part).processor};
    }
    const auto rounds = static_cast<double>(plain.size());
    std::printf("%-8s plain %7.3f s (processor %7.3f)  encrypted %7.3f s (%7.3f)  overhead %+5.1f %% (%+5.1f %%)\n",
                what, a.clock / rounds, a.processor / rounds, b.clock / rounds, b.processor / rounds,
                100 * (b.clock / a.clock - 1), 100 * (b.processor / a.processor - 1));
}

} // namespace

int main(int argc, char **argv)
{
    const std::size_t lines = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    const test::TempFolder folder;
    const std::filesystem::path csv = folder / "orders.csv";
    writeOrders(csv, lines);
    const Recipe recipe = recognise(csv).recipe;
    const Passphrase passphrase("correct horse battery staple");
    std::vector<Round> plain;
    std::vector<Round> encrypted;
    for (int i = 0; i < rounds; ++i) {
        // Who goes first changes too.
        if (i % 2 == 0)
            plain.push_back(run(folder / "plain.clientele", csv, recipe, {}));
        encrypted.push_back(run(folder / "encrypted.clientele", csv, recipe, passphrase));
        if (i % 2 == 1)
            plain.push_back(run(folder / "plain.clientele", csv, recipe, {}));
    }
    std::printf("%zu lines, mean of %d alternating runs\n", lines, rounds);
    compare("import", plain, encrypted, &Round::import);
    compare("load", plain, encrypted, &Round::load);
    std::printf("files: %.1f MB plain, %.1f MB encrypted\n",
                static_cast<double>(std::filesystem::file_size(folder / "plain.clientele")) / 1e6,
                static_cast<double>(std::filesystem::file_size(folder / "encrypted.clientele")) / 1e6);
}
