#pragma once

#include <QtCore/QTimer>

#include <map>
#include <memory>

#include "app/controllers/page_controller.h"
#include "app/controllers/recommender_cache.h"
#include "app/prompts.h"
#include "app/undo/edit_stack.h"
#include "app/workspace.h"
#include "widgets/shell/main_window.h"

namespace clientele {

class Language;
class PaletteSearch;
class ChartExport;
class TableExport;
class WelcomeController;

// The running program: one window, one open shop, and the pages of the registry between them. Knows which page leads
// where; everything else is a controller's.
class AppWindow final : public QObject, public Navigator
{
    Q_OBJECT

public:
    // Without `prompts`, Qt's dialogs ask. `language` outlives this.
    explicit AppWindow(Language &language, std::unique_ptr<Prompts> prompts = nullptr);
    ~AppWindow() override;

    MainWindow &window() { return m_window; }
    Workspace &workspace() { return m_workspace; }
    WelcomeController &welcome() { return *m_welcome; }

    void show(); // at the size and place of last time
    void setTheme(Theme theme);
    void setLanguage(const QString &language);
    QString language() const;
    void goTo(const QString &pageId);
    // Nothing that a page shows is still being computed or written.
    bool isIdle() const;

    void showPage(std::string_view pageId) override;
    void showCustomers(const QString &title, std::shared_ptr<const CustomerSet> customers) override;
    void showCustomer(CustomerIndex customer) override;
    void showSegment(const QString &segmentId) override;
    void showRecommendations(CustomerIndex customer) override;
    void designCampaign(const std::vector<std::string> &segmentIds) override;
    void openCampaign(std::int64_t number) override;
    void addFiles() override;
    void importFiles(const QStringList &paths) override;
    void tell(const QString &text) override;
    void tellError(const Error &error) override;

private:
    void createPages(const PageContext &context);
    void connectWindow();
    void connectWorkspace();
    void connectUndo();
    void shopOpened();
    void updateShopLine();
    void updateLanguages();
    void retranslate();
    void showAbout();
    PageController &controller(std::string_view pageId);

    Language &m_language;
    MainWindow m_window;
    std::unique_ptr<Prompts> m_prompts;
    Workspace m_workspace;
    EditStack m_edits;
    RecommenderCache m_recommenders;
    std::map<std::string, std::unique_ptr<PageController>, std::less<>> m_pages;
    std::unique_ptr<WelcomeController> m_welcome;
    std::unique_ptr<PaletteSearch> m_palette;
    TableExport *m_tableExport;
    ChartExport *m_chartExport;
    QTimer m_quiet; // clears what tell() said
};

} // namespace clientele
