#pragma once

#include <QtCore/QAbstractTableModel>

#include <memory>
#include <vector>

#include "analytics/profile/customer_history.h"

namespace clientele {

// What happened with one customer as rows, newest first: when, what, how much. Holds positions only and says a row when it
// is looked at, so that a history of a hundred thousand events opens at once.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        When,
        What,
        Amount,
        ColumnCount
    };

    explicit HistoryModel(QObject *parent = nullptr);

    void setHistory(std::shared_ptr<const Dataset> dataset, std::vector<HistoryEntry> history);
    void retranslate(); // words, numbers and colours again

    const HistoryEntry &entryAt(int row) const { return m_history[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QVariant amountOf(const HistoryEntry &entry, bool isText) const;

    std::shared_ptr<const Dataset> m_dataset;
    std::vector<HistoryEntry> m_history;
};

// An entry in few words: "12 pieces", "Put into the cart: Blue kettle", "★★★★☆ Pours well".
QString historyText(const Dataset &dataset, const HistoryEntry &entry);
// All that is known of it and does not fit into a line; empty for orders, whose lines say it.
QString historyDetail(const Dataset &dataset, const HistoryEntry &entry);

} // namespace clientele
