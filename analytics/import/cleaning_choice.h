#pragma once

#include <map>
#include <string>

namespace clientele {

// What is done with the rows of a finding. Fill replaces a missing or impossible value by one of the same product's
// others (of the column's others where the product has none, or the file knows no products): their mean, median or most
// frequent one, or for Interpolated the one between the product's last before and its first after, by time.
enum class CleaningChoice
{
    Keep, // as the file has it; what cannot be understood is set aside as always
    Drop, // to the rejected rows, with the reason
    Mark, // kept, and listed in the report
    FillMean,
    FillMedian,
    FillMostFrequent,
    FillInterpolated,
};

// The choices a person made, by finding id; what is not in it is kept. Part of a recipe: {"test_orders": "drop"}.
using Cleaning = std::map<std::string, CleaningChoice, std::less<>>;

// Exact duplicates inside a file are counted and kept, unless this says drop.
bool dropsDuplicates(const Cleaning &cleaning);
void setDropsDuplicates(Cleaning &cleaning, bool drops);

} // namespace clientele
