#include "app/undo/edit_stack.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "analytics/dataset/customer_notes.h"
#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "analytics/segment/rule/rule_parser.h"
#include "app/jobs/job.h"
#include "app/paths.h"
#include "app/undo/campaign_edits.h"
#include "app/undo/note_edits.h"
#include "app/undo/segment_edits.h"
#include "app/undo/settings_edit.h"
#include "app/workspace.h"

using namespace clientele;

class EditStackTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<EditStack> m_edits;

    const Snapshot &now() const { return m_workspace->snapshot(); }

    void settle() const { QTRY_VERIFY(!m_workspace->writer().isRunning()); }

    void perform(std::shared_ptr<Edit> edit) const
    {
        m_edits->perform(std::move(edit));
        settle();
    }
    void undo() const
    {
        m_edits->stack()->undo();
        settle();
    }
    void redo() const
    {
        m_edits->stack()->redo();
        settle();
    }

    static Plan plan(const std::string &name)
    {
        Plan plan;
        plan.name = name;
        plan.offers.front().validFrom = 20'000;
        plan.offers.front().validTo = 20'014;
        return plan;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           m_folder->filePath(QStringLiteral("settings")));
        m_workspace = std::make_unique<Workspace>();
        m_edits = std::make_unique<EditStack>(*m_workspace);
        QSignalSpy changed(m_workspace.get(), &Workspace::changed);
        m_workspace->create(m_folder->filePath(QStringLiteral("a.clientele")), ShopSettings {.name = "Greenfield"});
        QVERIFY(changed.wait());
    }

    void cleanup()
    {
        m_edits.reset();
        m_workspace.reset();
    }

    void segmentsAreSavedRenamedAndRemovedAndAllOfItTakenBack()
    {
        perform(std::make_shared<SaveSegment>(SavedSegment {0, "Tea", {"1", "2"}, "lasso"}));
        const std::int64_t number = now().savedSegments.at(0).number;
        perform(std::make_shared<RenameSegment>(number, "Tea", "Coffee"));
        QCOMPARE(now().savedSegments.at(0).name, std::string("Coffee"));
        perform(std::make_shared<RemoveSegment>(now().savedSegments.at(0)));
        QVERIFY(now().savedSegments.empty());
        QVERIFY(m_edits->stack()->undoText().contains(QStringLiteral("Coffee")));

        undo();
        QCOMPARE(now().savedSegments.at(0).number, number); // plans that name it find it again
        QCOMPARE(now().savedSegments.at(0).customers, (std::vector<std::string> {"1", "2"}));
        undo();
        QCOMPARE(now().savedSegments.at(0).name, std::string("Tea"));
        undo();
        QVERIFY(now().savedSegments.empty());
        redo();
        redo();
        QCOMPARE(now().savedSegments.at(0).name, std::string("Coffee"));
        QCOMPARE(now().savedSegments.at(0).number, number);
    }

    void aRuleChangesAndComesBack()
    {
        const RuleNode before = parseRule("orders >= 2").rule;
        const RuleNode after = parseRule("orders >= 3").rule;
        perform(std::make_shared<SaveSegment>(SavedSegment {0, "Tea", {}, "rule", before}));
        QVERIFY(now().savedSegments.at(0).rule == before);
        perform(std::make_shared<ChangeSegmentRule>(now().savedSegments.at(0), after));
        QVERIFY(now().savedSegments.at(0).rule == after);
        undo();
        QVERIFY(now().savedSegments.at(0).rule == before);
        redo();
        QVERIFY(now().savedSegments.at(0).rule == after);
    }

    void aCampaignDoneAgainKeepsItsNumberAndKey()
    {
        perform(std::make_shared<CreateCampaign>(plan("Autumn")));
        const Campaign made = now().campaigns.at(0);
        undo();
        QVERIFY(now().campaigns.empty());
        redo();
        QCOMPARE(now().campaigns.at(0).number, made.number);
        QCOMPARE(now().campaigns.at(0).key, made.key);
    }

    void campaignsAreDuplicatedArchivedAndRemoved()
    {
        perform(std::make_shared<CreateCampaign>(plan("Autumn")));
        perform(std::make_shared<CreateCampaign>(now().campaigns.at(0), "Winter"));
        QCOMPARE(now().campaigns.size(), std::size_t(2));
        perform(std::make_shared<ArchiveCampaign>(now().campaigns.at(0), true));
        QVERIFY(now().campaigns.at(0).state == Campaign::State::Archived);
        undo();
        QVERIFY(now().campaigns.at(0).state == Campaign::State::Draft);
        const Campaign winter = now().campaigns.at(0);
        perform(std::make_shared<RemoveCampaign>(winter));
        QCOMPARE(now().campaigns.size(), std::size_t(1));
        undo();
        QCOMPARE(now().campaigns.at(0).key, winter.key);
        QCOMPARE(now().campaigns.at(0).plan, winter.plan);
    }

    // Dragging a slider is one thing to take back; changing two different things is two.
    void changesOfOnePartAreOneStep()
    {
        perform(std::make_shared<CreateCampaign>(plan("Autumn")));
        const Campaign made = now().campaigns.at(0);
        Plan before = made.plan;
        for (const int percent : {1'100, 1'200, 1'300}) {
            Plan after = before;
            after.offers.front().percent = percent;
            perform(std::make_shared<UpdateCampaign>(made.number, before, after));
            before = after;
        }
        Plan after = before;
        after.holdout = 0.2;
        perform(std::make_shared<UpdateCampaign>(made.number, before, after));
        QCOMPARE(m_edits->stack()->count(), 3);
        undo();
        QCOMPARE(now().campaigns.at(0).plan, before);
        undo();
        QCOMPARE(now().campaigns.at(0).plan, made.plan);
        redo();
        QCOMPARE(now().campaigns.at(0).plan.offers.front().percent, 1'300);
    }

    void settingsComeBack()
    {
        ShopSettings after = now().settings;
        after.currency = "EUR";
        perform(std::make_shared<ChangeSettings>(after));
        QCOMPARE(now().settings.currency, std::string("EUR"));
        undo();
        QCOMPARE(now().settings.currency, std::string("GBP"));
    }

    // The second is asked for before the first is in the shop, as by two quick clicks.
    void twoChangesInARowAreTakenBackOneByOne()
    {
        ShopSettings first = now().settings;
        first.monetaryIncludesTax = false;
        ShopSettings second = first;
        second.monetaryIncludesPostage = false;
        m_edits->perform(std::make_shared<ChangeSettings>(first));
        m_edits->perform(std::make_shared<ChangeSettings>(second));
        QTRY_COMPARE(m_edits->stack()->count(), 2);
        undo();
        QVERIFY(!now().settings.monetaryIncludesTax);
        QVERIFY(now().settings.monetaryIncludesPostage);
        undo();
        QVERIFY(now().settings.monetaryIncludesTax);
    }

    // A note is written over another whose first words are still on their way into the shop.
    void twoNotesInARowAreTakenBackOneByOne()
    {
        const QString orders = m_folder->filePath(QStringLiteral("orders.csv"));
        QFile file(orders);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "order_id,order_time,customer_id,product_id,quantity,unit_price\n1,2026-01-02 10:00,ann,tea,1,2.50\n");
        file.close();
        m_workspace->write([path = toPath(orders)](Store &store, Monitor &monitor) {
            importFile(store, path, recognise(path).recipe, {}, monitor);
        });
        settle();
        QCOMPARE(now().dataset->customers.size(), std::size_t {1});
        const auto note = [this] {
            Store reader = m_workspace->reader()();
            return textOf(loadNotes(reader, *now().dataset, 0));
        };
        m_edits->perform(std::make_shared<ChangeNote>(now().dataset, 0, "Calls"));
        m_edits->perform(std::make_shared<ChangeNote>(now().dataset, 0, "Calls on Mondays"));
        QTRY_COMPARE(m_edits->stack()->count(), 2);
        settle();
        QCOMPARE(note(), std::string("Calls on Mondays"));
        undo();
        QCOMPARE(note(), std::string("Calls"));
        undo();
        QCOMPARE(note(), std::string());
    }

    void whatFailedIsNotOnTheStack()
    {
        perform(std::make_shared<SaveSegment>(SavedSegment {0, "Tea", {}, "lasso"}));
        bool wasTold = false;
        m_edits->perform(std::make_shared<SaveSegment>(SavedSegment {0, "Tea", {}, "lasso"}),
                         {{}, [&](const Error &error) { wasTold = error.code == ErrorCode::NameTaken; }, {}});
        QTRY_VERIFY(wasTold);
        QCOMPARE(m_edits->stack()->count(), 1);
    }

    // Somebody else took the name in between: said once, and the shop stays as it is.
    void whatCannotBeTakenBackIsToldAndPassedOver()
    {
        perform(std::make_shared<SaveSegment>(SavedSegment {0, "Tea", {}, "lasso"}));
        const std::int64_t number = now().savedSegments.at(0).number;
        perform(std::make_shared<RenameSegment>(number, "Tea", "Coffee"));
        m_workspace->write([](Store &store, Monitor &) { saveSegment(store, {0, "Tea", {}, "selection"}); });
        settle();
        QSignalSpy failed(m_workspace.get(), &Workspace::failed);
        undo();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(now().savedSegments.at(0).name, std::string("Coffee"));
        redo();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(now().savedSegments.at(0).name, std::string("Coffee"));
    }

    void anotherShopEmptiesTheStack()
    {
        perform(std::make_shared<SaveSegment>(SavedSegment {0, "Tea", {}, "lasso"}));
        QCOMPARE(m_edits->stack()->count(), 1);
        m_workspace->close();
        QCOMPARE(m_edits->stack()->count(), 0);
    }

    void textsFollowTheLanguage()
    {
        perform(std::make_shared<SaveSegment>(SavedSegment {0, "Tea", {}, "lasso"}));
        m_edits->retranslate();
        QCOMPARE(m_edits->stack()->undoText(), QStringLiteral("Save segment “Tea”"));
    }
};

QTEST_MAIN(EditStackTest)
#include "test_edit_stack.moc"
