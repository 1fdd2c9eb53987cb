#pragma once

#include <QtWidgets/QWidget>

#include <vector>

#include "analytics/import/recognition.h"

class QComboBox;

namespace clientele {

class MappingHeader;

// The choices of what each column means, laid over the room that the sample table's header leaves under its names. They
// stand beside the table and not inside of it: a screen reader is told a table's cells and none of its widgets. The combos
// are called comboColumn0, comboColumn1, …
class MappingStrip : public QWidget
{
    Q_OBJECT

public:
    MappingStrip(MappingHeader *header, QWidget *parent); // the header's table is a child of `parent`, too

    // One per column; `fields` are the meanings to choose from, `confidence` how sure the one shown is.
    void setColumns(const std::vector<Recipe::Column> &columns, const std::vector<Field> &fields,
                    const std::vector<Confidence> &confidence); // no signal

    int widthFor(int column) const; // that its choice and what is said beside it can be read
    void follow(); // to where the header's sections are now; only after its table was scrolled

Q_SIGNALS:
    void fieldChosen(int column, clientele::Field field); // by the person

private:
    void fillCombo(QComboBox *combo, const Recipe::Column &column, const std::vector<Field> &fields,
                   Confidence confidence);

    MappingHeader *m_header;
    std::vector<QComboBox *> m_combos;
};

} // namespace clientele
