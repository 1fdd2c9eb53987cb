#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QListWidget>

#include "analytics/store/passphrase_change.h"
#include "app/controllers/welcome_controller.h"
#include "app/paths.h"
#include "tests/app/window_driver.h"

using namespace clientele;
using namespace clientele::test;

// A shop that is protected, opened, changed and unprotected in the real window, where no keychain runs.
class PassphraseWindowTest : public QObject
{
    Q_OBJECT

private:
    static bool isOpen(WindowDriver &driver)
    {
        return QTest::qWaitFor([&] { return driver.app().workspace().isOpen(); }, 20'000) && driver.settle();
    }
    static bool isEncrypted(WindowDriver &driver, const QString &name)
    {
        return looksEncrypted(toPath(driver.path(name)));
    }

private Q_SLOTS:
    // Nobody's own keychain is asked.
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); }

    void aShopIsMadeProtectedAndOpenedAgain()
    {
        WindowDriver driver;
        const QString name = QStringLiteral("Tea.clientele");
        driver.wait<QCheckBox>(QStringLiteral("checkProtectShop"))->click();
        driver.prompts().preparePassphrase(QStringLiteral("open sesame"));
        QVERIFY(driver.newShop(name));
        QVERIFY(driver.settle());
        QVERIFY(driver.app().workspace().isEncrypted());
        QVERIFY(isEncrypted(driver, name));
        driver.app().workspace().close();
        QVERIFY(driver.settle());

        auto *recent = driver.wait<QListWidget>(QStringLiteral("recentShops"));
        QVERIFY(recent && recent->item(0)->toolTip().contains(QStringLiteral("protected")));
        driver.prompts().preparePassphrase(QStringLiteral("open barley")); // wrong, then nothing
        driver.app().welcome().open(driver.path(name));
        QVERIFY(driver.settle());
        QTest::qWait(500); // no keychain answers at once
        QVERIFY(driver.settle());
        QVERIFY(!driver.app().workspace().isOpen());
        driver.prompts().preparePassphrase(QStringLiteral("open sesame"));
        driver.app().welcome().open(driver.path(name));
        QVERIFY(isOpen(driver));
        QVERIFY(driver.app().workspace().isEncrypted());
    }

    void whoSeemsToBeOnePersonIsFoundInIt()
    {
        WindowDriver driver;
        driver.wait<QCheckBox>(QStringLiteral("checkProtectShop"))->click();
        driver.prompts().preparePassphrase(QStringLiteral("open sesame"));
        QVERIFY(driver.newShop(QStringLiteral("People.clientele")));
        driver.write(QStringLiteral("orders.csv"),
                     "order_id,order_time,customer_id,customer_name,email,product_id,quantity,unit_price\n"
                     "1,2026-01-02 10:00:00,A,Ann Lee,ann@shop.example,T,1,2.50\n"
                     "2,2026-01-03 10:00:00,B,Ann Lee,ann@shop.example,T,2,2.50\n");
        QVERIFY(driver.importFile(QStringLiteral("orders.csv")));
        QVERIFY(driver.app().workspace().isEncrypted());
        QVERIFY(driver.wait<QWidget>(QStringLiteral("mergesCard")));
    }

    void theDataPageSetsAndRemovesIt()
    {
        WindowDriver driver;
        const QString name = QStringLiteral("Plain.clientele");
        QVERIFY(driver.newShop(name));
        QVERIFY(driver.settle());
        driver.app().goTo(QStringLiteral("data"));
        for (const QString &passphrase : {QStringLiteral("one"), QStringLiteral("two")}) {
            driver.prompts().preparePassphrase(passphrase);
            QVERIFY(driver.click(QStringLiteral("buttonSetPassphrase")));
            QVERIFY(driver.settle());
            QVERIFY(isEncrypted(driver, name));
            QVERIFY(driver.app().workspace().isEncrypted());
        }
        QVERIFY(driver.click(QStringLiteral("buttonVerify"))); // another connection opens it with the latest
        QVERIFY(driver.settle());
        QVERIFY(driver.click(QStringLiteral("buttonRemovePassphrase")));
        QVERIFY(driver.settle());
        QVERIFY(!isEncrypted(driver, name));
        QVERIFY(!driver.app().workspace().isEncrypted());
    }
};

QTEST_MAIN(PassphraseWindowTest)
#include "test_passphrase.moc"
