#include "analytics/plan/flash_forecast.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "analytics/plan/flash_demand.h"

namespace clientele {

namespace {

constexpr std::size_t kBest = 3;
constexpr double kPriorBuyers = 2; // as many usual buyers what is assumed weighs
constexpr Time kWeek = 7 * kSecondsPerDay;
constexpr Time kShortSale = Time {2} * 3'600; // where the sale lasts for weeks
constexpr Time kStep = 60; // seconds, of when stock ends

using Products = std::unordered_set<ProductIndex>;

Products productsOf(const Dataset &dataset, const Offer &offer)
{
    Products products;
    for (const OfferItem &item : offer.items)
        if (const ProductIndex product = dataset.productById.find(item.product); product != kNoIndex)
            products.insert(product);
    return products;
}

bool holdsAny(const Dataset &dataset, OrderIndex order, const Products &products)
{
    for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line)
        if (dataset.lines.kind[line] == LineKind::Sale && products.contains(dataset.lines.product[line]))
            return true;
    return false;
}

// Orders of these people with one of the products in a window.
std::size_t ordersIn(const Dataset &dataset, const CustomerSet &people, const Products &products, TimeSpan window)
{
    std::size_t count = 0;
    for (const CustomerIndex customer : people) {
        for (OrderIndex order = dataset.customers.orderBegin[customer];
             order < dataset.customers.orderBegin[customer + 1]; ++order) {
            const Time time = dataset.orders.time[order];
            if (time >= window.from && time < window.to && dataset.orders.hasTime[order]
                && holdsAny(dataset, order, products))
                ++count;
        }
    }
    return count;
}

// When this share of a window's usual orders has come, in seconds after it opens.
Time momentOf(const OrderTimes &times, TimeSpan window, double share)
{
    const double wanted = share * times.shareOf(window);
    Time low = 0, high = window.length(); // shareOf rises from one to the other
    while (high - low > kStep) {
        const Time middle = low + (high - low) / 2;
        (times.shareOf({window.from, window.from + middle}) < wanted ? low : high) = middle;
    }
    return high;
}

// What one window's sales leave of each product's stock for the next.
class Stock
{
public:
    explicit Stock(const Offer &offer)
    {
        for (const OfferItem &item : offer.items)
            m_left.push_back(item.stock < 0 ? -1 : static_cast<double>(item.stock));
    }

    void sell(std::size_t item, const OrderTimes &times, TimeSpan window, FlashForecast::Item &to)
    {
        if (m_left[item] < 0)
            return;
        to.stock = std::llround(m_left[item]);
        if (to.units.mean > 0 && m_left[item] <= to.units.mean)
            to.soldOutAfter = momentOf(times, window, m_left[item] / to.units.mean);
        m_left[item] = std::max(0.0, m_left[item] - to.units.mean);
        to.left = m_left[item];
    }

private:
    std::vector<double> m_left; // −1 = as many as there are
};

CountForecast cappedAt(CountForecast forecast, double most)
{
    return {std::min(forecast.mean, most), std::min(forecast.low, most), std::min(forecast.high, most)};
}

// What a number of orders with this mean and dispersion makes of something that each holds so much of on average.
CountForecast compound(double orders, double dispersion, double perOrder, double squares)
{
    const double mean = orders * perOrder;
    return countForecast(mean, orders * squares + dispersion * mean * mean);
}

FlashForecast::Window windowForecast(const PeopleForecast &usual, TimeSpan span, const Offer &offer,
                                     const FlashDemand &demand, const FlashForecast &facts, Stock &stock)
{
    FlashForecast::Window window;
    window.usual = usual.window(span);
    const double orders = window.usual.orders.mean * facts.multiple.value;
    const double dispersion = window.usual.dispersion + facts.multiple.relativeVariance;
    window.buyers
        = cappedAt(compound(orders, dispersion, demand.anyItem, demand.anyItem), static_cast<double>(facts.people));
    double pieces = 0, squares = 0;
    for (std::size_t i = 0; i < offer.items.size(); ++i) {
        FlashForecast::Item &item = window.items.emplace_back();
        item.product = offer.items[i].product;
        item.units = compound(orders, dispersion, demand.items[i].pieces, demand.items[i].squares);
        stock.sell(i, usual.times(), span, item);
        pieces += demand.items[i].pieces;
        squares += demand.items[i].squares;
    }
    window.units = compound(orders, dispersion, pieces, squares);
    return window;
}

} // namespace

std::string_view flashMultipleId(FlashMultiple::Source source)
{
    switch (source) {
    case FlashMultiple::Source::Assumed: return "assumed";
    case FlashMultiple::Source::Measured: return "measured";
    case FlashMultiple::Source::Plan: return "plan";
    }
    return {};
}

FlashMultiple measuredMultiple(const Dataset &dataset, std::span<const PastFlashSale> sales, Day asOf, Monitor &monitor)
{
    FlashMultiple multiple;
    for (const PastFlashSale &sale : sales) {
        const Products products = productsOf(dataset, sale.offer);
        for (const TimeSpan &window : windowsOf(sale.offer)) {
            const Day opens = dayOf(window.from);
            if (window.to > startOf(asOf) || opens < dataset.firstDay || dayOf(window.to - 1) > dataset.lastDay)
                continue;
            const PeopleForecast usual(dataset, sale.people, opens, monitor);
            if (usual.known() != OrderTimes::Known::Yes)
                continue;
            const double share = flashDemand(dataset, &sale.people, sale.offer, opens).anyItem;
            multiple.usual += usual.window(window).orders.mean / usual.times().scale() * share;
            multiple.buyers += static_cast<double>(ordersIn(dataset, sale.people, products, window));
            ++multiple.sales;
        }
    }
    if (multiple.sales == 0)
        return multiple;
    const double evidence = multiple.buyers + kPriorBuyers * kFlashMultiple;
    multiple.source = FlashMultiple::Source::Measured;
    multiple.value = evidence / (multiple.usual + kPriorBuyers);
    multiple.relativeVariance = 1 / evidence;
    return multiple;
}

FlashForecast forecastFlashSale(const Dataset &dataset, const CustomerSet &people, const PeopleForecast &usual,
                                const Offer &offer, const FlashMultiple &multiple, Day asOf)
{
    FlashForecast forecast;
    forecast.people = people.size();
    forecast.multiple = multiple;
    forecast.known = usual.known();
    if (forecast.known != OrderTimes::Known::Yes)
        return forecast;
    const FlashDemand demand = flashDemand(dataset, &people, offer, asOf);
    forecast.productShare = demand.anyItem;
    const std::vector<TimeSpan> windows = windowsOf(offer);
    Stock stock(offer);
    for (const TimeSpan &span : windows)
        forecast.windows.push_back(windowForecast(usual, span, offer, demand, forecast, stock));
    if (!windows.empty()) {
        const Time length = windows.front().length();
        forecast.best = usual.best(length < kWeek ? length : kShortSale, dayOf(windows.front().from), kBest);
    }
    return forecast;
}

bool isFlashSale(const Offer &offer)
{
    return offer.kind == "flash-sale";
}

std::vector<TimeSpan> windowsOf(const Offer &offer)
{
    std::vector<TimeSpan> windows;
    for (const OfferWave &wave : offer.waves)
        if (wave.to > wave.from)
            windows.push_back({wave.from, wave.to});
    if (offer.waves.empty() && offer.validTo >= offer.validFrom)
        windows.push_back({startOf(offer.validFrom), startOf(offer.validTo + 1)});
    std::ranges::sort(windows, {}, &TimeSpan::from);
    return windows;
}

} // namespace clientele
