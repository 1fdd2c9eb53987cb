#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>

#include "tests/widgets/page_checks.h"
#include "widgets/shell/about_panel.h"
#include "widgets/shell/command_palette.h"
#include "widgets/shell/main_window.h"

using namespace clientele;

namespace {

std::unique_ptr<MainWindow> makeWindow()
{
    auto window = std::make_unique<MainWindow>();
    window->addPage(QStringLiteral("overview"), QStringLiteral("Overview"), QStringLiteral("house"), new QWidget);
    window->addPage(QStringLiteral("segments"), QStringLiteral("Segments"), QStringLiteral("chart-pie"), new QWidget);
    window->addPageOutsideRail(QStringLiteral("welcome"), new QWidget);
    window->setLanguages({QStringLiteral("en"), QStringLiteral("zh_CN")},
                         {QStringLiteral("English"), QStringLiteral("简体中文")}, QStringLiteral("en"));
    window->setShopOpen(true);
    window->setUndo(QStringLiteral("Import of orders.csv"), {});
    window->show();
    return window;
}

template<typename Widget> Widget *find(const QWidget &parent, const char *name)
{
    return parent.findChild<Widget *>(QLatin1String(name));
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Light); }
    void railChoosesPages();
    void actionsTellTheApp();
    void undoSaysWhatItUndoes();
    void aFieldWithoutChangesLeavesUndoToTheShop();
    void choicesOfThemeAndLanguage();
    void recentShops();
    void jobsShowHowFarAndCancel();
    void filesAreDropped();
    void everyControlHasNames();
    void menuIsReadWhileClosed();
    void paletteFindsAsOneTypes();
    void paletteAsksForMore();
    void aboutNamesLicencesAndLog();
};

void TestMainWindow::railChoosesPages()
{
    const auto window = makeWindow();
    QSignalSpy chosen(window.get(), &MainWindow::pageChosen);
    auto *segments = find<QPushButton>(*window, "rail_segments");
    segments->click();
    QCOMPARE(chosen.takeFirst().constFirst().toString(), QStringLiteral("segments"));
    QCOMPARE(window->currentPage(), QStringLiteral("segments"));
    QVERIFY(window->page(QStringLiteral("segments"))->isVisible());
    segments->click();
    QVERIFY2(segments->isChecked(), "pressing the page one is on keeps it");
    window->showPage(QStringLiteral("welcome"));
    QVERIFY(!segments->isChecked() && window->page(QStringLiteral("welcome"))->isVisible());
    QVERIFY2(chosen.isEmpty(), "showing a page is not the person's choice");
    test::toggleAsScreenReader(segments);
    QCOMPARE(chosen.takeFirst().constFirst().toString(), QStringLiteral("segments"));
    window->showPage(QStringLiteral("welcome"));
    window->showPage(QStringLiteral("no such page"));
    QCOMPARE(window->currentPage(), QStringLiteral("welcome"));
    window->setPageTitle(QStringLiteral("segments"), QStringLiteral("客户分群"));
    QCOMPARE(segments->accessibleName(), QStringLiteral("客户分群"));
    QCOMPARE(segments->shortcut(), QKeySequence(QStringLiteral("Ctrl+2")));
}

void TestMainWindow::actionsTellTheApp()
{
    const auto window = makeWindow();
    const std::pair<const char *, void (MainWindow::*)()> actions[] = {
        {"actionNewShop", &MainWindow::newShopRequested},   {"actionOpenShop", &MainWindow::openShopRequested},
        {"actionSaveCopy", &MainWindow::saveCopyRequested}, {"actionCloseShop", &MainWindow::closeShopRequested},
        {"actionUndo", &MainWindow::undoRequested},         {"actionFind", &MainWindow::findRequested},
        {"actionAbout", &MainWindow::aboutRequested},
    };
    for (const auto &[name, signal] : actions) {
        QSignalSpy spy(window.get(), signal);
        window->action(QLatin1String(name))->trigger();
        QVERIFY2(spy.size() == 1, name);
    }
    window->setShopOpen(false);
    QVERIFY(!window->action(QStringLiteral("actionSaveCopy"))->isEnabled());
    QVERIFY(window->action(QStringLiteral("actionOpenShop"))->isEnabled());
    QSignalSpy closing(window.get(), &MainWindow::closing);
    window->action(QStringLiteral("actionQuit"))->trigger();
    QCOMPARE(closing.size(), 1);
    QVERIFY(!window->isVisible());
}

void TestMainWindow::undoSaysWhatItUndoes()
{
    const auto window = makeWindow();
    auto *button = find<QAbstractButton>(*window, "buttonUndo");
    QVERIFY(button->isEnabled());
    QVERIFY(button->accessibleName().contains(QStringLiteral("Import of orders.csv")));
    QVERIFY(!find<QAbstractButton>(*window, "buttonRedo")->isEnabled());
    QSignalSpy undo(window.get(), &MainWindow::undoRequested);
    button->click();
    QCOMPARE(undo.size(), 1);
    window->setUndo({}, QStringLiteral("Import of orders.csv"));
    QVERIFY(!window->action(QStringLiteral("actionUndo"))->isEnabled());
    QCOMPARE(window->action(QStringLiteral("actionUndo"))->text(), QStringLiteral("Undo"));
    QVERIFY(window->action(QStringLiteral("actionRedo"))->isEnabled());
}

void TestMainWindow::choicesOfThemeAndLanguage()
{
    const auto window = makeWindow();
    QVERIFY(window->action(QStringLiteral("actionThemeLight"))->isChecked());
    QSignalSpy theme(window.get(), &MainWindow::themeChosen);
    window->action(QStringLiteral("actionThemeDark"))->trigger();
    QCOMPARE(theme.takeFirst().constFirst().value<Theme>(), Theme::Dark);
    QSignalSpy language(window.get(), &MainWindow::languageChosen);
    window->action(QStringLiteral("actionLanguage_zh_CN"))->trigger();
    QCOMPARE(language.takeFirst().constFirst().toString(), QStringLiteral("zh_CN"));
}

void TestMainWindow::recentShops()
{
    const auto window = makeWindow();
    const auto *menu = find<QMenu>(*window, "menuRecent");
    QVERIFY(!menu->menuAction()->isEnabled());
    window->setRecentShops({QStringLiteral("/a.clientele"), QStringLiteral("/b.clientele")});
    QSignalSpy chosen(window.get(), &MainWindow::recentShopChosen);
    menu->actions().at(1)->trigger();
    QCOMPARE(chosen.takeFirst().constFirst().toString(), QStringLiteral("/b.clientele"));
    window->setRecentShops({QStringLiteral("/c.clientele")});
    QCOMPARE(menu->actions().size(), 1);
}

void TestMainWindow::jobsShowHowFarAndCancel()
{
    const auto window = makeWindow();
    auto *cancel = find<QPushButton>(*window, "statusCancel");
    auto *progress = find<QProgressBar>(*window, "statusProgress");
    QVERIFY(!progress->isVisible() && !cancel->isVisible());
    window->showJob(QStringLiteral("Reading the file"), 0.62, true);
    QCOMPARE(progress->value() * 100 / progress->maximum(), 62);
    QSignalSpy cancelled(window.get(), &MainWindow::cancelRequested);
    cancel->click();
    QCOMPARE(cancelled.size(), 1);
    window->showJob(QStringLiteral("Saving"), -1, false);
    QCOMPARE(progress->maximum(), 0);
    QVERIFY(!cancel->isVisible());
    window->hideJob();
    QVERIFY(!progress->isVisible());
    const auto *message = find<QLabel>(*window, "statusMessage");
    const QString quiet = message->text();
    QVERIFY(!quiet.isEmpty());
    window->setMessage(QStringLiteral("Saved"));
    QCOMPARE(message->text(), QStringLiteral("Saved"));
    window->setMessage({});
    QCOMPARE(message->text(), quiet);
}

void TestMainWindow::filesAreDropped()
{
    const auto window = makeWindow();
    QSignalSpy dropped(window.get(), &MainWindow::filesDropped);
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(QStringLiteral("/shop/orders.csv")), QUrl(QStringLiteral("https://example.org/x"))});
    QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &drop);
    QCOMPARE(dropped.takeFirst().constFirst().toStringList(), QStringList {QStringLiteral("/shop/orders.csv")});
    QMimeData text;
    text.setText(QStringLiteral("hello"));
    QDragEnterEvent other({100, 100}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QCoreApplication::sendEvent(window.get(), &other);
    QVERIFY(!other.isAccepted());
}

void TestMainWindow::everyControlHasNames()
{
    const auto window = makeWindow();
    int controls = 0;
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        ++controls;
    }
    QVERIFY(controls >= 7);
    for (const QAction *action : window->actions())
        QVERIFY(!action->objectName().isEmpty() && !action->text().isEmpty());
}

void TestMainWindow::menuIsReadWhileClosed()
{
    const auto window = makeWindow();
    QSignalSpy wanted(window.get(), &MainWindow::newShopRequested);
    QAccessibleInterface *button = QAccessible::queryAccessibleInterface(find<QWidget>(*window, "buttonMenu"));
    QCOMPARE(button->role(), QAccessible::ButtonMenu);
    QCOMPARE(button->childCount(), 1);
    QAccessibleInterface *menu = button->child(0);
    QVERIFY(menu);
    QCOMPARE(button->indexOfChild(menu), 0);
    QAccessibleInterface *newShop = menu->child(0);
    QCOMPARE(newShop->text(QAccessible::Name), window->action(QStringLiteral("actionNewShop"))->text());
    newShop->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(wanted.size(), 1);
    const QAction *dark = window->action(QStringLiteral("actionThemeDark"));
    QVERIFY2(window->actions().contains(dark), "what the window has can be found as a command");
    QCOMPARE(dark->toolTip(), QStringLiteral("Dark appearance"));
    QCOMPARE(window->action(QStringLiteral("actionLanguage_en"))->toolTip(), QStringLiteral("Language: English"));
}

void TestMainWindow::paletteFindsAsOneTypes()
{
    const auto window = makeWindow();
    CommandPalette palette(window.get());
    palette.setEntries(
        {{QStringLiteral("page.overview"), QStringLiteral("Overview"), QStringLiteral("Page"), QStringLiteral("house")},
         {QStringLiteral("command.open"), QStringLiteral("Open a shop"), {}, QStringLiteral("folder-open")},
         {QStringLiteral("segment.shop"), QStringLiteral("Workshop people"), {}, QStringLiteral("users")}});
    QSignalSpy chosen(&palette, &CommandPalette::chosen);
    palette.popUp();
    auto *search = find<QLineEdit>(palette, "paletteSearch");
    const auto *results = find<QListView>(palette, "paletteResults");
    QVERIFY(palette.isVisible());
    QCOMPARE(results->model()->rowCount(), 3);
    search->setText(QStringLiteral("shop"));
    QCOMPARE(results->model()->rowCount(), 2);
    QCOMPARE(results->model()->index(0, 0).data().toString(), QStringLiteral("Open a shop"));
    search->setText(QStringLiteral("a open"));
    QCOMPARE(results->model()->rowCount(), 1);
    search->setText(QStringLiteral("shop"));
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().constFirst().toString(), QStringLiteral("segment.shop"));
    QVERIFY(!palette.isVisible());
    palette.popUp();
    QVERIFY2(search->text().isEmpty(), "every search starts anew");
    search->setText(QStringLiteral("nothing like it"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(chosen.isEmpty());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
}

void TestMainWindow::paletteAsksForMore()
{
    const auto window = makeWindow();
    CommandPalette palette(window.get());
    QStringList asked;
    palette.setSearch([&asked](const QString &text, int limit) {
        asked << text;
        std::vector<PaletteEntry> found;
        for (int i = 0; i < std::min(limit, 2); ++i)
            found.push_back(
                {QStringLiteral("customer.%1").arg(i), text, QStringLiteral("Customer"), QStringLiteral("user")});
        return found;
    });
    palette.popUp();
    QVERIFY2(asked.isEmpty(), "nobody searches a million customers for nothing");
    find<QLineEdit>(palette, "paletteSearch")->setText(QStringLiteral("  li   wei "));
    QCOMPARE(asked, QStringList {QStringLiteral("li wei")});
    QCOMPARE(find<QListView>(palette, "paletteResults")->model()->rowCount(), 2);
}

void TestMainWindow::aboutNamesLicencesAndLog()
{
    AboutPanel about(QStringLiteral("1.2.3"), QStringLiteral("/home/li & wei/log.txt"));
    const QString text = find<QTextBrowser>(about, "aboutText")->toPlainText();
    for (const char *part :
         {"1.2.3", "GPL-3.0-or-later", "/home/li & wei/log.txt", "Lucide", "SQLite3 Multiple Ciphers"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
}

void TestMainWindow::aFieldWithoutChangesLeavesUndoToTheShop()
{
    const auto window = makeWindow();
    auto *field = new QLineEdit(QStringLiteral("My shop"), window->page(QStringLiteral("overview")));
    window->showPage(QStringLiteral("overview"));
    field->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    field->setFocus();
    QSignalSpy undone(window.get(), &MainWindow::undoRequested);
    QTest::keyClick(window->windowHandle(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.size(), 1);
    QTest::keyClick(window->windowHandle(), Qt::Key_A);
    QVERIFY(field->isUndoAvailable());
    QTest::keyClick(window->windowHandle(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.size(), 1);
    QCOMPARE(field->text(), QStringLiteral("My shop"));
}

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
