#pragma once

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace clientele::test {

// The controls below `root` that a screen reader could not name or a test could not find: "QPushButton without a name".
inline QStringList namelessControls(const QWidget &root)
{
    QStringList problems;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
                               || qobject_cast<const QComboBox *>(widget)
                               || qobject_cast<const QAbstractItemView *>(widget);
        const bool isPart = widget->objectName().startsWith(QStringLiteral("qt_")) // inside Qt's own widgets
                            || (widget->parentWidget()
                                && (qobject_cast<const QComboBox *>(widget->parentWidget())
                                    || qobject_cast<const QLineEdit *>(widget->parentWidget())
                                    || qobject_cast<const QAbstractItemView *>(widget->parentWidget())));
        if (!isControl || isPart || widget->inherits("QComboBoxListView") || widget->inherits("QTableCornerButton"))
            continue;
        if (widget->accessibleName().isEmpty() || widget->objectName().isEmpty())
            problems << QStringLiteral("%1 “%2” (%3)")
                            .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                 widget->accessibleName());
    }
    return problems;
}

} // namespace clientele::test
