// Prints how fast target lists are written: bench_export [PEOPLE]
//
// First the writer alone, a table of as many people as a campaign's list has them; then the whole export of a campaign
// without recommendations from a shop of as many customers, sealing included, and once more as it is sealed.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/resource.h>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/import_writer.h"
#include "analytics/store/store.h"
#include "analytics/target/campaign_export.h"
#include "tests/support/temp_folder.h"

using namespace clientele;

namespace {

double seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

template<typename Work> void timed(const std::string &what, const Work &work)
{
    const double begin = seconds();
    const std::uint64_t bytes = work();
    std::printf("%-34s %7.2f s %9.1f MB\n", what.c_str(), seconds() - begin, static_cast<double>(bytes) / 1e6);
}

std::uint64_t bytesOf(const std::vector<WrittenFile> &files)
{
    std::uint64_t bytes = 0;
    for (const WrittenFile &file : files)
        bytes += file.bytes;
    return bytes;
}

// The columns of a plain list with three recommendations, as long as they are in practice.
ListTable listOf(std::size_t people)
{
    ListTable table({"campaign", "arm", "customer", "email", "phone", "name", "code", "offer", "valid_from", "valid_to",
                     "reason", "rec_1", "rec_2", "rec_3"});
    ListRow row;
    for (std::size_t i = 0; i < people; ++i) {
        const std::uint64_t bits = mixBits(i, 1);
        const std::string id = std::to_string(100'000 + i);
        row.clear();
        row.add("Autumn win-back");
        row.add("offer");
        row.add(id);
        row.add("customer" + id + "@example.com");
        row.add("+4479" + std::to_string(10'000'000 + bits % 90'000'000));
        row.add("Person Number " + id);
        row.add("AUT-" + std::to_string(bits % 100'000'000));
        row.add("10% off over 40 GBP");
        row.add("2026-03-01");
        row.add("2026-03-14");
        row.add("Champions; last order " + std::to_string(bits % 300) + " days ago, " + std::to_string(bits % 17 + 1)
                + " orders, net spend " + std::to_string(bits % 9'000) + ".50");
        for (int r = 0; r < 3; ++r)
            row.add("SKU" + std::to_string((bits >> (8 * r)) % 20'000));
        table.addRow(row);
    }
    return table;
}

// One order for each customer, and an address and a yes of most.
void makeShop(Store &store, std::size_t people, Monitor &monitor)
{
    ImportWriter writer(store, FileKind::Orders, "bench.csv", "{}", false);
    std::string order, customer, email, phone;
    for (std::size_t i = 0; i < people; ++i) {
        order = std::to_string(i);
        customer = std::to_string(20'000'000 + i * 7'368'787 % 10'000'019); // ids say nothing of who came first
        email = "customer" + customer + "@example.com";
        phone = "138" + std::to_string(10'000'000 + i);
        OrderLineRecord line;
        line.line = i + 2;
        line.order = order;
        line.customer = customer;
        line.email = email;
        line.phone = phone;
        line.product = i % 2 == 0 ? "tea" : "pot";
        line.time = startOf(20'000 + static_cast<Day>(i % 90));
        line.quantity = Quantity::fromWhole(1);
        line.price = line.amount = Money::fromWhole(10 + static_cast<std::int64_t>(i % 100));
        writer.add(line);
    }
    writer.finish(false, monitor);
}

Plan planOf(const std::string &name)
{
    Plan plan;
    plan.name = name;
    plan.recommendations = 0;
    plan.offers.front().validFrom = 20'100;
    plan.offers.front().validTo = 20'114;
    plan.codePrefix = "B-";
    return plan;
}

} // namespace

int main(int argc, char **argv)
{
    const std::size_t people = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const test::TempFolder folder;
    SilentMonitor monitor;
    {
        const ListTable table = listOf(people);
        for (const char *id : {"csv", "csv-spreadsheet", "xlsx"})
            timed(std::string("write ") + id,
                  [&] { return bytesOf(writeTable(table, listFormat(id), folder / id, monitor)); });
    }
    Store store = Store::create(folder / "bench.clientele", {.name = "Bench", .currency = "CNY"});
    makeShop(store, people, monitor);
    const auto dataset = loadDataset(store, monitor);
    const Campaign campaign = createCampaign(store, planOf("Bench"));
    ExportRequest request;
    request.options.allowsUnknownConsent = true;
    request.format = "csv";
    request.path = folder / "list.csv";
    timed("choose, seal and write csv",
          [&] { return bytesOf(exportCampaign(store, dataset, campaign, request, monitor).list); });
    const Campaign sealed = loadCampaign(store, "Bench");
    for (const ListFormat &format : listFormats()) {
        request.format = format.id;
        request.path = folder / std::string(format.id);
        timed("sealed, write " + std::string(format.id),
              [&] { return bytesOf(exportCampaign(store, dataset, sealed, request, monitor).list); });
    }
    struct rusage usage
    {
    };
    ::getrusage(RUSAGE_SELF, &usage);
    std::printf("peak memory: %ld MB\n", usage.ru_maxrss / 1024);
}
