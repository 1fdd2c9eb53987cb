#include "analytics/import/known_exports.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include <nlohmann/json.hpp>

#include "analytics/import/column_dictionary.h"
#include "analytics/base/dictionaries.h"

namespace clientele {

namespace {

using Json = nlohmann::json;

struct Dictionary
{
    std::vector<KnownExport> exports;
    KnownExport unknown; // its statuses only
};

std::vector<std::string> plainNames(const Json &names)
{
    std::vector<std::string> plain;
    for (const Json &name : names) {
        const auto text = name.get<std::string>();
        plain.push_back(plainName(text) + (text.ends_with('*') ? "*" : ""));
    }
    return plain;
}

// In lower case, without WooCommerce's prefix, and with one kind of comma.
std::string plainStatus(std::string_view status)
{
    if (status.starts_with("wc-"))
        status.remove_prefix(3);
    std::string plain;
    for (const char c : status)
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    constexpr std::string_view kComma = "，";
    for (std::size_t at; (at = plain.find(kComma)) != std::string::npos;)
        plain.replace(at, kComma.size(), ",");
    return plain;
}

void readStatuses(const Json &json, KnownExport &known)
{
    for (const Json &word : json["not_placed"])
        known.notPlaced.push_back(plainStatus(word.get<std::string>()));
    for (const Json &word : json["refunded"])
        known.refunded.push_back(plainStatus(word.get<std::string>()));
}

KnownExport readExport(const Json &json, const KnownExport &unknown)
{
    KnownExport known;
    known.id = json["id"].get<std::string>();
    known.kind = fileKindById(json["kind"].get<std::string>());
    known.carriesWholeOrders = json.value("whole_orders", false);
    known.isNameKey = json.value("name_is_key", false);
    known.isContactKey = json.value("contact_is_key", false);
    known.listSeparator = json.value("list_separator", std::string(1, '\0')).front();
    known.currency = json.value("currency", "");
    for (const Json &name : json["needs"])
        known.needs.push_back(plainNames(name.is_array() ? name : Json::array({name})));
    if (json.contains("without"))
        known.without = plainNames(json["without"]);
    known.mostColumns = json.value("most_columns", std::size_t {0});
    for (const auto &[id, names] : json["columns"].items())
        known.meanings.push_back(
            {fieldById(id), plainNames(names.is_object() ? names["all"] : names), names.is_object()});
    known.notPlaced = unknown.notPlaced;
    known.refunded = unknown.refunded;
    if (json.contains("statuses")) {
        known.notPlaced.clear();
        known.refunded.clear();
        readStatuses(json["statuses"], known);
    }
    return known;
}

Dictionary readDictionary()
{
    const auto json = Json::parse(kKnownExportsJson);
    Dictionary dictionary;
    readStatuses(json["statuses"], dictionary.unknown);
    for (const Json &entry : json["exports"])
        dictionary.exports.push_back(readExport(entry, dictionary.unknown));
    return dictionary;
}

const Dictionary &dictionary()
{
    static const Dictionary read = readDictionary();
    return read;
}

bool isSaid(std::string_view status, const std::vector<std::string> &words)
{
    return std::ranges::any_of(words, [status](const std::string &word) {
        const bool isChinese = static_cast<signed char>(word.front()) < 0;
        return isChinese ? status.starts_with(word) : status == word;
    });
}

bool holdsAny(std::string_view text, std::span<const std::string_view> words)
{
    return std::ranges::any_of(words,
                               [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

constexpr std::array<std::string_view, 11> kNoRefund {"没有", "未申请", "未退款", "无退款", "无售后", "关闭",
                                                      "取消", "撤销",   "失败",   "拒绝",   "驳回"};
constexpr std::array<std::string_view, 4> kMoneyBack {"退款成功", "已退款", "全额退款", "退款完成"};

bool holds(std::string_view text, std::string_view word)
{
    return text.find(word) != std::string_view::npos;
}

} // namespace

const std::vector<KnownExport> &knownExports()
{
    return dictionary().exports;
}

const KnownExport *findKnownExport(const std::vector<std::string> &header)
{
    std::set<std::string> names;
    for (const std::string &name : header)
        names.insert(plainName(name));
    const auto has = [&names](const std::string &name) { return names.contains(name); };
    const KnownExport *best = nullptr;
    for (const KnownExport &known : dictionary().exports) {
        const bool isIt = (known.mostColumns == 0 || header.size() <= known.mostColumns)
                          && std::ranges::all_of(known.needs,
                                                 [&](const auto &choices) { return std::ranges::any_of(choices, has); })
                          && std::ranges::none_of(known.without, has);
        if (isIt && (!best || known.needs.size() > best->needs.size()))
            best = &known;
    }
    return best;
}

std::vector<std::size_t> columnsOf(const KnownExport::Meaning &meaning, const std::vector<std::string> &header)
{
    std::vector<std::size_t> columns;
    for (const std::string &name : meaning.names) {
        const bool isStart = name.ends_with('*');
        const std::string_view start = std::string_view(name).substr(0, name.size() - (isStart ? 1 : 0));
        for (std::size_t i = 0; i < header.size(); ++i) {
            const std::string plain = plainName(header[i]);
            if (isStart ? plain.starts_with(start) : plain == start)
                columns.push_back(i);
        }
    }
    return columns;
}

OrderFate fateOfOrder(std::string_view status, std::string_view exportId)
{
    const auto &exports = dictionary().exports;
    const auto found = std::ranges::find(exports, exportId, &KnownExport::id);
    const KnownExport &words = found == exports.end() ? dictionary().unknown : *found;
    const std::string plain = plainStatus(status);
    // "已取消,退款成功" was paid and paid back; "退款关闭" came to nothing.
    if (holds(plain, "退款成功") || (holds(plain, "退款") && !holdsAny(plain, kNoRefund) && !holds(plain, "部分退款")))
        return OrderFate::Refunded;
    if (isSaid(plain, words.notPlaced))
        return OrderFate::NotPlaced;
    return isSaid(plain, words.refunded) ? OrderFate::Refunded : OrderFate::Counts;
}

bool isPartlyBack(std::string_view status)
{
    const std::string plain = plainStatus(status);
    return holds(plain, "部分退款") || plain == "partially refunded" || plain == "partially_refunded"
           || plain == "partly refunded";
}

bool isMoneyBack(std::string_view refundStatus)
{
    if (isPartlyBack(refundStatus))
        return false;
    const std::string plain = plainStatus(refundStatus);
    if (holdsAny(plain, kMoneyBack))
        return true;
    return plain == "refunded" || plain == "returned" || plain == "return completed";
}

} // namespace clientele
