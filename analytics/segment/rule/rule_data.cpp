#include "analytics/segment/rule/rule_data.h"

#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/base/parallel.h"
#include "analytics/segment/rule/rule_words.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 16'384; // orders per piece

OrderSums sumOrders(const Dataset &dataset)
{
    OrderSums sums;
    const std::size_t count = dataset.orders.size();
    sums.day.resize(count);
    sums.signs.resize(count);
    sums.gross.resize(count);
    sums.refunded.resize(count);
    parallelFor(count, kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t order = begin; order < end; ++order) {
            sums.day[order] = dayOf(dataset.orders.time[order]);
            for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1];
                 ++line) {
                if (dataset.lines.kind[line] == LineKind::Sale) {
                    sums.signs[order] |= OrderSums::kSold;
                    sums.gross[order] += dataset.lines.amount[line];
                } else if (dataset.lines.kind[line] == LineKind::Refund) {
                    sums.signs[order] |= OrderSums::kRefunded;
                    sums.refunded[order] -= dataset.lines.amount[line];
                }
            }
        }
    });
    return sums;
}

// Positions whose text equals `wanted` but for the case of Latin letters, as a mask.
std::vector<std::uint8_t> codesOf(const TextDictionary &texts, std::string_view wanted)
{
    std::vector<std::uint8_t> mask(texts.size());
    for (std::uint32_t code = 1; code < texts.size(); ++code)
        mask[code] = equalWords(texts[code], wanted) ? 1 : 0;
    return mask;
}

// A counting sort of the lines: each list keeps their order. Lines about no product are in none.
LinesBy sortLines(const Dataset &dataset, std::size_t keys, const std::vector<std::uint32_t> *keyOfProduct)
{
    const auto keyOf = [&](ProductIndex product) { return keyOfProduct ? (*keyOfProduct)[product] : product; };
    LinesBy by;
    by.begin.assign(keys + 1, 0);
    for (const ProductIndex product : dataset.lines.product) {
        if (product != kNoIndex)
            ++by.begin[keyOf(product) + 1];
    }
    for (std::size_t key = 0; key < keys; ++key)
        by.begin[key + 1] += by.begin[key];
    by.lines.resize(by.begin.back());
    std::vector<std::uint32_t> next(by.begin.begin(), by.begin.end() - 1);
    for (std::uint32_t line = 0; line < dataset.lines.size(); ++line) {
        const ProductIndex product = dataset.lines.product[line];
        if (product != kNoIndex)
            by.lines[next[keyOf(product)]++] = line;
    }
    return by;
}

} // namespace

RuleData::RuleData(RuleShop shop)
    : m_shop(std::move(shop))
{
}

const OrderSums &RuleData::orders() const
{
    std::call_once(m_once, [this] { m_orders = sumOrders(dataset()); });
    return m_orders;
}

const LinesBy &RuleData::linesBy(RuleSubject subject) const
{
    const std::size_t at = subject == RuleSubject::Product ? 0 : subject == RuleSubject::Category ? 1 : 2;
    std::call_once(m_lists[at].once, [&] {
        const ProductTable &products = dataset().products;
        if (subject == RuleSubject::Product)
            m_lists[at].lists = sortLines(dataset(), products.size(), nullptr);
        else
            m_lists[at].lists = sortLines(dataset(), dataset().words.size(),
                                          subject == RuleSubject::Category ? &products.category : &products.brand);
    });
    return m_lists[at].lists;
}

void RuleData::prepare() const
{
    orders();
    for (const RuleSubject subject : {RuleSubject::Category, RuleSubject::Brand, RuleSubject::Product})
        linesBy(subject);
}

std::pair<Day, Day> RuleData::daysOf(const RuleWindow &window) const
{
    switch (window.kind) {
    case RuleWindow::Kind::Ever: break;
    case RuleWindow::Kind::Last: return {dayBefore(asOf(), window.count, window.unit), asOf()};
    case RuleWindow::Kind::Since: return {window.from, asOf()};
    case RuleWindow::Kind::Until: return {INT32_MIN, std::min(window.to, asOf())};
    case RuleWindow::Kind::Between: return {window.from, std::min(window.to, asOf())};
    case RuleWindow::Kind::Ago:
        return {dayBefore(asOf(), window.count, window.unit), dayBefore(asOf(), window.countTo, window.unit)};
    }
    return {INT32_MIN, asOf()};
}

std::size_t RuleData::mapOf(std::string_view id) const
{
    if (id.empty())
        return 0;
    const auto at = std::ranges::find(rfm().maps, id, &RfmMap::id);
    if (at == rfm().maps.end())
        throw Error(ErrorCode::ParameterInvalid, {std::string(id), "", ""});
    return static_cast<std::size_t>(at - rfm().maps.begin());
}

const RfmValues &RuleData::everyOrder() const
{
    if (rfm().options.window.length == 0)
        return rfm().values;
    std::call_once(m_valuesOnce, [this] { m_values = computeRfm(dataset(), asOf()); });
    return m_values;
}

const Attribute *RuleData::attribute(std::string_view name) const
{
    const auto &all = dataset().customerAttributes;
    auto at = std::ranges::find(all, name, &Attribute::name);
    if (at == all.end())
        at = std::ranges::find_if(all, [&](const Attribute &one) { return equalWords(one.name, name); });
    return at == all.end() ? nullptr : &*at;
}

void RuleData::addProducts(const RuleCondition &condition, RuleTerm &term) const
{
    const ProductTable &products = dataset().products;
    term.products.assign(products.size(), 0);
    if (term.field->subject == RuleSubject::Product) {
        const std::uint32_t known = dataset().productById.find(condition.of);
        if (known != TextIndex::kNone) {
            term.products[known] = 1;
            term.lines = linesBy(RuleSubject::Product).of(known);
            return;
        }
        for (std::size_t product = 0; product < products.size(); ++product)
            term.products[product] = equalWords(products.name[product], condition.of) ? 1 : 0;
        return;
    }
    const std::vector<std::uint8_t> codes = codesOf(dataset().words, condition.of);
    const auto &column = term.field->subject == RuleSubject::Category ? products.category : products.brand;
    for (std::size_t product = 0; product < column.size(); ++product)
        term.products[product] = codes[column[product]];
    const auto wanted = std::ranges::find(codes, 1);
    if (wanted != codes.end() && std::find(wanted + 1, codes.end(), 1) == codes.end())
        term.lines = linesBy(term.field->subject).of(static_cast<std::uint32_t>(wanted - codes.begin()));
}

void RuleData::addCampaigns(const RuleCondition &condition, RuleTerm &term) const
{
    const CampaignTable &campaigns = dataset().campaigns;
    term.campaigns.assign(campaigns.size() + 1, condition.of.empty() ? 1 : 0);
    for (std::size_t campaign = 0; campaign < campaigns.size() && !condition.of.empty(); ++campaign) {
        term.campaigns[campaign]
            = equalWords(campaigns.id[campaign], condition.of) || equalWords(campaigns.name[campaign], condition.of);
    }
}

RuleTerm RuleData::term(const RuleCondition &condition) const
{
    RuleTerm term;
    term.field = findRuleField(condition.field);
    term.isEver = condition.window.kind == RuleWindow::Kind::Ever;
    std::tie(term.from, term.to) = daysOf(condition.window);
    switch (term.field->subject) {
    case RuleSubject::None: break;
    case RuleSubject::Attribute: term.attribute = attribute(condition.of); break;
    case RuleSubject::Product:
    case RuleSubject::Category:
    case RuleSubject::Brand: addProducts(condition, term); break;
    case RuleSubject::Campaign: addCampaigns(condition, term); break;
    case RuleSubject::Segment: term.segment = &findSegment(segments(), condition.of); break;
    case RuleSubject::Map: term.map = mapOf(condition.of); break;
    case RuleSubject::Event:
        term.code = condition.of.empty() ? 0 : kNoIndex;
        for (std::uint32_t kind = 1; kind < dataset().events.kinds.size() && !condition.of.empty(); ++kind) {
            if (equalWords(dataset().events.kinds[kind], condition.of))
                term.code = kind;
        }
        break;
    }
    return term;
}

} // namespace clientele
