#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTabBar>

#include "app/page_registry.h"
#include "tests/app/window_driver.h"
#include "tests/widgets/page_checks.h"

using namespace clientele;
using namespace clientele::test;

// The whole window, page by page, as somebody meets it who cannot see it or does not read English.
class ControlsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowDriver> m_driver;

    static QString idOf(const PageKind &kind)
    {
        return QString::fromUtf8(kind.id.data(), static_cast<qsizetype>(kind.id.size()));
    }

    // Everything written on the window at this moment that comes from the program and not from the shop.
    static QStringList wordsOn(const QWidget &window)
    {
        QStringList words;
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                words << label->text();
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                words << button->text();
            if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
                for (int tab = 0; tab < tabs->count(); ++tab)
                    words << tabs->tabText(tab);
            words << widget->toolTip();
        }
        return words;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_driver = std::make_unique<WindowDriver>();
        QVERIFY(m_driver->openSmallShop());
        m_driver->app().designCampaign({});
        QVERIFY(m_driver->wait<QWidget>(QStringLiteral("campaignDesigner")));
        QVERIFY(m_driver->settle());
    }

    void cleanupTestCase() { m_driver.reset(); }

    void everyControlHasAName_data()
    {
        QTest::addColumn<QString>("page");
        for (const PageKind &kind : pageKinds())
            QTest::newRow(kind.id.data()) << idOf(kind);
    }

    void everyControlHasAName()
    {
        QFETCH(QString, page);
        m_driver->app().goTo(page);
        QVERIFY(m_driver->settle());
        QCOMPARE(unnamedControls(m_driver->window()), QString());
    }

    void everyButtonCanBeFoundByItsObjectName()
    {
        QStringList nameless;
        for (const auto *button : m_driver->window().findChildren<QAbstractButton *>())
            if (button->objectName().isEmpty() && (button->isVisible() || !button->text().isEmpty())
                && !button->parentWidget()->inherits("QTabBar") && !button->inherits("QTableCornerButton")
                && !button->inherits("QLineEditIconButton") && !button->window()->inherits("QCalendarWidget"))
                nameless << QLatin1String(button->metaObject()->className()) + u' ' + button->text();
        QCOMPARE(nameless.join(QStringLiteral(", ")), QString());
    }

    void thePagesFollowTheLanguageWhileTheWindowRuns()
    {
        MainWindow &window = m_driver->window();
        QStringList english;
        for (const PageKind &kind : pageKinds())
            english << kind.title();
        m_driver->app().setLanguage(QStringLiteral("zh_CN"));
        static const QRegularExpression latin(QStringLiteral("[A-Za-z]{2,}"));
        for (qsizetype i = 0; i < english.size(); ++i) {
            const PageKind &kind = pageKinds()[static_cast<std::size_t>(i)];
            QVERIFY(kind.title() != english[i]);
            QCOMPARE(m_driver->find<QAbstractButton>(QStringLiteral("rail_") + idOf(kind))->text(), kind.title());
        }
        static const QRegularExpression named(QStringLiteral("“[^”]*”|Clientele|English")); // what keeps its name
        for (const QAction *action : window.actions())
            QVERIFY2(!QString(action->text()).remove(named).contains(latin), qPrintable(action->text()));
        m_driver->app().setLanguage(QStringLiteral("en"));
        for (qsizetype i = 0; i < english.size(); ++i)
            QCOMPARE(pageKinds()[static_cast<std::size_t>(i)].title(), english[i]);
    }

    void noEnglishIsLeftInChinese_data() { everyControlHasAName_data(); }

    // What is written in English and is still there word for word after the switch was forgotten; the shop's own words
    // (names, e-mail, products, countries) have no place in this list because they hold a digit or an '@'.
    void noEnglishIsLeftInChinese()
    {
        QFETCH(QString, page);
        m_driver->app().goTo(page);
        QVERIFY(m_driver->settle());
        const QString campaign = QString::fromStdString(m_driver->shop().campaigns.at(0).plan.name);
        const QStringList english = wordsOn(m_driver->window());
        m_driver->app().setLanguage(QStringLiteral("zh_CN"));
        QVERIFY(m_driver->settle());
        const QStringList chinese = wordsOn(m_driver->window());
        m_driver->app().setLanguage(QStringLiteral("en"));
        static const QRegularExpression word(QStringLiteral("^[A-Z][a-z]+( [a-z]+)*[.…]?$"));
        QStringList left;
        for (const QString &text : chinese)
            if (english.contains(text) && text.contains(word) && text != QLatin1String("Clientele")
                && text != QLatin1String("English") && text != campaign)
                left << text;
        QCOMPARE(left.join(QStringLiteral(" | ")), QString());
    }

    void theThemeChangesWhileTheWindowRuns()
    {
        m_driver->app().setTheme(Theme::Dark);
        QCOMPARE(currentTheme(), Theme::Dark);
        QVERIFY(m_driver->window().grab().toImage().pixelColor(640, 24).lightness() < 100);
        m_driver->app().setTheme(Theme::Light);
        QVERIFY(m_driver->window().grab().toImage().pixelColor(640, 24).lightness() > 150);
    }
};

QTEST_MAIN(ControlsTest)
#include "test_controls.moc"
