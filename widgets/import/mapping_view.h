#pragma once

#include <QtWidgets/QWidget>

#include <string>
#include <vector>

#include "analytics/import/recognition.h"

class QLabel;
class QTableView;

namespace clientele {

class MappingStrip;
class SampleModel;

// The first rows of a file as they will be understood, under columns whose meanings can be chosen. Each meaning belongs to
// one column, a customer's name excepted: choosing it for another takes it away from the first.
//
// Objects: sampleTable, comboColumn0, comboColumn1, …
class MappingView : public QWidget
{
    Q_OBJECT

public:
    explicit MappingView(QWidget *parent = nullptr);

    // `confidence`: in each column's meaning, said beside it until the person chooses; empty: sure of all.
    void setSample(const std::vector<std::string> &header, const std::vector<std::vector<std::string>> &rows,
                   const std::vector<Confidence> &confidence = {});
    void setRecipe(const Recipe &recipe); // no signal
    bool hasOffsets() const; // a time in the first rows says how far from Greenwich its clock hangs
    std::vector<Recipe::Column> columns() const { return m_columns; } // one for every column of the file

Q_SIGNALS:
    void columnsEdited(); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(int column, Field field);
    void refresh();

    std::vector<std::string> m_header;
    std::vector<Recipe::Column> m_columns;
    std::vector<Confidence> m_confidence;
    Recipe m_recipe;
    SampleModel *m_model;
    QTableView *m_table;
    QLabel *m_verdict;
    MappingStrip *m_strip = nullptr;
};

} // namespace clientele
