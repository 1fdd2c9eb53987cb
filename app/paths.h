#pragma once

#include <QtCore/QString>

#include <filesystem>

namespace clientele {

// A file's name as analytics takes it and back. UTF-8 on both sides, whatever the machine's locale.
std::filesystem::path toPath(const QString &path);
QString fromPath(const std::filesystem::path &path);

// Where things are kept without asking: new shops, the sample shop, the log. Each folder is made when it is missing.
QString shopsFolder();
QString sampleShopPath();
QString logFolder();

// A person's name for something as a file's name: what no file system likes is left out, and it is never empty.
QString fileNameFor(const QString &name);

// `folder`/`stem`.clientele, or `stem` 2, `stem` 3 … when that is taken.
QString freeShopPath(const QString &folder, const QString &stem);

} // namespace clientele
