#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analytics/import/column_evidence.h"
#include "analytics/import/kind_choice.h"
#include "analytics/import/recognition.h"

namespace clientele {

// What columns mean whose names say nothing ("col1", "A", "字段3", none at all): told by what stands in them and by how they
// settle each other. An order's rows stand together and share their moment; a customer comes back with other orders; a
// product's number and name go together; quantity × price is the total.
//
// Fields that decide about money and people (time, order, customer, amounts) are proposed only as Sure or Likely: where
// two columns fit as well as each other, neither is taken, and recognition asks. Others may be a Guess.
struct Guess
{
    Field field = Field::None;
    std::size_t column = 0;
    Confidence confidence = Confidence::Guess;
};

// Fills in the fields that `named` has no column for. `isNamed`: enough names are known to trust the rest, and only columns
// with opaque names are looked at. Without a kind, the one that the values look like.
struct GuessedColumns
{
    FileKind kind = FileKind::Orders;
    std::vector<Guess> guesses;
};
GuessedColumns guessColumns(std::optional<FileKind> kind, bool isNamed, const Assignment &named,
                            const std::vector<std::string> &header, const Evidence &evidence);

// "col1", "A", "Column 7", "字段3", "f2", "": a name that stands for a place and not for a meaning.
bool isOpaqueName(const std::string &name);

// Field::Country, Region, Gender, OrderStatus or Currency, when the column holds its words (value_words.json); else None.
Field fieldOfWords(const Evidence &evidence, std::size_t column);

} // namespace clientele
