#include <QtTest/QTest>

#include <QtCore/QDateTime>

#include "analytics/import/time_zone.h"

using namespace clientele;

// A shop's clock by the rules of its place.
class TestTimeZone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offsets_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QDateTime>("utc");
        QTest::addColumn<int>("minutes");

        const auto row = [](const char *zone, const char *utc, int minutes) {
            QTest::addRow("%s %s", zone, utc)
                << QString::fromLatin1(zone) << QDateTime::fromString(QString::fromLatin1(utc), Qt::ISODate) << minutes;
        };
        row("Europe/London", "2026-01-15T12:00:00Z", 0);
        row("Europe/London", "2026-07-15T12:00:00Z", 60);
        row("Europe/London", "2026-03-29T00:59:59Z", 0); // the last second of winter
        row("Europe/London", "2026-03-29T01:00:00Z", 60);
        row("America/New_York", "2026-11-01T05:59:59Z", -240);
        row("America/New_York", "2026-11-01T06:00:00Z", -300);
        row("America/New_York", "2050-07-01T00:00:00Z", -240); // rules that go on for ever
        row("Asia/Shanghai", "2026-07-15T12:00:00Z", 480);
        row("Asia/Shanghai", "1988-07-15T12:00:00Z", 540); // summer time was kept there once
        row("Asia/Kolkata", "2026-07-15T12:00:00Z", 330);
        row("+08:00", "2026-07-15T12:00:00Z", 480);
        row("-0330", "2026-07-15T12:00:00Z", -210);
        row("Z", "2026-07-15T12:00:00Z", 0);
    }
    void offsets()
    {
        QFETCH(const QString, zone);
        QFETCH(const QDateTime, utc);
        QFETCH(const int, minutes);
        const auto found = TimeZone::named(zone.toStdString());
        QVERIFY(found);
        QCOMPARE(found->offsetAt(utc.toSecsSinceEpoch()), minutes * 60);
    }

    void unknownNames()
    {
        for (const char *name : {"Europe/Lodnon", "EST", "", "London", "+25:00", "Europe/"})
            QVERIFY2(!TimeZone::named(name), name);
    }
};

QTEST_GUILESS_MAIN(TestTimeZone)
#include "test_time_zone.moc"
