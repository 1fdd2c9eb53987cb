#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

#include "analytics/dataset/dataset.h"

class QLabel;

namespace clientele {

class DataTable;
class HistoryModel;
class RowsModel;

// Everything that happened with one customer, newest first, and what was in each order or said in each review.
//
// Objects: customerHistoryTable, customerLinesTable, customerEntry (what an entry that is no order says).
class CustomerHistoryView : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerHistoryView(QWidget *parent = nullptr);

    void setCustomer(std::shared_ptr<const Dataset> dataset, CustomerIndex customer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillEntry();
    void fillLines(OrderIndex order);
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    std::optional<CustomerIndex> m_customer;
    QLabel *m_title;
    DataTable *m_history;
    HistoryModel *m_historyModel;
    QLabel *m_linesTitle;
    DataTable *m_lines;
    RowsModel *m_linesModel;
    QLabel *m_entry;
};

} // namespace clientele
