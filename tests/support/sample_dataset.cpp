#include "tests/support/sample_dataset.h"

#include <algorithm>

namespace clientele::test {

Dataset datasetOf(const SampleShop &shop)
{
    Dataset dataset;
    for (const SampleShop::Customer &customer : shop.customers) {
        dataset.customers.id.add(customer.id);
        dataset.customers.email.add(customer.email);
        dataset.customers.phone.add(customer.phone);
        dataset.customers.country.push_back(dataset.places.code(customer.country));
        dataset.customers.region.push_back(dataset.places.code(customer.region));
    }
    for (const SampleShop::Product &product : shop.products) {
        dataset.products.id.add(product.id);
        dataset.products.name.add(product.name);
        dataset.products.brand.push_back(dataset.words.code(product.brand));
        dataset.products.category.push_back(dataset.words.code(product.category));
        dataset.products.stock.push_back(product.stock);
        dataset.products.isMerchandise.push_back(product.isMerchandise ? 1 : 0);
    }
    std::vector<std::uint32_t> firstLine(shop.orders.size() + 1, 0);
    for (const SampleShop::Line &line : shop.lines)
        ++firstLine[line.order + 1];
    for (std::size_t order = 0; order < shop.orders.size(); ++order)
        firstLine[order + 1] += firstLine[order];
    std::vector<std::uint32_t> sequence(shop.orders.size());
    for (std::uint32_t order = 0; order < sequence.size(); ++order)
        sequence[order] = order;
    std::ranges::stable_sort(sequence, {}, [&](std::uint32_t order) { return shop.orders[order].customer; });
    for (const std::uint32_t order : sequence) {
        for (std::uint32_t line = firstLine[order]; line < firstLine[order + 1]; ++line) {
            const auto &[ignored, product, quantity, price] = shop.lines[line];
            dataset.lines.order.push_back(static_cast<OrderIndex>(dataset.orders.size()));
            dataset.lines.product.push_back(product);
            dataset.lines.quantity.push_back(quantity);
            dataset.lines.amount.push_back(lineAmount(quantity, price));
            dataset.lines.kind.push_back(quantity.thousandths < 0 ? LineKind::Refund
                                         : price.units == 0       ? LineKind::Gift
                                                                  : LineKind::Sale);
        }
        dataset.orders.id.add(shop.orders[order].id);
        dataset.orders.customer.push_back(shop.orders[order].customer);
        dataset.orders.time.push_back(shop.orders[order].time);
        dataset.orders.hasTime.push_back(1);
    }
    finishDataset(dataset);
    return dataset;
}

} // namespace clientele::test
