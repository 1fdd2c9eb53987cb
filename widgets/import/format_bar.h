#pragma once

#include <QtWidgets/QWidget>

#include "analytics/import/recipe.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QSpinBox;

namespace clientele {

class FormField;
class TimeZoneChoice;

// How the file is written and what it is about, each changeable: kind, encoding, separator, titles, header, order of dates,
// decimal point, time zone, and what to do with exact duplicates.
class FormatBar : public QWidget
{
    Q_OBJECT

public:
    explicit FormatBar(QWidget *parent = nullptr);

    void setRecipe(const Recipe &recipe); // no signal
    void setTimeZoneShown(bool isShown); // for files to which it makes a difference; hidden at first
    void apply(Recipe &recipe) const; // writes what the bar says into `recipe`
    QHBoxLayout *lastLine() const { return m_lastLine; } // has room at its end

Q_SIGNALS:
    void formatEdited(const clientele::TableFormat &format); // the file has to be looked at again
    void kindEdited(); // other meanings are possible now
    void readingEdited(); // dates, decimals, time zone, duplicates: only the sample changes

protected:
    void changeEvent(QEvent *event) override;

private:
    void createCombos();
    void fillChoices();
    void retranslate();
    void showRecipe();

    Recipe m_recipe;
    FormField *m_kindField = nullptr;
    QComboBox *m_kind = nullptr;
    FormField *m_encodingField = nullptr;
    QComboBox *m_encoding = nullptr;
    FormField *m_separatorField = nullptr;
    QComboBox *m_separator = nullptr;
    FormField *m_skipLinesField = nullptr;
    QSpinBox *m_skipLines = nullptr;
    FormField *m_dateField = nullptr;
    QComboBox *m_dateOrder = nullptr;
    FormField *m_decimalField = nullptr;
    QComboBox *m_decimalPoint = nullptr;
    QCheckBox *m_header = nullptr;
    QCheckBox *m_dropDuplicates = nullptr;
    TimeZoneChoice *m_timeZone;
    QHBoxLayout *m_lastLine = nullptr;
};

} // namespace clientele
