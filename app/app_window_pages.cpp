#include "app/app_window.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QVBoxLayout>

#include "app/log.h"
#include "app/paths.h"
#include "widgets/shell/about_panel.h"
#include "widgets/shell/names.h"

namespace clientele {

// Which page leads where: the part of the window that controllers call.

PageController &AppWindow::controller(std::string_view pageId)
{
    return *m_pages.find(pageId)->second;
}

void AppWindow::showPage(std::string_view pageId)
{
    m_window.showPage(QString::fromUtf8(pageId.data(), static_cast<qsizetype>(pageId.size())));
    for (const auto &[id, page] : m_pages)
        page->setShown(id == pageId);
}

void AppWindow::showCustomers(const QString &title, std::shared_ptr<const CustomerSet> customers)
{
    showPage("customers");
    controller("customers").showCustomers(title, std::move(customers));
}

void AppWindow::showCustomer(CustomerIndex customer)
{
    showPage("customers");
    controller("customers").showCustomer(customer);
}

void AppWindow::showSegment(const QString &segmentId)
{
    showPage("segments");
    controller("segments").showSegment(segmentId);
}

void AppWindow::showRecommendations(CustomerIndex customer)
{
    showPage("recommend");
    controller("recommend").showRecommendations(customer);
}

void AppWindow::designCampaign(const std::vector<std::string> &segmentIds)
{
    showPage("campaigns");
    controller("campaigns").designCampaign(segmentIds);
}

void AppWindow::openCampaign(std::int64_t number)
{
    showPage("campaigns");
    controller("campaigns").openCampaign(number);
}

void AppWindow::addFiles()
{
    controller("data").addFiles();
}

void AppWindow::importFiles(const QStringList &paths)
{
    showPage("data");
    controller("data").importFiles(paths);
}

void AppWindow::showAbout()
{
    auto *dialog = new QDialog(&m_window);
    dialog->setObjectName(QStringLiteral("aboutDialog"));
    dialog->setWindowTitle(tr("About Clientele"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(new AboutPanel(QStringLiteral(CLIENTELE_VERSION), Log::fileIn(logFolder())));
    dialog->resize(640, 560);
    dialog->open();
}

void AppWindow::tell(const QString &text)
{
    m_window.setMessage(text);
    m_quiet.start();
}

void AppWindow::tellError(const Error &error)
{
    logError("window", error);
    auto *box
        = new QMessageBox(QMessageBox::Warning, errorTitle(error), errorTitle(error), QMessageBox::Close, &m_window);
    box->setObjectName(QStringLiteral("errorBox"));
    box->setInformativeText(errorText(error));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace clientele
