#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <atomic>
#include <set>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/import_writer.h"
#include "analytics/plan/code_stock.h"
#include "analytics/segment/rule/rule_engine.h"
#include "analytics/segment/rule/rule_parser.h"
#include "analytics/store/do_not_contact.h"
#include "analytics/store/store.h"
#include "analytics/target/campaign_export.h"
#include "analytics/target/export_register.h"
#include "analytics/target/seal.h"

using namespace clientele;

namespace {

// Adds one order per customer "c0" … to the shop, as an import does.
void importOrders(Store &store, int first, int customers)
{
    SilentMonitor monitor;
    ImportWriter writer(store, FileKind::Orders, "orders.csv", "{}", false);
    for (int i = first; i < first + customers; ++i) {
        const std::string id = std::to_string(i);
        const std::string customer = "c" + id;
        const std::string product = i % 2 == 0 ? "tea" : "pot";
        OrderLineRecord line;
        line.line = static_cast<std::uint64_t>(i) + 2;
        line.order = id;
        line.customer = customer;
        line.product = product;
        line.time = startOf(20'000 + i % 90);
        line.quantity = Quantity::fromWhole(1);
        line.price = line.amount = Money::fromWhole(10 + i);
        writer.add(line);
    }
    writer.finish(false, monitor);
}

Plan coupon(const std::string &name)
{
    Plan plan;
    plan.name = name;
    plan.holdout = 0.25;
    plan.offers.front().validFrom = 20'100;
    plan.offers.front().validTo = 20'114;
    plan.recommendations = 2;
    return plan;
}

class CancelWhenExporting final : public Monitor
{
public:
    void stage(Stage stage) override { m_isExporting = stage == Stage::Exporting; }
    void progress(double) override { }
    bool isCancelled() const override { return m_isExporting; }

private:
    std::atomic<bool> m_isExporting = false; // a monitor is asked from any thread
};

template<typename Work> ErrorCode failureOf(Work work)
{
    try {
        work();
    } catch (const Error &error) {
        return error.code;
    }
    return ErrorCode::Internal;
}

} // namespace

class TestCampaignExport : public QObject
{
    Q_OBJECT

private:
    struct Place
    {
        QTemporaryDir folder;
        SilentMonitor monitor;
        Store store = Store::create(file("shop.clientele"), {});

        std::filesystem::path file(std::string_view name) const
        {
            return std::filesystem::path(folder.path().toStdString()) / name;
        }
        ExportRequest requestFor(std::string_view name, std::string_view format = "csv") const
        {
            ExportRequest request;
            request.format = format;
            request.path = file(name);
            return request;
        }
        CampaignExport write(const ExportRequest &request)
        {
            return exportCampaign(store, loadDataset(store, monitor), loadCampaign(store, "1"), request, monitor);
        }
        CampaignExport write(std::string_view name, std::string_view format = "csv",
                             std::optional<std::filesystem::path> holdout = {})
        {
            ExportRequest request = requestFor(name, format);
            request.holdoutPath = holdout;
            return write(request);
        }
        std::int64_t count(std::string_view table)
        {
            return store.database().integer("SELECT count(*) FROM " + std::string(table));
        }
        QByteArray bytes(std::string_view name) const
        {
            QFile read(QString::fromStdString(file(name).string()));
            return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
        }
    };

private Q_SLOTS:
    // What there is to know of a plan goes with its list, the first time and every time after.
    void tellsOfOffersThatHaveEnded()
    {
        const auto isOver = [](const CampaignExport &done) {
            return std::ranges::any_of(done.findings, [](const PlanFinding &finding) {
                return finding.kind == PlanFindingKind::AlreadyOver && finding.severity == PlanFinding::Severity::Warn;
            });
        };
        Place past;
        importOrders(past.store, 0, 40);
        createCampaign(past.store, coupon("Spring")); // of 2025, tried on that year's orders
        QVERIFY(isOver(past.write("first.csv")));
        QVERIFY(isOver(past.write("again.csv")));

        Place future;
        importOrders(future.store, 0, 40);
        Plan plan = coupon("To come");
        plan.offers.front().validTo = *parseDay("2190-01-01");
        createCampaign(future.store, plan);
        QVERIFY(!isOver(future.write("first.csv")));
        QVERIFY(!isOver(future.write("again.csv")));

        Place never; // they had ended when the last order came
        importOrders(never.store, 0, 40);
        plan = coupon("Before");
        plan.offers.front().validFrom = plan.offers.front().validTo = 20'030;
        createCampaign(never.store, plan);
        QCOMPARE(failureOf([&] { never.write("list.csv"); }), ErrorCode::ExportRefused);
        QVERIFY(!std::filesystem::exists(never.file("list.csv")));
    }

    void sealsWhatItWrites()
    {
        Place place;
        importOrders(place.store, 0, 40);
        const Campaign campaign = createCampaign(place.store, coupon("Spring"));
        const CampaignExport done = place.write("list.csv", "csv", place.file("holdout.csv"));
        QCOMPARE(done.contacted, std::size_t {30});
        QCOMPARE(done.heldOut, std::size_t {10});
        QCOMPARE(done.rows, std::size_t {30});
        QCOMPARE(rowsOf(done.list), std::size_t {30});
        QCOMPARE(done.holdoutRows, std::size_t {10});
        QCOMPARE(place.bytes("list.csv").count("\r\n"), 31);
        QCOMPARE(place.bytes("holdout.csv").count("\r\n"), 11);

        const Campaign sealed = loadCampaign(place.store, "Spring");
        QCOMPARE(sealed.state, Campaign::State::Exported);
        QVERIFY(!sealed.sealedAt.empty());
        QCOMPARE(place.count("members"), 40);
        QCOMPARE(place.count("codes"), 30);
        QCOMPARE(place.count("exports"), 2);
        QCOMPARE(place.count("arms WHERE abs(share - 0.75) < 1e-9 AND offer IS NOT NULL"), 1);
        QCOMPARE(place.count("offers WHERE kind = 'coupon-percent' AND valid_to_day = 20114"), 1);

        const CampaignMembers members = sealedMembers(place.store, campaign.number);
        std::vector<std::string> codes;
        for (const CampaignMember &member : members.members) {
            if (member.arm == Arm::Offer)
                codes.push_back(member.code);
            QCOMPARE(member.recommended.size(), std::size_t {2});
            QVERIFY(!member.reason.empty());
        }
        QCOMPARE(codes, personalCodes(codeKeyOf(campaign), {"", 8}, 30));
        QVERIFY(place.store.verify(place.monitor).empty());
    }

    // "Not again those who got it last month" is a rule about the shop's own campaigns, too.
    void rulesKnowWhomItWasFor()
    {
        Place place;
        importOrders(place.store, 0, 40);
        createCampaign(place.store, coupon("Spring"));
        const auto counted = [&place](const char *rule) {
            const auto dataset = loadDataset(place.store, place.monitor);
            const auto rfm = std::make_shared<const RfmAnalysis>(analyseRfm(*dataset));
            const RuleEngine engine(
                {dataset, rfm, std::make_shared<const std::vector<Segment>>(allSegments(*dataset, *rfm, {}))});
            const ParsedRule parsed = parseRule(rule);
            return parsed.isValid() ? engine.members(parsed.rule, place.monitor).size() : std::size_t {9'999};
        };
        QCOMPARE(counted("received campaign \"Spring\""), std::size_t {0}); // a draft is for nobody yet
        const std::int64_t before = place.store.dataVersion();
        place.write("list.csv");
        QVERIFY(place.store.dataVersion() > before); // whoever holds a Dataset learns that it is an old one
        QCOMPARE(counted("received campaign \"Spring\""), std::size_t {30}); // the ten held out got nothing
        QCOMPARE(counted("received campaign \"Spring\" in last 30 days"), std::size_t {30});
        QCOMPARE(counted("not received campaign \"Spring\""), std::size_t {10});
        QCOMPARE(counted("received campaign \"Spring\" until 2000-01-01"), std::size_t {0});
    }

    void sameCampaignSameBytesInEveryFormat()
    {
        Place place;
        importOrders(place.store, 0, 30);
        place.store.database().execute(
            "UPDATE customers SET email = id || '@example.com', phone = 13800138000 + number");
        place.store.bumpDataVersion();
        createCampaign(place.store, coupon("Spring"));
        for (const ListFormat &format : listFormats()) {
            ExportRequest request = place.requestFor("first", format.id);
            request.holdoutPath = place.file("held");
            request.options.allowsUnknownConsent = true;
            const auto first = place.write(request);
            request.path = place.file("second");
            request.holdoutPath = place.file("held again");
            const auto second = place.write(request);
            QCOMPARE(place.bytes("first"), place.bytes("second"));
            QCOMPARE(first.list.front().sha256, second.list.front().sha256);
            QCOMPARE(first.holdoutList.front().sha256, second.holdoutList.front().sha256);
        }
    }

    void theDraftsPreviewIsWhatTheExportSeals()
    {
        Place place;
        importOrders(place.store, 0, 30);
        const Campaign campaign = createCampaign(place.store, coupon("Spring"));
        const auto dataset = loadDataset(place.store, place.monitor);
        const auto before = campaignMembers(place.store, dataset, campaign, place.monitor);
        place.write("list.csv");
        const auto after = campaignMembers(place.store, dataset, loadCampaign(place.store, "1"), place.monitor);
        QCOMPARE(after.members.size(), before.members.size());
        for (std::size_t i = 0; i < after.members.size(); ++i) {
            const CampaignMember &a = after.members[i];
            const CampaignMember &b = before.members[i];
            QCOMPARE(std::tie(a.customer, a.arm, a.code, a.reason, a.recommended, a.stratum, a.propensity, a.viaSegment,
                              a.score, a.rank),
                     std::tie(b.customer, b.arm, b.code, b.reason, b.recommended, b.stratum, b.propensity, b.viaSegment,
                              b.score, b.rank));
        }
    }

    void laterDataDoesNotChangeASealedCampaign()
    {
        Place place;
        importOrders(place.store, 0, 40);
        createCampaign(place.store, coupon("Spring"));
        place.write("before.csv");
        importOrders(place.store, 40, 25);
        const CampaignExport after = place.write("after.csv");
        QCOMPARE(place.bytes("after.csv"), place.bytes("before.csv"));
        QCOMPARE(after.contacted, std::size_t {30});
        QCOMPARE(place.count("members"), 40);
    }

    void whoAskedNotToBeContactedIsLeftOutOfTheNextExport()
    {
        Place place;
        importOrders(place.store, 0, 40);
        createCampaign(place.store, coupon("Spring"));
        place.write("before.csv");
        const CampaignMembers members = sealedMembers(place.store, 1);
        const auto contacted = std::ranges::find(members.members, Arm::Offer, &CampaignMember::arm);
        setDoNotContact(place.store, {contacted->customer}, true);
        const CampaignExport after = place.write("after.csv");
        QCOMPARE(after.rows, std::size_t {29});
        QVERIFY(!place.bytes("after.csv").contains(contacted->code.c_str()));
        QCOMPARE(place.count("members"), 40); // the record stays
    }

    void exclusionsAreKept()
    {
        Place place;
        importOrders(place.store, 0, 10);
        setDoNotContact(place.store, {"c3"}, true);
        Plan plan = coupon("Spring");
        plan.audience.topN = 5;
        createCampaign(place.store, plan);
        place.write("list.csv");
        QCOMPARE(place.count("exclusions WHERE reason = 'do_not_contact'"), 1);
        QCOMPARE(place.count("exclusions WHERE reason = 'below_top_n'"), 4);
        const CampaignMembers members = sealedMembers(place.store, 1);
        QCOMPARE(members.exclusions.size(), std::size_t {5});
        QVERIFY(std::ranges::is_sorted(members.exclusions, {}, &CampaignMembers::Exclusion::customer));
    }

    void aFailureLeavesADraftAndNoFile()
    {
        Place place;
        importOrders(place.store, 0, 20);
        createCampaign(place.store, coupon("Spring"));
        // Neither a list nor what was to become one; the shop is a draft's.
        const auto untouched = [&] {
            const auto isList = [](const auto &entry) {
                const std::string name = entry.path().filename().string();
                return name.starts_with("list") || name.starts_with("held");
            };
            const std::filesystem::directory_iterator files(place.file("list.csv").parent_path());
            return loadCampaign(place.store, "1").state == Campaign::State::Draft && place.count("members") == 0
                   && place.count("exports") == 0 && std::ranges::none_of(begin(files), end(files), isList);
        };
        QCOMPARE(failureOf([&] { place.write("missing/list.csv"); }), ErrorCode::FolderNotWritable);
        QVERIFY(untouched());
        // The holdout's file is written first and must go again when the list cannot be written.
        QCOMPARE(failureOf([&] { place.write("missing/list.csv", "csv", place.file("held.csv")); }),
                 ErrorCode::FolderNotWritable);
        QVERIFY(untouched());
        CancelWhenExporting cancel;
        QVERIFY_EXCEPTION_THROWN(exportCampaign(place.store, loadDataset(place.store, place.monitor),
                                                loadCampaign(place.store, "1"), place.requestFor("list.csv"), cancel),
                                 Cancelled);
        QVERIFY(untouched());

        Plan plan = coupon("Spring");
        plan.audience.include = {"no_orders"};
        updateCampaign(place.store, 1, plan);
        QCOMPARE(failureOf([&] { place.write("list.csv"); }), ErrorCode::AudienceEmpty);
        QVERIFY(untouched());
        plan.audience.include = {"saved.99"};
        updateCampaign(place.store, 1, plan);
        QCOMPARE(failureOf([&] { place.write("list.csv"); }), ErrorCode::NoSuchSegment);
        plan.recommender = "crystal-ball";
        updateCampaign(place.store, 1, plan);
        QCOMPARE(failureOf([&] { place.write("list.csv"); }), ErrorCode::NoSuchMethod);
        QVERIFY(untouched());
    }

    void codesGoBesideTheListAndJoin()
    {
        Place place;
        importOrders(place.store, 0, 20);
        Plan plan = coupon("Spring");
        plan.codePrefix = "SP-";
        plan.seedAddress = {"Boss", "boss@shop.com", ""};
        createCampaign(place.store, plan);
        ExportRequest request = place.requestFor("list.csv");
        request.codes = {"klaviyo-coupons", place.file("codes.csv")};
        request.holdoutPath = place.file("held.csv");
        request.purpose = "Spring mailing";
        const CampaignExport done = place.write(request);
        QCOMPARE(done.rows, std::size_t {15}); // without the seed address
        QCOMPARE(rowsOf(done.list), std::size_t {16});
        QCOMPARE(rowsOf(done.codeList), std::size_t {16});
        QVERIFY(!place.bytes("held.csv").contains("boss@shop.com"));
        const QList<QByteArray> lines = place.bytes("list.csv").split('\n');
        const QByteArray codes = place.bytes("codes.csv");
        for (qsizetype i = 1; i + 1 < lines.size(); ++i)
            QVERIFY(codes.contains(QByteArray(lines[i].split(',').at(6)).append("\r\n")));
        QVERIFY(lines.at(16).startsWith("Spring,seed,,boss@shop.com,,Boss,SP-"));

        const CampaignMembers sealed = sealedMembers(place.store, 1);
        QCOMPARE(lines.at(16).split(',').at(6).toStdString(), sealed.seedCode);
        QCOMPARE(place.count("codes WHERE customer IS NULL"), 1);
        QCOMPARE(ownerOfCode(place.store, "sp-" + sealed.seedCode.substr(3)).campaign, 1);
        place.write("again.csv");
        QCOMPARE(place.bytes("again.csv"), place.bytes("list.csv"));

        const std::vector<ExportRecord> exports = loadExports(place.store);
        QCOMPARE(exports.size(), std::size_t {4});
        QCOMPARE(exports[0].fileName, "again.csv"); // newest first
        QCOMPARE(exports[0].purpose, "");
        QCOMPARE(exports[1].fileName, "list.csv");
        QCOMPARE(exports[1].purpose, "Spring mailing");
        QCOMPARE(exports[1].sha256, done.list.front().sha256);
        QCOMPARE(exports[2].format, "klaviyo-coupons");
        QCOMPARE(exports[3].arm, Arm::Holdout);
        QVERIFY(loadExports(place.store, 2).empty());
        QVERIFY(place.store.verify(place.monitor).empty());
    }

    void whoCannotBeInTheFileIsListed()
    {
        Place place;
        importOrders(place.store, 0, 20); // nobody has an address
        createCampaign(place.store, coupon("Spring"));
        try {
            place.write("list.csv", "mailchimp");
            QFAIL("must refuse");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::AudienceEmpty);
            QCOMPARE(error.arguments, (std::vector<std::string> {"Spring", "mailchimp", "no_email", "15"}));
        }
        QVERIFY(!std::filesystem::exists(place.file("list.csv")));
        QVERIFY(loadCampaign(place.store, "1").sealedAt.empty());

        place.store.database().execute(
            "UPDATE customers SET email = 'a@x.com' WHERE id IN ('c1', 'c2', 'c3', 'c4', 'c5')");
        place.store.bumpDataVersion();
        ExportRequest request = place.requestFor("list.csv", "mailchimp");
        request.rejectedPath = place.file("rejected.csv");
        const ExportPreview preview = previewExport(place.store, loadDataset(place.store, place.monitor),
                                                    loadCampaign(place.store, "1"), request, place.monitor);
        QVERIFY(loadCampaign(place.store, "1").sealedAt.empty());
        const CampaignExport done = place.write(request);
        QCOMPARE(done.rows, std::size_t {1}); // they share one address
        QCOMPARE(preview.table.people, done.rows);
        QCOMPARE(preview.table.rejected.size(), done.rejected.size());
        QCOMPARE(done.rejected.size(), std::size_t {14});
        QCOMPARE(place.bytes("rejected.csv").count("\r\n"), 15);
        QVERIFY(place.bytes("rejected.csv").contains(",duplicate\r\n"));
        QCOMPARE(loadExports(place.store).front().rejected, std::size_t {14});
    }

    // Also who was left out of the campaign, though no destination ever saw them.
    void everybodyLeftOutIsListed()
    {
        Place place;
        importOrders(place.store, 0, 20);
        setDoNotContact(place.store, {"c1"}, true);
        createCampaign(place.store, coupon("Spring"));
        ExportRequest request = place.requestFor("list.csv", "csv");
        request.rejectedPath = place.file("left-out.csv");
        const CampaignExport done = place.write(request);
        QVERIFY(done.rejected.empty());
        QCOMPARE(place.bytes("left-out.csv"), QByteArray("customer,reason\r\nc1,do_not_contact\r\n"));
    }

    void thePlatformsCodesAreGivenInstead()
    {
        Place place;
        importOrders(place.store, 0, 20);
        Plan plan = coupon("Spring");
        plan.holdout = 0;
        plan.holdoutReason = "so few people";
        const Campaign campaign = createCampaign(place.store, plan);
        std::vector<std::string> codes;
        for (int i = 0; i < 19; ++i)
            codes.push_back("PLATFORM" + std::to_string(i));
        addPlatformCodes(place.store, campaign.number, 0, codes);
        QCOMPARE(failureOf([&] { place.write("list.csv"); }), ErrorCode::ExportRefused);
        QVERIFY(!std::filesystem::exists(place.file("list.csv")));
        codes.push_back("last-one");
        const AddedCodes added = addPlatformCodes(place.store, campaign.number, 0, codes);
        QCOMPARE(added.added, std::size_t {1});
        QCOMPARE(added.repeated, std::size_t {19});
        place.write("list.csv");
        std::vector<std::string> given;
        for (const CampaignMember &member : sealedMembers(place.store, 1).members)
            given.push_back(member.code);
        QCOMPARE(given, codes);
        QCOMPARE(failureOf([&] { addPlatformCodes(place.store, 1, 0, codes); }), ErrorCode::CampaignSealed);
    }

    void whatWouldHurtIsRefused()
    {
        Place place;
        importOrders(place.store, 0, 20);
        Plan plan = coupon("Spring");
        plan.holdout = 0;
        createCampaign(place.store, plan);
        QCOMPARE(failureOf([&] { place.write("list.csv"); }), ErrorCode::ExportRefused);
        QCOMPARE(place.count("members"), 0);
        QVERIFY(!std::filesystem::exists(place.file("list.csv")));
        plan.holdoutReason = "a recall: everybody must know";
        updateCampaign(place.store, 1, plan);
        place.write("list.csv");
        QCOMPARE(place.count("members"), 20);
    }

    void aReaderExportsOnlyWhatIsSealed()
    {
        Place place;
        importOrders(place.store, 0, 20);
        createCampaign(place.store, coupon("Spring"));
        const auto write = [&] {
            Store reader = Store::open(place.file("shop.clientele"), Store::Access::Read);
            return exportCampaign(reader, loadDataset(reader, place.monitor), loadCampaign(reader, "1"),
                                  place.requestFor("reader.csv"), place.monitor);
        };
        QCOMPARE(failureOf([&] { write(); }), ErrorCode::ShopReadOnly);
        place.write("writer.csv");
        write();
        QCOMPARE(place.bytes("reader.csv"), place.bytes("writer.csv"));
    }
};

QTEST_GUILESS_MAIN(TestCampaignExport)
#include "test_campaign_export.moc"
