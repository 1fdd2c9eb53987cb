#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <vector>

#include "analytics/base/error.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/segment/segment.h"

class QLabel;
class QPushButton;
class QTabWidget;
class QTimer;

namespace clientele {

struct CampaignPreview;
class AudienceForm;
class CampaignPreviewView;
class ExportPanel;
class Notice;
class OfferForm;

// One campaign on one page: the offer and the audience at the left, whom that reaches at the right, the file at the end.
// Exported plans are shown but no longer changed; "Duplicate" makes a new draft of them.
//
// Objects: campaignDesigner, campaignName, buttonBackToCampaigns, buttonDuplicatePlan, campaignProblem; those of
// OfferForm, AudienceForm, CampaignPreviewView and ExportPanel.
class CampaignDesigner : public QWidget
{
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
    ExportPanel *exportPanel() const { return m_export; }

Q_SIGNALS:
    void planChanged(const clientele::Plan &plan);      // by the person, valid, after a short pause
    void previewRequested(const clientele::Plan &plan);
    void backRequested();
    void duplicateRequested();
    void exportRequested(const QString &formatId, bool withHoldout);
    void cancelExportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createHeader();
    QWidget *createForms();
    void edited();
    void checkForm();
    void flush();
    void updateState();
    void retranslate();

    Campaign m_campaign;
    std::shared_ptr<const Dataset> m_dataset;
    bool m_isReadOnly = false;
    bool m_isValid = true;

    QTimer *m_pause = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_duplicate = nullptr;
    Notice *m_sealed = nullptr;
    Notice *m_problem = nullptr;
    QTabWidget *m_tabs = nullptr;
    OfferForm *m_offer = nullptr;
    AudienceForm *m_audience = nullptr;
    CampaignPreviewView *m_preview = nullptr;
    ExportPanel *m_export = nullptr;
};

} // namespace clientele
