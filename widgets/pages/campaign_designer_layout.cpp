#include "widgets/pages/campaign_designer.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

#include <algorithm>

#include "widgets/forms/assignment_form.h"
#include "widgets/forms/codes_form.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/notice.h"
#include "widgets/forms/offers_form.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/state_panel.h"
#include "widgets/forms/try_it_form.h"
#include "widgets/pages/campaign_preview_view.h"
#include "widgets/pages/export_panel.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_offers.h"
#include "widgets/shell/moment_text.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

// Where the designer's parts stand, what they are called, and what can be done with them at the moment.
namespace clientele {

namespace {

constexpr int kFormWidth = 372; // at least
constexpr int kWideFormWidth = 520; // at most
constexpr double kFormShare = 0.3; // of the page

} // namespace

QWidget *CampaignDesigner::createHeader()
{
    const PageHeader header = createPageHeader();
    m_title = header.title;
    m_subtitle = header.subtitle;
    m_back = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonBackToCampaigns"), QStringLiteral("arrow-left"));
    m_duplicate = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonDuplicatePlan"), QStringLiteral("copy"));
    m_rerun = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonRerunPlan"), QStringLiteral("history"));
    m_save = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonSavePlan"), QStringLiteral("download"));
    for (QPushButton *button : {m_back, m_rerun, m_duplicate, m_save})
        header.actions->addWidget(button);
    connect(m_back, &QPushButton::clicked, this, &CampaignDesigner::leave);
    connect(m_duplicate, &QPushButton::clicked, this, &CampaignDesigner::duplicateRequested);
    connect(m_rerun, &QPushButton::clicked, this, &CampaignDesigner::rerunRequested);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT savePlanRequested(plan()); });
    return header.widget;
}

void CampaignDesigner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_column->setFixedWidth(std::clamp(qRound(width() * kFormShare), kFormWidth, kWideFormWidth));
}

void CampaignDesigner::updateState()
{
    const bool isDraft = m_campaign.state == Campaign::State::Draft;
    QStringList offers;
    for (const Offer &offer : plan().offers)
        offers << offerName(m_dataset ? withProductNames(offer, *m_dataset) : offer, m_currency);
    m_assignment->setOfferNames(offers);
    m_codes->setOfferNames(offers);
    for (const Step &step : m_steps)
        step.form->setReadOnly(!isDraft || m_isReadOnly);
    showSteps();
    m_preview->tryIt()->setReadOnly(!isDraft || m_isReadOnly);
    m_duplicate->setEnabled(!m_isReadOnly);
    m_rerun->setVisible(!m_campaign.sealedAt.empty());
    m_rerun->setEnabled(!m_isReadOnly);
    m_save->setEnabled(m_isValid);
    if (isDraft)
        m_sealed->clear();
    else
        m_sealed->say(Notice::Tone::Neutral, sealedText());
    m_title->setText(QString::fromStdString(plan().name));
    m_subtitle->setText(
        tr("%1 · created %2").arg(campaignStateName(m_campaign.state), momentText(m_campaign.createdAt)));
    showUnready();
    if (!m_isValid)
        m_export->setReady(false, tr("Something in the plan has to be corrected first."));
    else if (m_isReadOnly && isDraft)
        m_export->setReady(false, tr("Another window holds this shop: the plan can only be looked at."));
    else if (m_preview->isRefused())
        m_export->setReady(false, tr("It cannot go out like this: see “Before you send”."));
    else
        m_export->setReady(m_preview->contacted() > 0, tr("Nobody would be contacted yet."));
}

// Where nothing was worked out yet, zeros would look like an answer.
void CampaignDesigner::showUnready()
{
    const bool wasUnready = m_isUnready;
    m_isUnready = !m_isValid && m_campaign.number > 0 && !m_preview->isKnown();
    if (m_isUnready)
        m_preview->state()->showEmpty(
            QStringLiteral("pencil"), tr("Not ready yet"),
            tr("Once the marked field is put right, this shows whom the plan reaches and what "
               "it should earn."),
            tr("Go to the field"));
    else if (wasUnready)
        m_preview->state()->showContent();
}

QString CampaignDesigner::sealedText() const
{
    if (m_campaign.sealedAt.empty())
        return tr("This campaign is archived, so it stays as it is. To change something, duplicate it.");
    return tr("This plan was exported on %1, so it stays as it is: the list that went out can be written again at any "
              "time. To change something, duplicate it.")
        .arg(momentText(m_campaign.sealedAt));
}

void CampaignDesigner::retranslate()
{
    titleSteps();
    setButtonText(m_back, tr("All campaigns"));
    setButtonText(m_duplicate, tr("Duplicate"));
    setButtonText(m_rerun, tr("Run again"));
    m_rerun->setToolTip(tr("The same plan for the customers of today, with what changed since."));
    setButtonText(m_save, tr("Save plan…"));
    m_save->setToolTip(tr("As a file that another shop or the command line can read."));
    checkForm();
    updateState();
}

} // namespace clientele
