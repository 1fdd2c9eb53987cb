#pragma once

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QLineEdit>

namespace clientele {

// What the program writes into a field is no edit: no signal, and a text that is there already keeps its cursor. So
// forms can listen to QLineEdit::textChanged, which also tells what screen readers, completers and drops write;
// QLineEdit::textEdited tells of keys alone.
inline void fillText(QLineEdit *line, const QString &text)
{
    if (line->text() == text)
        return;
    const QSignalBlocker blocker(line);
    line->setText(text);
}

} // namespace clientele
