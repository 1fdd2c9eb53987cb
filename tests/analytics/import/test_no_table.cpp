#include <QtTest/QTest>

#include <fstream>

#include <QTemporaryDir>

#include "analytics/base/error.h"
#include "analytics/import/no_table.h"
#include "analytics/import/recognition.h"
#include "tests/support/expect_error.h"
#include "tests/support/real_data.h"

using namespace clientele;

namespace {

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

class TestNoTable : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path file(std::string_view text) const
    {
        const std::filesystem::path path = m_folder.filePath(QStringLiteral("file.csv")).toStdString();
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

private Q_SLOTS:
    void textsWithoutATable_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("look");
        const auto row = [](const char *name, std::string_view text, const char *look) {
            QTest::newRow(name) << QByteArray(text.data(), static_cast<qsizetype>(text.size())) << QByteArray(look);
        };
        const std::string story = "This is a long story about a shop.\nIt began, as many stories do, in a small town.\n"
                                  "The owner said \"hello\", and then she left.\nNobody knew why; it was raining.\n";
        row("story", story, "running text");
        row("long story", repeated(story, 40), "running text");
        row("Chinese story",
            repeated("从前有一家小店，店主很忙。\n她每天都在想，怎样才能找到更多顾客。\n有一天，下雨了，没有人来。\n",
                     9),
            "running text");
        row("Chinese story with commas of a keyboard",
            repeated("从前有一家小店,店主很忙。\n她每天都在想,怎样才能找到更多顾客。\n有一天,下雨了,没有人来。\n", 9),
            "running text");
        row("one column of prose",
            "thoughts\n" + repeated("I thought about it for long, and it was good.\nNot so good that day.\n", 30),
            "running text");
        row("manual",
            repeated("# Title\n\nHow to use it, in short:\n\n| name | meaning |\n|---|---|\n| a | the first one |\n\n"
                     "- first, open the box;\n- then close it.\n\n```\ndev run\n```\n\nSee also the other page.\n",
                     6),
            "running text");
        row("mail",
            "From: a@b.org\nSubject: Hello, you\nDate: Mon, 2 Feb 2026 10:00:00 +0000\n\nDear Sir,\nplease "
            "find the order below.\nYours, Ann\n",
            "running text");
        row("program", repeated("#include <map>\n\nint main()\n{\n    int a = 1; // one\n    return a;\n}\n", 8),
            "program source");
        row("settings", repeated("[main]\nname = shop\ncolour = red, green\n[more]\npath = here\n", 6),
            "program source");
        row("log", repeated("2026-01-02 10:03:11 INFO server[7]: connection from 10.0.0.1 accepted, user=8\n", 60),
            "log file");
        row("log with brackets", repeated("[2026/01/02 10:03:11.204] [WARN] disk: 91, full\n", 60), "log file");
        row("system log", repeated("Nov 22 10:03:11 host cron[812]: session opened for user root\n", 60), "log file");
        std::string access;
        for (int i = 10; i < 60; ++i)
            access += "10.0.0." + std::to_string(i) + " - - [10/Oct/2025:13:55:" + std::to_string(i)
                      + " -0700] \"GET /item" + std::to_string(i) + ".html HTTP/1.0\" 200 " + std::to_string(i * 13)
                      + "\n";
        row("web server's log", access, "log file");
        row("chat",
            repeated("[2026/1/2 10:11:12] Anna: hello, how are you?\n[2026/1/2 10:12:40] Bob: fine, thanks!\n", 20),
            "log file");
        row("one line", "Hello there, this is all that there is", "a single line");
        row("one word", "hello", "a single line");
    }

    void textsWithoutATable()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, look);
        const auto path = file(text.toStdString());
        const Recognition found = recognise(path);
        QCOMPARE(QByteArray::fromStdString(found.lookWithoutTable), look);
        EXPECT_ERROR(requireTable(path, found), ErrorCode::NotATable, error);
        QCOMPARE(error.arguments, (std::vector<std::string> {path.string(), look.toStdString()}));
        // Whoever says how to read it is not told that it cannot be read.
        QVERIFY(recognise(path, found.recipe.format).lookWithoutTable.empty());
    }

    void tables_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row
            = [](const char *name, const std::string &text) { QTest::newRow(name) << QByteArray::fromStdString(text); };
        row("orders", "Order ID,Date,Customer ID,Price\n1,2021-01-05,7,2.50\n");
        row("only known names", "Order ID,Date,Customer ID,Price\n");
        row("nobody knows these columns", "zoz,mim,kel\n1,x,5\n2,y,6\n3,z,7\n");
        row("ragged, but named", "Order ID,Date,Customer ID,Price\n1\n2\n3,2021-01-05\n4,2021-01-05,7,2.50,,x\n");
        std::string wide;
        for (int i = 10; i < 60; ++i)
            wide += "A" + std::to_string(i) + ",a long text of many words that tells what this is.,"
                    + std::to_string(i * 7) + ",something else that is long.\n";
        row("nobody knows these long columns", "zoz,mim,kel,dov\n" + wide);
        row("codes", "SPRING-1\nSPRING-7\nSPRING-9\nSPRING-4\n");
        row("addresses", repeated("ann@example.org\n", 3));
        row("reviews", "review,stars\n" + repeated("\"I thought about it for long, and it was good.\",4\n", 20));
        std::string moments;
        for (int i = 10; i < 60; ++i)
            moments += "2024-01-" + std::to_string(10 + i % 19) + " 10:11:" + std::to_string(i) + ";K"
                       + std::to_string(i) + ";Tea cup: red;" + std::to_string(i) + ".50\n";
        row("orders that begin with a moment", moments);
    }

    void tables()
    {
        QFETCH(QByteArray, text);
        const Recognition found = recognise(file(text.toStdString()));
        QCOMPARE(QByteArray::fromStdString(found.lookWithoutTable), QByteArray());
    }

    void webPagesAreNoTables_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("page") << QByteArray("\n<!DOCTYPE html>\n<html><body>a,b\n1,2\n</body></html>");
        QTest::newRow("saved page") << QByteArray("<!-- saved from shop -->\n<html><body>a,b\n1,2\n</body></html>");
        QTest::newRow("table") << QByteArray("<table border=1>\n<tr><td>1</td><td>a, b</td></tr>\n</table>");
        QTest::newRow("part") << QByteArray("<div class=\"x\"><p>Hello, world</p>\n</div>\n");
    }

    void webPagesAreNoTables()
    {
        QFETCH(QByteArray, text);
        EXPECT_ERROR(recognise(file(text.toStdString())), ErrorCode::NotATable, error);
        QCOMPARE(error.arguments.back(), "web page");
    }

    void naughtyStringsAreNoTable()
    {
        REQUIRE_REAL_DATA("naughty_strings/blns.txt", path);
        QVERIFY(!recognise(path).lookWithoutTable.empty());
    }
};

QTEST_GUILESS_MAIN(TestNoTable)
#include "test_no_table.moc"
