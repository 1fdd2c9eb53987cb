#include "analytics/import/import_writer.h"

#include <array>
#include <functional>
#include <utility>

#include <nlohmann/json.hpp>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/import/import_context.h"
#include "analytics/import/line_tally.h"
#include "analytics/import/staged_customers.h"
#include "analytics/import/staged_kinds.h"
#include "analytics/import/staged_orders.h"
#include "analytics/import/staged_products.h"
#include "analytics/store/clock.h"
#include "analytics/store/column_runs.h"
#include "analytics/store/foreign_keys_off.h"

namespace clientele {

namespace {

Store &requireWriter(Store &store)
{
    if (store.access() != Store::Access::Write)
        throw Error(ErrorCode::ShopReadOnly, {store.path().string()});
    return store;
}

std::int64_t insertImport(Database &database, FileKind kind, std::string_view fileName, std::string_view recipe,
                          std::string_view now)
{
    database.prepare("INSERT INTO imports (kind, file_name, recipe, imported_at) VALUES (?, ?, ?, ?)")
        .bind(1, fileKindId(kind))
        .bind(2, fileName)
        .bind(3, recipe)
        .bind(4, now)
        .run();
    return database.lastInsertId();
}

std::string_view ruleId(ReimportRule rule)
{
    switch (rule) {
    case ReimportRule::LineId: return "line_id";
    case ReimportRule::WholeOrder: return "whole_order";
    case ReimportRule::Multiset: return "multiset";
    }
    return {};
}

constexpr std::size_t kLinesPerChunk = 65'536;

} // namespace

struct ImportWriter::Private
{
    Private(Store &store, FileKind kind, std::string_view fileName, std::string_view recipe, bool dropExactDuplicates,
            bool carriesWholeOrders)
        : store(requireWriter(store))
        , kind(kind)
        , dropExactDuplicates(dropExactDuplicates)
        , carriesWholeOrders(carriesWholeOrders)
        , withoutForeignKeys(store.database())
        , transaction(store.database())
        , now(localNow())
        , import(insertImport(store.database(), kind, fileName, recipe, now))
        , insertRejected(store.database().prepare("INSERT INTO rejected_rows VALUES (?, ?, ?, ?, ?, ?, ?)"))
    {
    }

    void stage(OrderChunk &&chunk);
    void setAside(const RowIssue &issue, std::string_view raw);
    void writeOrders(ImportContext &context);
    void closeBooks(ImportContext &context);

    Store &store;
    FileKind kind;
    bool dropExactDuplicates;
    bool carriesWholeOrders;
    ForeignKeysOff withoutForeignKeys; // cannot change inside a transaction
    Transaction transaction;
    std::string now;
    std::int64_t import;
    Statement insertRejected;

    std::int64_t setAsideRows = 0;
    std::function<void(const std::vector<std::uint64_t> &)> findDropped;

    OrderChunk lines; // added one by one, not yet among the orders
    StagedCustomers customers;
    StagedProducts products;
    StagedOrders orders;
    StagedKinds kinds;
    ImportReport report;
};

ImportWriter::ImportWriter(Store &store, FileKind kind, std::string_view fileName, std::string_view recipeJson,
                           bool dropExactDuplicates, bool carriesWholeOrders)
    : d(std::make_unique<Private>(store, kind, fileName, recipeJson, dropExactDuplicates, carriesWholeOrders))
{
}

ImportWriter::~ImportWriter() = default;

void ImportWriter::add(const OrderLineRecord &record)
{
    d->lines.add(record);
    if (d->lines.size() < kLinesPerChunk)
        return;
    d->stage(std::exchange(d->lines, OrderChunk()));
    if (wantsLineNumbers())
        d->lines.keepLineNumbers();
}

void ImportWriter::add(OrderChunk &&chunk)
{
    d->stage(std::move(chunk));
}

void ImportWriter::Private::stage(OrderChunk &&chunk)
{
    std::vector<std::uint32_t> hereCustomers = customers.merge(chunk.customers());
    std::vector<std::uint32_t> hereProducts = products.merge(chunk.products());
    orders.add(std::move(chunk), std::move(hereCustomers), std::move(hereProducts));
}

void ImportWriter::add(const CustomerRecord &record)
{
    d->customers.add(record);
}

void ImportWriter::add(const ProductRecord &record)
{
    d->products.add(record);
}

void ImportWriter::add(const EventRecord &record)
{
    d->kinds.add(record, d->customers, d->products);
}

void ImportWriter::add(const ReviewRecord &record)
{
    d->kinds.add(record, d->customers, d->products);
}

void ImportWriter::add(const MessageRecord &record)
{
    d->kinds.add(record, d->customers);
}

void ImportWriter::add(const RedemptionRecord &record)
{
    d->kinds.add(record, d->customers);
}

void ImportWriter::add(const TargetingRecord &record)
{
    d->kinds.add(record, d->customers);
}

void ImportWriter::add(const CampaignRecord &record)
{
    d->kinds.add(record);
}

void ImportWriter::add(const CouponRecord &record)
{
    d->kinds.add(record, d->products);
}

void ImportWriter::add(const BanRecord &record)
{
    d->kinds.add(record);
}

void ImportWriter::reject(const RowIssue &issue, std::string_view raw)
{
    ++d->report.rejected;
    ++d->report.rejectedBy[issue.kind];
    d->setAside(issue, raw);
}

void ImportWriter::lookUpDropped(std::function<void(const std::vector<std::uint64_t> &lines)> find)
{
    d->findDropped = std::move(find);
    if (wantsLineNumbers())
        d->lines.keepLineNumbers();
}

bool ImportWriter::wantsLineNumbers() const
{
    return d->dropExactDuplicates && d->findDropped;
}

void ImportWriter::keepDropped(const RowIssue &issue, std::string_view raw)
{
    d->setAside(issue, raw);
}

void ImportWriter::Private::setAside(const RowIssue &issue, std::string_view raw)
{
    insertRejected.bind(1, import).bind(2, ++setAsideRows).bind(3, static_cast<std::int64_t>(issue.line));
    insertRejected.bind(4, rowIssueId(issue.kind)).bindOrNull(5, issue.column).bindOrNull(6, issue.excerpt);
    insertRejected.bind(7, raw).run();
}

void ImportWriter::setHeader(const std::vector<std::string> &header)
{
    const std::string json = nlohmann::json(header).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    d->store.database()
        .prepare("UPDATE imports SET header = ? WHERE number = ?")
        .bind(1, json)
        .bind(2, d->import)
        .run();
}

ImportReport ImportWriter::finish(bool isDryRun, Monitor &monitor)
{
    monitor.stage(Stage::Writing);
    ImportContext context {d->store.database(), monitor, d->import, d->now, parseTime(d->now).value_or(0)};
    if (d->kind == FileKind::Orders) {
        d->writeOrders(context);
        d->report.added = context.newLines;
    } else {
        const std::vector<std::int64_t> customers = d->customers.resolve(context);
        const std::vector<std::int64_t> products = d->products.resolve(context);
        d->customers.write(context, customers);
        d->products.write(context, products);
        d->report.added = context.newCustomers + context.newProducts;
        d->kinds.write(d->kind, context, customers, products, d->report);
    }
    d->report.summaries = d->customers.summaries();
    d->report.customers = static_cast<std::int64_t>(d->customers.size());
    d->report.updated = context.updated;
    d->closeBooks(context);
    monitor.checkpoint();
    if (!isDryRun) {
        d->report.number = d->import;
        d->transaction.commit();
    }
    return d->report; // of a dry run, everything is rolled back with this writer
}

void ImportWriter::Private::writeOrders(ImportContext &context)
{
    stage(std::exchange(lines, OrderChunk()));
    const OrderTotalsBook::Adjusted adjusted
        = orders.settleTotals(customers, [this](OrderChunk &&chunk) { stage(std::move(chunk)); });
    report.adjustedOrders = adjusted.orders;
    report.adjustment = adjusted.amount;
    const std::vector<std::int64_t> customerNumbers = customers.resolve(context);
    const std::vector<std::int64_t> productNumbers = products.resolve(context);
    // One thread writes rows while the others sort lines.
    const std::array<std::function<void()>, 2> work {
        [&] {
            customers.write(context, customerNumbers);
            products.write(context, productNumbers);
        },
        [&] { report.duplicates = orders.group(dropExactDuplicates); },
    };
    parallelFor(work.size(), 1, [&](std::size_t i, std::size_t) { work[i](); });
    context.monitor.checkpoint();
    if (const std::vector<std::uint64_t> dropped = orders.droppedLineNumbers(); !dropped.empty()) {
        findDropped(dropped);
        context.monitor.stage(Stage::Writing);
    }
    report.rule = ruleId(orders.match(context, carriesWholeOrders, customerNumbers, productNumbers));
    tallyLines(orders, report);
    context.monitor.stage(Stage::Indexing);
    orders.write(context, productNumbers);
    compactRuns(store.database(), context.monitor);
}

// The import's own row. One that brought nothing new stands in no other's way and leaves every Dataset current.
void ImportWriter::Private::closeBooks(ImportContext &context)
{
    Database &database = store.database();
    database.prepare("UPDATE imports SET rule = ?, added = ?, updated = ?, rejected = ? WHERE number = ?")
        .bind(1, report.rule)
        .bind(2, report.added)
        .bind(3, report.updated)
        .bind(4, setAsideRows)
        .bind(5, import)
        .run();
    const bool hasChanged
        = context.newCustomers + context.newProducts + context.newLines + context.newRows + context.updated > 0;
    if (!hasChanged)
        return;
    Statement overlap = database.prepare("INSERT INTO import_overlaps (later, earlier) VALUES (?, ?)");
    for (const std::int64_t earlier : context.buildsOn)
        overlap.bind(1, import).bind(2, earlier).run();
    store.bumpDataVersion();
}

} // namespace clientele
