#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include "analytics/base/error.h"
#include "tests/widgets/page_checks.h"
#include "widgets/charts/map_grid.h"
#include "widgets/pages/map_editor.h"

using namespace clientele;

// A map is a partition whatever is done to it.
class TestMapEditor : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<MapEditor> m_editor;

    template<typename T> T *part(const char *name) { return test::child<T>(*m_editor, name); }
    void press(const char *button) { part<QPushButton>(button)->click(); }
    bool isSaveable() { return part<QPushButton>("buttonSaveMap")->isEnabled(); }
    // What the editor would save is what the shop would take.
    bool isAccepted()
    {
        try {
            checkRfmMap(m_editor->map());
            return true;
        } catch (const Error &) {
            return false;
        }
    }

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void init()
    {
        m_editor = std::make_unique<MapEditor>();
        m_editor->resize(test::kPageSize);
        m_editor->setMap(rfmMap("eleven"), 0);
        m_editor->show();
    }

    void everyMapOfTheProgramCanBeCopied_data()
    {
        QTest::addColumn<int>("map");
        for (std::size_t map = 0; map < rfmMaps().size(); ++map)
            QTest::addRow("%s", rfmMaps()[map].id.c_str()) << static_cast<int>(map);
    }

    void everyMapOfTheProgramCanBeCopied()
    {
        QFETCH(int, map);
        const RfmMap &original = rfmMaps()[static_cast<std::size_t>(map)];
        m_editor->setMap(original, map);
        QVERIFY(m_editor->map().id.empty()); // a new one
        QCOMPARE(m_editor->map().cells, original.cells);
        QVERIFY(isSaveable() && isAccepted());
        QVERIFY(!part<QPushButton>("buttonRemoveMap")->isVisible());
        QCOMPARE(test::unnamedControls(*m_editor), QString());
    }

    void aPressPaintsACell()
    {
        part<QListWidget>("mapGroups")->setCurrentRow(1); // loyal
        part<MapGrid>("mapGrid")->pressNode(0); // the best recency, the lowest frequency and spend
        QCOMPARE(m_editor->map().cells[20], std::uint8_t {1});
        // New customers had that cell alone: now they have none, which is said, and cannot be saved.
        QVERIFY(!isSaveable() && !isAccepted());
        QVERIFY(part<QLabel>("mapNote")->text().contains(QStringLiteral("New")));
        press("buttonUndoMap");
        QCOMPARE(m_editor->map().cells, rfmMap("eleven").cells);
        QVERIFY(isSaveable() && isAccepted());
        QVERIFY(!part<QPushButton>("buttonUndoMap")->isEnabled());
    }

    void groupsComeAndGo()
    {
        part<QListWidget>("mapGroups")->setCurrentRow(3);
        press("buttonRemoveGroup"); // its cell goes to the group before it
        QCOMPARE(m_editor->map().groups.size(), std::size_t {10});
        QCOMPARE(m_editor->map().cells[20], std::uint8_t {2});
        QVERIFY(isSaveable() && isAccepted());
        press("buttonAddGroup");
        QVERIFY(!isSaveable()); // without a cell
        QVERIFY(!part<QPushButton>("buttonAddGroup")->isEnabled()); // eleven is the most
        part<MapGrid>("mapGrid")->pressNode(24);
        QVERIFY(isSaveable() && isAccepted());
        for (int left = 11; left > 1; --left)
            press("buttonRemoveGroup");
        QVERIFY(!part<QPushButton>("buttonRemoveGroup")->isEnabled()); // the last one has all cells
        QVERIFY(std::ranges::all_of(m_editor->map().cells, [](std::uint8_t cell) { return cell == 0; }));
        QVERIFY(isAccepted());
    }

    void namesAreNeededOnce()
    {
        QListWidgetItem *first = part<QListWidget>("mapGroups")->item(0);
        first->setText(QStringLiteral("Loyal"));
        QVERIFY(!isSaveable() && !isAccepted());
        first->setText(QString());
        QVERIFY(!isSaveable() && !isAccepted());
        first->setText(QStringLiteral("Heroes"));
        QVERIFY(isSaveable() && isAccepted());
        auto *name = part<QLineEdit>("mapName");
        name->selectAll();
        QTest::keyClick(name, Qt::Key_Delete);
        QVERIFY(!isSaveable() && !isAccepted());
        QTest::keyClicks(name, QStringLiteral("Ours"));
        QSignalSpy saved(m_editor.get(), &MapEditor::saveRequested);
        press("buttonSaveMap");
        QCOMPARE(saved.count(), 1);
        const auto map = saved[0][0].value<RfmMap>();
        QCOMPARE(map.name, std::string("Ours"));
        QCOMPARE(map.groups[0].name, std::string("Heroes"));
    }

    void cubesArePaintedSliceBySlice()
    {
        m_editor->setMap(rfmMap("chinese_eight"), 1);
        auto *slices = part<QComboBox>("mapLayer");
        QCOMPARE(slices->count(), 2);
        slices->setCurrentIndex(1); // monetary high
        Q_EMIT slices->activated(1);
        part<QListWidget>("mapGroups")->setCurrentRow(0);
        part<MapGrid>("mapGrid")->pressNode(0); // recency high, frequency low
        QCOMPARE(m_editor->map().cells[5], std::uint8_t {0});
    }

    void ownMapsCanBeRemovedUnlessReadOnly()
    {
        RfmMap own = m_editor->map();
        own.id = "map3";
        m_editor->setMap(own, 3);
        QCOMPARE(m_editor->map().id, std::string("map3"));
        QSignalSpy removed(m_editor.get(), &MapEditor::removeRequested);
        press("buttonRemoveMap");
        QCOMPARE(removed[0][0].toString(), QStringLiteral("map3"));
        m_editor->setReadOnly(true);
        part<QListWidget>("mapGroups")->setCurrentRow(1);
        part<MapGrid>("mapGrid")->pressNode(0);
        QCOMPARE(m_editor->map().cells, own.cells);
        QVERIFY(!isSaveable());
    }

    void looks() { test::shoot(*m_editor, "map-editor"); }
};

QTEST_MAIN(TestMapEditor)
#include "test_map_editor.moc"
