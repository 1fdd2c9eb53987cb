#pragma once

#include "widgets/pages/entity_picker.h"

namespace clientele {

// Finds one product by number or name.
//
// Objects: recommendProductSearch, recommendProductList.
class ProductPicker final : public EntityPicker
{
    Q_OBJECT

public:
    explicit ProductPicker(QWidget *parent = nullptr);

private:
    Words words() const override;
    Item itemOf(quint32 product, const Dataset &dataset) const override;
    QString countNote(qint64 shown, qint64 total) const override;
    QString nothingNote() const override;
};

} // namespace clientele
