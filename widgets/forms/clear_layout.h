#pragma once

#include <QtWidgets/QLayout>
#include <QtWidgets/QWidget>

namespace clientele {

// Takes everything out of a layout. Widgets go at the next turn of the event loop: one of them may have sent the signal
// that brought us here.
inline void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr); // out of sight for whoever looks for its successor
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace clientele
