#include "app/controllers/campaigns_controller.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>
#include <QtCore/QFileInfo>

#include "analytics/target/campaign_export.h"
#include "app/controllers/campaign_preview.h"
#include "app/controllers/flash_sales_controller.h"
#include "app/controllers/plans_controller.h"
#include "app/controllers/platform_codes_controller.h"
#include "app/paths.h"
#include "app/prompts.h"
#include "app/undo/campaign_edits.h"
#include "app/undo/edit_stack.h"
#include "app/workspace.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/campaign_designer.h"
#include "widgets/pages/campaigns_page.h"
#include "widgets/pages/export_panel.h"
#include "widgets/pages/file_preview_view.h"
#include "widgets/shell/names.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

Day today()
{
    const QDate date = QDate::currentDate();
    return dayFromCivil({date.year(), date.month(), date.day()});
}

QString copyNameOf(const Campaign &campaign, const std::vector<Campaign> &all)
{
    const QString name = QString::fromStdString(campaign.plan.name);
    for (int number = 1;; ++number) {
        QString copy = number == 1
                           ? QCoreApplication::translate("CampaignsController", "%1 (copy)").arg(name)
                           : QCoreApplication::translate("CampaignsController", "%1 (copy %2)").arg(name).arg(number);
        const std::string text = copy.toStdString();
        if (std::ranges::none_of(all, [&](const Campaign &other) { return other.plan.name == text; }))
            return copy;
    }
}

// "/there/list.csv", "-holdout.csv" → "/there/list-holdout.csv"
QString pathBeside(const QString &path, const QString &end)
{
    const QFileInfo file(path);
    return file.absolutePath() + u'/' + file.completeBaseName() + end;
}

} // namespace

CampaignsController::CampaignsController(PageContext context, CampaignsPage *page)
    : PageController(context, page)
    , m_page(page)
{
    connect(page, &CampaignsPage::createRequested, this, [this] { designCampaign({}); });
    connect(page, &CampaignsPage::planChanged, this, &CampaignsController::keepPlan);
    connect(page, &CampaignsPage::previewRequested, this, &CampaignsController::preview);
    connect(page, &CampaignsPage::duplicateRequested, this, &CampaignsController::duplicate);
    connect(&m_preview, &JobSlot::failed, this,
            [this](const Error &error) { m_page->designer()->showPreviewError(error); });
    connect(page->designer(), &CampaignDesigner::planTried, this, &CampaignsController::tryPlan);
    connect(page->designer(), &CampaignDesigner::filePreviewRequested, this, &CampaignsController::previewFile);
    connect(&m_file, &JobSlot::failed, this,
            [this](const Error &error) { m_page->designer()->filePreview()->say(errorText(error)); });
    connect(&m_try, &JobSlot::finished, this, [this] {
        if (m_nextTry)
            tryPlan(*m_nextTry);
    });
    connect(&context.workspace, &Workspace::closed, this, [this] {
        m_tryFrom.reset();
        m_written.clear();
        m_page->showList();
        m_page->forgetRemoved();
    });
    connectEdits();
    connectExport();
    new FlashSalesController(context, page, this);
    new PlatformCodesController(context, page, this);
    new PlansController(context, page, this);
}

void CampaignsController::connectEdits()
{
    connect(m_page, &CampaignsPage::archiveRequested, this, [this](qint64 number, bool isArchived) {
        if (const Campaign *campaign = find(number))
            edits().perform(std::make_shared<ArchiveCampaign>(*campaign, isArchived));
    });
    connect(m_page, &CampaignsPage::removeRequested, this, [this](qint64 number) {
        if (const Campaign *campaign = find(number))
            edits().perform(std::make_shared<RemoveCampaign>(*campaign));
    });
    connect(m_page, &CampaignsPage::restoreRequested, this,
            [this](const Campaign &campaign) { edits().perform(std::make_shared<CreateCampaign>(campaign)); });
}

void CampaignsController::connectExport()
{
    connect(m_page, &CampaignsPage::exportRequested, this,
            [this](qint64 number, const QString &format, bool withHoldout) {
                askAndExport(number, format.toStdString(), withHoldout);
            });
    connect(m_page, &CampaignsPage::cancelExportRequested, this, [this] {
        m_export.cancel();
        if (m_isExporting)
            workspace().writer().cancel();
    });
    ExportPanel *panel = m_page->designer()->exportPanel();
    connect(&workspace().writer(), &JobSlot::progressed, this, [this, panel](double fraction) {
        if (m_isExporting)
            panel->setProgress(fraction);
    });
    connect(&m_export, &JobSlot::progressed, panel, &ExportPanel::setProgress);
    connect(&m_export, &JobSlot::failed, panel, &ExportPanel::showError);
    connect(&m_export, &JobSlot::cancelled, panel, &ExportPanel::clear);
}

void CampaignsController::refresh()
{
    const Snapshot &snapshot = workspace().snapshot();
    m_page->setShop(snapshot.dataset, snapshot.rfm, snapshot.segments);
    m_page->setReadOnly(workspace().isReadOnly());
    m_page->setCampaigns(snapshot.campaigns);
}

const Campaign *CampaignsController::find(std::int64_t number) const
{
    for (const Campaign &campaign : workspace().snapshot().campaigns)
        if (campaign.number == number)
            return &campaign;
    return nullptr;
}

void CampaignsController::designCampaign(const std::vector<std::string> &segmentIds)
{
    ensureFresh();
    const auto edit = std::make_shared<CreateCampaign>(m_page->proposedPlan(segmentIds, today()));
    edits().perform(edit, {[this, edit] { navigator().openCampaign(edit->number()); }, {}, {}});
}

void CampaignsController::openCampaign(std::int64_t number)
{
    ensureFresh();
    m_page->openCampaign(number);
}

void CampaignsController::keepPlan(std::int64_t number, const Plan &plan)
{
    const Campaign *campaign = find(number);
    if (!campaign)
        return;
    const auto written = m_written.find(number);
    const Plan before = written == m_written.end() ? campaign->plan : written->second;
    if (planToJson(before) == planToJson(plan)) // what its kinds of offers do not read is not kept
        return;
    m_written[number] = plan;
    const auto forget = [this, number] { m_written.erase(number); };
    edits().perform(std::make_shared<UpdateCampaign>(number, before, plan),
                    {[this, number, plan] {
                         if (m_written[number] == plan)
                             m_written.erase(number);
                     },
                     [this, forget](const Error &error) {
                         forget();
                         m_page->designer()->showPreviewError(error);
                     },
                     forget});
}

void CampaignsController::preview(std::int64_t number, const Plan &plan)
{
    const Campaign *found = find(number);
    if (!found)
        return;
    m_nextTry.reset(); // what was tried before is answered by this
    m_try.cancel();
    m_page->designer()->showPreviewLoading();
    Campaign campaign = *found;
    if (!campaign.sealedAt.empty()) {
        m_preview.start<CampaignPreview>(
            [campaign, dataset = workspace().snapshot().dataset, open = workspace().reader()](Monitor &monitor) {
                Store reader = open();
                return sealedPreview(reader, *dataset, campaign, monitor);
            },
            [this](const CampaignPreview &result) { m_page->designer()->setPreview(result); });
        return;
    }
    campaign.plan = plan;
    try {
        const Snapshot &snapshot = workspace().snapshot();
        const auto method
            = recommenders().request(snapshot, plan.recommender, plan.asOf.value_or(snapshot.rfm->values.asOf));
        m_preview.start<DraftPreview>(
            [campaign, method, dataset = snapshot.dataset, open = workspace().reader(),
             before = m_tryFrom ? m_tryFrom->decision : nullptr](Monitor &monitor) {
                Store reader = open();
                return draftPreview(reader, dataset, campaign, method, before, monitor);
            },
            [this, method](const DraftPreview &result) {
                recommenders().keep(method, result.learned);
                m_tryFrom = std::make_shared<const WhatIf>(result.whatIf);
                m_page->designer()->setPreview(result.shown);
            });
    } catch (const Error &error) { // a plan of another program names a method that this one does not have
        m_page->designer()->showPreviewError(error);
    }
}

// One answer at a time; of what was tried meanwhile, the last counts.
void CampaignsController::tryPlan(const Plan &plan)
{
    m_nextTry.reset();
    if (!m_tryFrom)
        return;
    if (m_try.isRunning()) {
        m_nextTry = plan;
        return;
    }
    m_try.start<ForecastView::Content>(
        [plan, base = m_tryFrom](Monitor &monitor) { return clientele::tryPlan(*base, plan, monitor); },
        [this, plan](const ForecastView::Content &content) {
            CampaignPreview preview;
            preview.forecast = content;
            m_page->designer()->setTried(plan, preview);
        });
}

void CampaignsController::previewFile(const QString &format)
{
    Campaign campaign = m_page->designer()->campaign();
    if (campaign.sealedAt.empty())
        campaign.plan = m_page->designer()->plan();
    m_page->designer()->filePreview()->say(stageText(Stage::Selecting));
    m_file.start<FilePreviewView::Content>(
        [campaign, format = format.toStdString(), dataset = workspace().snapshot().dataset,
         options = ListOptions {m_page->designer()->exportPanel()->allowsUnknownConsent()},
         open = workspace().reader()](Monitor &monitor) {
            Store reader = open();
            return filePreview(reader, dataset, campaign, format, options, monitor);
        },
        [this](const FilePreviewView::Content &content) { m_page->designer()->filePreview()->setContent(content); });
}

void CampaignsController::duplicate(std::int64_t number)
{
    const Campaign *campaign = find(number);
    if (!campaign)
        return;
    const QString name = copyNameOf(*campaign, workspace().snapshot().campaigns);
    const auto edit = std::make_shared<CreateCampaign>(*campaign, name.toStdString());
    edits().perform(edit, {[this, edit] { navigator().openCampaign(edit->number()); }, {}, {}});
}

void CampaignsController::askAndExport(std::int64_t number, const std::string &format, bool withHoldout)
{
    const Campaign *campaign = find(number);
    if (!campaign)
        return;
    const ListFormat &row = listFormat(format);
    const QString folder = QFileInfo(workspace().path()).absolutePath();
    QString name = fileNameFor(QString::fromStdString(campaign->plan.name));
    if (const QString word = utf8(row.nameMustHold); !name.contains(word, Qt::CaseInsensitive))
        name += u' ' + word;
    const QString suggestion = folder + u'/' + name + u'.' + utf8(row.extension);
    prompts().saveFile(
        Prompts::Purpose::SaveTargetList, suggestion,
        [this, number, format, withHoldout](const QString &path) { exportTo(number, format, path, withHoldout); });
}

void CampaignsController::exportTo(std::int64_t number, const std::string &format, const QString &path,
                                   bool withHoldout)
{
    ExportPanel *panel = m_page->designer()->exportPanel();
    panel->showExporting();
    const QString holdoutPath
        = withHoldout ? pathBeside(path, QStringLiteral("-holdout.") + QFileInfo(path).suffix()) : QString();
    const auto work
        = [number, format, path, holdoutPath, purpose = panel->purpose().toStdString(),
           options = ListOptions {panel->allowsUnknownConsent()},
           rejectedPath = panel->withRejected() ? pathBeside(path, QStringLiteral("-not in it.csv")) : QString(),
           dataset = workspace().snapshot().dataset](Store &store, Monitor &monitor) {
              ExportRequest request;
              request.format = format;
              request.path = toPath(path);
              request.purpose = purpose;
              request.options = options;
              if (!rejectedPath.isEmpty())
                  request.rejectedPath = toPath(rejectedPath);
              if (!holdoutPath.isEmpty())
                  request.holdoutPath = toPath(holdoutPath);
              return exportCampaign(store, dataset, loadCampaign(store, std::to_string(number)), request, monitor);
          };
    if (workspace().isReadOnly()) {
        m_export.start<CampaignExport>(
            [work, open = workspace().reader()](Monitor &monitor) {
                Store reader = open();
                return work(reader, monitor);
            },
            [this](const CampaignExport &result) { showExported(result); });
        return;
    }
    m_isExporting = true;
    const auto result = std::make_shared<CampaignExport>();
    workspace().write({[work, result](Store &store, Monitor &monitor) { *result = work(store, monitor); },
                       [this, result] {
                           m_isExporting = false;
                           showExported(*result);
                       },
                       [this, panel](const Error &error) {
                           m_isExporting = false;
                           panel->showError(error);
                       },
                       [this, panel] {
                           m_isExporting = false;
                           panel->clear();
                       }});
}

void CampaignsController::showExported(const CampaignExport &result)
{
    QStringList paths;
    for (const std::vector<WrittenFile> *files : {&result.list, &result.holdoutList, &result.rejectedList})
        for (const WrittenFile &file : *files)
            paths << fromPath(file.path);
    m_page->designer()->exportPanel()->showExported(static_cast<qint64>(result.rows), paths);
}

} // namespace clientele
