#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "widgets/forms/search_list.h"

namespace clientele {

// How lists call a customer: "Ann Archer · 17850", or the id alone where there is no name.
QString customerLabel(CustomerIndex customer, const Dataset &dataset);

// Finds one customer by number, name, e-mail or phone.
//
// Objects: recommendSearch, recommendCustomerList.
class CustomerPicker : public SearchList
{
    Q_OBJECT

public:
    explicit CustomerPicker(QWidget *parent = nullptr);

    void setDataset(std::shared_ptr<const Dataset> dataset); // forgets the matches and the one picked
    // The first ones found, best match first, and how many there are in all.
    void setMatches(const std::vector<CustomerIndex> &customers, qint64 total);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    std::vector<CustomerIndex> m_matches;
    qint64 m_total = 0;
};

} // namespace clientele
