#pragma once

#include <string>

#include "analytics/import/values.h"

namespace clientele {

class FieldColumns;

// What the rows of one order share: the only thing that is carried from row to row. It matters for a piece's first rows,
// up to the first row of another order.
struct OrderState
{
    std::string id, customer, customerName, email, phone, country, region, status, currency;
    Moment moment;
    bool isPaid = false;
    bool isCancelled = false;
};

// Which of the less usual things an order file has, decided once: a row of a plain file pays nothing for the others.
struct OrderFileUses
{
    explicit OrderFileUses(const FieldColumns &columns);

    bool packed = false;
    bool totals = false;
    bool funding = false;
    bool refunds = false;
    bool dates = false; // of payment or cancelling
    bool currency = false;
    bool status = false;
    bool extra = false; // any that needs more than one plain line
};

} // namespace clientele
