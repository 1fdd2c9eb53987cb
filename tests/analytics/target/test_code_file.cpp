#include <QtTest/QTest>

#include <fstream>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/target/code_file.h"
#include "tests/support/temp_folder.h"

using namespace clientele;

namespace {

using Codes = std::vector<std::string>;

Codes codesOf(std::string_view text)
{
    const test::TempFolder folder;
    std::ofstream(folder / "codes.csv", std::ios::binary) << text;
    SilentMonitor monitor;
    return codesOfFile(folder / "codes.csv", monitor).codes;
}

} // namespace

class TestCodeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNamedColumn()
    {
        QCOMPARE(codesOf("Title,Coupon Code,Uses\nSpring,AB12,1\nSpring, CD34 ,0\nSpring,,0\n"),
                 (Codes {"AB12", "CD34"}));
        QCOMPARE(codesOf("券码\nAB12\nCD34\n"), (Codes {"AB12", "CD34"}));
        QCOMPARE(codesOf("Coupon\r\nAB12\r\n"), Codes {"AB12"});
    }

    void everyCodeKnowsItsLine()
    {
        const test::TempFolder folder;
        std::ofstream(folder / "codes.csv", std::ios::binary) << "Coupon\nAB12\n\nCD34\n";
        SilentMonitor monitor;
        QCOMPARE(codesOfFile(folder / "codes.csv", monitor).lines, (std::vector<std::uint64_t> {2, 4}));
    }

    void oneColumnWithoutAHeader() { QCOMPARE(codesOf("AB12\nCD34\nEF56\n"), (Codes {"AB12", "CD34", "EF56"})); }

    void severalColumnsWithoutTheName()
    {
        try {
            codesOf("name,amount\nSpring,5\n");
            QFAIL("must refuse");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::ColumnMissing);
        }
    }
};

QTEST_GUILESS_MAIN(TestCodeFile)
#include "test_code_file.moc"
