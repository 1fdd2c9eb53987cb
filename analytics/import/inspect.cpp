#include "analytics/import/inspect.h"

#include <algorithm>
#include <chrono>
#include <functional>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/entity_rows.h"
#include "analytics/import/inspect_rules.h"
#include "analytics/import/order_inspector.h"
#include "analytics/import/test_orders.h"
#include "analytics/store/clock.h"
#include "analytics/table/background_table.h"
#include "analytics/table/table_format.h"

namespace clientele {

namespace {

bool isNumber(Field field)
{
    return field == Field::BirthYear || field == Field::ListPrice || field == Field::Cost || field == Field::Stock;
}

// Files of other kinds than orders: what their cells say, column by column.
class CellInspector
{
public:
    CellInspector(const Recipe &recipe, const FieldColumns &columns, InspectedFile &file)
        : m_columns(columns)
        , m_file(file)
        , m_customers(columns)
        , m_products(columns)
        , m_kind(recipe.kind)
    {
        for (const Field field : fieldsOf(recipe.kind)) {
            if (columns.has(field))
                m_fields.push_back(field);
            if (columns.has(field)
                && choicesFor({FindingKind::Missing, field}).back() == CleaningChoice::FillMostFrequent
                && !isNumber(field))
                file.texts.try_emplace(field);
        }
    }

    void add(const Row &row)
    {
        InspectedLine line;
        line.row = row.line;
        line.isSetAside = isSetAside(row);
        if (const std::string_view id = m_columns.id(row, Field::CustomerId, m_memory); !id.empty())
            line.customer = m_file.customers.indexOf(id);
        if (const std::string_view id = m_columns.id(row, Field::ProductId, m_memory); !id.empty())
            line.product = m_file.products.indexOf(id);
        m_file.lines.push_back(line);
        for (const Field field : m_fields)
            inspect(field, row, line);
        findTests(row);
    }

private:
    bool isSetAside(const Row &row)
    {
        CustomerRecord customer;
        if (m_kind == FileKind::Customers)
            return m_customers.read(row, customer).has_value();
        return m_kind == FileKind::Products && m_products.read(row).has_value();
    }

    void inspect(Field field, const Row &row, const InspectedLine &line)
    {
        const auto at = static_cast<std::uint32_t>(m_file.lines.size() - 1);
        const std::string_view text = m_columns.text(row, field);
        if (text.empty()) {
            m_file.find(at, {FindingKind::Missing, field}, {});
            return;
        }
        if (isNumber(field)) {
            const auto number = m_columns.quantity(text);
            if (number)
                m_file.columnNumbers[field].push_back(number->thousandths);
            else
                m_file.find(at, {FindingKind::Unreadable, field}, text);
        } else if ((field == Field::MemberSince || field == Field::OrderTime) && !m_columns.moment(text, field)) {
            m_file.find(at, {FindingKind::Unreadable, field}, text);
        } else if (field == Field::CustomerId || field == Field::ProductId || field == Field::OrderId) {
            if (isDamagedId(m_columns.id(row, field, m_memory)))
                m_file.find(at, {FindingKind::DamagedIds}, text);
        } else if (const auto texts = m_file.texts.find(field); texts != m_file.texts.end()) {
            texts->second.add(text, m_kind == FileKind::Products ? line.product : line.customer);
        }
    }

    void findTests(const Row &row)
    {
        const auto at = static_cast<std::uint32_t>(m_file.lines.size() - 1);
        const std::string_view customer = m_columns.customerName(row, m_memory);
        const std::string_view product = m_columns.text(row, Field::ProductName);
        const std::string_view email = m_columns.text(row, Field::Email);
        if (isTestText(customer) || isTestText(product) || isTestEmail(email))
            m_file.find(at, {FindingKind::TestOrders},
                        !product.empty()    ? product
                        : !customer.empty() ? customer
                                            : email);
        if (email.empty())
            return;
        ++m_file.linesWithEmail;
        m_file.lines.back().hasExampleDomain = usesExampleDomain(email);
    }

    const FieldColumns &m_columns;
    InspectedFile &m_file;
    CustomerRows m_customers;
    ProductRows m_products;
    FileKind m_kind;
    std::vector<Field> m_fields;
    std::string m_memory;
};

template<typename Inspector>
void readRows(BackgroundTable &table, Inspector inspector, InspectedFile &file, Monitor &monitor)
{
    forEachRow(table, monitor, [&](const Row &row) {
        if (isBlank(row))
            return;
        ++file.rowsRead;
        inspector.add(row);
    });
}

Day today()
{
    return dayOf(parseTime(localNow()).value_or(0));
}

void applyRules(InspectedFile &file, const Recipe &recipe, const Dataset *shop, const InspectOptions &options,
                Monitor &monitor)
{
    findTestOrders(file);
    if (recipe.kind != FileKind::Orders)
        return;
    findDuplicates(file);
    findImpossibleDates(file, options.analysisDay.value_or(today()));
    findOutliers(file, monitor);
    monitor.progress(0.5);
    findWholesaleOrders(file);
    findOtherCurrencies(file, shop ? shop->currency : std::string());
    findRefundsWithoutSale(file, shop, monitor);
    if (shop && options.withEffects)
        findKnownLines(file, *shop, monitor);
}

// A line whose price or quantity may be filled needs its figures. Those of outliers are known by now.
void keepNumbersOfOutliers(InspectedFile &file)
{
    std::uint64_t outliers = 0;
    for (std::size_t bit = 0; bit < file.names.size(); ++bit) {
        const FindingKind kind = file.names[bit].kind;
        if (kind == FindingKind::PriceOutliers || kind == FindingKind::QuantityOutliers)
            outliers |= std::uint64_t {1} << bit;
    }
    for (InspectedLine &line : file.lines) {
        if ((line.findings & outliers) == 0 || line.numbers != kNoIndex || line.isConverted)
            continue;
        FoundNumbers numbers;
        numbers.figures.quantity = Quantity {line.quantity};
        numbers.figures.price = Money {line.price};
        numbers.hasTotal = line.hasTotal;
        const Money full = lineAmount(Quantity {std::abs(line.quantity)}, Money {std::abs(line.price)});
        if (line.hasTotal)
            numbers.figures.total = Money {line.amount};
        else if (full.units != std::abs(line.amount))
            numbers.figures.discount = full - Money {std::abs(line.amount)};
        line.numbers = static_cast<std::uint32_t>(file.numbers.size());
        file.numbers.push_back(numbers);
    }
}

void nameColumns(Findings &findings, const FieldColumns &columns)
{
    for (Finding &finding : findings.findings) {
        if (finding.name.field != Field::None && columns.has(finding.name.field))
            finding.column = columns.header(finding.name.field);
    }
}

} // namespace

Findings inspectFile(const std::filesystem::path &path, const Recipe &recipe, const Dataset *shop,
                     const InspectOptions &options, Monitor &monitor)
{
    monitor.stage(Stage::Checking);
    BackgroundTable table([path, format = recipe.format] { return openTable(path, format); }, monitor);
    const std::string currency = shop ? shop->currency : std::string();
    const FieldColumns columns(recipe, table.header(), path, currency);
    InspectedFile file;
    if (recipe.kind == FileKind::Orders)
        readRows(table, OrderInspector(columns, file), file, monitor);
    else
        readRows(table, CellInspector(recipe, columns, file), file, monitor);
    if (file.rowsRead == 0)
        throw Error(ErrorCode::NothingToImport, {path.string()});
    applyRules(file, recipe, shop, options, monitor);
    keepNumbersOfOutliers(file);
    Findings findings = file.findings(options.withEffects);
    addFillValues(file, findings);
    nameColumns(findings, columns);
    monitor.checkpoint();
    if (options.withEffects)
        countEffects(findings);
    monitor.progress(1);
    return findings;
}

} // namespace clientele
