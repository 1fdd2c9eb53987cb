#include "widgets/import/sample_model.h"

#include <QtGui/QBrush>

#include "widgets/import/understood.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

void SampleModel::setSample(const std::vector<std::string> &header, const std::vector<std::vector<std::string>> &rows)
{
    beginResetModel();
    m_header = header;
    m_raw = rows;
    m_columns.clear();
    interpret();
    endResetModel();
}

void SampleModel::setRecipe(const Recipe &recipe, const std::vector<Recipe::Column> &columns)
{
    m_recipe = recipe;
    m_columns = columns;
    interpret();
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int SampleModel::badRows() const
{
    return static_cast<int>(std::count_if(m_cells.begin(), m_cells.end(), [](const std::vector<Cell> &row) {
        return std::any_of(row.begin(), row.end(), [](const Cell &cell) { return cell.isBad; });
    }));
}

bool SampleModel::hasOffsets() const
{
    return std::ranges::any_of(m_cells,
                               [](const std::vector<Cell> &row) { return std::ranges::any_of(row, &Cell::hasOffset); });
}

int SampleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_raw.size());
}

int SampleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant SampleModel::data(const QModelIndex &index, int role) const
{
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    const Cell &cell = m_cells[row][column];
    const bool isIgnored = column >= m_columns.size() || m_columns[column].field == Field::None;
    switch (role) {
    case Qt::DisplayRole: return cell.isBad ? QStringLiteral("⚠ ") + cell.text : cell.text;
    case Qt::ForegroundRole:
        return cell.isBad  ? QVariant(QBrush(palette().bad))
               : isIgnored ? QVariant(QBrush(palette().secondary))
                           : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((cell.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::ToolTipRole: {
        const QString raw = column < m_raw[row].size() ? QString::fromStdString(m_raw[row][column]) : QString();
        if (cell.isBad)
            return tr("“%1” cannot be understood as “%2”: the row would be set aside.")
                .arg(raw, fieldName(m_columns[column].field));
        return raw == cell.text ? QVariant() : tr("In the file: %1").arg(raw);
    }
    default: return {};
    }
}

QVariant SampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= columnCount())
        return {};
    return QString::fromStdString(m_header[static_cast<std::size_t>(section)]);
}

void SampleModel::interpret()
{
    m_cells.assign(m_raw.size(), std::vector<Cell>(m_header.size()));
    for (std::size_t row = 0; row < m_raw.size(); ++row) {
        for (std::size_t column = 0; column < std::min(m_raw[row].size(), m_header.size()); ++column) {
            const Recipe::Column meaning = column < m_columns.size() ? m_columns[column] : Recipe::Column {};
            const Understood cell = understood(m_raw[row][column], meaning, m_recipe);
            m_cells[row][column] = {cell.text, cell.isBad, cell.isNumber, cell.hasOffset};
        }
    }
}

} // namespace clientele
