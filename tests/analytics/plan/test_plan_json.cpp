#include <QtTest/QTest>

#include <set>

#include "analytics/base/error.h"
#include "analytics/offer/plan_problem.h"
#include "analytics/plan/plan.h"

using namespace clientele;

namespace {

constexpr const char *kComplete = R"({
  "clientele_plan": 2,
  "name": "Autumn win-back",
  "offer": {
    "kind": "coupon-percent",
    "percent": 12.5,
    "cap": 20.0,
    "minimum_spend": 40.0,
    "valid_from": "2026-11-01",
    "valid_to": "2026-11-30"
  },
  "audience": {
    "include": [
      "eleven.at_risk",
      "saved.7"
    ],
    "exclude": [
      "eleven.new"
    ],
    "top_n": 500,
    "score": "average_order",
    "channel": "email",
    "require_consent": true
  },
  "holdout": 0.2,
  "seed": 18446744073709551615,
  "recommender": "repeat",
  "recommendations": 5,
  "code_prefix": "AUT-",
  "as_of": "2026-10-31"
}
)";

// "field problem" of the refusal, or "" when the plan is accepted.
std::string refusal(const QString &json)
{
    try {
        planFromJson(json.toStdString());
    } catch (const Error &error) {
        if (error.code != ErrorCode::PlanInvalid || error.arguments.size() < 2)
            return error.what();
        return error.arguments[0] + " " + error.arguments[1];
    }
    return {};
}

} // namespace

class TestPlanJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey()
    {
        const Plan plan = planFromJson(kComplete);
        QCOMPARE(plan.name, "Autumn win-back");
        QCOMPARE(plan.offers.front().kind, "coupon-percent");
        QCOMPARE(plan.offers.front().percent, 1'250);
        QCOMPARE(plan.offers.front().cap.value(), Money::fromWhole(20));
        QCOMPARE(plan.offers.front().minimumSpend, Money::fromWhole(40));
        QCOMPARE(formatDay(plan.offers.front().validFrom), "2026-11-01");
        QCOMPARE(formatDay(plan.offers.front().validTo), "2026-11-30");
        QCOMPARE(plan.audience.include, (std::vector<std::string> {"eleven.at_risk", "saved.7"}));
        QCOMPARE(plan.audience.exclude, std::vector<std::string> {"eleven.new"});
        QCOMPARE(plan.audience.topN, 500);
        QCOMPARE(plan.audience.score, "average_order");
        QCOMPARE(plan.audience.channel, Plan::Audience::Channel::Email);
        QVERIFY(plan.audience.requireConsent);
        QCOMPARE(plan.holdout, 0.2);
        QCOMPARE(plan.seed, UINT64_MAX);
        QCOMPARE(plan.recommender, "repeat");
        QCOMPARE(plan.recommendations, 5);
        QCOMPARE(plan.codePrefix, "AUT-");
        QCOMPARE(formatDay(plan.asOf.value()), "2026-10-31");
    }

    void writesWhatItRead() { QCOMPARE(planToJson(planFromJson(kComplete)), kComplete); }

    void rulesAreKept()
    {
        Plan plan = planFromJson(kComplete);
        plan.rules.inStock = plan.rules.notReturned = plan.rules.priceBand = true;
        plan.rules.minMargin = 0.25;
        plan.rules.categories = {"Tea"};
        plan.rules.excludedCategories = {"Coffee"};
        plan.rules.brands = {"Leaf"};
        plan.rules.excludedBrands = {"Twig"};
        plan.rules.diversity = 0.5;
        plan.rules.novelty = -0.5;
        QCOMPARE(planFromJson(planToJson(plan)), plan);
    }

    void amountsAreExact()
    {
        Plan plan = planFromJson(kComplete);
        plan.offers.front().kind = "coupon-amount";
        plan.offers.front().percent = Offer().percent;
        plan.offers.front().cap.reset();
        for (const std::int64_t units : {1LL, 9'999LL, 123'456'789LL, 7'000'000'000'000'007LL}) {
            plan.offers.front().amount = {units};
            QCOMPARE(planFromJson(planToJson(plan)), plan);
        }
    }

    void leftOutMeansDefault()
    {
        const Plan plan = planFromJson(R"({"clientele_plan": 2, "name": "五折 🎁", "offer":
            {"kind": "coupon-amount", "amount": 5, "valid_from": "2026-01-01", "valid_to": "2026-01-01"}})");
        Plan expected;
        expected.name = "五折 🎁";
        expected.offers.front().kind = "coupon-amount";
        expected.offers.front().amount = Money::fromWhole(5);
        expected.offers.front().validFrom = expected.offers.front().validTo = parseDay("2026-01-01").value();
        QCOMPARE(plan, expected);
        QCOMPARE(planFromJson(planToJson(plan)), plan);
    }

    void assumptionsAreKept()
    {
        Plan plan = planFromJson(kComplete);
        plan.assumptions = {{{"Tea", 0.25}}, {{"10", 0.08}}, 21, 4.5};
        QCOMPARE(planFromJson(planToJson(plan)), plan);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("refused");
        const auto row = [](const char *from, const char *to, const char *refused) {
            QTest::newRow(refused) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(refused);
        };
        row(R"("clientele_plan": 2)", R"("plan": 1)", "clientele_plan is missing: this is not a campaign plan");
        row(R"("clientele_plan": 2)", R"("clientele_plan": 3)",
            "clientele_plan is a newer version than this program reads");
        row(R"("clientele_plan": 2)", R"("clientele_plan": "1")", "clientele_plan must be a whole number");
        row(R"("holdout")", R"("hold_out")", "hold_out is not a key of a campaign plan");
        row(R"("minimum_spend")", R"("minimum")", "offer.minimum is not a key of a campaign plan");
        row(R"("top_n")", R"("topN")", "audience.topN is not a key of a campaign plan");
        row(R"("percent": 12.5)", R"("percent": 12.5, "amount": 5)", "offer.amount is not a key of a campaign plan");
        row(R"("name": "Autumn win-back")", R"("name": " ")", "name must not be empty");
        row(R"("name": "Autumn win-back")", R"("name": 7)", "name must be text");
        row(R"("name": "Autumn win-back",)", "", "name is missing");
        row(R"("kind": "coupon-percent")", R"("kind": "bogof")", "offer.kind is not a kind of offer");
        row(R"("percent": 12.5)", R"("percent": 0)", "offer.percent must be more than 0 and at most 100");
        row(R"("percent": 12.5)", R"("percent": 12.555)", "offer.percent must have at most two decimals");
        row(R"("percent": 12.5)", R"("percent": "12.5")", "offer.percent must be a number");
        row(R"("percent": 12.5,)", "", "offer.percent is missing");
        row(R"("cap": 20.0)", R"("cap": 20.00005)", "offer.cap must be an amount with at most four decimals");
        row(R"("cap": 20.0)", R"("cap": 0)", "offer.cap must be more than 0");
        row(R"("minimum_spend": 40.0)", R"("minimum_spend": -1)", "offer.minimum_spend must not be negative");
        row("2026-11-01", "2026-02-30", "offer.valid_from must be a day written as 2026-11-30");
        row("2026-11-30", "2026-10-30", "offer.valid_to must not be before the first day");
        row(R"("saved.7")", "7", "audience.include must be a list of texts");
        row(R"("eleven.new")", R"("")", "audience.exclude must not be empty");
        row(R"("top_n": 500)", R"("top_n": -1)", "audience.top_n must not be negative");
        row(R"("top_n": 500)", R"("top_n": 5.5)", "audience.top_n must be a whole number");
        row("average_order", "luck", "audience.score is not a score");
        row(R"("email")", R"("pigeon")", "audience.channel must be any, email or sms");
        row(R"("require_consent": true)", R"("require_consent": 1)", "audience.require_consent must be true or false");
        row(R"("holdout": 0.2)", R"("holdout": 0.95)", "holdout must be 0 to 0.9");
        row(R"("holdout": 0.2)", R"("holdout": "10%")", "holdout must be a number");
        row("18446744073709551615", "-1", "seed must be a whole number");
        row(R"("repeat")", R"("")", "recommender must not be empty");
        row(R"("recommendations": 5)", R"("recommendations": 21)", "recommendations must be 0 to 20");
        row(R"("AUT-")", R"("HERBST-26")", "code_prefix must be at most 8 letters, digits or hyphens");
        row(R"("AUT-")", R"("=CMD")", "code_prefix must be at most 8 letters, digits or hyphens");
        row(R"("holdout": 0.2)", R"("assumptions": {"flash_multiple": -1}, "holdout": 0.2)",
            "assumptions.flash_multiple must not be negative");
        row(R"("holdout": 0.2)", R"("assumptions": {"flash_multiple": 1001}, "holdout": 0.2)",
            "assumptions.flash_multiple is too large");
        row(R"("as_of": "2026-10-31")", R"("as_of": "yesterday")", "as_of must be a day written as 2026-11-30");
        row(R"("2026-10-31"
})",
            R"("2026-10-31")", "plan is not JSON");
        row(R"("holdout": 0.2)", R"("holdout": 0.2, "holdout": 0.1)", "holdout stands there twice");
        row(R"("percent": 12.5)", R"("percent": 12.5, "percent": 50)", "offer.percent stands there twice");
        row(R"("name": "Autumn win-back")", R"("name": "Autumn\nwin-back")", "name must be one line of text");
        row(R"("holdout": 0.2)", R"("assumptions": {"effects": {"ten": 0.1}}, "holdout": 0.2)",
            "assumptions.effects must be by percentages, such as 10, or by delivery");
        row(R"("holdout": 0.2)", R"("assumptions": {"effects": {"0": 0.1}}, "holdout": 0.2)",
            "assumptions.effects must be by percentages, such as 10, or by delivery");
        row(R"("holdout": 0.2)", R"("assumptions": {"effects": {"10": 11}}, "holdout": 0.2)",
            "assumptions.effects is too large");
        row(R"("holdout": 0.2)", R"("budget": {"caution": 99}, "holdout": 0.2)", "budget.caution is too large");
        row(R"("holdout": 0.2)", R"("shares": [1e7], "holdout": 0.2)", "shares is too large");
        row(R"("holdout": 0.2)", R"("seed_address": {"email": "boss"}, "holdout": 0.2)",
            "seed_address.email must be an e-mail address");
        row(R"("percent": 12.5)", R"("percent": NaN)", "plan is not JSON");
        row("2026-11-30", "9999-12-31", "offer.valid_to must be a day from 1900 to 2199");
        row("2026-11-01", "1026-11-01", "offer.valid_from must be a day from 1900 to 2199");
        row("2026-10-31", "0026-10-31", "as_of must be a day from 1900 to 2199");
        row(R"("holdout": 0.2)", R"("rules": {"stock": true}, "holdout": 0.2)",
            "rules.stock is not a key of a campaign plan");
        row(R"("holdout": 0.2)", R"("rules": {"in_stock": 1}, "holdout": 0.2)", "rules.in_stock must be true or false");
        row(R"("holdout": 0.2)", R"("rules": {"novelty": "much"}, "holdout": 0.2)", "rules.novelty must be a number");
        row(R"("holdout": 0.2)", R"("rules": {"brands": "Leaf"}, "holdout": 0.2)",
            "rules.brands must be a list of texts");
        row(R"("holdout": 0.2)", R"("rules": {"diversity": -0.5}, "holdout": 0.2)", "rules.diversity must be 0 to 1");
        row(R"("holdout": 0.2)", R"("rules": {"min_margin": 40}, "holdout": 0.2)", "rules.min_margin must be -1 to 1");
        row(R"("holdout": 0.2)", R"("rules": [], "holdout": 0.2)", "rules must be an object");
    }

    // Where it stops being JSON, in letters rather than bytes.
    void saysWhereItIsNotJson()
    {
        const auto placeOf = [](const char *json) {
            try {
                planFromJson(json);
            } catch (const Error &error) {
                return error.arguments.at(3) + ":" + error.arguments.at(4);
            }
            return std::string("accepted");
        };
        QCOMPARE(placeOf("{\n  \"name\": oops\n}"), std::string("2:11"));
        QCOMPARE(placeOf("{\"名字\": oops}"), std::string("1:8"));
        QCOMPARE(placeOf(""), std::string("1:1"));
    }

    void refusesOffersThatContradictThemselves()
    {
        const auto refused = [](const char *offer) {
            return refusal(QStringLiteral(R"({"clientele_plan": 2, "name": "A", "offer": {%1,)"
                                          R"("valid_from": "2026-11-01", "valid_to": "2026-11-02"}})")
                               .arg(QString::fromUtf8(offer)));
        };
        QCOMPARE(
            refused(R"("kind": "flash-sale", "items": [{"product": "a", "price": 1}, {"product": "a", "price": 2}])"),
            "offer.items stands there twice");
        QCOMPARE(refused(R"("kind": "flash-sale", "items": [{"product": "a", "price": 1}],)"
                         R"("waves": [{"from": "2026-11-01T20:00", "to": "2026-11-01T19:00"}])"),
                 "offer.waves must end after they begin");
        QCOMPARE(refused(R"("kind": "member-price", "members": ["all"], "percent": 10,)"
                         R"("items": [{"product": "a", "price": 1}])"),
                 "offer.percent must not stand beside items");
        const char *above = "must not be more than the spend it asks for";
        QCOMPARE(refused(R"("kind": "full-reduction", "amount": 50.01, "minimum_spend": 50)"),
                 std::string("offer.amount ") + above);
        QCOMPARE(refused(R"("kind": "full-reduction", "amount": 50, "minimum_spend": 50)"), "");
        QCOMPARE(refused(R"("kind": "full-reduction-every", "amount": 60, "minimum_spend": 50)"),
                 std::string("offer.amount ") + above);
        QCOMPARE(refused(R"("kind": "full-reduction-tiers", "tiers": [{"spend": 10, "amount": 50}])"),
                 std::string("offer.tiers ") + above);
        QCOMPARE(refused(R"("kind": "full-reduction-tiers", "tiers": [{"pieces": 2, "amount": 50}])"), "");
    }

    void refuses()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, refused);
        QString json = QString::fromUtf8(kComplete);
        QVERIFY(json.contains(from));
        json.replace(from, to);
        QCOMPARE(refusal(json), refused.toStdString());
    }

    void refusesWhatIsNoObject()
    {
        QCOMPARE(refusal(QStringLiteral("[]")), "plan must be an object");
        QCOMPARE(refusal(QStringLiteral(R"({"clientele_plan": 2, "name": "A", "offer": 5})")),
                 "offer must be an object");
        QCOMPARE(refusal(QString()), "plan is not JSON");
    }

    void problemsAreAClosedSet()
    {
        const std::set<std::string_view> distinct(plan_problem::kAll.begin(), plan_problem::kAll.end());
        QCOMPARE(distinct.size(), plan_problem::kAll.size());
        Plan plan = planFromJson(kComplete);
        plan.name.assign(201, 'x');
        try {
            checkPlan(plan);
            QFAIL("must refuse");
        } catch (const Error &error) {
            QCOMPARE(error.arguments.at(0), "name");
            QVERIFY(distinct.contains(error.arguments.at(1)));
        }
    }
};

QTEST_GUILESS_MAIN(TestPlanJson)
#include "test_plan_json.moc"
