#include <QtTest/QTest>

#include "analytics/target/country_code.h"
#include "analytics/target/folded_text.h"
#include "analytics/target/hashed_id.h"
#include "analytics/target/person_name.h"
#include "analytics/target/phone_number.h"

using namespace clientele;

class TestContactForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Recomputed with Python's hashlib; the first is also TikTok's printed example, the second X's.
    void goldenHashes()
    {
        const auto sha = [](std::string_view text) { return hashedId(IdHash::Sha256, text); };
        QCOMPARE(sha("janedoe@gmail.com"), "d6117306485ed0e50afab3ac871e98f81699151f30281527d63ff5f233656c69");
        QCOMPARE(sha("adsapi"), "49e0be2aeccfb51a8dee4c945c8a70a9ac500cf6f5cb08112575f74db9b1470d");
        QCOMPARE(sha("13800138000"), "a6942f9771d67f34034d2f1926988ed3fad3bf1b4e7cedb9a31f31398dea43bc");
        QCOMPARE(sha("+8613800138000"), "ec61f3c620a98bdead8c1f1f0ae747abd1b62a0c2dba4fd4bc22cf0d1d8653e5");
        QCOMPARE(sha("8613800138000"), "bf08aacce7f9b2452863cf99373043c3333f0e3127f1f787c4abb46ab6cf2b83");
        QCOMPARE(hashedId(IdHash::Md5, "13800138000"), "7945bd83237335e5376ff44d62e4f0ae");
        QCOMPARE(hashedId(IdHash::Plain, "13800138000"), "13800138000");
    }

    void nothingIsNeverHashed()
    {
        for (const IdHash hash : {IdHash::Plain, IdHash::Md5, IdHash::Sha256})
            QCOMPARE(hashedId(hash, ""), "");
    }

    void hashesAreKnown()
    {
        const std::string md5(32, 'a'), sha(64, 'B');
        QVERIFY(isHashed(IdHash::Md5, md5) && !isHashed(IdHash::Sha256, md5) && isAnyHash(md5));
        QVERIFY(isHashed(IdHash::Sha256, sha) && !isHashed(IdHash::Md5, sha) && isAnyHash(sha));
        QVERIFY(!isAnyHash(std::string(32, 'g')) && !isAnyHash("13800138000") && !isAnyHash(""));
    }

    void emails()
    {
        QCOMPARE(normalEmail(" Jane.Doe+x @Example.COM\t"), "jane.doe+x@example.com"); // dots and tags stay
        QCOMPARE(normalEmail("ÉMILIE@x.fr"), "émilie@x.fr");
        for (const char *good : {"a@b.c", "jane.doe+tag@sub.example.com", "用户@例子.中国", "o'neil@x.ie"})
            QVERIFY2(isEmail(good), good);
        for (const char *bad : {"", "a", "@b.c", "a@", "a@b", "a@b.", "a@.c", "a@@b.c", "a@b@c.d", "a,b@c.d", "a b@c.d",
                                "j***@x.com", "<a@b.c>", "a@b..c", "a..b@c.d"})
            QVERIFY2(!isEmail(bad), bad);
        QVERIFY(isEmail(std::string(248, 'x') + "@x.com"));
        QVERIFY(!isEmail(std::string(249, 'x') + "@x.com"));
    }

    void phones_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *written, const char *country, const char *expected) {
            QTest::addRow("%s %s", written, country)
                << QString::fromUtf8(written) << QString::fromUtf8(country) << QString::fromUtf8(expected);
        };
        row("+44 7911 123456", "", "+447911123456");
        row("07911 123456", "GB", "+447911123456");
        row("7911123456", "GB", "+447911123456"); // a spreadsheet ate the zero
        row("447911123456", "GB", "+447911123456"); // … or the plus
        row("+44 (0)20 7946 0018", "", "+442079460018");
        row("0044 (0)20 7946 0018", "DE", "+442079460018");
        row("0044 20 7946 0018", "FR", "+442079460018");
        row("+4407911123456", "", "+447911123456");
        row("(415) 555-0132", "US", "+14155550132");
        row("1-415-555-0132", "US", "+14155550132");
        row("06 12 34 56 78", "FR", "+33612345678");
        row("+39 06 6982", "", "+39066982"); // Italy's zero is part of the number
        row("333 1234567", "IT", "+393331234567");
        row("8 (916) 123-45-67", "RU", "+79161234567");
        row("138 0013 8000", "CN", "+8613800138000");
        row("8613800138000", "CN", "+8613800138000");
        row("010-6552 9988", "CN", "+861065529988");
        row("013800138000", "CN", "+8613800138000");
        row("+86 0138 0013 8000", "", "+8613800138000");
        row("１３８００１３８０００", "CN", "+8613800138000"); // full-width digits
        row("91234567", "HK", "+85291234567");
        row("+290 2345678", "", "+2902345678"); // a country whose numbering we do not know
        row("07911 123456", "", ""); // of which country?
        row("07911 123456", "XX", "");
        row("138****8000", "CN", "");
        row("079111", "GB", "");
        row("+44 7911 123456 789", "", "");
        row("07911 123456 ext. 5", "GB", "");
        row("unknown", "GB", "");
        row("", "GB", "");
        row("+", "GB", "");
    }

    void phones()
    {
        QFETCH(QString, written);
        QFETCH(QString, country);
        QFETCH(QString, expected);
        QCOMPARE(e164(written.toStdString(), country.toStdString()), expected.toStdString());
    }

    void chineseMobiles()
    {
        for (const char *good : {"13800138000", "138-0013-8000", "+86 138 0013 8000", "86 13800138000",
                                 "0086 13800138000", "013800138000", "+86 0138 0013 8000", "+86 (0)138 0013 8000"})
            QCOMPARE(chineseMobile(good), "13800138000");
        for (const char *bad : {"", "138****8000", "12800138000", "1380013800", "010 65529988", "+44 7911 123456",
                                "+1 3800138000", "+13800138000", "+86 1380013800", "8613800138"})
            QVERIFY2(chineseMobile(bad).empty(), bad);
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto row = [](const char *name, const char *first, const char *last) {
            QTest::addRow("%s", name) << QString::fromUtf8(name) << QString::fromUtf8(first) << QString::fromUtf8(last);
        };
        row("Mary Ann Smith", "Mary Ann", "Smith");
        row(" Émilie  Dupont ", "Émilie", "Dupont");
        row("Smith, Mary", "Mary", "Smith");
        row("王伟", "伟", "王");
        row("王小明", "小明", "王");
        row("欧阳娜娜", "娜娜", "欧阳");
        row("欧阳修", "修", "欧阳");
        row("约翰·史密斯", "约翰", "史密斯");
        row("Cher", "", "");
        row("李", "", "");
        row("上海某某有限公司", "", "");
        row("张**", "", "");
        row("J*** D***", "", "");
        row("user 12345", "", "");
        row("", "", "");
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, first);
        QFETCH(QString, last);
        const std::string text = name.toStdString();
        QCOMPARE(std::string(takenApart(text).first), first.toStdString());
        QCOMPARE(std::string(takenApart(text).last), last.toStdString());
    }

    void countries()
    {
        for (const char *britain : {"GB", "gb", "UK", "GBR", "United Kingdom", " united kingdom ", "Royaume-Uni",
                                    "Vereinigtes Königreich", "英国", "England"})
            QCOMPARE(countryCode(britain), std::string_view("GB"));
        QCOMPARE(countryCode("EIRE"), std::string_view("IE"));
        QCOMPARE(countryCode("中国"), std::string_view("CN"));
        QCOMPARE(countryCode("中国香港"), std::string_view("HK"));
        QCOMPARE(countryCode("USA"), std::string_view("US"));
        QCOMPARE(countryCode("Deutschland"), std::string_view("DE"));
        QCOMPARE(countryCode("Österreich"), std::string_view("AT"));
        QCOMPARE(countryCode("Sverige"), std::string_view("SE"));
        for (const char *none : {"", "Unspecified", "European Community", "Channel Islands"})
            QVERIFY2(countryCode(none).empty(), none);
        QCOMPARE(countryOfCurrency("CNY"), std::string_view("CN"));
        QVERIFY(countryOfCurrency("EUR").empty());
    }

    void texts()
    {
        QCOMPARE(lowered("ÀÉÎ Straße МОСКВА 王伟 İ"), "àéî straße москва 王伟 i̇");
        QCOMPARE(stripped("\u3000 王伟\u00a0\n"), std::string_view("王伟"));
        QCOMPARE(withoutBlanks(" Mary\u3000 Ann\u00a0"), "MaryAnn");
        QCOMPARE(shortened("王小明", 8), std::string_view("王小"));
        QCOMPARE(shortened("王小明", 9), std::string_view("王小明"));
        QCOMPARE(shortened("abc", 2), std::string_view("ab"));
    }
};

QTEST_GUILESS_MAIN(TestContactForms)
#include "test_contact_forms.moc"
