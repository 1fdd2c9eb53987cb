#include "widgets/pages/suggestion_list.h"

#include <QtCore/QEvent>
#include <QtWidgets/QPushButton>

#include "widgets/forms/clear_layout.h"
#include "widgets/forms/elided_label.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr std::size_t kMost = 3; // what one can take in at a glance

} // namespace

SuggestionList::SuggestionList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::kHalf);
}

void SuggestionList::setSuggestions(std::vector<Overview::Suggestion> suggestions, const QString &currency)
{
    m_suggestions = std::move(suggestions);
    m_currency = currency;
    if (m_suggestions.size() > kMost)
        m_suggestions.resize(kMost);
    fill();
}

void SuggestionList::fill()
{
    clearLayout(m_rows);
    for (std::size_t i = 0; i < m_suggestions.size(); ++i) {
        if (i > 0)
            m_rows->addWidget(makeSeparator());
        m_rows->addWidget(createRow(m_suggestions[i], static_cast<int>(i)));
    }
    if (m_suggestions.empty())
        m_rows->addWidget(makeText(TextKind::Secondary, tr("Nothing urgent. New suggestions come with new orders.")));
    m_rows->addStretch();
}

QWidget *SuggestionList::createRow(const Overview::Suggestion &suggestion, int index)
{
    auto *row = new QWidget;
    auto *title = new ElidedLabel(suggestionTitle(suggestion));
    title->setProperty("kind", QStringLiteral("strong"));
    auto *text = new ElidedLabel(suggestionText(suggestion, m_currency));
    text->setProperty("kind", QStringLiteral("secondary"));
    const bool needsFiles = suggestion.kind == Overview::Suggestion::Kind::AddFiles;
    QPushButton *button = makeButton(ButtonKind::Plain, needsFiles ? tr("Add files") : tr("Design"),
                                     QStringLiteral("buttonDesign%1").arg(index));
    button->setAccessibleDescription(title->text());
    const QString segment = utf8(suggestion.segment);
    connect(button, &QPushButton::clicked, this, [this, needsFiles, segment] {
        if (needsFiles)
            Q_EMIT addFilesRequested();
        else
            Q_EMIT campaignRequested(segment);
    });
    QPushButton *who = makeButton(ButtonKind::Quiet, needsFiles ? QString() : tr("See who"),
                                  QStringLiteral("buttonWho%1").arg(index));
    who->setAccessibleName(tr("Show these customers"));
    who->setToolTip(who->accessibleName());
    who->setVisible(!needsFiles);
    connect(who, &QPushButton::clicked, this, [this, segment] { Q_EMIT segmentRequested(segment); });

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(text);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(words, 1);
    layout->addWidget(who);
    layout->addWidget(button);
    return row;
}

void SuggestionList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace clientele
