#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/target/list_table.h"

namespace clientele {

inline constexpr std::size_t kRowsPerPiece = 4'096;

// Turns a table's rows into bytes on all cores and hands them on in the table's order, a piece of rows at a time:
// `make(begin, end)` gives a piece, `take(piece, begin, end)` gets it and says whether to go on. Reports progress and
// looks for Cancel now and then.
template<typename Make, typename Take>
void forPieces(const ListTable &table, std::size_t begin, Monitor &monitor, const Make &make, const Take &take)
{
    const std::size_t perWave = kRowsPerPiece * static_cast<std::size_t>(threadCount()) * 2;
    for (std::size_t wave = begin; wave < table.size(); wave += perWave) {
        monitor.checkpoint();
        monitor.progress(static_cast<double>(wave) / static_cast<double>(table.size()));
        const std::size_t count = std::min(perWave, table.size() - wave);
        std::vector<decltype(make(std::size_t {}, std::size_t {}))> pieces((count + kRowsPerPiece - 1) / kRowsPerPiece);
        parallelFor(count, kRowsPerPiece, [&](std::size_t from, std::size_t to) {
            pieces[from / kRowsPerPiece] = make(wave + from, wave + to);
        });
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const std::size_t from = wave + i * kRowsPerPiece;
            if (!take(pieces[i], from, std::min(from + kRowsPerPiece, table.size())))
                return;
        }
    }
}

} // namespace clientele
