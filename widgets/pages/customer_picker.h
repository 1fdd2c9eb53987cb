#pragma once

#include "widgets/pages/entity_picker.h"

namespace clientele {

// How lists call a customer: "Ann Archer · 17850", or the id alone where there is no name.
QString customerLabel(CustomerIndex customer, const Dataset &dataset);

// Finds one customer by number, name, e-mail or phone.
//
// Objects: recommendSearch, recommendCustomerList.
class CustomerPicker final : public EntityPicker
{
    Q_OBJECT

public:
    explicit CustomerPicker(QWidget *parent = nullptr);

private:
    Words words() const override;
    Item itemOf(quint32 customer, const Dataset &dataset) const override;
    QString countNote(qint64 shown, qint64 total) const override;
    QString nothingNote() const override;
};

} // namespace clientele
