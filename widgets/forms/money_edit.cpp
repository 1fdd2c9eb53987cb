#include "widgets/forms/money_edit.h"

#include <QtCore/QLocale>

#include "widgets/forms/fill_text.h"

namespace clientele {

MoneyEdit::MoneyEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight);
    setMaxLength(24);
    connect(this, &QLineEdit::textChanged, this, &MoneyEdit::readText);
}

void MoneyEdit::setAmount(std::optional<Money> amount, int decimals)
{
    m_isAcceptable = true;
    // Typing "12.50" must not turn into "12.5" under the person's fingers.
    if (m_amount == amount && !text().isEmpty())
        return;
    m_amount = amount;
    QString shown = amount ? QString::fromStdString(formatDecimal(*amount, decimals)) : QString();
    fillText(this, shown.replace(QLatin1Char('.'), QLocale().decimalPoint()));
}

void MoneyEdit::readText()
{
    QString typed = text().simplified();
    typed.remove(QLatin1Char(' '));
    typed.replace(QLocale().decimalPoint(), QLatin1String("."));
    const std::optional<Money> parsed = parseMoney(typed.toStdString());
    m_isAcceptable = parsed || (m_isOptional && typed.isEmpty());
    if (m_isAcceptable)
        m_amount = parsed;
    Q_EMIT amountEdited();
}

} // namespace clientele
