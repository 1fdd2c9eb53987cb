#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace clientele::cli {

// Columns under each other for a terminal: texts left, numbers right, Chinese letters two cells wide.
class TextTable
{
public:
    // `gap` spaces between columns; columns in `rightAligned` (positions) hold numbers.
    explicit TextTable(int gap = 2, QList<int> rightAligned = {});

    void row(const QStringList &cells);
    QString text() const; // each row ends in a newline; no spaces at the ends

private:
    int m_gap;
    QList<int> m_rightAligned;
    QList<QStringList> m_rows;
};

} // namespace clientele::cli
