#pragma once

namespace clientele {

class Database;

// Lets SQL read orders and order lines, which the file keeps as typed columns, as if they were tables:
//
//   orders(number, id, customer, time, has_time, country, import)
//   order_lines(order_number, product, time, quantity, price, amount, kind, platform_discount, merchant_discount,
//               line_id, import)
//
// Only what holds now is seen: the latest word about an order, and no lines that a later import replaced. Read-only; each
// query reads the columns from end to end. `database` must stay where it is as long as it lives.
void registerOrderTables(Database &database);

} // namespace clientele
