#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableWidget>

#include "tests/app/window_driver.h"
#include "tests/widgets/page_checks.h"

using namespace clientele;
using namespace clientele::test;

// A flash sale designed in the real window: products are proposed, who comes is said, and it can be undone.
class FlashSaleTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowDriver> m_driver;

    const Plan &plan() { return m_driver->shop().campaigns.at(0).plan; }

private Q_SLOTS:
    void initTestCase()
    {
        m_driver = std::make_unique<WindowDriver>();
        QVERIFY(m_driver->newCampaign());
    }

    void cleanupTestCase() { m_driver.reset(); }

    void productsAreProposedIntoTheOffer()
    {
        auto *kind = m_driver->wait<QComboBox>(QStringLiteral("offerKind"));
        QVERIFY(kind);
        kind->setCurrentIndex(kind->findData(QStringLiteral("flash-sale")));
        Q_EMIT kind->activated(kind->currentIndex());
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->find<QLabel>(QStringLiteral("flashForecast"))->text().contains(QStringLiteral("Choose")));
        QVERIFY(m_driver->click(QStringLiteral("buttonProposeProducts")));
        QVERIFY(m_driver->settle());
        auto *items = m_driver->wait<QTableWidget>(QStringLiteral("offerItems"));
        QTRY_COMPARE(items->rowCount(), 5);
        QVERIFY(m_driver->settle());
        QCOMPARE(plan().offers.front().kind, std::string("flash-sale"));
        QCOMPARE(plan().offers.front().items.size(), std::size_t {5});
        QVERIFY(m_driver->find<QLabel>(QStringLiteral("flashPicks"))->text().contains(QStringLiteral("no stock")));
    }

    void whoComesIsSaid()
    {
        auto *forecast = m_driver->wait<QLabel>(QStringLiteral("flashForecast"));
        QTRY_VERIFY2(forecast->text().contains(QStringLiteral("buyers")), qPrintable(forecast->text()));
        QVERIFY(forecast->text().contains(QStringLiteral("Product ")));
        QCOMPARE(unnamedControls(m_driver->window()), QString());
    }

    void whatWasProposedIsUndone()
    {
        auto *undo = m_driver->window().findChild<QAction *>(QStringLiteral("actionUndo"));
        QVERIFY(undo && undo->isEnabled());
        undo->trigger();
        QVERIFY(m_driver->settle());
        QVERIFY(plan().offers.front().items.empty());
    }
};

QTEST_MAIN(FlashSaleTest)
#include "test_flash_sale.moc"
