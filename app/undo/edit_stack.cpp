#include "app/undo/edit_stack.h"

#include <QtGui/QUndoStack>

#include "app/workspace.h"

namespace clientele {

// The stack's view of an edit. What could not be taken back (its campaign has been exported since) is told and from
// then on passed over.
class EditStack::Command final : public QUndoCommand
{
public:
    Command(Workspace &workspace, std::shared_ptr<Edit> edit)
        : QUndoCommand(edit->text())
        , m_workspace(workspace)
        , m_edit(std::move(edit))
    {
    }

    int id() const override { return 1; }
    const std::shared_ptr<Edit> &edit() const { return m_edit; }

    void redo() override
    {
        if (std::exchange(m_isWritten, false)) // pushing calls this for what perform() has already written
            return;
        write([edit = m_edit](Store &store, Monitor &monitor) { edit->redo(store, monitor); });
    }

    void undo() override
    {
        write([edit = m_edit](Store &store, Monitor &monitor) { edit->undo(store, monitor); });
    }

    bool mergeWith(const QUndoCommand *other) override
    {
        return m_edit->absorb(*static_cast<const Command *>(other)->m_edit);
    }

private:
    void write(std::function<void(Store &, Monitor &)> work)
    {
        if (*m_isLost)
            return;
        const auto lose = [isLost = m_isLost] { *isLost = true; };
        m_workspace.write({std::move(work),
                           {},
                           [lose, workspace = &m_workspace](const Error &error) {
                               lose();
                               Q_EMIT workspace->failed(error);
                           },
                           lose});
    }

    Workspace &m_workspace;
    std::shared_ptr<Edit> m_edit;
    std::shared_ptr<bool> m_isLost = std::make_shared<bool>(false); // outlives the command: writing ends later
    bool m_isWritten = true;
};

EditStack::EditStack(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_stack(new QUndoStack(this))
{
    connect(&workspace, &Workspace::opened, m_stack, &QUndoStack::clear);
    connect(&workspace, &Workspace::closed, m_stack, &QUndoStack::clear);
}

void EditStack::perform(std::shared_ptr<Edit> edit, Ends ends)
{
    const QPointer<EditStack> self(this);
    m_workspace.write({[edit](Store &store, Monitor &monitor) { edit->redo(store, monitor); },
                       [self, edit = std::move(edit), done = std::move(ends.done), shop = m_workspace.file()] {
                           if (self && self->m_workspace.file() == shop)
                               self->m_stack->push(new Command(self->m_workspace, edit));
                           if (done)
                               done();
                       },
                       std::move(ends.failed), std::move(ends.cancelled)});
}

void EditStack::retranslate()
{
    for (int i = 0; i < m_stack->count(); ++i) // the stack only lends its commands
        const_cast<QUndoCommand *>(m_stack->command(i))
            ->setText(static_cast<const Command *>(m_stack->command(i))->edit()->text());
}

std::shared_ptr<Edit> EditStack::findDone(const std::function<bool(const Edit &)> &matches) const
{
    for (int i = m_stack->index() - 1; i >= 0; --i)
        if (const auto *command = static_cast<const Command *>(m_stack->command(i)); matches(*command->edit()))
            return command->edit();
    return nullptr;
}

} // namespace clientele

#include "moc_edit_stack.cpp"
