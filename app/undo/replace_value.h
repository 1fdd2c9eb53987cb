#pragma once

#include <optional>
#include <utility>

#include "app/undo/edit.h"

namespace clientele {

// Gives something of which the shop has exactly one (its settings, its rules of recommending) another value. What it
// replaces is read when it is written, not when the person pressed the button: of two changes in a row the second
// takes back to the first.
template<typename Value> class ReplaceValue : public Edit
{
public:
    explicit ReplaceValue(Value after)
        : m_after(std::move(after))
    {
    }

    void redo(Store &store, Monitor &) final
    {
        m_before = read(store);
        write(store, m_after);
    }

    void undo(Store &store, Monitor &) final { write(store, *m_before); }

protected:
    const Value &after() const { return m_after; }

private:
    virtual Value read(Store &store) const = 0;
    virtual void write(Store &store, const Value &value) const = 0;

    Value m_after;
    std::optional<Value> m_before; // once done
};

} // namespace clientele
