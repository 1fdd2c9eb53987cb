#pragma once

#include <QtWidgets/QWidget>

#include <vector>

#include "analytics/plan/plan.h"

class QGridLayout;
class QLabel;
class QSlider;

namespace clientele {

// What if? Sliders for the budget, the deepest discount, the minimum spend, how many of the best are reached and how
// many are held out. While one is dragged the plan that would be is told, for a quick estimate; once it is let go, the
// plan is.
//
// Objects: tryBudget, tryDepth, tryThreshold, tryPeople, tryHoldout.
class TryItForm : public QWidget
{
    Q_OBJECT

public:
    explicit TryItForm(QWidget *parent = nullptr);

    void setFlat(bool isFlat); // three sliders in a line instead of one
    void setCurrency(const QString &currency);
    // `mostCost`: what everything that pays would cost; `mostPeople`: how many there are to reach; `usualOrder`: the
    // median order, to which the minimum spend is drawn.
    void setRange(double mostCost, std::size_t mostPeople, double usualOrder);
    // What a slider changes is changed in this plan: the one in the forms, also what of it was typed a moment ago. No
    // signal; ignored while a slider is held.
    void setPlan(const Plan &plan);
    void setReadOnly(bool isReadOnly);
    bool isHeld() const;

Q_SIGNALS:
    void tried(const clientele::Plan &plan); // while dragging
    void settled(const clientele::Plan &plan); // let go, or moved by keys

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Knob
    {
        QWidget *room = nullptr; // around the others
        QSlider *slider = nullptr;
        QLabel *name = nullptr;
        QLabel *value = nullptr;
        bool isUsed = true; // it says something of the plan
    };
    Knob makeKnob(const char *objectName);
    void connectKnobs();
    void moved(const Knob &knob);
    Plan changed() const;
    void placeKnobs();
    void showPlan();
    void showValues();
    void retranslate();

    QGridLayout *m_grid;
    bool m_isFlat = false;
    Plan m_plan; // as it stands
    QString m_currency;
    double m_mostCost = 0;
    std::size_t m_mostPeople = 0;
    double m_usualOrder = 0;
    Knob m_budget;
    Knob m_depth;
    Knob m_threshold;
    Knob m_people;
    Knob m_holdout;
};

} // namespace clientele
