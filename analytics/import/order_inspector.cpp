#include "analytics/import/order_inspector.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <utility>

#include "analytics/import/currency_mark.h"
#include "analytics/import/test_orders.h"

namespace clientele {

namespace {

constexpr std::array kFigureFields {Field::Quantity, Field::UnitPrice, Field::LineTotal};

// Of everything a row says: rows that are equal in it are copies of each other.
std::uint64_t hashOf(const OrderLineRecord &record)
{
    constexpr std::uint64_t multiplier = 0x9e3779b97f4a7c15;
    std::uint64_t hash = 0;
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * multiplier;
        hash ^= hash >> 29;
    };
    for (const std::string_view text :
         {record.order, record.customer, record.product, record.productName, record.category, record.brand,
          record.customerName, record.email, record.phone, record.country, record.region, record.lineId})
        mix(text.empty() ? 1 : std::hash<std::string_view> {}(text));
    for (const std::int64_t number :
         {record.time, record.quantity.thousandths, record.price.units, record.amount.units,
          record.platformDiscount.units, record.merchantDiscount.units, std::int64_t {record.hasTime}})
        mix(static_cast<std::uint64_t>(number));
    return hash;
}

FindingName nameOf(const RowIssue &issue)
{
    switch (issue.kind) {
    case RowIssue::Kind::MissingOrder: return {FindingKind::Missing, Field::OrderId};
    case RowIssue::Kind::MissingProduct: return {FindingKind::Missing, Field::ProductId};
    case RowIssue::Kind::MissingDate: return {FindingKind::Missing, Field::OrderTime};
    case RowIssue::Kind::InvalidDate: return {FindingKind::Unreadable, Field::OrderTime};
    case RowIssue::Kind::InvalidQuantity: return {FindingKind::Unreadable, Field::Quantity};
    case RowIssue::Kind::InvalidPrice: return {FindingKind::Unreadable, Field::UnitPrice};
    case RowIssue::Kind::MissingCustomer: return {FindingKind::Missing, Field::CustomerId};
    case RowIssue::Kind::AmountTooLarge: return {FindingKind::TooLarge};
    case RowIssue::Kind::DamagedId: return {FindingKind::DamagedIds};
    case RowIssue::Kind::OtherCurrency: return {FindingKind::OtherCurrency};
    case RowIssue::Kind::OrderNotPlaced: return {FindingKind::NotPlaced};
    default: return {FindingKind::Unreadable, Field::None};
    }
}

} // namespace

OrderInspector::OrderInspector(const FieldColumns &columns, InspectedFile &file)
    : m_columns(columns)
    , m_file(file)
    , m_rows(columns)
{
    for (const Field field : {Field::Country, Field::Region, Field::Category, Field::Brand}) {
        if (columns.has(field))
            file.texts.try_emplace(field);
    }
}

void OrderInspector::add(const Row &row)
{
    if (const auto issue = m_rows.read(row)) {
        addSetAside(*issue, row);
        return;
    }
    const std::optional<RowIssue> note = m_rows.note();
    for (const OrderLineRecord &record : m_rows.records()) {
        const std::uint32_t line = addLine(record, row);
        if (note && note->kind == RowIssue::Kind::DamagedId)
            m_file.find(line, {FindingKind::DamagedIds}, note->excerpt);
        if (m_rows.records().size() == 1)
            findSigns(line, row);
        findMissing(line, record, row);
        findTests(line, record);
    }
}

std::uint32_t OrderInspector::addLine(const OrderLineRecord &record, const Row &row)
{
    InspectedLine line;
    line.row = row.line;
    line.hash = hashOf(record);
    line.order = m_file.orders.indexOf(record.order);
    line.product = m_file.products.indexOf(record.product);
    if (!record.customer.empty())
        line.customer = m_file.customers.indexOf(record.customer);
    line.time = record.time;
    line.quantity = record.quantity.thousandths;
    line.price = record.price.units;
    line.amount = record.amount.units;
    line.kind = record.kind;
    line.isMerchandise = record.isMerchandise;
    line.hasTotal
        = m_columns.has(Field::LineTotal) && (!m_columns.has(Field::UnitPrice) || !cell(row, Field::LineTotal).empty());
    line.currency = currencyOf(row);
    line.isConverted = isConverted(row);
    if (!record.email.empty()) {
        ++m_file.linesWithEmail;
        line.hasExampleDomain = usesExampleDomain(record.email);
    }
    m_file.lines.push_back(line);
    for (const auto &[field, value, owner] : {std::tuple(Field::Country, record.country, line.customer),
                                              std::tuple(Field::Region, record.region, line.customer),
                                              std::tuple(Field::Category, record.category, line.product),
                                              std::tuple(Field::Brand, record.brand, line.product)}) {
        if (!value.empty())
            m_file.texts[field].add(value, owner);
    }
    return static_cast<std::uint32_t>(m_file.lines.size() - 1);
}

void OrderInspector::addSetAside(const RowIssue &issue, const Row &row)
{
    const bool isFigure = issue.kind == RowIssue::Kind::InvalidQuantity || issue.kind == RowIssue::Kind::InvalidPrice;
    if (isFigure && addRepairable(row))
        return;
    InspectedLine line;
    line.row = row.line;
    line.isSetAside = true;
    m_file.lines.push_back(line);
    m_file.find(static_cast<std::uint32_t>(m_file.lines.size() - 1), nameOf(issue), issue.excerpt);
}

// A row whose quantity or price is missing, but which could be read with one: it is read with 1 in its place, to learn
// the rest.
bool OrderInspector::addRepairable(const Row &row)
{
    if (isConverted(row))
        return false;
    Figures figures = figuresOf(row);
    m_cells.assign(row.cells.begin(), row.cells.end());
    for (const FindingName &name : figures.missing) {
        const std::size_t at = m_columns.position(name.field);
        m_cells.resize(std::max(m_cells.size(), at + 1));
        m_cells[at] = "1";
    }
    Row repaired = row;
    repaired.cells = m_cells;
    if (m_rows.read(repaired) || m_rows.records().size() != 1)
        return false;
    const std::uint32_t line = addLine(m_rows.records().front(), row);
    m_file.lines[line].isSetAside = true;
    for (const FindingName &name : figures.missing)
        m_file.find(line, name, cell(row, name.field));
    findTests(line, m_rows.records().front());
    keepNumbers(line, std::move(figures.numbers));
    return true;
}

OrderInspector::Figures OrderInspector::figuresOf(const Row &row) const
{
    Figures figures;
    LineFigures &known = figures.numbers.figures;
    bool hasUnreadablePrice = false;
    for (const Field field : kFigureFields) {
        if (!m_columns.has(field))
            continue;
        const std::string_view text = cell(row, field);
        if (field == Field::Quantity)
            known.quantity = m_columns.quantity(text);
        else
            (field == Field::UnitPrice ? known.price : known.total) = m_columns.money(text);
        const bool isKnown = field == Field::Quantity    ? known.quantity.has_value()
                             : field == Field::UnitPrice ? known.price.has_value()
                                                         : known.total.has_value();
        if (isKnown)
            continue;
        figures.missing.push_back({text.empty() ? FindingKind::Missing : FindingKind::Unreadable, field});
        hasUnreadablePrice |= !text.empty() && field != Field::Quantity;
    }
    if (m_columns.has(Field::LineDiscount))
        known.discount = m_columns.money(cell(row, Field::LineDiscount));
    figures.numbers.needsQuantity = m_columns.has(Field::Quantity) && !known.quantity;
    figures.numbers.needsPrice = hasUnreadablePrice || (!known.price && !known.total);
    figures.numbers.hasTotal
        = m_columns.has(Field::LineTotal) && (!m_columns.has(Field::UnitPrice) || !cell(row, Field::LineTotal).empty());
    // Either of the two is enough: an empty total beside a price is nothing that is missing.
    if (known.price)
        std::erase(figures.missing, FindingName {FindingKind::Missing, Field::LineTotal});
    return figures;
}

void OrderInspector::keepNumbers(std::uint32_t line, FoundNumbers numbers)
{
    m_file.lines[line].numbers = static_cast<std::uint32_t>(m_file.numbers.size());
    m_file.numbers.push_back(std::move(numbers));
}

// What the signs of a line's figures say, and a price that is missing beside a total.
void OrderInspector::findSigns(std::uint32_t line, const Row &row)
{
    const InspectedLine known = m_file.lines[line];
    const auto show = [](auto amount) { return formatDecimal(amount); };
    const bool lacksPrice = m_columns.has(Field::UnitPrice) && cell(row, Field::UnitPrice).empty();
    if (lacksPrice)
        m_file.find(line, {FindingKind::Missing, Field::UnitPrice}, {});
    else if (known.price < 0)
        m_file.find(line, {FindingKind::NegativePrices}, show(Money {known.price}));
    else if (known.price == 0)
        m_file.find(line, {FindingKind::ZeroPrices}, show(Money {known.price}));
    if (known.quantity < 0)
        m_file.find(line, {FindingKind::NegativeQuantities}, show(Quantity {known.quantity}));
    else if (known.quantity == 0)
        m_file.find(line, {FindingKind::ZeroQuantities}, show(Quantity {known.quantity}));
    if (!known.isConverted && (lacksPrice || known.price <= 0 || known.quantity == 0))
        keepNumbers(line, figuresOf(row).numbers);
}

void OrderInspector::findMissing(std::uint32_t line, const OrderLineRecord &record, const Row &row)
{
    findMissingText(line, Field::CustomerId, record.customer, row);
    findMissingText(line, Field::CustomerName, record.customerName, row);
    findMissingText(line, Field::Email, record.email, row);
    findMissingText(line, Field::Phone, record.phone, row);
    findMissingText(line, Field::Country, record.country, row);
    findMissingText(line, Field::Region, record.region, row);
    findMissingText(line, Field::ProductName, record.productName, row);
    findMissingText(line, Field::Category, record.category, row);
    findMissingText(line, Field::Brand, record.brand, row);
}

// An empty value may also be a mask or a damaged id: then the cell is not missing.
void OrderInspector::findMissingText(std::uint32_t line, Field field, std::string_view value, const Row &row)
{
    if (value.empty() && m_columns.has(field) && cell(row, field).empty())
        m_file.find(line, {FindingKind::Missing, field}, {});
}

void OrderInspector::findTests(std::uint32_t line, const OrderLineRecord &record)
{
    if (record.productName != m_testedName) {
        m_testedName = record.productName;
        m_isTestName = isTestText(record.productName);
    }
    if (m_isTestName)
        m_file.find(line, {FindingKind::TestOrders}, record.productName);
    else if (isTestText(record.customerName))
        m_file.find(line, {FindingKind::TestOrders}, record.customerName);
    else if (isTestEmail(record.email))
        m_file.find(line, {FindingKind::TestOrders}, record.email);
}

// Values to fill with are in the shop's currency, the cells of such a row in another.
bool OrderInspector::isConverted(const Row &row) const
{
    return m_columns.has(Field::Currency) && m_columns.rate(cell(row, Field::Currency)).value_or(1) != 1;
}

std::uint8_t OrderInspector::currencyOf(const Row &row)
{
    for (const Field field : {Field::UnitPrice, Field::LineTotal}) {
        const std::string_view text = m_columns.has(field) ? cell(row, field) : std::string_view();
        const std::string_view mark = text.empty() ? text : currencyMark(text);
        if (mark.empty())
            continue;
        const auto found = std::ranges::find(m_file.currencies, mark);
        if (found == m_file.currencies.end() && m_file.currencies.size() < 256)
            m_file.currencies.emplace_back(mark);
        else if (found == m_file.currencies.end())
            continue;
        return static_cast<std::uint8_t>(std::ranges::find(m_file.currencies, mark) - m_file.currencies.begin());
    }
    return 0;
}

} // namespace clientele
