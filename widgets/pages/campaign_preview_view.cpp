#include "widgets/pages/campaign_preview_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTabWidget>

#include <algorithm>

#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/elided_label.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/notice.h"
#include "widgets/forms/stat_tile.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/file_preview_view.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kWideFrom = 920; // pixels of the view: sliders and checks stand beside the rest
constexpr int kSideWidth = 288; // at least
constexpr int kWideSideWidth = 360; // at most
constexpr double kSideShare = 0.22; // of the view

enum Tab
{
    PreviewTab,
    LeftOutTab,
    ForecastTab,
    ChecksTab,
    FileTab,
    ExportsTab
};

} // namespace

CampaignPreviewView::CampaignPreviewView(QWidget *parent)
    : QWidget(parent)
    , m_margins(new ElidedLabel)
    , m_loss(new Notice)
    , m_forecast(new ForecastView)
    , m_file(new FilePreviewView)
    , m_exports(new ExportsView)
    , m_checks(new CampaignChecksView)
    , m_tabs(new QTabWidget)
{
    m_margins->setProperty("kind", QStringLiteral("small"));
    m_margins->setObjectName(QStringLiteral("profitMargins"));
    m_loss->setObjectName(QStringLiteral("lossNotice"));
    m_loss->button()->setObjectName(QStringLiteral("buttonLossChecks"));
    m_state = new StatePanel(createTabs());
    auto *column = new QVBoxLayout;
    column->setSpacing(space::kGap);
    column->addWidget(createTiles());
    column->addWidget(m_margins);
    column->addWidget(m_loss);
    column->addWidget(m_state, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addLayout(column, 1);
    layout->addWidget(createSide());
    connect(m_loss, &Notice::pressed, this, &CampaignPreviewView::showChecks);
    connect(m_checks, &CampaignChecksView::placeRequested, this, &CampaignPreviewView::placeRequested);
    connect(m_membersState, &StatePanel::actionRequested, this, &CampaignPreviewView::audienceRequested);
    retranslate();
}

// Each opens what stands behind its number.
QWidget *CampaignPreviewView::createTiles()
{
    struct Row
    {
        StatTile *&tile;
        const char *name;
        Tab tab;
    };
    auto *tiles = new QWidget;
    auto *line = new QHBoxLayout(tiles);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kHalf);
    for (const Row &row : {Row {m_profit, "tileProfit", ForecastTab}, Row {m_cost, "tileCost", ForecastTab},
                           Row {m_contacted, "tileContacted", PreviewTab}, Row {m_holdout, "tileHoldout", PreviewTab},
                           Row {m_leftOut, "tileLeftOut", LeftOutTab}}) {
        row.tile = new StatTile({});
        row.tile->setObjectName(QLatin1String(row.name));
        row.tile->setDense();
        line->addWidget(row.tile);
        connect(row.tile, &StatTile::pressed, this, [this, tab = row.tab] { m_tabs->setCurrentIndex(tab); });
    }
    return tiles;
}

QWidget *CampaignPreviewView::createTabs()
{
    m_tabs->setObjectName(QStringLiteral("previewTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_checksTab = new QWidget;
    auto *checks = new QVBoxLayout(m_checksTab);
    checks->setContentsMargins(space::kHalf, space::kGap, 0, 0);
    checks->addWidget(m_checks);
    // In the order of Tab.
    m_tabs->addTab(createTab(m_members, m_membersModel, m_membersNote, QStringLiteral("previewTable")), QString());
    m_tabs->addTab(createTab(m_exclusions, m_exclusionsModel, m_exclusionsNote, QStringLiteral("exclusionsTable")),
                   QString());
    m_tabs->addTab(m_forecast, QString());
    m_tabs->addTab(m_checksTab, QString());
    m_tabs->addTab(m_file, QString());
    m_tabs->addTab(m_exports, QString());
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (isFileShown())
            Q_EMIT fileShown();
    });
    m_members->setTwoLines();
    auto *card = new QFrame;
    card->setProperty("kind", QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::kHalf, space::kTight, space::kHalf, space::kHalf);
    inside->addWidget(m_tabs);
    return card;
}

// Out of sight in a narrow window.
QWidget *CampaignPreviewView::createSide()
{
    m_side = new QWidget;
    m_tryCard = new Card;
    m_checksCard = new Card;
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(m_tryCard);
    column->addWidget(m_checksCard, 1);
    m_side->hide();
    return m_side;
}

void CampaignPreviewView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_side->setFixedWidth(std::clamp(qRound(width() * kSideShare), kSideWidth, kWideSideWidth));
    setWide(width() >= kWideFrom);
}

// The same widgets in another place, so that what somebody looks at or holds is never there twice.
void CampaignPreviewView::setWide(bool isWide)
{
    if (m_isWide == isWide)
        return;
    m_isWide = isWide;
    if (isWide && m_tabs->currentIndex() == ChecksTab)
        m_tabs->setCurrentIndex(ForecastTab);
    m_tabs->setTabVisible(ChecksTab, !isWide);
    m_forecast->setTryItBeside(isWide ? m_tryCard->content() : nullptr);
    QLayout *from = isWide ? m_checksTab->layout() : m_checksCard->content();
    QLayout *to = isWide ? static_cast<QLayout *>(m_checksCard->content()) : m_checksTab->layout();
    from->removeWidget(m_checks);
    to->addWidget(m_checks);
    m_side->setVisible(isWide);
}

void CampaignPreviewView::showChecks()
{
    if (!m_isWide)
        m_tabs->setCurrentIndex(ChecksTab);
    m_checks->setFocus();
}

void CampaignPreviewView::setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                                  std::shared_ptr<const std::vector<Segment>> segments)
{
    m_dataset = std::move(dataset);
    m_rfm = std::move(rfm);
    m_segments = std::move(segments);
    clear(); // positions hold only within one dataset
}

void CampaignPreviewView::setPreview(const Plan &plan, const CampaignPreview &preview)
{
    m_plan = plan;
    m_preview = preview;
    m_isKnown = true;
    m_state->showContent();
    m_forecast->setContent(plan, preview.forecast);
    fill();
}

void CampaignPreviewView::clear()
{
    m_preview = {};
    m_isKnown = false;
    m_forecast->setDataset(m_dataset);
    m_forecast->clear();
    fill();
}

void CampaignPreviewView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QWidget *CampaignPreviewView::createTab(DataTable *&table, RowsModel *&model, QLabel *&note, const QString &objectName)
{
    table = new DataTable({});
    table->setObjectName(objectName);
    model = new RowsModel(this);
    table->setModel(model);
    note = makeText(TextKind::Small);
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, space::kHalf, 0, 0);
    if (&table == &m_members)
        layout->addWidget(m_membersState = new StatePanel(table), 1);
    else
        layout->addWidget(table, 1);
    layout->addWidget(note);
    return tab;
}

void CampaignPreviewView::fill()
{
    fillTiles();
    fillMembers();
    fillExclusions();
    fillProfit(m_preview);
    m_checks->setChecks(m_preview.checks);
    m_exports->setContent(m_preview.exports);
}

bool CampaignPreviewView::isFileShown() const
{
    return m_tabs->currentWidget() == m_file;
}

TryItForm *CampaignPreviewView::tryIt() const
{
    return m_forecast->tryIt();
}

bool CampaignPreviewView::isRefused() const
{
    return std::ranges::any_of(m_preview.checks,
                               [](const CampaignCheck &check) { return check.kind == CampaignCheck::Kind::Refusal; });
}

QString CampaignPreviewView::currency() const
{
    return m_dataset ? QString::fromStdString(m_dataset->currency) : QString();
}

void CampaignPreviewView::retranslate()
{
    nameTiles();
    m_tabs->setTabText(PreviewTab, tr("Preview"));
    m_tabs->setTabText(LeftOutTab, tr("Left out"));
    m_tabs->setTabText(ForecastTab, tr("Forecast"));
    m_tabs->setTabText(ChecksTab, tr("Before you send"));
    m_tabs->setTabText(FileTab, tr("File"));
    m_tabs->setTabText(ExportsTab, tr("Exports"));
    m_tabs->setTabToolTip(PreviewTab, tr("The first people, with what each gets, why, and their code."));
    m_tabs->setTabToolTip(LeftOutTab, tr("Who is not contacted, each with the reason."));
    m_tabs->setTabToolTip(ForecastTab, tr("What a bigger or smaller budget would earn, and sliders to try it."));
    m_tabs->setTabToolTip(ChecksTab, tr("What would hurt and what is in order, with the way to put it right."));
    m_tabs->setTabToolTip(FileTab, tr("The file as it would be written, before anything is."));
    m_tabs->setTabToolTip(ExportsTab, tr("What went out, when, to how many and what for; and the seal."));
    m_tryCard->setTitle(tr("Try it"));
    m_checksCard->setTitle(tr("Before you send"));
    m_checks->setAccessibleName(tr("Before you send"));
    m_tabs->setAccessibleName(tr("Whom the plan reaches"));
    m_members->setAccessibleName(tr("Preview"));
    m_exclusions->setAccessibleName(tr("Left out"));
    m_loss->clear(); // said again in the new language
    fill();
}

} // namespace clientele
