#pragma once

#include <QtWidgets/QWidget>

#include <string>
#include <vector>

class QComboBox;

namespace clientele {

class FormField;

// Which sheet of a workbook, or table of a database, is imported. Hidden for files that have only one.
// Object: comboSheet.
class SheetChoice : public QWidget
{
    Q_OBJECT

public:
    explicit SheetChoice(QWidget *parent = nullptr);

    void setSheets(const std::vector<std::string> &sheets, const std::string &chosen); // no signal

Q_SIGNALS:
    void sheetChosen(const std::string &sheet); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    FormField *m_field;
    QComboBox *m_sheets;
};

} // namespace clientele
