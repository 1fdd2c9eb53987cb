#include "widgets/forms/offers_form.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <charconv>

#include "widgets/forms/form_field.h"
#include "widgets/forms/fill_text.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/offer_form.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/product_names.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_offers.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kLongestName = 120;
constexpr int kListHeight = 96;

} // namespace

OffersForm::OffersForm(QWidget *parent)
    : PlanForm(parent)
    , m_name(new QLineEdit)
    , m_list(new QListWidget)
    , m_add(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonAddOffer"), QStringLiteral("plus")))
    , m_remove(makeIconButton(QStringLiteral("trash-2"), {}, QStringLiteral("buttonRemoveOffer")))
    , m_up(makeIconButton(QStringLiteral("arrow-up"), {}, QStringLiteral("buttonOfferUp")))
    , m_down(makeIconButton(QStringLiteral("arrow-down"), {}, QStringLiteral("buttonOfferDown")))
    , m_products(new ProductNames(this))
    , m_offer(new OfferForm)
    , m_flash(new FlashForm)
{
    m_name->setMaxLength(kLongestName);
    m_list->setObjectName(QStringLiteral("offersList"));
    m_list->setFixedHeight(kListHeight);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_offer->setProducts(m_products);
    m_flash->setProducts(m_products);
    place();
    connectEdits();
    retranslate();
}

void OffersForm::setProducts(std::shared_ptr<const Dataset> dataset)
{
    m_products->setDataset(std::move(dataset));
    showList();
    showFlash();
}

void OffersForm::setUsualOrder(double amount)
{
    m_offer->setUsualOrder(amount);
}

void OffersForm::setCurrency(const QString &currency)
{
    m_currency = currency;
    m_offer->setCurrency(currency);
    showList();
}

void OffersForm::setSegments(const std::vector<Segment> &segments)
{
    m_offer->setSegments(segments);
}

void OffersForm::apply(Plan &plan) const
{
    plan.name = m_plan.name;
    plan.offers = m_plan.offers;
    plan.assumptions.flashMultiple = m_plan.assumptions.flashMultiple;
    if (!plan.shares.empty())
        plan.shares.resize(plan.offers.size(), 1);
}

bool OffersForm::isTypedWell() const
{
    return m_offer->isTypedWell();
}

// A problem of an offer that is not shown is shown with it.
bool OffersForm::setOfferProblem(const std::string &field, const QString &problem)
{
    constexpr std::string_view kSeveral = "offers.";
    if (!field.starts_with(kSeveral))
        return setProblem(field, problem) || m_offer->setProblem(field, problem);
    std::size_t number = 0;
    const char *begin = field.data() + kSeveral.size();
    const auto [end, error] = std::from_chars(begin, field.data() + field.size(), number);
    if (error != std::errc {} || number < 1 || number > m_plan.offers.size())
        return false;
    if (number - 1 != m_shown) {
        m_shown = number - 1;
        showPlan();
    }
    return m_offer->setProblem("offer" + std::string(end, field.data() + field.size()), problem);
}

void OffersForm::clearProblems()
{
    PlanForm::clearProblems();
    m_offer->clearProblems();
}

void OffersForm::setReadOnly(bool isReadOnly)
{
    PlanForm::setReadOnly(isReadOnly);
    m_offer->setReadOnly(isReadOnly);
    m_flash->setReadOnly(isReadOnly);
    for (QPushButton *button : {m_add, m_remove, m_up, m_down})
        button->setEnabled(!isReadOnly);
}

void OffersForm::setFlashForecasts(std::vector<std::optional<FlashForecast>> forecasts)
{
    m_forecasts = std::move(forecasts);
    showFlash();
}

void OffersForm::clearFlash()
{
    m_forecasts.clear();
    m_proposal.reset();
    showFlash();
}

void OffersForm::setFlashProposal(std::size_t offer, const FlashProposal &proposal)
{
    if (offer >= m_plan.offers.size() || !isFlashSale(m_plan.offers[offer]))
        return;
    if (!proposal.items.empty())
        m_plan.offers[offer].items = proposal.items;
    m_shown = offer;
    m_proposal = proposal;
    showPlan();
    if (!proposal.items.empty())
        Q_EMIT edited();
}

void OffersForm::place()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kTight);
    buttons->addWidget(m_add);
    buttons->addStretch(1);
    for (QPushButton *button : {m_up, m_down, m_remove})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(addField("name", m_name, "campaignName"));
    layout->addWidget(m_list);
    layout->addWidget(m_offer);
    layout->addWidget(m_flash);
    layout->addLayout(buttons);
}

void OffersForm::connectEdits()
{
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_plan.name = typed.toStdString();
        Q_EMIT edited();
    });
    connect(m_offer, &OfferForm::edited, this, [this] {
        m_plan.offers[m_shown] = m_offer->offer();
        showList();
        showFlash();
        Q_EMIT edited();
    });
    connect(m_flash, &FlashForm::productsRequested, this, [this] { Q_EMIT flashProductsRequested(m_shown); });
    connect(m_flash, &FlashForm::multipleEdited, this, [this](double times) {
        m_plan.assumptions.flashMultiple = times;
        Q_EMIT edited();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        m_shown = static_cast<std::size_t>(row);
        m_offer->setOffer(m_plan.offers[m_shown]);
        m_proposal.reset();
        showFlash();
    });
    connect(m_add, &QPushButton::clicked, this, [this] { // a copy, to be changed in what differs
        if (m_plan.offers.size() >= Plan::kMostOffers)
            return;
        m_plan.offers.push_back(m_plan.offers[m_shown]);
        change(m_plan.offers.size() - 1);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_plan.offers.size() < 2)
            return;
        m_plan.offers.erase(m_plan.offers.begin() + static_cast<std::ptrdiff_t>(m_shown));
        change(std::min(m_shown, m_plan.offers.size() - 1));
    });
    connect(m_up, &QPushButton::clicked, this, [this] {
        if (m_shown == 0)
            return;
        std::swap(m_plan.offers[m_shown], m_plan.offers[m_shown - 1]);
        change(m_shown - 1);
    });
    connect(m_down, &QPushButton::clicked, this, [this] {
        if (m_shown + 1 >= m_plan.offers.size())
            return;
        std::swap(m_plan.offers[m_shown], m_plan.offers[m_shown + 1]);
        change(m_shown + 1);
    });
}

void OffersForm::change(std::size_t shown)
{
    m_shown = shown;
    showPlan();
    Q_EMIT edited();
}

void OffersForm::showPlan()
{
    fillText(m_name, QString::fromStdString(m_plan.name));
    m_shown = std::min(m_shown, m_plan.offers.size() - 1);
    m_offer->setOffer(m_plan.offers[m_shown]);
    m_flash->setMultiple(m_plan.assumptions.flashMultiple);
    showList();
    showFlash();
}

// With one offer there is nothing to list.
void OffersForm::showList()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const Offer &given : m_plan.offers) {
        const Offer offer = m_products->named(given);
        auto *item = new QListWidgetItem(offerName(offer, m_currency));
        item->setToolTip(offerText(offer, m_currency));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(static_cast<int>(m_shown));
    const bool isSeveral = m_plan.offers.size() > 1;
    m_list->setVisible(isSeveral);
    for (QPushButton *button : {m_remove, m_up, m_down})
        button->setVisible(isSeveral);
}

// What was proposed explains the products only as long as they are the ones in the list.
void OffersForm::showFlash()
{
    const Offer &offer = m_plan.offers[m_shown];
    if (m_proposal && !m_proposal->items.empty() && m_proposal->items != offer.items)
        m_proposal.reset();
    m_flash->setVisible(isFlashSale(offer));
    m_flash->setProposal(m_proposal);
    m_flash->setForecast(m_shown < m_forecasts.size() ? m_forecasts[m_shown] : std::nullopt);
}

void OffersForm::retranslate()
{
    PlanForm::retranslate();
    m_list->setAccessibleName(planFieldName("offers"));
    setButtonText(m_add, tr("Add another offer"));
    for (const auto &[button, name] :
         {std::pair(m_remove, tr("Remove the offer")), std::pair(m_up, tr("Move the offer up")),
          std::pair(m_down, tr("Move the offer down"))}) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
    showPlan();
}

QString OffersForm::summary() const
{
    const QString first = offerName(m_products->named(m_plan.offers.front()), m_currency);
    const auto others = static_cast<int>(m_plan.offers.size()) - 1;
    return others == 0 ? first : tr("%1 and %n more", nullptr, others).arg(first);
}

} // namespace clientele
