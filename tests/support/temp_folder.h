#pragma once

#include <QtCore/QTemporaryDir>

#include <filesystem>
#include <string>

namespace clientele::test {

// A folder that is gone when the test is over.
class TempFolder
{
public:
    std::filesystem::path path() const { return m_folder.path().toStdString(); }
    std::filesystem::path operator/(const std::string &name) const { return path() / name; }

private:
    QTemporaryDir m_folder;
};

} // namespace clientele::test
