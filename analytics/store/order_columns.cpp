#include "analytics/store/order_columns.h"

#include <iterator>

namespace clientele {

namespace {

template<typename Value>
void appendPart(std::vector<Value> &to, const std::vector<Value> &from, std::size_t begin, std::size_t end)
{
    to.insert(to.end(), std::next(from.begin(), static_cast<std::ptrdiff_t>(begin)),
              std::next(from.begin(), static_cast<std::ptrdiff_t>(end)));
}

void appendPart(TextColumn &to, const TextColumn &from, std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin; i < end; ++i)
        to.add(from[i]);
}

// A column that is left out stands for `nothing` on every line.
template<typename Value>
void appendOptional(std::vector<Value> &to, std::size_t sizeBefore, const std::vector<Value> &from, std::size_t begin,
                    std::size_t end)
{
    if (from.empty() && to.empty())
        return;
    to.resize(sizeBefore);
    if (from.empty())
        to.resize(sizeBefore + end - begin);
    else
        appendPart(to, from, begin, end);
}

void appendOptional(TextColumn &to, std::size_t sizeBefore, const TextColumn &from, std::size_t begin, std::size_t end)
{
    if (from.empty() && to.empty())
        return;
    while (to.size() < sizeBefore)
        to.add({});
    for (std::size_t i = begin; i < end; ++i)
        to.add(from.empty() ? std::string_view() : from[i]);
}

} // namespace

void OrderColumns::append(const OrderColumns &other, std::size_t begin, std::size_t end)
{
    appendPart(number, other.number, begin, end);
    appendPart(id, other.id, begin, end);
    appendPart(customer, other.customer, begin, end);
    appendPart(time, other.time, begin, end);
    appendPart(hasTime, other.hasTime, begin, end);
    appendPart(replaces, other.replaces, begin, end);
    appendPart(import, other.import, begin, end);
    for (std::size_t i = begin; i < end; ++i)
        country.push_back(countries.code(other.countries[other.country[i]]));
}

void LineColumns::reserve(std::size_t lines)
{
    for (std::vector<std::uint32_t> *column : {&order, &product, &import})
        column->reserve(lines);
    for (std::vector<std::int64_t> *column : {&time, &quantity, &price, &amount})
        column->reserve(lines);
    kind.reserve(lines);
}

void LineColumns::append(const LineColumns &other, std::size_t begin, std::size_t end)
{
    const std::size_t before = size();
    appendPart(order, other.order, begin, end);
    appendPart(product, other.product, begin, end);
    appendPart(time, other.time, begin, end);
    appendPart(quantity, other.quantity, begin, end);
    appendPart(price, other.price, begin, end);
    appendPart(amount, other.amount, begin, end);
    appendPart(kind, other.kind, begin, end);
    appendPart(import, other.import, begin, end);
    appendOptional(platformDiscount, before, other.platformDiscount, begin, end);
    appendOptional(merchantDiscount, before, other.merchantDiscount, begin, end);
    appendOptional(id, before, other.id, begin, end);
}

} // namespace clientele
