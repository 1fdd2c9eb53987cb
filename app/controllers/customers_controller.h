#pragma once

#include "app/controllers/page_controller.h"
#include "app/jobs/job.h"

namespace clientele {

class CustomersPage;

// Searches and sorts the customers and looks at one of them in the background.
class CustomersController final : public PageController
{
public:
    CustomersController(PageContext context, CustomersPage *page);

    void showCustomers(const QString &title, std::shared_ptr<const CustomerSet> customers) override;
    void showCustomer(CustomerIndex customer) override;

private:
    void refresh() override;
    void connectDetail();
    void findSegments(quint32 customer);
    void findNote(quint32 customer);

    CustomersPage *m_page;
    JobSlot m_segments {this};
    JobSlot m_note {this};
    JobSlot m_search {this};
    JobSlot m_profile {this};
};

} // namespace clientele
