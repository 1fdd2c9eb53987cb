#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analytics/segment/segment.h"
#include "widgets/forms/plan_form.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace clientele {

class CheckList;
class DayEdit;

// Whom a campaign is for: segments in and out, only the best by a score, how they can be reached, how many are held
// out, and what each is recommended; under "Details" the seed of the draw and the analysis day.
//
// Keeps every value exactly as it was set until the person changes that very field.
// Objects: includeSegments, excludeSegments, topN, scoreBy, audienceChannel, audienceConsent, holdoutPercent,
// campaignMethod, recommendationCount, buttonDetails, campaignSeed, campaignHasAsOf, campaignAsOf.
class AudienceForm : public PlanForm
{
    Q_OBJECT

public:
    explicit AudienceForm(QWidget *parent = nullptr);

    void setSegments(const std::vector<Segment> &segments); // no signal
    void setPeople(std::optional<std::size_t> people); // whom it holds, for the summary; none: not known yet
    void apply(Plan &plan) const override; // writes whom, what is recommended, holdout, seed and analysis day
    bool isTypedWell() const override;
    QString summary() const override;
    void clearProblems() override;
    void setReadOnly(bool isReadOnly) override;

private:
    QWidget *createAudience();
    QWidget *createDetails();
    void setRanges();
    void connectAudience();
    void connectDetails();
    void fillChoices();
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
    std::optional<std::size_t> m_people;
    bool m_isSeedGood = true;
    CheckList *m_include;
    CheckList *m_exclude;
    QSpinBox *m_topN;
    QComboBox *m_score;
    QComboBox *m_channel;
    QCheckBox *m_consent;
    QDoubleSpinBox *m_holdout;
    QComboBox *m_method;
    QSpinBox *m_recommendations;
    QPushButton *m_more;
    QWidget *m_details = nullptr;
    QLineEdit *m_seed;
    QCheckBox *m_hasAsOf;
    DayEdit *m_asOf;
};

} // namespace clientele
