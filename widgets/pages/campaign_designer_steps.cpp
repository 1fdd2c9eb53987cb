#include "widgets/pages/campaign_designer.h"

#include <QtCore/QTimer>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "widgets/forms/assignment_form.h"
#include "widgets/forms/assumptions_form.h"
#include "widgets/forms/audience_form.h"
#include "widgets/forms/codes_form.h"
#include "widgets/forms/contact_form.h"
#include "widgets/forms/experiment_form.h"
#include "widgets/forms/margins_form.h"
#include "widgets/forms/offers_form.h"
#include "widgets/forms/step_card.h"
#include "widgets/forms/step_strip.h"
#include "widgets/pages/campaign_preview_view.h"
#include "widgets/shell/theme.h"

// The steps at the left: which there are, how each stands, and the way to a field of theirs.
namespace clientele {

namespace {

constexpr int kOpenAtFirst = 2; // what every campaign needs

} // namespace

QWidget *CampaignDesigner::createForms()
{
    auto *forms = new QWidget;
    forms->setProperty("kind", QStringLiteral("page"));
    auto *layout = new QVBoxLayout(forms);
    layout->setContentsMargins(0, 0, space::kHalf, 0);
    layout->setSpacing(space::kHalf);
    int number = 0;
    for (const auto &[form, name] :
         std::initializer_list<std::pair<PlanForm *, const char *>> {{m_offer, "stepOffer"},
                                                                     {m_audience, "stepAudience"},
                                                                     {m_assignment, "stepAssignment"},
                                                                     {m_margins, "stepMargins"},
                                                                     {m_assumptions, "stepAssumptions"},
                                                                     {m_codes, "stepCodes"},
                                                                     {m_contact, "stepContact"},
                                                                     {m_experiment, "stepExperiment"}}) {
        auto *card = new StepCard(++number, QLatin1String(name), form);
        card->setOpen(number <= kOpenAtFirst);
        layout->addWidget(card);
        m_steps.push_back({form, card});
    }
    layout->addStretch(1);
    m_forms = new QScrollArea;
    m_forms->setWidgetResizable(true);
    m_forms->setFrameShape(QFrame::NoFrame);
    m_forms->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_forms->setWidget(forms);
    std::vector<StepCard *> cards;
    for (const Step &step : m_steps)
        cards.push_back(step.card);
    m_strip = new StepStrip(std::move(cards), m_forms);
    m_column = new QWidget;
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHalf);
    column->addWidget(m_strip);
    column->addWidget(m_forms, 1);
    return m_column;
}

// What was found counts for the step where it is put right, the worst first.
void CampaignDesigner::showSteps()
{
    using Standing = StepCard::Standing;
    for (const Step &step : m_steps) {
        Standing standing = m_checks.empty() ? Standing::Numbered : Standing::Done;
        QString why;
        for (const CampaignCheck &check : m_checks) {
            if (!check.finding || check.finding->severity == PlanFinding::Severity::Note || standing == Standing::Wrong)
                continue;
            const Step *its = stepOf(placeOf(*check.finding));
            if (!its || its->card != step.card)
                continue;
            const bool isRefused = check.kind == CampaignCheck::Kind::Refusal;
            if (isRefused || why.isEmpty())
                why = check.text;
            standing = isRefused ? Standing::Wrong : Standing::Look;
        }
        if (step.card == m_wrongStep) {
            standing = Standing::Wrong;
            why = m_wrong;
        }
        step.card->setStanding(standing, why);
        step.card->setSummary(step.form->summary());
    }
    m_strip->refresh();
}

const CampaignDesigner::Step *CampaignDesigner::stepOf(const QWidget *control) const
{
    const auto its = std::ranges::find_if(
        m_steps, [control](const Step &step) { return control && step.form->isAncestorOf(control); });
    return its == m_steps.end() ? nullptr : &*its;
}

// The first of the finding's fields that the plan has at the moment.
QWidget *CampaignDesigner::placeOf(const PlanFinding &finding) const
{
    for (const QString &name : findingPlaces(finding.kind)) {
        auto *control = m_forms->findChild<QWidget *>(name);
        const Step *step = stepOf(control);
        if (step && control->isVisibleTo(step->form))
            return control;
    }
    return nullptr;
}

void CampaignDesigner::showPlace(const PlanFinding &finding)
{
    if (const auto offer = findingOffer(finding)) {
        auto *offers = m_offer->findChild<QListWidget *>(QStringLiteral("offersList"));
        offers->setCurrentRow(static_cast<int>(std::min(*offer, plan().offers.size() - 1)));
    }
    reveal(placeOf(finding));
}

void CampaignDesigner::reveal(QWidget *control)
{
    const Step *step = stepOf(control);
    if (!step)
        return;
    step->card->setOpen(true);
    control->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, control, [this, control] { // once the step is laid out
        m_forms->ensureWidgetVisible(control, 0, space::kPage * 2);
    });
}

// The first field that cannot stay as it is.
void CampaignDesigner::showWrong()
{
    for (QWidget *editor : m_forms->findChildren<QWidget *>())
        if (editor->property("invalid").toBool() && stepOf(editor) && editor->isVisibleTo(stepOf(editor)->form))
            return reveal(editor);
    if (m_wrongStep)
        m_wrongStep->setOpen(true);
}

bool CampaignDesigner::focusNextPrevChild(bool next)
{
    QWidget *stop = nextTabStop(*window(), next);
    if (!stop)
        return QWidget::focusNextPrevChild(next);
    window()->setAttribute(Qt::WA_KeyboardFocusChange); // or the focus would not be drawn
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void CampaignDesigner::titleSteps()
{
    const QString titles[] {tr("Offer"),           tr("Audience"), tr("Who gets what"), tr("Margins"),
                            tr("What is assumed"), tr("Codes"),    tr("Contact"),       tr("How it is judged")};
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        m_steps[i].card->setTitle(titles[i]);
}

} // namespace clientele
