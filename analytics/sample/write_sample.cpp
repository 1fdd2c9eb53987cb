#include <optional>
#include <system_error>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/import_writer.h"
#include "analytics/import/recipe.h"
#include "analytics/sample/sample_shop.h"
#include "analytics/table/csv_writer.h"

namespace clientele {

namespace {

constexpr std::size_t kCheckEvery = 4'096; // rows between two looks at the monitor

// The columns of the three files, by the ids of their meanings: what the program itself and any other tool recognises.
Recipe recipeFor(FileKind kind, std::initializer_list<Field> fields)
{
    Recipe recipe;
    recipe.name = fileKindId(kind);
    recipe.kind = kind;
    recipe.dateOrder = DateOrder::YearMonthDay;
    for (const Field field : fields)
        recipe.columns.push_back({std::string(fieldId(field)), field});
    return recipe;
}

const Recipe &productRecipe()
{
    static const Recipe recipe
        = recipeFor(FileKind::Products, {Field::ProductId, Field::ProductName, Field::Category, Field::Brand,
                                         Field::ListPrice, Field::Cost, Field::Stock});
    return recipe;
}

const Recipe &customerRecipe()
{
    static const Recipe recipe = recipeFor(
        FileKind::Customers, {Field::CustomerId, Field::CustomerName, Field::Email, Field::Phone, Field::Country,
                              Field::Region, Field::Gender, Field::BirthYear, Field::MemberSince, Field::EmailConsent,
                              Field::SmsConsent, Field::DoNotContact});
    return recipe;
}

const Recipe &orderRecipe()
{
    static const Recipe recipe
        = recipeFor(FileKind::Orders, {Field::OrderId, Field::OrderTime, Field::CustomerId, Field::ProductId,
                                       Field::ProductName, Field::Quantity, Field::UnitPrice});
    return recipe;
}

LineKind kindOf(const SampleShop::Line &line)
{
    if (line.quantity.thousandths < 0)
        return LineKind::Refund;
    return line.price.units == 0 ? LineKind::Gift : LineKind::Sale;
}

ProductRecord recordOf(const SampleShop::Product &product)
{
    ProductRecord record;
    record.id = product.id;
    record.name = product.name;
    record.category = product.category;
    record.brand = product.brand;
    record.price = product.price;
    if (product.isMerchandise) {
        record.cost = product.cost;
        record.stock = product.stock;
    }
    record.isMerchandise = product.isMerchandise;
    return record;
}

CustomerRecord recordOf(const SampleShop::Customer &customer)
{
    CustomerRecord record;
    record.id = customer.id;
    record.name = customer.name;
    record.email = customer.email;
    record.phone = customer.phone;
    record.country = customer.country;
    record.region = customer.region;
    record.gender = customer.gender;
    if (customer.birthYear != 0)
        record.birthYear = customer.birthYear;
    record.memberSince = customer.memberSince;
    record.emailConsent = customer.emailConsent;
    record.smsConsent = customer.smsConsent;
    record.doNotContact = customer.doNotContact;
    return record;
}

OrderLineRecord recordOf(const SampleShop &sample, std::size_t position)
{
    const SampleShop::Line &line = sample.lines[position];
    const SampleShop::Order &order = sample.orders[line.order];
    const SampleShop::Product &product = sample.products[line.product];
    OrderLineRecord record;
    record.line = position + 2; // as in orders.csv, below the header
    record.order = order.id;
    if (order.customer != kNoIndex)
        record.customer = sample.customers[order.customer].id;
    record.product = product.id;
    record.productName = product.name;
    record.time = order.time;
    record.hasTime = true;
    record.quantity = line.quantity;
    record.price = line.price;
    record.amount = lineAmount(line.quantity, line.price);
    record.kind = kindOf(line);
    record.isMerchandise = product.isMerchandise;
    return record;
}

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
    importAll(store, productRecipe(), "products.csv", sample.products.size(), monitor,
              [&](std::size_t row) { return recordOf(sample.products[row]); });
    importAll(store, customerRecipe(), "customers.csv", sample.customers.size(), monitor,
              [&](std::size_t row) { return recordOf(sample.customers[row]); });
    importAll(store, orderRecipe(), "orders.csv", sample.lines.size(), monitor,
              [&](std::size_t row) { return recordOf(sample, row); });
}

std::string consentText(Consent consent)
{
    switch (consent) {
    case Consent::Yes: return "yes";
    case Consent::No: return "no";
    case Consent::Unknown: return {};
    }
    return {};
}

std::vector<std::string> cellsOf(const SampleShop::Product &product)
{
    return {product.id,
            product.name,
            product.category,
            product.brand,
            formatDecimal(product.price),
            product.isMerchandise ? formatDecimal(product.cost) : "",
            product.isMerchandise ? std::to_string(product.stock) : ""};
}

std::vector<std::string> cellsOf(const SampleShop::Customer &customer)
{
    return {customer.id,
            customer.name,
            customer.email,
            customer.phone,
            customer.country,
            customer.region,
            customer.gender,
            customer.birthYear == 0 ? "" : std::to_string(customer.birthYear),
            formatDay(customer.memberSince),
            consentText(customer.emailConsent),
            consentText(customer.smsConsent),
            customer.doNotContact ? "yes" : "no"};
}

std::vector<std::string> cellsOf(const SampleShop &sample, const SampleShop::Line &line)
{
    const SampleShop::Order &order = sample.orders[line.order];
    const SampleShop::Product &product = sample.products[line.product];
    return {order.id,
            formatTime(order.time),
            order.customer == kNoIndex ? "" : sample.customers[order.customer].id,
            product.id,
            product.name,
            formatDecimal(line.quantity),
            formatDecimal(line.price)};
}

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
        fillShop(*store, sample, monitor);
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
    writeTable(folder / "products.csv", productRecipe(), sample.products.size(), monitor,
               [&](std::size_t row) { return cellsOf(sample.products[row]); });
    writeTable(folder / "customers.csv", customerRecipe(), sample.customers.size(), monitor,
               [&](std::size_t row) { return cellsOf(sample.customers[row]); });
    writeTable(folder / "orders.csv", orderRecipe(), sample.lines.size(), monitor,
               [&](std::size_t row) { return cellsOf(sample, sample.lines[row]); });
}

} // namespace clientele
