#pragma once

#include "analytics/rfm/rfm_options.h"
#include "app/undo/edit.h"

namespace clientele {

// Choosing how the shop's customers are scored.
class ChangeScoring final : public Edit
{
public:
    ChangeScoring(RfmOptions before, RfmOptions after);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override;

private:
    RfmOptions m_before;
    RfmOptions m_after;
};

} // namespace clientele
