#pragma once

#include <span>
#include <vector>

#include "analytics/recommend/recommender.h"

namespace clientele {

// Somebody who would want a product, and how strongly, by a method's own score: comparable within one list.
struct Demand
{
    CustomerIndex customer = kNoIndex;
    double score = 0;
    int timesBought = 0; // orders of theirs with the product
};

// The reverse list: the `count` customers who would most want a product, best first, equal ones in the shop's order.
// For flash sales. `alsoOwners`: those who bought it before are left out unless this is true. People a method says
// nothing about are never listed. Errors: Cancelled.
std::vector<Demand> whoWouldWant(const Recommender &recommender, const Dataset &dataset, Day asOf, ProductIndex product,
                                 std::size_t count, bool alsoOwners, Monitor &monitor);

// Everybody's list, parallel to `customers`. Parallel; the same on any number of threads. Errors: Cancelled.
std::vector<std::vector<Recommendation>> recommendToAll(const Recommender &recommender,
                                                        std::span<const CustomerIndex> customers,
                                                        const ListRequest &request, Monitor &monitor);

// What a group of customers is proposed most: products by the number of the customers' lists they are in, then by their
// places there; at most `count`.
struct SegmentItem
{
    ProductIndex product = kNoIndex;
    int customers = 0; // in whose lists it is
    double meanPlace = 0; // 1 = always first
};
std::vector<SegmentItem> mostProposed(std::span<const std::vector<Recommendation>> lists, std::size_t count);
// The same of the lists of `customers`, of which none is kept: for segments of any size. Parallel; the same on any number
// of threads. Errors: Cancelled.
std::vector<SegmentItem> mostProposedTo(const Recommender &recommender, std::span<const CustomerIndex> customers,
                                        const ListRequest &request, std::size_t count, Monitor &monitor);

} // namespace clientele
