#pragma once

#include <QtWidgets/QWidget>

#include <map>
#include <string>

#include "analytics/plan/plan.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace clientele {

class DayEdit;
class FormField;
class MoneyEdit;

// What a campaign is called and what it promises: kind and value of the coupon, minimum spend, cap, first and last day,
// start of the codes, and the promise in one sentence as it is typed. Fields that a kind does not read are not shown.
//
// Keeps every value exactly as it was set until the person changes that very field.
// Objects: campaignName, offerKind, offerValue, minimumSpend, offerCap, validFrom, validTo, codePrefix, offerSentence.
class OfferForm : public QWidget
{
    Q_OBJECT

public:
    explicit OfferForm(QWidget *parent = nullptr);

    void setCurrency(const QString &currency);
    void setPlan(const Plan &plan); // no signal
    void apply(Plan &plan) const; // writes name, offer and code prefix
    bool isTypedWell() const; // every field holds something that can be read

    // Says what is wrong with a field of the plan ("offer.percent"); false when it is not one of this form's.
    bool setProblem(const std::string &field, const QString &problem);
    void clearProblems();
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void edited(); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    FormField *addField(const std::string &field, QWidget *editor, const char *objectName);
    void createFields();
    void connectFields();
    void readValue();
    void readMoney();
    void showKind();
    void showSentence();
    void changed();
    void retranslate();
    bool readsPercent() const;

    Plan m_plan;
    QString m_currency;
    std::map<std::string, FormField *> m_fields;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    MoneyEdit *m_value = nullptr;
    MoneyEdit *m_minimumSpend = nullptr;
    MoneyEdit *m_cap = nullptr;
    DayEdit *m_validFrom = nullptr;
    DayEdit *m_validTo = nullptr;
    QLineEdit *m_prefix = nullptr;
    QLabel *m_sentence = nullptr;
};

} // namespace clientele
