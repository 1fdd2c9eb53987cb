#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analytics/base/error.h"
#include "analytics/plan/audience.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/recommend/recommender.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace clientele {

class CampaignDesigner;
class DataTable;
class Notice;
class RowsModel;
class StatePanel;

// Everything the designer shows about whom a plan reaches; computed by the app after previewRequested().
struct CampaignPreview
{
    AudienceResult audience;
    // For the first members of `audience`, in their order: as many as the app found quick to compute.
    struct Row
    {
        std::string code; // empty for the holdout
        std::vector<Recommendation> recommendations;
    };
    std::vector<Row> rows;
};

// The campaigns of the shop, and the designer of one: who gets which coupon, who is held out, who is left out and why,
// and the target list as a file.
//
// Objects: pageCampaigns, buttonNewCampaign, campaignsTable, buttonOpenCampaign, buttonDuplicateCampaign,
// buttonArchiveCampaign, buttonRemoveCampaign, buttonUndoRemove; those of CampaignDesigner.
class CampaignsPage : public QWidget
{
public:
    explicit CampaignsPage(QWidget *parent = nullptr);

    void setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                 std::shared_ptr<const std::vector<Segment>> segments);
    // Newest first. What the person is typing into the open plan is kept.
    void setCampaigns(std::vector<Campaign> campaigns);
    void setReadOnly(bool isReadOnly); // another window holds the shop

    void openCampaign(qint64 number);
    void showList();
    qint64 openedCampaign() const; // 0 = the list is shown
    // A sensible first plan for these segments (empty: all customers) under a name that is not taken: a coupon of 10 %
    // for two weeks from the day after the shop's data ends or `today`, whichever is later.
    Plan proposedPlan(const std::vector<std::string> &segments, Day today) const;

    CampaignDesigner *designer() const { return m_designer; }
    StatePanel *state() const { return m_state; }

Q_SIGNALS:
    void createRequested();
    void planChanged(qint64 number, const clientele::Plan &plan);     // by the person, valid, after a short pause: keep it
    void previewRequested(qint64 number, const clientele::Plan &plan);// after opening and after every valid change
    void duplicateRequested(qint64 number);
    void archiveRequested(qint64 number, bool isArchived);
    void removeRequested(qint64 number);
    void restoreRequested(const clientele::Campaign &campaign);       // undo of a removal
    void exportRequested(qint64 number, const QString &formatId, bool withHoldout);
    void cancelExportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createListing();
    void fillTable();
    void updateActions();
    void removeSelected();
    void connectDesigner();
    void retranslate();
    const Campaign *selectedCampaign() const;
    const Campaign *findCampaign(qint64 number) const;

    std::shared_ptr<const Dataset> m_dataset;
    std::vector<Campaign> m_campaigns;
    std::optional<Campaign> m_removed;
    bool m_isReadOnly = false;

    QStackedWidget *m_stack = nullptr;
    QWidget *m_listing = nullptr;
    StatePanel *m_state = nullptr;
    CampaignDesigner *m_designer = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    Notice *m_undo = nullptr;
    DataTable *m_table = nullptr;
    RowsModel *m_model = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_archive = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace clientele
