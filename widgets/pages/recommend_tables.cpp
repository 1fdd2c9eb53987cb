#include "widgets/pages/recommend_tables.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

struct RecommendTables
{
    Q_DECLARE_TR_FUNCTIONS(RecommendTables)
};

RowsModel::Cell rankCell(std::size_t position)
{
    return {countText(static_cast<qint64>(position)), qint64(position), {}, RowsModel::Tone::Quiet};
}

RowsModel::Cell productCell(const Dataset &dataset, ProductIndex product)
{
    const QString id = utf8(dataset.products.id[product]);
    return {productName(product, dataset), {}, RecommendTables::tr("Product %1").arg(id)};
}

RowsModel::Row historyRow(const Dataset &dataset, OrderIndex order, std::uint32_t line)
{
    const OrderTable &orders = dataset.orders;
    const LineTable &lines = dataset.lines;
    const RowsModel::Tone tone = lines.kind[line] == LineKind::Sale ? RowsModel::Tone::Plain : RowsModel::Tone::Warning;
    const QString tip
        = RecommendTables::tr("%1 in order %2").arg(lineKindName(lines.kind[line]), utf8(orders.id[order]));
    const bool hasProduct = lines.product[line] != kNoIndex;
    return {hasProduct ? productCell(dataset, lines.product[line]) : RowsModel::Cell {},
            {dayText(dayOf(orders.time[order])), qint64(orders.time[order]), tip},
            {quantityText(lines.quantity[line]), qint64(lines.quantity[line].thousandths), tip, tone},
            {moneyText(lines.amount[line], utf8(dataset.currency)), qint64(lines.amount[line].units), tip, tone}};
}

} // namespace

TableText proposedTable(const Dataset &dataset, const std::vector<Recommendation> &proposed,
                        const std::vector<Recommendation> &beside)
{
    TableText table;
    table.columns
        = {{RecommendTables::tr("Product")},
           {RecommendTables::tr("Why")},
           {RecommendTables::tr("Rank"), true},
           {RecommendTables::tr("Beside"), true, RecommendTables::tr("The rank in the list beside this one")}};
    for (std::size_t i = 0; i < proposed.size(); ++i) {
        const QString reason = reasonText(proposed[i].reason, dataset);
        RowsModel::Cell product = productCell(dataset, proposed[i].product);
        product.second = reason;
        //: a product and why it is proposed
        product.tip = RecommendTables::tr("%1: %2").arg(product.text, reason);
        const auto same = std::ranges::find(beside, proposed[i].product, &Recommendation::product);
        RowsModel::Cell there = {QStringLiteral("–"), qint64(beside.size() + 1), {}, RowsModel::Tone::Quiet};
        if (same != beside.end()) {
            there = rankCell(static_cast<std::size_t>(same - beside.begin()) + 1);
            there.tone = RowsModel::Tone::Plain;
            //: %1 a sentence without its full stop, %2 a number
            product.tip = RecommendTables::tr("%1. In both lists, at rank %2 of the one beside.")
                              .arg(product.tip)
                              .arg(there.text);
            product.icon = themeIcon(QStringLiteral("check"), IconTone::Accent);
        }
        table.rows.push_back({std::move(product), {reason}, rankCell(i + 1), std::move(there)});
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
