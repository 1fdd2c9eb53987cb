#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>

#include <vector>

class QApplication;
class QWidget;

namespace clientele {

// Gives every widget the colours that the application's palette has by now, as far as they come from the style sheet: those
// in sight at once, the others a few at a time when nothing else is to be done, or when they are shown. Setting the style
// sheet again would do it to all of them in one go, and measure and lay them all out besides, which takes half a second.
class Restyling : public QObject
{
    Q_OBJECT

public:
    static void start(QApplication &application); // again: over from the beginning

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Restyling(QApplication &application);
    void begin();
    void goOn();
    void end();

    QTimer m_whenIdle;
    std::vector<QPointer<QWidget>> m_waiting;
    QSet<QWidget *> m_isWaiting; // the same; one that is gone may still be in it
};

} // namespace clientele
