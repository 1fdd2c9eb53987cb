#pragma once

#include "app/undo/edit.h"

namespace clientele {

// Changing what the owner decided about the shop: its name, currency, and what counts as money spent.
class ChangeSettings final : public Edit
{
public:
    ChangeSettings(ShopSettings before, ShopSettings after);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override;

private:
    ShopSettings m_before;
    ShopSettings m_after;
};

} // namespace clientele
