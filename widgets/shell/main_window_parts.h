#pragma once

#include <QtCore/QHash>
#include <QtCore/QMap>

#include "widgets/shell/main_window.h"

class QAction;
class QActionGroup;
class QButtonGroup;
class QFrame;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace clientele {

class PageStack;

// The main window's pieces, for its two source files: placing (main_window.cpp) and actions (main_window_actions.cpp).
struct MainWindow::Private
{
    struct Page
    {
        QWidget *widget = nullptr;
        QPushButton *button = nullptr; // none outside of the rail
    };

    QHash<QString, Page> pages;
    PageStack *stack = nullptr;
    QString current;

    QFrame *rail = nullptr;
    QVBoxLayout *railLayout = nullptr;
    QButtonGroup *railButtons = nullptr;

    QLabel *shopLine = nullptr;
    QPushButton *search = nullptr;
    QLabel *searchHint = nullptr;
    QLabel *searchKey = nullptr;
    QToolButton *undo = nullptr;
    QToolButton *redo = nullptr;
    QToolButton *menuButton = nullptr;

    QLabel *message = nullptr;
    bool hasMessage = false;
    QLabel *job = nullptr;
    QProgressBar *progress = nullptr;
    QLabel *percent = nullptr;
    QPushButton *cancel = nullptr;

    QMap<QString, QAction *> actions;
    QMenu *menu = nullptr;
    QMenu *recent = nullptr;
    QMenu *themes = nullptr;
    QMenu *languages = nullptr;
    QActionGroup *languageChoices = nullptr;
    QString undoText;
    QString redoText;

    void makeTopBar(MainWindow *window, QVBoxLayout *layout);
    void makeRail(MainWindow *window);
    void makeStatusBar(MainWindow *window, QVBoxLayout *layout);
    void makeActions(MainWindow *window);
    void makeMenu(MainWindow *window);
    void retranslate();
    void retranslateActions();
};

} // namespace clientele
