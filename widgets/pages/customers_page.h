#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>
#include <vector>

#include "analytics/profile/customer_profile.h"
#include "analytics/profile/customer_query.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace clientele {

class Card;
class CustomerDetail;
class CustomersModel;
class DataTable;
class StatePanel;

// Every customer in one table that can be searched and sorted, and beside it one of them in full: who they are, their
// scores and group, and what they ordered when. Searching and sorting a million customers is work for a job: the page
// says what it wants (queryChanged) and shows what comes back (setRows).
//
// Objects: pageCustomers, customerSearch, customerTable, customerCount, buttonClearFilter (the segment they came from, as
// a chip); those of CustomerDetail.
class CustomersPage : public QWidget
{
    Q_OBJECT

public:
    explicit CustomersPage(QWidget *parent = nullptr);

    // A new snapshot. Asks for rows again; the customer shown stays if the shop still has them.
    void setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm);
    // Only these, named in a chip that can be cleared: "Champions". Asks for rows again.
    void showOnly(const QString &title, std::shared_ptr<const CustomerSet> customers);
    void showEverybody();
    void showCustomer(CustomerIndex customer); // in the panel, wherever they are in the table
    std::optional<CustomerIndex> customer() const;

    void setRows(std::vector<CustomerIndex> customers); // answers queryChanged
    void setProfile(CustomerIndex customer, const CustomerProfile &profile); // answers profileRequested
    CustomerDetail *detail() const { return m_detail; } // its requests for segments and notes are answered there
    StatePanel *state() const { return m_state; }

Q_SIGNALS:
    // After a short pause in typing, a sort or a change of filter: findCustomers(…) and call setRows. `within` is null for
    // everybody.
    void queryChanged(const clientele::CustomerQuery &query,
                      const std::shared_ptr<const clientele::CustomerSet> &within);
    void customerChosen(quint32 customer);
    void profileRequested(quint32 customer); // customerProfile(…) as of the scores' day
    void recommendationsRequested(quint32 customer); // show them on the Recommend page
    void importRequested(); // the empty state's button

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *createHeader();
    QWidget *createTable();
    void layOutColumns();
    void ask();
    void chooseRow(int row);
    void markCurrent();
    void retranslate();
    void updateCount();

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const CustomerSet> m_within;
    QString m_filterTitle;
    CustomerQuery m_query;

    StatePanel *m_state = nullptr;
    QTimer *m_pause = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QLineEdit *m_search = nullptr;
    Card *m_card = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_filter = nullptr;
    DataTable *m_table = nullptr;
    CustomersModel *m_model = nullptr;
    CustomerDetail *m_detail = nullptr;
};

} // namespace clientele
