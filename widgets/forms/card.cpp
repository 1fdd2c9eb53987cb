#include "widgets/forms/card.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"

namespace clientele {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(makeText(TextKind::Heading))
    , m_actions(new QHBoxLayout)
    , m_content(new QVBoxLayout)
{
    setProperty("kind", QStringLiteral("card"));
    m_title->setWordWrap(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::kHalf);
    head->addWidget(m_title);
    head->addStretch();
    m_actions->setSpacing(space::kHalf);
    head->addLayout(m_actions);
    m_content->setSpacing(space::kHalf);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kCard, space::kCard, space::kCard, space::kCard);
    layout->setSpacing(space::kGap);
    layout->addLayout(head);
    layout->addLayout(m_content, 1);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

} // namespace clientele
