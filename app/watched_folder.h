#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QFileSystemWatcher>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>

#include <vector>

#include "app/jobs/job.h"

namespace clientele {

// A file that lies in a watched folder.
struct FolderFile
{
    QString path;
    qint64 size = 0;
    QDateTime changedAt;

    bool operator==(const FolderFile &) const = default;
};

// Keeps an eye on one folder and tells which table files lie in it once they are completely there: a file counts when
// two looks, two seconds apart, have found it the same. It reads names, sizes and times only, in the background, so that
// a network drive which answers slowly holds nobody up. Changes come from the system where it tells them, and from a look
// every half minute where it does not.
class WatchedFolder : public QObject
{
    Q_OBJECT

public:
    explicit WatchedFolder(QObject *parent = nullptr);

    void setFolder(const QString &folder); // empty: none
    const QString &folder() const { return m_folder; }

Q_SIGNALS:
    // Every complete table file, by name; after each look at which that changed, and once after setFolder().
    void filesFound(const std::vector<clientele::FolderFile> &files);
    void folderMissing(); // it is not there (any more); looking goes on

private:
    void look();
    void compare(std::vector<FolderFile> files);

    QString m_folder;
    std::vector<FolderFile> m_lastSeen;
    std::vector<FolderFile> m_complete;
    bool m_hasTold = false;
    bool m_isMissing = false;
    QFileSystemWatcher m_watcher;
    QTimer m_soon; // while files are still growing
    QTimer m_regularly;
    JobSlot m_look {this};
};

} // namespace clientele
