#include "analytics/import/stated_currency.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "analytics/import/currency_mark.h"
#include "analytics/import/known_exports.h"
#include "analytics/import/values.h"
#include "analytics/store/store.h"
#include "analytics/table/table_format.h"

namespace clientele {

namespace {

constexpr std::size_t kRows = 2'000;
constexpr std::string_view kCurrencyBefore = "currency_before_first_amounts"; // a row of the settings: "GBP CNY"

bool isAmountField(Field field)
{
    switch (field) {
    case Field::UnitPrice:
    case Field::LineTotal:
    case Field::LineDiscount:
    case Field::OrderTotal:
    case Field::Postage:
    case Field::Tax:
    case Field::OrderDiscount:
    case Field::RefundAmount:
    case Field::ListPrice:
    case Field::Cost:
    case Field::TotalSpend: return true;
    default: return false;
    }
}

bool isChinese(const std::vector<std::string> &header)
{
    return std::ranges::any_of(header, [](const std::string &name) {
        return std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) >= 0xE4; });
    });
}

// Simplified characters that such column names are full of, and that Taiwan and Hong Kong write otherwise.
bool isSimplifiedChinese(const std::vector<std::string> &header)
{
    static constexpr std::array<std::string_view, 17> kCharacters {"单", "价", "额", "类", "门", "编", "实", "际", "时",
                                                                   "间", "购", "买", "数", "总", "货", "费", "订"};
    return std::ranges::any_of(header, [](const std::string &name) {
        return std::ranges::any_of(kCharacters,
                                   [&name](std::string_view c) { return name.find(c) != std::string::npos; });
    });
}

// How often each currency was named.
class Votes
{
public:
    void add(std::string_view code)
    {
        if (!code.empty())
            ++m_counts[std::string(code)];
    }

    // The one that nearly every mention means; empty when there is none.
    std::string winner() const
    {
        std::size_t all = 0;
        auto best = m_counts.end();
        for (auto it = m_counts.begin(); it != m_counts.end(); ++it) {
            all += it->second;
            if (best == m_counts.end() || it->second > best->second)
                best = it;
        }
        const bool isClear = best != m_counts.end() && best->second * 10 >= all * 9;
        return isClear && isCurrencyCode(best->first) ? best->first : std::string();
    }

    bool isEmpty() const { return m_counts.empty(); }

private:
    std::map<std::string, std::size_t> m_counts;
};

std::string codeOfMark(std::string_view mark, bool isChineseFile)
{
    if (mark == "¥")
        return isChineseFile ? "CNY" : "";
    return mark.empty() || mark == "kr" ? std::string() : currencyCode(mark);
}

bool hasAmounts(Store &store)
{
    return store.database().integer("SELECT EXISTS (SELECT 1 FROM column_runs) "
                                    "OR EXISTS (SELECT 1 FROM products WHERE list_price IS NOT NULL) "
                                    "OR EXISTS (SELECT 1 FROM product_costs)")
           != 0;
}

} // namespace

std::string statedCurrency(const std::filesystem::path &file, const Recipe &recipe)
{
    const auto source = openTable(file, recipe.format);
    const bool isChineseFile = isChinese(source->header());
    std::vector<std::size_t> codes;
    std::vector<std::size_t> amounts;
    Votes told;
    Votes marked;
    Votes named;
    for (const Recipe::Column &column : recipe.columns) {
        const auto at = std::ranges::find(source->header(), column.header) - source->header().begin();
        if (at == std::ssize(source->header()))
            continue;
        if (column.field == Field::Currency)
            codes.push_back(static_cast<std::size_t>(at));
        if (!isAmountField(column.field))
            continue;
        amounts.push_back(static_cast<std::size_t>(at));
        named.add(currencyOfName(column.header));
    }
    Row row;
    for (std::size_t i = 0; i < kRows && source->next(row); ++i) {
        for (const std::size_t at : codes)
            told.add(at < row.cells.size() ? currencyCode(row.cells[at]) : std::string());
        for (const std::size_t at : amounts)
            marked.add(at < row.cells.size() ? codeOfMark(currencyMark(row.cells[at]), isChineseFile) : std::string());
    }
    for (const Votes *votes : {&told, &marked, &named}) {
        if (!votes->isEmpty())
            return votes->winner();
    }
    const auto known = std::ranges::find(knownExports(), recipe.exportId, &KnownExport::id);
    if (known != knownExports().end())
        return known->currency;
    return isSimplifiedChinese(source->header()) && !amounts.empty() ? "CNY" : std::string();
}

bool takesCurrency(Store &store)
{
    return store.settings().isCurrencyAssumed && !hasAmounts(store);
}

void takeCurrency(Store &store, const std::string &currency)
{
    ShopSettings settings = store.settings();
    store.setValue(kCurrencyBefore, settings.currency + ' ' + currency);
    settings.currency = currency;
    settings.isCurrencyAssumed = false;
    store.setSettings(settings);
}

void giveCurrencyBack(Store &store)
{
    const std::string change = store.value(kCurrencyBefore);
    if (change.empty() || hasAmounts(store))
        return;
    store.setValue(kCurrencyBefore, "");
    ShopSettings settings = store.settings();
    const std::size_t space = change.find(' ');
    if (settings.currency != change.substr(space + 1))
        return; // the owner has chosen since
    settings.currency = change.substr(0, space);
    settings.isCurrencyAssumed = true;
    store.setSettings(settings);
}

} // namespace clientele
