#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/offer/offer.h"
#include "analytics/predict/people_forecast.h"

namespace clientele {

// Who will come to a flash sale (秒杀): in each of its windows the orders that its people place there anyway, from the
// shop's own order times; how many of them would be for the sale's products; how many times that a sale brings; and what
// that makes of the stock. Pieces are spread over a window as its usual orders are.

// How many times the usual number of people buy a product while it is in a flash sale. Where nobody measured, the mean price
// elasticity of 1,851 studies (−2.62: Bijmolt, van Heerde & Pieters 2005) makes about three of a price cut by a third.
inline constexpr double kFlashMultiple = 3;

struct FlashMultiple
{
    enum class Source
    {
        Assumed, // kFlashMultiple
        Measured, // on the shop's past flash sales
        Plan // Plan::Assumptions::flashMultiple
    };
    double value = kFlashMultiple;
    Source source = Source::Assumed;
    std::size_t sales = 0; // windows that were measured
    double buyers = 0; // who bought in them
    double usual = 0; // who would have bought the same products in the same hours
    double relativeVariance = 0; // of a measured one; what is assumed has no interval
};
std::string_view flashMultipleId(FlashMultiple::Source source); // "assumed", "measured", "plan"

// A flash sale that took place, and whom it was for.
struct PastFlashSale
{
    Offer offer;
    CustomerSet people;
};

// Orders with its products in its windows, over what was to be expected of the days before; drawn towards what is assumed
// as if by two usual buyers. Only windows that ended before `asOf` count. Errors: Cancelled.
FlashMultiple measuredMultiple(const Dataset &dataset, std::span<const PastFlashSale> sales, Day asOf,
                               Monitor &monitor);

struct FlashForecast
{
    struct Item
    {
        std::string product;
        CountForecast units; // pieces asked for
        std::int64_t stock = -1; // set aside when the window opens, as far as earlier windows are expected to leave it
        double left = -1; // of it when the window closes; −1 where stock is unlimited
        Time soldOutAfter = -1; // seconds after opening; −1 = it lasts
    };
    struct Window
    {
        WindowForecast usual; // without the sale
        CountForecast buyers; // of any of its products
        CountForecast units;
        std::vector<Item> items; // parallel to the offer's; those of products the shop does not have stay empty
    };
    OrderTimes::Known known = OrderTimes::Known::NoOrders; // otherwise there are no numbers
    std::size_t people = 0;
    double productShare = 0; // of their usual orders that hold one of the products
    FlashMultiple multiple;
    std::vector<Window> windows; // in the order of time
    std::vector<WindowForecast> best; // of the first window's length, or two hours, in its week; at most three
};

// `usual` is of the people who would get the offer; orders before the start of `asOf` count.
FlashForecast forecastFlashSale(const Dataset &dataset, const CustomerSet &people, const PeopleForecast &usual,
                                const Offer &offer, const FlashMultiple &multiple, Day asOf);

bool isFlashSale(const Offer &offer);

// When the offer holds: its waves, or all of its days.
std::vector<TimeSpan> windowsOf(const Offer &offer);

} // namespace clientele
