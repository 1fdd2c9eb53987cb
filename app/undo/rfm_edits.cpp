#include "app/undo/rfm_edits.h"

#include <QtCore/QCoreApplication>

#include "analytics/segment/rfm_setup.h"

namespace clientele {

ChangeScoring::ChangeScoring(RfmOptions before, RfmOptions after)
    : m_before(std::move(before))
    , m_after(std::move(after))
{
}

QString ChangeScoring::text() const
{
    return QCoreApplication::translate("Edits", "Change how customers are scored");
}

void ChangeScoring::redo(Store &store, Monitor &)
{
    saveRfmOptions(store, m_after);
}

void ChangeScoring::undo(Store &store, Monitor &)
{
    saveRfmOptions(store, m_before);
}

} // namespace clientele
