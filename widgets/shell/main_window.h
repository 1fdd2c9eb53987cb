#pragma once

#include <QtWidgets/QMainWindow>

#include <memory>

#include "widgets/shell/theme.h"

namespace clientele {

// The window: it only places things. A top bar with the shop's name and the search field, the rail of pages at the left,
// the pages, and a line at the bottom that says what happens and how far it is. What its actions do is the app's part.
//
// Actions (find them by object name): actionNewShop, actionOpenShop, actionSaveCopy, actionCloseShop, actionQuit,
// actionUndo, actionRedo, actionFind, actionThemeLight, actionThemeDark, actionLanguage_<code>, actionAbout. Rail:
// rail_<page id>. Status: statusMessage, statusJob, statusProgress, statusCancel.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    // Pages in the order of the rail. `iconName` as in themeIcon. A page without a rail button ("welcome") is shown by
    // showPage only.
    void addPage(const QString &id, const QString &title, const QString &iconName, QWidget *page);
    void addPageOutsideRail(const QString &id, QWidget *page);
    void setPageTitle(const QString &id, const QString &title); // after a change of language
    void setRailVisible(bool isVisible); // no shop, no rail
    void showPage(const QString &id);
    QString currentPage() const;
    QWidget *page(const QString &id) const;

    QAction *action(const QString &objectName) const;
    void setShopOpen(bool isOpen); // enables what needs a shop
    void setShopLine(const QString &text); // "Greenfield Home · 41,206 customers · data to 20 Nov 2026"
    void setUndo(const QString &undo, const QString &redo); // what would be undone; empty: nothing
    void setRecentShops(const QStringList &paths);
    void setLanguages(const QStringList &codes, const QStringList &nativeNames, const QString &current);
    void setTheme(Theme theme); // checks the menu's choice; applying is the app's part

    void setMessage(const QString &text); // empty: what is always true, that nothing leaves this computer
    void showJob(const QString &what, double fraction, bool isCancellable); // fraction < 0: unknown
    void hideJob();

Q_SIGNALS:
    void pageChosen(const QString &id); // by the person; the window shows it already
    void newShopRequested();
    void openShopRequested();
    void recentShopChosen(const QString &path);
    void saveCopyRequested();
    void closeShopRequested();
    void undoRequested();
    void redoRequested();
    void aboutRequested();
    void findRequested(); // Ctrl+K or the search field
    void themeChosen(clientele::Theme theme);
    void languageChosen(const QString &code);
    void cancelRequested();
    void filesDropped(const QStringList &paths);
    void closing(); // the window is about to close

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; // of the whole program
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace clientele
