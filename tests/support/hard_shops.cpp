#include "tests/support/hard_shops.h"

#include "analytics/base/random.h"

namespace clientele::test {

namespace {

const char *const kShops[] {
    "empty",       "no orders",     "one product",    "owns everything",       "wholesale",       "only fees and gifts",
    "guests only", "decades apart", "the same again", "gone from the shelves", "stars all equal", "random"};

} // namespace

DatasetBuilder randomShop(std::uint64_t seed, Day lastDay)
{
    DatasetBuilder shop;
    for (int product = 0; product < 60; ++product) {
        shop.product({.id = "p" + std::to_string(product),
                      .category = "k" + std::to_string(product % 5),
                      .stock = product % 11 == 3 ? 0 : product % 3 - 1,
                      .isMerchandise = product % 13 != 5});
    }
    for (int customer = 0; customer < 80; ++customer)
        shop.customer({.id = "c" + std::to_string(customer)});
    Random random(seed);
    for (int order = 0; order < 400; ++order) {
        const Day day = 15'000 + static_cast<Day>(random.below(200));
        const bool isGuest = random.chance(.1);
        const std::string customer = "c" + std::to_string(random.below(75)); // the last five never order
        const auto lines = 1 + random.below(6);
        if (day <= lastDay)
            shop.order(std::to_string(order), isGuest ? "" : customer, formatDay(day));
        for (std::uint64_t line = 0; line < lines; ++line) {
            const std::string product = "p" + std::to_string(random.below(8) * random.below(8));
            const double quantity = random.chance(.05) ? -1 : 1 + static_cast<double>(random.below(4));
            const double price = random.chance(.05) ? 0 : 3;
            if (day <= lastDay)
                shop.line(product, quantity, price);
        }
    }
    return shop;
}

std::shared_ptr<const Dataset> hardShop(const QString &name)
{
    DatasetBuilder shop;
    if (name == QLatin1String("no orders")) {
        shop.customer({.id = "ann"}).product({.id = "tea"});
    } else if (name == QLatin1String("one product")) {
        shop.customer({.id = "bob"}).order("1", "ann", "2011-12-01").line("tea", 1, 2);
    } else if (name == QLatin1String("owns everything")) {
        shop.order("1", "ann", "2011-12-01").line("tea", 1, 2).line("cup", 1, 2).line("bag", 1, 2);
        shop.order("2", "bob", "2011-12-02").line("tea", 1, 2);
    } else if (name == QLatin1String("wholesale")) {
        shop.order("1", "big", "2011-12-01");
        for (int product = 0; product < 30; ++product)
            shop.line("p" + std::to_string(product), 100'000'000.0, 0.01);
        shop.order("2", "ann", "2011-12-02").line("p3", 0.001, 9'999'999);
        shop.order("3", "bob", "2011-12-02").line("p3", 1, 1).line("p4", 1, 1);
    } else if (name == QLatin1String("only fees and gifts")) {
        shop.product({.id = "post", .isMerchandise = false});
        shop.order("1", "ann", "2011-12-01").line("post", 1, 3).line("sample", 1, 0).line("tea", -1, 2);
    } else if (name == QLatin1String("guests only")) {
        shop.customer({.id = "ann"}).order("1", "", "2011-12-01").line("tea", 1, 2).line("cup", 1, 2);
    } else if (name == QLatin1String("decades apart")) {
        shop.order("1", "ann", "1971-01-01").line("tea", 1, 2).line("cup", 1, 2);
        shop.order("2", "bob", "2031-01-01").line("cup", 1, 2);
    } else if (name == QLatin1String("the same again")) { // lines twice in an order, orders twice
        for (int time = 0; time < 6; ++time) {
            const std::string person = time % 2 == 0 ? "ann" : "bob";
            shop.order(std::to_string(time), person, "2011-12-01").line("tea", 1, 2).line("tea", 1, 2);
            shop.line("cup", 1, 2).line("tea", 1, 2);
        }
        shop.order("9", "cat", "2011-12-01").line("tea", 1, 2);
    } else if (name == QLatin1String("gone from the shelves")) { // all that people bought, but one
        for (const char *gone : {"tea", "cup", "bag"})
            shop.product({.id = gone, .stock = 0});
        shop.product({.id = "pot", .stock = 3}).product({.id = "voucher", .isMerchandise = false});
        shop.order("1", "ann", "2011-12-01").line("tea", 1, 2).line("cup", 1, 2).line("voucher", 1, 9);
        shop.order("2", "bob", "2011-12-02").line("tea", 1, 2).line("bag", 1, 2).line("pot", 1, 2);
    } else if (name == QLatin1String("stars all equal")) {
        for (const char *person : {"ann", "bob", "cat"})
            shop.order(person, person, "2011-12-01").line("tea", 1, 2).line(person, 1, 2);
        auto rated = std::make_shared<Dataset>(*shop.build());
        for (const CustomerIndex customer : {0u, 1u, 2u}) {
            rated->reviews.customer.push_back(customer);
            rated->reviews.product.push_back(customer);
            rated->reviews.time.push_back(startOf(*parseDay("2011-12-01")));
            rated->reviews.rating.push_back(0.75f);
        }
        finishDataset(*rated);
        return rated;
    } else if (name == QLatin1String("random")) {
        return randomShop(4, 16'000).build();
    }
    return shop.build();
}

std::span<const char *const> hardShops()
{
    return kShops;
}

} // namespace clientele::test
