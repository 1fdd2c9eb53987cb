#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analytics/recommend/recommender.h"

namespace clientele {

// What the reason beside a proposal rests on, row by row, so that whoever doubts it can count for themselves.
struct ReasonRow
{
    enum class Source : std::uint8_t
    {
        Line, // `row` is a position in LineTable
        Event, // EventTable
        Review, // ReviewTable
    };
    enum class Part : std::uint8_t
    {
        Own, // the customer's own, of the product named by the reason, or of the proposed one to buy again
        Bought, // of somebody else who bought (or rated) the proposed product
        OnlyWith, // of somebody else who bought (or rated) the product named by the reason and not the proposed one
        Alike, // of a neighbour: a product that the customer bought as well
    };

    std::uint32_t row = 0;
    Source source = Source::Line;
    Part part = Part::Own;

    bool operator==(const ReasonRow &) const = default;
};

struct ReasonRows
{
    std::vector<ReasonRow> rows; // by part, then newest first, then position
    // Counted from the rows, and equal to what the reason says: `both` and `buyers`, or `buyers` alone where the reason is
    // of what is popular; `times` for what is bought again.
    std::size_t both = 0;
    std::size_t buyers = 0;
    std::size_t times = 0;
};

// The rows behind one proposal to a customer, or behind one of Recommender::similarTo, which is made to nobody in
// particular (`customer` = kNoIndex). Orders after the end of `asOf` do not count, as they did not for the method.
// `neighbours`: Recommender::neighboursOf(customer). A reason of kind NewProduct rests on no row.
// One pass over the shop's lines. Cancelled through `monitor`.
ReasonRows rowsBehind(const Recommendation &item, CustomerIndex customer, std::span<const CustomerIndex> neighbours,
                      const Dataset &dataset, Day asOf, const Monitor &monitor);

} // namespace clientele
