#include <QtTest/QTest>

#include <algorithm>
#include <vector>

#include "analytics/base/parallel_sort.h"
#include "analytics/base/random.h"

using namespace clientele;

class TestParallelSort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsAnyNumber_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 2, 65'535, 65'536, 65'537, 131'073, 300'000})
            QTest::addRow("%d", count) << count;
    }

    void sortsAnyNumber()
    {
        QFETCH(int, count);
        struct Entry
        {
            std::uint64_t key = 0;
            int position = 0;
        };
        Random random(7);
        std::vector<Entry> entries;
        for (int i = 0; i < count; ++i)
            entries.push_back({random.next() % 1'000, i}); // many alike
        const auto isBefore
            = [](const Entry &a, const Entry &b) { return a.key != b.key ? a.key > b.key : a.position < b.position; };
        std::vector<Entry> expected = entries;
        std::ranges::sort(expected, isBefore);
        parallelSort(entries, isBefore);
        QVERIFY(std::ranges::equal(entries, expected, {}, &Entry::position, &Entry::position));
    }

    void byAProjection()
    {
        std::vector<int> order {2, 0, 1};
        const std::vector<double> values {.3, .1, .2};
        parallelSort(order, {}, [&](int i) { return values[static_cast<std::size_t>(i)]; });
        QCOMPARE(order, (std::vector<int> {1, 2, 0}));
    }
};

QTEST_GUILESS_MAIN(TestParallelSort)
#include "test_parallel_sort.moc"
