#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/segment/rfm_setup.h"
#include "analytics/store/store.h"
#include "tests/support/temp_folder.h"

using namespace clientele;

class TestRfmSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewShopHasTheDefaults();
    void optionsAreKept();
    void mapsAreKeptUnderTheirIds();
    void badOnesChangeNothing();

private:
    static RfmMap map(const std::string &name)
    {
        RfmMap map;
        map.groups = {{"g1", "Best"}, {"g2", "Others"}};
        map.side = 3;
        map.cells = {1, 1, 1, 1, 1, 0, 1, 0, 0};
        map.name = name;
        return map;
    }
    template<typename Work> static ErrorCode codeOf(const Work &work)
    {
        try {
            work();
        } catch (const Error &error) {
            return error.code;
        }
        return ErrorCode::Internal; // nothing was thrown
    }
    Store makeShop() { return Store::create(m_folder / ("shop" + std::to_string(m_shops++) + ".clientele"), {}); }

    test::TempFolder m_folder;
    int m_shops = 0;
};

void TestRfmSetup::aNewShopHasTheDefaults()
{
    Store store = makeShop();
    QVERIFY(loadRfmSetup(store) == RfmSetup {});
}

void TestRfmSetup::optionsAreKept()
{
    Store store = makeShop();
    RfmOptions options;
    options.bins = 7;
    options.window = {12, RfmOptions::Window::Unit::Months};
    saveRfmOptions(store, options);
    QVERIFY(loadRfmSetup(store).options == options);
    saveRfmOptions(store, {});
    QVERIFY(loadRfmSetup(store) == RfmSetup {});
}

void TestRfmSetup::mapsAreKeptUnderTheirIds()
{
    Store store = makeShop();
    QCOMPARE(saveRfmMap(store, map("Ours")), std::string("map1"));
    QCOMPARE(saveRfmMap(store, map("Theirs")), std::string("map2"));
    RfmMap changed = map("Ours, better");
    changed.id = "map1";
    QCOMPARE(saveRfmMap(store, changed), std::string("map1"));
    std::vector<RfmMap> maps = loadRfmSetup(store).ownMaps;
    QCOMPARE(maps.size(), std::size_t {2});
    QVERIFY(maps.front() == changed);

    removeRfmMap(store, "map2");
    QCOMPARE(loadRfmSetup(store).ownMaps.size(), std::size_t {1});
    QCOMPARE(saveRfmMap(store, map("Third")), std::string("map3")); // an id is never given twice
    saveRfmMap(store, maps.back()); // undo of the removal
    QCOMPARE(loadRfmSetup(store).ownMaps[1].name, std::string("Theirs"));
    QCOMPARE(codeOf([&] { removeRfmMap(store, "map9"); }), ErrorCode::NoSuchSegment);
    QCOMPARE(codeOf([&] { removeRfmMap(store, "eleven"); }), ErrorCode::NoSuchSegment);
}

void TestRfmSetup::badOnesChangeNothing()
{
    Store store = makeShop();
    saveRfmMap(store, map("Ours"));
    QCOMPARE(codeOf([&] { saveRfmMap(store, map("Ours")); }), ErrorCode::NameTaken);
    RfmMap holes = map("Holes");
    holes.cells.pop_back();
    QCOMPARE(codeOf([&] { saveRfmMap(store, holes); }), ErrorCode::ParameterInvalid);
    RfmOptions options;
    options.bins = 1;
    QCOMPARE(codeOf([&] { saveRfmOptions(store, options); }), ErrorCode::ParameterInvalid);
    QCOMPARE(loadRfmSetup(store).ownMaps.size(), std::size_t {1});
    QVERIFY(loadRfmSetup(store).options == RfmOptions {});
}

QTEST_GUILESS_MAIN(TestRfmSetup)
#include "test_rfm_setup.moc"
