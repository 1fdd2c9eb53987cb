#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

#include "analytics/segment/segment.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace clientele {

class Card;
class DataTable;
class ElidedLabel;
class OrdersModel;
class RowsModel;

// One customer in full: who they are, their scores and group, what they ordered when, and what was in each order.
//
// Objects: customerDetail, customerName, customerGroup, buttonShowRecommendations, customerOrdersTable, customerLinesTable.
class CustomerDetail : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerDetail(QWidget *parent = nullptr);

    void setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm);
    void setCustomer(std::optional<CustomerIndex> customer);
    std::optional<CustomerIndex> customer() const { return m_customer; }

Q_SIGNALS:
    void recommendationsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Score // one of the three: what it is, how much, 1 to 5
    {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
        QLabel *score = nullptr;
    };

    QWidget *createFace();
    QWidget *createScores();
    QWidget *createOrders();
    void fill();
    void fillAddress();
    void fillScores();
    void fillOrders();
    void fillLines();
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const RfmAnalysis> m_rfm;
    std::optional<CustomerIndex> m_customer;

    QStackedWidget *m_stack = nullptr;
    QLabel *m_hint = nullptr;
    ElidedLabel *m_name = nullptr;
    QLabel *m_groupMark = nullptr;
    ElidedLabel *m_group = nullptr;
    QLabel *m_address = nullptr;
    QLabel *m_warning = nullptr;
    std::array<Score, 3> m_scores;
    QWidget *m_scoreBox = nullptr;
    QPushButton *m_recommend = nullptr;
    QLabel *m_ordersTitle = nullptr;
    QLabel *m_linesTitle = nullptr;
    DataTable *m_orders = nullptr;
    DataTable *m_lines = nullptr;
    OrdersModel *m_ordersModel = nullptr;
    RowsModel *m_linesModel = nullptr;
};

} // namespace clientele
