#pragma once

#include <QtCore/QAbstractTableModel>

#include <memory>
#include <vector>

#include "analytics/profile/customer_query.h"

namespace clientele {

// Customers as rows, made of indices into a Dataset: a million of them cost four bytes each and no wait. Sorting is asked
// for (sortRequested) and done elsewhere; the answer comes back through setRows. Columns that a shop knows nothing about
// (names, e-mails, countries) are left out.
class CustomersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Name,
        Id,
        Email,
        Country,
        Group,
        Recency,
        Frequency,
        Net
    };

    static constexpr int kFewestColumns = 5; // of a shop that knows its customers by number only

    explicit CustomersModel(QObject *parent = nullptr);

    void setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm); // and no rows
    void setRows(std::vector<CustomerIndex> customers);
    void retranslate(); // words, numbers and colours again

    CustomerIndex customerAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowOf(CustomerIndex customer) const; // −1 when not shown
    const std::vector<Column> &columns() const { return m_columns; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void sortRequested(clientele::CustomerQuery::Column column, bool isDescending);

private:
    QString textOf(CustomerIndex customer, Column column) const;
    QVariant keyOf(CustomerIndex customer, Column column) const;
    QVariant iconOf(CustomerIndex customer) const;

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const RfmAnalysis> m_rfm;
    std::vector<Column> m_columns;
    std::vector<CustomerIndex> m_rows;
    std::vector<QVariant> m_icons; // per group of the first map
};

} // namespace clientele
