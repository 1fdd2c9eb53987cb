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
// How far lists reach, and how much they favour what many have.
struct ListSpread
{
    std::size_t products = 0; // in anybody's list
    std::size_t offered = 0; // merchandise that is not known to be out of stock
    // Mean buyers of a listed product / mean buyers of a product bought by these customers; 0: they bought nothing.
    // Above 1 the lists lean to bestsellers more than the customers do.
    double popularityBias = 0;
};

// The same of the lists of `customers`, of which none is kept: for segments of any size. Parallel; the same on any number
// of threads. Errors: Cancelled.
struct SegmentProposals
{
    std::vector<SegmentItem> items;
    ListSpread spread;
};
SegmentProposals mostProposedTo(const Recommender &recommender, const Dataset &dataset,
                                std::span<const CustomerIndex> customers, const ListRequest &request, std::size_t count,
                                Monitor &monitor);

} // namespace clientele
