#include "widgets/import/sheet_choice.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>

#include "widgets/forms/form_field.h"

namespace clientele {

SheetChoice::SheetChoice(QWidget *parent)
    : QWidget(parent)
    , m_sheets(new QComboBox)
{
    m_sheets->setObjectName(QStringLiteral("comboSheet"));
    m_sheets->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_field = new FormField(m_sheets);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);
    layout->addStretch(1);
    connect(m_sheets, &QComboBox::activated, this,
            [this] { Q_EMIT sheetChosen(m_sheets->currentData().toString().toStdString()); });
    retranslate();
    hide();
}

void SheetChoice::setSheets(const std::vector<std::string> &sheets, const std::string &chosen)
{
    const QSignalBlocker blocker(m_sheets);
    m_sheets->clear();
    for (const std::string &sheet : sheets)
        m_sheets->addItem(QString::fromStdString(sheet), QString::fromStdString(sheet));
    m_sheets->setCurrentIndex(m_sheets->findData(QString::fromStdString(chosen)));
    setVisible(sheets.size() > 1);
}

void SheetChoice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SheetChoice::retranslate()
{
    m_field->setLabel(tr("Sheet or table"));
}

} // namespace clientele
