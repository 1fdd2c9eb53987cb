#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include <span>
#include <string_view>

#include "widgets/shell/utf8.h"

namespace clientele::words {

// What the files of names_*.cpp share: one translation context, "Names", and a table from ids to words.
struct Names
{
    Q_DECLARE_TR_FUNCTIONS(Names)
};

// One id with its name and its explanation, both marked with QT_TRANSLATE_NOOP("Names", …).
struct Row
{
    std::string_view id;
    const char *name;
    const char *explanation = "";
};

inline const Row *find(std::span<const Row> rows, std::string_view id)
{
    for (const Row &row : rows) {
        if (row.id == id)
            return &row;
    }
    return nullptr;
}

inline QString nameOf(std::span<const Row> rows, std::string_view id)
{
    const Row *row = find(rows, id);
    return row ? Names::tr(row->name) : utf8(id);
}

inline QString explanationOf(std::span<const Row> rows, std::string_view id)
{
    const Row *row = find(rows, id);
    return row && *row->explanation ? Names::tr(row->explanation) : QString();
}

} // namespace clientele::words
