#pragma once

#include <map>
#include <optional>

#include "analytics/plan/campaign_store.h"
#include "app/controllers/page_controller.h"
#include "app/jobs/job.h"

namespace clientele {

class CampaignsPage;
struct CampaignExport;
struct WhatIf;

// Keeps what a person designs as they type, previews whom it reaches in the background, and writes the target list.
class CampaignsController final : public PageController
{
public:
    CampaignsController(PageContext context, CampaignsPage *page);

    void designCampaign(const std::vector<std::string> &segmentIds) override;
    void openCampaign(std::int64_t number) override;

private:
    void refresh() override;
    void connectEdits();
    void connectExport();
    void keepPlan(std::int64_t number, const Plan &plan);
    void preview(std::int64_t number, const Plan &plan);
    void tryPlan(const Plan &plan);
    void previewFile(const QString &format);
    void duplicate(std::int64_t number);
    void askAndExport(std::int64_t number, const std::string &format, bool withHoldout);
    void exportTo(std::int64_t number, const std::string &format, const QString &path, bool withHoldout);
    void showExported(const CampaignExport &result);
    const Campaign *find(std::int64_t number) const;

    CampaignsPage *m_page;
    JobSlot m_preview {this};
    JobSlot m_file {this}; // the first rows of the file
    JobSlot m_try {this}; // while a slider moves
    std::shared_ptr<const WhatIf> m_tryFrom; // what the plan that is shown was decided from
    std::optional<Plan> m_nextTry; // came while the last try was running
    JobSlot m_export {this}; // of an exported campaign of a shop that another window holds
    bool m_isExporting = false; // by the writer
    std::map<std::int64_t, Plan> m_written; // the plan last handed to the writer, ahead of the snapshot
};

} // namespace clientele
