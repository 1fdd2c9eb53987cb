#pragma once

#include <memory>
#include <vector>

#include <QtCore/QString>

class QTemporaryDir;

namespace clientele {

// Copied cells on their way into the shop: files called "Clipboard" that nobody else may read, in folders of their own, and
// that go when they have been imported.
class PastedTables
{
public:
    PastedTables();
    ~PastedTables();

    QString keep(const QString &text); // the file's path. Errors: FolderNotWritable, FileNotWritable
    void forget();

private:
    std::vector<std::unique_ptr<QTemporaryDir>> m_folders;
};

} // namespace clientele
