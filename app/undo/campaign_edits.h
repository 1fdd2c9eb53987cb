#pragma once

#include <optional>

#include "analytics/plan/campaign_store.h"
#include "app/undo/edit.h"

namespace clientele {

// What a person does to campaigns. A campaign that is taken back and done again keeps its number and key, so that its
// codes stay the same.

class CreateCampaign final : public Edit
{
public:
    explicit CreateCampaign(Plan plan); // a new plan …
    CreateCampaign(const Campaign &original, std::string name); // … a copy of a campaign under another name …
    explicit CreateCampaign(Campaign removed); // … or one that was removed, with its number and key

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: NameTaken, PlanInvalid
    void undo(Store &store, Monitor &monitor) override;

    std::int64_t number() const { return m_created ? m_created->number : 0; } // once done

private:
    Plan m_plan;
    std::int64_t m_original = 0; // 0 = none
    std::optional<Campaign> m_created;
};

class UpdateCampaign final : public Edit
{
public:
    UpdateCampaign(std::int64_t number, Plan before, Plan after);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: NameTaken, PlanInvalid, CampaignSealed
    void undo(Store &store, Monitor &monitor) override;
    bool absorb(const Edit &next) override; // changes of the same part of the same plan

private:
    std::int64_t m_number;
    Plan m_before;
    Plan m_after;
};

class ArchiveCampaign final : public Edit
{
public:
    ArchiveCampaign(const Campaign &campaign, bool isArchived);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override;

private:
    std::int64_t m_number;
    QString m_name;
    bool m_isArchived;
};

class RemoveCampaign final : public Edit
{
public:
    explicit RemoveCampaign(Campaign campaign);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: CampaignSealed
    void undo(Store &store, Monitor &monitor) override;

private:
    Campaign m_campaign;
};

} // namespace clientele
