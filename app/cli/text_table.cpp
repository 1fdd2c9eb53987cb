#include "app/cli/text_table.h"

#include <algorithm>

namespace clientele::cli {

namespace {

// Terminal cells: East Asian scripts and full-width forms take two.
qsizetype widthOf(const QString &text)
{
    qsizetype width = 0;
    for (const QChar letter : text) {
        const bool isWide = (letter >= QChar(0x1100) && letter <= QChar(0x115f))
                            || (letter >= QChar(0x2e80) && letter <= QChar(0xa4cf))
                            || (letter >= QChar(0xac00) && letter <= QChar(0xd7a3))
                            || (letter >= QChar(0xf900) && letter <= QChar(0xfaff))
                            || (letter >= QChar(0xfe30) && letter <= QChar(0xfe6f))
                            || (letter >= QChar(0xff00) && letter <= QChar(0xff60));
        width += isWide ? 2 : 1;
    }
    return width;
}

} // namespace

TextTable::TextTable(int gap, QList<int> rightAligned)
    : m_gap(gap)
    , m_rightAligned(std::move(rightAligned))
{
}

void TextTable::row(const QStringList &cells)
{
    m_rows << cells;
}

QString TextTable::text() const
{
    QList<qsizetype> widths;
    for (const QStringList &cells : m_rows) {
        widths.resize(std::max(widths.size(), cells.size()));
        for (qsizetype column = 0; column < cells.size(); ++column)
            widths[column] = std::max(widths[column], widthOf(cells[column]));
    }
    QString result;
    for (const QStringList &cells : m_rows) {
        QString line;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const QString padding(widths[column] - widthOf(cells[column]), QLatin1Char(' '));
            const bool isRight = m_rightAligned.contains(static_cast<int>(column));
            line += isRight ? padding + cells[column] : cells[column] + padding;
            line += QString(m_gap, QLatin1Char(' '));
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        result += line + QLatin1Char('\n');
    }
    return result;
}

} // namespace clientele::cli
