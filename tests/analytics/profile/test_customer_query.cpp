#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/profile/customer_query.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using Column = CustomerQuery::Column;

namespace {

class StoppedMonitor final : public Monitor
{
public:
    void stage(Stage) override { }
    void progress(double) override { }
    bool isCancelled() const override { return true; }
};

} // namespace

// Finding and sorting customers, the work behind the Customers page.
class TestCustomerQuery : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const Dataset> m_dataset;
    RfmAnalysis m_rfm;
    SilentMonitor m_monitor;

    QString found(const CustomerQuery &query, const CustomerSet *within = nullptr)
    {
        QStringList ids;
        for (const CustomerIndex customer : findCustomers(*m_dataset, m_rfm, query, within, m_monitor)) {
            const std::string_view id = m_dataset->customers.id[customer];
            ids << QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
        }
        return ids.join(QLatin1Char(' '));
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::DatasetBuilder shop;
        shop.customer({.id = "9", .name = "Ann Lee", .email = "ann@example.com", .country = "France"});
        shop.customer({.id = "10", .name = "José PEÑA", .email = "jp@example.com", .country = "Spain"});
        shop.customer({.id = "109", .name = "王小明", .phone = "13800138000", .region = "上海"});
        shop.customer({.id = "7", .name = "Lee Ann", .country = "France"});
        shop.customer({.id = "8"}); // never ordered, nothing known
        shop.order("1", "9", "2011-12-01").line("tea", 1, 10);
        shop.order("2", "10", "2011-12-05").line("tea", 1, 30);
        shop.order("3", "10", "2011-12-06").line("tea", 1, 30);
        shop.order("4", "109", "2011-11-01").line("tea", 1, 20);
        shop.order("5", "7", "2011-12-09").line("tea", 1, 5);
        m_dataset = shop.build();
        m_rfm = analyseRfm(*m_dataset);
    }

    void textFindsInEveryFieldWhateverTheCase()
    {
        QCOMPARE(found({}), QStringLiteral("9 10 109 7 8"));
        QCOMPARE(found({.text = "ANN@"}), QStringLiteral("9"));
        QCOMPARE(found({.text = "peña"}), QStringLiteral("10"));
        QCOMPARE(found({.text = "josÉ"}), QStringLiteral("10"));
        QCOMPARE(found({.text = "小明"}), QStringLiteral("109"));
        QCOMPARE(found({.text = "上海"}), QStringLiteral("109"));
        QCOMPARE(found({.text = "1380013"}), QStringLiteral("109"));
        QCOMPARE(found({.text = "  lee   france "}), QStringLiteral("9 7"));
        QCOMPARE(found({.text = "nobody"}), QString());
    }

    void betterMatchesComeFirst()
    {
        QCOMPARE(found({.text = "9"}), QStringLiteral("9 109")); // the id itself before an id that has it inside
        QCOMPARE(found({.text = "10"}), QStringLiteral("10 109"));
        QCOMPARE(found({.text = "lee"}), QStringLiteral("7 9")); // a name that begins with it
    }

    void columnsSortBothWaysAndNothingComesLast()
    {
        QCOMPARE(found({.sort = Column::Id}), QStringLiteral("7 8 9 10 109"));
        QCOMPARE(found({.sort = Column::Id, .isDescending = true}), QStringLiteral("109 10 9 8 7"));
        QCOMPARE(found({.sort = Column::Name}), QStringLiteral("9 10 7 109 8"));
        QCOMPARE(found({.sort = Column::Name, .isDescending = true}), QStringLiteral("109 7 10 9 8"));
        QCOMPARE(found({.sort = Column::Email}), QStringLiteral("9 10 109 7 8"));
        QCOMPARE(found({.sort = Column::Country, .isDescending = true}), QStringLiteral("10 9 7 109 8"));
        QCOMPARE(found({.sort = Column::Recency}), QStringLiteral("7 10 9 109 8"));
        QCOMPARE(found({.sort = Column::Recency, .isDescending = true}), QStringLiteral("109 9 10 7 8"));
        QCOMPARE(found({.sort = Column::Frequency, .isDescending = true}), QStringLiteral("10 9 109 7 8"));
        QCOMPARE(found({.sort = Column::Net}), QStringLiteral("7 9 109 10 8"));
    }

    void groupsSortInTheirMapsOrder()
    {
        for (std::size_t map = 0; map < rfmMaps().size(); ++map) {
            const CustomerQuery query {.sort = Column::Group, .map = map};
            int previous = -1;
            for (const CustomerIndex customer : findCustomers(*m_dataset, m_rfm, query, nullptr, m_monitor)) {
                const std::optional<std::uint8_t> group = m_rfm.groupOf(map, customer);
                const int position = group ? *group : 1000;
                QVERIFY(position >= previous);
                previous = position;
            }
        }
    }

    void onlyAmongThoseGiven()
    {
        const CustomerSet members {1, 3};
        QCOMPARE(found({}, &members), QStringLiteral("10 7"));
        QCOMPARE(found({.text = "lee"}, &members), QStringLiteral("7"));
        QCOMPARE(found({.sort = Column::Net}, &members), QStringLiteral("7 10"));
    }

    void theNumberOfThreadsChangesNothing()
    {
        test::DatasetBuilder shop;
        for (int i = 0; i < 40'000; ++i)
            shop.customer({.id = std::to_string(i * 7919 % 40'009), .name = i % 3 == 0 ? "Ann" : "Bob"});
        const std::shared_ptr<const Dataset> dataset = shop.build();
        const RfmAnalysis rfm = analyseRfm(*dataset);
        const CustomerQuery query {.text = "ann", .sort = Column::Id};
        setThreadCount(1);
        const std::vector<CustomerIndex> one = findCustomers(*dataset, rfm, query, nullptr, m_monitor);
        setThreadCount(4);
        const std::vector<CustomerIndex> four = findCustomers(*dataset, rfm, query, nullptr, m_monitor);
        setThreadCount(0);
        QCOMPARE(one.size(), std::size_t(13'334));
        QVERIFY(one == four);
    }

    void cancelStopsIt()
    {
        StoppedMonitor stopped;
        QVERIFY_EXCEPTION_THROWN(findCustomers(*m_dataset, m_rfm, {.text = "ann"}, nullptr, stopped), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCustomerQuery)
#include "test_customer_query.moc"
