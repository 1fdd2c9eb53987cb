#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QScrollArea;

namespace clientele {

class StepCard;
class StepDot;

// All steps of a long form in a line above it: a number, a tick or a "!" for each, the one in sight marked. A press
// opens its step and brings it to the top.
//
// Objects: goto_ and the header's name ("goto_stepOffer").
class StepStrip : public QWidget
{
    Q_OBJECT

public:
    // The steps stand one below the other in the widget of `area`.
    StepStrip(std::vector<StepCard *> steps, QScrollArea *area, QWidget *parent = nullptr);

    void refresh(); // the steps' titles or standings have changed

private:
    void goTo(StepCard *step);
    void showCurrent();

    std::vector<StepCard *> m_steps;
    std::vector<StepDot *> m_dots;
    QScrollArea *m_area;
};

} // namespace clientele
