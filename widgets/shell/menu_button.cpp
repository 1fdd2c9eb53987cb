#include "widgets/shell/menu_button.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QMenu>

namespace clientele {

namespace {

// Qt's own tells nothing of a menu that a tool button opens.
class MenuButtonInterface : public QAccessibleWidget
{
public:
    explicit MenuButtonInterface(MenuButton *button)
        : QAccessibleWidget(button, QAccessible::ButtonMenu)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        return state;
    }

    int childCount() const override { return 1; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(button()->menu()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() == button()->menu() ? 0 : -1;
    }

    QStringList actionNames() const override
    {
        return QStringList({pressAction(), showMenuAction()}) + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &action) override
    {
        // Later: an open menu keeps whoever opened it waiting.
        if (action == pressAction() || action == showMenuAction())
            QMetaObject::invokeMethod(button(), &QToolButton::showMenu, Qt::QueuedConnection);
        else
            QAccessibleWidget::doAction(action);
    }

private:
    MenuButton *button() const { return static_cast<MenuButton *>(widget()); }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *button = qobject_cast<MenuButton *>(object);
    return button ? new MenuButtonInterface(button) : nullptr;
}

} // namespace

MenuButton::MenuButton(QMenu *menu, QWidget *parent)
    : QToolButton(parent)
{
    QAccessible::installFactory(makeInterface); // keeps one of each
    menu->setParent(this, menu->windowFlags());
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
}

} // namespace clientele
