#pragma once

#include "app/controllers/page_controller.h"
#include "app/jobs/job.h"

namespace clientele {

class InsightsController;
class RuleEngine;
class SaveSegment;
class SegmentsPage;

// Draws the portrait of what is selected in the background, and keeps what the person saves, renames and removes.
class SegmentsController final : public PageController
{
public:
    SegmentsController(PageContext context, SegmentsPage *page);

    void showSegment(const QString &segmentId) override;
    void segmentsKept() override;

private:
    void refresh() override;
    void connectEdits();
    void connectMaps();
    void connectRules();
    void countRule(const RuleNode &rule);
    void countOverlap(const std::vector<RuleNode> &sets);
    void findCustomer(const QString &text);
    void drawPortrait(std::shared_ptr<const CustomerSet> members);
    std::shared_ptr<SaveSegment> saving(const QString &name, const QString &source,
                                        const std::shared_ptr<const CustomerSet> &members) const;
    void designCampaignFor(const QStringList &segmentIds, const QString &name,
                           const std::shared_ptr<const CustomerSet> &members);

    SegmentsPage *m_page;
    JobSlot m_portrait {this};
    std::shared_ptr<const RuleEngine> m_engine; // of the snapshot that is shown
    JobSlot m_prepare {this}; // what rules need once, before anybody types
    JobSlot m_count {this};
    JobSlot m_customer {this};
    JobSlot m_overlap {this};
    JobSlot m_overlapping {this}; // who is in one part of it
    JobSlot m_scatter {this};
    JobSlot m_future {this};
    InsightsController *m_insights = nullptr;
};

} // namespace clientele
