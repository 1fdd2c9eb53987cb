#include "app/controllers/flash_sales_controller.h"

#include <algorithm>
#include <utility>

#include "analytics/base/monitor.h"
#include "analytics/target/flash_study.h"
#include "app/workspace.h"
#include "widgets/forms/offers_form.h"
#include "widgets/pages/campaign_designer.h"
#include "widgets/pages/campaigns_page.h"
#include "widgets/shell/names.h"

namespace clientele {

namespace {

struct Forecasts
{
    std::shared_ptr<const FlashStudy> study;
    std::vector<std::optional<FlashForecast>> sales;
};

struct Proposed
{
    FlashProposal proposal;
    std::shared_ptr<const Recommender> learned;
    std::shared_ptr<const FlashStudy> study;
};

// What the audience and its usual orders do not depend on. Days stay: who has another offer is told by them.
Plan withoutSales(Plan plan)
{
    plan.name.clear();
    for (Offer &offer : plan.offers) {
        if (isFlashSale(offer)) {
            offer.items.clear();
            offer.waves.clear();
        }
    }
    return plan;
}

} // namespace

FlashSalesController::FlashSalesController(PageContext context, CampaignsPage *page, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_page(page)
{
    FlashForm *flash = form()->flashForm();
    connect(page, &CampaignsPage::previewRequested, this, [this](qint64 number, const Plan &plan) {
        if (std::exchange(m_number, number) != number)
            form()->clearFlash(); // what was said of another campaign
        forecast(plan);
    });
    connect(form(), &OffersForm::flashProductsRequested, this, &FlashSalesController::propose);
    connect(flash, &FlashForm::cancelRequested, &m_propose, &JobSlot::cancel);
    connect(&m_propose, &JobSlot::progressed, flash, &FlashForm::setProgress);
    connect(&m_propose, &JobSlot::failed, flash, [flash](const Error &error) { flash->showError(errorText(error)); });
    connect(&m_propose, &JobSlot::finished, flash, [flash] { flash->setWorking(false); });
    connect(&m_forecast, &JobSlot::failed, this, [this] { form()->setFlashForecasts({}); });
    connect(&context.workspace, &Workspace::changed, this, [this] { // what it was learned from may be large
        if (m_studied.dataset != m_context.workspace.snapshot().dataset)
            m_studied = {};
    });
    connect(&context.workspace, &Workspace::closed, this, [this] {
        m_forecast.cancel();
        m_propose.cancel();
        m_studied = {};
        form()->setFlashForecasts({});
    });
}

FlashSalesController::Studied FlashSalesController::studied(const Plan &plan) const
{
    const Snapshot &snapshot = m_context.workspace.snapshot();
    Studied wanted {withoutSales(plan), snapshot.dataset, snapshot.rfm, snapshot.segments, nullptr};
    if (m_studied.plan == wanted.plan && m_studied.dataset == wanted.dataset && m_studied.rfm == wanted.rfm
        && m_studied.segments == wanted.segments)
        wanted.study = m_studied.study;
    return wanted;
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
    const Studied wanted = studied(plan);
    m_forecast.start<Forecasts>(
        [plan, wanted, open = m_context.workspace.reader()](Monitor &monitor) {
            Forecasts result {wanted.study, {}};
            if (!result.study) {
                Store reader = open();
                result.study
                    = std::make_shared<const FlashStudy>(studyFlashSale(reader, wanted.dataset, plan, monitor));
            }
            result.sales = forecastFlashSales(*result.study, plan);
            return result;
        },
        [this, wanted](Forecasts result) {
            m_studied = wanted;
            m_studied.study = result.study;
            form()->setFlashForecasts(std::move(result.sales));
        });
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
        const Studied wanted = studied(plan);
        form()->flashForm()->setWorking(true);
        m_propose.start<Proposed>(
            [plan, offer, method, wanted, open = m_context.workspace.reader()](Monitor &monitor) {
                Proposed result;
                result.study = wanted.study;
                if (!result.study) {
                    Store reader = open();
                    result.study
                        = std::make_shared<const FlashStudy>(studyFlashSale(reader, wanted.dataset, plan, monitor));
                }
                result.learned = method.fit(monitor);
                monitor.stage(Stage::Scoring);
                FlashPickOptions options;
                options.margins = plan.assumptions.margins;
                result.proposal.picks
                    = proposeFlashSale(*result.study, *result.learned, plan.offers[offer], options, monitor);
                result.proposal.items = itemsOf(result.proposal.picks, *wanted.dataset);
                return result;
            },
            [this, method, offer, number, wanted](const Proposed &result) {
                m_studied = wanted;
                m_studied.study = result.study;
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
