#include "analytics/import/importer.h"

#include <algorithm>
#include <span>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/campaign_rows.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/cleaned_rows.h"
#include "analytics/import/entity_rows.h"
#include "analytics/import/event_rows.h"
#include "analytics/import/field_columns.h"
#include "analytics/import/import_writer.h"
#include "analytics/import/inspect.h"
#include "analytics/import/read_orders.h"
#include "analytics/import/stated_currency.h"
#include "analytics/import/response_rows.h"
#include "analytics/import/review_rows.h"
#include "analytics/store/store.h"
#include "analytics/table/background_table.h"
#include "analytics/table/table_format.h"

namespace clientele {

namespace {

constexpr std::size_t kMostIssues = 1'000;

// What is found while reading, besides what the source itself finds.
struct Reading
{
    std::int64_t linesRead = 0;
    std::int64_t damagedIds = 0;
    std::int64_t unknownRefunds = 0;
    std::int64_t emptyRows = 0;
    std::vector<RowIssue> issues;

    void add(const RowIssue &issue)
    {
        if (issues.size() < kMostIssues)
            issues.push_back(issue);
    }
};

// One row of a customer file is one record.
template<typename Rows, typename Record> class SingleRows
{
public:
    explicit SingleRows(const FieldColumns &columns)
        : m_rows(columns)
    {
    }

    std::optional<RowIssue> read(const Row &row) { return m_rows.read(row, m_record); }
    std::span<const Record> records() const { return {&m_record, 1}; }
    const std::optional<RowIssue> &note() const { return m_rows.note(); }

private:
    Rows m_rows;
    Record m_record;
};

// Every row through `Rows` into the writer: understood, or rejected with its reason.
template<typename Rows> Reading readRows(BackgroundTable &table, Rows rows, ImportWriter &writer, Monitor &monitor)
{
    Reading reading;
    forEachRow(table, monitor, [&](const Row &row) {
        if (isBlank(row)) {
            ++reading.emptyRows;
            return;
        }
        ++reading.linesRead;
        if (const auto issue = rows.read(row)) {
            reading.add(*issue);
            writer.reject(*issue, row.raw);
            return;
        }
        if (rows.note()) {
            reading.damagedIds += rows.note()->kind == RowIssue::Kind::DamagedId;
            reading.add(*rows.note());
        }
        for (const auto &record : rows.records())
            writer.add(record);
    });
    reading.emptyRows += static_cast<std::int64_t>(table.emptyRows());
    return reading;
}

Reading readFile(BackgroundTable &table, const FieldColumns &columns, FileKind kind, const CleaningPlan &plan,
                 ImportWriter &writer, Monitor &monitor)
{
    const auto cleaned = [&](auto rows) { return CleanedRows(std::move(rows), plan, columns); };
    switch (kind) {
    case FileKind::Orders: {
        OrdersRead read = readOrders(table, columns, plan, writer, monitor);
        const auto empty = read.emptyRows + static_cast<std::int64_t>(table.emptyRows());
        return {read.linesRead, read.damagedIds, read.unknownRefunds, empty, std::move(read.issues)};
    }
    case FileKind::Customers:
        return readRows(table, cleaned(SingleRows<CustomerRows, CustomerRecord>(columns)), writer, monitor);
    case FileKind::Products: return readRows(table, cleaned(ProductRows(columns)), writer, monitor);
    case FileKind::Events:
        return readRows(table, cleaned(SingleRows<EventRows, EventRecord>(columns)), writer, monitor);
    case FileKind::Reviews:
        return readRows(table, cleaned(SingleRows<ReviewRows, ReviewRecord>(columns)), writer, monitor);
    case FileKind::Messages:
        return readRows(table, cleaned(SingleRows<MessageRows, MessageRecord>(columns)), writer, monitor);
    case FileKind::Redemptions:
        return readRows(table, cleaned(SingleRows<RedemptionRows, RedemptionRecord>(columns)), writer, monitor);
    case FileKind::Targetings:
        return readRows(table, cleaned(SingleRows<TargetingRows, TargetingRecord>(columns)), writer, monitor);
    case FileKind::Campaigns:
        return readRows(table, cleaned(SingleRows<CampaignRows, CampaignRecord>(columns)), writer, monitor);
    case FileKind::Coupons:
        return readRows(table, cleaned(SingleRows<CouponRows, CouponRecord>(columns)), writer, monitor);
    case FileKind::DoNotContact:
        return readRows(table, cleaned(SingleRows<BanRows, BanRecord>(columns)), writer, monitor);
    }
    return {};
}

// A shop of which nothing but the currency is known.
std::shared_ptr<const Dataset> emptyShop(const std::string &currency)
{
    auto shop = std::make_shared<Dataset>();
    shop->currency = currency;
    finishDataset(*shop);
    return shop;
}

// What the recipe's choices mean for this file: it is looked through once more, before it is read, if they ask for it.
CleaningPlan planFor(Store &store, const std::filesystem::path &file, const Recipe &recipe, const FieldColumns &columns,
                     const std::string &currency, Monitor &monitor)
{
    if (!needsInspection(recipe.cleaning))
        return {};
    InspectOptions options;
    options.withEffects = false;
    // Only refunds are judged by what the shop has, too.
    const bool needsShop
        = choiceFor(recipe.cleaning, findingId({FindingKind::RefundsWithoutSale})) != CleaningChoice::Keep;
    const auto shop = needsShop ? loadDataset(store, monitor) : emptyShop(currency);
    return {inspectFile(file, recipe, shop.get(), options, monitor), recipe.cleaning, columns};
}

// A second look at a file whose exact duplicates were dropped: their rows, by line, and the first as issues.
void keepDropped(const std::filesystem::path &file, const FieldColumns &columns,
                 const std::vector<std::uint64_t> &lines, ImportWriter &writer, std::vector<RowIssue> &issues,
                 Monitor &monitor)
{
    monitor.stage(Stage::Checking);
    BackgroundTable table([file, format = columns.recipe().format] { return openTable(file, format); }, monitor);
    std::size_t found = 0;
    forEachRow(table, monitor, [&](const Row &row) {
        if (!std::ranges::binary_search(lines, row.line))
            return;
        ++found;
        const RowIssue issue = columns.issue(RowIssue::Kind::DuplicateRow, row, Field::None);
        writer.keepDropped(issue, row.raw);
        if (issues.size() < kMostIssues)
            issues.push_back(issue);
    });
    if (found < lines.size())
        throw Error(ErrorCode::FileChanged, {file.string()});
}

// The source's findings and the rows', by line.
std::vector<RowIssue> merged(std::vector<RowIssue> issues, const std::vector<RowIssue> &others)
{
    issues.insert(issues.end(), others.begin(), others.end());
    std::ranges::stable_sort(issues, {}, &RowIssue::line);
    if (issues.size() > kMostIssues)
        issues.resize(kMostIssues);
    return issues;
}

} // namespace

ImportReport importFile(Store &store, const std::filesystem::path &file, const Recipe &recipe,
                        const ImportOptions &options, Monitor &monitor)
{
    monitor.stage(Stage::Reading);
    BackgroundTable table([file, format = recipe.format] { return openTable(file, format); }, monitor);
    const std::string taken = takesCurrency(store) ? statedCurrency(file, recipe) : std::string();
    const std::string currency = taken.empty() ? store.settings().currency : taken;
    const FieldColumns columns(recipe, table.header(), file, currency);
    const CleaningPlan plan = planFor(store, file, recipe, columns, currency, monitor);
    monitor.stage(Stage::Reading);
    ImportWriter writer(store, recipe.kind, file.filename().string(), recipeToJson(recipe),
                        dropsDuplicates(recipe.cleaning), recipe.carriesWholeOrders);
    writer.setHeader(table.header());
    if (!taken.empty())
        takeCurrency(store, taken);
    std::vector<RowIssue> dropped;
    writer.lookUpDropped(
        [&](const std::vector<std::uint64_t> &lines) { keepDropped(file, columns, lines, writer, dropped, monitor); });
    const Reading reading = readFile(table, columns, recipe.kind, plan, writer, monitor);
    if (reading.linesRead == 0)
        throw Error(ErrorCode::NothingToImport, {file.string()});
    monitor.progress(1);
    const bool isCurrencyAssumed = store.settings().isCurrencyAssumed; // before a dry run is rolled back
    ImportReport report = writer.finish(options.isDryRun, monitor);
    report.currency = currency;
    report.isCurrencyTaken = !taken.empty();
    report.isCurrencyAssumed = isCurrencyAssumed;
    report.linesRead = reading.linesRead;
    report.damagedIds = reading.damagedIds;
    report.unknownRefunds = reading.unknownRefunds;
    report.emptyRows = reading.emptyRows;
    report.linesAboveTable = static_cast<std::int64_t>(recipe.format.skipLines);
    report.cleaned = plan.cleaned();
    if (report.duplicatesDropped > 0)
        report.cleaned[findingId({FindingKind::Duplicates})] = report.duplicatesDropped;
    report.issues = merged(merged(table.issues(), reading.issues), dropped);
    return report;
}

} // namespace clientele
