#include "widgets/forms/read_only.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QWidget>

namespace clientele {

void setChanging(QWidget *control, bool isPossible, bool isReadOnly, const QString &explanation)
{
    control->setEnabled(isPossible && !isReadOnly);
    control->setToolTip(isReadOnly ? QCoreApplication::translate(
                            "ReadOnly", "This shop is open for reading only: another window has it open, or its place "
                                        "cannot be written to.")
                                   : explanation);
}

} // namespace clientele
