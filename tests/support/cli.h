#pragma once

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

#include <nlohmann/json.hpp>

// QCOMPARE for JSON: both sides may be anything that JSON can hold.
#define COMPARE_JSON(actual, ...)                                                                                      \
    do {                                                                                                               \
        const nlohmann::json actualJson = (actual);                                                                    \
        const nlohmann::json expectedJson = (__VA_ARGS__);                                                             \
        QVERIFY2(actualJson == expectedJson, (actualJson.dump() + " is not " + expectedJson.dump()).c_str());          \
    } while (false)

namespace clientele::test {

// What running the built clientele-cli gave.
struct CliRun
{
    int exitCode = -1; // −1: it crashed
    QByteArray out;
    QByteArray err;

    // The one JSON object on stdout; null when it is not exactly that.
    nlohmann::json json() const
    {
        const auto parsed = nlohmann::json::parse(out.toStdString(), nullptr, false);
        return parsed.is_object() ? parsed : nlohmann::json();
    }
    std::string errorCode() const
    {
        const nlohmann::json object = json();
        return object.contains("error") ? object["error"].value("code", std::string()) : std::string();
    }
};

inline CliRun runCli(const QStringList &words, const QString &folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(CLIENTELE_BIN "/clientele-cli"), words);
    process.waitForFinished(280'000);
    CliRun run;
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

// A folder of its own for one test, with files and the command line run inside it.
class CliFolder
{
public:
    CliRun run(const QByteArray &words) const { return runCli(QString::fromUtf8(words).split(u' '), m_folder.path()); }
    CliRun runWords(const QStringList &words) const { return runCli(words, m_folder.path()); }

    QString path(const QByteArray &name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    void write(const QByteArray &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    QByteArray read(const QByteArray &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    bool exists(const QByteArray &name) const { return QFile::exists(path(name)); }

private:
    QTemporaryDir m_folder;
};

} // namespace clientele::test
