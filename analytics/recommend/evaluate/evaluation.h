#pragma once

#include <string>
#include <utility>
#include <vector>

#include "analytics/recommend/bare/item_scorer.h"
#include "analytics/recommend/evaluate/metrics.h"

namespace clientele {

// How lists are made and judged.
struct Protocol
{
    std::vector<int> cuts {10, 20}; // list lengths, each ≥ 1
    bool isOwnHidden = true; // what a user has is never listed again
};

struct Evaluation
{
    // One row per user who has a test, one column per cut: for means over parts of the users and for intervals.
    std::vector<std::uint32_t> users;
    std::vector<std::vector<ListQuality>> quality;
    std::vector<double> coverage; // per cut: items that are in anybody's list / all items of train and test
    double seconds = 0; // to score and rank everybody
};

// Ranks all items for every user with a test: by score where it is above 0, then by popularity in train; never by
// chance. Parallel; the same on any number of threads. Cancelled through `monitor`.
Evaluation evaluate(const ItemScorer &scorer, const Interactions &train, const Interactions &test,
                    const Protocol &protocol, Monitor &monitor);

// "recall@20" and so on: means over users, tail_recall over those who bought anything of the tail. Always finite.
std::vector<std::pair<std::string, double>> meansOf(const Evaluation &evaluation, const Protocol &protocol);

// What tuning raises: the mean of recall and ndcg over all cuts.
double tuningGoal(const Evaluation &evaluation);

// Star ratings: how far predictions are off, over every rating of `test`. Items and users may be new.
struct StarErrors
{
    double rmse = 0;
    double mae = 0;
};
StarErrors starErrors(const StarPredictor &predictor, const Interactions &train, const Interactions &test);

} // namespace clientele
