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

struct DemandRequest
{
    std::size_t count = 10;
    bool alsoOwners = false; // those who bought it before are left out unless this is true
    // Nobody where they forbid the product to everybody; else those they do not forbid it to. How lists are mixed
    // (diversity, novelty) is nothing to one product.
    const PreparedRules *rules = nullptr;
};

// The reverse list: the customers who would most want a product, best first, equal ones in the shop's order. For flash
// sales. People a method says nothing about are never listed. Errors: Cancelled.
std::vector<Demand> whoWouldWant(const Recommender &recommender, const Dataset &dataset, Day asOf, ProductIndex product,
                                 const DemandRequest &request, Monitor &monitor);

// All there is to say about one product, for a page about it.
struct ProductProposals
{
    std::vector<Demand> people = {};
    std::vector<Recommendation> similar = {};
    std::vector<std::string_view> rulesAgainst = {}; // rules_effect.h
    std::optional<RepeatRhythm> rhythm = {};
};

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
