#include <QtCore/QCoreApplication>

#include "widgets/pages/customer_picker.h"
#include "widgets/pages/recommend_tables.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"

// The rows behind a reason as a table: order lines, or what somebody looked at, or reviews.
namespace clientele {

namespace {

struct ReasonRowsTable
{
    Q_DECLARE_TR_FUNCTIONS(ReasonRowsTable)
};

using Kind = RecommendReason::Kind;
using Part = ReasonRow::Part;
using Source = ReasonRow::Source;

QString partText(Part part, Kind kind)
{
    switch (part) {
    case Part::Own: return ReasonRowsTable::tr("Their own");
    case Part::Bought:
        if (kind == Kind::Rated)
            return ReasonRowsTable::tr("Rated both");
        return kind == Kind::Popular || kind == Kind::SimilarBuyers ? ReasonRowsTable::tr("Bought it")
                                                                    : ReasonRowsTable::tr("Bought both");
    case Part::OnlyWith:
        //: bought or rated the other product and not the proposed one
        return ReasonRowsTable::tr("Only the other");
    case Part::Alike: return ReasonRowsTable::tr("Buys the same");
    }
    return {};
}

RowsModel::Cell timeCell(Time time)
{
    if (time == kNoTime)
        return {QStringLiteral("–"), qint64(0), {}, RowsModel::Tone::Quiet};
    return {dayText(dayOf(time)), qint64(time)};
}

RowsModel::Cell customerCell(CustomerIndex customer, const Dataset &dataset)
{
    if (customer == kNoIndex)
        return {ReasonRowsTable::tr("Guest"), {}, {}, RowsModel::Tone::Quiet};
    return {customerLabel(customer, dataset)};
}

RowsModel::Cell productCell(ProductIndex product, const Dataset &dataset)
{
    return {
        productName(product, dataset), {}, ReasonRowsTable::tr("Product %1").arg(utf8(dataset.products.id[product]))};
}

RowsModel::Row lineRow(RowsModel::Cell part, std::uint32_t line, const Dataset &dataset)
{
    const OrderIndex order = dataset.lines.order[line];
    return {productCell(dataset.lines.product[line], dataset),
            customerCell(dataset.orders.customer[order], dataset),
            std::move(part),
            timeCell(dataset.orders.time[order]),
            {utf8(dataset.orders.id[order])},
            {quantityText(dataset.lines.quantity[line]), qint64(dataset.lines.quantity[line].thousandths)},
            {moneyText(dataset.lines.amount[line], utf8(dataset.currency)), qint64(dataset.lines.amount[line].units)}};
}

RowsModel::Row eventRow(RowsModel::Cell part, std::uint32_t event, const Dataset &dataset)
{
    const EventTable &events = dataset.events;
    return {productCell(events.product[event], dataset),
            customerCell(events.customer[event], dataset),
            std::move(part),
            timeCell(events.time[event]),
            {eventKindName(std::string_view(events.kinds[events.kind[event]]))}};
}

RowsModel::Row reviewRow(RowsModel::Cell part, std::uint32_t review, const Dataset &dataset)
{
    const ReviewTable &reviews = dataset.reviews;
    const double stars = 1 + 4 * static_cast<double>(reviews.rating[review]);
    return {productCell(reviews.product[review], dataset),
            customerCell(reviews.customer[review], dataset),
            std::move(part),
            timeCell(reviews.time[review]),
            {starsText(stars), stars}};
}

std::vector<RowsModel::Column> columnsFor(Source source)
{
    std::vector<RowsModel::Column> columns {{ReasonRowsTable::tr("Product")},
                                            {ReasonRowsTable::tr("Customer")},
                                            {ReasonRowsTable::tr("Counts as")},
                                            {ReasonRowsTable::tr("Day")}};
    switch (source) {
    case Source::Line:
        columns.push_back({ReasonRowsTable::tr("Order")});
        columns.push_back({ReasonRowsTable::tr("Quantity"), true});
        columns.push_back({ReasonRowsTable::tr("Amount"), true});
        break;
    case Source::Event: columns.push_back({ReasonRowsTable::tr("What they did")}); break;
    case Source::Review: columns.push_back({ReasonRowsTable::tr("Stars")}); break;
    }
    return columns;
}

} // namespace

TableText reasonRowsTable(const Dataset &dataset, const Recommendation &item, const ReasonRows &found, std::size_t most)
{
    TableText table;
    table.columns = columnsFor(found.rows.empty() ? Source::Line : found.rows.front().source);
    for (const ReasonRow &row : found.rows) {
        if (table.rows.size() == most || row.source != found.rows.front().source)
            break;
        const RowsModel::Cell part {partText(row.part, item.reason.kind), static_cast<int>(row.part)};
        switch (row.source) {
        case Source::Line: table.rows.push_back(lineRow(part, row.row, dataset)); break;
        case Source::Event: table.rows.push_back(eventRow(part, row.row, dataset)); break;
        case Source::Review: table.rows.push_back(reviewRow(part, row.row, dataset)); break;
        }
    }
    return table;
}

} // namespace clientele
