#include "widgets/import/found_bar.h"

#include <algorithm>

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "widgets/forms/card.h"
#include "widgets/forms/elided_label.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {
constexpr int kIconSize = 16;
constexpr std::size_t kMostNamed = 4;
} // namespace

FoundBar::FoundBar(QWidget *parent)
    : QWidget(parent)
    , m_summary(new ElidedLabel)
    , m_check(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonCheckFindings")))
{
    setObjectName(QStringLiteral("foundBar"));
    m_summary->setObjectName(QStringLiteral("foundSummary"));
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kHalf);
    line->addWidget(makeIcon(themeIcon(QStringLiteral("info"), IconTone::Accent), kIconSize));
    line->addWidget(m_summary, 1);
    line->addWidget(m_check);
    auto *card = new Card;
    card->content()->addLayout(line);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(m_check, &QPushButton::clicked, this, &FoundBar::pressed);
    fill();
}

void FoundBar::showLooking()
{
    m_isLooking = true;
    fill();
}

void FoundBar::setFindings(const Findings &findings, const Cleaning &cleaning)
{
    m_isLooking = false;
    m_found.clear();
    m_choices = 0;
    for (const Finding &finding : findings.findings) {
        m_found.push_back(finding.id);
        m_choices += choiceFor(cleaning, finding.id) != CleaningChoice::Keep;
    }
    fill();
}

void FoundBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void FoundBar::fill()
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(m_found.size(), kMostNamed); ++i)
        names << findingName(m_found[i]);
    //: between the parts of a list in a sentence
    const QString named = names.join(tr("; "));
    const int count = static_cast<int>(m_found.size());
    QString text = m_isLooking                   ? tr("Looking for what is odd in the file…")
                   : names.isEmpty()             ? tr("Nothing to clean.")
                   : m_found.size() > kMostNamed ? tr("%n thing(s) found, among them: %1.", nullptr, count).arg(named)
                                                 : tr("Found in the file: %1.").arg(named);
    if (!m_isLooking && m_choices > 0)
        text = tr("%1 You chose what to do about %n of them.", nullptr, m_choices).arg(text);
    m_summary->setText(text);
    setButtonText(m_check, tr("Check what was found"));
    m_check->setVisible(!m_isLooking && count > 0);
}

} // namespace clientele
