#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "analytics/import/column_evidence.h"
#include "analytics/import/recipe.h"

namespace clientele {

// Which column gets which field of one kind of file.
using Assignment = std::multimap<Field, std::size_t>;

bool has(const Assignment &assignment, Field field);
bool hasAmount(const Assignment &assignment); // a price or a total
bool namesCustomer(const Assignment &assignment); // by id, e-mail or phone

// Four in five: enough to say what a column holds, in spite of slips.
bool isMost(std::size_t part, std::size_t whole);

// What a file is about: the kind whose signs it shows. A sign is what that kind alone has (words like "view" and "cart" in
// a column, an order's number beside an amount); the number of known columns decides between kinds with equal signs.
// Needs an assignment for every kind. The file's name decides only for lists of people who must not be contacted.
FileKind chooseKind(const std::map<FileKind, Assignment> &assignments, const Evidence &evidence,
                    const std::string &fileName);

} // namespace clientele
