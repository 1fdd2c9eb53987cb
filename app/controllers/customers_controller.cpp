#include "app/controllers/customers_controller.h"

#include "app/workspace.h"
#include "widgets/forms/state_panel.h"
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
    connect(page, &CustomersPage::importRequested, this, [this] { navigator().addFiles(); });
    connect(page->state(), &StatePanel::retryRequested, this, [this] { refresh(); });
    connect(&m_search, &JobSlot::failed, this,
            [this](const Error &error) { m_page->state()->showError(errorTitle(error), errorText(error)); });
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
}

} // namespace clientele
