#include <QtTest/QTest>

#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/stars.h"
#include "tests/support/file_import.h"
#include "tests/support/real_data.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr std::string_view kReviews = "review_id,order_id,customer_id,product_id,rating,title,review,date\n"
                                      "1,1001,ann,tea,5,Lovely,\"So good, again and again\",2024-02-01\n"
                                      "2,1002,bob,pot,2,,Leaks,2024-02-03\n"
                                      "3,,cid,tea,4,Fine,,2024-02-04\n";

std::shared_ptr<const Dataset> datasetOf(ShopOnDisk &shop)
{
    SilentMonitor monitor;
    return loadDataset(shop.store(), monitor);
}

} // namespace

class ReviewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratingsOfEverySpelling()
    {
        QCOMPARE(readStars("4", '.'), 4.0);
        QCOMPARE(readStars("4,5", ','), 4.5);
        QCOMPARE(readStars(" 4/5 ", '.'), 4.0);
        QCOMPARE(readStars("4.5 out of 5 stars", '.'), 4.5);
        QCOMPARE(readStars("★★★★☆", '.'), 4.0);
        QCOMPARE(readStars("5星", '.'), 5.0);
        QCOMPARE(readStars("好评", '.'), 3.0);
        QVERIFY(!readStars("great", '.'));
        QVERIFY(!readStars("★ great", '.'));
    }

    void columnsProveTheirScale()
    {
        const auto scale = [](double lowest, double highest) {
            const auto found = starScaleOf(lowest, highest);
            return found ? std::pair(found->lowest, found->highest) : std::pair(0.0, 0.0);
        };
        QCOMPARE(scale(0, 1), std::pair(0.0, 1.0));
        QCOMPARE(scale(-1, 1), std::pair(-1.0, 1.0));
        QCOMPARE(scale(1, 5), std::pair(1.0, 5.0));
        QCOMPARE(scale(2, 4), std::pair(1.0, 5.0));
        QCOMPARE(scale(0, 5), std::pair(0.0, 5.0));
        QCOMPARE(scale(1, 9), std::pair(1.0, 10.0));
        QCOMPARE(scale(20, 95), std::pair(0.0, 100.0));
        QVERIFY(!starScaleOf(1, 250));
    }

    void reviewsComeInAndFindTheirOrders()
    {
        ShopOnDisk shop;
        shop.import("orders.csv", "order_id,order_date,customer_id,product_id,quantity,price\n"
                                  "1001,2024-01-20,ann,tea,1,4.50\n1002,2024-01-21,bob,pot,1,20\n");
        const std::filesystem::path file = shop.write("reviews.csv", kReviews);
        QCOMPARE(recognise(file).recipe.kind, FileKind::Reviews);
        const ImportReport report = shop.import(file);
        QCOMPARE(report.reviews, 3);
        QCOMPARE(report.added, 3);
        const auto dataset = datasetOf(shop);
        const ReviewTable &reviews = dataset->reviews;
        QCOMPARE(reviews.size(), std::size_t(3));
        QCOMPARE(reviews.customer[0], dataset->customerById.find("ann"));
        QCOMPARE(reviews.product[0], dataset->productById.find("tea"));
        QCOMPARE(dataset->orders.id[reviews.order[0]], std::string_view("1001"));
        QCOMPARE(reviews.order[2], kNoIndex);
        QCOMPARE(reviews.stars[1], 2.f);
        QCOMPARE(reviews.rating[0], 1.f);
        QCOMPARE(reviews.rating[1], .25f);
        QCOMPARE(reviews.body[0], std::string_view("So good, again and again"));
        QCOMPARE(formatTime(reviews.time[1]).substr(0, 10), std::string("2024-02-03"));
    }

    void againChangesNothingAndUndoIsExact()
    {
        ShopOnDisk shop;
        QCOMPARE(shop.whatAgainAndUndoChange(shop.write("reviews.csv", kReviews)), std::string());
    }

    void equalReviewsOfOneFileStayTwo()
    {
        ShopOnDisk shop;
        const std::string text = "product_id,rating,review\ntea,5,good\ntea,5,good\npot,1,bad\n";
        QCOMPARE(shop.import("a.csv", text).added, 3);
        const ImportReport report = shop.import("b.csv", text + "tea,5,good\n");
        QCOMPARE(report.alreadyThere, 3);
        QCOMPARE(report.added, 1);
    }

    void orderFilesWithStarsStayOrders()
    {
        ShopOnDisk shop;
        const auto file = shop.write("orders.csv", "order_id,date,customer_id,product_id,quantity,price,rating,review\n"
                                                   "1,2024-01-20,ann,tea,1,4.50,5,good\n");
        QCOMPARE(recognise(file).recipe.kind, FileKind::Orders);
    }

    void rejectedRowsAreRepairedAndImported()
    {
        ShopOnDisk shop;
        const ImportReport report = shop.import("reviews.csv", "customer_id,product_id,rating,review,date\n"
                                                               "ann,tea,5,good,2024-01-01\n"
                                                               "bob,tea,1,bad,2024-01-02\n"
                                                               "cid,tea,great,good,2024-01-03\n"
                                                               "dan,tea,,,2024-01-04\n"
                                                               "eve,tea,4,fine,soon\n"
                                                               "fay,tea,4,fine,2024-01-05\n"
                                                               "gil,tea,3,fine,2024-01-06\n"
                                                               "hal,tea,3,fine,2024-01-06\n"
                                                               "ian,tea,3,fine,2024-01-06\n"
                                                               "joy,tea,3,fine,2024-01-06\n");
        QCOMPARE(report.reviews, 7);
        QCOMPARE(report.rejectedBy.at(RowIssue::Kind::InvalidStars), 1);
        QCOMPARE(report.rejectedBy.at(RowIssue::Kind::MissingReview), 1);
        QCOMPARE(report.rejectedBy.at(RowIssue::Kind::InvalidDate), 1);
        std::string rows = shop.rejectedRows();
        rows.replace(rows.find("great"), 5, "5");
        rows.replace(rows.find("dan,tea,,,"), 10, "dan,tea,2,meh,");
        rows.replace(rows.find("soon"), 4, "2024-01-05");
        QCOMPARE(shop.import("repaired.csv", rows).added, 3);
        QCOMPARE(datasetOf(shop)->reviews.size(), std::size_t(10));
    }

    void chineseReviewsWithLabels()
    {
        REQUIRE_REAL_DATA("reviews_zh/online_shopping_10_cats.csv", path);
        ShopOnDisk shop;
        const ImportReport report = shop.import(path);
        QCOMPARE(report.linesRead, 62'774);
        QCOMPARE(report.reviews + report.rejected, 62'774);
        QVERIFY2(report.rejected <= 1, "more than the one row without a word was rejected");
        const auto dataset = datasetOf(shop);
        QCOMPARE(dataset->reviews.size(), static_cast<std::size_t>(report.reviews));
        QCOMPARE(dataset->words[dataset->reviews.category[0]], std::string_view("书籍"));
        const auto good = std::ranges::count(dataset->reviews.rating, 1.f);
        const auto bad = std::ranges::count(dataset->reviews.rating, 0.f);
        QCOMPARE(good + bad, static_cast<std::ptrdiff_t>(dataset->reviews.size()));
        QVERIFY(good > 30'000 && bad > 30'000);
    }

    void englishReviewsWithStars()
    {
        REQUIRE_REAL_DATA("reviews_en/Womens Clothing E-Commerce Reviews.csv", path);
        ShopOnDisk shop;
        const ImportReport report = shop.import(path);
        QCOMPARE(report.reviews, 23'486);
        QCOMPARE(report.rejected, 0);
        const auto dataset = datasetOf(shop);
        QCOMPARE(dataset->reviews.size(), std::size_t(23'486));
        QVERIFY(std::ranges::none_of(dataset->reviews.rating, [](float rating) { return std::isnan(rating); }));
        QVERIFY(dataset->products.size() > 1'000);
        QCOMPARE(shop.import(path).added, 0);
    }
};

QTEST_GUILESS_MAIN(ReviewsTest)
#include "test_reviews.moc"
