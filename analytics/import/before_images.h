#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "analytics/store/database.h"

namespace clientele {

// The tables whose rows an import may change, with the columns it may change in them. Everything else an import writes is
// new rows, which carry its number, or columns (store/column_runs.h).
struct ChangeableTable
{
    std::string_view name;
    std::span<const std::string_view> columns;
};

enum class Changeable
{
    Customers,
    Products,
    Messages,
    OutsideCampaigns
};
const ChangeableTable &changeableTable(Changeable table);
std::span<const ChangeableTable> changeableTables();

// Keeps what a row says before an import changes it for the first time.
class BeforeImages
{
public:
    BeforeImages(Database &database, Changeable table, std::int64_t import);

    void keep(std::int64_t row);

private:
    Statement m_insert;
};

// Puts every kept row of that import back.
void restoreBeforeImages(Database &database, std::int64_t import);

} // namespace clientele
