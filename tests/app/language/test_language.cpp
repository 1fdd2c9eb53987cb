#include "app/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtTest/QTest>
#include <QtWidgets/QWidget>

using namespace clientele;

class Listener : public QWidget
{
public:
    int languageChanges = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        languageChanges += event->type() == QEvent::LanguageChange;
        QWidget::changeEvent(event);
    }
};

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothLanguagesAreCompiledIn()
    {
        for (const QString &language : Language::available())
            QVERIFY2(QFile::exists(u":/i18n/clientele_" + language + u".qm"), qPrintable(language));
    }

    void switchesWhileTheWindowRuns()
    {
        Language language;
        language.set(QStringLiteral("en"));
        Listener window;
        window.show();
        QCoreApplication::sendPostedEvents();
        const int before = window.languageChanges;
        const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
        QCOMPARE(cancel(), QStringLiteral("Cancel"));

        language.set(QStringLiteral("zh_CN"));
        QCoreApplication::sendPostedEvents();
        QVERIFY(window.languageChanges > before);
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        QCOMPARE(cancel(), QStringLiteral("取消")); // Qt's own dialogs follow

        language.set(QStringLiteral("en"));
        QCOMPARE(cancel(), QStringLiteral("Cancel"));
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void anUnknownLanguageIsEnglish()
    {
        Language language;
        language.set(QStringLiteral("tlh"));
        QCOMPARE(language.current(), QStringLiteral("en"));
    }

    void leavesNoTranslatorBehind()
    {
        {
            Language language;
            language.set(QStringLiteral("zh_CN"));
        }
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
    }
};

QTEST_MAIN(LanguageTest)
#include "test_language.moc"
