#pragma once

#include <QtTest/QTest>

#include <Eigen/Core>

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "analytics/recommend/bare/item_scorer.h"

namespace clientele::test {

// Small interactions written down by hand or drawn by lot, and what a bare method says of them.

using Row = std::vector<std::uint32_t>;
using Settings = std::vector<std::pair<const char *, double>>;

Interactions rows(std::size_t items, const std::vector<Row> &users);
Interactions orders(std::size_t items, const std::vector<std::vector<Row>> &users); // of each user, baskets in order
Interactions randomPairs(std::size_t users, std::uint32_t items); // nobody without an item, the same at every call

std::unique_ptr<ItemScorer> fitted(const char *id, const Interactions &train, const Settings &settings);
std::vector<float> scoresOf(const ItemScorer &scorer, const Interactions &train, std::size_t user);

// Fails the test where a figure is further away than `tolerance`, relative to it above one.
void compare(const std::vector<float> &actual, const std::vector<double> &expected, double tolerance = 1e-6);

Eigen::MatrixXd dense(const Interactions &pairs); // ones and zeros, a line a user
std::vector<double> rowOf(const Eigen::MatrixXd &matrix, Eigen::Index row);

} // namespace clientele::test
