#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace clientele {

// A sentence across a page about what just happened or what has to be known, with at most one thing to do about it:
// "Removed “Autumn”. [Undo]". Hidden until something is said; screen readers hear it.
class Notice : public QFrame
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

    explicit Notice(QWidget *parent = nullptr);

    void say(Tone tone, const QString &text, const QString &button = {});
    void clear();
    QString text() const;
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace clientele
