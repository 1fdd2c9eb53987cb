#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtGui/QIcon>

#include <vector>

namespace clientele {

// A small table made of ready texts: what a cell says, what it sorts by and how it stands. For lists of up to a few
// thousand rows; the page fills it again when the data or the language changes.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Column
    {
        QString title;
        bool isNumber = false; // right-aligned
        QString explanation = {}; // tooltip of the header
    };
    enum class Tone
    {
        Plain,
        Quiet,
        Good,
        Warning,
        Bad
    };
    struct Cell
    {
        QString text;
        QVariant key = {}; // sorts and exports by this; the text when invalid
        QString tip = {};
        Tone tone = Tone::Plain;
        QIcon icon = {}; // before the text
        QString second = {}; // a quieter line below; of a table with setTwoLines()
        QString first = {}; // above it in place of the text, which says both: "Ann" of "Ann · C7"
    };
    using Row = std::vector<Cell>;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<Column> columns, std::vector<Row> rows);
    const Row &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

} // namespace clientele
