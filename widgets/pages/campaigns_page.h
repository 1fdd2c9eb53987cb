#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analytics/plan/campaign_store.h"
#include "widgets/pages/campaign_preview_view.h"

class QLabel;
class QPushButton;

namespace clientele {

class PageStack;
class CampaignDesigner;
class Card;
class DataTable;
class Notice;
class RowsModel;
class StatePanel;

// The campaigns of the shop, and the designer of one: who gets which offer, who is held out, who is left out and why,
// and the target list as a file.
//
// Objects: pageCampaigns, buttonNewCampaign, buttonOpenPlan, campaignsTable, buttonOpenCampaign,
// buttonDuplicateCampaign, buttonArchiveCampaign, buttonRemoveCampaign, buttonUndoRemove; those of CampaignDesigner.
class CampaignsPage : public QWidget
{
    Q_OBJECT

public:
    explicit CampaignsPage(QWidget *parent = nullptr);

    void setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                 std::shared_ptr<const std::vector<Segment>> segments);
    // Newest first. What the person is typing into the open plan is kept.
    void setCampaigns(std::vector<Campaign> campaigns);
    void setReadOnly(bool isReadOnly); // another window holds the shop
    void forgetRemoved(); // there is nothing to bring back: the shop is another

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
    void openPlanRequested(); // a new campaign from a plan in a file
    void planChanged(qint64 number, const clientele::Plan &plan); // by the person, valid, after a short pause: keep it
    void previewRequested(qint64 number, const clientele::Plan &plan); // after opening and after every valid change
    void duplicateRequested(qint64 number);
    void rerunRequested(qint64 number);
    void savePlanRequested(const clientele::Plan &plan);
    void archiveRequested(qint64 number, bool isArchived);
    void removeRequested(qint64 number);
    void restoreRequested(const clientele::Campaign &campaign); // undo of a removal
    void exportRequested(qint64 number, const QString &formatId, bool withHoldout);
    void cancelExportRequested();
    void cancelPreviewRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createListing();
    void createActions();
    void fillTable();
    void updateActions();
    void remove(const Campaign &campaign);
    QString audienceText(const Plan &plan) const;
    QString offersText(const Plan &plan) const;
    void connectDesigner();
    void retranslate();
    const Campaign *selectedCampaign() const;
    const Campaign *findCampaign(qint64 number) const;

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const std::vector<Segment>> m_segments;
    std::vector<Campaign> m_campaigns;
    std::optional<Campaign> m_removed;
    bool m_isReadOnly = false;
    qint64 m_selected = 0; // number of the campaign selected in the list

    PageStack *m_stack = nullptr;
    QWidget *m_listing = nullptr;
    StatePanel *m_state = nullptr;
    CampaignDesigner *m_designer = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    Notice *m_undo = nullptr;
    Card *m_listCard = nullptr;
    DataTable *m_table = nullptr;
    RowsModel *m_model = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_openPlan = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_archive = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace clientele
