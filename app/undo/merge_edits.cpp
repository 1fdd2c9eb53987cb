#include "app/undo/merge_edits.h"

#include <QtCore/QCoreApplication>

namespace clientele {

MergeCustomers::MergeCustomers(std::vector<MergeProposal> proposals)
    : m_proposals(std::move(proposals))
{
}

QString MergeCustomers::text() const
{
    return QCoreApplication::translate("Edits", "Merge customers");
}

void MergeCustomers::redo(Store &store, Monitor &)
{
    m_merges = applyMerges(store, m_proposals);
}

void MergeCustomers::undo(Store &store, Monitor &)
{
    undoMerges(store, m_merges);
}

RefuseMerges::RefuseMerges(std::vector<MergeProposal> proposals)
    : m_proposals(std::move(proposals))
{
}

QString RefuseMerges::text() const
{
    return QCoreApplication::translate("Edits", "Tell customers apart");
}

void RefuseMerges::redo(Store &store, Monitor &)
{
    refuseMerges(store, m_proposals);
}

void RefuseMerges::undo(Store &store, Monitor &)
{
    forgetRefusals(store, m_proposals);
}

TakeMergesApart::TakeMergesApart(std::vector<std::int64_t> merges)
    : m_merges(std::move(merges))
{
}

QString TakeMergesApart::text() const
{
    return QCoreApplication::translate("Edits", "Take merged customers apart");
}

void TakeMergesApart::redo(Store &store, Monitor &)
{
    undoMerges(store, m_merges);
}

void TakeMergesApart::undo(Store &store, Monitor &)
{
    restoreMerges(store, m_merges);
}

} // namespace clientele
