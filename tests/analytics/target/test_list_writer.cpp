#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <fstream>
#include <set>

#include <sys/resource.h>
#include <unistd.h>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/target/list_writer.h"
#include "tests/support/real_data.h"

using namespace clientele;

namespace {

TargetList smallList()
{
    TargetList list;
    list.columns = {"campaign", "customer", "phone", "name"};
    list.rows = {{"Autumn", "0012", "+44 20 7946 0018", "=HYPERLINK(\"x\")"},
                 {"Autumn", "6912345678901234567", "13800138000", "王小明, \"Ming\""},
                 {"Autumn", "x", "", "two\nlines"}};
    return list;
}

TargetList largeList(std::size_t rows)
{
    TargetList list;
    list.columns = {"customer", "code", "reason"};
    Random random(5);
    for (std::size_t i = 0; i < rows; ++i) // random text, so that packing does not make it small
        list.rows.push_back({std::to_string(i), std::to_string(random.next()), std::to_string(random.next())});
    return list;
}

QByteArray bytesOf(const std::filesystem::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::filesystem::path inside(const QTemporaryDir &folder, std::string_view name)
{
    return std::filesystem::path(folder.path().toStdString()) / name;
}

std::string fileName(const ListFormat &format)
{
    return "list." + std::string(format.extension);
}

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
}

class CancelAtOnce final : public Monitor
{
public:
    void stage(Stage) override { }
    void progress(double) override { }
    bool isCancelled() const override { return true; }
};

// While it lives, no file of this process can grow past `bytes`: what a full disk looks like to a writer.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
        : m_oldHandler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit limit {bytes, m_old.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }

    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_oldHandler);
    }

private:
    rlimit m_old {};
    void (*m_oldHandler)(int);
};

ErrorCode failureOf(const TargetList &list, const ListFormat &format, const std::filesystem::path &path)
{
    SilentMonitor monitor;
    try {
        writeList(list, format, path, monitor);
    } catch (const Error &error) {
        // The message must name the file the person asked for.
        return error.arguments.at(0) == path.string() || error.arguments.at(0) == path.parent_path().string()
                   ? error.code
                   : ErrorCode::Internal;
    }
    return ErrorCode::Internal;
}

} // namespace

class TestListWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What every format in the registry promises.
    void contract()
    {
        SilentMonitor monitor;
        std::set<std::string_view> ids;
        for (const ListFormat &format : listFormats()) {
            QVERIFY(ids.insert(format.id).second);
            QCOMPARE(listFormat(format.id).id, format.id);
            const QTemporaryDir folder;
            const auto path = inside(folder, fileName(format));

            const WrittenFile first = writeList(smallList(), format, path, monitor);
            QCOMPARE(first.rows, std::size_t {3});
            const QByteArray bytes = bytesOf(path);
            QCOMPARE(first.sha256, toHex(sha256(bytes.toStdString())));

            QTest::qSleep(1'100); // a clock in the file would show
            const WrittenFile second = writeList(smallList(), format, path, monitor);
            QCOMPARE(second.sha256, first.sha256);
            QCOMPARE(bytesOf(path), bytes);
            QCOMPARE(filesIn(folder), QStringList {QString::fromStdString(fileName(format))});

            TargetList empty = smallList();
            empty.rows.clear();
            QCOMPARE(writeList(empty, format, path, monitor).rows, std::size_t {0});
        }
        QVERIFY_EXCEPTION_THROWN(listFormat("pigeon"), Error);
    }

    void failuresLeaveNothing()
    {
        for (const ListFormat &format : listFormats()) {
            const QTemporaryDir folder;
            const auto path = inside(folder, fileName(format));
            const TargetList list = largeList(4'000);
            for (const rlim_t bytes : {rlim_t {0}, rlim_t {20'000}, rlim_t {60'000}}) {
                ErrorCode code {};
                {
                    const SmallDisk disk(bytes);
                    code = failureOf(list, format, path);
                }
                QVERIFY2(code == ErrorCode::DiskFull, errorId(code).data());
                QVERIFY2(filesIn(folder).isEmpty(), qPrintable(filesIn(folder).join(QLatin1Char(' '))));
            }

            CancelAtOnce cancel;
            QVERIFY_EXCEPTION_THROWN(writeList(list, format, path, cancel), Cancelled);
            QVERIFY(filesIn(folder).isEmpty());

            const auto missing = inside(folder, "missing") / fileName(format);
            QVERIFY2(failureOf(list, format, missing) == ErrorCode::FolderNotWritable, format.id.data());
            QVERIFY2(failureOf(list, format, inside(folder, "")) != ErrorCode::Internal, format.id.data());
            QVERIFY(filesIn(folder).isEmpty());
        }
    }

    void aReadOnlyFolderIsSaid()
    {
        if (geteuid() == 0)
            QSKIP("the administrator may write everywhere");
        for (const ListFormat &format : listFormats()) {
            const QTemporaryDir folder;
            QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner);
            QCOMPARE(failureOf(smallList(), format, inside(folder, fileName(format))), ErrorCode::FolderNotWritable);
            QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
    }

    void aFailureKeepsTheOldFile()
    {
        SilentMonitor monitor;
        for (const ListFormat &format : listFormats()) {
            const QTemporaryDir folder;
            const auto path = inside(folder, fileName(format));
            writeList(smallList(), format, path, monitor);
            const QByteArray before = bytesOf(path);
            {
                const SmallDisk disk(1'000);
                QCOMPARE(failureOf(largeList(4'000), format, path), ErrorCode::DiskFull);
            }
            QCOMPARE(bytesOf(path), before);
        }
    }

    void plainCsvKeepsEveryByte()
    {
        SilentMonitor monitor;
        const QTemporaryDir folder;
        const auto path = inside(folder, "list.csv");
        writeList(smallList(), listFormat("csv"), path, monitor);
        QCOMPARE(bytesOf(path), QByteArray("campaign,customer,phone,name\r\n"
                                           "Autumn,0012,+44 20 7946 0018,\"=HYPERLINK(\"\"x\"\")\"\r\n"
                                           "Autumn,6912345678901234567,13800138000,\"王小明, \"\"Ming\"\"\"\r\n"
                                           "Autumn,x,,\"two\nlines\"\r\n"));
    }

    void spreadsheetCsvIsGuarded()
    {
        SilentMonitor monitor;
        const QTemporaryDir folder;
        const auto path = inside(folder, "list.csv");
        writeList(smallList(), listFormat("csv-spreadsheet"), path, monitor);
        QVERIFY(bytesOf(path).startsWith("\xEF\xBB\xBF"
                                         "campaign,customer,phone,name\r\n"
                                         "Autumn,0012,'+44 20 7946 0018,\"'=HYPERLINK(\"\"x\"\")\"\r\n"));
    }

    void naughtyStringsSurvivePlainCsv()
    {
        REQUIRE_REAL_DATA("naughty_strings/blns.txt", source);
        std::ifstream file(source, std::ios::binary);
        TargetList list;
        list.columns = {"before", "text", "after"};
        for (std::string line; std::getline(file, line);)
            list.rows.push_back({"<", line, ">"});
        QVERIFY(list.rows.size() > 500);
        list.rows.push_back({"<", std::string("\0 nul", 5), ">"});

        SilentMonitor monitor;
        const QTemporaryDir folder;
        const auto path = inside(folder, "list.csv");
        writeList(list, listFormat("csv"), path, monitor);
        // Read back by the grammar of RFC 4180, not by the program's own reader.
        const std::string bytes = bytesOf(path).toStdString();
        std::vector<std::vector<std::string>> rows(1, {""});
        bool isQuoted = false;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const char c = bytes[i];
            if (c == '"' && isQuoted && i + 1 < bytes.size() && bytes[i + 1] == '"')
                rows.back().back() += bytes[++i];
            else if (c == '"')
                isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted)
                rows.back().emplace_back();
            else if (c == '\r' && !isQuoted && bytes.compare(i, 2, "\r\n") == 0)
                rows.push_back({""}), ++i;
            else
                rows.back().back() += c;
        }
        rows.pop_back(); // after the last line end
        rows.erase(rows.begin());
        QCOMPARE(rows.size(), list.rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i], list.rows[i]);
        writeList(list, listFormat("xlsx"), inside(folder, "list.xlsx"), monitor); // must not choke either
    }

    void xlsxRefusesWhatASheetCannotHold()
    {
        const QTemporaryDir folder;
        TargetList list = smallList();
        list.rows[0][3].assign(40'000, 'x');
        QCOMPARE(failureOf(list, listFormat("xlsx"), inside(folder, "list.xlsx")), ErrorCode::FileNotWritable);
        QVERIFY(filesIn(folder).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestListWriter)
#include "test_list_writer.moc"
