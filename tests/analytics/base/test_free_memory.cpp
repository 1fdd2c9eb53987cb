#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/base/free_memory.h"

using namespace clientele;

class TestFreeMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsSome();
    void whatFitsPasses();
    void whatDoesNotFitIsRefusedWithWhatWould();
};

namespace {

std::uint64_t square(std::size_t value)
{
    return std::uint64_t {4} * value * value;
}

} // namespace

void TestFreeMemory::thereIsSome()
{
    QVERIFY(freeMemory() > 1'000'000);
#ifdef Q_OS_LINUX
    QVERIFY(freeMemory() < kMemoryUnknown);
#endif
}

void TestFreeMemory::whatFitsPasses()
{
    refuseBeyondMemory("items", 1'000, square, 4'000'000);
    refuseBeyondMemory("items", 1'000'000, square, kMemoryUnknown);
}

void TestFreeMemory::whatDoesNotFitIsRefusedWithWhatWould()
{
    try {
        refuseBeyondMemory("items", 91'599, square, 4'000'000'000);
        QFAIL("not refused");
    } catch (const Error &error) {
        QCOMPARE(error.code, ErrorCode::ParameterInvalid);
        QCOMPARE(error.arguments, (std::vector<std::string> {"items", "91599", "≤ 31622", "33.6", "4.0"}));
    }
    try {
        refuseBeyondMemory("items", 5, square, 1);
        QFAIL("not refused");
    } catch (const Error &error) {
        QCOMPARE(error.arguments[2], std::string("≤ 0"));
    }
}

QTEST_GUILESS_MAIN(TestFreeMemory)
#include "test_free_memory.moc"
