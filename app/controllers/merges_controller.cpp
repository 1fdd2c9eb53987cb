#include "app/controllers/merges_controller.h"

#include "app/undo/edit_stack.h"
#include "app/undo/merge_edits.h"
#include "app/workspace.h"
#include "widgets/pages/merges_card.h"

namespace clientele {

MergesController::MergesController(PageContext context, MergesCard *card, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_card(card)
{
    connect(card, &MergesCard::mergeRequested, this, [this](const std::vector<MergeProposal> &proposals) {
        perform(std::make_shared<MergeCustomers>(proposals));
    });
    connect(card, &MergesCard::refuseRequested, this, [this](const std::vector<MergeProposal> &proposals) {
        perform(std::make_shared<RefuseMerges>(proposals));
    });
    connect(card, &MergesCard::unmergeRequested, this, [this](const std::vector<qint64> &merges) {
        perform(std::make_shared<TakeMergesApart>(std::vector<std::int64_t>(merges.begin(), merges.end())));
    });
    connect(&m_looking, &JobSlot::failed, this, [this](const Error &error) { m_context.navigator.tellError(error); });
    connect(&context.workspace, &Workspace::closed, this, [this] {
        m_looking.cancel();
        m_card->setPeople({}, {}, true);
    });
}

void MergesController::refresh()
{
    m_looking.start<People>(
        [open = m_context.workspace.reader(), shop = m_context.workspace.snapshot().dataset](Monitor &monitor) {
            Store reader = open();
            People people {proposeMerges(reader, *shop, monitor), mergesOf(reader)};
            std::erase_if(people.merges, [](const MergeRecord &merge) { return merge.isUndone; });
            return people;
        },
        [this](People people) {
            m_card->setPeople(std::move(people.proposals), std::move(people.merges), m_context.workspace.isReadOnly());
        });
}

void MergesController::perform(std::shared_ptr<Edit> edit)
{
    m_context.edits.perform(std::move(edit), {[this] { refresh(); }, {}, {}});
}

} // namespace clientele

#include "moc_merges_controller.cpp"
