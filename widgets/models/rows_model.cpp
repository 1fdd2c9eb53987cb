#include "widgets/models/rows_model.h"

#include <QtGui/QBrush>

#include "widgets/forms/data_table.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

QVariant inkOf(RowsModel::Tone tone)
{
    const Palette &colors = palette();
    switch (tone) {
    case RowsModel::Tone::Quiet: return QBrush(colors.secondary);
    case RowsModel::Tone::Good: return QBrush(colors.good);
    case RowsModel::Tone::Warning: return QBrush(colors.warning);
    case RowsModel::Tone::Bad: return QBrush(colors.bad);
    case RowsModel::Tone::Plain: break;
    }
    return {};
}

QVariant alignment(bool isNumber)
{
    return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
}

} // namespace

void RowsModel::setRows(std::vector<Column> columns, std::vector<Row> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    const Row &cells = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    if (column >= cells.size())
        return {};
    const Cell &cell = cells[column];
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return cell.tip.isEmpty() ? QVariant() : cell.tip;
    case Qt::DecorationRole: return cell.icon.isNull() ? QVariant() : cell.icon;
    case Qt::ForegroundRole: return inkOf(cell.tone);
    case Qt::TextAlignmentRole: return alignment(m_columns[column].isNumber);
    case DataTable::kSecondLineRole: return cell.second.isEmpty() ? QVariant() : cell.second;
    case DataTable::kFirstLineRole: return cell.first.isEmpty() ? QVariant() : cell.first;
    case Qt::AccessibleTextRole:
        return cell.second.isEmpty() || !cell.first.isEmpty()
                   ? QVariant()
                   : QVariant(QString(cell.text + QStringLiteral(", ") + cell.second));
    case DataTable::kSortRole: return cell.key.isValid() ? cell.key : QVariant(cell.text);
    default: return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const Column &column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::ToolTipRole: return column.explanation.isEmpty() ? QVariant() : column.explanation;
    case Qt::TextAlignmentRole: return alignment(column.isNumber);
    default: return {};
    }
}

} // namespace clientele
