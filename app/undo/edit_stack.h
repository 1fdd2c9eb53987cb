#pragma once

#include <QtCore/QObject>

#include <functional>
#include <memory>

#include "analytics/base/error.h"
#include "app/undo/edit.h"

class QUndoStack;

namespace clientele {

class Workspace;

// Everything done to the open shop, to be undone with Ctrl+Z and done again with Ctrl+Shift+Z. An edit is written first
// and joins the stack once it is in the shop; opening another shop empties it.
class EditStack : public QObject
{
    Q_OBJECT

public:
    explicit EditStack(Workspace &workspace, QObject *parent = nullptr);

    struct Ends
    {
        std::function<void()> done;
        std::function<void(const Error &)> failed; // without it, Workspace::failed tells
        std::function<void()> cancelled;
    };
    void perform(std::shared_ptr<Edit> edit, Ends ends = {});

    QUndoStack *stack() const { return m_stack; } // for actions and their texts
    void retranslate(); // the texts of all edits, after a change of language
    // The latest edit that this holds for and that is done (not undone), or nothing.
    std::shared_ptr<Edit> findDone(const std::function<bool(const Edit &)> &matches) const;

private:
    class Command;

    Workspace &m_workspace;
    QUndoStack *m_stack;
};

} // namespace clientele
