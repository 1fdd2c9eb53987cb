#pragma once

#include <QtCore/QString>

class QWidget;

namespace clientele {

// A control that changes the shop: enabled when `isPossible`, never while the shop is open for reading only; then it says
// why on hover. `explanation`: what it says otherwise.
void setChanging(QWidget *control, bool isPossible, bool isReadOnly, const QString &explanation = {});

} // namespace clientele
