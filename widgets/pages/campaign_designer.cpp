#include "widgets/pages/campaign_designer.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include <algorithm>
#include <utility>

#include "widgets/forms/assignment_form.h"
#include "widgets/forms/assumptions_form.h"
#include "widgets/forms/audience_form.h"
#include "widgets/forms/codes_form.h"
#include "widgets/forms/contact_form.h"
#include "widgets/forms/experiment_form.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/margins_form.h"
#include "widgets/forms/notice.h"
#include "widgets/forms/offers_form.h"
#include "widgets/forms/platform_codes_form.h"
#include "widgets/forms/state_panel.h"
#include "widgets/forms/try_it_form.h"
#include "widgets/pages/campaign_preview_view.h"
#include "widgets/pages/export_panel.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kPauseMs = 300;

// How many get each offer.
std::vector<std::size_t> peopleByOffer(const AudienceResult &audience, std::size_t offers)
{
    std::vector<std::size_t> people(offers, 0);
    for (const AudienceMember &member : audience.members)
        if (member.arm == Arm::Offer && member.offer < offers)
            ++people[member.offer];
    return people;
}

} // namespace

CampaignDesigner::CampaignDesigner(QWidget *parent)
    : QWidget(parent)
    , m_pause(new QTimer(this))
    , m_sealed(new Notice)
    , m_problem(new Notice)
    , m_changes(new Notice)
    , m_offer(new OffersForm)
    , m_audience(new AudienceForm)
    , m_assignment(new AssignmentForm)
    , m_margins(new MarginsForm)
    , m_assumptions(new AssumptionsForm)
    , m_codes(new CodesForm)
    , m_contact(new ContactForm)
    , m_experiment(new ExperimentForm)
    , m_preview(new CampaignPreviewView)
    , m_export(new ExportPanel)
{
    setObjectName(QStringLiteral("campaignDesigner"));
    m_changes->setObjectName(QStringLiteral("planChanges"));
    auto *right = new QVBoxLayout;
    right->setSpacing(space::kGap);
    right->addWidget(m_preview, 1);
    right->addWidget(m_export);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::kGap);
    columns->addWidget(createForms());
    columns->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(createHeader());
    layout->addWidget(m_sealed);
    layout->addWidget(m_problem);
    layout->addWidget(m_changes);
    layout->addLayout(columns, 1);
    connectForms();
    connectPreview();
    retranslate();
}

void CampaignDesigner::connectForms()
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &CampaignDesigner::flush);
    for (const Step &step : m_steps)
        connect(step.form, &PlanForm::edited, this, &CampaignDesigner::edited);
    // What is typed in one place is one change.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *left) {
        if (left && isAncestorOf(left))
            flush();
    });
}

void CampaignDesigner::connectPreview()
{
    connect(m_preview->tryIt(), &TryItForm::tried, this, [this](const Plan &tried) {
        if (m_isValid)
            Q_EMIT planTried(tried);
    });
    connect(m_preview->tryIt(), &TryItForm::settled, this, [this](const Plan &tried) {
        setPlan(tried);
        edited();
        flush();
    });
    connect(m_preview, &CampaignPreviewView::placeRequested, this, &CampaignDesigner::showPlace);
    connect(m_preview, &CampaignPreviewView::audienceRequested, this,
            [this] { reveal(findChild<QWidget *>(QStringLiteral("includeSegments"))); });
    connect(m_preview->state(), &StatePanel::actionRequested, this, &CampaignDesigner::showWrong);
    connect(m_preview, &CampaignPreviewView::fileShown, this, &CampaignDesigner::askForFile);
    connect(m_preview->state(), &StatePanel::retryRequested, this, [this] { Q_EMIT previewRequested(plan()); });
    connect(m_preview->state(), &StatePanel::cancelRequested, this, &CampaignDesigner::cancelPreviewRequested);
    connect(m_export, &ExportPanel::exportRequested, this, [this](const QString &format, bool withHoldout) {
        flush(); // what was typed last belongs into the list
        Q_EMIT exportRequested(format, withHoldout);
    });
    connect(m_export, &ExportPanel::cancelRequested, this, &CampaignDesigner::cancelExportRequested);
    connect(m_export, &ExportPanel::formatChosen, this, &CampaignDesigner::askForFile);
}

void CampaignDesigner::setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                               std::shared_ptr<const std::vector<Segment>> segments)
{
    m_dataset = dataset;
    if (dataset) {
        m_currency = QString::fromStdString(dataset->currency);
        m_offer->setCurrency(m_currency);
        m_offer->setProducts(dataset);
        m_assignment->setCurrency(m_currency);
    }
    if (segments) {
        m_audience->setSegments(*segments);
        m_assignment->setSegments(*segments);
        m_contact->setSegments(*segments);
        m_offer->setSegments(*segments);
    }
    m_preview->setShop(std::move(dataset), std::move(rfm), std::move(segments));
    updateState();
}

void CampaignDesigner::setCampaign(const Campaign &campaign)
{
    const bool isSame = campaign.number == m_campaign.number;
    m_campaign = campaign;
    if (!isSame) {
        m_pause->stop();
        m_hasPendingEdit = false;
        m_changes->clear();
        m_export->startAnew();
        m_preview->clear();
        m_checks.clear();
        m_audience->setPeople(std::nullopt);
        m_codes->platform()->clear();
    }
    // What was typed and kept comes back without what its kinds do not read; what cannot be read yet stays as it is
    // typed.
    if (!m_hasPendingEdit && (!isSame || planToJson(campaign.plan) != planToJson(plan())))
        setPlan(campaign.plan);
    updateState();
}

void CampaignDesigner::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    updateState();
}

void CampaignDesigner::showPreviewLoading()
{
    m_preview->state()->showLoading(stageText(Stage::Selecting));
}

void CampaignDesigner::setPreview(const CampaignPreview &preview)
{
    m_preview->setPreview(plan(), preview);
    m_offer->setUsualOrder(preview.forecast.usualOrder);
    m_checks = preview.checks;
    m_audience->setPeople(preview.audience.members.size());
    m_experiment->setPower(preview.power);
    m_assumptions->setHistory(preview.forecast.isLearned ? preview.forecast.pastPeople : 0);
    askForFile();
    m_margins->setCoverage(preview.marginCoverage);
    m_margins->setShopMargins(preview.shopMargins);
    m_margins->setBasis(preview.forecast.margins);
    m_codes->setStock(preview.platformCodes, peopleByOffer(preview.audience, plan().offers.size()));
    updateState();
}

void CampaignDesigner::showPreviewError(const Error &error)
{
    m_preview->state()->showError(errorTitle(error), errorText(error));
}

void CampaignDesigner::showChanges(const QString &changes)
{
    m_changes->say(Notice::Tone::Neutral, changes);
}

void CampaignDesigner::setTried(const Plan &plan, const CampaignPreview &preview)
{
    m_preview->setForecast(plan, preview);
}

void CampaignDesigner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    m_speaksOldLanguage = m_isValid && m_campaign.number > 0; // its findings are sentences
    if (isVisible() && std::exchange(m_speaksOldLanguage, false))
        Q_EMIT previewRequested(plan());
}

// A preview that nobody sees is worked out again when somebody does.
void CampaignDesigner::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_speaksOldLanguage, false) && m_isValid && m_campaign.number > 0)
        Q_EMIT previewRequested(plan());
}

PlatformCodesForm *CampaignDesigner::platformCodes() const
{
    return m_codes->platform();
}

FilePreviewView *CampaignDesigner::filePreview() const
{
    return m_preview->file();
}

// Only while somebody looks: it takes as long as deciding the campaign.
void CampaignDesigner::askForFile()
{
    if (m_preview->isFileShown() && m_isValid)
        Q_EMIT filePreviewRequested(m_export->format());
}

void CampaignDesigner::leave()
{
    flush();
    Q_EMIT backRequested();
}

} // namespace clientele
