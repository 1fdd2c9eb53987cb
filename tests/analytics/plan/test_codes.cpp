#include <QtTest/QTest>

#include <array>
#include <numeric>
#include <set>

#include "analytics/base/error.h"
#include "analytics/plan/codes.h"

using namespace clientele;

class TestCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Computed with Python's hmac and hashlib. Counter 2 of the first key has a byte above 247 among its first eight,
    // so it also proves that unfair bytes are passed over.
    void goldenVectors()
    {
        std::array<std::uint8_t, 32> key {};
        std::iota(key.begin(), key.end(), std::uint8_t {0});
        const auto codes = personalCodes(key, "AUT-", 70'000);
        QCOMPARE(codes.at(0), "AUT-CN9WBWQZ");
        QCOMPARE(codes.at(1), "AUT-DXNN3GSD");
        QCOMPARE(codes.at(2), "AUT-VPJU57BU");
        QCOMPARE(codes.at(3), "AUT-65HUGWFN");
        QCOMPARE(codes.at(999), "AUT-JKZHNQPP");
        QCOMPARE(codes.at(69'999), "AUT-F7H3FNYH");

        key.fill(0);
        QCOMPARE(personalCodes(key, "", 2), (std::vector<std::string> {"B8XEHGV4", "HNZVJB3B"}));
    }

    void shorterListsAreBeginningsOfLongerOnes()
    {
        const std::array<std::uint8_t, 32> key {1, 2, 3};
        const auto few = personalCodes(key, "X", 10);
        const auto many = personalCodes(key, "X", 1'000);
        QVERIFY(std::equal(few.begin(), few.end(), many.begin()));
        QVERIFY(personalCodes(key, "X", 0).empty());
    }

    void codesAreDistinctAndOfTheAlphabet()
    {
        const std::array<std::uint8_t, 32> key {9};
        const auto codes = personalCodes(key, "P-", 20'000);
        QCOMPARE(std::set<std::string>(codes.begin(), codes.end()).size(), codes.size());
        for (const std::string &code : codes) {
            QCOMPARE(code.size(), std::size_t {10});
            QVERIFY(code.find_first_not_of(kCodeAlphabet, 2) == std::string::npos);
        }
        QVERIFY(std::string_view(kCodeAlphabet).find_first_of("01OIL") == std::string_view::npos);
    }

    // Chi-squared over 160,000 letters with 30 degrees of freedom: 59.7 is the 99.9 % point. Taking bytes mod 31
    // without passing over the unfair ones gives about 480.
    void everyLetterIsEquallyLikely()
    {
        const std::array<std::uint8_t, 32> key {42};
        std::array<double, 128> seen {};
        for (const std::string &code : personalCodes(key, "", 20'000)) {
            for (const char letter : code)
                ++seen[static_cast<std::size_t>(letter)];
        }
        const double expected = 20'000.0 * kCodeLength / static_cast<double>(kCodeAlphabet.size());
        double chiSquared = 0;
        for (const char letter : kCodeAlphabet) {
            const double off = seen[static_cast<std::size_t>(letter)] - expected;
            chiSquared += off * off / expected;
        }
        QVERIFY2(chiSquared < 59.7, qPrintable(QString::number(chiSquared)));
    }

    void refusesMoreThanStayUnguessable()
    {
        const std::array<std::uint8_t, 32> key {};
        try {
            personalCodes(key, "", 85'289'105); // 31^8 / 10,000 = 85,289,103.7
            QFAIL("must refuse");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::CodesExhausted);
            QCOMPARE(error.arguments, (std::vector<std::string> {"85289103", "85289105"}));
        }
    }
};

QTEST_GUILESS_MAIN(TestCodes)
#include "test_codes.moc"
