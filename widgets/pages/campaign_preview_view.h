#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <vector>

#include "analytics/plan/audience.h"
#include "analytics/recommend/recommender.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/campaign_checks_view.h"
#include "widgets/pages/exports_view.h"
#include "widgets/pages/forecast_view.h"

class QHBoxLayout;
class QLabel;
class QTabWidget;

namespace clientele {

class Card;
class DataTable;
class FilePreviewView;
class Notice;
class StatePanel;
class StatTile;
class TryItForm;

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
    ForecastView::Content forecast;
    using Check = CampaignCheck;
    std::vector<Check> checks;
    QString power; // what the holdout can show
    MarginCoverage marginCoverage; // of the shop
    Margins shopMargins; // told in any plan
    std::vector<std::size_t> platformCodes; // by offer: how many there are
    ExportsView::Content exports;
};

// Whom a plan reaches: what it should add and cost, how many are contacted, held out and left out; the first people
// with their reason for being there, what they get and should add, their code and what they are recommended; what it
// should earn; who was left out and why; what to look at before it is sent; and what was exported. An expected loss
// says why. In a wide window the sliders and what to look at stand beside the rest instead of behind tabs.
//
// Objects: tileProfit, tileCost, tileContacted, tileHoldout, tileLeftOut, profitMargins, lossNotice, buttonLossChecks,
// previewTabs, previewTable, exclusionsTable; those of CampaignChecksView, ForecastView, FilePreviewView and
// ExportsView.
class CampaignPreviewView : public QWidget
{
    Q_OBJECT

public:
    explicit CampaignPreviewView(QWidget *parent = nullptr);

    void setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                 std::shared_ptr<const std::vector<Segment>> segments);
    void setPreview(const Plan &plan, const CampaignPreview &preview);
    void setForecast(const Plan &plan, const CampaignPreview &preview); // of another plan that is tried
    void clear();
    bool isKnown() const { return m_isKnown; }
    TryItForm *tryIt() const;
    FilePreviewView *file() const { return m_file; }
    bool isFileShown() const;
    bool isRefused() const; // a check says that it cannot be exported
    StatePanel *state() const { return m_state; }
    std::size_t contacted() const { return m_preview.audience.contacted; }

Q_SIGNALS:
    void fileShown(); // the file's tab was opened: somebody wants to see it
    void placeRequested(const clientele::PlanFinding &finding); // the person wants to put it right
    void audienceRequested(); // nobody is in it: the person wants to choose others

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *createTiles();
    QWidget *createTabs();
    QWidget *createSide();
    void showChecks(); // brings them into sight
    void setWide(bool isWide);
    QWidget *createTab(DataTable *&table, RowsModel *&model, QLabel *&note, const QString &objectName);
    void fill();
    void fillTiles();
    void fillMembers();
    void fillExclusions();
    void fillProfit(const CampaignPreview &preview);
    void fillCost(const Forecast &forecast);
    void fillLoss(const Forecast &forecast);
    void nameTiles();
    void explainProfit();
    QString lossText() const; // why an expected loss is one, in a sentence
    RowsModel::Row memberRow(std::size_t position) const;
    QString currency() const;
    QString reasonOf(const AudienceMember &member) const;
    QString expectedOf(const AudienceMember &member) const; // why them, as a sentence; empty while nobody knows
    QString groupOf(CustomerIndex customer) const;
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const RfmAnalysis> m_rfm;
    std::shared_ptr<const std::vector<Segment>> m_segments;
    Plan m_plan;
    CampaignPreview m_preview;

    bool m_isKnown = false; // a preview was worked out
    bool m_isWide = false;
    StatTile *m_profit = nullptr;
    StatTile *m_cost = nullptr;
    StatTile *m_contacted = nullptr;
    StatTile *m_holdout = nullptr;
    StatTile *m_leftOut = nullptr;
    QLabel *m_margins; // what the profit rests on
    Notice *m_loss;
    ForecastView *m_forecast;
    FilePreviewView *m_file;
    ExportsView *m_exports;
    CampaignChecksView *m_checks;
    QWidget *m_checksTab = nullptr; // where they stand in a narrow window
    QWidget *m_side = nullptr;
    Card *m_tryCard = nullptr;
    Card *m_checksCard = nullptr;
    StatePanel *m_state = nullptr;
    QTabWidget *m_tabs = nullptr;
    StatePanel *m_membersState = nullptr; // nobody, in words
    DataTable *m_members = nullptr;
    DataTable *m_exclusions = nullptr;
    RowsModel *m_membersModel = nullptr;
    RowsModel *m_exclusionsModel = nullptr;
    QLabel *m_membersNote = nullptr;
    QLabel *m_exclusionsNote = nullptr;
};

} // namespace clientele
