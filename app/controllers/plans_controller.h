#pragma once

#include <QtCore/QObject>

#include "app/controllers/page_controller.h"
#include "app/jobs/job.h"
#include "app/snapshot.h"

namespace clientele {

class CampaignsPage;

// Plans beyond the campaign they were made for: kept as files, opened from them, and an exported one run again on the
// customers of today.
class PlansController final : public QObject
{
    Q_OBJECT

public:
    PlansController(PageContext context, CampaignsPage *page, QObject *parent);

private:
    void rerun(std::int64_t number);
    void open(const QString &path);
    void save(const Plan &plan);
    void create(Plan plan, const QString &changes); // under a free name, and shows it with what changed since last time

    PageContext m_context;
    CampaignsPage *m_page;
    JobSlot m_rerun {this};
    JobSlot m_file {this}; // read or written
};

} // namespace clientele
