#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "tests/widgets/page_checks.h"
#include "widgets/forms/data_table.h"
#include "widgets/import/import_report_view.h"
#include "widgets/shell/names.h"

using namespace clientele;

// What an import says that it did.
class TestImportReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    // Never in the shop file's own words.
    void messagesSayByWhichWayTheyWent()
    {
        ImportReport report;
        report.linesRead = report.added = report.messages = 3;
        ImportReportView view;
        QSignalSpy asked(&view, &ImportReportView::rowsRequested);
        view.setReport(QStringLiteral("sent.csv"), FileKind::Messages, report);
        QCOMPARE(asked.size(), 1);
        ImportedRow mail, text, other;
        mail.customer = text.customer = other.customer = "C1";
        mail.text = "email";
        text.text = "sms";
        other.text = "WeChat";
        view.setRows({mail, text, other});
        QString shown;
        for (const QStringList &row : test::child<DataTable>(view, "reportRows")->contents())
            shown += row.join(QLatin1Char('|')) + QLatin1Char('\n');
        QVERIFY2(!shown.contains(QStringLiteral("email")) && !shown.contains(QStringLiteral("sms")), qPrintable(shown));
        QVERIFY(shown.contains(channelName(Plan::Audience::Channel::Email)));
        QVERIFY(shown.contains(channelName(Plan::Audience::Channel::Sms)));
        QVERIFY(shown.contains(QStringLiteral("WeChat"))); // a way that only the file knows
    }
};

QTEST_MAIN(TestImportReport)
#include "test_import_report.moc"
