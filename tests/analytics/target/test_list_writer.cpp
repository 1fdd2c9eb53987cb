#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <fstream>
#include <map>

#include <sys/resource.h>
#include <unistd.h>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/table/table_format.h"
#include "analytics/target/list_writer.h"
#include "analytics/target/xlsx_text.h"
#include "tests/support/real_data.h"

using namespace clientele;

namespace {

using Texts = std::vector<std::string>;

ListTable tableOf(const Texts &columns, const std::vector<Texts> &rows)
{
    ListTable table(columns);
    for (const Texts &row : rows)
        table.addRow(row);
    return table;
}

ListTable smallList()
{
    return tableOf({"campaign", "customer", "phone", "name"},
                   {{"Autumn", "0012", "+44 20 7946 0018", "=HYPERLINK(\"x\")"},
                    {"Autumn", "6912345678901234567", "13800138000", "王小明, \"Ming\""},
                    {"Autumn", "x", "", "two\nlines"}});
}

// Random text in every column, so that packing does not make it small.
ListTable largeList(std::size_t rows, bool hasHeader = true)
{
    ListTable table({"customer", "code", "reason"}, hasHeader);
    Random random(5);
    const auto text = [&] { return std::to_string(random.next()) + std::to_string(random.next()); };
    for (std::size_t i = 0; i < rows; ++i)
        table.addRow(Texts {text(), text(), std::to_string(i)});
    return table;
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

// Read by the program's own reader of archives: another library than the one that writes them.
Texts linesInZip(const std::filesystem::path &path)
{
    TableFormat format = sniffTable(path).format;
    format.hasHeader = false;
    format.skipLines = 0;
    format.separator = ",";
    const auto rows = openTable(path, format);
    Texts lines;
    for (Row row; rows->next(row);)
        lines.emplace_back(row.cells.front());
    return lines;
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

ErrorCode failureOf(const ListTable &list, const ListFormat &format, const std::filesystem::path &path)
{
    SilentMonitor monitor;
    try {
        writeTable(list, format, path, monitor);
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
        const QTemporaryDir folder;
        std::map<std::string_view, QByteArray> written;
        for (const ListFormat &format : listFormats()) {
            QCOMPARE(listFormat(format.id).id, format.id);
            const auto path = inside(folder, format.id);
            const WrittenFile file = writeTable(smallList(), format, path, monitor).front();
            QVERIFY(written.emplace(format.id, bytesOf(path)).second);
            const QByteArray &bytes = written[format.id];
            QCOMPARE(file.path, path);
            QCOMPARE(file.rows, std::size_t {3});
            QCOMPARE(file.bytes, static_cast<std::uint64_t>(bytes.size()));
            QCOMPARE(file.sha256, toHex(sha256(bytes.toStdString())));
        }
        QTest::qSleep(1'100); // a clock in the file would show
        for (const ListFormat &format : listFormats()) {
            const auto path = inside(folder, format.id);
            writeTable(smallList(), format, path, monitor);
            QCOMPARE(bytesOf(path), written[format.id]);
            QCOMPARE(rowsOf(writeTable(ListTable(smallList().columns()), format, path, monitor)), std::size_t {0});
        }
        QCOMPARE(filesIn(folder).size(), static_cast<qsizetype>(listFormats().size()));
        QVERIFY_EXCEPTION_THROWN(listFormat("pigeon"), Error);
    }

    void failuresLeaveNothing()
    {
        for (const ListFormat &format : listFormats()) {
            const QTemporaryDir folder;
            const auto path = inside(folder, fileName(format));
            const ListTable list = largeList(4'000);
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
            QVERIFY_EXCEPTION_THROWN(writeTable(list, format, path, cancel), Cancelled);
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
            writeTable(smallList(), format, path, monitor);
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
        writeTable(smallList(), listFormat("csv"), path, monitor);
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
        writeTable(smallList(), listFormat("csv-spreadsheet"), path, monitor);
        QVERIFY(bytesOf(path).startsWith("\xEF\xBB\xBF"
                                         "campaign,customer,phone,name\r\n"
                                         "Autumn,0012,'+44 20 7946 0018,\"'=HYPERLINK(\"\"x\"\")\"\r\n"));
    }

    void naughtyStringsSurvivePlainCsv()
    {
        REQUIRE_REAL_DATA("naughty_strings/blns.txt", source);
        std::ifstream file(source, std::ios::binary);
        std::vector<Texts> expected;
        for (std::string line; std::getline(file, line);)
            expected.push_back({"<", line, ">"});
        QVERIFY(expected.size() > 500);
        expected.push_back({"<", std::string("\0 nul", 5), ">"});
        const ListTable list = tableOf({"before", "text", "after"}, expected);

        SilentMonitor monitor;
        const QTemporaryDir folder;
        const auto path = inside(folder, "list.csv");
        writeTable(list, listFormat("csv"), path, monitor);
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
        QCOMPARE(rows.size(), expected.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i], expected[i]);
    }

    void workbooksAreReadBackAsWritten()
    {
        REQUIRE_REAL_DATA("naughty_strings/blns.txt", source);
        std::ifstream file(source, std::ios::binary);
        std::vector<Texts> expected {
            {"0012", "_x0041_ stays", "a\tb"}, {"=1+1", "<&>\"'", "two\nlines"}, {"", "", "x"}};
        for (std::string line; std::getline(file, line);)
            expected.push_back({std::to_string(expected.size()), line, "end"});
        const QTemporaryDir folder;
        const auto path = inside(folder, "list.xlsx");
        SilentMonitor monitor;
        writeTable(tableOf({"first", "text", "last"}, expected), listFormat("xlsx"), path, monitor);

        const auto rows = openTable(path, sniffTable(path).format);
        QCOMPARE(rows->header(), (Texts {"first", "text", "last"}));
        std::size_t at = 0;
        for (Row row; rows->next(row); ++at) {
            Texts cells(row.cells.begin(), row.cells.end());
            cells.resize(3);
            QCOMPARE(cells, expected.at(at));
        }
        QCOMPARE(at, expected.size());
    }

    void aSheetsTextHoldsWhatXmlCannot()
    {
        const auto xml = [](std::string_view text) {
            std::string result;
            appendSheetText(result, text);
            return result;
        };
        QCOMPARE(xml("a & <b>"), "a &amp; &lt;b&gt;");
        QCOMPARE(xml(std::string_view("\0\x0b\r", 3)), "_x0000__x000B__x000D_");
        QCOMPARE(xml("_x0041_"), "_x005F_x0041_");
        QCOMPARE(xml("_x004_ _X0041_"), "_x004_ _X0041_");
        QCOMPARE(xml("\xEF\xBF\xBF\xEF\xBF\xBD"), "_xFFFF_\xEF\xBF\xBD");
        QCOMPARE(sheetLength("a王\xF0\x9F\x98\x80"), std::size_t {4});
        QCOMPARE(columnLetters(0), "A");
        QCOMPARE(columnLetters(25), "Z");
        QCOMPARE(columnLetters(26), "AA");
        QCOMPARE(columnLetters(16'383), "XFD");
    }

    // 50,000 rows and a limit of a third of them: parts that hold all rows once, in order, each with its header.
    void largeListsAreSplit()
    {
        SilentMonitor monitor;
        const ListTable list = largeList(50'000);
        const QTemporaryDir folder;
        const auto whole = writeTable(list, listFormat("csv"), inside(folder, "whole.csv"), monitor);
        ListFormat limited = listFormat("csv");
        limited.mostBytes = whole.front().bytes / 3;
        const auto parts = writeTable(list, limited, inside(folder, "list.csv"), monitor);
        QCOMPARE(parts.size(), std::size_t {4});
        QCOMPARE(rowsOf(parts), list.size());
        QVERIFY(!std::filesystem::exists(inside(folder, "list.csv")));
        const QByteArray header = "customer,code,reason\r\n";
        QByteArray joined = header;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            QCOMPARE(parts[i].path, inside(folder, "list-" + std::to_string(i + 1) + ".csv"));
            const QByteArray bytes = bytesOf(parts[i].path);
            QVERIFY(static_cast<std::uint64_t>(bytes.size()) <= limited.mostBytes);
            QVERIFY(bytes.startsWith(header));
            QCOMPARE(parts[i].sha256, toHex(sha256(bytes.toStdString())));
            joined += bytes.mid(header.size());
        }
        QCOMPARE(joined, bytesOf(whole.front().path));

        // Together or not at all: a folder stands where the second part should go.
        const QTemporaryDir other;
        std::filesystem::create_directory(inside(other, "list-2.csv"));
        QVERIFY_EXCEPTION_THROWN(writeTable(list, limited, inside(other, "list.csv"), monitor), Error);
        QCOMPARE(filesIn(other), QStringList {QStringLiteral("list-2.csv")});
    }

    void zippedIdsAreSplitByTheArchivesSize()
    {
        SilentMonitor monitor;
        const ListTable list = largeList(30'000, false);
        const QTemporaryDir folder;
        ListFormat limited = listFormat("tencent-md5");
        limited.mostBytes = 300'000;
        const auto parts = writeTable(list, limited, inside(folder, "ids.zip"), monitor);
        QVERIFY(parts.size() > 1);
        QCOMPARE(rowsOf(parts), list.size());
        std::size_t row = 0;
        for (const WrittenFile &part : parts) {
            QVERIFY(part.bytes <= limited.mostBytes);
            for (const std::string &line : linesInZip(part.path)) {
                QVERIFY2(line == list.cell(row, 0),
                         (line + " in place of " + std::string(list.cell(row, 0)) + " in row " + std::to_string(row))
                             .c_str());
                ++row;
            }
        }
        QCOMPARE(row, list.size());
    }

    void xlsxRefusesWhatASheetCannotHold()
    {
        const QTemporaryDir folder;
        const ListTable list = tableOf({"text"}, {{std::string(40'000, 'x')}});
        QCOMPARE(failureOf(list, listFormat("xlsx"), inside(folder, "list.xlsx")), ErrorCode::FileNotWritable);
        QVERIFY(filesIn(folder).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestListWriter)
#include "test_list_writer.moc"
