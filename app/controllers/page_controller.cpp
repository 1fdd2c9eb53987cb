#include "app/controllers/page_controller.h"

#include <QtWidgets/QWidget>

#include "app/workspace.h"

namespace clientele {

PageController::PageController(PageContext context, QWidget *page)
    : m_context(context)
    , m_page(page)
{
    connect(&context.workspace, &Workspace::changed, this, [this] {
        m_isStale = true;
        if (m_isShown)
            ensureFresh();
    });
}

void PageController::setShown(bool isShown)
{
    m_isShown = isShown;
    if (isShown)
        ensureFresh();
}

void PageController::ensureFresh()
{
    if (!m_isStale || !workspace().isOpen())
        return;
    m_isStale = false;
    refresh();
}

void PageController::showCustomers(const QString &, std::shared_ptr<const CustomerSet>)
{
}
void PageController::showCustomer(CustomerIndex)
{
}
void PageController::showSegment(const QString &)
{
}
void PageController::showRecommendations(CustomerIndex)
{
}
void PageController::designCampaign(const std::vector<std::string> &)
{
}
void PageController::openCampaign(std::int64_t)
{
}
void PageController::addFiles()
{
}
void PageController::importFiles(const QStringList &)
{
}
void PageController::saveCopy()
{
}

void PageController::segmentsKept()
{
}

} // namespace clientele

#include "moc_page_controller.cpp"
