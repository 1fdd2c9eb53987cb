#pragma once

#include <QtWidgets/QFrame>

class QLabel;

namespace clientele {

// One number of the shop: what it is, how much, and how it moved. The whole tile can be pressed to open its rows; one
// whose number has none to open is a text to everybody, screen readers too.
class StatTile : public QFrame
{
    Q_OBJECT

public:
    enum class Tone
    {
        Neutral,
        Good,
        Warning,
        Bad
    };

    explicit StatTile(const QString &label, QWidget *parent = nullptr);

    void setLabel(const QString &label); // after a change of language
    void setValue(const QString &value);
    void setNote(const QString &note, Tone tone = Tone::Neutral);
    void setPressable(bool isPressable); // at first it is
    void setDense(); // less air and a smaller note, for many side by side; a note that does not fit is cut
    bool isPressable() const { return m_isPressable; }
    void setExplanation(const QString &text); // tooltip: what the term means

Q_SIGNALS:
    void pressed();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_label;
    QLabel *m_value;
    QLabel *m_note;
    bool m_isPressable = true;
};

} // namespace clientele
