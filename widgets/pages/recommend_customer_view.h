#pragma once

#include <QtWidgets/QWidget>

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "analytics/recommend/evaluate/leaderboard.h"
#include "analytics/recommend/default_method.h"
#include "analytics/recommend/reason_rows.h"
#include "analytics/recommend/rules_effect.h"

class QComboBox;
class QPushButton;

namespace clientele {

class Card;
class CustomerPicker;
class DataTable;
class FormField;
class PageStack;
class ReasonRowsView;
class RecommendListCard;
class RecommendOptions;
class RowsModel;

// What one customer may want next by one method, beside what another says; below them what they bought, or the rows behind
// the reason that was pressed.
//
// Objects: recommendCompare, recommendTable, comparedTable, historyTable, buttonShowHistory; those of CustomerPicker and
// ReasonRowsView.
class RecommendCustomerView : public QWidget
{
    Q_OBJECT

public:
    enum Side
    {
        Proposed,
        Compared
    };

    explicit RecommendCustomerView(RecommendOptions &options, QWidget *parent = nullptr);

    // A new snapshot. The customer shown stays if the shop still has them; asks for what it shows again.
    void setShop(std::shared_ptr<const Dataset> dataset, const std::string &automatic,
                 std::shared_ptr<const Leaderboard> measured);
    void refresh(); // somebody looks at it, or the options changed: asks for both lists
    // What a search found: the first ones, best match first, and how many there are.
    void setMatches(const std::vector<CustomerIndex> &customers, qint64 total);
    void setCustomer(CustomerIndex customer); // as if picked from the list
    std::optional<CustomerIndex> customer() const { return m_customer; }
    FormField *compareField() const { return m_compareField; } // stands among the options

    void showFitting(Side side); // the method is learning
    void setProgress(Side side, double fraction);
    void showCancelled(Side side);
    // `effect` says why a list is short or empty.
    void setList(Side side, CustomerIndex customer, const std::vector<Recommendation> &list,
                 const RulesEffect &effect = {});
    void showError(Side side, const QString &title, const QString &text);
    ReasonRowsView *reasonRows() const { return m_rows; }
    void showHistory(); // in the place of the rows behind a reason

Q_SIGNALS:
    void searchChanged(const QString &text); // a short pause after typing; empty text: any customers
    void customerChosen(quint32 customer);
    // Customer, method, parameters, count or rules changed: compute and call setList.
    void listRequested(int side, quint32 customer, const clientele::MethodChoice &choice, int count,
                       const clientele::RecommendRules &rules);
    void cancelRequested(int side);
    // A reason was pressed: find its rows and give them to reasonRows().
    void reasonRequested(int side, quint32 customer, const clientele::Recommendation &item);
    void productActivated(quint32 product);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createLists();
    QWidget *createBelow();
    void request(Side side);
    void showNobody();
    void showReason(Side side, int place);
    void fillHistory();
    void fillNotes();
    MethodChoice comparedChoice() const;
    void retranslate();

    RecommendOptions &m_options;
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const Leaderboard> m_measured; // nothing: never measured
    std::string m_automatic;
    std::optional<CustomerIndex> m_customer;
    CustomerPicker *m_picker;
    QComboBox *m_compare;
    FormField *m_compareField;
    std::array<RecommendListCard *, 2> m_lists {};
    Card *m_below = nullptr;
    PageStack *m_belowStack = nullptr;
    DataTable *m_history = nullptr;
    RowsModel *m_historyModel = nullptr;
    ReasonRowsView *m_rows = nullptr;
    QPushButton *m_showHistory = nullptr;
};

} // namespace clientele
