#pragma once

#include "app/undo/replace_value.h"

namespace clientele {

// Changing what the owner decided about the shop: its name, currency, and what counts as money spent.
class ChangeSettings final : public ReplaceValue<ShopSettings>
{
public:
    using ReplaceValue::ReplaceValue;

    QString text() const override;

private:
    ShopSettings read(Store &store) const override;
    void write(Store &store, const ShopSettings &settings) const override;
};

} // namespace clientele
