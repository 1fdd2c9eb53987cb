#include <QtCore/QProcess>
#include <QtGui/QAction>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

#include <cstdio>

#include "analytics/plan/campaign_store.h"
#include "analytics/plan/margins.h"
#include "analytics/store/store.h"
#include "tests/app/window_driver.h"
#include "widgets/shell/names.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr auto kTypingArgument = "--type-and-wait";
constexpr int kAboutASecond = 1'000;

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

void typeInto(WindowDriver &driver, const char *editor, const QString &text)
{
    auto *line = driver.window().findChild<QLineEdit *>(name(editor));
    QVERIFY2(line, editor);
    line->selectAll();
    QTest::keyClicks(line, text);
}

void choose(WindowDriver &driver, const char *editor, int index)
{
    auto *box = driver.window().findChild<QComboBox *>(name(editor));
    QVERIFY2(box, editor);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

template<typename Box, typename Number> void set(WindowDriver &driver, const char *editor, Number number)
{
    auto *box = driver.window().findChild<Box *>(name(editor));
    QVERIFY2(box, editor);
    box->setValue(number);
}

void check(WindowDriver &driver, const char *editor)
{
    auto *box = driver.window().findChild<QCheckBox *>(name(editor));
    QVERIFY2(box, editor);
    box->toggle();
}

void press(WindowDriver &driver, const char *button)
{
    auto *found = driver.window().findChild<QPushButton *>(name(button));
    QVERIFY2(found && found->isEnabled(), button);
    found->click();
}

void moveDay(WindowDriver &driver, const char *editor, int days)
{
    auto *edit = driver.window().findChild<QDateEdit *>(name(editor));
    QVERIFY2(edit, editor);
    edit->setDate(edit->date().addDays(days));
}

void tick(WindowDriver &driver, const char *editor, int row)
{
    auto *list = driver.window().findChild<QListWidget *>(name(editor));
    QVERIFY2(list, editor);
    list->item(row)->setCheckState(Qt::Checked);
}

void typeCell(WindowDriver &driver, const char *editor, int column, const QString &text)
{
    auto *table = driver.window().findChild<QTableWidget *>(name(editor));
    QVERIFY2(table, editor);
    if (table->rowCount() == 0)
        table->insertRow(0);
    if (!table->item(0, column))
        table->setItem(0, column, new QTableWidgetItem);
    table->item(0, column)->setText(text);
}

// What the killed process had on its screen: a name half typed, an unfinished flash sale, a moment that cannot be read
// yet.
int typeAndWait(int argc, char **argv)
{
    const QApplication app(argc, argv);
    WindowDriver driver;
    if (!driver.newCampaign())
        return 1;
    typeInto(driver, "campaignName", name("Half a na"));
    typeInto(driver, "seedEmail", name("boss@exam"));
    typeInto(driver, "holdoutReason", name("Beca"));
    choose(driver, "offerKind",
           driver.window().findChild<QComboBox *>(name("offerKind"))->findData(name("flash-sale")));
    typeCell(driver, "offerItems", 0, name("P3"));
    typeCell(driver, "offerWaves", 0, name("2026-11-1"));
    std::printf("typed\n%s\n", qPrintable(driver.path(name("shop.clientele"))));
    std::fflush(stdout);
    QTest::qWait(60'000);
    return 1; // nobody came
}

} // namespace

// Every field of a plan undoes and redoes by itself, under its own name, and what was typed last is there again after
// the process was killed.
class CampaignUndoTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowDriver> m_driver;
    struct Step
    {
        const char *field;
        std::function<void(WindowDriver &)> act;
    };

    std::string plan() { return planToJson(m_driver->shop().campaigns.at(0).plan); }

    QAction *action(const char *objectName)
    {
        return m_driver->window().findChild<QAction *>(QString::fromLatin1(objectName));
    }

    static std::vector<Step> formSteps();
    static std::vector<Step> offerSteps();
    void undoesAndRedoes(const std::vector<Step> &steps);

private Q_SLOTS:
    void init()
    {
        m_driver = std::make_unique<WindowDriver>();
        QVERIFY(m_driver->newCampaign());
    }

    void cleanup() { m_driver.reset(); }

    void everyFieldOfTheForms() { undoesAndRedoes(formSteps()); }
    void everyFieldOfAnOffer() { undoesAndRedoes(offerSteps()); }

    void twoTicksAreTwoSteps()
    {
        tick(*m_driver, "includeSegments", 0);
        QTRY_COMPARE(m_driver->shop().campaigns[0].plan.audience.include.size(), std::size_t {1});
        tick(*m_driver, "includeSegments", 1);
        QTRY_COMPARE(m_driver->shop().campaigns[0].plan.audience.include.size(), std::size_t {2});
        QVERIFY(m_driver->settle());
        action("actionUndo")->trigger();
        QTRY_COMPARE(m_driver->shop().campaigns[0].plan.audience.include.size(), std::size_t {1});
    }

    void aMarginIsTheShops()
    {
        const auto kept = [this] {
            Store reader = Store::open(m_driver->path(name("shop.clientele")).toStdString(), Store::Access::Read);
            return loadShopMargins(reader);
        };
        QVERIFY(m_driver->wait<QDoubleSpinBox>(name("margin1")));
        set<QDoubleSpinBox>(*m_driver, "margin1", 35.0);
        QTRY_COMPARE(kept(), (Margins {{"", 0.35}}));
        QVERIFY(m_driver->settle());
        QVERIFY(m_driver->click(name("buttonBackToCampaigns")));
        QVERIFY(m_driver->click(name("buttonNewCampaign")));
        QVERIFY(m_driver->settle());
        QCOMPARE(m_driver->shop().campaigns[0].plan.assumptions.margins, (Margins {{"", 0.35}}));
        QCOMPARE(m_driver->find<QDoubleSpinBox>(name("margin1"))->value(), 35.0);
        action("actionUndo")->trigger(); // the second campaign
        QVERIFY(m_driver->settle());
        action("actionUndo")->trigger(); // the margin
        QTRY_VERIFY(kept().empty());
    }

    void whatWasTypedSurvivesAKill()
    {
        const QTemporaryDir folder;
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(name("TMPDIR"), folder.path());
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {name(kTypingArgument)});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += child.readAllStandardOutput()).count('\n') >= 2, 60'000);
        QVERIFY2(said.startsWith("typed"), said.constData());
        QTest::qWait(kAboutASecond);
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        Store store = Store::open(said.split('\n').value(1).toStdString(), Store::Access::Write);
        const Plan kept = loadCampaign(store, "1").plan;
        QCOMPARE(kept.name, std::string("Half a na"));
        QCOMPARE(kept.seedAddress.email, std::string("boss@exam"));
        QCOMPARE(kept.holdoutReason, std::string("Beca"));
        QCOMPARE(kept.offers.front().kind, std::string("flash-sale"));
        QCOMPARE(kept.offers.front().items.size(), std::size_t {1});
        QCOMPARE(kept.offers.front().items.front().product, std::string("P3"));
        QVERIFY(kept.offers.front().waves.empty()); // what nobody can read yet is not in the plan
    }
};

std::vector<CampaignUndoTest::Step> CampaignUndoTest::formSteps()
{
    using Driver = WindowDriver;
    return {
        {"name", [](Driver &d) { typeInto(d, "campaignName", name("Winter")); }},
        {"audience.include", [](Driver &d) { tick(d, "includeSegments", 0); }},
        {"audience.exclude", [](Driver &d) { tick(d, "excludeSegments", 3); }},
        {"audience.top_n", [](Driver &d) { set<QSpinBox>(d, "topN", 25); }},
        {"audience.score", [](Driver &d) { choose(d, "scoreBy", 1); }},
        {"audience.channel", [](Driver &d) { choose(d, "audienceChannel", 1); }},
        {"audience.require_consent", [](Driver &d) { check(d, "audienceConsent"); }},
        {"holdout", [](Driver &d) { set<QDoubleSpinBox>(d, "holdoutPercent", 20.0); }},
        {"recommender", [](Driver &d) { choose(d, "campaignMethod", 2); }},
        {"recommendations", [](Driver &d) { set<QSpinBox>(d, "recommendationCount", 5); }},
        {"seed", [](Driver &d) { typeInto(d, "campaignSeed", name("77")); }},
        {"assignment", [](Driver &d) { choose(d, "assignmentMode", 2); }},
        {"budget.total", [](Driver &d) { typeInto(d, "budgetTotal", name("120")); }},
        {"budget.per_person", [](Driver &d) { typeInto(d, "budgetPerPerson", name("3.5")); }},
        {"budget.caution", [](Driver &d) { set<QDoubleSpinBox>(d, "budgetCaution", 0.5); }},
        {"budget.floors", [](Driver &d) { press(d, "buttonAddFloor"); }},
        {"budget.floors", [](Driver &d) { set<QSpinBox>(d, "floorPeople1", 12); }},
        {"assumptions.effects", [](Driver &d) { set<QDoubleSpinBox>(d, "effect10", 12.5); }},
        {"assumptions.window_days", [](Driver &d) { set<QSpinBox>(d, "windowDays", 21); }},
        {"assumptions.margins", [](Driver &d) { set<QDoubleSpinBox>(d, "margin1", 42.0); }},
        {"code_prefix", [](Driver &d) { typeInto(d, "codePrefix", name("WIN-")); }},
        {"code_length", [](Driver &d) { set<QSpinBox>(d, "codeLength", 10); }},
        {"code_alphabet", [](Driver &d) { choose(d, "codeAlphabet", 1); }},
        {"audience.only_in", [](Driver &d) { tick(d, "onlyInSegments", 0); }},
        {"audience.pressure", [](Driver &d) { set<QSpinBox>(d, "pressureMost", 3); }},
        {"audience.pressure.days", [](Driver &d) { set<QSpinBox>(d, "pressureDays", 14); }},
        {"audience.quiet_days", [](Driver &d) { set<QSpinBox>(d, "quietDays", 7); }},
        {"audience.avoid_clashes", [](Driver &d) { check(d, "avoidClashes"); }},
        {"seed_address.name", [](Driver &d) { typeInto(d, "seedName", name("Boss")); }},
        {"seed_address.email", [](Driver &d) { typeInto(d, "seedEmail", name("boss@example.com")); }},
        {"seed_address.phone", [](Driver &d) { typeInto(d, "seedPhone", name("+441")); }},
        {"holdout_reason", [](Driver &d) { typeInto(d, "holdoutReason", name("a recall")); }},
        {"primary_measure", [](Driver &d) { choose(d, "primaryMeasure", 3); }},
        {"measure_until", [](Driver &d) { check(d, "hasMeasureUntil"); }},
        {"as_of", [](Driver &d) { check(d, "campaignHasAsOf"); }},
        {"offers", [](Driver &d) { press(d, "buttonAddOffer"); }},
        {"assignment", [](Driver &d) { choose(d, "assignmentMode", 1); }},
        {"shares", [](Driver &d) { set<QDoubleSpinBox>(d, "offerShare2", 3.0); }},
    };
}

std::vector<CampaignUndoTest::Step> CampaignUndoTest::offerSteps()
{
    using Driver = WindowDriver;
    const auto kind = [](Driver &d, const char *id) {
        choose(d, "offerKind", d.window().findChild<QComboBox *>(name("offerKind"))->findData(name(id)));
    };
    return {
        {"offer.percent", [](Driver &d) { typeInto(d, "offerValue", name("15")); }},
        {"offer.minimum_spend", [](Driver &d) { typeInto(d, "minimumSpend", name("40")); }},
        {"offer.cap", [](Driver &d) { typeInto(d, "offerCap", name("30")); }},
        {"offer.scope.categories", [](Driver &d) { typeInto(d, "scopeCategories", name("Tea")); }},
        {"offer.scope.products", [](Driver &d) { typeInto(d, "scopeProducts", name("P1, P2")); }},
        {"offer.threshold_on", [](Driver &d) { choose(d, "thresholdOn", 1); }},
        {"offer.limits.liability_limit", [](Driver &d) { typeInto(d, "limitLiability", name("500")); }},
        {"offer.limits.total_usage_limit", [](Driver &d) { set<QSpinBox>(d, "limitTotalUsage", 99); }},
        {"offer.limits.liability_per_customer_limit",
         [](Driver &d) { typeInto(d, "limitLiabilityPerCustomer", name("20")); }},
        {"offer.limits.use_per_customer_limit", [](Driver &d) { set<QSpinBox>(d, "limitUsePerCustomer", 2); }},
        {"offer.limits.vouchers_per_customer_limit",
         [](Driver &d) { set<QSpinBox>(d, "limitVouchersPerCustomer", 3); }},
        {"offer.valid_from", [](Driver &d) { moveDay(d, "validFrom", 1); }},
        {"offer.valid_to", [](Driver &d) { moveDay(d, "validTo", 7); }},
        {"offer.layer", [](Driver &d) { choose(d, "stackingLayer", 3); }},
        {"offer.combines", [](Driver &d) { check(d, "offerCombines"); }},
        {"offer.kind", [kind](Driver &d) { kind(d, "flash-sale"); }},
        {"offer.items", [](Driver &d) { typeCell(d, "offerItems", 0, name("P3")); }},
        {"offer.items", [](Driver &d) { typeCell(d, "offerItems", 1, name("2.5")); }},
        {"offer.items", [](Driver &d) { typeCell(d, "offerItems", 2, name("30")); }},
        {"offer.items", [](Driver &d) { typeCell(d, "offerItems", 3, name("2")); }},
        {"offer.waves",
         [](Driver &d) {
             const Plan &plan = d.shop().campaigns.at(0).plan;
             const QString day = QString::fromStdString(formatDay(plan.firstDay()));
             typeCell(d, "offerWaves", 1, day + name(" 12:00"));
             typeCell(d, "offerWaves", 0, day + name(" 10:00"));
         }},
        {"assumptions.flash_multiple", [](Driver &d) { set<QDoubleSpinBox>(d, "flashMultiple", 4.5); }},
    };
}

void CampaignUndoTest::undoesAndRedoes(const std::vector<Step> &steps)
{
    std::vector<std::string> states {plan()};
    for (const Step &step : steps) {
        step.act(*m_driver);
        QTRY_VERIFY2(plan() != states.back(), step.field); // kept by itself
        QVERIFY(m_driver->settle());
        states.push_back(plan());
        const QString said = action("actionUndo")->text();
        QVERIFY2(said.contains(planFieldName(step.field)), qPrintable(said + QLatin1String(step.field)));
    }
    for (std::size_t i = steps.size(); i-- > 0;) {
        action("actionUndo")->trigger();
        QTRY_VERIFY2(plan() == states[i], steps[i].field);
        QVERIFY(m_driver->settle());
        QCOMPARE(plan(), states[i]); // the form does not write it again
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        action("actionRedo")->trigger();
        QTRY_VERIFY2(plan() == states[i + 1], steps[i].field);
    }
    QVERIFY(m_driver->settle());
    QCOMPARE(plan(), states.back());
}

int main(int argc, char **argv)
{
    if (argc > 1 && QByteArray(argv[1]) == kTypingArgument)
        return typeAndWait(argc, argv);
    const QApplication app(argc, argv);
    CampaignUndoTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_campaign_undo.moc"
