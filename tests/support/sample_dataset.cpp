#include "tests/support/sample_dataset.h"

#include <algorithm>

#include "analytics/sample/campaigns.h"

namespace clientele::test {

namespace {

// `sequence` = the sample's orders in the dataset's order.
void addCampaigns(const SampleShop &shop, const std::vector<std::uint32_t> &sequence, Dataset &dataset)
{
    for (const SampleShop::Campaign &campaign : shop.campaigns) {
        dataset.campaigns.id.add(campaign.id);
        dataset.campaigns.name.add(campaign.name);
        dataset.campaigns.type.add("");
        dataset.campaigns.start.push_back(campaign.start);
        dataset.campaigns.end.push_back(campaign.end);
        dataset.campaigns.number.push_back(0);
    }
    for (const SampleShop::Targeting &targeting : shop.targetings) {
        dataset.targetings.campaign.push_back(targeting.campaign);
        dataset.targetings.customer.push_back(targeting.customer);
        dataset.targetings.arm.push_back(dataset.words.code(sampleArms()[targeting.arm].words));
        dataset.targetings.time.push_back(startOf(shop.campaigns[targeting.campaign].start));
    }
    std::vector<OrderIndex> orderOf(sequence.size());
    for (OrderIndex order = 0; order < sequence.size(); ++order)
        orderOf[sequence[order]] = order;
    std::vector<SampleShop::Redemption> redemptions = shop.redemptions;
    std::ranges::stable_sort(redemptions, {}, [&](const SampleShop::Redemption &redemption) {
        return std::pair(redemption.campaign, shop.orders[redemption.order].customer);
    });
    for (const SampleShop::Redemption &redemption : redemptions) {
        dataset.redemptions.campaign.push_back(redemption.campaign);
        dataset.redemptions.customer.push_back(shop.orders[redemption.order].customer);
        dataset.redemptions.order.push_back(orderOf[redemption.order]);
        dataset.redemptions.code.add(couponCode(shop.campaigns[redemption.campaign], sampleArms()[redemption.arm]));
        dataset.redemptions.time.push_back(shop.orders[redemption.order].time);
        dataset.redemptions.discount.push_back(redemption.discount);
    }
}

} // namespace

Dataset datasetOf(const SampleShop &shop)
{
    Dataset dataset;
    for (const SampleShop::Customer &customer : shop.customers) {
        dataset.customers.id.add(customer.id);
        dataset.customers.email.add(customer.email);
        dataset.customers.phone.add(customer.phone);
        dataset.customers.country.push_back(dataset.places.code(customer.country));
        dataset.customers.region.push_back(dataset.places.code(customer.region));
        dataset.customers.gender.push_back(dataset.words.code(customer.gender));
        dataset.customers.birthYear.push_back(static_cast<std::int16_t>(customer.birthYear));
        dataset.customers.memberSince.push_back(customer.memberSince);
        dataset.customers.emailConsent.push_back(customer.emailConsent);
        dataset.customers.smsConsent.push_back(customer.smsConsent);
        dataset.customers.personalConsent.push_back(Consent::Unknown);
        dataset.customers.doNotContact.push_back(customer.doNotContact ? 1 : 0);
    }
    for (const SampleShop::Product &product : shop.products) {
        dataset.products.id.add(product.id);
        dataset.products.name.add(product.name);
        dataset.products.brand.push_back(dataset.words.code(product.brand));
        dataset.products.category.push_back(dataset.words.code(product.category));
        dataset.products.price.push_back(product.price);
        dataset.products.cost.push_back(product.isMerchandise ? product.cost : ProductTable::kNoMoney);
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
            const auto &[ignored, product, quantity, price, discount] = shop.lines[line];
            dataset.lines.order.push_back(static_cast<OrderIndex>(dataset.orders.size()));
            dataset.lines.product.push_back(product);
            dataset.lines.quantity.push_back(quantity);
            dataset.lines.amount.push_back(lineAmount(quantity, price) - discount);
            dataset.lines.price.push_back(price);
            dataset.lines.kind.push_back(quantity.thousandths < 0 ? LineKind::Refund
                                         : price.units == 0       ? LineKind::Gift
                                                                  : LineKind::Sale);
        }
        dataset.orders.id.add(shop.orders[order].id);
        dataset.orders.customer.push_back(shop.orders[order].customer);
        dataset.orders.time.push_back(shop.orders[order].time);
        dataset.orders.hasTime.push_back(1);
    }
    addCampaigns(shop, sequence, dataset);
    finishDataset(dataset);
    return dataset;
}

} // namespace clientele::test
