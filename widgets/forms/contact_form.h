#pragma once

#include <vector>

#include "analytics/segment/segment.h"
#include "widgets/forms/plan_form.h"

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace clientele {

class CheckList;

// How people are treated: who must also be in which segments, how often anybody may be written to, who is left in peace
// after a purchase or because another offer runs, and an address of one's own that gets one too.
//
// Objects: onlyInSegments, pressureMost, pressureDays, quietDays, avoidClashes, seedName, seedEmail, seedPhone.
class ContactForm : public PlanForm
{
    Q_OBJECT

public:
    explicit ContactForm(QWidget *parent = nullptr);

    void setSegments(const std::vector<Segment> &segments); // no signal
    void apply(Plan &plan) const override;
    QString summary() const override;
    void setReadOnly(bool isReadOnly) override;

private:
    void place();
    void connectEdits();
    void fillSegments();
    void showPlan() override;
    void retranslate() override;

    struct SegmentLine
    {
        std::string id;
        std::string name;
        std::size_t members = 0;
    };
    std::vector<SegmentLine> m_segments;
    CheckList *m_onlyIn;
    QSpinBox *m_most;
    QSpinBox *m_days;
    QSpinBox *m_quietDays;
    QCheckBox *m_avoidClashes;
    QLineEdit *m_seedName;
    QLineEdit *m_seedEmail;
    QLineEdit *m_seedPhone;
};

} // namespace clientele
