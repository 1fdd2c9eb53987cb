#pragma once

#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/recommend/evaluate/leaderboard.h"
#include "analytics/recommend/reason_rows.h"
#include "widgets/models/rows_model.h"

namespace clientele {

// The rows of the Recommend page's tables, as values.
struct TableText
{
    std::vector<RowsModel::Column> columns;
    std::vector<RowsModel::Row> rows;
};

// Columns: product, with its reason as second line; the reason; the rank; the rank in the list `beside`.
TableText proposedTable(const Dataset &dataset, const std::vector<Recommendation> &proposed,
                        const std::vector<Recommendation> &beside);
// One row per order line, newest order first; at most `most` rows.
TableText historyTable(const Dataset &dataset, CustomerIndex customer, std::size_t most);
// The rows behind a reason, in their order; at most `most`.
TableText reasonRowsTable(const Dataset &dataset, const Recommendation &item, const ReasonRows &found,
                          std::size_t most);

// One row per method, best first, a column per figure that any has, called exactly "recall@10"; the interval is the
// figure's second line and two columns more, which `unseen` names.
struct BoardText
{
    TableText table;
    QList<int> unseen;
};
BoardText leaderboardTable(const Leaderboard &board, std::string_view usualMethod);
// "When measured: recall@10 0.214 · 38 % of products reached …"; empty where the method was not measured.
QString measuredText(const Leaderboard &board, std::string_view method);

} // namespace clientele
