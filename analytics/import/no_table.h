#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analytics/import/column_evidence.h"

namespace clientele {

// What a text looks like that is no table, so that nobody is asked which column of a letter holds the order date:
// "log file", "program source", "running text" or "a single line"; empty for a table, also for one whose columns nobody
// knows. Only for files without a single known column name. `isUnderstood`: the values tell enough to import it; such a
// file is refused only when it is plainly a log, whose lines have moments and numbers as orders do.
std::string_view lookWithoutTable(const std::vector<std::string> &header, const Evidence &evidence, bool isUnderstood);

// "2026-11-22 10:03:11 INFO server[7]: …", "Nov 22 10:03:11 host cron[12]: …", a web server's access line.
bool isLogLine(std::string_view line);

} // namespace clientele
