#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

#include "analytics/profile/customer_profile.h"

class QLabel;

namespace clientele {

class DataTable;
class RowsModel;

// What one customer is interested in and how they go about buying: shares of categories, brands and price bands, now and
// ever; what they did with products; when and how they order, in sentences.
//
// Objects: customerProfileView, customerBehaviour, customerInterests, customerSteps.
class CustomerProfileView : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerProfileView(QWidget *parent = nullptr);

    // Nothing: still being looked for.
    void setProfile(std::shared_ptr<const Dataset> dataset, const std::optional<CustomerProfile> &profile);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillInterests();
    void fillSteps();
    QStringList behaviourSentences() const;

    std::shared_ptr<const Dataset> m_dataset;
    std::optional<CustomerProfile> m_profile;
    QLabel *m_behaviour;
    QLabel *m_interestTitle;
    DataTable *m_interests;
    RowsModel *m_interestModel;
    QLabel *m_stepTitle;
    DataTable *m_steps;
    RowsModel *m_stepModel;
};

} // namespace clientele
