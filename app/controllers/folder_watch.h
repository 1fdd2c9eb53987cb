#pragma once

#include <QtCore/QObject>

#include <vector>

#include "analytics/import/importer.h"
#include "app/controllers/page_controller.h"
#include "app/watched_folder.h"

namespace clientele {

class WatchCard;

// The open shop's watched folder, beside the Data page's controller: offers what arrives there and is not in the shop.
// Which folder it is and which files were refused belongs to this computer and not to the shop file.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    FolderWatch(PageContext context, WatchCard *card, QObject *parent);

    void shopOpened(); // another shop, another folder
    void setImports(const std::vector<ImportRecord> &imports); // newest first

private:
    void choose();
    void watch(const QString &folder);
    void add();
    void ignore();
    void offer();
    bool isKnown(const FolderFile &file) const;

    PageContext m_context;
    WatchCard *m_card;
    WatchedFolder m_folder;
    std::vector<FolderFile> m_files; // complete ones in the folder
    std::vector<FolderFile> m_offered;
    QStringList m_told; // the names last offered
    std::vector<ImportRecord> m_imports;
};

} // namespace clientele
