#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analytics/base/error.h"
#include "analytics/store/database.h"
#include "analytics/store/order_columns.h"

namespace clientele {

// One part of a run as it lies in the file: its columns by name, packed. Reading and writing it is the database's thread's
// work; packing and unpacking is anybody's.
struct PackedPart
{
    struct Column
    {
        std::string name; // "line.price"
        std::int64_t checksum = 0;
        std::vector<std::uint8_t> bytes;
    };
    std::size_t records = 0;
    std::vector<Column> columns;
    std::string where; // for ShopDamaged: the shop's file and the part
};

PackedPart packPart(const OrderColumns &orders);
PackedPart packPart(const LineColumns &lines);

// Errors: ShopDamaged for a column that is missing or is not what was written.
void unpackPart(const PackedPart &part, OrderColumns &orders);
void unpackPart(const PackedPart &part, LineColumns &lines);

class PartReader
{
public:
    PartReader(Database &database, const OrderColumns &kind);
    PartReader(Database &database, const LineColumns &kind);

    PackedPart read(std::int64_t run, std::size_t part, std::size_t records);

private:
    Statement m_query;
    std::string m_path;
};

class PartWriter
{
public:
    explicit PartWriter(Database &database);

    void write(std::int64_t run, std::size_t part, const PackedPart &packed);

private:
    Statement m_insert;
};

Error shopDamaged(Database &database, std::string detail);

} // namespace clientele
