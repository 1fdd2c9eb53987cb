#include <algorithm>
#include <atomic>
#include <tuple>
#include <utility>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/import/import_context.h"
#include "analytics/import/multiset_pairs.h"
#include "analytics/import/shop_orders.h"
#include "analytics/import/staged_orders.h"

namespace clientele {

namespace {

constexpr std::size_t kOrdersPerPiece = 4'096;
constexpr std::size_t kAhead = 16; // lines of the shop between sending for the file's and looking at them

// The next `next` by customer, time and id, guests last, as a Dataset has them: a shop of one import is loaded as it lies.
class NumberGiver
{
public:
    NumberGiver(std::span<StagedOrder> orders, const IdTable &ids)
        : m_orders(orders)
        , m_ids(ids)
    {
    }

    void give(std::uint32_t next)
    {
        std::uint32_t highest = 0;
        for (const StagedOrder &order : m_orders)
            highest = std::max(highest, order.customerNumber);
        const auto place = [highest](const StagedOrder &order) {
            return order.customerNumber == 0 ? std::size_t {highest} : std::size_t {order.customerNumber} - 1;
        };
        std::vector<std::uint32_t> starts(std::size_t {highest} + 2);
        for (const StagedOrder &order : m_orders)
            starts[place(order) + 1] += order.fate == StagedOrder::Fate::New;
        for (std::size_t i = 1; i < starts.size(); ++i)
            starts[i] += starts[i - 1];
        std::vector<std::uint32_t> sorted(starts.back());
        std::vector<std::uint32_t> to(starts.begin(), starts.end() - 1);
        for (std::uint32_t o = 0; o < m_orders.size(); ++o) {
            if (m_orders[o].fate == StagedOrder::Fate::New)
                sorted[to[place(m_orders[o])]++] = o;
        }
        parallelFor(starts.size() - 1, kOrdersPerPiece, [&](std::size_t begin, std::size_t end) {
            for (std::size_t customer = begin; customer < end; ++customer)
                std::sort(&sorted[0] + starts[customer], &sorted[0] + starts[customer + 1],
                          [this](std::uint32_t a, std::uint32_t b) { return isBefore(a, b); });
            for (std::uint32_t i = starts[begin]; i < starts[end]; ++i)
                m_orders[sorted[i]].number = next + i;
        });
    }

private:
    bool isBefore(std::uint32_t a, std::uint32_t b) const
    {
        if (m_orders[a].time != m_orders[b].time)
            return m_orders[a].time < m_orders[b].time;
        return m_ids[m_orders[a].id] < m_ids[m_orders[b].id];
    }

    std::span<StagedOrder> m_orders;
    const IdTable &m_ids;
};

} // namespace

// Compares the file's orders with the shop's.
class StagedOrders::Matcher
{
public:
    Matcher(StagedOrders &staged, ImportContext &context, ReimportRule rule, std::span<const std::int64_t> products)
        : m_staged(staged)
        , m_context(context)
        , m_rule(rule)
        , m_products(products)
        , m_shop(context.database, staged.m_ids, context.monitor)
        , m_of(staged.m_orders.size(), ShopOrders::kNone)
        , m_claims(staged.m_ids.size())
    {
        for (const StagedOrder &order : staged.m_orders)
            ++m_claims[order.id];
    }

    void run()
    {
        for (std::uint32_t o = 0; o < m_of.size(); ++o) {
            m_of[o] = find(m_staged.m_orders[o]);
            if (m_of[o] != ShopOrders::kNone)
                adopt(m_staged.m_orders[o], m_shop.orders()[m_of[o]]);
        }
        if (m_rule != ReimportRule::Multiset || !pairAsTheyCome())
            pairByOrder();
        m_staged.m_rewritten = std::make_unique<LineColumns>();
        for (std::uint32_t o = 0; o < m_of.size(); ++o) {
            if (m_of[o] != ShopOrders::kNone)
                settle(o);
        }
        m_shop.tellUsed(m_context);
    }

private:
    using Fate = StagedLine::Fate;
    using Key = MultisetPairs::Key;

    // The shop's order of the same id and customer. Where one side does not name the customer and only one order can be
    // meant, it is that one.
    std::uint32_t find(const StagedOrder &order)
    {
        const std::span<const ShopOrders::Order> candidates = m_shop.withId(order.id);
        for (const ShopOrders::Order &candidate : candidates) {
            if (candidate.customer == order.customerNumber)
                return m_shop.indexOf(candidate);
        }
        if (candidates.size() != 1 || m_claims[order.id] != 1)
            return ShopOrders::kNone;
        const bool isOne = candidates.front().customer == 0 || order.customerNumber == 0;
        return isOne ? m_shop.indexOf(candidates.front()) : ShopOrders::kNone;
    }

    // Brings together what the file and the shop say about the order itself.
    void adopt(StagedOrder &order, const ShopOrders::Order &shop)
    {
        m_shop.use(shop);
        const bool isEarlier = order.time < shop.time;
        const bool isNewCustomer = shop.customer == 0 && order.customerNumber != 0;
        const bool isNewCountry = order.country != 0
                                  && (shop.country == 0
                                      || (m_rule == ReimportRule::WholeOrder
                                          && m_shop.countries()[shop.country] != m_staged.m_countries[order.country]));
        order.number = shop.number;
        order.fate = isEarlier || isNewCustomer || isNewCountry ? StagedOrder::Fate::Changed : StagedOrder::Fate::Known;
        if (!isNewCustomer)
            order.customerNumber = shop.customer;
        if (!isEarlier && m_rule != ReimportRule::WholeOrder) {
            order.time = shop.time;
            order.hasTime = shop.hasTime;
        }
        if (!isNewCountry)
            order.country = m_staged.m_countries.indexOf(m_shop.countries()[shop.country]);
    }

    void pairByOrder()
    {
        m_shop.readLines(m_context.database, m_context.monitor);
        parallelFor(m_of.size(), kOrdersPerPiece, [this](std::size_t begin, std::size_t end) {
            m_context.monitor.checkpoint();
            for (std::size_t o = begin; o < end; ++o) {
                if (m_of[o] != ShopOrders::kNone)
                    markLines(o);
            }
        });
    }

    // The shop's lines are as many as the file's when the same file comes again: they pass by and are not kept. Not where
    // two orders of the file are one of the shop's, because their customers were merged.
    bool pairAsTheyCome()
    {
        std::vector<std::uint32_t> fileOrder(std::size_t {m_shop.highest()} + 1, ShopOrders::kNone); // by number
        for (std::uint32_t o = 0; o < m_of.size(); ++o) {
            if (m_of[o] == ShopOrders::kNone)
                continue;
            if (std::exchange(fileOrder[m_staged.m_orders[o].number], o) != ShopOrders::kNone)
                return false;
        }
        MultisetPairs pairs(m_staged.m_lines, m_staged.m_starts, m_products);
        m_shop.visitLines(m_context.database, m_context.monitor, [&](const LineColumns &part) {
            const auto orderOf = [&](std::size_t i) { return fileOrder[std::min(part.order[i], m_shop.highest())]; };
            for (std::size_t i = 0; i < part.size(); ++i) {
                if (i + 2 * kAhead < part.size() && orderOf(i + 2 * kAhead) != ShopOrders::kNone)
                    pairs.expectPlace(orderOf(i + 2 * kAhead));
                if (i + kAhead < part.size() && orderOf(i + kAhead) != ShopOrders::kNone)
                    pairs.expectLines(orderOf(i + kAhead));
                const std::uint32_t o = orderOf(i);
                if (o != ShopOrders::kNone && !m_shop.isReplaced(part.order[i], part.import[i])
                    && pairs.take(o, {part.product[i], part.time[i], part.quantity[i], part.price[i]}))
                    m_shop.useLineOf(part.import[i]);
            }
        });
        return true;
    }

    Key keyOf(const StagedLine &line) const { return {m_products[line.product], line.time, line.quantity, line.price}; }
    static Key keyOf(const ShopOrders::Line &line) { return {line.product, line.time, line.quantity, line.price}; }

    bool hasId(const ShopOrders::Line &shop) const { return m_shop.extraOf(shop).id != 0; }

    bool isSame(const StagedLine &line, const ShopOrders::Line &shop) const
    {
        const StagedExtra &extra = m_staged.extraOf(line);
        const ShopOrders::Extra &other = m_shop.extraOf(shop);
        return keyOf(line) == keyOf(shop) && line.amount == shop.amount
               && static_cast<std::uint8_t>(line.kind) == shop.kind && extra.platformDiscount == other.platformDiscount
               && extra.merchantDiscount == other.merchantDiscount
               && m_staged.m_lineIds[extra.id] == m_shop.lineIds()[other.id];
    }

    // Which of the shop's lines each of the file's lines is; −1: none. A line is nobody's twice.
    std::vector<int> pairs(std::size_t o) const
    {
        const std::span<const StagedLine> lines = m_staged.linesOf(o);
        const std::span<const ShopOrders::Line> shop = m_shop.linesOf(m_of[o]);
        std::vector<int> pairs(lines.size(), -1);
        std::vector<bool> isTaken(shop.size());
        const auto pair = [&](bool byId, const auto &isOne) {
            std::vector<std::pair<Key, std::size_t>> open;
            for (std::size_t s = 0; s < shop.size(); ++s) {
                if (!isTaken[s] && (byId ? hasId(shop[s]) : m_rule != ReimportRule::LineId || !hasId(shop[s])))
                    open.emplace_back(byId ? Key() : keyOf(shop[s]), s);
            }
            std::ranges::sort(open);
            for (std::size_t i = 0; i < lines.size(); ++i) {
                if (pairs[i] >= 0 || lines[i].fate == Fate::Dropped || (byId && m_staged.extraOf(lines[i]).id == 0))
                    continue;
                const Key key = byId ? Key() : keyOf(lines[i]);
                auto at = std::ranges::lower_bound(open, key, {}, &std::pair<Key, std::size_t>::first);
                while (at != open.end() && at->first == key
                       && (isTaken[at->second] || !isOne(lines[i], shop[at->second])))
                    ++at;
                if (at == open.end() || at->first != key)
                    continue;
                isTaken[at->second] = true;
                pairs[i] = static_cast<int>(at->second);
            }
        };
        if (m_rule == ReimportRule::LineId) {
            pair(true, [this](const StagedLine &line, const ShopOrders::Line &other) {
                return m_staged.m_lineIds[m_staged.extraOf(line).id] == m_shop.lineIds()[m_shop.extraOf(other).id];
            });
        }
        if (m_rule == ReimportRule::WholeOrder)
            pair(false, [this](const StagedLine &line, const ShopOrders::Line &other) { return isSame(line, other); });
        else
            pair(false, [](const StagedLine &, const ShopOrders::Line &) { return true; });
        return pairs;
    }

    void markLines(std::size_t o)
    {
        const std::span<StagedLine> lines = m_staged.changeableLinesOf(o);
        const std::span<const ShopOrders::Line> shop = m_shop.linesOf(m_of[o]);
        const std::vector<int> pairs = this->pairs(o);
        std::size_t present = 0;
        bool isDifferent = false;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].fate == Fate::Dropped)
                continue;
            if (pairs[i] < 0) {
                isDifferent |= m_rule == ReimportRule::WholeOrder;
                continue;
            }
            ++present;
            const ShopOrders::Line &other = shop[static_cast<std::size_t>(pairs[i])];
            const bool isUpdated = m_rule == ReimportRule::LineId && m_staged.extraOf(lines[i]).id != 0 && hasId(other)
                                   && !isSame(lines[i], other);
            lines[i].fate = isUpdated ? Fate::Updated : Fate::Known;
            isDifferent |= isUpdated;
            m_shop.use(other);
        }
        isDifferent |= m_rule == ReimportRule::WholeOrder && present != shop.size();
        if (!isDifferent)
            return;
        m_staged.m_orders[o].fate = StagedOrder::Fate::Replaced;
        for (const ShopOrders::Line &line : shop)
            m_shop.use(line);
    }

    // Counts what changed, and writes down the lines that a replaced order has from now on.
    void settle(std::uint32_t o)
    {
        StagedOrder &order = m_staged.m_orders[o];
        const ShopOrders::Order &shop = m_shop.orders()[m_of[o]];
        if (order.fate != StagedOrder::Fate::Replaced) {
            if (m_rule == ReimportRule::WholeOrder && order.fate == StagedOrder::Fate::Known) {
                order.time = shop.time;
                order.hasTime = shop.hasTime;
            }
            m_context.updated += order.fate == StagedOrder::Fate::Changed;
            return;
        }
        const auto begin = static_cast<std::uint32_t>(m_staged.m_rewritten->size());
        if (m_rule == ReimportRule::WholeOrder) {
            ++m_context.updated;
            for (const StagedLine &line : m_staged.linesOf(o)) {
                if (line.fate != Fate::Dropped)
                    m_staged.appendLine(*m_staged.m_rewritten, order, line, m_products, m_context.import);
            }
        } else {
            updateLines(o);
        }
        m_staged.m_replaced.push_back(o);
        m_staged.m_rewrittenOf.emplace_back(begin, static_cast<std::uint32_t>(m_staged.m_rewritten->size()));
    }

    // The shop's lines in their places, each as the file has it now, and the new ones behind them.
    void updateLines(std::uint32_t o)
    {
        StagedOrder &order = m_staged.m_orders[o];
        LineColumns &rewritten = *m_staged.m_rewritten;
        const std::span<const StagedLine> lines = m_staged.linesOf(o);
        const std::span<const ShopOrders::Line> shop = m_shop.linesOf(m_of[o]);
        std::vector<const StagedLine *> updates(shop.size(), nullptr);
        const std::vector<int> pairs = this->pairs(o);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].fate == Fate::Updated)
                updates[static_cast<std::size_t>(pairs[i])] = &lines[i];
        }
        const std::size_t begin = rewritten.size();
        for (std::size_t s = 0; s < shop.size(); ++s) {
            m_context.updated += updates[s] != nullptr;
            if (updates[s])
                m_staged.appendLine(rewritten, order, *updates[s], m_products, m_context.import);
            else
                m_shop.appendLine(rewritten, order.number, shop[s], m_context.import);
        }
        for (const StagedLine &line : lines) {
            if (line.fate == Fate::New)
                m_staged.appendLine(rewritten, order, line, m_products, m_context.import);
        }
        order.time
            = *std::min_element(rewritten.time.begin() + static_cast<std::ptrdiff_t>(begin), rewritten.time.end());
    }

    StagedOrders &m_staged;
    ImportContext &m_context;
    ReimportRule m_rule;
    std::span<const std::int64_t> m_products;
    ShopOrders m_shop;
    std::vector<std::uint32_t> m_of; // the shop's order of each of the file's
    std::vector<std::uint32_t> m_claims; // how many orders of the file share an id
};

ReimportRule StagedOrders::match(ImportContext &context, bool carriesWholeOrders,
                                 std::span<const std::int64_t> customers, std::span<const std::int64_t> products)
{
    const ReimportRule rule = m_lineIds.size() > 1 ? ReimportRule::LineId
                              : carriesWholeOrders ? ReimportRule::WholeOrder
                                                   : ReimportRule::Multiset;
    for (StagedOrder &order : m_orders)
        order.customerNumber = order.customer == kNoIndex ? 0 : static_cast<std::uint32_t>(customers[order.customer]);
    const std::uint32_t highest = highestOrder(listRuns(context.database));
    if (highest > 0)
        Matcher(*this, context, rule, products).run();
    NumberGiver(m_orders, m_ids).give(highest + 1);
    return rule;
}

} // namespace clientele
