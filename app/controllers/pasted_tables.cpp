#include "app/controllers/pasted_tables.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include "analytics/base/error.h"

namespace clientele {

PastedTables::PastedTables() = default;
PastedTables::~PastedTables() = default;

QString PastedTables::keep(const QString &text)
{
    auto folder = std::make_unique<QTemporaryDir>(); // only its owner may enter
    if (!folder->isValid())
        throw Error(ErrorCode::FolderNotWritable, {QDir::tempPath().toStdString()});
    QString path = folder->filePath(QCoreApplication::translate("PastedTables", "Clipboard"));
    const QByteArray bytes = text.toUtf8();
    QFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
                           && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                           && file.write(bytes) == bytes.size() && file.flush();
    if (!isWritten)
        throw Error(ErrorCode::FileNotWritable, {path.toStdString(), file.errorString().toStdString()});
    m_folders.push_back(std::move(folder));
    return path;
}

void PastedTables::forget()
{
    m_folders.clear();
}

} // namespace clientele
