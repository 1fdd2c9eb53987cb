#include <QtTest/QTest>

#include <numeric>

#include "analytics/plan/kept_orders.h"
#include "analytics/plan/typical_baskets.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

namespace {

constexpr Day kNever = 100'000;

// "1001: 2 pot, 1 cup; 1000: 5 pot", newest first.
std::string textOf(const Dataset &dataset, const std::vector<KeptOrder> &orders)
{
    std::string text;
    for (const KeptOrder &order : orders) {
        text += (text.empty() ? "" : "; ") + std::string(dataset.orders.id[order.order]) + ":";
        for (const KeptOrder::Line &line : order.lines)
            text += " " + QString::number(line.quantity.toDouble()).toStdString() + " "
                    + std::string(dataset.products.id[dataset.lines.product[line.line]]);
    }
    return text;
}

std::string latest(const DatasetBuilder &shop, std::string_view customer, std::size_t most = 9, Day asOf = kNever)
{
    const auto dataset = shop.build();
    return textOf(*dataset, latestKeptOrders(*dataset, dataset->customerById.find(customer), most, asOf));
}

// Of all orders there are.
std::string all(const DatasetBuilder &shop, Day asOf = kNever)
{
    const auto dataset = shop.build();
    std::vector<OrderIndex> orders(dataset->orders.size());
    std::iota(orders.begin(), orders.end(), 0u);
    return textOf(*dataset, keptOrders(*dataset, orders, asOf));
}

} // namespace

class TestKeptOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCameBackTakesTheLatestPieces()
    {
        DatasetBuilder shop;
        shop.order("1", "ann", "2024-01-01").line("pot", 5, 10).line("cup", 1, 3);
        shop.order("2", "ann", "2024-02-01").line("pot", 2, 10);
        shop.order("3", "ann", "2024-03-01").line("pot", -3, 10); // the two of February and one of January's
        shop.order("4", "ann", "2024-04-01").line("pot", 1, 10); // bought after that
        shop.order("5", "bob", "2024-04-02").line("pot", 4, 10);
        QCOMPARE(latest(shop, "ann"), std::string("4: 1 pot; 1: 4 pot 1 cup"));
        QCOMPARE(latest(shop, "bob"), std::string("5: 4 pot")); // other people's returns are none of his
        QCOMPARE(all(shop), std::string("1: 4 pot 1 cup; 4: 1 pot; 5: 4 pot"));
        QCOMPARE(latest(shop, "ann", 1), std::string("4: 1 pot"));
    }

    // On that day nobody knew that it would come back.
    void whatIsLaterIsNotKnown()
    {
        DatasetBuilder shop;
        shop.order("1", "ann", "2024-01-01").line("pot", 5, 10);
        shop.order("2", "ann", "2024-03-01").line("pot", -5, 10);
        QCOMPARE(latest(shop, "ann", 9, *parseDay("2024-03-01")), std::string("1: 5 pot"));
        QCOMPARE(all(shop, *parseDay("2024-03-01")), std::string("1: 5 pot"));
        QCOMPARE(latest(shop, "ann", 9, *parseDay("2024-03-02")), std::string());
        QCOMPARE(all(shop, *parseDay("2024-03-02")), std::string());
    }

    void returnsWithinOneOrderAndByWeight()
    {
        DatasetBuilder shop;
        shop.product({.id = "post", .isMerchandise = false});
        shop.order("1", "ann", "2024-01-01").line("tea", 0.75, 40).line("tea", -0.25, 40).line("cup", 1, 3);
        shop.order("1", "ann", "2024-01-01").line("post", 1, 4).line("post", -1, 4);
        QCOMPARE(latest(shop, "ann"), std::string("1: 0.5 tea 1 cup"));
    }

    // "(refund)" of as much as the goods were, without saying for what.
    void moneyBackForAWholeOrder()
    {
        DatasetBuilder shop;
        shop.product({.id = "(refund)", .isMerchandise = false});
        shop.order("1", "ann", "2024-01-01").line("pot", 5, 10).line("(refund)", -1, 50);
        shop.order("2", "ann", "2024-02-01").line("pot", 3, 10).line("(refund)", -1, 29);
        QCOMPARE(latest(shop, "ann"), std::string("2: 3 pot"));
    }

    // A pot that was bought before is changed for a can of the same price: the can is kept.
    void exchanges()
    {
        DatasetBuilder shop;
        shop.order("1", "ann", "2024-01-01").line("pot", 1, 10).line("cup", 2, 3);
        shop.order("2", "ann", "2024-02-01").line("can", 1, 10).line("pot", -1, 10);
        QCOMPARE(latest(shop, "ann"), std::string("2: 1 can; 1: 2 cup"));
    }

    void guestsReturnWithinTheirOrder()
    {
        DatasetBuilder shop;
        shop.order("1", "", "2024-01-01").line("pot", 5, 10);
        shop.order("2", "", "2024-01-02").line("pot", -5, 10);
        shop.order("3", "", "2024-01-03").line("pot", 3, 10).line("pot", -3, 10);
        QCOMPARE(all(shop), std::string("1: 5 pot"));
    }

    // The order of a stranger that was cancelled the same day costs no coupon anything.
    void cancelledOrdersAreNoHabit()
    {
        const auto worthOf = [](bool isCancelled) {
            DatasetBuilder shop;
            for (int i = 0; i < 40; ++i)
                shop.order("u" + std::to_string(i), "c" + std::to_string(i), "2024-01-05").line("pot", 2, 25);
            shop.order("1", "whale", "2024-01-10").line("can", 74'215, 1.04);
            if (isCancelled)
                shop.order("C1", "whale", "2024-01-10").line("can", -74'215, 1.04);
            const auto dataset = shop.build();
            Offer ten;
            ten.validTo = kNever;
            const std::map<std::string, double> margins;
            TypicalBaskets baskets(*dataset, margins, kNever);
            baskets.price(std::span(&ten, 1));
            return baskets.of(dataset->customerById.find("whale"), std::span(&ten, 1));
        };
        QVERIFY(worthOf(false).spend > 20'000);
        QCOMPARE(worthOf(true).spend, 50.0); // the shop's usual basket
        QCOMPARE(worthOf(true).offers[0].saved, 5.0);
    }
};

QTEST_GUILESS_MAIN(TestKeptOrders)
#include "test_kept_orders.moc"
