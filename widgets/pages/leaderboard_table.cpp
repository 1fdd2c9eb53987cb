#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

#include "widgets/pages/recommend_tables.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

// What measuring the shop's methods came to, as a table.
namespace clientele {

namespace {

struct LeaderboardTable
{
    Q_DECLARE_TR_FUNCTIONS(LeaderboardTable)
};

// In this order; what stands nowhere is not shown. Explained on hover.
struct Shown
{
    std::string_view figure;
    const char *explanation;
};
constexpr std::array kShown {
    Shown {"recall", QT_TRANSLATE_NOOP("LeaderboardTable", "Of what customers then bought, the share that was in their "
                                                           "list: hits divided by everything they bought.")},
    Shown {"ndcg", QT_TRANSLATE_NOOP("LeaderboardTable", "As recall, but hits near the top count more; 1 is the best "
                                                         "possible order.")},
    Shown {"hit_rate",
           QT_TRANSLATE_NOOP("LeaderboardTable", "The share of customers who bought anything in their list.")},
    Shown {"coverage", QT_TRANSLATE_NOOP("LeaderboardTable", "The share of all products that are in anybody’s list.")},
    Shown {"popularity_bias", QT_TRANSLATE_NOOP("LeaderboardTable",
                                                "How popular listed products are, measured by those then bought: above "
                                                "1 the method prefers bestsellers.")},
    Shown {"novelty", QT_TRANSLATE_NOOP("LeaderboardTable", "How unknown the listed products are, in bits: one more "
                                                            "means half as many people have them.")},
    Shown {"precision",
           QT_TRANSLATE_NOOP("LeaderboardTable", "The share of the list that was bought, for the whole length of it.")},
    Shown {"map",
           QT_TRANSLATE_NOOP("LeaderboardTable", "Precision at each hit, averaged: rewards hits that come first.")},
    Shown {"rmse", QT_TRANSLATE_NOOP("LeaderboardTable", "Error of predicted stars: root of the mean square.")},
    Shown {"mae", QT_TRANSLATE_NOOP("LeaderboardTable", "Error of predicted stars: mean of the absolute values.")},
};

bool isOfLists(std::string_view figure)
{
    return figure != "rmse" && figure != "mae";
}

const Figure *figureOf(const LeaderboardRow &row, std::string_view name)
{
    const auto found = std::ranges::find(row.figures, name, &Figure::name);
    return found == row.figures.end() ? nullptr : &*found;
}

QString figureText(std::string_view name, double value)
{
    if (name == "coverage")
        return percentText(value);
    return decimalText(value, name == "novelty" || name == "popularity_bias" ? 2 : 4);
}

RowsModel::Cell figureCell(const Figure *figure)
{
    if (!figure)
        return {QStringLiteral("–"), -1.0, {}, RowsModel::Tone::Quiet};
    RowsModel::Cell cell {figureText(figure->name, figure->value), figure->value};
    if (figure->interval) {
        cell.second = LeaderboardTable::tr("%1–%2").arg(figureText(figure->name, figure->interval->first),
                                                        figureText(figure->name, figure->interval->second));
        cell.tip = LeaderboardTable::tr("Between %1 and %2 in 95 % of samples of customers drawn anew.")
                       .arg(figureText(figure->name, figure->interval->first),
                            figureText(figure->name, figure->interval->second));
    }
    return cell;
}

RowsModel::Cell boundCell(const Figure *figure, bool isUpper)
{
    if (!figure || !figure->interval)
        return {};
    const double bound = isUpper ? figure->interval->second : figure->interval->first;
    return {figureText(figure->name, bound), bound};
}

RowsModel::Cell methodCell(const LeaderboardRow &row, std::string_view usualMethod)
{
    RowsModel::Cell cell {methodName(row.method), {}, methodExplanation(row.method)};
    const bool isUsual = row.method == usualMethod;
    if (isUsual)
        cell.icon = themeIcon(QStringLiteral("star"), IconTone::Accent);
    if (isUsual)
        cell.second = LeaderboardTable::tr("The shop’s default");
    else if (row.settingsTried > 0)
        cell.second = LeaderboardTable::tr("%Ln setting(s) tried", nullptr, row.settingsTried);
    return cell;
}

} // namespace

BoardText leaderboardTable(const Leaderboard &board, std::string_view usualMethod)
{
    BoardText text;
    text.table.columns = {{LeaderboardTable::tr("Method")}};
    for (const LeaderboardRow &row : board.rows)
        text.table.rows.push_back({methodCell(row, usualMethod)});
    const auto addColumn = [&](const RowsModel::Column &column, const auto &cellOf) {
        text.table.columns.push_back(column);
        for (std::size_t at = 0; at < board.rows.size(); ++at)
            text.table.rows[at].push_back(cellOf(board.rows[at]));
    };
    for (const Shown &shown : kShown) {
        const auto has = [&](const LeaderboardRow &row) { return figureOf(row, shown.figure) != nullptr; };
        if (std::ranges::none_of(board.rows, has))
            continue;
        const QString name
            = isOfLists(shown.figure) ? utf8(shown.figure) + u'@' + QString::number(board.cut) : utf8(shown.figure);
        addColumn({name, true, LeaderboardTable::tr(shown.explanation)},
                  [&](const LeaderboardRow &row) { return figureCell(figureOf(row, shown.figure)); });
        const auto hasInterval
            = [&](const LeaderboardRow &row) { return has(row) && figureOf(row, shown.figure)->interval; };
        if (std::ranges::none_of(board.rows, hasInterval))
            continue;
        for (const bool isUpper : {false, true}) {
            text.unseen << static_cast<int>(text.table.columns.size());
            const QString title = isUpper ? LeaderboardTable::tr("%1, to") : LeaderboardTable::tr("%1, from");
            addColumn({title.arg(name), true},
                      [&](const LeaderboardRow &row) { return boundCell(figureOf(row, shown.figure), isUpper); });
        }
    }
    addColumn({LeaderboardTable::tr("Seconds"), true, LeaderboardTable::tr("To learn the shop and to make all lists")},
              [](const LeaderboardRow &row) {
                  const double seconds = row.fitSeconds + row.askSeconds;
                  return RowsModel::Cell {decimalText(seconds, 1), seconds};
              });
    return text;
}

QString measuredText(const Leaderboard &board, std::string_view method)
{
    const auto row = std::ranges::find(board.rows, method, &LeaderboardRow::method);
    if (row == board.rows.end())
        return {};
    //: %1 the length of lists, %2 a share from 0 to 1, %3 a percentage, %4 a factor such as 1.4
    return LeaderboardTable::tr("When measured: recall@%1 %2 · reaches %3 of products · bestsellers × %4")
        .arg(board.cut)
        .arg(decimalText(row->figure("recall"), 3), percentText(row->figure("coverage"), 0),
             decimalText(row->figure("popularity_bias"), 1));
}

} // namespace clientele
