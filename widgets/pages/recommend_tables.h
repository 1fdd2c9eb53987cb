#pragma once

#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/recommend/recommender.h"
#include "widgets/models/rows_model.h"

namespace clientele {

// The rows of the Recommend page's three tables, as values: what is proposed and why, what popularity alone would say,
// and what the customer bought.
struct TableText
{
    std::vector<RowsModel::Column> columns;
    std::vector<RowsModel::Row> rows;
};

TableText proposedTable(const Dataset &dataset, const std::vector<Recommendation> &proposed);
// Marks what the proposals name as well.
TableText popularTable(const Dataset &dataset, const std::vector<Recommendation> &popular,
                       const std::vector<Recommendation> &proposed);
// One row per order line, newest order first; at most `most` rows.
TableText historyTable(const Dataset &dataset, CustomerIndex customer, std::size_t most);

} // namespace clientele
