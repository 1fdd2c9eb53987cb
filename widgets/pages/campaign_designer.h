#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <vector>

#include "analytics/base/error.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/segment/segment.h"
#include "widgets/pages/campaign_checks_view.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QTimer;

namespace clientele {

struct CampaignPreview;
class AssignmentForm;
class AssumptionsForm;
class AudienceForm;
class CampaignPreviewView;
class CodesForm;
class ContactForm;
class ExperimentForm;
class ExportPanel;
class FilePreviewView;
class MarginsForm;
class Notice;
class OffersForm;
class PlanForm;
class PlatformCodesForm;
class StepCard;
class StepStrip;

// One campaign on one page: at the left its steps (offers, audience, who gets what, margins, what is assumed, codes,
// contact and how it is judged), each with its standing and, while it is closed, what was chosen in it; at the right
// whom that reaches and what it should earn, the file at the end. Which steps are open is kept as long as the window
// lives. Everything typed is told after a short pause, also what is not complete yet: a draft is what has been typed so
// far. Exported plans are shown but no longer changed; "Duplicate" makes a new draft of them, "Run again" one for the
// people of today that says what changed since. Any plan can be saved as a file.
//
// Objects: campaignDesigner, campaignName, buttonBackToCampaigns, buttonDuplicatePlan, buttonRerunPlan, buttonSavePlan,
// planChanges, stepOffer, stepAudience, stepAssignment, stepMargins, stepAssumptions, stepCodes, stepContact,
// stepExperiment (the steps' headers); those of OffersForm, AudienceForm, AssignmentForm, MarginsForm, AssumptionsForm,
// CodesForm, ContactForm, ExperimentForm, CampaignPreviewView and ExportPanel.
class CampaignDesigner : public QWidget
{
    Q_OBJECT

public:
    explicit CampaignDesigner(QWidget *parent = nullptr);

    void setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                 std::shared_ptr<const std::vector<Segment>> segments);
    // Shows a campaign. The same number again keeps what the person is typing.
    void setCampaign(const Campaign &campaign);
    void setReadOnly(bool isReadOnly);
    const Campaign &campaign() const { return m_campaign; }

    void setPlan(const Plan &plan);
    Plan plan() const; // exactly what was set, with what the person changed
    bool isPlanValid() const;

    void showPreviewLoading();
    void setPreview(const CampaignPreview &preview);
    void showPreviewError(const Error &error);
    void showChanges(
        const QString &changes); // what became of the people since last time; until another campaign is shown
    void setTried(const Plan &plan, const CampaignPreview &preview); // answer to planTried()
    ExportPanel *exportPanel() const { return m_export; }
    FilePreviewView *filePreview() const;
    OffersForm *offers() const { return m_offer; }
    PlatformCodesForm *platformCodes() const;

Q_SIGNALS:
    void planChanged(const clientele::Plan &plan); // by the person, after a short pause
    void planTried(const clientele::Plan &plan); // while a slider is dragged: for a quick estimate
    void previewRequested(const clientele::Plan &plan);
    void backRequested();
    void duplicateRequested();
    void rerunRequested();
    void savePlanRequested(const clientele::Plan &plan); // valid
    void exportRequested(const QString &formatId, bool withHoldout);
    void cancelExportRequested();
    void cancelPreviewRequested();
    void filePreviewRequested(const QString &formatId);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Step // a form in its card
    {
        PlanForm *form;
        StepCard *card;
    };
    QWidget *createHeader();
    QWidget *createForms();
    void connectForms();
    void connectPreview();
    void showSteps();
    void showPlace(const PlanFinding &finding);
    void reveal(QWidget *control);
    void showWrong();
    const Step *stepOf(const QWidget *control) const;
    QWidget *placeOf(const PlanFinding &finding) const;
    void titleSteps();
    void edited();
    void checkForm();
    void showProblem(const Error &error);
    void flush();
    void leave();
    void askForFile();
    void updateState();
    void showUnready();
    QString sealedText() const;
    void retranslate();

    Campaign m_campaign;
    std::shared_ptr<const Dataset> m_dataset;
    QString m_currency;
    bool m_isReadOnly = false;
    bool m_isValid = false;
    bool m_isUnready = false; // said where the preview would be
    bool m_speaksOldLanguage = false; // what the preview says
    bool m_hasPendingEdit = false; // typed, but not told yet

    QTimer *m_pause;
    Notice *m_sealed;
    Notice *m_problem;
    Notice *m_changes;
    Plan m_plan; // as set; what no form shows stays as it is
    QWidget *m_column = nullptr; // the steps, as wide as the page allows
    StepStrip *m_strip = nullptr;
    QScrollArea *m_forms = nullptr;
    OffersForm *m_offer;
    AudienceForm *m_audience;
    AssignmentForm *m_assignment;
    MarginsForm *m_margins;
    AssumptionsForm *m_assumptions;
    CodesForm *m_codes;
    ContactForm *m_contact;
    ExperimentForm *m_experiment;
    std::vector<Step> m_steps; // in this order
    StepCard *m_wrongStep = nullptr; // the one whose field cannot stay like that
    QString m_wrong; // why
    std::vector<CampaignCheck> m_checks; // of the last preview; none: not known
    CampaignPreviewView *m_preview;
    ExportPanel *m_export;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_rerun = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace clientele
