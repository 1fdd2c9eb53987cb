#include <QtTest/QTest>

#include <array>
#include <limits>

#include "analytics/base/random.h"
#include "analytics/base/values_above.h"

using namespace clientele;

// Every form against the definition, with equals, infinities and what is no number.
class TestValuesAbove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheDefinition();
};

void TestValuesAbove::agreesWithTheDefinition()
{
    Random random(5);
    std::array<float, kValuesAbove> values {};
    for (int round = 0; round < 2'000; ++round) {
        const float threshold = round % 5 == 0 ? 0.f : static_cast<float>(random.uniform(-1, 1));
        for (float &value : values)
            value = random.chance(.2) ? threshold : static_cast<float>(random.uniform(-1, 1));
        values[random.below(values.size())] = std::numeric_limits<float>::quiet_NaN();
        values[random.below(values.size())] = std::numeric_limits<float>::infinity();
        values[random.below(values.size())] = -std::numeric_limits<float>::infinity();
        std::uint64_t wanted = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            wanted |= std::uint64_t {values[i] > threshold} << i;
        QCOMPARE(valuesAbove(values.data(), threshold), wanted);
        QCOMPARE(PlainAbove::bits(values.data(), threshold), wanted);
    }
}

QTEST_GUILESS_MAIN(TestValuesAbove)
#include "test_values_above.moc"
