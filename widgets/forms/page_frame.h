#pragma once

#include <QtCore/QString>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QWidget;

namespace clientele {

// The top of every page: its title and a quiet line under it at the left, its actions at the right.
struct PageHeader
{
    QWidget *widget = nullptr;
    QLabel *title = nullptr;
    QLabel *subtitle = nullptr;
    QHBoxLayout *actions = nullptr;
};
PageHeader createPageHeader();

// A button is called by its text, by screen readers too.
void setButtonText(QPushButton *button, const QString &text);

} // namespace clientele
