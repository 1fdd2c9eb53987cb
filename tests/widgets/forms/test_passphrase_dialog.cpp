#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "tests/widgets/page_checks.h"
#include "widgets/forms/passphrase_dialog.h"

using namespace clientele;
using Kind = PassphraseQuestion::Kind;

namespace {

bool says(const QWidget &dialog, const QString &part)
{
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&part](const QLabel *label) { return !label->isHidden() && label->text().contains(part); });
}

} // namespace

class TestPassphraseDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void opensWithWhatIsTyped()
    {
        auto *dialog = new PassphraseDialog({Kind::Open, QStringLiteral("Tea")});
        dialog->open();
        QSignalSpy answered(dialog, &PassphraseDialog::answered);
        auto *field = test::child<QLineEdit>(*dialog, "passphrase");
        auto *ok = test::child<QPushButton>(*dialog, "buttonPassphraseOk");
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QVERIFY(!ok->isEnabled());
        QVERIFY(says(*dialog, QStringLiteral("Tea")));
        QCOMPARE(test::unnamedControls(*dialog), QString());
        QTest::keyClicks(field, QStringLiteral("open sesame"));
        test::child<QCheckBox>(*dialog, "passphraseRemembered")->click();
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(answered.count(), 1);
        const auto answer = answered.first().first().value<PassphraseAnswer>();
        QCOMPARE(answer.passphrase, QStringLiteral("open sesame"));
        QVERIFY(answer.isRemembered);
    }

    void saysThatTheLastWasWrong()
    {
        auto *dialog = new PassphraseDialog({Kind::Open, QStringLiteral("Tea"), true});
        dialog->open();
        QVERIFY(says(*dialog, QStringLiteral("does not open it")));
        QTest::keyClicks(test::child<QLineEdit>(*dialog, "passphrase"), QStringLiteral("x"));
        QVERIFY(!says(*dialog, QStringLiteral("does not open it")));
        QSignalSpy answered(dialog, &PassphraseDialog::answered);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(answered.count(), 0);
    }

    void choosesOnlyWhatIsTypedTwice()
    {
        auto *dialog = new PassphraseDialog({Kind::Choose, QStringLiteral("Tea")});
        dialog->open();
        auto *first = test::child<QLineEdit>(*dialog, "passphrase");
        auto *again = test::child<QLineEdit>(*dialog, "passphraseAgain");
        auto *ok = test::child<QPushButton>(*dialog, "buttonPassphraseOk");
        QVERIFY(says(*dialog, QStringLiteral("Nobody can bring a forgotten passphrase back")));
        QTest::keyClicks(first, QStringLiteral("tea"));
        QVERIFY(says(*dialog, QStringLiteral("Weak")));
        QTest::keyClicks(first, QStringLiteral(" for the tillerman"));
        QVERIFY(!says(*dialog, QStringLiteral("Weak")));
        QTest::keyClicks(again, QStringLiteral("tea for"));
        QVERIFY(!ok->isEnabled());
        QVERIFY(says(*dialog, QStringLiteral("not the same")));
        QTest::keyClicks(again, QStringLiteral(" the tillerman"));
        QVERIFY(ok->isEnabled());
        test::child<QCheckBox>(*dialog, "passphraseShown")->click();
        QCOMPARE(again->echoMode(), QLineEdit::Normal);
        QCOMPARE(test::unnamedControls(*dialog), QString());
        test::shoot(*dialog, "passphrase");
        QSignalSpy answered(dialog, &PassphraseDialog::answered);
        ok->click();
        QCOMPARE(answered.count(), 1);
    }
};

QTEST_MAIN(TestPassphraseDialog)
#include "test_passphrase_dialog.moc"
