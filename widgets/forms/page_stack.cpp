#include "widgets/forms/page_stack.h"

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
    if (event->type() == QEvent::LayoutRequest) // the page in sight needs another size
        updateGeometry();
    return QFrame::event(event);
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
