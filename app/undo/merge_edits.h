#pragma once

#include <vector>

#include "analytics/import/merges.h"
#include "app/undo/edit.h"

namespace clientele {

// What a person says about customers who seem to be one.

class MergeCustomers final : public Edit
{
public:
    explicit MergeCustomers(std::vector<MergeProposal> proposals);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override;

private:
    std::vector<MergeProposal> m_proposals;
    std::vector<std::int64_t> m_merges; // once done
};

class RefuseMerges final : public Edit
{
public:
    explicit RefuseMerges(std::vector<MergeProposal> proposals);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override;

private:
    std::vector<MergeProposal> m_proposals;
};

class TakeMergesApart final : public Edit
{
public:
    explicit TakeMergesApart(std::vector<std::int64_t> merges);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override;

private:
    std::vector<std::int64_t> m_merges;
};

} // namespace clientele
