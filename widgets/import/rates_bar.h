#pragma once

#include <QtWidgets/QWidget>

#include <map>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace clientele {

class Card;

// Amounts of the file that are in other currencies than the shop's, and what one unit of each is worth in it: "1 EUR =
// [0.85] GBP". Without a rate such rows are set aside. Out of sight where every amount is in the shop's own.
//
// Objects: ratesBar, editRateEUR and the like.
class RatesBar : public QWidget
{
    Q_OBJECT

public:
    explicit RatesBar(QWidget *parent = nullptr);

    // Codes such as "EUR"; `rates` of those that have one. No signal.
    void setCurrencies(const QString &shopCurrency, std::vector<std::string> others,
                       std::map<std::string, double> rates);

Q_SIGNALS:
    void ratesEdited(const std::map<std::string, double> &rates); // by the person; a currency may have lost its rate

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *createRate(const std::string &currency);
    void take(const std::string &currency, QLineEdit *edit);

    QString m_shopCurrency;
    std::vector<std::string> m_others;
    std::map<std::string, double> m_rates;
    QLabel *m_about;
    QVBoxLayout *m_content;
    QWidget *m_edits = nullptr;
};

} // namespace clientele
