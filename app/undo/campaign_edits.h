#pragma once

#include <QtCore/QElapsedTimer>

#include <optional>

#include "analytics/plan/campaign_store.h"
#include "analytics/plan/margins.h"
#include "app/undo/edit.h"
#include "app/undo/plan_change.h"

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

// One change of a draft: of one field, or of several that go together (a proposal, a slider, another kind of offer).
class UpdateCampaign final : public Edit
{
public:
    UpdateCampaign(std::int64_t number, Plan before, Plan after);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: NameTaken, PlanInvalid, CampaignSealed
    void undo(Store &store, Monitor &monitor) override;
    bool absorb(const Edit &next) override; // what is typed on into the same place

private:
    std::int64_t m_number;
    Plan m_before;
    Plan m_after;
    PlanChange m_change;
    QElapsedTimer m_since; // when it was made
    Margins m_shopMargins; // before
};

// Codes that the shop's platform made, taken for an offer of a draft.
class TakePlatformCodes final : public Edit
{
public:
    TakePlatformCodes(const Campaign &campaign, std::size_t offer, std::vector<std::string> codes);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: those of addPlatformCodes
    void undo(Store &store, Monitor &monitor) override;

private:
    std::int64_t m_number;
    QString m_name;
    std::size_t m_offer;
    std::vector<std::string> m_codes; // to be taken; once done, those that were
};

// All of them given back: the offer's own codes are given again.
class RemovePlatformCodes final : public Edit
{
public:
    RemovePlatformCodes(const Campaign &campaign, std::size_t offer);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: those of removePlatformCodes
    void undo(Store &store, Monitor &monitor) override;

private:
    std::int64_t m_number;
    QString m_name;
    std::size_t m_offer;
    std::vector<std::string> m_codes;
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
