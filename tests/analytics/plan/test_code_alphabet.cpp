#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/offer/plan_problem.h"
#include "analytics/plan/code_alphabet.h"
#include "analytics/plan/plan.h"

using namespace clientele;

namespace {

// Σ value · radix^(n − i) of every code of that length, one by one.
std::uint64_t counted(std::uint32_t characters, int length)
{
    const CodeCheck check = codeCheck(characters);
    std::uint64_t all = 1;
    for (int i = 0; i < length; ++i)
        all *= characters;
    std::uint64_t valid = 0;
    for (std::uint64_t code = 0; code < all; ++code) {
        std::uint64_t sum = 0, rest = code;
        for (int i = 0; i < length; ++i, rest /= characters)
            sum = sum * check.radix + rest % characters;
        valid += sum % check.modulus == 1 ? 1 : 0;
    }
    return valid;
}

std::string problemOf(const Plan &plan)
{
    try {
        checkPlan(plan);
    } catch (const Error &error) {
        return error.arguments.at(0) + ": " + error.arguments.at(1);
    }
    return {};
}

Plan planOf(const std::string &alphabet)
{
    return planFromJson(R"({"clientele_plan": 2, "name": "A", "code_alphabet": ")" + alphabet
                        + R"(", "offer": {"kind": "coupon-percent", "percent": 10, "valid_from": "2026-11-12",
                              "valid_to": "2026-11-26"}})");
}

} // namespace

class TestCodeAlphabet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySetOfferedIsSound()
    {
        for (const CodeAlphabet &alphabet : codeAlphabets()) {
            QVERIFY(codeCharactersProblem(alphabet.characters).empty());
            QCOMPARE(codeAlphabetId(alphabet.characters), alphabet.id);
            QCOMPARE(codeCharacters(alphabet.id), alphabet.characters);
        }
        QCOMPARE(codeAlphabets().front().characters, kCodeAlphabet);
        QCOMPARE(codeCharacters("ab cd"), "ABCD");
        QVERIFY(codeAlphabetId("ABCD").empty());
    }

    void setsThatWouldBeMisreadAreRefused()
    {
        for (const char *none : {"", "A", "AA", "AB-", "ABc", "\xE8\x8C\xB6x"})
            QCOMPARE(codeCharactersProblem(none), plan_problem::kCodeAlphabetForm);
        for (const char *alike : {"0O", "ABO0", "1I", "AIL", "1L"})
            QCOMPARE(codeCharactersProblem(alike), plan_problem::kCodeLookAlikes);
        for (const char *good : {"AB", "01", "0A", "OB", "IZ"})
            QVERIFY(codeCharactersProblem(good).empty());
    }

    void standardSchemes()
    {
        QCOMPARE(codeCheck(31).modulus, 31U);
        QCOMPARE(codeCheck(31).radix, 3U);
        QCOMPARE(codeCheck(10).modulus, 11U); // ISO/IEC 7064, MOD 11-2
        QCOMPARE(codeCheck(10).radix, 2U);
        QCOMPARE(codeCheck(23).radix, 5U);
        QCOMPARE(codeCheck(2).modulus, 5U);
    }

    void codesAreCountedExactly()
    {
        for (const auto &[characters, length] :
             {std::pair(2U, 10), std::pair(4U, 8), std::pair(10U, 5), std::pair(23U, 4)})
            QCOMPARE(possibleCodes(characters, length), counted(characters, length));
        QCOMPARE(possibleCodes(31, 8), std::uint64_t {27'512'614'111}); // 31^7
        QCOMPARE(possibleCodes(36, 20), UINT64_MAX);
    }

    void plansNameTheirCharacters()
    {
        QCOMPARE(planOf("digits").codeAlphabet, "0123456789");
        QCOMPARE(planOf("abcd").codeAlphabet, "ABCD");
        QVERIFY(planToJson(planOf("digits")).find("\"code_alphabet\": \"digits\"") != std::string::npos);
        QVERIFY(planToJson(planOf("abcd")).find("\"code_alphabet\": \"ABCD\"") != std::string::npos);
        QVERIFY(planToJson(planOf("unambiguous")).find("code_alphabet") == std::string::npos);
        QVERIFY(planFromJson(planToJson(planOf("abcd"))) == planOf("abcd"));
        Plan plan = planOf("abcd");
        plan.codeAlphabet = "AAB";
        QVERIFY(QByteArray::fromStdString(problemOf(plan)).startsWith("code_alphabet: must be a set's name"));
        plan.codeAlphabet = "0O";
        QVERIFY(QByteArray::fromStdString(problemOf(plan)).startsWith("code_alphabet: must not hold two"));
    }
};

QTEST_GUILESS_MAIN(TestCodeAlphabet)
#include "test_code_alphabet.moc"
