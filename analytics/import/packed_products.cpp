#include "analytics/import/packed_products.h"

#include "analytics/import/values.h"

namespace clientele {

namespace {

// "2× " or "2x ": how many, and how long the mark is; 0 when there is none.
std::size_t countMark(std::string_view text, Quantity &quantity)
{
    std::size_t digits = 0;
    std::int64_t count = 0;
    while (digits < text.size() && digits < 7 && text[digits] >= '0' && text[digits] <= '9')
        count = count * 10 + (text[digits++] - '0');
    if (digits == 0)
        return 0;
    for (const std::string_view times : {"×", "x", "X", " ×", " x"}) {
        const std::string_view rest = text.substr(digits);
        if (rest.starts_with(times) && rest.size() > times.size() && rest[times.size()] == ' ') {
            quantity = Quantity::fromWhole(count);
            return digits + times.size() + 1;
        }
    }
    return 0;
}

// "2× Tea, large, 1× Cup": a comma parts products only before the next count.
bool unpackCounted(std::string_view cell, std::vector<PackedProduct> &products)
{
    PackedProduct product;
    std::size_t mark = countMark(cell, product.quantity);
    if (mark == 0)
        return false;
    while (mark > 0) {
        cell.remove_prefix(mark);
        Quantity next;
        std::size_t end = 0;
        for (mark = 0; end < cell.size(); ++end) {
            if (cell.substr(end, 2) != ", ")
                continue;
            mark = countMark(cell.substr(end + 2), next);
            if (mark > 0)
                break;
        }
        product.name = trimmed(cell.substr(0, end));
        products.push_back(product);
        product.quantity = next;
        mark = mark > 0 ? mark + end + 2 : 0;
    }
    return true;
}

// The value behind "key:" at the cell's start or behind a bar; a value ends before the next "|word:".
std::string_view valueOf(std::string_view cell, std::string_view key)
{
    for (std::size_t at = 0; at < cell.size(); ++at) {
        const bool isStart = at == 0 || cell[at - 1] == '|';
        if (!isStart || !cell.substr(at).starts_with(key) || cell.substr(at + key.size(), 1) != ":")
            continue;
        const std::string_view rest = cell.substr(at + key.size() + 1);
        for (std::size_t end = 0; end < rest.size(); ++end) {
            if (rest[end] != '|')
                continue;
            const std::size_t colon = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", end + 1);
            if (colon != std::string_view::npos && colon > end + 1 && rest[colon] == ':')
                return trimmed(rest.substr(0, end));
        }
        return trimmed(rest);
    }
    return {};
}

bool unpackKeyed(std::string_view cell, char decimalPoint, std::vector<PackedProduct> &products)
{
    if (cell.find('|') == std::string_view::npos || !cell.starts_with("name:"))
        return false;
    PackedProduct product;
    product.name = valueOf(cell, "name");
    product.id = valueOf(cell, "sku");
    if (isMissing(product.id))
        product.id = valueOf(cell, "product_id");
    product.quantity = readQuantity(valueOf(cell, "quantity"), decimalPoint).value_or(product.quantity);
    product.total = readMoney(valueOf(cell, "total"), decimalPoint);
    products.push_back(product);
    return true;
}

} // namespace

void unpackProducts(std::string_view cell, char decimalPoint, std::vector<PackedProduct> &products)
{
    cell = trimmed(cell);
    if (isMissing(cell) || unpackCounted(cell, products) || unpackKeyed(cell, decimalPoint, products))
        return;
    constexpr std::string_view kMark = "，";
    for (;;) {
        const std::size_t end = cell.find(kMark);
        if (const std::string_view name = trimmed(cell.substr(0, end)); !name.empty())
            products.push_back({.id = {}, .name = name, .total = {}});
        if (end == std::string_view::npos)
            return;
        cell.remove_prefix(end + kMark.size());
    }
}

void splitList(std::string_view text, char separator, std::vector<std::string_view> &parts)
{
    parts.clear();
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos)
            return;
        text.remove_prefix(end + 1);
    }
}

} // namespace clientele
