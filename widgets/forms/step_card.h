#pragma once

#include <QtWidgets/QFrame>

namespace clientele {

class StepHeader;

// One step of a long form: a header that says which step it is, whether it is done and, while it is closed, what was
// chosen in it; below, the step itself. A press on the header, by mouse or keyboard, opens and closes it; screen
// readers are told.
//
// What is in a closed step stays within reach of whoever goes to it by name (a screen reader, a search, a link): the
// step opens when something in it gets the keyboard. Tab passes it by: see nextTabStop().
class StepCard : public QFrame
{
    Q_OBJECT

public:
    enum class Standing
    {
        Numbered, // nobody knows yet whether it is as it should be
        Done,
        Look, // something to look at
        Wrong // it cannot go on like this
    };

    // `objectName`: of the header, which is the button. `step` has a layout, which gets the card's margins: no widget
    // stands between them, because every level is one more for who walks through the page.
    StepCard(int number, const QString &objectName, QWidget *step, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSummary(const QString &summary); // a line, shown while it is closed
    void setStanding(Standing standing, const QString &why = {}); // `why`: the tooltip of the header
    Standing standing() const;
    void setOpen(bool isOpen);
    bool isOpen() const { return m_isOpen; }
    StepHeader *header() const { return m_header; }

Q_SIGNALS:
    void toggled(bool isOpen);

private:
    bool m_isOpen = true;
    StepHeader *m_header;
    QWidget *m_step;
};

// Where Tab (or Shift+Tab) leads from here when closed steps are passed by; nothing: where it leads anyway.
QWidget *nextTabStop(const QWidget &window, bool isForward);

} // namespace clientele
