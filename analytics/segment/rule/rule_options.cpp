#include <algorithm>
#include <numeric>

#include "analytics/rfm/rfm_map.h"
#include "analytics/segment/rule/rule_completion.h"
#include "analytics/segment/rule/rule_test.h"

// The values a shop has for what rules ask.
namespace clientele {

namespace {

// Texts of a dictionary by how often their codes occur; those that never do are left out.
std::vector<RuleOption> byFrequency(const TextDictionary &texts, const std::vector<std::uint32_t> &codes)
{
    std::vector<std::size_t> counts(texts.size());
    for (const std::uint32_t code : codes)
        ++counts[code];
    std::vector<std::uint32_t> order;
    for (std::uint32_t code = 1; code < texts.size(); ++code) {
        if (counts[code] > 0)
            order.push_back(code);
    }
    std::ranges::stable_sort(order, std::ranges::greater(), [&](std::uint32_t code) { return counts[code]; });
    std::vector<RuleOption> options;
    for (const std::uint32_t code : order)
        options.push_back({std::string(texts[code])});
    return options;
}

std::vector<RuleOption> products(const Dataset &dataset)
{
    std::vector<std::size_t> counts(dataset.products.size());
    for (const ProductIndex product : dataset.lines.product) {
        if (product != kNoIndex)
            ++counts[product];
    }
    std::vector<ProductIndex> order(counts.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, std::ranges::greater(), [&](ProductIndex product) { return counts[product]; });
    std::vector<RuleOption> options;
    for (const ProductIndex product : order) {
        options.push_back({std::string(dataset.products.id[product]), std::string(dataset.products.name[product])});
    }
    return options;
}

std::vector<RuleOption> campaigns(const CampaignTable &table)
{
    std::vector<RuleOption> options;
    for (std::size_t campaign = 0; campaign < table.size(); ++campaign) {
        if (!table.id[campaign].empty())
            options.push_back({std::string(table.id[campaign]), std::string(table.name[campaign])});
    }
    return options;
}

} // namespace

std::vector<RuleOption> subjectOptions(const RuleField &field, const RuleData &data, const RuleNames &names)
{
    const Dataset &dataset = data.dataset();
    std::vector<RuleOption> options;
    switch (field.subject) {
    case RuleSubject::None: break;
    case RuleSubject::Product: return products(dataset);
    case RuleSubject::Category: return byFrequency(dataset.words, dataset.products.category);
    case RuleSubject::Brand: return byFrequency(dataset.words, dataset.products.brand);
    case RuleSubject::Campaign: return campaigns(dataset.campaigns);
    case RuleSubject::Event: return byFrequency(dataset.events.kinds, dataset.events.kind);
    case RuleSubject::Attribute:
        for (const Attribute &attribute : dataset.customerAttributes)
            options.push_back({attribute.name});
        break;
    case RuleSubject::Map:
        for (const RfmMap &map : data.rfm().maps)
            options.push_back({std::string(map.id)});
        break;
    case RuleSubject::Segment:
        for (const Segment &segment : data.segments())
            options.push_back({names.nameOf(segment.id)});
        break;
    }
    return options;
}

std::vector<RuleOption> valueOptions(const RuleField &field, std::string_view of, const RuleData &data,
                                     const RuleNames &names, RuleLanguage language)
{
    const CustomerTable &customers = data.dataset().customers;
    if (field.id == "country")
        return byFrequency(data.dataset().places, customers.country);
    if (field.id == "region")
        return byFrequency(data.dataset().places, customers.region);
    if (field.id == "gender")
        return byFrequency(data.dataset().words, customers.gender);
    std::vector<RuleOption> options;
    if (field.type == RuleType::Choice) {
        for (const std::string_view choice : {"yes", "no"})
            options.push_back({std::string(rulePhrase(RuleFamily::Choice, choice, language))});
    } else if (field.subject == RuleSubject::Map) {
        const std::string map = of.empty() ? std::string(rfmMaps().front().id) : std::string(of);
        for (const RfmMap &known : data.rfm().maps) {
            for (const RfmGroup &group : known.groups) {
                const std::string id = map + '.' + std::string(group.id);
                const std::string name = names.nameOf(id);
                if (known.id == map)
                    options.push_back({name == id ? std::string(group.id) : name});
            }
        }
    } else if (const Attribute *attribute = field.subject == RuleSubject::Attribute ? data.attribute(of) : nullptr) {
        if (attribute->type == Attribute::Type::Text)
            return byFrequency(attribute->texts, attribute->value);
    }
    return options;
}

} // namespace clientele
