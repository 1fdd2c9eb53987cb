#pragma once

#include <map>
#include <string>

#include "analytics/dataset/dataset.h"

namespace clientele {

class Store;

// What somebody wrote about a customer, by outside id: one text, or several where entries turned out to be one person.
using CustomerNotes = std::map<std::string, std::string>;

// Those of one customer. Reads every note there is. Errors: those of Store.
CustomerNotes loadNotes(Store &store, const Dataset &dataset, CustomerIndex customer);
std::string textOf(const CustomerNotes &notes); // one after the other, each on lines of its own

// The one text of a customer from now on; nothing but spaces is no note.
CustomerNotes noteOf(const Dataset &dataset, CustomerIndex customer, const std::string &text);

// Takes `before` out and puts `after` in: the other way round undoes it. All or nothing. Errors: those of Store.
void replaceNotes(Store &store, const CustomerNotes &before, const CustomerNotes &after);

} // namespace clientele
