#include "app/controllers/overview_controller.h"

#include "app/workspace.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/overview_page.h"
#include "widgets/shell/names.h"

namespace clientele {

OverviewController::OverviewController(PageContext context, OverviewPage *page)
    : PageController(context, page)
    , m_page(page)
{
    connect(page, &OverviewPage::addFilesRequested, this, [this] { navigator().addFiles(); });
    connect(page, &OverviewPage::campaignRequested, this,
            [this](const QString &segment) { navigator().designCampaign({segment.toStdString()}); });
    connect(page, &OverviewPage::segmentRequested, this,
            [this](const QString &segment) { navigator().showSegment(segment); });
    connect(page, &OverviewPage::customersRequested, this,
            [this](const QString &title, const std::shared_ptr<const CustomerSet> &customers) {
                navigator().showCustomers(title, customers);
            });
    connect(page, &OverviewPage::customerRequested, this,
            [this](quint32 customer) { navigator().showCustomer(customer); });
    connect(page->state(), &StatePanel::retryRequested, this, [this] { refresh(); });
    connect(&m_counting, &JobSlot::failed, this,
            [this](const Error &error) { m_page->state()->showError(errorTitle(error), errorText(error)); });
}

void OverviewController::refresh()
{
    m_counting.start<Overview>(
        [snapshot = workspace().snapshot()](Monitor &) { return overview(*snapshot.dataset, *snapshot.rfm); },
        [this, snapshot = workspace().snapshot()](const Overview &numbers) {
            m_page->setOverview(snapshot.dataset, snapshot.rfm, numbers);
        });
}

} // namespace clientele
