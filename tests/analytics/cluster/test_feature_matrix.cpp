#include <QtTest/QTest>

#include <cmath>
#include <limits>
#include <numeric>

#include "analytics/base/monitor.h"
#include "analytics/cluster/clustering.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/expect_error.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

class TestFeatureMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreThoseOfTheShop();
    void familiesHaveAnEqualSay();
    void scalings();
    void missingValuesBecomeTheMedian();
    void oneValueTellsNothing();
    void outliersAreCapped();
    void whatNobodyKnowsIsLeftOut();
    void unknownFamily();
};

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

bool isNear(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(1., std::abs(b));
}

// Ann: two orders of 10 and 30 in the morning, of drinks; Ben: one of 60 in the evening, of toys and drinks.
std::shared_ptr<const Dataset> smallShop()
{
    DatasetBuilder shop;
    shop.customer({.id = "ann", .country = "France", .birthYear = 1980});
    shop.customer({.id = "ben", .country = "Spain"});
    shop.customer({.id = "zoe"}); // never ordered
    shop.product({.id = "tea", .category = "Drinks"}).product({.id = "car", .category = "Toys"});
    shop.order("1", "ann", "2011-12-05 09:00").line("tea", 1, 10);
    shop.order("2", "ann", "2011-12-07 10:00").line("tea", 3, 10);
    shop.order("3", "ben", "2011-12-02 19:00").line("car", 1, 45).line("tea", 1, 15);
    return shop.build();
}

FeatureMatrix matrixOf(const Dataset &dataset, std::vector<FeatureFamily> families, Scaling scaling)
{
    return featureMatrix(dataset, computeRfm(dataset), {std::move(families), scaling, 8});
}

double valueOf(const FeatureMatrix &matrix, std::size_t row, std::string_view id)
{
    const auto at = std::ranges::find(matrix.features, id, &Feature::id);
    return at == matrix.features.end() ? kMissing
                                       : matrix.value(row, static_cast<std::size_t>(at - matrix.features.begin()));
}

} // namespace

void TestFeatureMatrix::valuesAreThoseOfTheShop()
{
    const auto dataset = smallShop();
    const FeatureMatrix matrix
        = matrixOf(*dataset, {kFeatureFamilies.begin(), kFeatureFamilies.end()}, Scaling::Robust);
    QCOMPARE(matrix.customer, (std::vector<CustomerIndex> {0, 1})); // buyers alone
    QCOMPARE(valueOf(matrix, 0, "recency"), 1.); // as of the day after the last order
    QCOMPARE(valueOf(matrix, 1, "recency"), 6.);
    QCOMPARE(valueOf(matrix, 0, "frequency"), 2.);
    QCOMPARE(valueOf(matrix, 0, "average_order"), 20.);
    QCOMPARE(valueOf(matrix, 1, "average_order"), 60.);
    QCOMPARE(valueOf(matrix, 0, "morning"), 1.);
    QCOMPARE(valueOf(matrix, 1, "evening"), 1.);
    QCOMPARE(valueOf(matrix, 1, "morning"), 0.);
    for (std::size_t j = 0; j < matrix.features.size(); ++j) {
        const Feature &feature = matrix.features[j];
        if (feature.id != "category")
            continue;
        const bool isDrinks = dataset->words[feature.code] == "Drinks";
        QCOMPARE(matrix.value(0, j), isDrinks ? 1. : 0.);
        QVERIFY(isNear(matrix.value(1, j), isDrinks ? 0.25 : 0.75));
    }
}

void TestFeatureMatrix::familiesHaveAnEqualSay()
{
    const auto dataset = smallShop();
    const FeatureMatrix matrix = matrixOf(*dataset, {FeatureFamily::Rfm, FeatureFamily::Categories}, Scaling::Standard);
    // Standardised columns have a variance of 1, so a family's columns together have 1 as well.
    for (const FeatureFamily family : {FeatureFamily::Rfm, FeatureFamily::Categories}) {
        double squares = 0;
        for (std::size_t j = 0; j < matrix.features.size(); ++j) {
            for (std::size_t row = 0; row < 2 && matrix.features[j].family == family; ++row)
                squares += matrix.points[row][j] * matrix.points[row][j] / 2;
        }
        QVERIFY(isNear(squares, 1));
    }
}

void TestFeatureMatrix::scalings()
{
    std::vector<double> raw(101);
    std::iota(raw.begin(), raw.end(), 0.);
    std::vector<double> values = raw;
    Feature feature;
    const std::vector<double> robust = scaledColumn(values, Scaling::Robust, feature);
    QCOMPARE(values, raw); // in their unit, as they are
    QVERIFY(isNear(feature.centre, 50));
    QVERIFY(isNear(feature.spread, 50 / 1.349)); // the interquartile range
    QVERIFY(isNear(robust[75], 25 / (50 / 1.349)));

    const std::vector<double> standard = scaledColumn(values, Scaling::Standard, feature);
    double mean = 0;
    double squares = 0;
    for (const double value : standard) {
        mean += value / 101;
        squares += value * value / 101;
    }
    QVERIFY(std::abs(mean) < 1e-12 && isNear(squares, 1));
    QCOMPARE(scaledColumn(values, Scaling::None, feature), raw);

    Feature money;
    money.isLog = true;
    std::vector<double> amounts {0, std::exp(1.) - 1, std::exp(2.) - 1};
    const std::vector<double> scaled = scaledColumn(amounts, Scaling::Robust, money);
    QVERIFY(isNear(money.centre, 1)); // of the logarithms of 1 + value: 0, 1, 2
    QVERIFY(isNear(scaled[1], 0));
}

void TestFeatureMatrix::missingValuesBecomeTheMedian()
{
    std::vector<double> values {kMissing, 1, 2, kMissing, 9};
    Feature feature;
    const std::vector<double> scaled = scaledColumn(values, Scaling::Robust, feature);
    QCOMPARE(feature.missing, std::size_t {2});
    QCOMPARE(feature.imputed, 2.);
    QCOMPARE(values[0], 2.);
    QCOMPARE(scaled[0], scaled[2]);

    std::vector<double> nobody(4, kMissing); // missing everywhere
    QCOMPARE(scaledColumn(nobody, Scaling::Robust, feature), std::vector<double>(4, 0));
    QCOMPARE(feature.missing, std::size_t {4});
    QVERIFY(feature.isConstant);
}

void TestFeatureMatrix::oneValueTellsNothing()
{
    for (const Scaling scaling : {Scaling::Standard, Scaling::Robust}) {
        std::vector<double> values(7, 3);
        Feature feature;
        QCOMPARE(scaledColumn(values, scaling, feature), std::vector<double>(7, 0));
        QVERIFY(feature.isConstant);
        QCOMPARE(feature.spread, 1.);
    }
}

void TestFeatureMatrix::outliersAreCapped()
{
    std::vector<double> values(1'000, 1);
    for (std::size_t i = 0; i < 500; ++i)
        values[i] = 2;
    values[999] = 1e9;
    Feature feature;
    const std::vector<double> scaled = scaledColumn(values, Scaling::Standard, feature);
    QCOMPARE(feature.cap, 2.);
    QCOMPARE(scaled[999], scaled[0]);

    std::vector<double> rare(1'000, 0); // nearly all are equal: a cap would make everybody so
    rare[5] = 4;
    scaledColumn(rare, Scaling::Standard, feature);
    QCOMPARE(feature.cap, 4.);
}

void TestFeatureMatrix::whatNobodyKnowsIsLeftOut()
{
    const auto dataset = smallShop();
    const FeatureMatrix matrix = matrixOf(*dataset, {FeatureFamily::Engagement}, Scaling::Robust);
    QVERIFY(matrix.features.empty());
    QCOMPARE(matrix.withoutData, std::vector<FeatureFamily> {FeatureFamily::Engagement});
    SilentMonitor monitor;
    ClusteringOptions options;
    options.features.families = {FeatureFamily::Engagement};
    QVERIFY(clusterCustomers(*dataset, computeRfm(*dataset), options, monitor).profiles.empty());
}

void TestFeatureMatrix::unknownFamily()
{
    for (const FeatureFamily family : kFeatureFamilies)
        QCOMPARE(featureFamily(featureFamilyId(family)), family);
    EXPECT_ERROR(featureFamily("shoe size"), ErrorCode::ParameterInvalid, error);
}

QTEST_GUILESS_MAIN(TestFeatureMatrix)
#include "test_feature_matrix.moc"
