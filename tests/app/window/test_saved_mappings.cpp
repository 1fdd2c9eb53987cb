#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "analytics/import/recipe.h"
#include "tests/app/window_driver.h"
#include "widgets/forms/data_table.h"

using namespace clientele;
using namespace clientele::test;

namespace {

const QByteArray kHeader = "bon,wann,wer,was,anzahl,stueckpreis\n";

} // namespace

// A mapping is saved with one month's file, found again with the next, renamed and removed.
class SavedMappingsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowDriver> m_driver;

    void add(const QString &name, const QByteArray &rows)
    {
        m_driver->write(name, kHeader + rows);
        m_driver->drop({m_driver->path(name)});
        QVERIFY(m_driver->wait<QComboBox>(QStringLiteral("comboColumn0")));
    }

    void choose(int column, Field field)
    {
        auto *combo = m_driver->find<QComboBox>(QStringLiteral("comboColumn%1").arg(column));
        const int index = combo->findData(static_cast<int>(field));
        QVERIFY(index >= 0);
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }

    QString note()
    {
        auto *label = m_driver->find<QLabel>(QStringLiteral("recipeNote"));
        return label ? label->text() : QString();
    }

    QStringList names()
    {
        QStringList names;
        if (auto *table = m_driver->find<DataTable>(QStringLiteral("recipesTable"))) {
            for (const QStringList &row : table->contents().mid(1))
                names << row.first();
        }
        return names;
    }

    bool rename(const QString &name)
    {
        if (!m_driver->click(QStringLiteral("buttonRenameRecipe")))
            return false;
        m_driver->find<QLineEdit>(QStringLiteral("editNewRecipeName"))->setText(name);
        return m_driver->click(QStringLiteral("buttonKeepRecipeName"));
    }

private Q_SLOTS:
    void init()
    {
        m_driver = std::make_unique<WindowDriver>();
        QVERIFY(m_driver->newShop(QStringLiteral("shop.clientele")));
        add(QStringLiteral("october.csv"), "1,2026-10-01,anna,tea,2,2.50\n2,2026-10-02,ben,mug,1,4.00\n");
        const Field fields[] {Field::OrderId,   Field::OrderTime, Field::CustomerId,
                              Field::ProductId, Field::Quantity,  Field::UnitPrice};
        for (int column = 0; column < 6; ++column)
            choose(column, fields[column]);
        QVERIFY(!m_driver->find<QWidget>(QStringLiteral("recipeBar"))); // none fits yet
        QVERIFY(m_driver->click(QStringLiteral("buttonSaveRecipe")));
        m_driver->find<QLineEdit>(QStringLiteral("editRecipeName"))->setText(QStringLiteral("Till"));
        QVERIFY(m_driver->click(QStringLiteral("buttonConfirmRecipe")));
        QVERIFY(m_driver->click(QStringLiteral("buttonImport")));
        QVERIFY(m_driver->click(QStringLiteral("buttonCloseImport")));
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(names(), QStringList {QStringLiteral("Till")});
    }
    void cleanup() { m_driver.reset(); }

    void nextMonthIsReadTheSameWay()
    {
        add(QStringLiteral("november.csv"), "3,2026-11-01,anna,tea,1,2.50\n");
        QVERIFY2(note().startsWith(QStringLiteral("Same layout as “Till”")), qPrintable(note()));
        QCOMPARE(m_driver->find<QComboBox>(QStringLiteral("comboColumn2"))->currentData().toInt(),
                 static_cast<int>(Field::CustomerId));
        QVERIFY(m_driver->click(QStringLiteral("buttonImport")));
        QVERIFY(m_driver->click(QStringLiteral("buttonCloseImport")));
        QVERIFY(m_driver->settle());
        QCOMPARE(m_driver->shop().dataset->orders.size(), std::size_t {3});
        auto *table = m_driver->find<DataTable>(QStringLiteral("recipesTable"));
        QTRY_VERIFY(table->contents().at(1).at(1) != QStringLiteral("never"));
    }

    void isRenamedAndThatIsUndone()
    {
        QVERIFY(rename(QStringLiteral("Shop counter")));
        QTRY_COMPARE(names(), QStringList {QStringLiteral("Shop counter")});
        add(QStringLiteral("november.csv"), "3,2026-11-01,anna,tea,1,2.50\n");
        QVERIFY2(note().startsWith(QStringLiteral("Same layout as “Shop counter”")), qPrintable(note()));
        QVERIFY(m_driver->click(QStringLiteral("buttonCancelImport")));
        QVERIFY(m_driver->click(QStringLiteral("buttonUndo")));
        QTRY_COMPARE(names(), QStringList {QStringLiteral("Till")});
    }

    void isRemovedAndComesBack()
    {
        QVERIFY(m_driver->click(QStringLiteral("buttonRemoveRecipe")));
        QTRY_VERIFY(!m_driver->find<QWidget>(QStringLiteral("recipesCard")));
        add(QStringLiteral("november.csv"), "3,2026-11-01,anna,tea,1,2.50\n");
        QCOMPARE(note(), QString());
        QVERIFY(m_driver->click(QStringLiteral("buttonCancelImport")));
        QVERIFY(m_driver->click(QStringLiteral("buttonUndo")));
        QTRY_COMPARE(names(), QStringList {QStringLiteral("Till")});
    }
};

QTEST_MAIN(SavedMappingsTest)
#include "test_saved_mappings.moc"
