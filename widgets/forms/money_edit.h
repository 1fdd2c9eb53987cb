#pragma once

#include <QtWidgets/QLineEdit>

#include <optional>

#include "analytics/base/money.h"

namespace clientele {

// A field for an amount of the shop's currency, exact to 1/10,000: typed with the language's decimal separator (or a
// point), shown without grouping so that it can be edited. May be left empty when `isOptional`.
class MoneyEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit MoneyEdit(QWidget *parent = nullptr);

    void setOptional(bool isOptional) { m_isOptional = isOptional; }
    // No signal. `decimals` are shown at least: 12.50 as money, 12.5 as a percentage.
    void setAmount(std::optional<Money> amount, int decimals = 2);
    std::optional<Money> amount() const { return m_amount; }
    bool isAcceptable() const { return m_isAcceptable; } // what is typed is an amount, or rightly empty

Q_SIGNALS:
    void amountEdited(); // by the person; isAcceptable() says whether amount() changed with it

private:
    void readText();

    std::optional<Money> m_amount;
    bool m_isOptional = false;
    bool m_isAcceptable = true;
};

} // namespace clientele
