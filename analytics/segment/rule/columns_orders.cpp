#include <algorithm>
#include <cmath>
#include <limits>

#include "analytics/segment/rule/rule_columns.h"
#include "analytics/segment/rule/rule_data.h"

// What customers bought, when, and for how much.
namespace clientele::rule {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr OrderIndex kFew = 16; // so many are looked through faster than halved

struct OrderRange
{
    OrderIndex begin = 0;
    OrderIndex end = 0;
};

// A customer's orders on the days of the term: oldest first, so they are neighbours.
OrderRange ordersWithin(const Dataset &dataset, const OrderSums &sums, const RuleTerm &term, CustomerIndex customer)
{
    OrderIndex begin = dataset.customers.orderBegin[customer];
    OrderIndex end = dataset.customers.orderBegin[customer + 1];
    const Day *days = sums.day.data();
    if (end - begin > kFew) {
        begin = static_cast<OrderIndex>(std::lower_bound(days + begin, days + end, term.from) - days);
        end = static_cast<OrderIndex>(std::upper_bound(days + begin, days + end, term.to) - days);
        return {begin, end};
    }
    while (begin < end && days[begin] < term.from)
        ++begin;
    while (begin < end && days[end - 1] > term.to)
        --end;
    return {begin, end};
}

// One number per customer: what `sum` says of their orders.
template<typename Sum>
void perCustomer(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out,
                 Sum sum)
{
    const OrderSums &sums = data.orders();
    for (CustomerIndex customer = begin; customer < end; ++customer)
        *out++ = sum(sums, ordersWithin(data.dataset(), sums, term, customer));
}

template<typename Value>
void perBuyer(const RuleData &data, double otherwise, CustomerIndex begin, CustomerIndex end, double *out, Value value)
{
    const RfmValues &values = data.everyOrder();
    for (CustomerIndex customer = begin; customer < end; ++customer) {
        const std::uint32_t position = values.positionOf[customer];
        *out++ = position == kNoIndex ? otherwise : static_cast<double>(value(values, position));
    }
}

double grossOf(const OrderSums &sums, OrderRange range)
{
    Money gross;
    for (OrderIndex order = range.begin; order < range.end; ++order)
        gross += sums.gross[order];
    return static_cast<double>(gross.units);
}

double refundedOf(const OrderSums &sums, OrderRange range)
{
    Money refunded;
    for (OrderIndex order = range.begin; order < range.end; ++order)
        refunded += sums.refunded[order];
    return static_cast<double>(refunded.units);
}

double countOf(const OrderSums &sums, OrderRange range, std::uint8_t sign)
{
    std::size_t count = 0;
    for (OrderIndex order = range.begin; order < range.end; ++order)
        count += (sums.signs[order] & sign) != 0 ? 1 : 0;
    return static_cast<double>(count);
}

double shareOf(double part, double whole)
{
    return whole > 0 ? part / whole : kUnknown;
}

// Calls `work(customer, order, line)` for the lines of customers begin … end − 1 that are about the term's products, in
// their order: from a list of them, or by looking at every line of the days that count.
template<typename Work>
void eachLine(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, Work work)
{
    const Dataset &dataset = data.dataset();
    const OrderSums &sums = data.orders();
    const std::uint32_t *lineBegin = dataset.orders.lineBegin.data();
    if (term.lines) {
        const auto first = std::ranges::lower_bound(*term.lines, lineBegin[dataset.customers.orderBegin[begin]]);
        const auto last = std::lower_bound(first, term.lines->end(), lineBegin[dataset.customers.orderBegin[end]]);
        for (auto line = first; line != last; ++line) {
            const OrderIndex order = dataset.lines.order[*line];
            if (sums.day[order] >= term.from && sums.day[order] <= term.to)
                work(dataset.orders.customer[order], order, *line);
        }
        return;
    }
    const ProductIndex *products = dataset.lines.product.data();
    const std::uint8_t *wanted = term.products.data();
    for (CustomerIndex customer = begin; customer < end; ++customer) {
        const OrderRange range = ordersWithin(dataset, sums, term, customer);
        for (OrderIndex order = range.begin; order < range.end; ++order) {
            for (std::uint32_t line = lineBegin[order]; line < lineBegin[order + 1]; ++line) {
                if (products[line] != kNoIndex && wanted[products[line]])
                    work(customer, order, line);
            }
        }
    }
}

} // namespace

void orders(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    if (term.isEver)
        return perBuyer(data, 0, begin, end, out, [](const RfmValues &v, std::uint32_t i) { return v.frequency[i]; });
    perCustomer(data, term, begin, end, out,
                [](const OrderSums &sums, OrderRange range) { return countOf(sums, range, OrderSums::kSold); });
}

void netSpend(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    if (term.isEver)
        return perBuyer(data, 0, begin, end, out,
                        [](const RfmValues &v, std::uint32_t i) { return v.monetary[i].units; });
    perCustomer(data, term, begin, end, out,
                [](const OrderSums &sums, OrderRange range) { return grossOf(sums, range) - refundedOf(sums, range); });
}

void grossSpend(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    if (term.isEver)
        return perBuyer(data, 0, begin, end, out, [](const RfmValues &v, std::uint32_t i) { return v.gross[i].units; });
    perCustomer(data, term, begin, end, out, grossOf);
}

void averageOrder(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    if (term.isEver)
        return perBuyer(data, kUnknown, begin, end, out, [](const RfmValues &v, std::uint32_t i) {
            return static_cast<double>(v.gross[i].units) / v.frequency[i];
        });
    perCustomer(data, term, begin, end, out, [](const OrderSums &sums, OrderRange range) {
        return shareOf(grossOf(sums, range), countOf(sums, range, OrderSums::kSold));
    });
}

void largestOrder(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    perCustomer(data, term, begin, end, out, [](const OrderSums &sums, OrderRange range) {
        double largest = kUnknown;
        for (OrderIndex order = range.begin; order < range.end; ++order) {
            if (sums.signs[order] & OrderSums::kSold)
                largest = std::fmax(largest, static_cast<double>(sums.gross[order].units));
        }
        return largest;
    });
}

void daysSinceLastOrder(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    perBuyer(data, kUnknown, begin, end, out, [](const RfmValues &v, std::uint32_t i) { return v.recencyDays[i]; });
}

void lastOrder(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    perBuyer(data, kUnknown, begin, end, out,
             [](const RfmValues &v, std::uint32_t i) { return v.asOf - v.recencyDays[i]; });
}

void firstOrder(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    perCustomer(data, term, begin, end, out, [](const OrderSums &sums, OrderRange range) {
        for (OrderIndex order = range.begin; order < range.end; ++order) {
            if (sums.signs[order] & OrderSums::kSold)
                return static_cast<double>(sums.day[order]);
        }
        return kUnknown;
    });
}

void daysSinceFirstOrder(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end,
                         double *out)
{
    firstOrder(data, term, begin, end, out);
    for (CustomerIndex i = 0; i < end - begin; ++i)
        out[i] = data.asOf() - out[i];
}

void ordersWithRefund(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    perCustomer(data, term, begin, end, out,
                [](const OrderSums &sums, OrderRange range) { return countOf(sums, range, OrderSums::kRefunded); });
}

void refunded(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    perCustomer(data, term, begin, end, out, refundedOf);
}

void refundShare(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    perCustomer(data, term, begin, end, out, [](const OrderSums &sums, OrderRange range) {
        return shareOf(refundedOf(sums, range), grossOf(sums, range));
    });
}

// What was taken off, of what the goods would have cost without it; unknown where no file tells of discounts.
void discountShare(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    const Dataset &dataset = data.dataset();
    const bool isTold = !dataset.lines.platformDiscount.empty() || !dataset.lines.merchantDiscount.empty();
    perCustomer(data, term, begin, end, out, [&](const OrderSums &sums, OrderRange range) {
        Money off;
        for (OrderIndex order = range.begin; order < range.end && isTold; ++order) {
            for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1];
                 ++line) {
                if (dataset.lines.kind[line] != LineKind::Sale)
                    continue;
                if (!dataset.lines.platformDiscount.empty())
                    off += dataset.lines.platformDiscount[line];
                if (!dataset.lines.merchantDiscount.empty())
                    off += dataset.lines.merchantDiscount[line];
            }
        }
        const auto taken = static_cast<double>(off.units);
        return isTold ? shareOf(taken, grossOf(sums, range) + taken) : kUnknown;
    });
}

void ordersOf(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    const LineKind *kinds = data.dataset().lines.kind.data();
    std::fill(out, out + (end - begin), 0.0);
    OrderIndex counted = kNoIndex;
    eachLine(data, term, begin, end, [&](CustomerIndex customer, OrderIndex order, std::uint32_t line) {
        if (kinds[line] == LineKind::Sale && order != counted) {
            out[customer - begin] += 1;
            counted = order;
        }
    });
}

void spentOn(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    const LineTable &lines = data.dataset().lines;
    std::fill(out, out + (end - begin), 0.0);
    eachLine(data, term, begin, end, [&](CustomerIndex customer, OrderIndex, std::uint32_t line) {
        if (lines.kind[line] == LineKind::Sale || lines.kind[line] == LineKind::Refund)
            out[customer - begin] += static_cast<double>(lines.amount[line].units); // exact below 900 thousand million
    });
}

void piecesOf(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    const LineTable &lines = data.dataset().lines;
    std::fill(out, out + (end - begin), 0.0);
    eachLine(data, term, begin, end, [&](CustomerIndex customer, OrderIndex, std::uint32_t line) {
        if (lines.kind[line] == LineKind::Sale)
            out[customer - begin] += static_cast<double>(lines.quantity[line].thousandths); // exact
    });
    for (CustomerIndex i = 0; i < end - begin; ++i)
        out[i] /= Quantity::kScale;
}

void differentProducts(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    const Dataset &dataset = data.dataset();
    std::vector<ProductIndex> bought;
    for (CustomerIndex customer = begin; customer < end; ++customer) {
        bought.clear();
        const OrderRange range = ordersWithin(dataset, data.orders(), term, customer);
        for (OrderIndex order = range.begin; order < range.end; ++order) {
            for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1];
                 ++line) {
                const ProductIndex product = dataset.lines.product[line];
                if (dataset.lines.kind[line] == LineKind::Sale && product != kNoIndex
                    && dataset.products.isMerchandise[product])
                    bought.push_back(product);
            }
        }
        std::ranges::sort(bought);
        *out++ = static_cast<double>(std::ranges::unique(bought).begin() - bought.begin());
    }
}

} // namespace clientele::rule
