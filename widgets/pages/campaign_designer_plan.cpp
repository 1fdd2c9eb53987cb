#include "widgets/pages/campaign_designer.h"

#include <QtCore/QTimer>

#include "widgets/forms/notice.h"
#include "widgets/forms/offers_form.h"
#include "widgets/forms/step_card.h"
#include "widgets/forms/try_it_form.h"
#include "widgets/pages/campaign_preview_view.h"
#include "widgets/shell/names.h"

// The plan that the steps hold together: whether it is sound, where not, and when a change of it is told.
namespace clientele {

namespace {

// Problems are worded to stand behind a field's name; beside the field they stand alone.
QString asSentence(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace

void CampaignDesigner::setPlan(const Plan &plan)
{
    if (plan == this->plan() && m_isValid)
        return;
    m_plan = plan;
    for (const Step &step : m_steps)
        step.form->setPlan(plan);
    checkForm();
}

Plan CampaignDesigner::plan() const
{
    Plan plan = m_plan;
    for (const Step &step : m_steps)
        step.form->apply(plan);
    return plan;
}

bool CampaignDesigner::isPlanValid() const
{
    return m_isValid;
}

void CampaignDesigner::edited()
{
    m_hasPendingEdit = true;
    m_preview->tryIt()->setPlan(plan()); // a slider goes on from what was typed, sound or not
    checkForm();
    updateState();
    m_pause->start();
}

void CampaignDesigner::checkForm()
{
    m_problem->clear();
    m_wrongStep = nullptr;
    m_isValid = true;
    for (const Step &step : m_steps) {
        step.form->clearProblems();
        if (step.form->isTypedWell())
            continue;
        m_isValid = false;
        m_wrongStep = step.card;
        m_wrong = tr("Something in it cannot be read.");
    }
    try {
        checkPlan(plan());
    } catch (const Error &error) {
        m_isValid = false;
        showProblem(error);
    }
}

// Beside its field, and at the header of the field's step; across the page where no field is about it.
void CampaignDesigner::showProblem(const Error &error)
{
    const bool isOfPlan = error.code == ErrorCode::PlanInvalid && error.arguments.size() >= 2;
    const std::string field = isOfPlan ? error.arguments[0] : std::string();
    const QString problem = isOfPlan ? asSentence(planProblemText(error.arguments[1])) : errorText(error);
    for (const Step &step : m_steps) {
        const bool isIts
            = step.form == m_offer ? m_offer->setOfferProblem(field, problem) : step.form->setProblem(field, problem);
        if (!isIts)
            continue;
        m_wrongStep = step.card;
        m_wrong = problem;
        return;
    }
    m_problem->say(Notice::Tone::Bad, errorText(error));
}

void CampaignDesigner::flush()
{
    m_pause->stop();
    if (!m_hasPendingEdit)
        return;
    m_hasPendingEdit = false;
    Q_EMIT planChanged(plan());
    if (m_isValid)
        Q_EMIT previewRequested(plan());
}

} // namespace clientele
