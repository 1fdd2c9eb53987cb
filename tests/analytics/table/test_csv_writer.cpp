#include <QtTest/QTest>

#include <csignal>
#include <fstream>
#include <iterator>

#include <sys/resource.h>

#include <QTemporaryDir>

#include "analytics/base/error.h"
#include "analytics/table/csv_writer.h"

using namespace clientele;

class TestCsvWriter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path path(const char *name) const
    {
        return m_folder.filePath(QString::fromUtf8(name)).toStdString();
    }
    static std::string content(const std::filesystem::path &path)
    {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    int filesInFolder() const
    {
        const std::filesystem::directory_iterator files(m_folder.path().toStdString());
        return static_cast<int>(std::distance(begin(files), end(files)));
    }

private Q_SLOTS:
    void quotesOnlyWhereNeeded()
    {
        CsvWriter writer(path("quotes.csv"), {});
        const std::vector<std::string> first {"a", "b,c", "say \"hi\"", "two\nlines", "", " padded"};
        writer.row(first);
        const std::vector<std::string> second {""};
        writer.row(second);
        writer.close();
        QCOMPARE(content(path("quotes.csv")),
                 std::string("a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",,\" padded\"\r\n\"\"\r\n"));
    }

    void bomOnlyWhenAsked()
    {
        CsvWriter writer(path("bom.csv"), {.withBom = true});
        const std::vector<std::string> cells {"名称"};
        writer.row(cells);
        writer.close();
        QCOMPARE(content(path("bom.csv")), std::string("\xEF\xBB\xBF名称\r\n"));
    }

    void aLinkStaysALink()
    {
        std::ofstream(path("real.csv")) << "old";
        std::filesystem::create_symlink("real.csv", path("link.csv"));
        CsvWriter writer(path("link.csv"), {});
        const std::vector<std::string> cells {"new"};
        writer.row(cells);
        writer.close();
        QVERIFY(std::filesystem::is_symlink(path("link.csv")));
        QCOMPARE(content(path("real.csv")), std::string("new\r\n"));
    }

    void aDeviceIsNotReplaced()
    {
        std::filesystem::create_symlink("/dev/null", path("null.csv"));
        QVERIFY_EXCEPTION_THROWN(CsvWriter(path("null.csv"), {}), Error);
        QVERIFY(std::filesystem::is_symlink(path("null.csv")));
    }

    void guardsFormulas_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("guarded");
        QTest::newRow("formula") << QByteArray("=1+1") << QByteArray("'=1+1");
        QTest::newRow("command") << QByteArray("@SUM(A1)") << QByteArray("'@SUM(A1)");
        QTest::newRow("phone") << QByteArray("+44 20 7946 0958") << QByteArray("'+44 20 7946 0958");
        QTest::newRow("dash formula") << QByteArray("-2+3+cmd|' /C calc'!A0") << QByteArray("'-2+3+cmd|' /C calc'!A0");
        QTest::newRow("lone dash") << QByteArray("-") << QByteArray("'-");
        QTest::newRow("tab") << QByteArray("\t=1") << QByteArray("'\t=1");
        QTest::newRow("carriage return") << QByteArray("\r=1") << QByteArray("'\r=1");
        QTest::newRow("negative number") << QByteArray("-12.5") << QByteArray("-12.5");
        QTest::newRow("number") << QByteArray("12.5") << QByteArray("12.5");
        QTest::newRow("inside") << QByteArray("a=b") << QByteArray("a=b");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
    }
    void guardsFormulas()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, guarded);
        QCOMPARE(guardedCell(cell.toStdString()), guarded.toStdString());
    }

    void appearsWholeOrNotAtAll()
    {
        const std::filesystem::path target = path("whole.csv");
        std::ofstream(target) << "before";
        const int before = filesInFolder();
        const std::vector<std::string> cells {"after"};
        {
            CsvWriter writer(target, {});
            writer.row(cells);
            QCOMPARE(content(target), std::string("before"));
        }
        QCOMPARE(content(target), std::string("before"));
        QCOMPARE(filesInFolder(), before);
        CsvWriter writer(target, {});
        writer.row(cells);
        writer.close();
        QCOMPARE(content(target), std::string("after\r\n"));
        QCOMPARE(filesInFolder(), before);
    }

    void missingFolder()
    {
        try {
            CsvWriter writer(path("no/such/folder.csv"), {});
            QFAIL("must not open");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::FolderNotWritable);
            QCOMPARE(error.arguments.front(), path("no/such").string());
        }
    }

    void noRoomLeft()
    {
        rlimit before {};
        getrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small {4096, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        ErrorCode code = ErrorCode::Internal;
        try {
            CsvWriter writer(path("full.csv"), {});
            const std::vector<std::string> cells {std::string(10'000, 'x')};
            writer.row(cells);
            writer.close();
        } catch (const Error &error) {
            code = error.code;
        }
        setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(code, ErrorCode::DiskFull);
        QVERIFY(!std::filesystem::exists(path("full.csv")));
    }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "test_csv_writer.moc"
