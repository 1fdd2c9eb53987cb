#include "app/watched_folder.h"

#include <QtCore/QDir>

#include <algorithm>
#include <optional>

#include "analytics/base/monitor.h"

namespace clientele {

namespace {

constexpr int kSettleMilliseconds = 2'000;
constexpr int kLookMilliseconds = 30'000;

// What a shop's export can be called. Half-written downloads have names of their own (.part, .crdownload).
QStringList tableNames()
{
    QStringList names;
    for (const char *extension : {"csv", "tsv", "txt", "xlsx", "json", "jsonl", "ndjson", "gz", "zip"})
        names.append(QLatin1String("*.") + QLatin1String(extension));
    return names;
}

// Nothing when the folder is not there.
std::optional<std::vector<FolderFile>> tablesIn(const QString &folder, Monitor &monitor)
{
    const QDir directory(folder);
    if (!directory.exists())
        return std::nullopt;
    std::vector<FolderFile> files;
    const QFileInfoList found = directory.entryInfoList(tableNames(), QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &file : found) {
        monitor.checkpoint();
        if (file.size() > 0 && !file.fileName().startsWith(QLatin1String("~$"))) // a spreadsheet program's lock
            files.push_back({file.absoluteFilePath(), file.size(), file.lastModified()});
    }
    return files;
}

} // namespace

WatchedFolder::WatchedFolder(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSettleMilliseconds);
    m_regularly.setInterval(kLookMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &WatchedFolder::look);
    connect(&m_regularly, &QTimer::timeout, this, &WatchedFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
}

void WatchedFolder::setFolder(const QString &folder)
{
    if (const QStringList watched = m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_look.cancel();
    m_soon.stop();
    m_regularly.stop();
    m_folder = folder;
    m_lastSeen.clear();
    m_complete.clear();
    m_hasTold = false;
    m_isMissing = false;
    if (folder.isEmpty())
        return;
    m_regularly.start();
    look();
}

void WatchedFolder::look()
{
    if (m_folder.isEmpty() || m_look.isRunning())
        return;
    using Files = std::optional<std::vector<FolderFile>>;
    m_look.start<Files>([folder = m_folder](Monitor &monitor) { return tablesIn(folder, monitor); },
                        [this](Files files) {
                            if (files) {
                                m_isMissing = false;
                                // A watch is lost with its folder. What happened before a new one began is seen by
                                // looking once more; an old one is not taken twice.
                                if (m_watcher.addPath(m_folder))
                                    m_soon.start();
                                compare(std::move(*files));
                            } else if (!m_isMissing) {
                                m_isMissing = true;
                                m_lastSeen.clear();
                                Q_EMIT folderMissing();
                            }
                        });
}

void WatchedFolder::compare(std::vector<FolderFile> files)
{
    std::vector<FolderFile> complete;
    std::ranges::copy_if(files, std::back_inserter(complete), [this](const FolderFile &file) {
        return std::ranges::find(m_lastSeen, file) != m_lastSeen.end();
    });
    const bool isSettled = complete.size() == files.size();
    m_lastSeen = std::move(files);
    if (!isSettled)
        m_soon.start();
    if (complete != m_complete || (!m_hasTold && isSettled)) {
        m_hasTold = true;
        m_complete = std::move(complete);
        Q_EMIT filesFound(m_complete);
    }
}

} // namespace clientele

#include "moc_watched_folder.cpp"
