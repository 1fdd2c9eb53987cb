#include <QtTest/QTest>

#include <QTemporaryDir>

#include "analytics/base/error.h"
#include "analytics/segment/rule/rule_parser.h"
#include "analytics/segment/rule/rule_printer.h"
#include "analytics/segment/segment.h"
#include "analytics/store/store.h"

using namespace clientele;

class TestSaved : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void savedAndLoadedAgain();
    void namesAreTakenOnce();
    void renamedAndRemoved();
    void unknownNumbers();
    void aRemovedOneComesBackUnderItsNumber();
    void aRuleIsKept();
    void rulesThatLeadBackAreRefused();
    void aRuleThatCannotBeReadIsItsOwnTrouble();

private:
    std::filesystem::path path() const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / "shop.clientele";
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

namespace {

ErrorCode codeOf(const auto &work)
{
    try {
        work();
    } catch (const Error &error) {
        return error.code;
    }
    return ErrorCode::Internal;
}

} // namespace

void TestSaved::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<Store>(Store::create(path(), {.name = "Shop"}));
}

void TestSaved::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void TestSaved::savedAndLoadedAgain()
{
    const std::int64_t number = saveSegment(*m_store, {0, "Tea lovers", {"17850", "0012", "17850", "ü-1"}, "lasso"});
    saveSegment(*m_store, {0, "Nobody", {}, "selection"});
    m_store.reset();
    m_store = std::make_unique<Store>(Store::open(path(), Store::Access::Write));

    const std::vector<SavedSegment> segments = loadSavedSegments(*m_store);
    QCOMPARE(segments.size(), std::size_t {2});
    QCOMPARE(segments[0].number, number);
    QCOMPARE(segments[0].name, std::string("Tea lovers"));
    QCOMPARE(segments[0].source, std::string("lasso"));
    QCOMPARE(segments[0].customers, (std::vector<std::string> {"0012", "17850", "ü-1"}));
    QVERIFY(segments[1].customers.empty());
}

void TestSaved::namesAreTakenOnce()
{
    saveSegment(*m_store, {0, "A", {"1"}, "lasso"});
    const std::int64_t b = saveSegment(*m_store, {0, "B", {"2"}, "lasso"});
    QCOMPARE(codeOf([&] { saveSegment(*m_store, {0, "A", {"3"}, "lasso"}); }), ErrorCode::NameTaken);
    QCOMPARE(codeOf([&] { renameSegment(*m_store, b, "A"); }), ErrorCode::NameTaken);
    renameSegment(*m_store, b, "B"); // its own name is not taken
    QCOMPARE(loadSavedSegments(*m_store).size(), std::size_t {2});
}

void TestSaved::renamedAndRemoved()
{
    const std::int64_t number = saveSegment(*m_store, {0, "A", {"1"}, "lasso"});
    renameSegment(*m_store, number, "Best friends");
    QCOMPARE(loadSavedSegments(*m_store).front().name, std::string("Best friends"));
    removeSegment(*m_store, number);
    QVERIFY(loadSavedSegments(*m_store).empty());
    QCOMPARE(m_store->database().integer("SELECT count(*) FROM segment_members"), std::int64_t {0});
}

void TestSaved::unknownNumbers()
{
    QCOMPARE(codeOf([&] { renameSegment(*m_store, 9, "A"); }), ErrorCode::NoSuchSegment);
    QCOMPARE(codeOf([&] { removeSegment(*m_store, 9); }), ErrorCode::NoSuchSegment);
}

// Plans name segments by number, so a number is neither lost by undo nor given to another segment.
void TestSaved::aRemovedOneComesBackUnderItsNumber()
{
    saveSegment(*m_store, {0, "Tea", {"1"}, "lasso"});
    const std::int64_t number = saveSegment(*m_store, {0, "Coffee", {"2"}, "lasso"});
    const SavedSegment coffee = loadSavedSegments(*m_store)[1];
    removeSegment(*m_store, number);
    QVERIFY(saveSegment(*m_store, {0, "Cocoa", {"3"}, "lasso"}) != number);
    QCOMPARE(saveSegment(*m_store, coffee), number);
    QCOMPARE(loadSavedSegments(*m_store)[1].name, coffee.name);
    QCOMPARE(loadSavedSegments(*m_store)[1].customers, coffee.customers);
}

void TestSaved::aRuleIsKept()
{
    const RuleNode rule = parseRule("orders in last 90 days >= 2 and not bought category \"Toys\"").rule;
    const std::int64_t number = saveSegment(*m_store, {0, "Regulars", {}, "rule", rule});
    const std::string id = "saved." + std::to_string(number);
    const RuleNode others = parseRule("not in segment Regulars", {{{id, "Regulars"}}}).rule;
    const std::int64_t second = saveSegment(*m_store, {0, "Others", {}, "rule", others});
    renameSegment(*m_store, number, "Faithful");
    const std::vector<SavedSegment> saved = loadSavedSegments(*m_store);
    QVERIFY(saved[0].rule == rule);
    QCOMPARE(saved[0].source, std::string("rule"));
    QCOMPARE(printRule(*saved[1].rule, {{{id, saved[0].name}}}), std::string("not in segment \"Faithful\""));
    Statement kept = m_store->database().prepare("SELECT rule_text FROM segments ORDER BY number");
    kept.step();
    QVERIFY(parseRule(kept.text(0)).rule == rule);
    kept.step();
    QCOMPARE(std::string(kept.text(0)), "not in segment \"" + id + "\"");

    changeSegmentRule(*m_store, number, parseRule("orders = 1").rule);
    QCOMPARE(printRule(*loadSavedSegments(*m_store)[0].rule), std::string("orders = 1"));
    QCOMPARE(codeOf([&] { changeSegmentRule(*m_store, second + 5, rule); }), ErrorCode::NoSuchSegment);
    const SavedSegment whole = loadSavedSegments(*m_store)[0];
    removeSegment(*m_store, number);
    saveSegment(*m_store, whole); // undo
    QVERIFY(loadSavedSegments(*m_store)[0].rule == whole.rule);
}

void TestSaved::rulesThatLeadBackAreRefused()
{
    const auto naming = [](std::int64_t number) {
        return parseRule("orders > 1 or in segment \"saved." + std::to_string(number) + "\"").rule;
    };
    const std::int64_t a = saveSegment(*m_store, {0, "A", {}, "rule", parseRule("orders > 1").rule});
    const std::int64_t b = saveSegment(*m_store, {0, "B", {}, "rule", naming(a)});
    QCOMPARE(codeOf([&] { changeSegmentRule(*m_store, a, naming(b)); }), ErrorCode::RuleCycle);
    QCOMPARE(codeOf([&] { changeSegmentRule(*m_store, a, naming(a)); }), ErrorCode::RuleCycle);
    QVERIFY(loadSavedSegments(*m_store)[0].rule == parseRule("orders > 1").rule);
    saveSegment(*m_store, {0, "C", {}, "rule", naming(99)}); // one that is gone is told when it is asked for
}

void TestSaved::aRuleThatCannotBeReadIsItsOwnTrouble()
{
    const std::int64_t number = saveSegment(*m_store, {0, "A", {}, "rule", parseRule("orders > 1").rule});
    m_store->database().prepare("UPDATE segments SET rule = '{\"rule\": 9}'").run();
    const SavedSegment broken = loadSavedSegments(*m_store).front();
    QCOMPARE(broken.number, number);
    QVERIFY(!broken.rule);
    QCOMPARE(broken.problem.value().code, ErrorCode::RuleInvalid);
}

QTEST_GUILESS_MAIN(TestSaved)
#include "test_saved.moc"
