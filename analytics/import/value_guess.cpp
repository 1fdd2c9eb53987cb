#include "analytics/import/value_guess.h"

#include <algorithm>

#include "analytics/import/column_guesser.h"

namespace clientele {

GuessedColumns guessColumns(std::optional<FileKind> kind, bool isNamed, const Assignment &named,
                            const std::vector<std::string> &header, const Evidence &evidence)
{
    std::size_t points = 0;
    std::size_t commas = 0;
    for (const ColumnEvidence &column : evidence.columns) {
        points += column.shapes[static_cast<std::size_t>(NumberShape::Point)];
        commas += column.shapes[static_cast<std::size_t>(NumberShape::Comma)];
    }
    std::vector<bool> mayTake;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const bool isTaken = std::ranges::any_of(named, [i](const auto &entry) { return entry.second == i; });
        mayTake.push_back(!isTaken && (!isNamed || isOpaqueName(header[i])));
    }
    ColumnGuesser guesser(evidence, named, std::move(mayTake), valueColumns(evidence, commas > points ? ',' : '.'));
    const FileKind likely = kind ? *kind : guesser.likelyKind();
    return {likely, guesser.guess(likely)};
}

} // namespace clientele
