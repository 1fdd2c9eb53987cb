#include "analytics/plan/flash_picks.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/plan/flash_candidates.h"
#include "analytics/recommend/shelf.h"

namespace clientele {

namespace {

constexpr std::size_t kMostProducts = 20;
constexpr std::size_t kAskedPerPick = 3; // candidates whose reverse list is made, for each pick
constexpr std::int64_t kLeastPeople = 10; // whom a wave's stock should be enough for

constexpr std::array kReasons {
    std::pair {FlashPickReason::ClearsStock, std::string_view("clears_stock")},
    std::pair {FlashPickReason::DrawsPeople, std::string_view("draws_people")},
    std::pair {FlashPickReason::NotSoldLately, std::string_view("not_sold_lately")},
    std::pair {FlashPickReason::Wanted, std::string_view("wanted")},
};
constexpr std::array kNotes {
    std::pair {FlashPickNote::NoProducts, std::string_view("no_products")},
    std::pair {FlashPickNote::NothingInStock, std::string_view("nothing_in_stock")},
    std::pair {FlashPickNote::NoMargin, std::string_view("no_margin")},
    std::pair {FlashPickNote::NothingToSpare, std::string_view("nothing_to_spare")},
    std::pair {FlashPickNote::StockUnknown, std::string_view("stock_unknown")},
    std::pair {FlashPickNote::CostUnknown, std::string_view("cost_unknown")},
};

template<typename Table> auto valuesOf(const Table &table)
{
    std::vector<typename Table::value_type::first_type> values;
    values.reserve(std::size(table));
    for (const auto &[value, id] : table)
        values.push_back(value);
    return values;
}

void checkOptions(const FlashPickOptions &options)
{
    const auto refuse = [](const char *name, double value, const char *allowed) {
        throw Error(ErrorCode::ParameterInvalid, {name, std::to_string(value), allowed});
    };
    if (options.products < 1 || options.products > kMostProducts)
        refuse("products", static_cast<double>(options.products), "1 … 20");
    if (!(options.depth >= FlashPicks::kLeastDepth && options.depth <= 0.9))
        refuse("depth", options.depth, "0.05 … 0.9");
    if (!(options.marginFloor >= 0 && options.marginFloor <= 0.9))
        refuse("margin_floor", options.marginFloor, "0 … 0.9");
    if (options.waves < 1)
        refuse("waves", options.waves, "1 …");
}

// Who bought the candidates before, and how many pieces at a time.
class PastSales
{
public:
    PastSales(const Dataset &dataset, std::span<const FlashPick> picks, Day asOf, Monitor &monitor)
        : m_owned(dataset.customers.size(), 0)
        , m_again(dataset.customers.size(), 0)
        , m_pieces(picks.size())
    {
        std::vector<std::size_t> placeOf(dataset.products.size(), picks.size());
        for (std::size_t i = 0; i < picks.size(); ++i)
            placeOf[picks[i].product] = i;
        for (OrderIndex order = 0; order < dataset.orders.size(); ++order) {
            if (order % 65'536 == 0)
                monitor.checkpoint();
            if (dataset.orders.time[order] < startOf(asOf))
                addOrder(dataset, order, placeOf);
        }
    }

    bool isOwner(CustomerIndex customer, std::size_t pick) const { return (m_owned[customer] >> pick & 1) != 0; }

    // The share of its buyers who bought it in two orders or more.
    bool isBoughtAgain(std::size_t pick) const
    {
        std::size_t buyers = 0, again = 0;
        for (std::size_t customer = 0; customer < m_owned.size(); ++customer) {
            buyers += m_owned[customer] >> pick & 1;
            again += m_again[customer] >> pick & 1;
        }
        return buyers > 0 && static_cast<double>(again) >= Shelf::kBoughtAgainShare * static_cast<double>(buyers);
    }

    // The median of an order, upwards.
    int piecesAtATime(std::size_t pick)
    {
        std::vector<double> &pieces = m_pieces[pick];
        if (pieces.empty())
            return 1;
        const auto middle = pieces.begin() + static_cast<std::ptrdiff_t>(pieces.size() / 2);
        std::ranges::nth_element(pieces, middle);
        return static_cast<int>(std::clamp(std::ceil(*middle), 1.0, 1e6));
    }

private:
    void addOrder(const Dataset &dataset, OrderIndex order, const std::vector<std::size_t> &placeOf)
    {
        std::uint64_t inOrder = 0;
        for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
            const ProductIndex product = dataset.lines.product[line];
            if (product == kNoIndex || dataset.lines.kind[line] != LineKind::Sale
                || placeOf[product] == m_pieces.size())
                continue;
            const std::size_t pick = placeOf[product];
            const std::uint64_t bit = std::uint64_t {1} << pick;
            const double pieces = dataset.lines.quantity[line].toDouble();
            if (inOrder & bit)
                m_pieces[pick].back() += pieces; // the same product on another line of this order
            else
                m_pieces[pick].push_back(pieces);
            inOrder |= bit;
        }
        if (const CustomerIndex customer = dataset.orders.customer[order]; customer != kNoIndex) {
            m_again[customer] |= m_owned[customer] & inOrder;
            m_owned[customer] |= inOrder;
        }
    }

    std::vector<std::uint64_t> m_owned; // by customer, a bit per candidate
    std::vector<std::uint64_t> m_again; // in two orders or more
    std::vector<std::vector<double>> m_pieces; // by candidate, of each order
};
static_assert(kMostProducts * kAskedPerPick <= 64); // bits of PastSales

double wantingOf(std::span<const float> demand, const CustomerSet &people, const PastSales &past, std::size_t pick)
{
    const bool alsoOwners = past.isBoughtAgain(pick);
    double sum = 0, squares = 0;
    for (const CustomerIndex customer : people) {
        const auto keen = static_cast<double>(demand[customer]);
        if (!(keen > 0) || (!alsoOwners && past.isOwner(customer, pick)))
            continue;
        sum += keen;
        squares += keen * keen;
    }
    return squares > 0 ? sum * sum / squares : 0;
}

void limitPerPerson(FlashPick &pick)
{
    if (pick.waveStock >= 0)
        pick.perPerson = static_cast<int>(
            std::min<std::int64_t>(pick.perPerson, std::max<std::int64_t>(1, pick.waveStock / kLeastPeople)));
}

// As the header says; `usual` is how many want a candidate on average.
double worthOf(const FlashPick &pick, double usual)
{
    constexpr double kOnePiece = 1.0 / FlashPicks::kDays; // what never sold may still sell once
    const double pieces = (pick.perDay + kOnePiece) * FlashPicks::kKeptDays;
    const double sold = pick.saleStock < 0 ? pieces : std::min(static_cast<double>(pick.saleStock), pieces);
    const double keenness = usual > 0 ? std::clamp(pick.wanting / usual, 0.5, 2.0) : 1;
    return pick.flashPrice.toDouble() * pick.margin * sold * keenness;
}

FlashPickReason reasonFor(const FlashPick &pick, double bestSellerPerDay)
{
    if (!(pick.perDay > 0))
        return FlashPickReason::NotSoldLately;
    if (pick.daysOfStock > FlashPicks::kLongDays)
        return FlashPickReason::ClearsStock;
    return pick.perDay >= bestSellerPerDay ? FlashPickReason::DrawsPeople : FlashPickReason::Wanted;
}

} // namespace

std::string_view flashPickReasonId(FlashPickReason reason)
{
    return std::ranges::find(kReasons, reason, &decltype(kReasons)::value_type::first)->second;
}

const std::vector<FlashPickReason> &allFlashPickReasons()
{
    static const std::vector<FlashPickReason> all = valuesOf(kReasons);
    return all;
}

std::string_view flashPickNoteId(FlashPickNote note)
{
    return std::ranges::find(kNotes, note, &decltype(kNotes)::value_type::first)->second;
}

const std::vector<FlashPickNote> &allFlashPickNotes()
{
    static const std::vector<FlashPickNote> all = valuesOf(kNotes);
    return all;
}

FlashPicks pickForFlashSale(const Dataset &dataset, const Recommender &recommender, const CustomerSet &people, Day asOf,
                            const FlashPickOptions &options, Monitor &monitor)
{
    checkOptions(options);
    FlashCandidates candidates = flashCandidates(dataset, asOf, options, options.products * kAskedPerPick);
    FlashPicks result;
    result.notes = candidates.notes;
    result.picks = std::move(candidates.picks);
    PastSales past(dataset, result.picks, asOf, monitor);
    double wanting = 0;
    for (std::size_t i = 0; i < result.picks.size(); ++i) {
        FlashPick &pick = result.picks[i];
        const std::vector<float> demand = recommender.demandFor(pick.product, monitor);
        pick.wanting = wantingOf(demand, people, past, i);
        wanting += pick.wanting;
        pick.perPerson = past.piecesAtATime(i);
        limitPerPerson(pick);
        pick.reason = reasonFor(pick, candidates.bestSellerPerDay);
        monitor.progress(static_cast<double>(i + 1) / static_cast<double>(result.picks.size()));
    }
    for (FlashPick &pick : result.picks)
        pick.worth = worthOf(pick, wanting / static_cast<double>(result.picks.size()));
    std::ranges::stable_sort(result.picks, std::ranges::greater(), &FlashPick::worth);
    if (result.picks.size() > options.products)
        result.picks.resize(options.products);
    if (std::ranges::any_of(result.picks, &FlashPick::isMarginAssumed))
        result.notes.push_back(FlashPickNote::CostUnknown);
    return result;
}

void limitWaveStock(FlashPicks &picks, std::span<const double> most, int waves)
{
    for (std::size_t i = 0; i < picks.picks.size() && i < most.size(); ++i) {
        FlashPick &pick = picks.picks[i];
        if (pick.saleStock < 0)
            continue;
        const auto wanted = static_cast<std::int64_t>(std::ceil(most[i]));
        pick.waveStock = std::min(pick.waveStock, std::max<std::int64_t>(FlashPicks::kLeastPieces, wanted));
        pick.saleStock = pick.waveStock * waves;
        limitPerPerson(pick);
    }
}

std::vector<OfferItem> itemsOf(const FlashPicks &picks, const Dataset &dataset)
{
    std::vector<OfferItem> items;
    for (const FlashPick &pick : picks.picks)
        items.push_back(
            {std::string(dataset.products.id[pick.product]), pick.flashPrice, pick.saleStock, pick.perPerson});
    return items;
}

} // namespace clientele
