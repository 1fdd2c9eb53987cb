#include "widgets/forms/page_stack.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

#include <algorithm>

namespace clientele {

namespace {

// What a person typing on would expect: where the page was left, or its first control.
void takeFocus(QWidget *page)
{
    QWidget *target = page->focusWidget();
    for (QWidget *next = page->nextInFocusChain(); !target && next && next != page; next = next->nextInFocusChain()) {
        const bool isOnPage = page->isAncestorOf(next) && next->isVisibleTo(page);
        if (isOnPage && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            target = next;
    }
    (target ? target : page)->setFocus();
}

} // namespace

PageStack::PageStack(QWidget *parent)
    : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_whenIdle.setInterval(0);
    connect(&m_whenIdle, &QTimer::timeout, this, [this] { translate(m_untranslated.value(0)); });
}

int PageStack::addWidget(QWidget *page)
{
    m_pages.append(page);
    page->hide();
    page->setParent(this);
    if (m_current < 0)
        setCurrentIndex(0);
    return static_cast<int>(m_pages.size()) - 1;
}

void PageStack::setCurrentIndex(int index)
{
    QWidget *next = m_pages.value(index);
    QWidget *previous = currentWidget();
    if (!next || next == previous)
        return;
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = previous && focus && (previous == focus || previous->isAncestorOf(focus));
    m_current = index;
    translate(next);
    next->setGeometry(contentsRect());
    next->show();
    next->raise();
    if (hadFocus)
        takeFocus(next);
    if (previous)
        previous->hide();
    updateGeometry();
}

void PageStack::setCurrentWidget(QWidget *page)
{
    setCurrentIndex(static_cast<int>(m_pages.indexOf(page)));
}

QSize PageStack::sizeHint() const
{
    return currentWidget() ? currentWidget()->sizeHint() : QFrame::sizeHint();
}

QSize PageStack::minimumSizeHint() const
{
    const QWidget *page = currentWidget();
    return page ? page->minimumSizeHint().expandedTo(page->minimumSize()) : QFrame::minimumSizeHint();
}

bool PageStack::hasHeightForWidth() const
{
    return currentWidget() && currentWidget()->hasHeightForWidth();
}

int PageStack::heightForWidth(int width) const
{
    return currentWidget() ? currentWidget()->heightForWidth(width) : QFrame::heightForWidth(width);
}

bool PageStack::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        spreadLanguage(event);
        return true;
    }
    if (event->type() == QEvent::LayoutRequest) // the page in sight needs another size
        updateGeometry();
    return QFrame::event(event);
}

// What QWidget does, but for the pages out of sight.
void PageStack::spreadLanguage(QEvent *event)
{
    changeEvent(event);
    const QObjectList parts = children();
    for (QObject *part : parts) {
        const bool isPage = std::find(m_pages.begin(), m_pages.end(), part) != m_pages.end();
        if (part == currentWidget() || !isPage)
            QCoreApplication::sendEvent(part, event);
    }
    m_untranslated = m_pages;
    m_untranslated.removeOne(currentWidget());
    m_whenIdle.start();
    update();
}

void PageStack::translate(QWidget *page)
{
    const bool isDue = m_untranslated.removeOne(page);
    if (m_untranslated.isEmpty())
        m_whenIdle.stop();
    if (!isDue)
        return;
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(page, &change);
}

// A page that goes takes no other with it.
void PageStack::childEvent(QChildEvent *event)
{
    QFrame::childEvent(event);
    if (event->type() != QEvent::ChildRemoved)
        return;
    const auto at
        = std::find_if(m_pages.begin(), m_pages.end(), [event](QObject *page) { return page == event->child(); });
    if (at == m_pages.end())
        return;
    const int gone = static_cast<int>(at - m_pages.begin());
    m_untranslated.removeOne(*at);
    m_pages.erase(at);
    if (gone < m_current) {
        --m_current;
    } else if (gone == m_current) {
        m_current = -1;
        setCurrentIndex(std::min(gone, static_cast<int>(m_pages.size()) - 1));
    }
}

void PageStack::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (currentWidget())
        currentWidget()->setGeometry(contentsRect());
}

} // namespace clientele
