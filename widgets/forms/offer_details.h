#pragma once

#include <QtWidgets/QWidget>

#include <map>
#include <string>

#include "analytics/offer/offer.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace clientele {

class FormField;
class MoneyEdit;

// What an offer rarely needs, behind a button: the products it holds for and those that count for its minimum, its limits,
// and how it goes together with other offers.
//
// Objects: buttonOfferDetails, scopeProducts, scopeCategories, scopeBrands, scopeExceptProducts, scopeExceptCategories,
// thresholdCategories, thresholdOn, limitLiability, limitLiabilityPerCustomer, limitTotalUsage,
// limitUsePerCustomer, limitVouchersPerCustomer, stackingLayer, offerCombines.
class OfferDetails : public QWidget
{
    Q_OBJECT

public:
    explicit OfferDetails(QWidget *parent = nullptr);

    void setCurrency(const QString &currency);
    void setOffer(const Offer &offer); // no signal
    void apply(Offer &offer) const; // writes the fields of this form
    bool isTypedWell() const;
    bool setProblem(const std::string &field, const QString &problem);
    void clearProblems();
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void edited(); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    FormField *addField(const std::string &field, QWidget *editor, const char *objectName);
    void place();
    void connectEdits();
    void connectTexts(QLineEdit *line, std::vector<std::string> &texts);
    void connectCount(QSpinBox *box, int &count);
    void showOffer();
    void retranslate();

    Offer m_offer;
    QString m_currency;
    std::map<std::string, FormField *> m_fields;
    QPushButton *m_more;
    QWidget *m_body;
    QLineEdit *m_products;
    QLineEdit *m_categories;
    QLineEdit *m_brands;
    QLineEdit *m_exceptProducts;
    QLineEdit *m_exceptCategories;
    QLineEdit *m_thresholdCategories;
    QComboBox *m_thresholdOn;
    MoneyEdit *m_liability;
    MoneyEdit *m_perCustomer;
    QSpinBox *m_totalUsage;
    QSpinBox *m_usePerCustomer;
    QSpinBox *m_vouchers;
    QComboBox *m_layer;
    QCheckBox *m_combines;
};

} // namespace clientele
