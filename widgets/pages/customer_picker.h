#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "widgets/forms/card.h"

class QLineEdit;
class QListWidget;
class QTimer;

namespace clientele {

class FormField;

// How lists call a customer: "Ann Archer · 17850", or the id alone where there is no name.
QString customerLabel(CustomerIndex customer, const Dataset &dataset);

// Finds one customer: type a number, name, e-mail or phone, and pick from what was found. The searching itself is the
// app's; a short pause after typing asks for it.
//
// Objects: recommendSearch, recommendCustomerList.
class CustomerPicker : public Card
{
    Q_OBJECT

public:
    explicit CustomerPicker(QWidget *parent = nullptr);

    void setDataset(std::shared_ptr<const Dataset> dataset); // forgets the matches and the one picked
    // The first ones found, best match first, and how many there are in all.
    void setMatches(const std::vector<CustomerIndex> &customers, qint64 total);
    void setPicked(std::optional<CustomerIndex> customer); // no signal
    QString searchText() const;

Q_SIGNALS:
    void searchChanged(const QString &text); // empty: any customers
    void picked(quint32 customer); // by the person

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    std::vector<CustomerIndex> m_matches;
    qint64 m_total = 0;
    std::optional<CustomerIndex> m_picked;
    QTimer *m_pause;
    QLineEdit *m_search;
    FormField *m_searchField;
    QListWidget *m_list;
    QLabel *m_note;
};

} // namespace clientele
