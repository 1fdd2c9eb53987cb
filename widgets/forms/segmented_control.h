#pragma once

#include <QtWidgets/QWidget>

class QButtonGroup;

namespace clientele {

// A row of exclusive choices in one frame ("30 | 90 | 365"). Each choice is a checkable button with its text as
// accessible name; arrow keys move between them.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(const QString &accessibleName, QWidget *parent = nullptr);

    void addChoice(const QString &text, const QString &objectName);
    void setChoiceText(int index, const QString &text); // after a change of language
    int current() const;
    void setCurrent(int index); // no signal

Q_SIGNALS:
    void chosen(int index); // by the person only

private:
    QButtonGroup *m_buttons;
};

} // namespace clientele
