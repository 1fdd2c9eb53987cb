#include "widgets/pages/recommend_tables.h"

#include <QtCore/QCoreApplication>

#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele {

namespace {

struct RecommendTables
{
    Q_DECLARE_TR_FUNCTIONS(RecommendTables)
};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

RowsModel::Cell rankCell(std::size_t position)
{
    return {countText(static_cast<qint64>(position)), qint64(position), {}, RowsModel::Tone::Quiet};
}

RowsModel::Cell productCell(const Dataset &dataset, ProductIndex product)
{
    const QString id = text(dataset.products.id[product]);
    return {productName(product, dataset), {}, RecommendTables::tr("Product %1").arg(id)};
}

RowsModel::Row historyRow(const Dataset &dataset, OrderIndex order, std::uint32_t line)
{
    const OrderTable &orders = dataset.orders;
    const LineTable &lines = dataset.lines;
    const RowsModel::Tone tone = lines.kind[line] == LineKind::Sale ? RowsModel::Tone::Plain : RowsModel::Tone::Warning;
    const QString tip
        = RecommendTables::tr("%1 in order %2").arg(lineKindName(lines.kind[line]), text(orders.id[order]));
    const bool hasProduct = lines.product[line] != kNoIndex;
    return {hasProduct ? productCell(dataset, lines.product[line]) : RowsModel::Cell {},
            {dayText(dayOf(orders.time[order])), qint64(orders.time[order]), tip},
            {quantityText(lines.quantity[line]), qint64(lines.quantity[line].thousandths), tip, tone},
            {moneyText(lines.amount[line], text(dataset.currency)), qint64(lines.amount[line].units), tip, tone}};
}

} // namespace

TableText proposedTable(const Dataset &dataset, const std::vector<Recommendation> &proposed)
{
    TableText table;
    table.columns
        = {{RecommendTables::tr("Product")}, {RecommendTables::tr("Why")}, {RecommendTables::tr("Rank"), true}};
    for (std::size_t i = 0; i < proposed.size(); ++i) {
        const QString reason = reasonText(proposed[i].reason, dataset);
        table.rows.push_back({productCell(dataset, proposed[i].product), {reason, {}, reason}, rankCell(i + 1)});
    }
    return table;
}

TableText popularTable(const Dataset &dataset, const std::vector<Recommendation> &popular,
                       const std::vector<Recommendation> &proposed)
{
    TableText table;
    table.columns = {{RecommendTables::tr("Product")}, {RecommendTables::tr("Rank"), true}};
    for (std::size_t i = 0; i < popular.size(); ++i) {
        const ProductIndex product = popular[i].product;
        RowsModel::Cell cell = productCell(dataset, product);
        cell.tip = reasonText(popular[i].reason, dataset);
        const bool isProposed = std::any_of(proposed.begin(), proposed.end(),
                                            [product](const Recommendation &item) { return item.product == product; });
        cell.tone = isProposed ? RowsModel::Tone::Plain : RowsModel::Tone::Quiet;
        table.rows.push_back({cell, rankCell(i + 1)});
    }
    return table;
}

TableText historyTable(const Dataset &dataset, CustomerIndex customer, std::size_t most)
{
    TableText table;
    table.columns = {{RecommendTables::tr("Product")},
                     {RecommendTables::tr("Day")},
                     {RecommendTables::tr("Quantity"), true},
                     {RecommendTables::tr("Amount"), true}};
    const OrderTable &orders = dataset.orders;
    for (OrderIndex order = dataset.customers.orderBegin[customer + 1];
         order-- > dataset.customers.orderBegin[customer];) {
        for (std::uint32_t line = orders.lineBegin[order]; line < orders.lineBegin[order + 1]; ++line) {
            if (table.rows.size() == most)
                return table;
            table.rows.push_back(historyRow(dataset, order, line));
        }
    }
    return table;
}

} // namespace clientele
