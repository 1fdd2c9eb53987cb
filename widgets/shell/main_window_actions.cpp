#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include "widgets/shell/main_window_parts.h"

namespace clientele {

namespace {

// Everything the menu offers, in its order. Texts are translated when shown.
struct ActionRow
{
    const char *name;
    const char *text;
    const char *icon;
    const char *shortcut;
    bool needsShop;
    void (MainWindow::*signal)();
};

const ActionRow kActions[] = {
    {"actionNewShop", QT_TRANSLATE_NOOP("clientele::MainWindow", "New shop…"), "store", "Ctrl+N", false,
     &MainWindow::newShopRequested},
    {"actionOpenShop", QT_TRANSLATE_NOOP("clientele::MainWindow", "Open a shop…"), "folder-open", "Ctrl+O", false,
     &MainWindow::openShopRequested},
    {"actionSaveCopy", QT_TRANSLATE_NOOP("clientele::MainWindow", "Save a copy…"), "save", "Ctrl+Shift+S", true,
     &MainWindow::saveCopyRequested},
    {"actionCloseShop", QT_TRANSLATE_NOOP("clientele::MainWindow", "Close the shop"), "x", "Ctrl+W", true,
     &MainWindow::closeShopRequested},
    {"actionUndo", QT_TRANSLATE_NOOP("clientele::MainWindow", "Undo"), "undo-2", "Ctrl+Z", false,
     &MainWindow::undoRequested},
    {"actionRedo", QT_TRANSLATE_NOOP("clientele::MainWindow", "Redo"), "redo-2", "Ctrl+Shift+Z", false,
     &MainWindow::redoRequested},
    {"actionFind", QT_TRANSLATE_NOOP("clientele::MainWindow", "Find anything…"), "search", "Ctrl+K", false,
     &MainWindow::findRequested},
    {"actionAbout", QT_TRANSLATE_NOOP("clientele::MainWindow", "About Clientele"), "info", "", false,
     &MainWindow::aboutRequested},
    {"actionQuit", QT_TRANSLATE_NOOP("clientele::MainWindow", "Quit"), "circle-x", "Ctrl+Q", false, nullptr},
};

QAction *addChoice(QActionGroup *group, const QString &objectName)
{
    QAction *action = group->addAction(QString());
    action->setObjectName(objectName);
    action->setCheckable(true);
    return action;
}

} // namespace

void MainWindow::Private::makeActions(MainWindow *window)
{
    for (const ActionRow &row : kActions) {
        auto *action = new QAction(themeIcon(QLatin1String(row.icon)), {}, window);
        action->setObjectName(QLatin1String(row.name));
        action->setShortcut(QKeySequence(QLatin1String(row.shortcut)));
        if (row.signal)
            connect(action, &QAction::triggered, window, row.signal);
        else
            connect(action, &QAction::triggered, window, &QWidget::close);
        window->addAction(action); // shortcuts work while the menu is closed
        actions.insert(action->objectName(), action);
    }
    auto *themeChoices = new QActionGroup(window);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const bool isLight = theme == Theme::Light;
        QAction *action
            = addChoice(themeChoices, isLight ? QStringLiteral("actionThemeLight") : QStringLiteral("actionThemeDark"));
        action->setIcon(themeIcon(isLight ? QStringLiteral("sun") : QStringLiteral("moon")));
        connect(action, &QAction::triggered, window, [window, theme] { Q_EMIT window->themeChosen(theme); });
        window->addAction(action); // as all of the window's: a command to be found
        actions.insert(action->objectName(), action);
    }
    languageChoices = new QActionGroup(window);
    makeMenu(window);
    window->setTheme(currentTheme());
}

void MainWindow::Private::makeMenu(MainWindow *window)
{
    menu = new QMenu(window);
    menu->setObjectName(QStringLiteral("mainMenu"));
    recent = new QMenu(menu);
    recent->setObjectName(QStringLiteral("menuRecent"));
    recent->setIcon(themeIcon(QStringLiteral("history")));
    themes = new QMenu(menu);
    themes->setIcon(themeIcon(QStringLiteral("sun")));
    languages = new QMenu(menu);
    languages->setIcon(themeIcon(QStringLiteral("languages")));
    const auto add = [this](const char *name) { menu->addAction(actions[QLatin1String(name)]); };
    add("actionNewShop");
    add("actionOpenShop");
    menu->addMenu(recent);
    add("actionSaveCopy");
    add("actionCloseShop");
    menu->addSeparator();
    add("actionUndo");
    add("actionRedo");
    add("actionFind");
    menu->addSeparator();
    themes->addAction(actions[QStringLiteral("actionThemeLight")]);
    themes->addAction(actions[QStringLiteral("actionThemeDark")]);
    menu->addMenu(themes);
    menu->addMenu(languages);
    menu->addSeparator();
    add("actionAbout");
    add("actionQuit");
    recent->menuAction()->setEnabled(false);
    languages->menuAction()->setEnabled(false);
}

void MainWindow::Private::retranslateActions()
{
    for (const ActionRow &row : kActions)
        actions[QLatin1String(row.name)]->setText(MainWindow::tr(row.text));
    actions[QStringLiteral("actionThemeLight")]->setText(MainWindow::tr("Light"));
    actions[QStringLiteral("actionThemeDark")]->setText(MainWindow::tr("Dark"));
    // Out of the menu the tooltips say what the choices are of.
    actions[QStringLiteral("actionThemeLight")]->setToolTip(MainWindow::tr("Light appearance"));
    actions[QStringLiteral("actionThemeDark")]->setToolTip(MainWindow::tr("Dark appearance"));
    for (QAction *language : languageChoices->actions())
        language->setToolTip(MainWindow::tr("Language: %1").arg(language->text()));
    menu->setAccessibleName(MainWindow::tr("Menu"));
    recent->setTitle(MainWindow::tr("Recent shops"));
    themes->setTitle(MainWindow::tr("Appearance"));
    languages->setTitle(MainWindow::tr("Language"));

    const auto show = [this](const char *name, QToolButton *button, const QString &what, const QString &text) {
        QAction *action = actions[QLatin1String(name)];
        action->setEnabled(!what.isEmpty());
        if (!what.isEmpty())
            action->setText(text);
        if (!button)
            return;
        button->setEnabled(action->isEnabled());
        button->setAccessibleName(action->text());
        button->setToolTip(
            QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    show("actionUndo", undo, undoText, MainWindow::tr("Undo: %1").arg(undoText));
    show("actionRedo", redo, redoText, MainWindow::tr("Redo: %1").arg(redoText));
}

QAction *MainWindow::action(const QString &objectName) const
{
    return d->actions.value(objectName);
}

void MainWindow::setShopOpen(bool isOpen)
{
    for (const ActionRow &row : kActions) {
        if (row.needsShop)
            d->actions[QLatin1String(row.name)]->setEnabled(isOpen);
    }
}

void MainWindow::setUndo(const QString &undo, const QString &redo)
{
    d->undoText = undo;
    d->redoText = redo;
    d->retranslateActions();
}

void MainWindow::setRecentShops(const QStringList &paths)
{
    d->recent->clear();
    for (const QString &path : paths) {
        QAction *action = d->recent->addAction(path);
        action->setObjectName(QStringLiteral("actionRecent_%1").arg(d->recent->actions().size() - 1));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentShopChosen(path); });
    }
    d->recent->menuAction()->setEnabled(!paths.isEmpty());
}

void MainWindow::setLanguages(const QStringList &codes, const QStringList &nativeNames, const QString &current)
{
    qDeleteAll(d->languageChoices->actions());
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const QString code = codes.at(i);
        QAction *action = addChoice(d->languageChoices, QStringLiteral("actionLanguage_%1").arg(code));
        action->setText(nativeNames.value(i, code));
        action->setChecked(code == current);
        connect(action, &QAction::triggered, this, [this, code] { Q_EMIT languageChosen(code); });
        d->languages->addAction(action);
        addAction(action);
        d->actions.insert(action->objectName(), action);
    }
    d->languages->menuAction()->setEnabled(!codes.isEmpty());
    d->retranslateActions();
}

void MainWindow::setTheme(Theme theme)
{
    d->actions[theme == Theme::Light ? QStringLiteral("actionThemeLight") : QStringLiteral("actionThemeDark")]
        ->setChecked(true);
}

} // namespace clientele
