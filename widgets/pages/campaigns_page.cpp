#include "widgets/pages/campaigns_page.h"

#include <QtCore/QEvent>
#include <QtCore/QItemSelectionModel>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/notice.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/campaign_designer.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_offers.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/forms/page_stack.h"
#include "widgets/forms/read_only.h"

namespace clientele {

namespace {

constexpr Day kUsualDays = 14; // two weeks, both ends included

QString whenText(const std::string &time)
{
    const std::optional<Time> parsed = parseTime(time);
    return parsed ? timeText(*parsed) : QString::fromStdString(time);
}

} // namespace

CampaignsPage::CampaignsPage(QWidget *parent)
    : QWidget(parent)
    , m_stack(new PageStack)
    , m_designer(new CampaignDesigner)
{
    setObjectName(QStringLiteral("pageCampaigns"));
    m_listing = createListing();
    m_stack->addWidget(m_listing);
    m_stack->addWidget(m_designer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    layout->addWidget(m_stack);
    connectDesigner();
    retranslate();
}

void CampaignsPage::setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                            std::shared_ptr<const std::vector<Segment>> segments)
{
    m_dataset = dataset;
    m_segments = segments;
    m_designer->setShop(std::move(dataset), std::move(rfm), std::move(segments));
    fillTable();
    if (openedCampaign() != 0 && m_designer->isPlanValid())
        Q_EMIT previewRequested(openedCampaign(), m_designer->plan());
}

void CampaignsPage::setCampaigns(std::vector<Campaign> campaigns)
{
    m_campaigns = std::move(campaigns);
    fillTable();
    const qint64 opened = openedCampaign();
    if (opened == 0)
        return;
    const Campaign *campaign = findCampaign(opened);
    if (!campaign)
        return showList();
    const Plan before = m_designer->plan();
    m_designer->setCampaign(*campaign);
    if (m_designer->plan() != before && m_designer->isPlanValid()) // taken back or done again
        Q_EMIT previewRequested(opened, m_designer->plan());
}

void CampaignsPage::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_designer->setReadOnly(isReadOnly);
    updateActions();
}

void CampaignsPage::openCampaign(qint64 number)
{
    const Campaign *campaign = findCampaign(number);
    if (!campaign)
        return;
    m_designer->setCampaign(*campaign);
    m_stack->setCurrentWidget(m_designer);
    if (m_designer->isPlanValid())
        Q_EMIT previewRequested(number, m_designer->plan());
}

void CampaignsPage::showList()
{
    m_stack->setCurrentWidget(m_listing);
}

qint64 CampaignsPage::openedCampaign() const
{
    return m_stack->currentWidget() == m_designer ? m_designer->campaign().number : 0;
}

Plan CampaignsPage::proposedPlan(const std::vector<std::string> &segments, Day today) const
{
    Plan plan;
    plan.audience.include = segments;
    for (int i = 1;; ++i) {
        plan.name = (i == 1 ? tr("New campaign") : tr("New campaign %1").arg(i)).toStdString();
        const auto isTaken = [&plan](const Campaign &campaign) { return campaign.plan.name == plan.name; };
        if (std::none_of(m_campaigns.begin(), m_campaigns.end(), isTaken))
            break;
    }
    plan.offers.front().validFrom = std::max(today, m_dataset ? m_dataset->lastDay + 1 : today);
    plan.offers.front().validTo = plan.offers.front().validFrom + kUsualDays - 1;
    return plan;
}

void CampaignsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QWidget *CampaignsPage::createListing()
{
    const PageHeader header = createPageHeader();
    m_title = header.title;
    m_subtitle = header.subtitle;
    m_new = makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonNewCampaign"), QStringLiteral("plus"));
    m_openPlan = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonOpenPlan"), QStringLiteral("folder-open"));
    header.actions->addWidget(m_openPlan);
    header.actions->addWidget(m_new);
    connect(m_openPlan, &QPushButton::clicked, this, &CampaignsPage::openPlanRequested);
    connect(m_new, &QPushButton::clicked, this, &CampaignsPage::createRequested);

    m_undo = new Notice;
    m_undo->button()->setObjectName(QStringLiteral("buttonUndoRemove"));
    connect(m_undo, &Notice::pressed, this, [this] {
        m_undo->clear();
        Q_EMIT restoreRequested(*m_removed);
    });

    m_table = new DataTable({});
    m_table->setObjectName(QStringLiteral("campaignsTable"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_model = new RowsModel(this);
    m_table->setModel(m_model);
    m_state = new StatePanel(m_table);
    m_listCard = new Card;
    m_listCard->content()->addWidget(m_state, 1);
    createActions();

    auto *listing = new QWidget;
    auto *layout = new QVBoxLayout(listing);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kCard);
    layout->addWidget(header.widget);
    layout->addWidget(m_undo);
    layout->addWidget(m_listCard, 1);
    connect(m_state, &StatePanel::actionRequested, this, &CampaignsPage::createRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CampaignsPage::updateActions);
    connect(m_table, &DataTable::rowActivated, this,
            [this](int row) { openCampaign(m_campaigns[static_cast<std::size_t>(row)].number); });
    return listing;
}

void CampaignsPage::createActions()
{
    const auto add = [this](const char *name, const char *icon, auto &&whenPressed) {
        QPushButton *button = makeButton(ButtonKind::Plain, {}, QLatin1String(name), QLatin1String(icon));
        m_listCard->actions()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, whenPressed] {
            if (const Campaign *campaign = selectedCampaign())
                whenPressed(*campaign);
        });
        return button;
    };
    m_open = add("buttonOpenCampaign", "pencil", [this](const Campaign &campaign) { openCampaign(campaign.number); });
    m_duplicate = add("buttonDuplicateCampaign", "copy",
                      [this](const Campaign &campaign) { Q_EMIT duplicateRequested(campaign.number); });
    m_archive = add("buttonArchiveCampaign", "archive", [this](const Campaign &campaign) {
        Q_EMIT archiveRequested(campaign.number, campaign.state != Campaign::State::Archived);
    });
    m_remove = add("buttonRemoveCampaign", "trash-2", [this](const Campaign &campaign) { remove(campaign); });
}

void CampaignsPage::remove(const Campaign &campaign)
{
    m_removed = campaign;
    const QString name = QString::fromStdString(campaign.plan.name);
    Q_EMIT removeRequested(m_removed->number);
    m_undo->say(Notice::Tone::Neutral, tr("The draft “%1” was removed.").arg(name), tr("Undo"));
}

void CampaignsPage::forgetRemoved()
{
    m_removed.reset();
    m_undo->clear();
}

void CampaignsPage::fillTable()
{
    using State = Campaign::State;
    std::vector<RowsModel::Row> rows;
    int selectedRow = 0;
    for (const Campaign &campaign : m_campaigns) {
        const RowsModel::Tone tone
            = campaign.state == State::Archived ? RowsModel::Tone::Quiet : RowsModel::Tone::Plain;
        if (campaign.number == m_selected)
            selectedRow = static_cast<int>(rows.size());
        rows.push_back({{QString::fromStdString(campaign.plan.name), {}, {}, tone},
                        {campaignStateName(campaign.state), {}, {}, tone},
                        {audienceText(campaign.plan), {}, {}, tone},
                        {offersText(campaign.plan), {}, {}, tone},
                        {whenText(campaign.createdAt), QString::fromStdString(campaign.createdAt), {}, tone}});
    }
    m_model->setRows({{tr("Name")}, {tr("State")}, {tr("Audience")}, {tr("Offer")}, {tr("Created")}}, std::move(rows));
    if (m_campaigns.empty()) {
        m_state->showEmpty(
            QStringLiteral("megaphone"), tr("No campaigns yet"),
            tr("A campaign is an offer for the customers you choose: a coupon, a full reduction, a flash sale or "
               "members’ prices. Some are held out, so that you will know what it did."),
            tr("New campaign"));
    } else {
        m_state->showContent();
        m_table->selectRow(selectedRow);
    }
    updateActions();
}

void CampaignsPage::updateActions()
{
    using State = Campaign::State;
    const Campaign *campaign = selectedCampaign();
    m_selected = campaign ? campaign->number : 0;
    setChanging(m_new, true, m_isReadOnly);
    setChanging(m_openPlan, true, m_isReadOnly);
    m_open->setEnabled(campaign);
    setChanging(m_duplicate, campaign, m_isReadOnly);
    setChanging(m_archive, campaign, m_isReadOnly);
    setChanging(m_remove, campaign && campaign->state == State::Draft, m_isReadOnly,
                campaign && campaign->state != State::Draft
                    ? tr("An exported campaign is kept: its results will be measured. Archive it instead.")
                    : QString());
    setButtonText(m_archive,
                  campaign && campaign->state == State::Archived ? tr("Take out of the archive") : tr("Archive"));
}

void CampaignsPage::connectDesigner()
{
    connect(m_designer, &CampaignDesigner::backRequested, this, &CampaignsPage::showList);
    connect(m_designer, &CampaignDesigner::planChanged, this,
            [this](const Plan &plan) { Q_EMIT planChanged(m_designer->campaign().number, plan); });
    connect(m_designer, &CampaignDesigner::previewRequested, this,
            [this](const Plan &plan) { Q_EMIT previewRequested(m_designer->campaign().number, plan); });
    connect(m_designer, &CampaignDesigner::cancelPreviewRequested, this, &CampaignsPage::cancelPreviewRequested);
    connect(m_designer, &CampaignDesigner::duplicateRequested, this,
            [this] { Q_EMIT duplicateRequested(m_designer->campaign().number); });
    connect(m_designer, &CampaignDesigner::rerunRequested, this,
            [this] { Q_EMIT rerunRequested(m_designer->campaign().number); });
    connect(m_designer, &CampaignDesigner::savePlanRequested, this, &CampaignsPage::savePlanRequested);
    connect(m_designer, &CampaignDesigner::exportRequested, this, [this](const QString &formatId, bool withHoldout) {
        Q_EMIT exportRequested(m_designer->campaign().number, formatId, withHoldout);
    });
    connect(m_designer, &CampaignDesigner::cancelExportRequested, this, &CampaignsPage::cancelExportRequested);
}

QString CampaignsPage::offersText(const Plan &plan) const
{
    const Offer &given = plan.offers.front();
    const QString first
        = m_dataset ? offerText(withProductNames(given, *m_dataset), QString::fromStdString(m_dataset->currency))
                    : offerText(given, {});
    const auto others = static_cast<int>(plan.offers.size()) - 1;
    return others == 0 ? first : tr("%n more besides: %1", nullptr, others).arg(first);
}

QString CampaignsPage::audienceText(const Plan &plan) const
{
    QStringList names;
    for (const std::string &id : plan.audience.include) {
        QString name = segmentName(id);
        for (std::size_t i = 0; m_segments && i < m_segments->size(); ++i) {
            if ((*m_segments)[i].id == id)
                name = segmentName((*m_segments)[i]);
        }
        names.append(name);
    }
    const QString who = names.isEmpty() ? segmentName("all") : names.join(QStringLiteral(", "));
    if (plan.audience.topN == 0)
        return who;
    return tr("%1; the best %2 by %3").arg(who, countText(plan.audience.topN), scoreName(plan.audience.score));
}

void CampaignsPage::retranslate()
{
    m_title->setText(tr("Campaigns"));
    m_subtitle->setText(tr("Who gets which offer, and who is held out so that you will know what it did."));
    m_listCard->setTitle(tr("All campaigns"));
    m_table->setAccessibleName(tr("All campaigns"));
    setButtonText(m_new, tr("New campaign"));
    setButtonText(m_openPlan, tr("From a plan…"));
    m_openPlan->setToolTip(tr("A new campaign from a plan that was saved as a file."));
    setButtonText(m_open, tr("Open"));
    setButtonText(m_duplicate, tr("Duplicate"));
    setButtonText(m_remove, tr("Remove"));
    fillTable();
}

const Campaign *CampaignsPage::selectedCampaign() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return nullptr;
    const auto row = static_cast<std::size_t>(m_table->sourceRow(rows.first()));
    return row < m_campaigns.size() ? &m_campaigns[row] : nullptr;
}

const Campaign *CampaignsPage::findCampaign(qint64 number) const
{
    const auto found = std::find_if(m_campaigns.begin(), m_campaigns.end(),
                                    [number](const Campaign &campaign) { return campaign.number == number; });
    return found != m_campaigns.end() ? &*found : nullptr;
}

} // namespace clientele
