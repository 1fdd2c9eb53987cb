#include "tests/support/rule_shop.h"

#include <cmath>
#include <stdexcept>

#include "analytics/base/monitor.h"
#include "analytics/segment/rule/rule_parser.h"
#include "tests/support/dataset_builder.h"

namespace clientele::test {

std::shared_ptr<const Dataset> ruleShop()
{
    DatasetBuilder shop;
    shop.customer({.id = "ann",
                   .email = "ann@example.com",
                   .country = "France",
                   .region = "Nord",
                   .gender = "F",
                   .birthYear = 1981,
                   .memberSince = "2010-12-01",
                   .emailConsent = Consent::Yes,
                   .smsConsent = Consent::No});
    shop.customer({.id = "ben", .phone = "1", .country = "Spain", .doNotContact = true});
    shop.customer({.id = "cat"});
    shop.product({.id = "t", .name = "Green Tea", .category = "Drinks", .brand = "Leaf"});
    shop.product({.id = "c", .name = "Car", .category = "Toys"});
    shop.product({.id = "p", .name = "Postage", .isMerchandise = false});
    shop.order("1", "ann", "2011-06-01 10:00").line("t", 2, 5).line("c", 1, 20);
    shop.order("2", "ann", "2011-12-09 12:00").line("t", 1, 10).line("p", 1, 3);
    shop.order("3", "ben", "2010-12-09").line("c", 3, 20);
    shop.order("4", "ben", "2010-12-20").line("c", -1, 20);
    const auto dataset = std::const_pointer_cast<Dataset>(shop.build());
    dataset->customerAttributes.push_back({"Points", Attribute::Type::Integer, {0, 0, 0}, {}, {}});
    Attribute &points = dataset->customerAttributes.back();
    points.value = {points.texts.code("120"), points.texts.code("7"), 0};
    points.number = {std::nan(""), 120, 7};
    dataset->customerAttributes.push_back({"City", Attribute::Type::Text, {0, 0, 0}, {}, {}});
    Attribute &city = dataset->customerAttributes.back();
    city.value = {city.texts.code("Lille"), city.texts.code("Palma"), 0};

    const auto at = [](const char *time) { return *parseTime(time); };
    EventTable &events = dataset->events;
    const std::uint32_t view = events.kinds.code("view");
    const std::uint32_t cart = events.kinds.code("cart");
    events.customer = {0, 0, 0, 2};
    events.product.assign(4, kNoIndex);
    events.kind = {view, view, cart, view};
    events.time = {at("2011-11-01"), at("2011-12-01"), at("2011-12-02"), at("2011-12-05")};
    ReviewTable &reviews = dataset->reviews;
    reviews.customer = {0, 0, 1};
    reviews.time = {at("2011-12-09"), kNoTime, at("2010-12-30")};
    reviews.rating = {1.0f, 0.5f, 0.0f};

    CampaignTable &campaigns = dataset->campaigns;
    for (const char *id : {"spring", "autumn"}) {
        campaigns.id.add(id);
        campaigns.name.add(id == std::string("spring") ? "Spring sale" : "");
    }
    MessageTable &messages = dataset->messages;
    messages.campaign = {0, 0, 1};
    messages.customer = {0, 1, 0};
    messages.steps = {MessageTable::Sent | MessageTable::Opened | MessageTable::Clicked, MessageTable::Sent,
                      MessageTable::Sent | MessageTable::Unsubscribed};
    messages.sent = {at("2011-04-01"), at("2011-04-01"), at("2011-10-01")};
    messages.opened = {at("2011-04-02"), kNoTime, kNoTime};
    messages.clicked = {kNoTime, kNoTime, kNoTime};
    TargetingTable &targetings = dataset->targetings;
    targetings.campaign = {0, 1, 1};
    targetings.customer = {0, 1, 2};
    targetings.arm = {0, dataset->words.code("control"), dataset->words.code("offer")};
    targetings.time.assign(3, kNoTime);
    RedemptionTable &redemptions = dataset->redemptions;
    redemptions.campaign = {0, kNoIndex};
    redemptions.customer = {0, 1};
    redemptions.time = {at("2011-06-01"), at("2010-12-09")};
    finishDataset(*dataset);
    return dataset;
}

RuleShop shopOf(const std::shared_ptr<const Dataset> &dataset, std::optional<Day> asOf,
                const std::vector<SavedSegment> &saved)
{
    const auto rfm = std::make_shared<const RfmAnalysis>(analyseRfm(*dataset, asOf));
    return {dataset, rfm, std::make_shared<const std::vector<Segment>>(allSegments(*dataset, *rfm, saved))};
}

RuleNode ruleOf(std::string_view text)
{
    ParsedRule parsed = parseRule(text);
    if (!parsed.isValid())
        throw std::invalid_argument(std::string(text));
    return std::move(parsed.rule);
}

std::string idsOf(const RuleEngine &engine, std::string_view text)
{
    std::string ids;
    for (const CustomerIndex customer : engine.members(ruleOf(text), SilentMonitor()))
        ids += (ids.empty() ? "" : " ") + std::string(engine.data().dataset().customers.id[customer]);
    return ids;
}

SavedSegment ruleSegment(std::int64_t number, const std::string &name, std::string_view text)
{
    return {number, name, {}, "rule", ruleOf(text)};
}

} // namespace clientele::test
