#include "app/controllers/customers_controller.h"

#include "analytics/dataset/customer_notes.h"
#include "analytics/segment/membership.h"
#include "app/undo/edit_stack.h"
#include "app/undo/note_edits.h"
#include "app/workspace.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/customer_detail.h"
#include "widgets/pages/customers_page.h"
#include "widgets/shell/names.h"

namespace clientele {

CustomersController::CustomersController(PageContext context, CustomersPage *page)
    : PageController(context, page)
    , m_page(page)
{
    connect(page, &CustomersPage::queryChanged, this,
            [this](const CustomerQuery &query, const std::shared_ptr<const CustomerSet> &within) {
                if (!this->workspace().isOpen())
                    return;
                m_search.start<std::vector<CustomerIndex>>(
                    [snapshot = workspace().snapshot(), query, within](Monitor &monitor) {
                        return findCustomers(*snapshot.dataset, *snapshot.rfm, query, within.get(), monitor);
                    },
                    [this](std::vector<CustomerIndex> found) { m_page->setRows(std::move(found)); });
            });
    connect(page, &CustomersPage::recommendationsRequested, this,
            [this](quint32 customer) { navigator().showRecommendations(customer); });
    connect(page, &CustomersPage::profileRequested, this, [this](quint32 customer) {
        m_profile.start<CustomerProfile>(
            [snapshot = workspace().snapshot(), customer](Monitor &) {
                return customerProfile(*snapshot.dataset, customer, snapshot.rfm->values.asOf);
            },
            [this, customer](const CustomerProfile &profile) { m_page->setProfile(customer, profile); });
    });
    connect(&m_profile, &JobSlot::failed, this, [this](const Error &error) { navigator().tellError(error); });
    connectDetail();
    connect(page, &CustomersPage::importRequested, this, [this] { navigator().addFiles(); });
    connect(page->state(), &StatePanel::retryRequested, this, [this] { refresh(); });
    connect(&m_search, &JobSlot::failed, this,
            [this](const Error &error) { m_page->state()->showError(errorTitle(error), errorText(error)); });
}

void CustomersController::connectDetail()
{
    const CustomerDetail *detail = m_page->detail();
    connect(detail, &CustomerDetail::segmentsRequested, this, &CustomersController::findSegments);
    connect(detail, &CustomerDetail::noteRequested, this, &CustomersController::findNote);
    connect(detail, &CustomerDetail::noteChanged, this, [this](quint32 customer, const QString &note) {
        if (workspace().isOpen())
            edits().perform(std::make_shared<ChangeNote>(workspace().snapshot().dataset, customer, note.toStdString()));
    });
    for (JobSlot *job : {&m_segments, &m_note})
        connect(job, &JobSlot::failed, this, [this](const Error &error) { navigator().tellError(error); });
}

void CustomersController::findSegments(quint32 customer)
{
    m_segments.start<std::vector<Membership>>(
        [snapshot = workspace().snapshot(), customer](Monitor &) {
            const RuleEngine engine(RuleShop {snapshot.dataset, snapshot.rfm, snapshot.segments});
            return membershipsOf(engine, snapshot.savedSegments, customer);
        },
        [this, customer](const std::vector<Membership> &found) { m_page->detail()->setMemberships(customer, found); });
}

void CustomersController::findNote(quint32 customer)
{
    m_note.start<CustomerNotes>(
        [open = workspace().reader(), dataset = workspace().snapshot().dataset, customer](Monitor &) {
            Store reader = open();
            return loadNotes(reader, *dataset, customer);
        },
        [this, customer](const CustomerNotes &notes) {
            m_page->detail()->setNote(customer, QString::fromStdString(textOf(notes)));
        });
}

void CustomersController::showCustomers(const QString &title, std::shared_ptr<const CustomerSet> customers)
{
    ensureFresh();
    if (customers)
        m_page->showOnly(title, std::move(customers));
    else
        m_page->showEverybody();
}

void CustomersController::showCustomer(CustomerIndex customer)
{
    ensureFresh();
    m_page->showEverybody();
    m_page->showCustomer(customer);
}

void CustomersController::refresh()
{
    const Snapshot &snapshot = workspace().snapshot();
    m_page->setShop(snapshot.dataset, snapshot.rfm);
    m_page->detail()->setSegments(snapshot.segments);
    m_page->detail()->setReadOnly(workspace().isReadOnly());
}

} // namespace clientele
