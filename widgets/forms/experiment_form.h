#pragma once

#include "widgets/forms/plan_form.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace clientele {

class DayEdit;

// How the campaign will be judged: what counts and until when, what the holdout is able to show, and why there is none
// when there is none.
//
// Objects: primaryMeasure, hasMeasureUntil, measureUntil, holdoutReason, holdoutPower.
class ExperimentForm : public PlanForm
{
    Q_OBJECT

public:
    explicit ExperimentForm(QWidget *parent = nullptr);

    void setPower(const QString &sentence); // what the holdout can show; empty while nobody knows
    void apply(Plan &plan) const override;
    QString summary() const override;
    void setReadOnly(bool isReadOnly) override;

private:
    void place();
    void connectEdits();
    void showPlan() override;
    void retranslate() override;

    QComboBox *m_measure;
    QCheckBox *m_hasUntil;
    DayEdit *m_until;
    QLineEdit *m_reason;
    QLabel *m_power;
};

} // namespace clientele
