#include "analytics/sample/sample_shop.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <tuple>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/sample/buying.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 1'024; // customers per piece
constexpr double kGuestsPerCustomer = 0.2;
constexpr std::size_t kFirstOrder = 100'001;

SampleSpan spanOf(const SampleOptions &options)
{
    const Day last = options.lastDay != 0 ? options.lastDay : dayFromCivil({2026, 10, 31});
    return {last - std::max(1, options.days) + 1, last};
}

// Guests have tastes as customers do, and order once.
SampleHabit guestHabit(const std::vector<SampleHabit> &habits, SampleSpan span, Random &random)
{
    SampleHabit habit = habits[random.below(habits.size())];
    habit.joined = span.first + static_cast<Day>(random.below(static_cast<std::uint64_t>(span.last - span.first + 1)));
    habit.gone = habit.joined;
    habit.isTrader = false;
    return habit;
}

// Nobody who said no is written to.
bool mayBeWrittenTo(const SampleShop::Customer &customer)
{
    return !customer.doNotContact && customer.emailConsent != Consent::No;
}

std::vector<OpenCampaign> openCampaigns(const std::vector<SampleShop::Campaign> &campaigns, Day last)
{
    std::vector<OpenCampaign> open;
    for (const SampleShop::Campaign &campaign : campaigns)
        open.push_back(openCampaign(campaign));
    open.push_back(openCampaign(nextSampleCampaign(last)));
    return open;
}

DraftOrders simulate(const SamplePeople &people, const SampleCatalogue &catalogue, const SampleOptions &options,
                     SampleSpan span, SampleShop &shop, Monitor &monitor)
{
    const std::size_t known = people.habits.size();
    const std::size_t all = known + static_cast<std::size_t>(kGuestsPerCustomer * static_cast<double>(known));
    const std::vector<OpenCampaign> campaigns = openCampaigns(shop.campaigns, span.last);
    const std::span<const OpenCampaign> open(campaigns);
    shop.truth.resize(known);
    std::vector<DraftOrders> pieces((all + kGrain - 1) / kGrain);
    std::atomic<std::size_t> done {0};
    parallelFor(all, kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            monitor.checkpoint();
            Random random(mixBits(i, options.seed), "orders");
            DraftOrders &orders = pieces[begin / kGrain];
            if (i >= known) {
                const SampleHabit habit = guestHabit(people.habits, span, random);
                orderAsHabit(kNoIndex, habit, catalogue, {}, options.seed, span, random, orders);
                continue;
            }
            const auto customer = static_cast<std::uint32_t>(i);
            const auto mine = mayBeWrittenTo(people.customers[i]) ? open : open.last(1);
            shop.truth[i]
                = orderAsHabit(customer, people.habits[i], catalogue, mine, options.seed, span, random, orders);
        }
        monitor.progress(static_cast<double>(++done) / static_cast<double>(pieces.size()));
    });
    DraftOrders orders;
    for (DraftOrders &piece : pieces) {
        orders.append(piece);
        piece = {};
    }
    return orders;
}

// Sorts by time and gives ids as a shop's till does; what comes back has its order's id with an R before it.
void number(const DraftOrders &drafts, SampleShop &shop)
{
    std::vector<std::uint32_t> sequence(drafts.orders.size());
    std::iota(sequence.begin(), sequence.end(), 0u);
    std::ranges::sort(sequence, {}, [&](std::uint32_t i) { return std::tuple(drafts.orders[i].time, i); });

    std::vector<std::size_t> numberOf(drafts.orders.size(), 0);
    std::vector<std::uint32_t> positionOf(drafts.orders.size(), 0);
    std::size_t next = kFirstOrder;
    shop.orders.reserve(drafts.orders.size());
    shop.lines.reserve(drafts.lines.size());
    for (const std::uint32_t i : sequence) {
        const DraftOrders::Order &draft = drafts.orders[i];
        const bool isReturn = draft.returnOf != kNoIndex;
        numberOf[i] = isReturn ? numberOf[draft.returnOf] : next++;
        const auto order = static_cast<std::uint32_t>(shop.orders.size());
        positionOf[i] = order;
        shop.orders.push_back({(isReturn ? "R" : "") + std::to_string(numberOf[i]), draft.customer, draft.time});
        for (std::uint32_t line = draft.firstLine; line < draft.firstLine + draft.lines; ++line) {
            shop.lines.push_back(drafts.lines[line]);
            shop.lines.back().order = order;
        }
    }

    shop.targetings = drafts.targetings;
    std::ranges::stable_sort(shop.targetings, {}, &SampleShop::Targeting::campaign);
    shop.redemptions = drafts.redemptions;
    for (SampleShop::Redemption &redemption : shop.redemptions)
        redemption.order = positionOf[redemption.order];
    std::ranges::sort(shop.redemptions, {}, &SampleShop::Redemption::order);
}

} // namespace

float SampleShop::Truth::buy(std::size_t arm) const
{
    return -std::expm1(factor[arm] * std::log1p(-buyNone));
}

SampleShop makeSampleShop(const SampleOptions &options, Monitor &monitor)
{
    monitor.stage(Stage::Generating);
    const SampleSpan span = spanOf(options);
    const SampleCatalogue catalogue(options, span.first);
    SamplePeople people = makePeople(options, span.first, monitor);
    SampleShop shop;
    shop.products = catalogue.products();
    shop.campaigns = sampleCampaigns(span.first, span.last);
    const DraftOrders orders = simulate(people, catalogue, options, span, shop, monitor);
    number(orders, shop);
    shop.customers = std::move(people.customers);
    return shop;
}

} // namespace clientele
