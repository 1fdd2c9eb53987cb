#include "widgets/forms/step_card.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

#include "widgets/forms/step_header.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

bool isInClosedStep(const QWidget *widget)
{
    for (const QWidget *parent = widget; parent; parent = parent->parentWidget()) {
        const auto *step = qobject_cast<const StepCard *>(parent);
        if (step && !step->isOpen() && !step->header()->isAncestorOf(widget) && step->header() != widget)
            return true;
    }
    return false;
}

bool isTabStop(const QWidget *widget, const QWidget &window)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy() && widget->isEnabled()
           && widget->isVisibleTo(&window);
}

} // namespace

StepCard::StepCard(int number, const QString &objectName, QWidget *step, QWidget *parent)
    : QFrame(parent)
    , m_header(new StepHeader(number))
    , m_step(step)
{
    setProperty("kind", QStringLiteral("card"));
    m_header->setObjectName(objectName);
    m_step->layout()->setContentsMargins(space::kCard, space::kTight, space::kCard, space::kCard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1); // the card's border
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_step, 1);
    connect(m_header, &QPushButton::clicked, this, [this] { setOpen(!m_isOpen); });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (now && !m_isOpen && m_step->isAncestorOf(now))
            setOpen(true);
    });
}

void StepCard::setTitle(const QString &title)
{
    m_header->setTitle(title);
    setAccessibleName(title);
}

void StepCard::setSummary(const QString &summary)
{
    m_header->setSummary(summary);
}

void StepCard::setStanding(Standing standing, const QString &why)
{
    m_header->setStanding(standing, why);
}

StepCard::Standing StepCard::standing() const
{
    return m_header->standing();
}

// Without height instead of hidden, and laid out no more: what is in it keeps its place and can still be found.
void StepCard::setOpen(bool isOpen)
{
    if (m_isOpen == isOpen)
        return;
    m_isOpen = isOpen;
    m_header->setOpen(isOpen);
    m_step->setMaximumHeight(isOpen ? QWIDGETSIZE_MAX : 0);
    m_step->layout()->setEnabled(isOpen);
    if (isOpen) {
        m_step->layout()->invalidate();
        m_step->layout()->activate();
    }
    Q_EMIT toggled(isOpen);
}

QWidget *nextTabStop(const QWidget &window, bool isForward)
{
    QWidget *from = window.focusWidget();
    bool hasPassed = false;
    for (QWidget *at = from; at;) {
        at = isForward ? at->nextInFocusChain() : at->previousInFocusChain();
        if (at == from)
            return nullptr;
        if (!isTabStop(at, window))
            continue;
        if (!isInClosedStep(at))
            return hasPassed ? at : nullptr;
        hasPassed = true;
    }
    return nullptr;
}

} // namespace clientele
