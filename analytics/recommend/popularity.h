#pragma once

#include <array>

#include "analytics/recommend/purchases.h"
#include "analytics/recommend/recommend_reason.h"

namespace clientele {

// What many bought lately: every buyer counts once per product, the less the longer ago, so that neither one wholesaler
// nor last year's season decides. Each guest's order counts as one buyer.
class Popularity
{
public:
    static constexpr std::size_t kSpans = 4;

    struct Row
    {
        double score = 0;
        std::array<std::uint32_t, kSpans> buyers {}; // within each span
    };

    // The days that buyers are counted within; the last is all the shop knows on `asOf`.
    static std::array<int, kSpans> spansOf(const Dataset &dataset, Day asOf);
    static void add(Row &row, int age, double halfLifeDays, const std::array<int, kSpans> &spans);
    static RecommendReason reasonOf(const Row &row, const std::array<int, kSpans> &spans);

    // score = Σ over a product's buyers of 2^(−age of the buyer's last purchase / half-life).
    Popularity(const Dataset &dataset, const Purchases &purchases, Day asOf, double halfLifeDays);

    // Products that were ever sold, by score descending, then index ascending.
    const std::vector<ProductIndex> &ranking() const { return m_ranking; }
    double score(ProductIndex product) const { return m_rows[product].score; }
    // The shortest span that anybody bought it in: 30, 90 or 365 days, or all the shop knows.
    RecommendReason reason(ProductIndex product) const;

private:
    void addBuyer(ProductIndex product, int age, double halfLifeDays);
    void addGuests(const Dataset &dataset, Day asOf, double halfLifeDays);

    std::array<int, kSpans> m_spans;
    std::vector<Row> m_rows; // per product
    std::vector<ProductIndex> m_ranking;
};

} // namespace clientele
