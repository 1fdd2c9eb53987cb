#include "analytics/import/line_tally.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <vector>

#include "analytics/base/parallel.h"
#include "analytics/import/staged_orders.h"

namespace clientele {

namespace {

constexpr std::size_t kOrdersPerPiece = 16'384;

// Of some of the orders.
struct Tally
{
    std::int64_t duplicatesDropped = 0;
    std::int64_t alreadyThere = 0;
    std::int64_t noCustomer = 0;
    std::int64_t sales = 0;
    std::int64_t refundLines = 0;
    std::int64_t gifts = 0;
    std::int64_t stockMoves = 0;
    std::int64_t paidOrders = 0;
    std::int64_t guestOrders = 0;
    std::int64_t orders = 0;
    Money paid, gross, refunds, guestGross, guestRefunds;

    // Returns whether the order has a sale.
    bool add(const StagedOrder &order, std::span<const StagedLine> lines)
    {
        bool hasSale = false;
        bool isPlaced = false;
        for (const StagedLine &line : lines) {
            if (line.fate == StagedLine::Fate::Dropped) {
                ++duplicatesDropped;
                continue;
            }
            alreadyThere += line.fate == StagedLine::Fate::Known;
            isPlaced = isPlaced || line.kind == LineKind::Sale || line.kind == LineKind::Gift;
            hasSale = hasSale || line.kind == LineKind::Sale;
            paid += Money {line.amount};
            if (order.customerNumber == 0) {
                ++noCustomer;
                (line.kind == LineKind::Refund ? guestRefunds : guestGross) += Money {line.amount};
            } else {
                addKnown(line);
            }
        }
        paidOrders += isPlaced;
        if (hasSale)
            ++(order.customerNumber == 0 ? guestOrders : orders);
        return hasSale;
    }

    void addKnown(const StagedLine &line)
    {
        switch (line.kind) {
        case LineKind::Sale:
            ++sales;
            gross += Money {line.amount};
            break;
        case LineKind::Refund:
            ++refundLines;
            refunds += Money {line.amount};
            break;
        case LineKind::Gift: ++gifts; break;
        case LineKind::StockMove: ++stockMoves; break;
        }
    }

    void addTo(ImportReport &report) const
    {
        report.duplicatesDropped += duplicatesDropped;
        report.alreadyThere += alreadyThere;
        report.noCustomerLines += noCustomer;
        report.saleLines += sales;
        report.refundLines += refundLines;
        report.giftLines += gifts;
        report.stockLines += stockMoves;
        report.paidOrders += paidOrders;
        report.guestOrders += guestOrders;
        report.orders += orders;
        report.paidTotal += paid;
        report.gross += gross;
        report.refunds += refunds;
        report.guestGross += guestGross;
        report.guestRefunds += guestRefunds;
    }
};

} // namespace

void tallyLines(const StagedOrders &orders, ImportReport &report)
{
    const std::span<const StagedOrder> all = orders.orders();
    std::vector<Tally> tallies((all.size() + kOrdersPerPiece - 1) / kOrdersPerPiece);
    std::vector<std::uint8_t> isBuyer(std::size_t {orders.highestCustomer()} + 1);
    parallelFor(all.size(), kOrdersPerPiece, [&](std::size_t begin, std::size_t end) {
        Tally &tally = tallies[begin / kOrdersPerPiece];
        for (std::size_t o = begin; o < end; ++o) {
            if (tally.add(all[o], orders.linesOf(o)))
                std::atomic_ref(isBuyer[all[o].customerNumber]).store(1, std::memory_order_relaxed);
        }
    });
    for (const Tally &tally : tallies)
        tally.addTo(report);
    report.buyers = std::count(isBuyer.begin() + 1, isBuyer.end(), 1); // 0: a guest
    report.net = report.gross + report.refunds;
}

} // namespace clientele
