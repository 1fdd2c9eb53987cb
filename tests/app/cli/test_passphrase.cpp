#include <QtTest/QTest>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/cli.h"

using clientele::test::CliFolder;
using clientele::test::CliRun;

namespace {

constexpr const char *kOrders = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n"
                                "1001,TEA,Green tea,2,2026-01-05 10:00:00,4.50,jane@example.com,United Kingdom\r\n"
                                "1002,POT,Tea pot,1,2026-01-06 10:00:00,20.00,17851,United Kingdom\r\n";

const QByteArray kInterrupt("\x03"); // Ctrl+C

// The variables that a run sees, for as long as this lives.
class Variables
{
public:
    explicit Variables(const QByteArray &present, const QByteArray &next = {})
    {
        set("CLIENTELE_PASSPHRASE", present);
        set("CLIENTELE_NEW_PASSPHRASE", next);
    }
    ~Variables()
    {
        qunsetenv("CLIENTELE_PASSPHRASE");
        qunsetenv("CLIENTELE_NEW_PASSPHRASE");
    }
    Q_DISABLE_COPY_MOVE(Variables)

private:
    static void set(const char *name, const QByteArray &value)
    {
        value.isEmpty() ? qunsetenv(name) : qputenv(name, value);
    }
};

struct TerminalRun
{
    int exitCode = -1;
    QByteArray screen; // everything that the person saw
};

// Runs the command line at a terminal where a person answers each question that ends in ": ".
TerminalRun atTerminal(const CliFolder &folder, std::vector<QByteArray> words, std::vector<QByteArray> answers)
{
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        std::vector<char *> arguments {const_cast<char *>(CLIENTELE_BIN "/clientele-cli")};
        for (QByteArray &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        if (::chdir(qPrintable(folder.path("."))) == 0)
            ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    TerminalRun run;
    QByteArray sinceAnswer;
    for (;;) {
        struct pollfd ready
        {
            terminal, POLLIN, 0
        };
        char bytes[4096];
        const ssize_t size = ::poll(&ready, 1, 60'000) == 1 ? ::read(terminal, bytes, sizeof bytes) : 0;
        if (size <= 0)
            break;
        run.screen.append(bytes, size);
        sinceAnswer.append(bytes, size);
        if (sinceAnswer.endsWith(": ") && !answers.empty()) {
            const QByteArray answer = answers.front() == kInterrupt ? answers.front() : answers.front() + '\n';
            answers.erase(answers.begin());
            sinceAnswer.clear();
            if (::write(terminal, answer.constData(), static_cast<std::size_t>(answer.size())) < 0)
                break;
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    run.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return run;
}

void makeEncrypted(const CliFolder &folder, const QByteArray &passphrase)
{
    folder.write("orders.csv", kOrders);
    const Variables variables(passphrase);
    const CliRun made = folder.run("new shop.clientele --encrypt --json");
    QVERIFY2(made.exitCode == 0, made.err.constData());
    COMPARE_JSON(made.json()["encrypted"], true);
    const CliRun import = folder.run("import shop.clientele orders.csv");
    QVERIFY2(import.exitCode == 0, import.err.constData());
}

} // namespace

class TestPassphrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandOpensAnEncryptedShop()
    {
        const CliFolder folder;
        makeEncrypted(folder, "green tea and a tea pot");
        QVERIFY(!folder.read("shop.clientele").contains("jane@example.com"));
        const Variables variables("green tea and a tea pot");
        for (const char *words :
             {"overview shop.clientele", "rfm shop.clientele", "verify shop.clientele", "imports shop.clientele",
              "segments shop.clientele list", "save-copy shop.clientele b"})
            QVERIFY2(folder.run(words).exitCode == 0, words);
        QVERIFY(!folder.read("b").isEmpty());
        QVERIFY(!folder.read("b").contains("SQLite format 3"));
        COMPARE_JSON(folder.run("verify b --json").json()["sound"], true);
    }

    void noneAndWrongAreSaid()
    {
        const CliFolder folder;
        makeEncrypted(folder, "right");
        const CliRun none = folder.run("overview shop.clientele --json");
        QCOMPARE(none.exitCode, 1);
        QCOMPARE(none.errorCode(), "shop_needs_passphrase");
        const Variables variables("not right");
        const CliRun wrong = folder.run("overview shop.clientele --json");
        QCOMPARE(wrong.exitCode, 1);
        QCOMPARE(wrong.errorCode(), "wrong_passphrase");
        QVERIFY(!wrong.out.contains("not right") && !wrong.err.contains("not right"));
    }

    void newWithoutAnyIsWrongUse()
    {
        const CliFolder folder;
        const CliRun run = folder.run("new shop.clientele --encrypt --json");
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.contains("CLIENTELE_PASSPHRASE"));
        QVERIFY(!folder.exists("shop.clientele"));
    }

    void setChangeRemove()
    {
        const CliFolder folder;
        folder.write("orders.csv", kOrders);
        QCOMPARE(folder.run("new shop.clientele").exitCode, 0);
        QCOMPARE(folder.run("import shop.clientele orders.csv").exitCode, 0);
        const QByteArray before = folder.run("overview shop.clientele --json").out;
        QCOMPARE(folder.run("passphrase shop.clientele change").exitCode, 2); // there is none
        {
            const Variables variables({}, "one");
            const CliRun set = folder.run("passphrase shop.clientele set --json");
            QVERIFY2(set.exitCode == 0, set.err.constData());
            COMPARE_JSON(set.json()["encrypted"], true);
            COMPARE_JSON(set.json()["open_copies"], nlohmann::json::array());
        }
        QVERIFY(!folder.read("shop.clientele").contains("jane@example.com"));
        {
            const Variables variables("one", "two");
            QCOMPARE(folder.run("passphrase shop.clientele set").exitCode, 2); // there is one
            QCOMPARE(folder.run("passphrase shop.clientele change").exitCode, 0);
            QCOMPARE(folder.run("overview shop.clientele --json").errorCode(), "wrong_passphrase");
        }
        const Variables variables("two");
        QCOMPARE(folder.run("overview shop.clientele --json").out, before);
        COMPARE_JSON(folder.run("passphrase shop.clientele remove --json").json()["encrypted"], false);
        QVERIFY(folder.read("shop.clientele").startsWith("SQLite format 3"));
        QCOMPARE(folder.run("overview shop.clientele --json").out, before);
    }

    void copiesFromBeforeAreNamed()
    {
        const CliFolder folder;
        QCOMPARE(folder.run("new shop.clientele").exitCode, 0);
        folder.write("shop before version 2.clientele", folder.read("shop.clientele"));
        const Variables variables({}, "one");
        const CliRun set = folder.run("passphrase shop.clientele set --json");
        QCOMPARE(set.json()["open_copies"].size(), 1u);
        QVERIFY(set.err.contains("shop before version 2.clientele"));
    }

    // The same letters typed on another keyboard: e + accent, and é.
    void composedAndDecomposedAreTheSame()
    {
        const CliFolder folder;
        makeEncrypted(folder, "cafe\xcc\x81");
        const Variables variables("caf\xc3\xa9");
        QCOMPARE(folder.run("overview shop.clientele").exitCode, 0);
    }

    void terminalAsksWithoutShowing()
    {
        const CliFolder folder;
        const TerminalRun made
            = atTerminal(folder, {"new", "shop.clientele", "--encrypt"}, {"open sesame", "open sesame"});
        QCOMPARE(made.exitCode, 0);
        QVERIFY(!made.screen.contains("sesame"));
        const TerminalRun opened = atTerminal(folder, {"verify", "shop.clientele"}, {"open sesame"});
        QCOMPARE(opened.exitCode, 0);
        QVERIFY(!opened.screen.contains("sesame"));
        QCOMPARE(atTerminal(folder, {"verify", "shop.clientele"}, {"open barley"}).exitCode, 1);
        const TerminalRun changed
            = atTerminal(folder, {"passphrase", "shop.clientele", "change"}, {"open sesame", "open oats", "open oats"});
        QVERIFY2(changed.exitCode == 0, changed.screen.constData());
        QCOMPARE(atTerminal(folder, {"verify", "shop.clientele"}, {"open oats"}).exitCode, 0);
    }

    void terminalRefusesTwoThatDiffer()
    {
        const CliFolder folder;
        QCOMPARE(atTerminal(folder, {"new", "shop.clientele", "--encrypt"}, {"one", "two"}).exitCode, 2);
        QVERIFY(!folder.exists("shop.clientele"));
        QCOMPARE(atTerminal(folder, {"new", "shop.clientele", "--encrypt"}, {""}).exitCode, 2);
        QCOMPARE(atTerminal(folder, {"new", "shop.clientele", "--encrypt"}, {kInterrupt}).exitCode, 130);
        QVERIFY(!folder.exists("shop.clientele"));
    }
};

QTEST_GUILESS_MAIN(TestPassphrase)
#include "test_passphrase.moc"
