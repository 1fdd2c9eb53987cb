#pragma once

#include <QtCore/QDir>
#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

#include <algorithm>

#include "widgets/shell/theme.h"

// What the tests of pages share.
namespace clientele::test {

inline constexpr QSize kPageSize {1096, 722}; // the page area of a window of 1280 × 800

inline void useTheme(Theme theme)
{
    applyTheme(*qApp, theme);
}

// The child of that name; the test ends here when there is none.
template<typename Widget> Widget *child(const QWidget &page, const char *objectName)
{
    auto *found = page.findChild<Widget *>(QLatin1String(objectName));
    if (!found)
        qFatal("There is no %s called %s", Widget::staticMetaObject.className(), objectName);
    return found;
}

// What a screen reader does with a button that can be checked: it toggles it and clicks nothing.
inline void toggleAsScreenReader(QWidget *button)
{
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(button);
    reader->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
}

inline bool hasLabel(const QWidget *control)
{
    const auto isIts = [control](const QLabel *label) { return label->buddy() == control; };
    const QList<QLabel *> beside
        = control->parentWidget()->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(beside.begin(), beside.end(), isIts);
}

// Every control that a person can use, by class and object name, that a screen reader could not name.
inline QString unnamedControls(const QWidget &page)
{
    QStringList unnamed;
    const QList<QWidget *> children = page.findChildren<QWidget *>();
    for (const QWidget *widget : children) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
                               || qobject_cast<const QLineEdit *>(widget)
                               || qobject_cast<const QAbstractSpinBox *>(widget)
                               || qobject_cast<const QAbstractItemView *>(widget);
        const bool isQtsOwn = widget->objectName().startsWith(QLatin1String("qt_")) || !widget->parentWidget()
                              || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
                              || qobject_cast<const QComboBox *>(widget->parentWidget())
                              || widget->parentWidget()->inherits("QComboBoxPrivateContainer")
                              || widget->parentWidget()->inherits("QCalendarWidget") || widget->inherits("QHeaderView")
                              || qobject_cast<const QLineEdit *>(widget->parentWidget())
                              || widget->inherits("QTableCornerButton")
                              || qobject_cast<const QAbstractItemView *>(widget->parentWidget());
        // A button without words in a face that was never shown (StatePanel) gets its words when it is.
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isGone = button && button->text().isEmpty() && !button->isVisibleTo(&page);
        // Its own name does not reach a screen reader on Linux: it needs a label.
        const bool needsLabel = qobject_cast<const QComboBox *>(widget) && !hasLabel(widget);
        if (isControl && !isQtsOwn && !isGone && (needsLabel || widget->accessibleName().isEmpty()))
            unnamed.append(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return unnamed.join(QStringLiteral(", "));
}

// Saves the page as a person sees it, in both themes, into the folder that CLIENTELE_SHOTS names (nowhere without it).
inline void shoot(QWidget &page, const char *name)
{
    const QString folder = qEnvironmentVariable("CLIENTELE_SHOTS");
    if (folder.isEmpty())
        return;
    page.resize(kPageSize);
    page.setAttribute(Qt::WA_StyledBackground);
    page.setProperty("kind", QStringLiteral("page"));
    page.show();
    for (const Theme theme : {Theme::Dark, Theme::Light}) {
        useTheme(theme);
        QTest::qWait(50);
        const QString suffix = theme == Theme::Light ? QStringLiteral("light") : QStringLiteral("dark");
        page.grab().save(QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(name), suffix)));
    }
    page.hide();
}

} // namespace clientele::test
