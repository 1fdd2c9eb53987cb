#pragma once

#include <QtWidgets/QHeaderView>

#include <vector>

#include "analytics/import/recipe.h"

class QComboBox;
class QLabel;

namespace clientele {

// The header of the sample table: each column's name in the file and, under it, a combo box with what it means. Stays in
// place while the rows scroll. The combos are called comboColumn0, comboColumn1, …
class MappingHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit MappingHeader(QWidget *parent = nullptr);

    // One per column; `fields` are the meanings to choose from.
    void setColumns(const std::vector<Recipe::Column> &columns, const std::vector<Field> &fields); // no signal

    QSize sizeHint() const override;

Q_SIGNALS:
    void fieldChosen(int column, clientele::Field field); // by the person

protected:
    void updateGeometries() override;
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;

private:
    void placeCombos();
    void fillCombo(QComboBox *combo, int column);

    std::vector<Recipe::Column> m_columns;
    std::vector<Field> m_fields;
    std::vector<QComboBox *> m_combos;
};

} // namespace clientele
