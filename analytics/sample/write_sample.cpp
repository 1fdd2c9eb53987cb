#include <optional>
#include <string>
#include <system_error>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/import_writer.h"
#include "analytics/sample/campaigns.h"
#include "analytics/sample/sample_tables.h"
#include "analytics/store/database.h"
#include "analytics/store/shop_key.h"
#include "analytics/table/csv_writer.h"

namespace clientele {

namespace {

constexpr std::size_t kCheckEvery = 4'096; // rows between two looks at the monitor

// One import of `rows` records, as if it came from a file.
void importAll(Store &store, const Recipe &recipe, std::string_view fileName, std::size_t rows, Monitor &monitor,
               const auto &recordAt)
{
    ImportWriter writer(store, recipe.kind, fileName, recipeToJson(recipe), dropsDuplicates(recipe.cleaning));
    std::vector<std::string> header;
    for (const Recipe::Column &column : recipe.columns)
        header.push_back(column.header);
    writer.setHeader(header);
    for (std::size_t row = 0; row < rows; ++row) {
        if (row % kCheckEvery == 0)
            monitor.checkpoint();
        writer.add(recordAt(row));
    }
    writer.finish(false, monitor);
}

void fillShop(Store &store, const SampleShop &sample, Monitor &monitor)
{
    const auto add = [&](FileKind kind, std::string_view fileName, std::size_t rows, const auto &recordAt) {
        importAll(store, sampleRecipe(kind), fileName, rows, monitor, recordAt);
    };
    add(FileKind::Products, "products.csv", sample.products.size(),
        [&](std::size_t row) { return recordOf(sample.products[row]); });
    add(FileKind::Customers, "customers.csv", sample.customers.size(),
        [&](std::size_t row) { return recordOf(sample.customers[row]); });
    add(FileKind::Orders, "orders.csv", sample.lines.size(), [&](std::size_t row) { return lineRecord(sample, row); });
    if (sample.campaigns.empty())
        return;
    add(FileKind::Campaigns, "campaigns.csv", sample.campaigns.size(),
        [&](std::size_t row) { return recordOf(sample.campaigns[row]); });
    add(FileKind::Targetings, "targetings.csv", sample.targetings.size(),
        [&](std::size_t row) { return recordOf(sample, sample.targetings[row]); });
    std::string code; // what the record views
    add(FileKind::Redemptions, "redemptions.csv", sample.redemptions.size(), [&](std::size_t row) {
        code = codeOf(sample, sample.redemptions[row]);
        return recordOf(sample, sample.redemptions[row], code);
    });
}

// What no shop knows of its own customers, beside the shop.
class TruthTable
{
public:
    TruthTable(Store &store, const SampleShop &sample)
        : m_sample(sample)
        , m_database(store.database())
        , m_transaction(m_database)
        , m_insert(create(m_database))
        , m_numbers(sample.customers.size(), 0)
    {
        Statement find = m_database.prepare("SELECT number FROM customers WHERE id = ?");
        for (std::size_t i = 0; i < sample.customers.size(); ++i) {
            find.bind(1, sample.customers[i].id);
            m_numbers[i] = find.step() ? find.integer(0) : 0;
            find.reset();
        }
    }

    void write(Monitor &monitor)
    {
        for (const SampleShop::Targeting &targeting : m_sample.targetings)
            add(m_sample.campaigns[targeting.campaign].id, targeting.customer, targeting.arm, targeting.buyNone,
                targeting.buy);
        for (std::uint32_t customer = 0; customer < m_sample.truth.size(); ++customer) {
            if (customer % kCheckEvery == 0)
                monitor.checkpoint();
            for (std::size_t arm = 1; arm < kSampleArms; ++arm)
                add({}, customer, arm, m_sample.truth[customer].buyNone, m_sample.truth[customer].buy(arm));
        }
        m_transaction.commit();
    }

private:
    static Statement create(Database &database)
    {
        database.execute("CREATE TABLE sample_truth (campaign TEXT NOT NULL, customer INTEGER NOT NULL, "
                         "arm TEXT NOT NULL, buy_none REAL NOT NULL, buy REAL NOT NULL) STRICT");
        return database.prepare("INSERT INTO sample_truth VALUES (?, ?, ?, ?, ?)");
    }

    void add(std::string_view campaign, std::uint32_t customer, std::size_t arm, double buyNone, double buy)
    {
        m_insert.bind(1, campaign)
            .bind(2, m_numbers[customer])
            .bind(3, sampleArms()[arm].words)
            .bind(4, buyNone)
            .bind(5, buy)
            .run();
    }

    const SampleShop &m_sample;
    Database &m_database;
    Transaction m_transaction;
    Statement m_insert;
    std::vector<std::int64_t> m_numbers; // of the customers in the shop
};

void writeTable(const std::filesystem::path &path, const Recipe &recipe, std::size_t rows, Monitor &monitor,
                const auto &cellsAt)
{
    CsvWriter writer(path, {});
    std::vector<std::string> header;
    for (const Recipe::Column &column : recipe.columns)
        header.push_back(column.header);
    writer.row(header);
    for (std::size_t row = 0; row < rows; ++row) {
        if (row % kCheckEvery == 0)
            monitor.checkpoint();
        writer.row(cellsAt(row));
    }
    writer.close();
}

} // namespace

void writeSampleShop(const SampleShop &sample, const std::filesystem::path &shopFile, const SampleOptions &options,
                     Monitor &monitor)
{
    monitor.stage(Stage::Writing);
    ShopSettings settings;
    settings.name = "Greenfield Home";
    settings.currency = options.currency;
    std::optional<Store> store(Store::create(shopFile, settings));
    try {
        // The same seed, the same bytes; the codes of an invented shop are nobody's money.
        setShopKey(*store, sha256("sample shop " + std::to_string(options.seed)));
        fillShop(*store, sample, monitor);
        TruthTable(*store, sample).write(monitor);
    } catch (...) {
        store.reset(); // half a sample is no sample
        std::error_code ignored;
        std::filesystem::remove(shopFile, ignored);
        throw;
    }
}

void writeSampleCsv(const SampleShop &sample, const std::filesystem::path &folder, Monitor &monitor)
{
    monitor.stage(Stage::Writing);
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorCode::FolderNotWritable, {folder.string()});
    const auto write = [&](FileKind kind, const char *fileName, std::size_t rows, const auto &cellsAt) {
        writeTable(folder / fileName, sampleRecipe(kind), rows, monitor, cellsAt);
    };
    write(FileKind::Products, "products.csv", sample.products.size(),
          [&](std::size_t row) { return cellsOf(sample.products[row]); });
    write(FileKind::Customers, "customers.csv", sample.customers.size(),
          [&](std::size_t row) { return cellsOf(sample.customers[row]); });
    write(FileKind::Orders, "orders.csv", sample.lines.size(),
          [&](std::size_t row) { return cellsOf(sample, sample.lines[row]); });
    write(FileKind::Campaigns, "campaigns.csv", sample.campaigns.size(),
          [&](std::size_t row) { return cellsOf(sample.campaigns[row]); });
    write(FileKind::Targetings, "targetings.csv", sample.targetings.size(),
          [&](std::size_t row) { return cellsOf(sample, sample.targetings[row]); });
    write(FileKind::Redemptions, "redemptions.csv", sample.redemptions.size(),
          [&](std::size_t row) { return cellsOf(sample, sample.redemptions[row]); });
}

} // namespace clientele
