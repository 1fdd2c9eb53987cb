#pragma once

#include <optional>
#include <string>

#include "analytics/segment/segment.h"

namespace clientele {

class Monitor;

// Which customers a list shows, and in which order: what a person typed, the segment they came from, the column they
// sorted by. A million customers are searched or sorted in a fraction of a second, away from the window's thread.
struct CustomerQuery
{
    // Every word must occur in the customer's id, name, e-mail, phone, country or region; case does not matter. Empty =
    // everybody.
    std::string text = {};

    enum class Column
    {
        Relevance,
        Id,
        Name,
        Email,
        Country,
        Group,
        Recency,
        Frequency,
        Net
    };
    // Relevance: the id itself first, then ids and names that begin with the text, then the others, by customer index.
    Column sort = Column::Relevance;
    bool isDescending = false;
    std::size_t map = 0; // the RFM map whose groups Column::Group sorts by

    bool operator==(const CustomerQuery &) const = default;
};

// The customers of `within` (nothing: of all) that the query asks for, in its order. Ties keep the order of the customer
// index; customers without an order come last when sorted by what orders tell, whichever the direction. Same result on
// any number of threads. Errors: Cancelled.
std::vector<CustomerIndex> findCustomers(const Dataset &dataset, const RfmAnalysis &rfm, const CustomerQuery &query,
                                         const CustomerSet *within, Monitor &monitor);

} // namespace clientele
