#include "widgets/pages/watch_card.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "widgets/forms/elided_label.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/read_only.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr qsizetype kMostNames = 3;

QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kHalf);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    return row;
}

} // namespace

WatchCard::WatchCard(QWidget *parent)
    : Card({}, parent)
    , m_about(makeText(TextKind::Secondary))
    , m_place(new ElidedLabel)
    , m_found(makeText(TextKind::Body))
    , m_choose(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonChooseWatch"), QStringLiteral("folder-open")))
    , m_stop(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonStopWatch")))
    , m_add(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonAddWatched"), QStringLiteral("file-plus")))
    , m_ignore(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonIgnoreWatched")))
{
    setObjectName(QStringLiteral("watchCard"));
    m_place->setObjectName(QStringLiteral("watchFolder"));
    m_found->setObjectName(QStringLiteral("watchFiles"));
    content()->setSpacing(space::kGap);
    content()->addWidget(m_about);
    content()->addWidget(m_place);
    content()->addWidget(m_found);
    content()->addLayout(rowOf({m_add, m_ignore}));
    content()->addLayout(rowOf({m_choose, m_stop}));
    connect(m_choose, &QPushButton::clicked, this, &WatchCard::chooseRequested);
    connect(m_stop, &QPushButton::clicked, this, &WatchCard::stopRequested);
    connect(m_add, &QPushButton::clicked, this, &WatchCard::addRequested);
    connect(m_ignore, &QPushButton::clicked, this, &WatchCard::ignoreRequested);
    retranslate();
}

void WatchCard::setFolder(const QString &folder)
{
    m_folder = folder;
    m_files.clear();
    m_isMissing = false;
    showState();
}

void WatchCard::setMissing()
{
    m_isMissing = true;
    m_files.clear();
    showState();
}

void WatchCard::setFiles(const QStringList &names)
{
    m_isMissing = false;
    const bool isOffer = !names.isEmpty() && names != m_files;
    m_files = names;
    showState();
    if (isOffer)
        Q_EMIT filesOffered();
}

void WatchCard::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    showState();
}

void WatchCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WatchCard::showState()
{
    const bool isWatching = !m_folder.isEmpty();
    m_about->setVisible(!isWatching);
    m_place->setVisible(isWatching);
    m_place->setText(QDir::toNativeSeparators(m_folder));
    QString found;
    if (m_isMissing) {
        found = tr("The folder is not there at the moment. It is looked for again every half minute.");
    } else if (!m_files.isEmpty()) {
        QStringList names = m_files.mid(0, kMostNames);
        if (m_files.size() > kMostNames)
            names.append(tr("and more"));
        found
            = tr("%n new file(s): %1", nullptr, static_cast<int>(m_files.size())).arg(names.join(QLatin1String(", ")));
    } else if (isWatching) {
        found = tr("Nothing new.");
    }
    m_found->setText(found);
    m_found->setToolTip(m_files.join(QLatin1Char('\n')));
    m_found->setVisible(isWatching);
    setTone(m_found, m_isMissing ? TextTone::Warning : TextTone::Neutral);
    for (QPushButton *button : {m_add, m_ignore})
        button->setVisible(!m_files.isEmpty());
    m_stop->setVisible(isWatching);
    setChanging(m_add, true, m_isReadOnly, tr("Opens the import of these files; nothing is added before you say so"));
    setChanging(m_choose, true, m_isReadOnly);
    setButtonText(m_choose, isWatching ? tr("Another folder…") : tr("Watch a folder…"));
}

void WatchCard::retranslate()
{
    setTitle(tr("Watched folder"));
    m_about->setText(
        tr("Choose the folder your shop system's exports arrive in. A new file there is offered here, to be "
           "read as the ones before it."));
    m_place->setAccessibleDescription(tr("Watched folder")); // their names are what they say
    m_found->setAccessibleDescription(tr("New files in the watched folder"));
    setButtonText(m_stop, tr("Stop watching"));
    setButtonText(m_add, tr("Add them…"));
    setButtonText(m_ignore, tr("Not these"));
    m_ignore->setToolTip(tr("They are not offered again unless they change"));
    showState();
}

} // namespace clientele
