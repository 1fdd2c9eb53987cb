#pragma once

#include <QtWidgets/QWidget>

#include <functional>
#include <memory>
#include <vector>

#include "analytics/dataset/dataset.h"

class QAbstractItemModel;
class QLabel;
class QPushButton;

namespace clientele {

class DataTable;
class OrdersModel;
class RowsModel;

// The rows behind a number, in place of the page it stood on, with a way back. What it shows is kept as a recipe
// (`fill`), so that it can be said again in another language.
//
// Objects: overviewRows, overviewRowsTable, buttonBackToOverview.
class RowsPanel : public QWidget
{
    Q_OBJECT

public:
    // More orders than these are not listed: the latest are, and the panel says so.
    static constexpr std::size_t kMostOrders = 50'000;

    explicit RowsPanel(QWidget *parent = nullptr);

    // `fill` is called now and after a change of language or theme; it calls one of the two below.
    void open(std::function<void(RowsPanel &)> fill);
    void showOrders(const QString &title, std::shared_ptr<const Dataset> dataset, std::vector<OrderIndex> orders);
    void showRows(const QString &title, const QString &subtitle, const std::function<void(RowsModel &)> &fillModel);

Q_SIGNALS:
    void backRequested();
    void orderActivated(quint32 order);

protected:
    void changeEvent(QEvent *event) override;

private:
    void useModel(QAbstractItemModel *model);
    void retranslate();

    std::function<void(RowsPanel &)> m_fill;
    QPushButton *m_back = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    DataTable *m_table = nullptr;
    OrdersModel *m_orders = nullptr;
    RowsModel *m_rows = nullptr;
    QAbstractItemModel *m_shown = nullptr;
};

} // namespace clientele
