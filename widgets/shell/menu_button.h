#pragma once

#include <QtWidgets/QToolButton>

namespace clientele {

// A button that opens a menu at once, and lets a screen reader look into the menu without opening it. The menu becomes the
// button's child.
class MenuButton : public QToolButton
{
    Q_OBJECT

public:
    explicit MenuButton(QMenu *menu, QWidget *parent = nullptr);
};

} // namespace clientele
