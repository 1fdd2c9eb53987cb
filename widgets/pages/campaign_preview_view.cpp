#include "widgets/pages/campaign_preview_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTabWidget>

#include <cmath>

#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/elided_label.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/notice.h"
#include "widgets/forms/stat_tile.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/file_preview_view.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_margins.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kWideFrom = 920; // pixels of the view: sliders and checks stand beside the rest
constexpr int kSideWidth = 288; // at least
constexpr int kWideSideWidth = 360; // at most
constexpr double kSideShare = 0.22; // of the view
constexpr double kNormal95 = 1.96;

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

// What is tried shows its numbers at once; the lists stay those of the plan.
void CampaignPreviewView::setForecast(const Plan &plan, const CampaignPreview &preview)
{
    m_forecast->setContent(plan, preview.forecast);
    fillProfit(preview);
    const Forecast &forecast = preview.forecast.forecast;
    m_contacted->setValue(countText(static_cast<qint64>(forecast.contacted)));
    m_holdout->setValue(countText(static_cast<qint64>(forecast.heldOut)));
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

void CampaignPreviewView::fillProfit(const CampaignPreview &preview)
{
    const Forecast &forecast = preview.forecast.forecast;
    const auto money = [this](double amount) { return moneyShort(Money::fromDouble(amount), currency()); };
    fillCost(forecast);
    fillLoss(forecast);
    if (!forecast.isKnown) {
        m_profit->setValue(QStringLiteral("–"));
        m_profit->setNote(tr("not estimated"));
        m_margins->hide();
        return;
    }
    m_profit->setValue(money(forecast.profit));
    m_profit->setNote(tr("95 %: %1 to %2")
                          .arg(money(forecast.profit - kNormal95 * forecast.profitError),
                               money(forecast.profit + kNormal95 * forecast.profitError)));
    m_margins->setText(preview.forecast.margins ? marginBasisText(*preview.forecast.margins) : QString());
    m_margins->setVisible(preview.forecast.margins && !preview.forecast.margins->isComplete());
    m_profit->setExplanation(m_margins->text());
}

void CampaignPreviewView::fillCost(const Forecast &forecast)
{
    m_cost->setValue(forecast.isKnown ? moneyShort(Money::fromDouble(forecast.cost), currency()) : QStringLiteral("–"));
    m_cost->setNote(forecast.isKnown && forecast.marginal > 0
                        ? tr("next %1 earns %2")
                              .arg(moneyShort(Money::fromWhole(1), currency()),
                                   moneyText(Money::fromDouble(forecast.marginal), currency()))
                        : tr("of the discounts"));
}

// A red number alone would leave people wondering; screen readers hear it once.
void CampaignPreviewView::fillLoss(const Forecast &forecast)
{
    const QString text = forecast.isKnown && forecast.profit < 0 ? lossText() : QString();
    if (text.isEmpty())
        m_loss->clear();
    else if (m_loss->text() != text)
        m_loss->say(Notice::Tone::Warning, text, tr("Before you send"));
}

QString CampaignPreviewView::lossText() const
{
    double buy = 0, buyNone = 0;
    std::size_t people = 0;
    for (const AudienceMember &member : m_preview.audience.members) {
        if (member.arm != Arm::Offer || std::isnan(member.expected.buy) || std::isnan(member.expected.buyNone))
            continue;
        buy += static_cast<double>(member.expected.buy);
        buyNone += static_cast<double>(member.expected.buyNone);
        ++people;
    }
    for (const CampaignCheck &check : m_preview.checks)
        if (check.finding && check.finding->kind == PlanFindingKind::OfferAboveMargin)
            return check.text;
    if (people == 0 || buyNone <= 0)
        return {};
    const auto share = [people](double sum) { return percentText(sum / static_cast<double>(people)); };
    return tr("People like these buy anyway: %1 without the offer, %2 with it. The discounts cost more than that adds.")
        .arg(share(buyNone), share(buy));
}

void CampaignPreviewView::fillTiles()
{
    const AudienceResult &audience = m_preview.audience;
    m_contacted->setValue(countText(static_cast<qint64>(audience.contacted)));
    m_contacted->setNote(tr("get the offer"));
    m_holdout->setValue(countText(static_cast<qint64>(audience.heldOut)));
    m_holdout->setNote(tr("kept without it"));
    m_leftOut->setValue(countText(static_cast<qint64>(audience.exclusions.size())));
    m_leftOut->setNote(tr("with the reason"));
}

void CampaignPreviewView::retranslate()
{
    m_contacted->setLabel(tr("People contacted"));
    m_holdout->setLabel(termName(Term::Holdout));
    m_holdout->setExplanation(termExplanation(Term::Holdout));
    m_leftOut->setLabel(tr("Left out"));
    m_profit->setLabel(tr("Additional profit"));
    m_cost->setLabel(tr("Cost"));
    m_cost->setExplanation(tr("What the discounts are expected to cost, and what one more unit of budget would add."));
    m_tabs->setTabText(PreviewTab, tr("Preview"));
    m_tabs->setTabText(LeftOutTab, tr("Left out"));
    m_tabs->setTabText(ForecastTab, tr("Forecast"));
    m_tabs->setTabText(ChecksTab, tr("Before you send"));
    m_tabs->setTabText(FileTab, tr("File"));
    m_tabs->setTabText(ExportsTab, tr("Exports"));
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
