#include "analytics/recommend/reason_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

#include "analytics/base/monitor.h"
#include "analytics/recommend/group_popularity.h"

namespace clientele {

namespace {

using Part = ReasonRow::Part;
using Source = ReasonRow::Source;
using Kind = RecommendReason::Kind;
using Scope = RecommendReason::Scope;

constexpr CustomerIndex kPerCheckpoint = 4'096;

class RowFinder
{
public:
    RowFinder(const Recommendation &item, CustomerIndex customer, const Dataset &dataset, Day asOf)
        : m_item(item)
        , m_reason(item.reason)
        , m_customer(customer)
        , m_dataset(dataset)
        , m_asOf(asOf)
    {
    }

    ReasonRows find(std::span<const CustomerIndex> neighbours, const Monitor &monitor)
    {
        switch (m_reason.kind) {
        case Kind::BuyAgain: findOwn(m_item.product); break;
        case Kind::BoughtTogether:
        case Kind::LikeYourItems: findBuyers(monitor); break;
        case Kind::Popular: findTakers(monitor); break;
        case Kind::SimilarBuyers: findNeighbours(neighbours); break;
        case Kind::SameAttributes: findOwn(m_reason.with), findSeen(); break;
        case Kind::Rated: findRaters(); break;
        case Kind::NewProduct: break;
        }
        std::ranges::sort(m_found.rows, {},
                          [this](const ReasonRow &row) { return std::tuple(row.part, -timeOf(row), row.row); });
        return std::move(m_found);
    }

private:
    void add(std::uint32_t row, Source source, Part part) { m_found.rows.push_back({row, source, part}); }
    void add(const std::vector<std::uint32_t> &lines, Part part)
    {
        for (const std::uint32_t line : lines)
            add(line, Source::Line, part);
    }

    Time timeOf(const ReasonRow &row) const
    {
        Time time = kNoTime;
        switch (row.source) {
        case Source::Line: time = m_dataset.orders.time[m_dataset.lines.order[row.row]]; break;
        case Source::Event: time = m_dataset.events.time[row.row]; break;
        case Source::Review: time = m_dataset.reviews.time[row.row]; break;
        }
        return time == kNoTime ? kNoTime + 1 : time; // the negative of kNoTime is none
    }

    Day dayOfOrder(OrderIndex order) const { return dayOf(m_dataset.orders.time[order]); }

    // What one customer bought of a product up to the day, as line positions.
    std::vector<std::uint32_t> linesOf(CustomerIndex customer, ProductIndex product) const
    {
        std::vector<std::uint32_t> lines;
        const std::vector<OrderIndex> &begin = m_dataset.customers.orderBegin;
        for (OrderIndex order = begin[customer]; order < begin[customer + 1] && dayOfOrder(order) <= m_asOf; ++order)
            appendSales(order, product, lines);
        return lines;
    }

    void appendSales(OrderIndex order, ProductIndex product, std::vector<std::uint32_t> &lines) const
    {
        for (std::uint32_t line = m_dataset.orders.lineBegin[order]; line < m_dataset.orders.lineBegin[order + 1];
             ++line) {
            if (m_dataset.lines.product[line] == product && m_dataset.lines.kind[line] == LineKind::Sale)
                lines.push_back(line);
        }
    }

    void findOwn(ProductIndex product)
    {
        if (m_customer == kNoIndex)
            return;
        const std::vector<std::uint32_t> lines = linesOf(m_customer, product);
        add(lines, Part::Own);
        for (std::size_t at = 0; at < lines.size(); ++at)
            m_found.times += at == 0 || m_dataset.lines.order[lines[at]] != m_dataset.lines.order[lines[at - 1]];
    }

    void findBuyers(const Monitor &monitor)
    {
        for (CustomerIndex customer = 0; customer < m_dataset.customers.size(); ++customer) {
            if (customer % kPerCheckpoint == 0)
                monitor.checkpoint();
            const std::vector<std::uint32_t> with = linesOf(customer, m_reason.with);
            if (with.empty())
                continue;
            const std::vector<std::uint32_t> item = linesOf(customer, m_item.product);
            ++m_found.buyers;
            m_found.both += item.empty() ? 0 : 1;
            const Part part = customer == m_customer ? Part::Own : item.empty() ? Part::OnlyWith : Part::Bought;
            add(with, part);
            add(item, part);
        }
    }

    // The group that each customer is in, where the reason is of a group.
    std::vector<std::uint32_t> groups() const
    {
        switch (m_reason.scope) {
        case Scope::Region: return regionsOf(m_dataset);
        case Scope::Country: return countriesOf(m_dataset, m_asOf);
        case Scope::Age: return agesOf(m_dataset);
        case Scope::Segment: return segmentsOf(m_dataset, m_asOf);
        case Scope::Shop:
        case Scope::Category: break;
        }
        return {};
    }

    bool isRecent(OrderIndex order) const
    {
        const Day day = dayOfOrder(order);
        return day <= m_asOf && m_asOf - day <= m_reason.days;
    }

    void findTakers(const Monitor &monitor)
    {
        const std::vector<std::uint32_t> groupOf = groups();
        CustomerIndex last = kNoIndex;
        for (OrderIndex order = 0; order < m_dataset.orders.size(); ++order) {
            if (order % kPerCheckpoint == 0)
                monitor.checkpoint();
            const CustomerIndex customer = m_dataset.orders.customer[order];
            const bool isGuest = customer == kNoIndex;
            if (!isRecent(order) || (!groupOf.empty() && (isGuest || groupOf[customer] != m_reason.code)))
                continue;
            std::vector<std::uint32_t> lines;
            appendSales(order, m_item.product, lines);
            add(lines, customer == m_customer && !isGuest ? Part::Own : Part::Bought);
            if (!lines.empty() && (isGuest || customer != last))
                ++m_found.buyers; // orders are sorted by customer; every guest's is one
            last = lines.empty() ? last : customer;
        }
    }

    void findNeighbours(std::span<const CustomerIndex> neighbours)
    {
        std::vector<ProductIndex> own;
        const std::vector<OrderIndex> &begin = m_dataset.customers.orderBegin;
        const auto lineBegin = [this](OrderIndex order) { return m_dataset.orders.lineBegin[order]; };
        for (std::uint32_t line = lineBegin(begin[m_customer]); line < lineBegin(begin[m_customer + 1]); ++line) {
            if (m_dataset.lines.kind[line] == LineKind::Sale && m_dataset.lines.product[line] != kNoIndex)
                own.push_back(m_dataset.lines.product[line]);
        }
        std::ranges::sort(own);
        own.erase(std::unique(own.begin(), own.end()), own.end());
        for (const CustomerIndex customer : neighbours) {
            const std::vector<std::uint32_t> item = linesOf(customer, m_item.product);
            ++m_found.buyers;
            m_found.both += item.empty() ? 0 : 1;
            add(item, Part::Bought);
            for (const ProductIndex product : own)
                add(linesOf(customer, product), Part::Alike);
        }
    }

    // What they looked at, where nothing was bought.
    void findSeen()
    {
        if (m_customer == kNoIndex || m_reason.times > 0 || m_dataset.events.begin.empty())
            return;
        const EventTable &events = m_dataset.events;
        for (std::uint32_t event = events.begin[m_customer]; event < events.begin[m_customer + 1]; ++event) {
            const bool isPast = events.time[event] == kNoTime || dayOf(events.time[event]) <= m_asOf;
            if (events.product[event] == m_reason.with && isPast)
                add(event, Source::Event, Part::Own);
        }
    }

    // Reviews are sorted by customer.
    void findRaters()
    {
        const ReviewTable &reviews = m_dataset.reviews;
        for (std::uint32_t first = 0, next = 0; first < reviews.size(); first = next) {
            std::vector<std::uint32_t> with;
            std::vector<std::uint32_t> item;
            for (next = first; next < reviews.size() && reviews.customer[next] == reviews.customer[first]; ++next) {
                const bool isPast = reviews.time[next] == kNoTime || dayOf(reviews.time[next]) <= m_asOf;
                if (!isPast || !std::isfinite(reviews.rating[next]))
                    continue;
                if (reviews.product[next] == m_reason.with)
                    with.push_back(next);
                else if (reviews.product[next] == m_item.product)
                    item.push_back(next);
            }
            if (reviews.customer[first] == kNoIndex || with.empty())
                continue;
            ++m_found.buyers;
            m_found.both += item.empty() ? 0 : 1;
            const bool isOwn = reviews.customer[first] == m_customer;
            for (const auto *some : {&with, &item})
                for (const std::uint32_t review : *some)
                    add(review, Source::Review, isOwn ? Part::Own : item.empty() ? Part::OnlyWith : Part::Bought);
        }
    }

    const Recommendation &m_item;
    const RecommendReason &m_reason;
    CustomerIndex m_customer;
    const Dataset &m_dataset;
    Day m_asOf;
    ReasonRows m_found;
};

} // namespace

ReasonRows rowsBehind(const Recommendation &item, CustomerIndex customer, std::span<const CustomerIndex> neighbours,
                      const Dataset &dataset, Day asOf, const Monitor &monitor)
{
    return RowFinder(item, customer, dataset, asOf).find(neighbours, monitor);
}

} // namespace clientele
