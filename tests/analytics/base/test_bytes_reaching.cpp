#include <QtTest/QTest>

#include <algorithm>
#include <array>

#include "analytics/base/bytes_reaching.h"
#include "analytics/base/random.h"

using namespace clientele;

// Both forms against the definition.
class TestBytesReaching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes() { check<std::uint8_t>(255); }
    void words() { check<std::uint16_t>(65'535); }

private:
    template<typename Number> void check(std::uint32_t largest);
};

namespace {

template<typename Number> CLIENTELE_AVX2 std::uint64_t fastBits(const Number *numbers, Number least)
{
    return FastReaching::bits(numbers, least);
}

} // namespace

template<typename Number> void TestBytesReaching::check(std::uint32_t largest)
{
    Random random(3);
    std::array<Number, kBytesReaching> numbers {};
    for (int round = 0; round < 2'000; ++round) {
        const std::uint64_t most = round % 3 == 0 ? 3 : largest;
        for (Number &number : numbers)
            number = static_cast<Number>(random.below(most + 1));
        for (const std::uint32_t some : {1u, 2u, 127u, 128u, 200u, largest - 1, largest}) {
            const auto least = static_cast<Number>(some);
            std::uint64_t wanted = 0;
            for (std::size_t i = 0; i < numbers.size(); ++i)
                wanted |= std::uint64_t {numbers[i] >= least} << i;
            QCOMPARE(PlainReaching::bits(numbers.data(), least), wanted);
            if (hasAvx2())
                QCOMPARE(fastBits(numbers.data(), least), wanted);
        }
    }
}

QTEST_GUILESS_MAIN(TestBytesReaching)
#include "test_bytes_reaching.moc"
