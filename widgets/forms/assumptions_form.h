#pragma once

#include <string>
#include <vector>

#include "widgets/forms/plan_form.h"

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace clientele {

// What is assumed of people's answers to an offer: how many per cent more of them buy at each depth of discount, and
// within how many days a purchase counts. All of it is the world's experience and not the shop's: it can be changed
// here, and past campaigns of the shop's own replace it as far as they go.
//
// Keeps every value exactly as it was set until the person changes that very field.
// Objects: assumptionsBasis, effectDelivery, effect5, effect10 … (one per depth in percent), buttonUsualEffects,
// windowDays.
class AssumptionsForm : public PlanForm
{
    Q_OBJECT

public:
    explicit AssumptionsForm(QWidget *parent = nullptr);

    void setHistory(std::size_t people); // of past campaigns that teach; 0 = the assumptions alone count
    void apply(Plan &plan) const override; // writes the effects and the days that count
    QString summary() const override;
    void setReadOnly(bool isReadOnly) override;

private:
    struct Depth
    {
        std::string id; // as in Plan::Assumptions::effects: "10", "delivery"
        QString name;
        double effect = 0; // as it is assumed now
    };
    std::vector<Depth> depths() const;
    void changeEffect(const std::string &depth, double percent);
    void place();
    void showEffects();
    void showBasis();
    void showPlan() override;
    void retranslate() override;

    std::size_t m_people = 0;
    QLabel *m_basis;
    QWidget *m_effects = nullptr;
    QPushButton *m_usual;
    QSpinBox *m_window;
};

} // namespace clientele
