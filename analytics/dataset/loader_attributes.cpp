#include <charconv>
#include <limits>
#include <optional>
#include <unordered_map>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader_parts.h"
#include "analytics/store/database.h"

namespace clientele {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// "12", "-3.5"; not "007", which is a code, nor "1e5", which may be one.
std::optional<double> plainNumber(std::string_view text)
{
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    if (digits.find_first_not_of("0123456789.") != std::string_view::npos
        || (digits.size() > 1 && digits[0] == '0' && digits[1] != '.') || digits.size() > 15)
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

// What every value is, decided by the distinct ones.
void decideType(Attribute &attribute)
{
    const TextDictionary &texts = attribute.texts;
    bool areNumbers = texts.size() > 1;
    bool areWhole = areNumbers;
    bool areDays = areNumbers;
    std::vector<double> numbers(texts.size(), kNone);
    std::vector<double> days(texts.size(), kNone);
    for (std::uint32_t code = 1; code < texts.size(); ++code) {
        if (const auto number = areNumbers ? plainNumber(texts[code]) : std::nullopt) {
            numbers[code] = *number;
            areWhole = areWhole && texts[code].find('.') == std::string_view::npos;
        } else {
            areNumbers = false;
        }
        if (const auto day = areDays ? parseDay(texts[code]) : std::nullopt)
            days[code] = *day;
        else
            areDays = false;
    }
    if (areNumbers) {
        attribute.type = areWhole ? Attribute::Type::Integer : Attribute::Type::Real;
        attribute.number = std::move(numbers);
    } else if (areDays) {
        attribute.type = Attribute::Type::Day;
        attribute.number = std::move(days);
    }
}

std::vector<Attribute> load(Database &database, std::string_view entity, const IndexByNumber &indices,
                            std::size_t entities, Monitor &monitor)
{
    std::vector<Attribute> attributes;
    Statement names = database.prepare("SELECT number, name FROM attributes WHERE entity = ? ORDER BY name");
    // By import, so that the latest is the last.
    Statement values = database.prepare("SELECT entity_number, text_value FROM attribute_values WHERE attribute = ? "
                                        "ORDER BY entity_number, import");
    names.bind(1, entity);
    while (names.step()) {
        monitor.checkpoint();
        Attribute &attribute = attributes.emplace_back();
        attribute.name = names.text(1);
        attribute.value.assign(entities, 0);
        values.bind(1, names.integer(0));
        while (values.step()) {
            const std::uint32_t index = indexOf(indices, values.integer(0));
            if (index != kNoIndex)
                attribute.value[index] = attribute.texts.code(values.text(1));
        }
        values.reset();
        decideType(attribute);
    }
    return attributes;
}

} // namespace

void loadAttributes(Database &database, Dataset &dataset, const IndexByNumber &customers, const IndexByNumber &products,
                    Monitor &monitor)
{
    dataset.customerAttributes = load(database, "customer", customers, dataset.customers.size(), monitor);
    dataset.productAttributes = load(database, "product", products, dataset.products.size(), monitor);
}

void loadSummaries(Database &database, Dataset &dataset, const IndexByNumber &customers)
{
    SummaryTable &summaries = dataset.summaries;
    Statement query = database.prepare("SELECT customer, last_order_day, orders, spend FROM customer_summaries "
                                       "ORDER BY number"); // the last word counts
    while (query.step()) {
        const std::uint32_t customer = indexOf(customers, query.integer(0));
        if (customer == kNoIndex)
            continue;
        if (summaries.size() == 0) {
            summaries.lastOrder.assign(dataset.customers.size(), SummaryTable::kNoDay);
            summaries.orders.assign(dataset.customers.size(), -1);
            summaries.spend.assign(dataset.customers.size(), SummaryTable::kNoMoney);
        }
        summaries.lastOrder[customer] = query.isNull(1) ? SummaryTable::kNoDay : static_cast<Day>(query.integer(1));
        summaries.orders[customer] = query.isNull(2) ? -1 : static_cast<std::int32_t>(query.integer(2));
        summaries.spend[customer] = query.isNull(3) ? SummaryTable::kNoMoney : Money {query.integer(3)};
    }
}

} // namespace clientele
