#pragma once

#include <filesystem>

#include "analytics/import/column_evidence.h"
#include "analytics/import/kind_choice.h"
#include "analytics/import/recognition.h"

namespace clientele {

// What a file's columns decide for the file as a whole (the order of day and month, the decimal separator), written into
// the recipe; and what they leave open, as questions. Never guessed row by row.
void decideDecimalPoint(Recognition &result, const Assignment &assignment, const Evidence &evidence);
void decideDateOrder(Recognition &result, const Assignment &assignment, const Evidence &evidence);

// What the file cannot be imported without, or is of little use without.
void askForMissing(Recognition &result, const Assignment &assignment, const Evidence &evidence);
// Days since the last order mean nothing without the day on which they were counted; the file's own is proposed.
void askForDay(Recognition &result, const Assignment &assignment, const std::filesystem::path &path);

} // namespace clientele
