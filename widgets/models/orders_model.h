#pragma once

#include <QtCore/QAbstractTableModel>

#include <memory>
#include <vector>

#include "analytics/dataset/dataset.h"

namespace clientele {

// Orders as rows, newest first until a header is pressed: when, who, how many pieces, how much. Sorts itself, by native
// values, so that a hundred thousand rows turn around at once.
class OrdersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Day,
        Time, // with the time of day
        Number,
        Customer,
        Pieces,
        Amount
    };

    // `columns`: what to show; the history of one customer needs no customer column.
    explicit OrdersModel(std::vector<Column> columns, QObject *parent = nullptr);

    void setOrders(std::shared_ptr<const Dataset> dataset, std::vector<OrderIndex> orders);
    void retranslate();

    OrderIndex orderAt(int row) const { return m_rows[static_cast<std::size_t>(row)].order; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Row
    {
        OrderIndex order;
        Quantity pieces;
        Money amount;
    };
    QString textOf(const Row &row, Column column) const;
    QVariant keyOf(const Row &row, Column column) const;
    void sortRows(Column column, bool isDescending);

    std::shared_ptr<const Dataset> m_dataset;
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

// Whether an order sold something (what the shop's numbers count as an order).
bool isSale(const Dataset &dataset, OrderIndex order);

} // namespace clientele
