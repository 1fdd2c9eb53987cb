#include "app/controllers/plans_controller.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>
#include <QtCore/QFileInfo>

#include <algorithm>

#include "analytics/target/rerun.h"
#include "app/paths.h"
#include "app/plan_file.h"
#include "app/prompts.h"
#include "app/undo/campaign_edits.h"
#include "app/undo/edit_stack.h"
#include "app/workspace.h"
#include "widgets/pages/campaign_designer.h"
#include "widgets/pages/campaigns_page.h"
#include "widgets/shell/names_checks.h"

namespace clientele {

PlansController::PlansController(PageContext context, CampaignsPage *page, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_page(page)
{
    connect(page, &CampaignsPage::rerunRequested, this, &PlansController::rerun);
    connect(page, &CampaignsPage::savePlanRequested, this, &PlansController::save);
    connect(page, &CampaignsPage::openPlanRequested, this, [this] {
        m_context.prompts.openFiles(Prompts::Purpose::OpenPlan,
                                    [this](const QStringList &paths) { open(paths.first()); });
    });
    for (JobSlot *job : {&m_rerun, &m_file})
        connect(job, &JobSlot::failed, this, [this](const Error &error) { m_context.navigator.tellError(error); });
    connect(&context.workspace, &Workspace::closed, this, [this] {
        m_rerun.cancel();
        m_file.cancel();
    });
}

// From the first day that a new campaign would begin on; says what became of those of last time.
void PlansController::rerun(std::int64_t number)
{
    const Snapshot &snapshot = m_context.workspace.snapshot();
    const auto found = std::ranges::find(snapshot.campaigns, number, &Campaign::number);
    if (found == snapshot.campaigns.end())
        return;
    const QDate date = QDate::currentDate();
    const Day from = m_page->proposedPlan({}, dayFromCivil({date.year(), date.month(), date.day()})).firstDay();
    m_rerun.start<CampaignRerun>(
        [from, campaign = *found, dataset = snapshot.dataset, open = m_context.workspace.reader()](Monitor &) {
            Store reader = open();
            return rerunOf(reader, dataset, campaign, from);
        },
        [this](const CampaignRerun &rerun) { create(rerun.plan, changeText(rerun.changes)); });
}

void PlansController::open(const QString &path)
{
    m_file.start<Plan>([path](Monitor &) { return readPlanFile(path); },
                       [this](const Plan &plan) { create(plan, {}); });
}

void PlansController::save(const Plan &plan)
{
    const QString folder = QFileInfo(m_context.workspace.path()).absolutePath();
    const QString suggestion = folder + u'/' + fileNameFor(QString::fromStdString(plan.name)) + QStringLiteral(".json");
    m_context.prompts.saveFile(Prompts::Purpose::SavePlan, suggestion, [this, plan](const QString &path) {
        m_file.start<QString>(
            [plan, path](Monitor &) {
                writePlanFile(plan, path);
                return path;
            },
            [this](const QString &written) {
                m_context.navigator.tell(
                    QCoreApplication::translate("CampaignsController", "The plan was saved as %1.").arg(written));
            });
    });
}

void PlansController::create(Plan plan, const QString &changes)
{
    const std::vector<Campaign> &campaigns = m_context.workspace.snapshot().campaigns;
    if (std::ranges::find(campaigns, plan.name, [](const Campaign &other) { return other.plan.name; })
        != campaigns.end())
        plan.name = freeCampaignName(campaigns, plan.name);
    const auto edit = std::make_shared<CreateCampaign>(std::move(plan));
    m_context.edits.perform(edit, {[this, edit, changes] {
                                       m_context.navigator.openCampaign(edit->number());
                                       if (!changes.isEmpty())
                                           m_page->designer()->showChanges(changes);
                                   },
                                   [this](const Error &error) { m_context.navigator.tellError(error); },
                                   {}});
}

} // namespace clientele
