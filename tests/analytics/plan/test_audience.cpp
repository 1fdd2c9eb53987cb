#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <set>

#include "analytics/base/error.h"
#include "analytics/base/random.h"
#include "analytics/plan/audience.h"
#include "analytics/plan/scores.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

namespace {

constexpr auto kEmail = Plan::Audience::Channel::Email;
constexpr auto kSms = Plan::Audience::Channel::Sms;
constexpr auto kAny = Plan::Audience::Channel::Any;

Plan planOf(double holdout)
{
    Plan plan;
    plan.name = "Test";
    plan.holdout = holdout;
    return plan;
}

AudienceResult select(const Dataset &dataset, const Plan &plan, const std::vector<SavedSegment> &saved = {})
{
    const RfmAnalysis rfm = analyseRfm(dataset);
    return selectAudience(dataset, rfm, allSegments(dataset, rfm, saved), plan);
}

// `count` customers "c0" …, with 0 to 9 orders each on differing days.
DatasetBuilder manyCustomers(int count, std::uint64_t seed = 3)
{
    DatasetBuilder shop;
    Random random(seed);
    for (int i = 0; i < count; ++i) {
        const std::string id = "c" + std::to_string(i);
        shop.customer({.id = id});
        const auto orders = random.below(10);
        for (std::uint64_t order = 0; order < orders; ++order) {
            const Day day = 20'000 + static_cast<Day>(random.below(700));
            shop.order(id + "-" + std::to_string(order), id, formatDay(day));
            shop.line("tea", Quantity::fromWhole(1), Money {static_cast<std::int64_t>(1 + random.below(900'000))});
        }
    }
    return shop;
}

constexpr Day kStart = 20'000;

// Five customers, a campaign of our own from kStart − 5 to kStart, another shop's system's messages.
std::shared_ptr<const Dataset> shopWithCampaigns()
{
    auto dataset = std::make_shared<Dataset>(*DatasetBuilder()
                                                  .customer({.id = "both"})
                                                  .customer({.id = "kept out"})
                                                  .customer({.id = "mailed"})
                                                  .customer({.id = "old"})
                                                  .customer({.id = "sent"})
                                                  .build());
    finishDataset(*dataset); // its indices point to where it was made
    CampaignTable &campaigns = dataset->campaigns;
    for (const auto &[name, number] : {std::pair("outside", 0), std::pair("ours", 7)}) {
        campaigns.id.add(name);
        campaigns.name.add(name);
        campaigns.type.add("");
        campaigns.number.push_back(number);
        campaigns.start.push_back(number == 0 ? CampaignTable::kNoDay : kStart - 5);
        campaigns.end.push_back(number == 0 ? CampaignTable::kNoDay : kStart);
    }
    const auto message = [&](std::uint32_t campaign, CustomerIndex customer, Day day) {
        dataset->messages.campaign.push_back(campaign);
        dataset->messages.customer.push_back(customer);
        dataset->messages.sent.push_back(startOf(day));
    };
    message(0, 2, kStart - 3);
    message(0, 3, kStart - 10);
    message(1, 0, kStart - 4);
    const auto target = [&](CustomerIndex customer, Arm arm) {
        dataset->targetings.campaign.push_back(1);
        dataset->targetings.customer.push_back(customer);
        dataset->targetings.arm.push_back(dataset->words.code(armId(arm)));
        dataset->targetings.time.push_back(kNoTime);
    };
    target(0, Arm::Offer);
    target(1, Arm::Holdout);
    target(4, Arm::Offer);
    return dataset;
}

std::set<std::string> idsOf(const Dataset &dataset, const AudienceResult &audience, Arm arm)
{
    std::set<std::string> ids;
    for (const AudienceMember &member : audience.members) {
        if (member.arm == arm)
            ids.emplace(dataset.customers.id[member.customer]);
    }
    return ids;
}

} // namespace

class TestAudience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exclusionsInOrder()
    {
        DatasetBuilder shop;
        const auto no = Consent::No;
        // Each has every later reason as well; the first that applies is told.
        shop.customer({.id = "segment", .emailConsent = no, .doNotContact = true});
        shop.customer({.id = "never", .emailConsent = no, .doNotContact = true});
        shop.customer({.id = "refused", .emailConsent = no});
        shop.customer({.id = "no address", .phone = "1"});
        shop.customer({.id = "fine", .email = "f@example.com"});
        shop.customer({.id = "best", .email = "b@example.com"});
        shop.order("1", "best", "2026-01-01").line("tea", 1, 5.0);
        const auto dataset = shop.build();

        Plan plan = planOf(0);
        plan.audience.exclude = {"saved.7"};
        plan.audience.channel = kEmail;
        plan.audience.topN = 1;
        const AudienceResult result = select(*dataset, plan, {{7, "Left out", {"segment"}, "file"}});

        QCOMPARE(result.members.size(), std::size_t {1});
        QCOMPARE(dataset->customers.id[result.members[0].customer], std::string_view("best"));
        std::vector<std::string_view> reasons;
        for (const auto &exclusion : result.exclusions)
            reasons.push_back(exclusionId(exclusion.reason));
        QCOMPARE(reasons, (std::vector<std::string_view> {"excluded_segment", "do_not_contact", "no_consent",
                                                          "not_reachable", "below_top_n"}));
        for (const auto &exclusion : result.exclusions)
            QCOMPARE(exclusionById(exclusionId(exclusion.reason)), exclusion.reason);
        QVERIFY_EXCEPTION_THROWN(exclusionById("bad mood"), Error);
    }

    void consent()
    {
        using enum Consent;
        DatasetBuilder shop;
        shop.customer({.id = "unknown"});
        shop.customer({.id = "yes", .emailConsent = Yes, .smsConsent = Yes});
        shop.customer({.id = "no", .email = "e", .phone = "p", .emailConsent = No, .smsConsent = No});
        shop.customer({.id = "sms only", .email = "e", .phone = "p", .emailConsent = No, .smsConsent = Yes});
        shop.customer({.id = "sms unknown, no phone", .email = "e", .emailConsent = No});
        const auto dataset = shop.build();
        const auto allowed = [&](Plan::Audience::Channel channel, bool requireConsent) {
            std::string who;
            for (CustomerIndex c = 0; c < dataset->customers.size(); ++c)
                who += mayContact(dataset->customers, c, channel, requireConsent) ? '1' : '0';
            return who;
        };
        QCOMPARE(allowed(kEmail, false), "11000");
        QCOMPARE(allowed(kEmail, true), "01000");
        QCOMPARE(allowed(kSms, false), "11011");
        QCOMPARE(allowed(kSms, true), "01010");
        QCOMPARE(allowed(kAny, false), "11010"); // the last one refused e-mail and has no phone
        QCOMPARE(allowed(kAny, true), "01010");
    }

    void topNByEachScore()
    {
        DatasetBuilder shop;
        shop.customer({.id = "none"});
        shop.order("a1", "often", "2026-01-01").line("tea", 1, 10.0);
        shop.order("a2", "often", "2026-01-02").line("tea", 1, 10.0);
        shop.order("a3", "often", "2026-01-03").line("tea", 1, 10.0);
        shop.order("b1", "large", "2026-01-05").line("tea", 1, 80.0);
        shop.order("b2", "large", "2026-01-06").line("tea", -1, 70.0); // net 10, but one order of 80
        shop.order("c1", "late", "2026-02-01").line("tea", 1, 20.0);
        const auto dataset = shop.build();
        const auto best = [&](const char *score) {
            Plan plan = planOf(0);
            plan.audience.topN = 1;
            plan.audience.score = score;
            return *idsOf(*dataset, select(*dataset, plan), Arm::Offer).begin();
        };
        QCOMPARE(best("monetary"), "often");
        QCOMPARE(best("frequency"), "often");
        QCOMPARE(best("recency"), "late");
        QCOMPARE(best("average_order"), "large");
    }

    void ranksAreCompleteAndBuyersComeFirst()
    {
        DatasetBuilder shop;
        shop.customer({.id = "none"});
        shop.order("1", "b", "2026-01-01").line("tea", 1, 10.0);
        shop.order("2", "a", "2026-01-01").line("tea", 1, 10.0);
        shop.order("3", "owed", "2026-01-01").line("tea", 1, 10.0).line("tea", -1, 50.0); // net −40
        const auto dataset = shop.build();
        const AudienceResult result = select(*dataset, planOf(0));
        std::map<std::string, int> ranks;
        for (const AudienceMember &member : result.members)
            ranks.emplace(dataset->customers.id[member.customer], member.rank);
        QCOMPARE(ranks, (std::map<std::string, int> {{"a", 1}, {"b", 2}, {"owed", 3}, {"none", 4}}));
    }

    void membersKnowTheFirstSegmentThatBroughtThem()
    {
        const auto dataset = DatasetBuilder().customer({.id = "x"}).customer({.id = "y"}).customer({.id = "z"}).build();
        Plan plan = planOf(0);
        plan.audience.include = {"saved.1", "saved.2"};
        const AudienceResult result
            = select(*dataset, plan, {{1, "One", {"x"}, "file"}, {2, "Two", {"x", "y", "gone"}, "file"}});
        QCOMPARE(result.members.size(), std::size_t {2});
        QCOMPARE(result.members[0].viaSegment, 0u);
        QCOMPARE(result.members[1].viaSegment, 1u);
        QVERIFY(result.exclusions.empty()); // z was never meant
        plan.audience.include = {"saved.9"};
        QVERIFY_EXCEPTION_THROWN(select(*dataset, plan), Error);
    }

    void holdoutIsExact()
    {
        for (const int count : {1, 2, 7, 10, 99, 1'234}) {
            const auto dataset = manyCustomers(count).build();
            for (const double share : {0.0, 0.01, 0.1, 0.25, 1.0 / 3, 0.5, 0.9}) {
                const AudienceResult result = select(*dataset, planOf(share));
                QCOMPARE(result.members.size(), static_cast<std::size_t>(count));
                QCOMPARE(result.heldOut, static_cast<std::size_t>(std::llround(share * count)));
                QCOMPARE(result.contacted + result.heldOut, result.members.size());
                QCOMPARE(idsOf(*dataset, result, Arm::Holdout).size(), result.heldOut);
            }
        }
    }

    void everyStratumGivesItsShare()
    {
        const auto dataset = manyCustomers(2'000).build();
        const AudienceResult result = select(*dataset, planOf(0.1));
        std::map<std::pair<std::uint32_t, int>, std::pair<int, int>> strata; // held out, all
        for (const AudienceMember &member : result.members) {
            auto &counts = strata[{member.stratum, member.spendThird}];
            ++counts.second;
            counts.first += member.arm == Arm::Holdout;
        }
        QVERIFY(strata.size() > 20);
        QVERIFY(strata.contains({static_cast<std::uint32_t>(rfmMaps().front().groups.size()), 0})); // without orders
        for (const auto &[stratum, counts] : strata)
            QVERIFY(std::abs(counts.first - 0.1 * counts.second) < 1);
        for (const AudienceMember &member : result.members) {
            const auto [held, all] = strata[{member.stratum, member.spendThird}];
            const int alike = member.arm == Arm::Holdout ? held : all - held;
            QCOMPARE(member.propensity, static_cast<double>(alike) / all);
        }
    }

    void drawDependsOnSeedOnly()
    {
        const auto dataset = manyCustomers(500).build();
        Plan plan = planOf(0.2);
        const auto first = idsOf(*dataset, select(*dataset, plan), Arm::Holdout);
        QCOMPARE(idsOf(*dataset, select(*dataset, plan), Arm::Holdout), first);
        plan.seed = 2;
        const auto second = idsOf(*dataset, select(*dataset, plan), Arm::Holdout);
        std::vector<std::string> both;
        std::ranges::set_intersection(first, second, std::back_inserter(both));
        QVERIFY2(both.size() > 5 && both.size() < 40, qPrintable(QString::number(both.size()))); // 20 expected
    }

    void onlyIn()
    {
        const auto dataset = DatasetBuilder().customer({.id = "x"}).customer({.id = "y"}).customer({.id = "z"}).build();
        const std::vector<SavedSegment> saved {{1, "One", {"x", "y"}, "file"}, {2, "Two", {"y", "z"}, "file"}};
        Plan plan = planOf(0);
        plan.audience.include = {"saved.1"};
        plan.audience.onlyIn = {"saved.2"};
        const AudienceResult result = select(*dataset, plan, saved);
        QCOMPARE(idsOf(*dataset, result, Arm::Offer), std::set<std::string> {"y"});
        QCOMPARE(result.exclusions.size(), std::size_t {1});
        QCOMPARE(exclusionId(result.exclusions[0].reason), std::string_view("outside_only_in"));
        plan.audience.onlyIn = {"saved.9"};
        QVERIFY_EXCEPTION_THROWN(select(*dataset, plan, saved), Error);
    }

    void quietDays()
    {
        DatasetBuilder shop;
        shop.customer({.id = "never"});
        shop.order("1", "today", "2026-01-31").line("tea", 1, 5.0);
        shop.order("2", "week", "2026-01-25").line("tea", 1, 5.0);
        shop.order("3", "month", "2026-01-02").line("tea", 1, 5.0);
        const auto dataset = shop.build(); // as of 2026-02-01
        Plan plan = planOf(0);
        plan.audience.quietDays = 7;
        QCOMPARE(idsOf(*dataset, select(*dataset, plan), Arm::Offer), (std::set<std::string> {"month", "never"}));
        plan.audience.quietDays = 6;
        QCOMPARE(idsOf(*dataset, select(*dataset, plan), Arm::Offer),
                 (std::set<std::string> {"month", "never", "week"}));
    }

    void contactPressure()
    {
        const auto dataset = shopWithCampaigns();
        Plan plan = planOf(0);
        plan.offers.front().validFrom = plan.offers.front().validTo = kStart;
        plan.audience.pressure = {1, 10};
        // "mailed" had a message 3 days before, "old" one 10 days before; "sent" is in our campaign of 5 days before and
        // "kept out" was its holdout; "both" are in it and have its one message, which is one contact.
        QCOMPARE(idsOf(*dataset, select(*dataset, plan), Arm::Offer), (std::set<std::string> {"kept out", "old"}));
        for (const auto &exclusion : select(*dataset, plan).exclusions)
            QCOMPARE(exclusionId(exclusion.reason), std::string_view("too_many_contacts"));
        plan.audience.pressure.most = 2;
        QCOMPARE(idsOf(*dataset, select(*dataset, plan), Arm::Offer),
                 (std::set<std::string> {"both", "kept out", "mailed", "old", "sent"}));
        plan.audience.pressure = {1, 11};
        QCOMPARE(idsOf(*dataset, select(*dataset, plan), Arm::Offer), std::set<std::string> {"kept out"});
    }

    void clashes()
    {
        const auto dataset = shopWithCampaigns();
        Plan plan = planOf(0);
        plan.audience.avoidClashes = true;
        const auto reached = [&](Day from, Day to) {
            plan.offers.front().validFrom = from;
            plan.offers.front().validTo = to;
            return idsOf(*dataset, select(*dataset, plan), Arm::Offer).size();
        };
        QCOMPARE(reached(kStart, kStart + 5), std::size_t {3}); // ours runs until kStart
        QCOMPARE(reached(kStart + 1, kStart + 5), std::size_t {5});
        QCOMPARE(reached(kStart - 9, kStart - 6), std::size_t {5});
        QCOMPARE(reached(kStart - 9, kStart - 5), std::size_t {3});
    }

    void theLiveCountIsTheSame()
    {
        const auto dataset = manyCustomers(3'000).build();
        const RfmAnalysis rfm = analyseRfm(*dataset);
        const auto segments = allSegments(*dataset, rfm, {});
        Plan plan = planOf(0.15);
        plan.audience.exclude = {"eleven.lost"};
        plan.audience.onlyIn = {"buyers"};
        plan.audience.quietDays = 40;
        for (const int top : {0, 100}) {
            plan.audience.topN = top;
            const AudienceCount count = countAudience(*dataset, rfm, segments, plan);
            const AudienceResult result = selectAudience(*dataset, rfm, segments, plan);
            QCOMPARE(count.members, result.members.size());
            QCOMPARE(count.heldOut, result.heldOut);
            std::array<std::size_t, kExclusionReasons> excluded {};
            for (const auto &exclusion : result.exclusions)
                ++excluded[static_cast<std::size_t>(exclusion.reason)];
            QVERIFY(count.excluded == excluded);
        }
    }

    // Customers without orders, so that a newcomer moves nobody to another stratum.
    void aNewcomerReshufflesNobody()
    {
        DatasetBuilder shop;
        for (int i = 0; i < 300; ++i)
            shop.customer({.id = "c" + std::to_string(i)});
        const auto before = shop.build();
        shop.customer({.id = "newcomer"});
        const auto after = shop.build();
        const auto heldBefore = idsOf(*before, select(*before, planOf(0.1)), Arm::Holdout);
        const auto heldAfter = idsOf(*after, select(*after, planOf(0.1)), Arm::Holdout);
        std::vector<std::string> changed;
        std::ranges::set_symmetric_difference(heldBefore, heldAfter, std::back_inserter(changed));
        QVERIFY2(changed.size() <= 2, qPrintable(QString::number(changed.size())));
    }

    // The arms of many draws must not differ in what they had already spent: mean z² of net spend between arms is about
    // 1 for a simple random draw and less for a stratified one.
    void armsAreAlike()
    {
        const auto dataset = manyCustomers(1'000).build();
        const RfmAnalysis rfm = analyseRfm(*dataset);
        const auto segments = allSegments(*dataset, rfm, {});
        Plan plan = planOf(0.3);
        plan.audience.include = {"buyers"};
        double sumOfSquares = 0;
        double sum = 0;
        constexpr int kDraws = 100;
        for (int draw = 0; draw < kDraws; ++draw) {
            plan.seed = static_cast<std::uint64_t>(draw) + 1;
            std::array<double, 2> n {}, mean {}, square {};
            for (const AudienceMember &member : selectAudience(*dataset, rfm, segments, plan).members) {
                const auto arm = static_cast<std::size_t>(member.arm);
                ++n[arm];
                mean[arm] += member.score;
                square[arm] += member.score * member.score;
            }
            double variance = 0;
            for (const std::size_t arm : {0u, 1u}) {
                mean[arm] /= n[arm];
                variance += (square[arm] / n[arm] - mean[arm] * mean[arm]) / n[arm];
            }
            const double z = (mean[0] - mean[1]) / std::sqrt(variance);
            sumOfSquares += z * z;
            sum += z;
        }
        QVERIFY2(sumOfSquares / kDraws < 0.8, qPrintable(QString::number(sumOfSquares / kDraws)));
        QVERIFY2(std::abs(sum / kDraws) < 0.3, qPrintable(QString::number(sum / kDraws)));
    }

    void scoresAreARegistry()
    {
        std::set<std::string_view> ids;
        for (const AudienceScore &score : audienceScores()) {
            QVERIFY(ids.insert(score.id).second);
            QVERIFY(!score.phrase.empty());
            QCOMPARE(audienceScore(score.id).id, score.id);
        }
        QCOMPARE(Plan().audience.score, audienceScores().front().id);
        QVERIFY_EXCEPTION_THROWN(audienceScore("luck"), Error);
    }
};

QTEST_GUILESS_MAIN(TestAudience)
#include "test_audience.moc"
