#pragma once

#include <QtCore/QString>

#include "analytics/base/monitor.h"
#include "analytics/store/store.h"

namespace clientele {

// One thing a person did to the shop, and how to take it back. `redo` and `undo` run on the writer's thread, one after
// the other, never at once; what the first learns (the number of a new campaign) the next may use.
// Errors of both: those of what they call. A failed one leaves the shop as it was.
class Edit
{
public:
    virtual ~Edit() = default;

    virtual QString text() const = 0; // a verb and its object: "Rename segment “Summer”"
    virtual void redo(Store &store, Monitor &monitor) = 0;
    virtual void undo(Store &store, Monitor &monitor) = 0;

    // Takes `next` into this one when both are one thing in a person's mind (typing a name letter by letter), so that
    // one Ctrl+Z takes both back. False: they stay two.
    virtual bool absorb(const Edit &next)
    {
        (void)next;
        return false;
    }
};

} // namespace clientele
