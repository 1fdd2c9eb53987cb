#pragma once

#include <QtCore/QObject>

#include "analytics/import/merges.h"
#include "app/controllers/page_controller.h"
#include "app/jobs/job.h"

namespace clientele {

class Edit;
class MergesCard;

// The card "Same person?" beside the Data page's controller: looks for proposals whenever the shop has changed, and writes
// what the person says about them, to be undone as everything else.
class MergesController : public QObject
{
    Q_OBJECT

public:
    MergesController(PageContext context, MergesCard *card, QObject *parent);

    void refresh();

private:
    void perform(std::shared_ptr<Edit> edit);

    struct People
    {
        std::vector<MergeProposal> proposals;
        std::vector<MergeRecord> merges;
    };

    PageContext m_context;
    MergesCard *m_card;
    JobSlot m_looking {this};
};

} // namespace clientele
