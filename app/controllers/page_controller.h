#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <memory>
#include <string>
#include <vector>

#include "analytics/base/error.h"
#include "analytics/segment/segment.h"

class QWidget;

namespace clientele {

class EditStack;
class Prompts;
class RecommenderCache;
class Workspace;

// Where a page can send the person. The window does it; pages do not know each other.
class Navigator
{
public:
    virtual ~Navigator() = default;

    virtual void showPage(std::string_view pageId) = 0;
    // Null: everybody.
    virtual void showCustomers(const QString &title, std::shared_ptr<const CustomerSet> customers) = 0;
    virtual void showCustomer(CustomerIndex customer) = 0;
    virtual void showSegment(const QString &segmentId) = 0;
    virtual void showRecommendations(CustomerIndex customer) = 0;
    virtual void designCampaign(const std::vector<std::string> &segmentIds) = 0; // a new draft for them
    virtual void openCampaign(std::int64_t number) = 0;
    virtual void addFiles() = 0; // ask which, then the import assistant
    virtual void importFiles(const QStringList &paths) = 0; // straight to the import assistant
    virtual void tell(const QString &text) = 0; // a quiet line that goes by itself
    virtual void tellError(const Error &error) = 0;
};

struct PageContext
{
    Workspace &workspace;
    EditStack &edits;
    Prompts &prompts;
    Navigator &navigator;
    RecommenderCache &recommenders;
};

// Stands between one page and the rest: gives the page values, starts the work it asks for, and turns what a person
// does into edits. A page that is not shown is not refreshed until it is, so that a change costs one page and not six.
class PageController : public QObject
{
    Q_OBJECT

public:
    PageController(PageContext context, QWidget *page);

    QWidget *page() const { return m_page; }
    void setShown(bool isShown); // by the window, when the person goes to another page

    // What the window passes on; a page that has no part in it does nothing.
    virtual void showCustomers(const QString &title, std::shared_ptr<const CustomerSet> customers);
    virtual void showCustomer(CustomerIndex customer);
    virtual void showSegment(const QString &segmentId);
    virtual void showRecommendations(CustomerIndex customer);
    virtual void designCampaign(const std::vector<std::string> &segmentIds);
    virtual void openCampaign(std::int64_t number);
    virtual void addFiles();
    virtual void importFiles(const QStringList &paths);
    virtual void saveCopy();
    virtual void segmentsKept(); // who is in each segment was kept for another day

protected:
    virtual void refresh() = 0; // put the current snapshot on the page
    void ensureFresh(); // before acting on a page that may not have been shown yet

    Workspace &workspace() const { return m_context.workspace; }
    EditStack &edits() const { return m_context.edits; }
    Prompts &prompts() const { return m_context.prompts; }
    Navigator &navigator() const { return m_context.navigator; }
    RecommenderCache &recommenders() const { return m_context.recommenders; }

private:
    PageContext m_context;
    QWidget *m_page;
    bool m_isShown = false;
    bool m_isStale = true;
};

} // namespace clientele
