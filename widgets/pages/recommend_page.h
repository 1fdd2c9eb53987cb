#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/recommend/recommender.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTimer;

namespace clientele {

class Card;
class CustomerPicker;
class DataTable;
class FormField;
class ParamForm;
class RowsModel;
class StatePanel;

// What one customer may want next, and why: find them, see what they bought, and read the proposals with their reasons
// beside what popularity alone would have said.
//
// Objects: pageRecommend, recommendSearch, recommendCustomerList, recommendMethod, recommendCount,
// recommendSettings, recommendTable, popularTable, historyTable.
class RecommendPage : public QWidget
{
    Q_OBJECT

public:
    explicit RecommendPage(QWidget *parent = nullptr);

    // A new snapshot. The customer shown stays if the shop still has them; asks for matches and recommendations again.
    void setDataset(std::shared_ptr<const Dataset> dataset);
    // What a search found: the first ones, best match first, and how many there are.
    void setMatches(const std::vector<CustomerIndex> &customers, qint64 total);
    void setCustomer(CustomerIndex customer); // as if picked from the list
    std::optional<CustomerIndex> customer() const { return m_customer; }
    QString method() const;
    ParamSet parameters() const;
    int count() const;

    void showFitting(); // the method is learning
    void setProgress(double fraction);
    void setRecommendations(CustomerIndex customer, const std::vector<Recommendation> &proposed,
                            const std::vector<Recommendation> &popular);
    void showError(const QString &title, const QString &text);
    StatePanel *state() const { return m_state; }

Q_SIGNALS:
    void searchChanged(const QString &text); // a short pause after typing; empty text: any customers
    void customerChosen(quint32 customer);
    // Customer, method, parameters or count changed: compute and call setRecommendations.
    void recommendationsRequested(quint32 customer, const QString &method, const clientele::ParamSet &parameters,
                                  int count);
    void cancelRequested();
    void importRequested(); // the empty state's button

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createOptions();
    QWidget *createResults();
    void methodChosen();
    void fillMethods();
    void fillHistory();
    void fillRecommendations();
    void request();
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    std::optional<CustomerIndex> m_customer;
    std::vector<Recommendation> m_proposed;
    std::vector<Recommendation> m_popularList;

    StatePanel *m_state = nullptr;
    StatePanel *m_results = nullptr;
    QTimer *m_pause = nullptr;
    CustomerPicker *m_picker = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    FormField *m_methodField = nullptr;
    QComboBox *m_method = nullptr;
    FormField *m_countField = nullptr;
    QSpinBox *m_count = nullptr;
    QPushButton *m_more = nullptr;
    Card *m_parameterCard = nullptr;
    ParamForm *m_parameters = nullptr;
    Card *m_proposedCard = nullptr;
    Card *m_popularCard = nullptr;
    Card *m_historyCard = nullptr;
    DataTable *m_proposedTable = nullptr;
    DataTable *m_popularTable = nullptr;
    DataTable *m_historyTable = nullptr;
    RowsModel *m_proposedModel = nullptr;
    RowsModel *m_popularModel = nullptr;
    RowsModel *m_historyModel = nullptr;
};

} // namespace clientele
