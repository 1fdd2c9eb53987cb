#include "tests/support/shop_import.h"

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "tests/support/dataset_builder.h"

namespace clientele::test {

void addLine(ImportWriter &writer, const TestLine &line)
{
    OrderLineRecord record;
    record.order = line.order;
    record.customer = line.customer;
    record.product = line.product;
    record.productName = line.productName;
    record.country = line.country;
    record.email = line.email;
    record.time = parseTime(line.time).value();
    record.hasTime = line.time.size() > 10;
    record.quantity = {static_cast<std::int64_t>(line.quantity * Quantity::kScale)};
    record.price = Money::fromDouble(line.price);
    record.amount = lineAmount(record.quantity, record.price);
    record.kind = lineKindOf(record.quantity, record.price);
    record.isMerchandise = line.isMerchandise;
    writer.add(record);
}

ImportReport importLines(Store &store, const std::vector<TestLine> &lines, bool dropExactDuplicates, bool isDryRun)
{
    ImportWriter writer(store, FileKind::Orders, "orders.csv", recipeToJson({}), dropExactDuplicates);
    for (const TestLine &line : lines)
        addLine(writer, line);
    SilentMonitor monitor;
    return writer.finish(isDryRun, monitor);
}

std::vector<TestLine> manyLines(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<TestLine> lines;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t order = i / 10;
        const std::uint64_t customer = mixBits(order, seed) % (count / 50 + 1);
        const std::string product = "P" + std::to_string(random.below(500));
        lines.push_back({.order = "S" + std::to_string(seed) + '-' + std::to_string(order),
                         .customer = customer == 0 ? std::string() : "C" + std::to_string(customer),
                         .time = formatTime(startOf(15'000) + static_cast<Time>(i) * 60),
                         .product = product,
                         .quantity = static_cast<double>(1 + random.below(12)),
                         .price = static_cast<double>(1 + random.below(5000)) / 100,
                         .productName = "Product " + product,
                         .country = customer % 3 == 0 ? "France" : "United Kingdom"});
    }
    return lines;
}

std::string dumpOf(Store &store)
{
    std::string dump;
    for (const std::string table :
         {"customers",          "customer_keys", "consents",         "do_not_contact", "products",
          "product_costs",      "orders",        "order_lines",      "column_runs",    "column_blobs",
          "event_kinds",        "event_runs",    "event_blobs",      "reviews",        "outside_campaigns",
          "targetings",         "messages",      "redemptions",      "coupons",        "do_not_contact_keys",
          "customer_summaries", "attributes",    "attribute_values", "rejected_rows",  "import_changes",
          "import_overlaps"}) {
        std::string columns;
        Statement info = store.database().prepare("SELECT name FROM pragma_table_info(?)");
        info.bind(1, table);
        while (info.step())
            columns += (columns.empty() ? "quote(" : " || ',' || quote(") + std::string(info.text(0)) + ')';
        Statement rows = store.database().prepare("SELECT " + columns + " AS row FROM " + table + " ORDER BY row");
        dump += table + '\n';
        while (rows.step())
            dump.append(rows.text(0)) += '\n';
    }
    return dump;
}

} // namespace clientele::test
