#include <QtGui/QUndoStack>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTableView>

#include <set>

#include "analytics/segment/snapshots.h"
#include "analytics/store/store.h"
#include "tests/app/window_driver.h"
#include "widgets/charts/scatter_canvas.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/stat_tile.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr int kCodeLetters = 8;

QList<QStringList> rowsOf(const QString &path)
{
    QFile file(path);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    QString text = QString::fromUtf8(file.readAll());
    text.remove(QChar(0xfeff));
    for (const QString &line : text.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts))
        rows << line.split(u','); // the fixture has no commas inside its first seven cells
    return rows;
}

QString textsIn(const QWidget &widget)
{
    QStringList texts;
    for (const auto *label : widget.findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u' ');
}

} // namespace

// From an order file to a target list in the real window, by mouse and keyboard and by the names of what is on the
// screen.
class MainJobTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowDriver> m_driver;
    SmallShop m_small;
    qsizetype m_drawn = 0; // customers inside the lasso

    // Around the left half of the plot, from corner to corner.
    void drawLasso(ScatterCanvas &scatter)
    {
        auto *plot = scatter.findChild<QWidget *>(QStringLiteral("scatterPlot"));
        QVERIFY(plot);
        QRect half = scatter.plotArea().toAlignedRect().adjusted(1, 1, -1, -1);
        half.setWidth(half.width() / 2);
        const auto onPlot = [&](const QPoint &point) { return plot->mapFrom(&scatter, point); };
        QTest::mousePress(plot, Qt::LeftButton, {}, onPlot(half.topLeft()));
        for (const QPoint &corner : {half.topRight(), half.bottomRight(), half.bottomLeft()})
            QTest::mouseMove(plot, onPlot(corner));
        QTest::mouseRelease(plot, Qt::LeftButton, {}, onPlot(half.bottomLeft()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_driver = std::make_unique<WindowDriver>();
        m_small = smallShop();
        m_driver->write(QStringLiteral("orders.csv"), m_small.csv);
    }

    void cleanupTestCase() { m_driver.reset(); }

    void startsWithTwoThingsToDo()
    {
        QCOMPARE(m_driver->window().currentPage(), QStringLiteral("welcome"));
        QVERIFY(m_driver->find<QAbstractButton>(QStringLiteral("buttonOpenSample")));
        QVERIFY(!m_driver->find<QWidget>(QStringLiteral("rail"))); // no shop, no pages
    }

    void makesANewShop()
    {
        QVERIFY(m_driver->newShop(QStringLiteral("shop.clientele")));
        QCOMPARE(m_driver->window().currentPage(), QStringLiteral("data"));
        QVERIFY(QFile::exists(m_driver->path(QStringLiteral("shop.clientele"))));
    }

    void importsADroppedFile()
    {
        m_driver->drop({m_driver->path(QStringLiteral("orders.csv"))});
        QVERIFY(m_driver->wait<QTableView>(QStringLiteral("sampleTable")));
        QVERIFY(m_driver->click(QStringLiteral("buttonImport")));
        QVERIFY(m_driver->click(QStringLiteral("buttonSeeOverview")));
        QVERIFY(m_driver->settle());
        const Dataset &dataset = *m_driver->shop().dataset;
        QCOMPARE(dataset.customers.size(), static_cast<std::size_t>(m_small.customers));
        QCOMPARE(dataset.orders.size(), static_cast<std::size_t>(m_small.orders));
        Money gross;
        for (const Money &amount : m_driver->shop().rfm->values.gross)
            gross += amount;
        QCOMPARE(gross.units * 100 / Money::kScale, m_small.grossPence);
    }

    void keepsWhoIsInEachSegment()
    {
        const Snapshot shop = m_driver->shop();
        Store reader = Store::open(m_driver->path(QStringLiteral("shop.clientele")).toStdString(), Store::Access::Read);
        QTRY_VERIFY(isSnapshotTaken(reader, shop.rfm->values.asOf));
        std::size_t people = 0;
        for (const SegmentSnapshot &kept : loadSnapshots(reader)) {
            if (kept.segment.starts_with("eleven."))
                people += kept.customers;
        }
        QCOMPARE(people, shop.rfm->values.size());
    }

    void theOverviewShowsTheSameNumbers()
    {
        QCOMPARE(m_driver->window().currentPage(), QStringLiteral("overview"));
        auto *customers = m_driver->wait<StatTile>(QStringLiteral("tileCustomers"));
        auto *orders = m_driver->wait<StatTile>(QStringLiteral("tileOrders"));
        QVERIFY(customers && orders);
        QTRY_VERIFY(textsIn(*customers).contains(QString::number(m_small.customers)));
        QVERIFY(textsIn(*orders).contains(QString::number(m_small.orders)));
    }

    void aLassoBecomesASegment()
    {
        QVERIFY(m_driver->click(QStringLiteral("rail_segments")));
        auto *scatter = m_driver->wait<ScatterCanvas>(QStringLiteral("scatterCanvas"));
        QVERIFY(scatter);
        QVERIFY(m_driver->settle());
        drawLasso(*scatter);
        QTRY_VERIFY(!scatter->selection().empty());
        m_drawn = static_cast<qsizetype>(scatter->selection().size());
        QVERIFY(m_drawn < m_small.customers);
        QVERIFY(m_driver->click(QStringLiteral("buttonSaveSegment")));
        auto *name = m_driver->wait<QLineEdit>(QStringLiteral("segmentName"));
        QVERIFY(name);
        name->clear();
        QTest::keyClicks(name, QStringLiteral("Those I drew"));
        QVERIFY(m_driver->click(QStringLiteral("buttonConfirmSave")));
        QTRY_COMPARE(m_driver->shop().savedSegments.size(), std::size_t(1));
        QCOMPARE(m_driver->shop().savedSegments[0].name, std::string("Those I drew"));
        QCOMPARE(m_driver->shop().savedSegments[0].customers.size(), static_cast<std::size_t>(m_drawn));
        QCOMPARE(m_driver->shop().savedSegments[0].source, std::string("lasso"));
    }

    void everyTableIsExportedAsShown()
    {
        QVERIFY(m_driver->click(QStringLiteral("rail_customers")));
        auto *table = m_driver->wait<DataTable>(QStringLiteral("customerTable"));
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), m_small.customers);
        const QString target = m_driver->path(QStringLiteral("customers.csv"));
        m_driver->prompts().prepare(Prompts::Purpose::SaveTable, {target});
        Q_EMIT table->exportRequested(QStringLiteral("csv"));
        QTRY_VERIFY(QFile::exists(target));
        const QList<QStringList> rows = rowsOf(target);
        QCOMPARE(rows.size() - 1, m_small.customers);
        QCOMPARE(rows[0], table->headerTexts());
        QCOMPARE(rows[1][0], table->rowTexts(0)[0]);
        QVERIFY(m_driver->settle());
    }

    void recommendsToACustomer()
    {
        QVERIFY(m_driver->click(QStringLiteral("rail_recommend")));
        auto *list = m_driver->wait<QListWidget>(QStringLiteral("recommendCustomerList"));
        QVERIFY(list);
        QTRY_COMPARE(list->count(), m_small.customers);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(4)).center());
        QVERIFY(m_driver->settle());
        auto *table = m_driver->wait<QTableView>(QStringLiteral("recommendTable"));
        QVERIFY(table);
        QTRY_VERIFY(table->model()->rowCount() > 0);
    }

    void exportsATargetListOfTheSegment()
    {
        QVERIFY(m_driver->click(QStringLiteral("rail_segments")));
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->click(QStringLiteral("buttonCreateCampaign")));
        auto *prefix = m_driver->wait<QLineEdit>(QStringLiteral("codePrefix"));
        QVERIFY(prefix);
        QVERIFY(m_driver->settle());
        QTest::keyClicks(prefix, QStringLiteral("AUT-"));
        QVERIFY(m_driver->settle());
        const QString target = m_driver->path(QStringLiteral("list.csv"));
        m_driver->prompts().prepare(Prompts::Purpose::SaveTargetList, {target});
        QVERIFY(m_driver->click(QStringLiteral("buttonExport")));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(target), 20'000);
        QVERIFY(m_driver->settle());
        QCOMPARE(m_driver->shop().campaigns.size(), std::size_t(1));
        QVERIFY(m_driver->shop().campaigns[0].state == Campaign::State::Exported);

        const QList<QStringList> rows = rowsOf(target);
        QCOMPARE(rows.value(0).mid(0, 11),
                 QStringList({QStringLiteral("campaign"), QStringLiteral("arm"), QStringLiteral("customer"),
                              QStringLiteral("email"), QStringLiteral("phone"), QStringLiteral("name"),
                              QStringLiteral("code"), QStringLiteral("offer"), QStringLiteral("valid_from"),
                              QStringLiteral("valid_to"), QStringLiteral("reason")}));
        QCOMPARE(rows.value(0).last(), QStringLiteral("rec_3"));
        QCOMPARE(rows.size() - 1, m_drawn - qRound(static_cast<double>(m_drawn) / 10)); // a tenth is held out
        const std::vector<std::string> &drawn = m_driver->shop().savedSegments[0].customers;
        QString before;
        std::set<QString> codes;
        for (const QStringList &row : rows.mid(1)) {
            QCOMPARE(row[1], QStringLiteral("offer"));
            QVERIFY(std::find(drawn.begin(), drawn.end(), row[2].toStdString()) != drawn.end());
            QVERIFY(row[2] > before);
            before = row[2];
            QCOMPARE(row[3], row[2].toLower() + QStringLiteral("@example.com"));
            QVERIFY(row[6].startsWith(QStringLiteral("AUT-")));
            QCOMPARE(row[6].size(), 4 + kCodeLetters);
            codes.insert(row[6]);
            QVERIFY(!row.last().isEmpty()); // everybody is recommended something
        }
        QCOMPARE(codes.size(), static_cast<std::size_t>(rows.size() - 1));
    }

    void exportingAgainGivesTheSameBytes()
    {
        const auto bytesOf = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QString again = m_driver->path(QStringLiteral("again.csv"));
        m_driver->prompts().prepare(Prompts::Purpose::SaveTargetList, {again});
        QVERIFY(m_driver->click(QStringLiteral("buttonExport")));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(again), 20'000);
        QVERIFY(!bytesOf(again).isEmpty());
        QCOMPARE(bytesOf(again), bytesOf(m_driver->path(QStringLiteral("list.csv"))));
    }

    // A plan is a file: saved, opened again, and run again on the customers of today.
    void aPlanIsAFile()
    {
        const QString file = m_driver->path(QStringLiteral("plan.json"));
        m_driver->prompts().prepare(Prompts::Purpose::SavePlan, {file});
        m_driver->prompts().prepare(Prompts::Purpose::OpenPlan, {file});
        QVERIFY(m_driver->click(QStringLiteral("buttonSavePlan")));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20'000);
        QVERIFY(m_driver->settle());
        const Plan plan = m_driver->shop().campaigns[0].plan;
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll().toStdString(), planToJson(plan));
        QVERIFY(m_driver->click(QStringLiteral("buttonBackToCampaigns")));
        QVERIFY(m_driver->click(QStringLiteral("buttonOpenPlan")));
        QTRY_COMPARE_WITH_TIMEOUT(m_driver->shop().campaigns.size(), std::size_t(2), 20'000);
        QVERIFY(m_driver->settle());
        Plan opened = m_driver->shop().campaigns[0].plan;
        QCOMPARE(opened.name, plan.name + " 2"); // the first one's is taken
        opened.name = plan.name;
        QVERIFY(opened == plan);
        QVERIFY(m_driver->click(QStringLiteral("buttonUndo")));
        QTRY_COMPARE_WITH_TIMEOUT(m_driver->shop().campaigns.size(), std::size_t(1), 20'000);
    }

    void anExportedPlanRunsAgain()
    {
        QVERIFY(m_driver->settle());
        static_cast<Navigator &>(m_driver->app()).openCampaign(m_driver->shop().campaigns[0].number);
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->click(QStringLiteral("buttonRerunPlan")));
        QTRY_COMPARE_WITH_TIMEOUT(m_driver->shop().campaigns.size(), std::size_t(2), 20'000);
        QVERIFY(m_driver->settle());
        const Campaign &again = m_driver->shop().campaigns[0];
        QVERIFY(again.state == Campaign::State::Draft);
        QVERIFY(again.plan.audience == m_driver->shop().campaigns[1].plan.audience);
        QVERIFY(m_driver->find<QWidget>(QStringLiteral("planChanges")));
        QVERIFY(m_driver->click(QStringLiteral("buttonUndo")));
        QTRY_COMPARE_WITH_TIMEOUT(m_driver->shop().campaigns.size(), std::size_t(1), 20'000);
    }

    void undoOfAnImportRestoresTheShop()
    {
        m_driver->app().workspace().close();
        QVERIFY(m_driver->newShop(QStringLiteral("second.clientele")));
        QVERIFY(m_driver->importFile(QStringLiteral("orders.csv")));
        QCOMPARE(m_driver->shop().dataset->orders.size(), static_cast<std::size_t>(m_small.orders));
        m_driver->window().action(QStringLiteral("actionUndo"))->trigger();
        QTRY_COMPARE(m_driver->shop().dataset->orders.size(), std::size_t(0));
        QCOMPARE(m_driver->shop().dataset->customers.size(), std::size_t(0));
        QVERIFY(m_driver->settle());
        m_driver->window().action(QStringLiteral("actionRedo"))->trigger();
        QTRY_COMPARE(m_driver->shop().dataset->orders.size(), static_cast<std::size_t>(m_small.orders));
    }

    void aFileDroppedWhereNoShopIsOpenMakesOne()
    {
        m_driver->app().workspace().close();
        QCOMPARE(m_driver->window().currentPage(), QStringLiteral("welcome"));
        m_driver->drop({m_driver->path(QStringLiteral("orders.csv"))});
        QVERIFY(m_driver->click(QStringLiteral("buttonImport")));
        QVERIFY(m_driver->click(QStringLiteral("buttonCloseImport")));
        QCOMPARE(m_driver->shop().dataset->orders.size(), static_cast<std::size_t>(m_small.orders));
        const QString made = m_driver->app().workspace().path();
        m_driver->app().goTo(QStringLiteral("segments"));
        QVERIFY(m_driver->settle());
        m_driver->app().workspace().close();
        QVERIFY(m_driver->settle());
        // The pages still hold what they showed last, and say it in another language.
        for (const QString &language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
            m_driver->app().setLanguage(language);
            QVERIFY(m_driver->settle());
        }
        QVERIFY(QFile::remove(made));
    }

    void aDroppedShopOpens()
    {
        m_driver->drop({m_driver->path(QStringLiteral("shop.clientele"))});
        QTRY_VERIFY(m_driver->app().workspace().isOpen());
        QTRY_COMPARE(m_driver->shop().savedSegments.size(), std::size_t(1));
        QCOMPARE(m_driver->window().currentPage(), QStringLiteral("overview"));
    }

    void aFileThatIsNoShopIsRefusedInWords()
    {
        m_driver->app().workspace().close();
        m_driver->write(QStringLiteral("no.clientele"), "order,customer\n1,2\n");
        m_driver->drop({m_driver->path(QStringLiteral("no.clientele"))});
        QVERIFY(m_driver->settle());
        auto *page = m_driver->find<QWidget>(QStringLiteral("pageWelcome"));
        QVERIFY(page);
        QVERIFY(textsIn(*page).contains(QStringLiteral("no.clientele")));
    }
};

QTEST_MAIN(MainJobTest)
#include "test_main_job.moc"
