#include "app/controllers/folder_watch.h"

#include <QtCore/QFileInfo>

#include <algorithm>

#include "app/preferences.h"
#include "app/prompts.h"
#include "app/workspace.h"
#include "widgets/pages/watch_card.h"

namespace clientele {

namespace {

// Changes when the file does.
QString markOf(const FolderFile &file)
{
    return QStringLiteral("%1|%2|%3").arg(file.path).arg(file.size).arg(file.changedAt.toMSecsSinceEpoch());
}

QString fileName(const FolderFile &file)
{
    return QFileInfo(file.path).fileName();
}

} // namespace

FolderWatch::FolderWatch(PageContext context, WatchCard *card, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_card(card)
{
    connect(card, &WatchCard::chooseRequested, this, &FolderWatch::choose);
    connect(card, &WatchCard::stopRequested, this, [this] { watch({}); });
    connect(card, &WatchCard::addRequested, this, &FolderWatch::add);
    connect(card, &WatchCard::ignoreRequested, this, &FolderWatch::ignore);
    connect(&m_folder, &WatchedFolder::folderMissing, card, &WatchCard::setMissing);
    connect(&m_folder, &WatchedFolder::filesFound, this, [this](const std::vector<FolderFile> &files) {
        m_files = files;
        offer();
    });
    connect(&context.workspace, &Workspace::opened, this, &FolderWatch::shopOpened);
    connect(&context.workspace, &Workspace::closed, this, [this] { m_folder.setFolder({}); });
}

void FolderWatch::shopOpened()
{
    const QString folder = preferences::watchedFolder(m_context.workspace.path());
    m_imports.clear();
    m_files.clear();
    m_offered.clear();
    m_told.clear();
    m_card->setReadOnly(m_context.workspace.isReadOnly());
    m_card->setFolder(folder);
    m_folder.setFolder(folder);
}

void FolderWatch::setImports(const std::vector<ImportRecord> &imports)
{
    m_imports = imports;
    offer();
}

void FolderWatch::choose()
{
    m_context.prompts.openFolder(Prompts::Purpose::WatchFolder, [this](const QString &folder) { watch(folder); });
}

void FolderWatch::watch(const QString &folder)
{
    preferences::setWatchedFolder(m_context.workspace.path(), folder);
    m_files.clear();
    m_offered.clear();
    m_card->setFolder(folder);
    m_folder.setFolder(folder);
}

// What the person then does with a file in the assistant is theirs: it is not offered a second time.
void FolderWatch::add()
{
    QStringList paths;
    for (const FolderFile &file : m_offered)
        paths.append(file.path);
    ignore();
    m_context.navigator.importFiles(paths);
}

void FolderWatch::ignore()
{
    QStringList marks = preferences::settledFiles(m_context.workspace.path());
    for (const FolderFile &file : m_offered)
        marks.append(markOf(file));
    preferences::setSettledFiles(m_context.workspace.path(), marks);
    offer();
}

void FolderWatch::offer()
{
    m_offered.clear();
    std::ranges::copy_if(m_files, std::back_inserter(m_offered), [this](const FolderFile &f) { return !isKnown(f); });
    QStringList names;
    for (const FolderFile &file : m_offered)
        names.append(fileName(file));
    if (m_folder.folder().isEmpty())
        return;
    const bool isNews = !names.isEmpty() && names != m_told;
    m_told = names;
    m_card->setFiles(names);
    if (isNews) // whoever works on another page
        m_context.navigator.tell(tr("%n new file(s) in the watched folder: %1. The Data page offers to import them.",
                                    nullptr, static_cast<int>(names.size()))
                                     .arg(names.join(QStringLiteral(", "))));
}

// Settled by the person before, or a file of that name came in after it was last changed.
bool FolderWatch::isKnown(const FolderFile &file) const
{
    if (preferences::settledFiles(m_context.workspace.path()).contains(markOf(file)))
        return true;
    const std::string name = fileName(file).toStdString();
    return std::ranges::any_of(m_imports, [&](const ImportRecord &import) {
        const QDateTime importedAt
            = QDateTime::fromString(QString::fromStdString(import.importedAt), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        return !import.isUndone && import.fileName == name && importedAt >= file.changedAt;
    });
}

} // namespace clientele

#include "moc_folder_watch.cpp"
