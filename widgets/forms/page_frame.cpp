#include "widgets/forms/page_frame.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"

namespace clientele {

PageHeader createPageHeader()
{
    PageHeader header;
    header.widget = new QWidget;
    header.title = makeText(TextKind::Title);
    header.subtitle = makeText(TextKind::Secondary);
    header.actions = new QHBoxLayout;
    header.actions->setSpacing(space::kHalf);

    auto *words = new QVBoxLayout;
    words->setSpacing(space::kTight);
    words->addWidget(header.title);
    words->addWidget(header.subtitle);
    auto *layout = new QHBoxLayout(header.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(words, 1);
    layout->addLayout(header.actions);
    return header;
}

void setButtonText(QPushButton *button, const QString &text)
{
    button->setText(text);
    button->setAccessibleName(text);
}

} // namespace clientele
