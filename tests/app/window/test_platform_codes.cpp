#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "analytics/plan/code_stock.h"
#include "tests/app/window_driver.h"
#include "tests/widgets/page_checks.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/drop_area.h"

using namespace clientele;
using namespace clientele::test;

// Codes in the real window: what they are made of, and those of the shop's platform instead.
class PlatformCodesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowDriver> m_driver;

    std::vector<std::string> kept()
    {
        Store reader = Store::open(m_driver->path(QStringLiteral("shop.clientele")).toStdString(), Store::Access::Read);
        return loadPlatformCodes(reader, 1, 0);
    }

    QString said(const QString &label)
    {
        auto *found = m_driver->find<QLabel>(label);
        return found ? found->text() : QString();
    }

    void trigger(const char *action)
    {
        auto *found = m_driver->window().findChild<QAction *>(QLatin1String(action));
        QVERIFY(found && found->isEnabled());
        found->trigger();
        QVERIFY(m_driver->settle());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_driver = std::make_unique<WindowDriver>();
        QByteArray codes = "Coupon Code,Uses\n";
        for (int i = 0; i < 50; ++i)
            codes += "PLAT" + QByteArray::number(1000 + i) + ",0\n";
        m_driver->write(QStringLiteral("codes.csv"), codes + "plat1003,0\nX,0\n");
        m_driver->write(QStringLiteral("empty.csv"), "Coupon Code\n");
        QVERIFY(m_driver->newCampaign());
    }

    void cleanupTestCase() { m_driver.reset(); }

    void fewCharactersAreRefusedInWords()
    {
        auto *alphabet = m_driver->wait<QComboBox>(QStringLiteral("codeAlphabet"));
        QVERIFY(alphabet);
        alphabet->setCurrentIndex(alphabet->findData(QString()));
        Q_EMIT alphabet->activated(alphabet->currentIndex());
        auto *own = m_driver->wait<QLineEdit>(QStringLiteral("codeCharacters"));
        QVERIFY(own);
        own->selectAll();
        QTest::keyClicks(own, QStringLiteral("abcd"));
        QVERIFY(m_driver->settle());
        QCOMPARE(m_driver->shop().campaigns[0].plan.codeAlphabet, std::string("ABCD"));
        QTRY_VERIFY2(said(QStringLiteral("codeSpace")).contains(QStringLiteral("13,107")),
                     qPrintable(said(QStringLiteral("codeSpace"))));
        QVERIFY(said(QStringLiteral("codeSpace")).contains(QStringLiteral("characters would do")));
        QVERIFY(!m_driver->find<QAbstractButton>(QStringLiteral("buttonExport"))->isEnabled());
        alphabet->setCurrentIndex(0);
        Q_EMIT alphabet->activated(0);
        QVERIFY(m_driver->settle());
        QCOMPARE(m_driver->shop().campaigns[0].plan.codeAlphabet, std::string(kCodeAlphabet));
        QVERIFY(m_driver->find<QAbstractButton>(QStringLiteral("buttonExport"))->isEnabled());
    }

    void aFileIsShownBeforeItIsTaken()
    {
        QVERIFY(said(QStringLiteral("platformCodes")).contains(QStringLiteral("itself")));
        QVERIFY(m_driver->click(QStringLiteral("buttonPlatformCodes")));
        m_driver->prompts().prepare(Prompts::Purpose::ChooseCodes, {m_driver->path(QStringLiteral("codes.csv"))});
        QVERIFY(m_driver->click(QStringLiteral("buttonChooseCodes")));
        QTRY_VERIFY(said(QStringLiteral("codesSummary")).contains(QStringLiteral("50 code")));
        QVERIFY2(said(QStringLiteral("codesSummary")).contains(QStringLiteral("2 cannot")),
                 qPrintable(said(QStringLiteral("codesSummary"))));
        auto *rejected = m_driver->find<DataTable>(QStringLiteral("codesRejected"));
        QVERIFY(rejected);
        const QList<QStringList> rows = rejected->contents();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[1].mid(0, 2), (QStringList {QStringLiteral("52"), QStringLiteral("plat1003")}));
        QCOMPARE(unnamedControls(m_driver->window()), QString());
        QVERIFY(kept().empty());
    }

    void takenCodesAreGivenAndCanBeGivenBack()
    {
        QVERIFY(m_driver->click(QStringLiteral("buttonTakeCodes")));
        QVERIFY(m_driver->settle());
        QCOMPARE(kept().size(), std::size_t {50});
        QTRY_VERIFY2(said(QStringLiteral("platformCodes")).contains(QStringLiteral("50 code")),
                     qPrintable(said(QStringLiteral("platformCodes"))));
        QVERIFY(said(QStringLiteral("platformCodes")).contains(QStringLiteral("36 people get one; 14 left over")));
        trigger("actionUndo");
        QVERIFY(kept().empty());
        trigger("actionRedo");
        QCOMPARE(kept().size(), std::size_t {50});
        QVERIFY(m_driver->click(QStringLiteral("buttonRemoveCodes")));
        QVERIFY(m_driver->settle());
        QVERIFY(kept().empty());
        trigger("actionUndo");
        QCOMPARE(kept().front(), std::string("PLAT1000"));
        trigger("actionRedo");
        QVERIFY(kept().empty());
    }

    void codesAreDroppedAndPasted()
    {
        QVERIFY(m_driver->click(QStringLiteral("buttonPlatformCodes")));
        QGuiApplication::clipboard()->setText(QStringLiteral("SPRING1\nSPRING2\nSPRING3\n"));
        QVERIFY(m_driver->click(QStringLiteral("buttonPasteCodes")));
        QTRY_VERIFY(said(QStringLiteral("codesSummary")).contains(QStringLiteral("3 code")));
        QVERIFY2(said(QStringLiteral("codesSummary")).contains(QStringLiteral("33 missing")),
                 qPrintable(said(QStringLiteral("codesSummary"))));
        QVERIFY(m_driver->click(QStringLiteral("buttonDismissCodes")));
        QVERIFY(m_driver->click(QStringLiteral("buttonPlatformCodes")));
        auto *drop = m_driver->find<DropArea>(QStringLiteral("dropCodes"));
        QVERIFY(drop);
        Q_EMIT drop->filesDropped({m_driver->path(QStringLiteral("empty.csv"))});
        QTRY_VERIFY2(said(QStringLiteral("codesSummary")).contains(QStringLiteral("no codes")),
                     qPrintable(said(QStringLiteral("codesSummary"))));
        QVERIFY(!m_driver->find<QAbstractButton>(QStringLiteral("buttonTakeCodes")));
        Q_EMIT drop->filesDropped({m_driver->path(QStringLiteral("orders.csv"))});
        QTRY_VERIFY2(said(QStringLiteral("codesSummary")).contains(QStringLiteral("column")),
                     qPrintable(said(QStringLiteral("codesSummary"))));
        QGuiApplication::clipboard()->clear();
        QVERIFY(m_driver->click(QStringLiteral("buttonPasteCodes")));
        QTRY_VERIFY(said(QStringLiteral("codesSummary")).contains(QStringLiteral("Nothing to paste")));
    }
};

QTEST_MAIN(PlatformCodesTest)
#include "test_platform_codes.moc"
