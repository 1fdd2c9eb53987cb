#include "app/controllers/flash_sales_controller.h"

#include <algorithm>

#include "analytics/base/monitor.h"
#include "analytics/target/flash_study.h"
#include "app/workspace.h"
#include "widgets/forms/offers_form.h"
#include "widgets/pages/campaign_designer.h"
#include "widgets/pages/campaigns_page.h"
#include "widgets/shell/names.h"

namespace clientele {

namespace {

using Forecasts = std::vector<std::optional<FlashForecast>>;

struct Proposed
{
    FlashProposal proposal;
    std::shared_ptr<const Recommender> learned;
};

} // namespace

FlashSalesController::FlashSalesController(PageContext context, CampaignsPage *page, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_page(page)
{
    FlashForm *flash = form()->flashForm();
    connect(page, &CampaignsPage::previewRequested, this, [this](qint64, const Plan &plan) { forecast(plan); });
    connect(form(), &OffersForm::flashProductsRequested, this, &FlashSalesController::propose);
    connect(flash, &FlashForm::cancelRequested, &m_propose, &JobSlot::cancel);
    connect(&m_propose, &JobSlot::progressed, flash, &FlashForm::setProgress);
    connect(&m_propose, &JobSlot::failed, flash, [flash](const Error &error) { flash->showError(errorText(error)); });
    connect(&m_propose, &JobSlot::finished, flash, [flash] { flash->setWorking(false); });
    connect(&m_forecast, &JobSlot::failed, this, [this] { form()->setFlashForecasts({}); });
    connect(&context.workspace, &Workspace::closed, this, [this] {
        m_forecast.cancel();
        m_propose.cancel();
        form()->setFlashForecasts({});
    });
}

OffersForm *FlashSalesController::form() const
{
    return m_page->designer()->offers();
}

void FlashSalesController::forecast(const Plan &plan)
{
    if (!m_context.workspace.isOpen() || std::ranges::none_of(plan.offers, isFlashSale)) {
        m_forecast.cancel();
        form()->setFlashForecasts({});
        return;
    }
    m_forecast.start<Forecasts>(
        [plan, dataset = m_context.workspace.snapshot().dataset,
         open = m_context.workspace.reader()](Monitor &monitor) {
            Store reader = open();
            return forecastFlashSales(studyFlashSale(reader, dataset, plan, monitor), plan);
        },
        [this](Forecasts forecasts) { form()->setFlashForecasts(std::move(forecasts)); });
}

// A plan without products is no valid plan yet, so that nothing of it was kept: it is taken from the form.
void FlashSalesController::propose(std::size_t offer)
{
    if (!m_context.workspace.isOpen())
        return;
    const Plan plan = m_page->designer()->plan();
    const std::int64_t number = m_page->designer()->campaign().number;
    const Snapshot &snapshot = m_context.workspace.snapshot();
    try {
        const auto method
            = m_context.recommenders.request(snapshot, plan.recommender, plan.asOf.value_or(snapshot.rfm->values.asOf));
        form()->flashForm()->setWorking(true);
        m_propose.start<Proposed>(
            [plan, offer, method, dataset = snapshot.dataset, open = m_context.workspace.reader()](Monitor &monitor) {
                Store reader = open();
                const FlashStudy study = studyFlashSale(reader, dataset, plan, monitor);
                Proposed result;
                result.learned = method.fit(monitor);
                monitor.stage(Stage::Scoring);
                FlashPickOptions options;
                options.margins = plan.assumptions.margins;
                result.proposal.picks = proposeFlashSale(study, *result.learned, plan.offers[offer], options, monitor);
                result.proposal.items = itemsOf(result.proposal.picks, *dataset);
                return result;
            },
            [this, method, offer, number](const Proposed &result) {
                m_context.recommenders.keep(method, result.learned);
                if (m_page->designer()->campaign().number == number) // the person may have gone on to another
                    form()->setFlashProposal(offer, result.proposal);
            });
    } catch (const Error &error) { // a plan of another program names a method that this one does not have
        form()->flashForm()->showError(errorText(error));
    }
}

} // namespace clientele

#include "moc_flash_sales_controller.cpp"
