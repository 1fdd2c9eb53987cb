#pragma once

#include <QtWidgets/QWidget>

#include <map>
#include <string>
#include <vector>

#include "analytics/plan/plan.h"
#include "analytics/segment/segment.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace clientele {

class CheckList;
class DayEdit;
class FormField;

// Whom a campaign is for: segments in and out, only the best by a score, how they can be reached, how many are held out,
// and what each is recommended; under "Details" the seed of the draw and the analysis day.
//
// Keeps every value exactly as it was set until the person changes that very field.
// Objects: includeSegments, excludeSegments, topN, scoreBy, audienceChannel, audienceConsent, holdoutPercent,
// campaignMethod, recommendationCount, buttonDetails, campaignSeed, campaignHasAsOf, campaignAsOf.
class AudienceForm : public QWidget
{
    Q_OBJECT

public:
    explicit AudienceForm(QWidget *parent = nullptr);

    void setSegments(const std::vector<Segment> &segments); // no signal
    void setPlan(const Plan &plan); // no signal
    void apply(Plan &plan) const; // writes audience, holdout, seed, recommendations and analysis day
    bool isTypedWell() const; // every field holds something that can be read

    // Says what is wrong with a field of the plan ("holdout"); false when it is not one of this form's.
    bool setProblem(const std::string &field, const QString &problem);
    void clearProblems();
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void edited(); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    FormField *addField(const std::string &field, QWidget *editor, const char *objectName);
    QWidget *createAudience();
    QWidget *createDetails();
    void setRanges();
    void connectAudience();
    void connectDetails();
    void fillChoices();
    void fillSegments();
    void showPlan();
    void retranslate();

    struct SegmentLine
    {
        std::string id;
        std::string name;
        std::size_t members = 0;
    };
    Plan m_plan;
    std::vector<SegmentLine> m_segments;
    bool m_isSeedGood = true;
    std::map<std::string, FormField *> m_fields;
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
