#include <QtTest/QTest>

#include <algorithm>
#include <cmath>

#include "analytics/base/random.h"
#include "tests/support/bare_scorers.h"

using namespace clientele;
using namespace clientele::test;

// Stars: biases and tastes are told apart.
class BareBiasedMfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void biasedMf();
};

void BareBiasedMfTest::biasedMf()
{
    Random random(6);
    Interactions train;
    train.items = 40;
    Interactions test = train;
    for (int user = 0; user < 120; ++user) {
        const double mildness = random.uniform(-1, 1);
        const double taste = user % 2 == 0 ? 1 : -1;
        Row own;
        Row others;
        std::vector<float> stars;
        std::vector<float> wanted;
        for (std::uint32_t item = 0; item < 40; ++item) {
            const double mean = 3 + mildness * .6 + (item % 5 - 2.) * .2 + taste * (item % 2 == 0 ? .8 : -.8);
            const auto given = static_cast<float>(std::clamp(std::round(mean + .2 * random.normal()), 1., 5.));
            const bool isTest = random.chance(.3);
            (isTest ? others : own).push_back(item);
            (isTest ? wanted : stars).push_back(given);
        }
        appendUser(train, {own, {}, {}, stars});
        appendUser(test, {others, {}, {}, wanted});
    }
    const auto errorOf = [&](double factors) {
        const std::unique_ptr<ItemScorer> scorer = fitted("biased-mf", train, {{"factors", factors}});
        const auto &predictor = dynamic_cast<const StarPredictor &>(*scorer);
        double squares = 0;
        for (std::size_t user = 0; user < test.users(); ++user) {
            const History wanted = test.of(user);
            const std::vector<float> predicted = predictor.stars(train.of(user), wanted.item);
            for (std::size_t at = 0; at < wanted.size(); ++at)
                squares += std::pow(static_cast<double>(predicted[at] - wanted.stars[at]), 2);
        }
        return std::sqrt(squares / static_cast<double>(test.item.size()));
    };
    QVERIFY(errorOf(0) > .7); // biases know nothing of tastes
    QVERIFY(errorOf(8) < .5); // rounding and noise remain

    // All stars equal: exactly that, also for somebody new.
    Interactions equal = rows(3, {{0, 1}, {1, 2}});
    equal.stars = {4, 4, 4, 4};
    const std::unique_ptr<ItemScorer> scorer = fitted("biased-mf", equal, {});
    const auto &predictor = dynamic_cast<const StarPredictor &>(*scorer);
    QCOMPARE(predictor.stars({}, Row {0, 2}), (std::vector<float> {4, 4}));
}

QTEST_GUILESS_MAIN(BareBiasedMfTest)
#include "test_biased_mf.moc"
