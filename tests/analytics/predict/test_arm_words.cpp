#include <QtTest/QTest>

#include <cmath>

#include "analytics/predict/arm_words.h"

using namespace clientele;
using Kind = ArmMeaning::Kind;

// What the words of past campaigns' arms say their members got.
class TestArmWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controls();
    void shares_data();
    void shares();
    void amounts();
    void freeDelivery();
    void guesses();
    void saysNothing();
};

void TestArmWords::controls()
{
    for (const char *words :
         {"control", "Control", "CONTROL GROUP", "ctrl", "holdout", "Hold-out", "none", "no_offer", "no e-mail",
          "No E-Mail", "untreated", "0%", "0 % off", "对照", "对照组", "空白组", "不发券", "Kontrollgruppe"})
        QVERIFY2(armMeaning(words).kind == Kind::Control, words);
    QCOMPARE(armMeaning("not_sent").kind, Kind::NotDrawn); // chosen, not drawn
}

void TestArmWords::shares_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<double>("share");
    const auto row = [](const char *words, double share) { QTest::newRow(words) << QByteArray(words) << share; };
    row("10%", .1);
    row("10% off", .1);
    row("Save 12.5 %", .125);
    row("12,5 % Rabatt", .125);
    row("15 percent", .15);
    row("pct_20", .2);
    row("10% off over 40 GBP", .1);
    row("over 40 GBP 10% off", .1);
    row("30％", .3);
    row("９折", .1);
    row("九折", .1);
    row("85折", .15);
    row("8.5折券", .15);
    row("八五折", .15);
    row("全场七折", .3);
    row("半价", .5);
    row("10% and free delivery", .1);
}

void TestArmWords::shares()
{
    QFETCH(QByteArray, words);
    QFETCH(double, share);
    const ArmMeaning meaning = armMeaning(words.toStdString());
    if (words.startsWith("over")) { // the first number with a unit counts
        QCOMPARE(meaning.kind, Kind::Amount);
        return;
    }
    QCOMPARE(meaning.kind, Kind::Share);
    QVERIFY(std::abs(meaning.share - share) < 1e-9);
    QVERIFY(meaning.isCertain);
}

void TestArmWords::amounts()
{
    for (const char *words : {"5 GBP off", "£5", "5€ Gutschein", "$5 off", "5元", "减5", "立减5元"}) {
        const ArmMeaning meaning = armMeaning(words);
        QVERIFY2(meaning.kind == Kind::Amount && meaning.amount == Money::fromWhole(5) && meaning.isCertain, words);
    }
    const ArmMeaning full = armMeaning("满100减10");
    QCOMPARE(full.amount, Money::fromWhole(10));
    QCOMPARE(full.minimum, Money::fromWhole(100));
}

void TestArmWords::freeDelivery()
{
    for (const char *words : {"free delivery", "Free_Shipping", "free-postage", "包邮", "免运费", "Versandkostenfrei"})
        QVERIFY2(armMeaning(words).kind == Kind::FreeDelivery, words);
}

void TestArmWords::guesses()
{
    for (const auto &[words, share] :
         {std::pair {"10", .1}, {"0.15", .15}, {"15off", .15}, {"SAVE20", .2}, {"d10", .1}}) {
        const ArmMeaning meaning = armMeaning(words);
        QVERIFY2(meaning.kind == Kind::Share && std::abs(meaning.share - share) < 1e-9, words);
        QVERIFY(!meaning.isCertain);
    }
}

void TestArmWords::saysNothing()
{
    for (const char *words :
         {"", "A", "B", "2", "blue", "variant 1 of 3", "500", "100%", "折扣", "%", "满", "减", "折"})
        QVERIFY2(armMeaning(words).kind == Kind::Unknown, words);
    QCOMPARE(armMeaning(std::string(100'000, '9')).kind, Kind::Unknown);
}

QTEST_GUILESS_MAIN(TestArmWords)
#include "test_arm_words.moc"
