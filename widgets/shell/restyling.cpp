#include "widgets/shell/restyling.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

namespace clientele {

namespace {

constexpr qint64 kSlice = 8; // ms

void restyle(QWidget *widget)
{
    widget->style()->polish(widget); // forgets what it had made of the style sheet for it
    widget->update();
}

} // namespace

void Restyling::start(QApplication &application)
{
    auto *restyling = application.findChild<Restyling *>(QString(), Qt::FindDirectChildrenOnly);
    if (!restyling)
        restyling = new Restyling(application);
    restyling->begin();
}

Restyling::Restyling(QApplication &application)
    : QObject(&application)
{
    m_whenIdle.setInterval(0);
    connect(&m_whenIdle, &QTimer::timeout, this, &Restyling::goOn);
}

// Widgets that were never styled are when they are first shown.
void Restyling::begin()
{
    end();
    for (QWidget *widget : QApplication::allWidgets()) {
        if (!widget->testAttribute(Qt::WA_WState_Polished))
            continue;
        if (widget->isVisible()) {
            restyle(widget);
        } else {
            m_waiting.emplace_back(widget);
            m_isWaiting.insert(widget);
        }
    }
    if (m_waiting.empty())
        return;
    qApp->installEventFilter(this);
    m_whenIdle.start();
}

void Restyling::goOn()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_waiting.empty() && clock.elapsed() < kSlice) {
        QWidget *widget = m_waiting.back();
        m_waiting.pop_back();
        if (widget && m_isWaiting.remove(widget))
            restyle(widget);
    }
    if (m_waiting.empty())
        end();
}

void Restyling::end()
{
    m_whenIdle.stop();
    qApp->removeEventFilter(this);
    m_waiting.clear();
    m_isWaiting.clear();
}

bool Restyling::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        if (m_isWaiting.remove(widget))
            restyle(widget);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace clientele
