#pragma once

#include <QtCore/QAbstractTableModel>

#include <string>
#include <vector>

#include "analytics/import/recipe.h"

namespace clientele {

// The first rows of a file as texts a person can judge: dates, amounts and quantities as they will be understood, what
// cannot be understood marked, ignored columns quiet. The file's own text is in the tooltip.
class SampleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setSample(const std::vector<std::string> &header, const std::vector<std::vector<std::string>> &rows);
    void setRecipe(const Recipe &recipe, const std::vector<Recipe::Column> &columns);
    int badRows() const; // with at least one cell that cannot be understood
    bool hasOffsets() const; // a time in them says how far from Greenwich its clock hangs

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell
    {
        QString text;
        bool isBad = false;
        bool isNumber = false;
        bool hasOffset = false;
    };
    void interpret();

    std::vector<std::string> m_header;
    std::vector<std::vector<std::string>> m_raw;
    std::vector<std::vector<Cell>> m_cells;
    std::vector<Recipe::Column> m_columns;
    Recipe m_recipe;
};

} // namespace clientele
