#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/dataset/dataset.h"

namespace clientele::test {

// A small shop written down in a test, in any order:
//
//     DatasetBuilder shop;
//     shop.customer({.id = "ann", .email = "ann@example.com"}).product({.id = "tea", .category = "drinks"});
//     shop.order("1001", "ann", "2011-12-01 10:30").line("tea", 2, 4.50).line("post", 1, 3.00);
//     const std::shared_ptr<const Dataset> dataset = shop.build();
//
// Customers and products that only orders mention are added by themselves; they keep the order of their first mention, so
// the first customer named has index 0. build() sorts orders as Dataset states and may be called again after more rows.
class DatasetBuilder
{
public:
    struct Customer
    {
        std::string id;
        std::string name = {};
        std::string email = {};
        std::string phone = {};
        std::string country = {};
        std::string region = {};
        std::string gender = {};
        int birthYear = 0;
        std::string memberSince = {}; // "2010-12-01" or empty
        Consent emailConsent = Consent::Unknown;
        Consent smsConsent = Consent::Unknown;
        Consent personalConsent = Consent::Unknown;
        bool doNotContact = false;
    };
    struct Product
    {
        std::string id;
        std::string name = {};
        std::string category = {};
        std::string brand = {};
        std::optional<double> price = {}; // otherwise the latest price sold at
        std::optional<double> cost = {};
        std::int64_t stock = -1;
        bool isMerchandise = true;
    };

    DatasetBuilder &customer(const Customer &customer);
    DatasetBuilder &product(const Product &product);

    // The lines that follow belong to this order, until the next one. An empty customer is a guest; a time without a
    // time of day ("2011-12-01") sets hasTime to 0. The same id again goes on with that order.
    DatasetBuilder &order(std::string_view id, std::string_view customer, std::string_view time,
                          std::string_view country = {});
    // The kind follows from the signs as LineKind says.
    DatasetBuilder &line(std::string_view product, double quantity, double price);
    DatasetBuilder &line(std::string_view product, Quantity quantity, Money price);

    std::shared_ptr<const Dataset> build() const;

private:
    struct Order
    {
        std::string id;
        CustomerIndex customer;
        Time time;
        bool hasTime;
        std::string country;
    };
    struct Line
    {
        std::size_t order;
        ProductIndex product;
        Quantity quantity;
        Money price;
    };

    CustomerIndex customerIndex(std::string_view id);
    ProductIndex productIndex(std::string_view id);
    void fillCustomers(Dataset &dataset) const;
    void fillProducts(Dataset &dataset) const;
    void fillOrders(Dataset &dataset) const;

    std::vector<Customer> m_customers;
    std::vector<Product> m_products;
    std::vector<Order> m_orders;
    std::vector<Line> m_lines;
    std::map<std::string, CustomerIndex, std::less<>> m_customerById;
    std::map<std::string, ProductIndex, std::less<>> m_productById;
    std::map<std::string, std::size_t, std::less<>> m_orderById;
    std::size_t m_current = 0;
};

LineKind lineKindOf(Quantity quantity, Money price);

} // namespace clientele::test
