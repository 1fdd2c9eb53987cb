#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include "tests/widgets/page_checks.h"
#include "widgets/forms/data_table.h"
#include "widgets/import/import_assistant.h"
#include "widgets/shell/names.h"

using namespace clientele;

namespace {

// As Online Retail looks, with one odd date and one odd price.
Recognition someOrders()
{
    Recognition found;
    found.header
        = {"InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"};
    found.sample = {
        {"536365", "85123A", "WHITE HANGING HEART T-LIGHT HOLDER", "6", "12/1/2010 8:26", "2.55", "17850",
         "United Kingdom"},
        {"536365", "71053", "WHITE METAL LANTERN", "6", "12/1/2010 8:26", "3.39", "17850", "United Kingdom"},
        {"536366", "22633", "HAND WARMER UNION JACK", "6", "12/31/2010 8:28", "1.85", "17850", "United Kingdom"},
        {"536367", "84879", "ASSORTED COLOUR BIRD ORNAMENT", "32", "yesterday", "1.69", "13047", "United Kingdom"},
        {"536367", "22745", "POPPY'S PLAYHOUSE BEDROOM", "6", "12/1/2010 8:34", "two", "13047", "United Kingdom"},
        {"C536379", "D", "Discount", "-1", "12/1/2010 9:41", "27.50", "14527", "United Kingdom"},
    };
    Recipe &recipe = found.recipe;
    recipe.name = "Online Retail";
    recipe.format.encoding = "Windows-1252";
    recipe.dateOrder = DateOrder::MonthDayYear;
    const Field fields[] {Field::OrderId,   Field::ProductId, Field::ProductName, Field::Quantity,
                          Field::OrderTime, Field::UnitPrice, Field::CustomerId,  Field::Country};
    for (std::size_t i = 0; i < found.header.size(); ++i)
        recipe.columns.push_back({found.header[i], fields[i], fields[i] == Field::CustomerId});
    return found;
}

QString cell(const ImportAssistant &assistant, int row, int column)
{
    const QAbstractItemModel *model = test::child<QTableView>(assistant, "sampleTable")->model();
    return model->index(row, column).data().toString();
}

void choose(QComboBox *combo, const QVariant &data)
{
    const int index = combo->findData(data);
    QVERIFY2(index >= 0, "the combo box has no such entry");
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index); // as a person's choice does
}

ImportReport someReport()
{
    ImportReport report;
    report.number = 7;
    report.currency = "GBP";
    report.linesRead = 541'909;
    report.saleLines = 397'884;
    report.refundLines = 8'905;
    report.giftLines = 40;
    report.noCustomerLines = 135'063;
    report.rejected = 17;
    report.duplicates = 5'268;
    report.added = 541'892;
    report.customers = 4'372;
    report.buyers = 4'338;
    report.orders = 18'532;
    report.gross = *parseMoney("8911407.90");
    report.refunds = *parseMoney("-611342.09");
    report.net = report.gross + report.refunds;
    report.guestGross = *parseMoney("1755276.64");
    report.rejectedBy = {{RowIssue::Kind::InvalidDate, 12}, {RowIssue::Kind::InvalidPrice, 5}};
    report.issues = {{4, "InvoiceDate", RowIssue::Kind::InvalidDate, "yesterday"},
                     {5, "UnitPrice", RowIssue::Kind::InvalidPrice, "two"}};
    report.rule = "multiset";
    return report;
}

} // namespace

class TestAssistant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void showsRowsAsTheyWillBeUnderstood()
    {
        ImportAssistant assistant;
        assistant.setRecognition(QStringLiteral("data.csv"), someOrders());
        QCOMPARE(test::child<QLabel>(assistant, "importFileName")->text(), QStringLiteral("data.csv"));
        QVERIFY2(cell(assistant, 2, 4).contains(QStringLiteral("31 Dec 2010")), qPrintable(cell(assistant, 2, 4)));
        QCOMPARE(cell(assistant, 0, 5), QStringLiteral("2.55"));
        QCOMPARE(cell(assistant, 3, 4), QStringLiteral("⚠ yesterday"));
        QCOMPARE(cell(assistant, 4, 5), QStringLiteral("⚠ two"));
        QCOMPARE(cell(assistant, 3, 3), QStringLiteral("32"));
        QCOMPARE(test::unnamedControls(assistant), QString());
        QCOMPARE(test::child<QComboBox>(assistant, "comboColumn6")->accessibleName(),
                 QStringLiteral("Meaning of column CustomerID"));
        test::shoot(assistant, "assistant");
    }

    void meaningsStandUnderTheirColumnsAndBesideTheTable()
    {
        ImportAssistant assistant;
        assistant.setRecognition(QStringLiteral("data.csv"), someOrders());
        assistant.resize(700, 600);
        assistant.show();
        QVERIFY(QTest::qWaitForWindowExposed(&assistant));
        auto *table = test::child<QTableView>(assistant, "sampleTable");
        auto *combo = test::child<QComboBox>(assistant, "comboColumn3");
        QVERIFY2(!table->isAncestorOf(combo), "a table hides its widgets from screen readers");
        const QHeaderView *header = table->horizontalHeader();
        const auto isInPlace = [&] {
            const QRect section(header->sectionViewportPosition(3), 0, header->sectionSize(3), header->height());
            const QRect shown(header->viewport()->mapFromGlobal(combo->mapToGlobal(QPoint())), combo->size());
            return section.contains(shown) && shown.width() > section.width() / 2;
        };
        QVERIFY(isInPlace());
        table->horizontalHeader()->resizeSection(1, 260);
        QVERIFY(isInPlace());
        QVERIFY(table->horizontalScrollBar()->maximum() > 0);
        table->horizontalScrollBar()->setValue(table->horizontalScrollBar()->maximum() / 2);
        QVERIFY(isInPlace());
    }

    void keepsTheMeaningsChosenWhenTheFileIsLookedAtAgain()
    {
        ImportAssistant assistant;
        const Recognition found = someOrders();
        assistant.setRecognition(QStringLiteral("data.csv"), found);
        choose(test::child<QComboBox>(assistant, "comboColumn7"), static_cast<int>(Field::Region));
        choose(test::child<QComboBox>(assistant, "comboColumn2"), static_cast<int>(Field::Category));
        assistant.setRecognition(QStringLiteral("data.csv"), found);
        const auto fieldOf = [&](std::size_t column) { return assistant.recipe().columns[column].field; };
        QVERIFY(fieldOf(7) == Field::Region);
        QVERIFY(fieldOf(2) == Field::Category);
        QVERIFY(fieldOf(0) == Field::OrderId);
        assistant.showRecognising(QStringLiteral("other.csv"));
        assistant.setRecognition(QStringLiteral("other.csv"), found);
        QVERIFY2(fieldOf(7) == Field::Country, "another file has nothing to do with it");
    }

    void offersTheSheetsOfAWorkbook()
    {
        ImportAssistant assistant;
        Recognition found = someOrders();
        assistant.setRecognition(QStringLiteral("data.csv"), found);
        auto *combo = test::child<QComboBox>(assistant, "comboSheet");
        QVERIFY(!combo->isVisibleTo(&assistant));
        found.sheets = {"Orders", "订单报表"};
        found.recipe.format.sheet = "Orders";
        assistant.setRecognition(QStringLiteral("book.xlsx"), found);
        QVERIFY(combo->isVisibleTo(&assistant));
        QCOMPARE(combo->currentText(), QStringLiteral("Orders"));
        QCOMPARE(combo->accessibleName(), QStringLiteral("Sheet or table"));
        QSignalSpy changed(&assistant, &ImportAssistant::sheetChanged);
        choose(combo, QStringLiteral("订单报表"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<std::string>(), std::string("订单报表"));
    }

    void importsWithTheMeaningsChosen()
    {
        ImportAssistant assistant;
        const Recognition found = someOrders();
        assistant.setRecognition(QStringLiteral("data.csv"), found);
        QSignalSpy imported(&assistant, &ImportAssistant::importRequested);
        auto *go = test::child<QPushButton>(assistant, "buttonImport");
        go->click();
        QCOMPARE(imported.takeFirst().first().value<Recipe>(), found.recipe);

        // "Country" becomes the region, and "Description" the category: the product has no name then.
        choose(test::child<QComboBox>(assistant, "comboColumn7"), static_cast<int>(Field::Region));
        choose(test::child<QComboBox>(assistant, "comboColumn2"), static_cast<int>(Field::Category));
        choose(test::child<QComboBox>(assistant, "comboDecimalPoint"), int(','));
        test::child<QCheckBox>(assistant, "checkDropDuplicates")->click();
        go->click();
        Recipe expected = found.recipe;
        expected.columns[7].field = Field::Region;
        expected.columns[2].field = Field::Category;
        expected.decimalPoint = ',';
        setDropsDuplicates(expected.cleaning, true);
        QCOMPARE(imported.takeFirst().first().value<Recipe>(), expected);
        QCOMPARE(assistant.recipe(), expected);
    }

    // A file of another clock: the rows are shown in the zone that is chosen, and imported so.
    void movesTimesToAZone()
    {
        ImportAssistant assistant;
        Recognition found = someOrders();
        auto *zone = test::child<QComboBox>(assistant, "comboTimeZone");
        assistant.setRecognition(QStringLiteral("data.csv"), found);
        QVERIFY2(!zone->isVisibleTo(&assistant), "no time in this file says where its clock hangs");
        for (std::vector<std::string> &row : found.sample)
            row[4] = "2010-07-01 23:30:00 +0000";
        assistant.setRecognition(QStringLiteral("orders.csv"), found);
        QVERIFY(zone->isVisibleTo(&assistant));
        QVERIFY2(cell(assistant, 0, 4).contains(QStringLiteral("1 Jul 2010 23:30")), qPrintable(cell(assistant, 0, 4)));
        choose(zone, QStringLiteral("Europe/London"));
        QCOMPARE(assistant.recipe().timeZone, std::string("Europe/London"));
        QVERIFY2(cell(assistant, 0, 4).contains(QStringLiteral("2 Jul 2010 00:30")), qPrintable(cell(assistant, 0, 4)));
        QVERIFY(zone->isVisibleTo(&assistant));
        QCOMPARE(zone->accessibleName(), QStringLiteral("Time zone"));
        const auto type = [zone](const QString &text) {
            zone->setEditText(text);
            Q_EMIT zone->lineEdit()->editingFinished();
        };
        QAbstractItemView *completions = zone->completer()->popup();
        completions->ensurePolished();
        QCOMPARE(completions->property("kind").toString(), QStringLiteral("completions")); // not black on black
        type(QStringLiteral("+08:00"));
        QCOMPARE(assistant.recipe().timeZone, std::string("+08:00"));
        type(QStringLiteral("Atlantis"));
        QCOMPARE(assistant.recipe().timeZone, std::string("+08:00"));
        QCOMPARE(zone->currentText(), QStringLiteral("+08:00"));
        type(zone->itemText(0));
        QCOMPARE(assistant.recipe().timeZone, std::string());
        test::shoot(assistant, "assistant-time-zone");
    }

    void importsNothingThatIsNoTable()
    {
        ImportAssistant assistant;
        assistant.setRecognition(QStringLiteral("data.csv"), someOrders());
        assistant.showRecognising(QStringLiteral("picture.csv"));
        assistant.showError(Error(ErrorCode::NotATable, {"/data/picture.csv", "PNG picture"}));
        QCOMPARE(test::child<QLabel>(assistant, "importFileName")->text(), QStringLiteral("picture.csv"));
        QVERIFY(!test::child<QPushButton>(assistant, "buttonImport")->isEnabled());
        QVERIFY(!test::child<QTableView>(assistant, "sampleTable")->isVisibleTo(&assistant));
        QSignalSpy closed(&assistant, &ImportAssistant::closed);
        test::child<QPushButton>(assistant, "buttonCancelImport")->click();
        QCOMPARE(closed.count(), 1);
        test::shoot(assistant, "assistant-error");
        assistant.setRecognition(QStringLiteral("data.csv"), someOrders());
        QVERIFY(test::child<QPushButton>(assistant, "buttonImport")->isEnabled());
        QVERIFY(test::child<QTableView>(assistant, "sampleTable")->isVisibleTo(&assistant));
    }

    void survivesAChangeOfLanguage()
    {
        ImportAssistant assistant;
        Recognition found = someOrders();
        found.recipe.format.encoding = "KOI8-R"; // not in the list of common ones
        assistant.setRecognition(QStringLiteral("data.csv"), found);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&assistant, &change);
        QCOMPARE(assistant.recipe(), found.recipe);
        test::child<QCheckBox>(assistant, "checkDropDuplicates")->click();
        setDropsDuplicates(found.recipe.cleaning, true);
        QCOMPARE(assistant.recipe(), found.recipe);
    }

    void givesAMeaningToOneColumnOnly()
    {
        ImportAssistant assistant;
        assistant.setRecognition(QStringLiteral("data.csv"), someOrders());
        choose(test::child<QComboBox>(assistant, "comboColumn0"), static_cast<int>(Field::CustomerId));
        QCOMPARE(assistant.recipe().columns[0].field, Field::CustomerId);
        QCOMPARE(assistant.recipe().columns[6].field, Field::None);
        QCOMPARE(test::child<QComboBox>(assistant, "comboColumn6")->currentData().toInt(),
                 static_cast<int>(Field::None));
    }

    void dropsMeaningsThatAnotherKindDoesNotHave()
    {
        ImportAssistant assistant;
        assistant.setRecognition(QStringLiteral("data.csv"), someOrders());
        choose(test::child<QComboBox>(assistant, "comboKind"), static_cast<int>(FileKind::Customers));
        QCOMPARE(assistant.recipe().kind, FileKind::Customers);
        for (const Recipe::Column &column : assistant.recipe().columns) {
            const std::vector<Field> &possible = fieldsOf(FileKind::Customers);
            QVERIFY(column.field == Field::None
                    || std::find(possible.begin(), possible.end(), column.field) != possible.end());
        }
        QCOMPARE(assistant.recipe().columns[6].field, Field::CustomerId);
    }

    void asksToLookAgainWhenTheFormatChanges()
    {
        ImportAssistant assistant;
        const Recognition found = someOrders();
        assistant.setRecognition(QStringLiteral("data.csv"), found);
        QSignalSpy changed(&assistant, &ImportAssistant::formatChanged);
        TableFormat expected = found.recipe.format;
        choose(test::child<QComboBox>(assistant, "comboEncoding"), QStringLiteral("GB18030"));
        expected.encoding = "GB18030";
        QCOMPARE(changed.takeFirst().first().value<TableFormat>(), expected);
        choose(test::child<QComboBox>(assistant, "comboSeparator"), QStringLiteral(";"));
        expected.separator = ";";
        QCOMPARE(changed.takeFirst().first().value<TableFormat>(), expected);
        test::child<QCheckBox>(assistant, "checkHeader")->click();
        expected.hasHeader = false;
        QCOMPARE(changed.takeFirst().first().value<TableFormat>(), expected);
    }

    void waitsForItsQuestions()
    {
        Recognition found = someOrders();
        found.recipe.dateOrder = DateOrder::Unknown;
        found.recipe.columns[5].field = Field::None;
        found.recipe.columns[6].field = Field::None;
        found.questions = {{Recognition::Question::Kind::DateOrder,
                            "InvoiceDate",
                            "12/1/2010 8:26",
                            {"day_month_year", "month_day_year"},
                            true},
                           {Recognition::Question::Kind::MissingField, "unit_price", "", {}, true},
                           {Recognition::Question::Kind::MissingField, "customer_id", "", {}, false}};
        ImportAssistant assistant;
        assistant.setRecognition(QStringLiteral("data.csv"), found);
        auto *go = test::child<QPushButton>(assistant, "buttonImport");
        QVERIFY(!go->isEnabled());
        QVERIFY(!test::child<QWidget>(assistant, "questionPanel")->isHidden());
        QCOMPARE(test::child<QPushButton>(assistant, "answerDayFirst")->text(), QStringLiteral("It is 12 Jan 2010"));
        test::shoot(assistant, "assistant-questions");

        test::child<QPushButton>(assistant, "answerMonthFirst")->click();
        QCOMPARE(assistant.recipe().dateOrder, DateOrder::MonthDayYear);
        QVERIFY(!go->isEnabled());
        choose(test::child<QComboBox>(assistant, "comboColumn5"), static_cast<int>(Field::LineTotal));
        QVERIFY(go->isEnabled()); // files without customers are welcome, but it is said
        QVERIFY(!test::child<QWidget>(assistant, "questionPanel")->isHidden());
        choose(test::child<QComboBox>(assistant, "comboColumn6"), static_cast<int>(Field::CustomerId));
        QVERIFY(test::child<QWidget>(assistant, "questionPanel")->isHidden());
    }

    void offersTheEncodingsItCanBe()
    {
        Recognition found = someOrders();
        found.questions
            = {{Recognition::Question::Kind::Encoding, "", "Se\u00f1ora", {"GB18030", "Windows-1252"}, true}};
        ImportAssistant assistant;
        assistant.setRecognition(QStringLiteral("data.csv"), found);
        QVERIFY(!test::child<QPushButton>(assistant, "buttonImport")->isEnabled());
        QSignalSpy changed(&assistant, &ImportAssistant::formatChanged);
        test::child<QPushButton>(assistant, "answerEncodingGB18030")->click();
        QCOMPARE(changed.first().first().value<TableFormat>().encoding, std::string("GB18030"));
    }

    void saysHowFarItIsAndStops()
    {
        ImportAssistant assistant;
        assistant.setRecognition(QStringLiteral("data.csv"), someOrders());
        assistant.showProgress();
        assistant.setStage(Stage::Writing);
        assistant.setProgress(0.25);
        auto *bar = test::child<QProgressBar>(assistant, "importProgress");
        QCOMPARE(bar->value() * 4, bar->maximum());
        QSignalSpy cancelled(&assistant, &ImportAssistant::cancelRequested);
        test::child<QPushButton>(assistant, "buttonStopImport")->click();
        QCOMPARE(cancelled.count(), 1);
        assistant.showMapping();
        QVERIFY(test::child<QPushButton>(assistant, "buttonImport")->isVisibleTo(&assistant));
        assistant.showError(Error(ErrorCode::DiskFull, {"/shops/tea.clientele"}));
        QVERIFY(test::child<QPushButton>(assistant, "buttonImport")->isVisibleTo(&assistant));
    }

    void onlyOrdersAreComparedByTheirLines()
    {
        ImportAssistant assistant;
        Recognition recognition = someOrders();
        assistant.setRecognition(QStringLiteral("data.csv"), recognition);
        assistant.setReport(someReport());
        const QString rule = importRuleText(someReport().rule);
        QVERIFY(test::child<QLabel>(assistant, "reportNotes")->text().startsWith(rule));
        recognition.recipe.kind = FileKind::Events;
        assistant.setRecognition(QStringLiteral("events.csv"), recognition);
        assistant.setReport(someReport());
        QVERIFY(!test::child<QLabel>(assistant, "reportNotes")->text().contains(rule));
    }

    void reportsWhatCameIn()
    {
        ImportAssistant assistant;
        assistant.setRecognition(QStringLiteral("data.csv"), someOrders());
        assistant.setReport(someReport());
        const QList<QStringList> lines = test::child<DataTable>(assistant, "reportTable")->contents();
        QCOMPARE(lines.at(1).at(0), QStringLiteral("Sales"));
        QCOMPARE(lines.at(1).at(1), QStringLiteral("397,884"));
        QCOMPARE(lines.at(1).at(2), QStringLiteral("£8,911,407.90"));
        QCOMPARE(test::child<DataTable>(assistant, "rejectedTable")->contents().size(), 3);
        QCOMPARE(test::child<DataTable>(assistant, "rejectedRows")->contents().size(), 3);
        // Choosing a number asks for its rows.
        QSignalSpy asked(&assistant, &ImportAssistant::reportRowsRequested);
        test::child<DataTable>(assistant, "reportTable")->selectRow(0);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().at(1).value<ImportedKind>(), ImportedKind::Sales);
        ImportedRow line;
        line.customer = "17850";
        line.product = "85123A";
        line.amount = *parseMoney("15.30");
        assistant.setReportRows({line});
        const QList<QStringList> rows = test::child<DataTable>(assistant, "reportRows")->contents();
        QCOMPARE(rows.at(0).join(u'|'), QStringLiteral("Customer|Product|Amount"));
        QCOMPARE(rows.at(1).join(u'|'), QStringLiteral("17850|85123A|£15.30"));

        QSignalSpy undone(&assistant, &ImportAssistant::undoRequested);
        QSignalSpy exported(&assistant, &ImportAssistant::exportRejectedRequested);
        QSignalSpy overview(&assistant, &ImportAssistant::overviewRequested);
        QSignalSpy closed(&assistant, &ImportAssistant::closed);
        test::child<QPushButton>(assistant, "buttonUndoImport")->click();
        test::child<QPushButton>(assistant, "buttonExportRejected")->click();
        test::child<QPushButton>(assistant, "buttonSeeOverview")->click();
        test::child<QPushButton>(assistant, "buttonCloseImport")->click();
        QCOMPARE(undone.first().first().toLongLong(), 7);
        QCOMPARE(exported.first().first().toLongLong(), 7);
        QCOMPARE(overview.count(), 1);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(test::unnamedControls(assistant), QString());
        test::shoot(assistant, "assistant-report");
    }
};

QTEST_MAIN(TestAssistant)
#include "test_assistant.moc"
