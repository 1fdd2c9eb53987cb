#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include "tests/widgets/page_checks.h"
#include "widgets/forms/drop_area.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/welcome_page.h"

using namespace clientele;

class TestWelcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void offersTwoThings()
    {
        WelcomePage page;
        page.resize(test::kPageSize);
        QSignalSpy sample(&page, &WelcomePage::openSample);
        QSignalSpy fresh(&page, &WelcomePage::newShop);
        QSignalSpy other(&page, &WelcomePage::openOther);
        QTest::mouseClick(test::child<QPushButton>(page, "buttonOpenSample"), Qt::LeftButton);
        QTest::mouseClick(test::child<QPushButton>(page, "buttonNewShop"), Qt::LeftButton);
        QTest::mouseClick(test::child<QPushButton>(page, "buttonOpenOther"), Qt::LeftButton);
        QCOMPARE(sample.count(), 1);
        QCOMPARE(fresh.count(), 1);
        QCOMPARE(other.count(), 1);
        QVERIFY(test::child<QListWidget>(page, "recentShops")->isHidden());
        QCOMPARE(fresh.first().first().toBool(), false);
        test::child<QCheckBox>(page, "checkProtectShop")->click();
        test::child<QPushButton>(page, "buttonNewShop")->click();
        QCOMPARE(fresh.last().first().toBool(), true);
        QCOMPARE(test::unnamedControls(page), QString());
    }

    void opensRecentShops()
    {
        WelcomePage page;
        page.setRecentShops(
            {{QStringLiteral("/home/anna/shops/greenfield.clientele"), true}, {QStringLiteral("tea.clientele")}});
        auto *list = test::child<QListWidget>(page, "recentShops");
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->item(0)->text(), QStringLiteral("greenfield\n/home/anna/shops"));
        QCOMPARE(list->item(1)->text(), QStringLiteral("tea"));
        QVERIFY(list->item(0)->toolTip().contains(QStringLiteral("protected")));
        QVERIFY(!list->item(1)->toolTip().contains(QStringLiteral("protected")));
        QSignalSpy opened(&page, &WelcomePage::openRecent);
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toString(), QStringLiteral("/home/anna/shops/greenfield.clientele"));
        page.resize(test::kPageSize);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
        QCOMPARE(opened.count(), 2); // one click is enough
        test::shoot(page, "welcome");
    }

    void takesDroppedFiles()
    {
        WelcomePage page;
        QSignalSpy dropped(&page, &WelcomePage::filesDropped);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(QStringLiteral("/data/orders.csv")),
                       QUrl(QStringLiteral("https://example.com/elsewhere.csv"))});
        auto *area = page.findChild<DropArea *>();
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(area, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(area, &drop);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.first().first().toStringList(), QStringList {QStringLiteral("/data/orders.csv")});
    }
};

QTEST_MAIN(TestWelcome)
#include "test_welcome.moc"
