#include <QtTest/QTest>

#include <array>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "analytics/table/background_table.h"
#include "tests/support/expect_error.h"

using namespace clientele;

namespace {

struct Gate
{
    std::mutex mutex;
    std::condition_variable moved;
    bool isOpen = true;
    std::atomic<int> waiting = 0;

    void set(bool open)
    {
        const std::lock_guard lock(mutex);
        isOpen = open;
        moved.notify_all();
    }
    void pass()
    {
        std::unique_lock lock(mutex);
        ++waiting;
        moved.wait(lock, [this] { return isOpen; });
        --waiting;
    }
};

// Rows 1 … `rows`, then an error if one is wanted; stops before row `stop` while the gate is closed.
class Numbers final : public RowSource
{
public:
    Numbers(std::shared_ptr<Gate> gate, int rows, int stop = -1, bool fails = false)
        : m_gate(std::move(gate))
        , m_rows(rows)
        , m_stop(stop)
        , m_fails(fails)
    {
    }

    const std::vector<std::string> &header() const override { return m_header; }
    bool next(Row &row) override
    {
        if (++m_at == m_stop)
            m_gate->pass();
        if (m_at > m_rows && m_fails)
            throw Error(ErrorCode::FileChanged, {"numbers"});
        if (m_at > m_rows)
            return false;
        m_text = std::to_string(m_at) + std::string(100, '.');
        m_cells = {m_text};
        row = {static_cast<std::uint64_t>(m_at), m_cells, m_text};
        return true;
    }
    double fraction() const override { return static_cast<double>(m_at) / m_rows; }
    const std::vector<RowIssue> &issues() const override { return m_issues; }

private:
    std::shared_ptr<Gate> m_gate;
    int m_rows;
    int m_stop;
    bool m_fails;
    int m_at = 0;
    std::string m_text;
    std::array<std::string_view, 1> m_cells;
    std::vector<std::string> m_header {"number"};
    std::vector<RowIssue> m_issues {{1, {}, RowIssue::Kind::AboveTable, "numbers"}};
};

struct Person final : Monitor
{
    void stage(Stage) override { }
    void progress(double fraction) override { told = fraction; }
    bool isCancelled() const override { return wantsToStop; }
    std::atomic<bool> wantsToStop = false;
    double told = 0;
};

} // namespace

class BackgroundTableTest : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<Gate> m_gate; // every table and who opens it have it, too

private Q_SLOTS:
    void init() { m_gate = std::make_shared<Gate>(); }
    void cleanup()
    {
        m_gate->set(true);
        QTRY_COMPARE(m_gate.use_count(), 1); // however it went, nothing stays open
    }

    void givesEveryRowInOrder()
    {
        static constexpr int rows = 200'000; // some twenty blocks
        Person person;
        BackgroundTable table([gate = m_gate] { return std::make_unique<Numbers>(gate, rows); }, person);
        QCOMPARE(table.header(), std::vector<std::string> {"number"});
        std::uint64_t expected = 0;
        bool isSame = true;
        forEachRow(table, person, [&](const Row &row) {
            isSame &= row.line == ++expected && row.cells.size() == 1
                      && row.cells[0] == std::to_string(expected) + std::string(100, '.');
        });
        QVERIFY(isSame);
        QCOMPARE(expected, std::uint64_t(rows));
        QVERIFY(person.told > 0.9);
        QCOMPARE(table.issues().size(), std::size_t(1));
    }

    void tellsOfErrorsBehindTheRowsBeforeThem()
    {
        static constexpr int rows = 100'000;
        Person person;
        BackgroundTable table([gate = m_gate] { return std::make_unique<Numbers>(gate, rows, -1, true); }, person);
        int seen = 0;
        EXPECT_ERROR(forEachRow(table, person, [&](const Row &) { ++seen; }), ErrorCode::FileChanged, error);
        QVERIFY(seen > 0);
        EXPECT_ERROR(
            BackgroundTable([]() -> std::unique_ptr<RowSource> { throw Error(ErrorCode::FileEmpty, {"x"}); }, person),
            ErrorCode::FileEmpty, second);
    }

    // Neither a table that does not open nor one that stops in the middle keeps anybody waiting.
    void cancelIsHeardWhileNothingComes_data()
    {
        QTest::addColumn<bool>("atOpening");
        QTest::newRow("opening") << true;
        QTest::newRow("reading") << false;
    }

    void cancelIsHeardWhileNothingComes()
    {
        QFETCH(bool, atOpening);
        m_gate->set(false);
        Person person;
        const std::jthread stopper([&] {
            while (m_gate->waiting == 0)
                std::this_thread::yield();
            person.wantsToStop = true;
        });
        const auto readAll = [&] {
            const auto open = [gate = m_gate, atOpening] {
                if (atOpening)
                    gate->pass();
                return std::make_unique<Numbers>(gate, 200'000, 100'000);
            };
            BackgroundTable table(open, person);
            forEachRow(table, person, [](const Row &) {});
        };
        QVERIFY_THROWS_EXCEPTION(Cancelled, readAll());
        QCOMPARE(m_gate->waiting, 1);
    }

    void aTableThatNobodyReadsOnIsClosed()
    {
        Person person;
        {
            BackgroundTable table([gate = m_gate] { return std::make_unique<Numbers>(gate, 1'000'000); }, person);
            RowBlock block;
            QVERIFY(table.next(block));
        }
    }
};

QTEST_GUILESS_MAIN(BackgroundTableTest)
#include "test_background_table.moc"
