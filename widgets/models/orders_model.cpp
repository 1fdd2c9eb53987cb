#include "widgets/models/orders_model.h"

#include "widgets/forms/data_table.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

using Column = OrdersModel::Column;

bool isNumber(Column column)
{
    return column == Column::Pieces || column == Column::Amount;
}

QString titleOf(Column column)
{
    switch (column) {
    case Column::Day:
    case Column::Time: return OrdersModel::tr("Date");
    case Column::Number: return OrdersModel::tr("Order");
    case Column::Customer: return OrdersModel::tr("Customer");
    case Column::Pieces: return OrdersModel::tr("Qty");
    case Column::Amount: return OrdersModel::tr("Amount");
    }
    return {};
}

} // namespace

OrdersModel::OrdersModel(std::vector<Column> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
    setProperty("sortsItself", true);
}

void OrdersModel::setOrders(std::shared_ptr<const Dataset> dataset, std::vector<OrderIndex> orders)
{
    beginResetModel();
    m_dataset = std::move(dataset);
    m_rows.clear();
    m_rows.reserve(orders.size());
    const LineTable &lines = m_dataset->lines;
    for (const OrderIndex order : orders) {
        Row row {order, {}, {}};
        for (std::uint32_t line = m_dataset->orders.lineBegin[order]; line < m_dataset->orders.lineBegin[order + 1];
             ++line) {
            if (lines.kind[line] == LineKind::StockMove)
                continue;
            row.pieces += lines.quantity[line];
            row.amount += lines.amount[line];
        }
        m_rows.push_back(row);
    }
    sortRows(Column::Time, true);
    endResetModel();
}

void OrdersModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int OrdersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OrdersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant OrdersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const Column column = m_columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return textOf(row, column);
    case Qt::ToolTipRole: return textOf(row, column == Column::Day ? Column::Time : column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)));
    case DataTable::kSortRole: return keyOf(row, column);
    default: return {};
    }
}

QVariant OrdersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return titleOf(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)));
    return {};
}

void OrdersModel::sort(int column, Qt::SortOrder order)
{
    if (!m_dataset)
        return;
    const bool isColumn = column >= 0 && column < columnCount();
    Q_EMIT layoutAboutToBeChanged();
    std::vector<OrderIndex> before;
    const QModelIndexList kept = persistentIndexList();
    for (const QModelIndex &index : kept)
        before.push_back(orderAt(index.row()));
    sortRows(isColumn ? m_columns[static_cast<std::size_t>(column)] : Column::Time,
             !isColumn || order == Qt::DescendingOrder);
    for (qsizetype i = 0; i < kept.size(); ++i) {
        const auto at = std::find_if(m_rows.begin(), m_rows.end(),
                                     [&](const Row &row) { return row.order == before[static_cast<std::size_t>(i)]; });
        changePersistentIndex(kept[i], index(static_cast<int>(at - m_rows.begin()), kept[i].column()));
    }
    Q_EMIT layoutChanged();
}

void OrdersModel::sortRows(Column column, bool isDescending)
{
    const OrderTable &orders = m_dataset->orders;
    const auto less = [&](const Row &a, const Row &b) {
        switch (column) {
        case Column::Day:
        case Column::Time: return orders.time[a.order] < orders.time[b.order];
        case Column::Number: return orders.id[a.order] < orders.id[b.order];
        case Column::Customer: return orders.customer[a.order] < orders.customer[b.order];
        case Column::Pieces: return a.pieces < b.pieces;
        case Column::Amount: return a.amount < b.amount;
        }
        return false;
    };
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [&](const Row &a, const Row &b) { return isDescending ? less(b, a) : less(a, b); });
}

QString OrdersModel::textOf(const Row &row, Column column) const
{
    const OrderTable &orders = m_dataset->orders;
    switch (column) {
    case Column::Day: return dayText(dayOf(orders.time[row.order]));
    case Column::Time:
        return orders.hasTime[row.order] ? timeText(orders.time[row.order]) : dayText(dayOf(orders.time[row.order]));
    case Column::Number: return utf8(orders.id[row.order]);
    case Column::Customer:
        return orders.customer[row.order] == kNoIndex ? tr("Guest")
                                                      : customerName(orders.customer[row.order], *m_dataset);
    case Column::Pieces: return quantityText(row.pieces);
    case Column::Amount: return moneyText(row.amount, utf8(m_dataset->currency));
    }
    return {};
}

QVariant OrdersModel::keyOf(const Row &row, Column column) const
{
    switch (column) {
    case Column::Pieces: return row.pieces.toDouble();
    case Column::Amount: return row.amount.toDouble();
    default: return textOf(row, column);
    }
}

bool isSale(const Dataset &dataset, OrderIndex order)
{
    const auto begin = dataset.lines.kind.begin() + dataset.orders.lineBegin[order];
    const auto end = dataset.lines.kind.begin() + dataset.orders.lineBegin[order + 1];
    return std::find(begin, end, LineKind::Sale) != end;
}

} // namespace clientele
