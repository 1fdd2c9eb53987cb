#include <QtTest/QTest>

#include <array>
#include <numeric>
#include <set>

#include "analytics/base/error.h"
#include "analytics/plan/codes.h"

using namespace clientele;

namespace {

const std::vector<std::string> kDigitCodes {"6049508778", "9249516637", "0632875981"};
const std::vector<std::string> kLetterCodes {"PEUXNFJQ", "WWHWYBHG", "PZDPXYNY"};
const std::vector<std::string> kTwoCodes {"ABAAAAAAAAABABBAABAB", "AAAAAAAABABBBABAAAAA", "BAABBBABBBBBAAAABAAB"};

} // namespace

class TestCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Computed with Python's hmac and hashlib. Counter 2 of the first key has a byte above 247 among its first seven,
    // so it also proves that unfair bytes are passed over. The last letter is the check.
    void goldenVectors()
    {
        std::array<std::uint8_t, 32> key {};
        std::iota(key.begin(), key.end(), std::uint8_t {0});
        const auto codes = personalCodes(key, {"AUT-", 8}, 70'000);
        QCOMPARE(codes.at(0), "AUT-CN9WBWQN");
        QCOMPARE(codes.at(1), "AUT-DXNN3GSU");
        QCOMPARE(codes.at(2), "AUT-VPJU57BT");
        QCOMPARE(codes.at(3), "AUT-65HUGWF5");
        QCOMPARE(codes.at(999), "AUT-JKZHNQPK");
        QCOMPARE(codes.at(69'999), "AUT-F7H3FNYH");
        QCOMPARE(personalCodes(key, {"", 20}, 1).front(), "CN9WBWQZJK7B7ASXZATY");
        QCOMPARE(personalCodes(key, {"S", 5}, 3), (std::vector<std::string> {"SCN9WR", "SDXNNK", "SVPJUN"}));

        key.fill(0);
        QCOMPARE(personalCodes(key, {"", 8}, 2), (std::vector<std::string> {"B8XEHGVJ", "HNZVJB3A"}));
    }

    void shorterListsAreBeginningsOfLongerOnes()
    {
        const std::array<std::uint8_t, 32> key {1, 2, 3};
        const auto few = personalCodes(key, {"X", 8}, 10);
        const auto many = personalCodes(key, {"X", 8}, 1'000);
        QVERIFY(std::equal(few.begin(), few.end(), many.begin()));
        QVERIFY(personalCodes(key, {"X", 8}, 0).empty());
    }

    void codesAreDistinctAndOfTheAlphabet()
    {
        const std::array<std::uint8_t, 32> key {9};
        const auto codes = personalCodes(key, {"P-", 8}, 20'000);
        QCOMPARE(std::set<std::string>(codes.begin(), codes.end()).size(), codes.size());
        for (const std::string &code : codes) {
            QCOMPARE(code.size(), std::size_t {10});
            QVERIFY(code.find_first_not_of(kCodeAlphabet, 2) == std::string::npos);
        }
        QVERIFY(std::string_view(kCodeAlphabet).find_first_of("01OIL") == std::string_view::npos);
    }

    // Chi-squared over 140,000 letters with 30 degrees of freedom: 59.7 is the 99.9 % point. Taking bytes mod 31
    // without passing over the unfair ones gives about 420.
    void everyLetterIsEquallyLikely()
    {
        const std::array<std::uint8_t, 32> key {42};
        std::array<double, 128> seen {};
        for (const std::string &code : personalCodes(key, {"", 8}, 20'000)) {
            for (const char letter : std::string_view(code).substr(0, 7)) // the check follows from the others
                ++seen[static_cast<std::size_t>(letter)];
        }
        const double expected = 20'000.0 * 7 / static_cast<double>(kCodeAlphabet.size());
        double chiSquared = 0;
        for (const char letter : kCodeAlphabet) {
            const double off = seen[static_cast<std::size_t>(letter)] - expected;
            chiSquared += off * off / expected;
        }
        QVERIFY2(chiSquared < 59.7, qPrintable(QString::number(chiSquared)));
    }

    void theCheckFindsSlips()
    {
        const std::array<std::uint8_t, 32> key {7};
        for (const std::string &code : personalCodes(key, {"", 8}, 200)) {
            QVERIFY(hasValidCheck(code));
            for (std::size_t i = 0; i < code.size(); ++i) {
                for (const char letter : kCodeAlphabet) { // one wrong letter
                    std::string wrong = code;
                    wrong[i] = letter;
                    QCOMPARE(hasValidCheck(wrong), wrong == code);
                }
                for (const std::size_t distance : {std::size_t {1}, std::size_t {2}}) { // two that changed places
                    std::string swapped = code;
                    if (i + distance < code.size())
                        std::swap(swapped[i], swapped[i + distance]);
                    QCOMPARE(hasValidCheck(swapped), swapped == code);
                }
            }
        }
        QVERIFY(hasValidCheck("cn9wbwqn"));
        QVERIFY(!hasValidCheck("CN9WBWQ0")); // no letter of the alphabet
        QVERIFY(!hasValidCheck(""));
    }

    void takenCodesArePassedOver()
    {
        const std::array<std::uint8_t, 32> key {3};
        const auto free = personalCodes(key, {"a-", 8}, 5);
        const auto codes = personalCodes(key, {"a-", 8}, 4, {foldedCode(free[1])});
        QCOMPARE(codes, (std::vector<std::string> {free[0], free[2], free[3], free[4]}));
    }

    void refusesMoreThanStayUnguessable()
    {
        const std::array<std::uint8_t, 32> key {};
        const auto refusal = [&](int length, std::size_t count) -> std::vector<std::string> {
            try {
                personalCodes(key, {"", length}, count);
            } catch (const Error &error) {
                if (error.code == ErrorCode::CodesExhausted)
                    return error.arguments;
            }
            return {};
        };
        QCOMPARE(refusal(8, 2'751'262), (std::vector<std::string> {"2751261", "2751262"})); // 31^7 / 10,000
        QCOMPARE(refusal(4, 100'000), (std::vector<std::string> {"2", "100000"}));
        QCOMPARE(codeSpace({"", 5}).most(), std::uint64_t {92});
        QVERIFY(codeSpace({"", 20}).most() > codeSpace({"", 12}).most());
    }

    // Computed with Python's hmac and hashlib, as codes.h spells it out.
    void otherAlphabets()
    {
        std::array<std::uint8_t, 32> key {};
        std::iota(key.begin(), key.end(), std::uint8_t {0});
        const std::string digits = "0123456789", letters = "ABCDEFGHJKMNPQRSTUVWXYZ", two = "AB";
        QCOMPARE(personalCodes(key, {"", 10, digits}, 3), kDigitCodes);
        QCOMPARE(personalCodes(key, {"", 8, letters}, 3), kLetterCodes);
        QCOMPARE(personalCodes(key, {"", 20, two}, 3), kTwoCodes);
        for (const std::string &alphabet : {digits, letters, two, std::string("ABCD"), std::string("QWERTYUP")}) {
            for (const std::string &code : personalCodes(key, {"", 20, alphabet}, 20)) {
                QVERIFY(hasValidCheck(code, alphabet));
                for (std::size_t i = 0; i < code.size(); ++i) {
                    for (const char c : alphabet) {
                        std::string wrong = code;
                        wrong[i] = c;
                        QCOMPARE(hasValidCheck(wrong, alphabet), wrong == code);
                    }
                    for (const std::size_t distance : {std::size_t {1}, std::size_t {2}}) {
                        std::string swapped = code;
                        if (i + distance < code.size())
                            std::swap(swapped[i], swapped[i + distance]);
                        QCOMPARE(hasValidCheck(swapped, alphabet), swapped == code);
                    }
                }
            }
        }
    }

    // 100,000 codes from a 4-character alphabet.
    void theLengthThatWouldDoIsSaid()
    {
        const CodeForm form {"", 8, "ABCD"};
        QCOMPARE(codeSpace(form).possible, std::uint64_t {13'107}); // a fifth of 65,536
        QCOMPARE(codeSpace(form).most(), std::uint64_t {1});
        QCOMPARE(lengthFor(form, 100'000), 17);
        QCOMPARE(lengthFor({"", 4}, 100'000), 8);
        QCOMPARE(lengthFor({"", 8, "AB"}, 100'000), 0);
        QCOMPARE(codeSpace({"", 8}).guessesPerHit(1'000), std::uint64_t {27'512'614});
        QCOMPARE(codeSpace(form).guessesPerHit(0), std::uint64_t {13'107});
    }
};

QTEST_GUILESS_MAIN(TestCodes)
#include "test_codes.moc"
