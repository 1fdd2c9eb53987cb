#include "widgets/forms/try_it_form.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSlider>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "widgets/forms/form_parts.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kSteps = 200; // of sliders that run over a range of the shop
constexpr int kPercentSteps = 100; // half a percent each: up to 50 %
constexpr int kPerPercentStep = 50; // in 1/10,000, as Offer::percent
constexpr double kHoldoutSteps = 200; // of the whole, half a percent each
constexpr int kMostHoldoutSteps = 100;
constexpr int kFlatColumns = 3;
constexpr double kMostOrders = 3; // the minimum spend goes up to so many usual orders

bool hasPercent(const Offer &offer)
{
    const auto fields = offerKind(offer.kind).fields;
    return std::ranges::find(fields, OfferField::Percent) != fields.end();
}

int depthOf(const Offer &offer)
{
    return hasPercent(offer) ? offer.percent : 0;
}

int deepestOf(const Plan &plan)
{
    int deepest = 0;
    for (const Offer &offer : plan.offers)
        deepest = std::max(deepest, depthOf(offer));
    return deepest;
}

// Round amounts are what people plan with: two digits of the range's size.
double roundAmount(double amount, double range)
{
    if (range <= 0)
        return 0;
    const double unit = std::pow(10, std::floor(std::log10(range)) - 2) * 5;
    return std::round(amount / unit) * unit;
}

} // namespace

TryItForm::TryItForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_budget(makeKnob("tryBudget"))
    , m_depth(makeKnob("tryDepth"))
    , m_threshold(makeKnob("tryThreshold"))
    , m_people(makeKnob("tryPeople"))
    , m_holdout(makeKnob("tryHoldout"))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::kPage);
    m_grid->setVerticalSpacing(space::kTight);
    connectKnobs();
    m_depth.slider->setRange(1, kPercentSteps);
    m_holdout.slider->setRange(0, kMostHoldoutSteps);
    for (const Knob *knob : {&m_budget, &m_threshold, &m_people})
        knob->slider->setRange(0, kSteps);
    m_isFlat = true;
    setFlat(false);
    retranslate();
}

void TryItForm::connectKnobs()
{
    for (const Knob *knob : {&m_budget, &m_depth, &m_threshold, &m_people, &m_holdout}) {
        connect(knob->slider, &QSlider::valueChanged, this, [this, knob] { moved(*knob); });
        connect(knob->slider, &QSlider::sliderReleased, this, [this] { Q_EMIT settled(changed()); });
    }
}

TryItForm::Knob TryItForm::makeKnob(const char *objectName)
{
    Knob knob;
    knob.slider = new QSlider(Qt::Horizontal);
    knob.slider->setObjectName(QLatin1String(objectName));
    knob.name = makeText(TextKind::Body);
    knob.name->setBuddy(knob.slider);
    knob.name->setWordWrap(false);
    knob.value = makeText(TextKind::Strong);
    knob.value->setWordWrap(false);
    knob.room = new QWidget;
    auto *texts = new QHBoxLayout;
    texts->addWidget(knob.name, 1);
    texts->addWidget(knob.value);
    auto *column = new QVBoxLayout(knob.room);
    column->setContentsMargins(0, 0, 0, space::kTight);
    column->setSpacing(space::kTight);
    column->addLayout(texts);
    column->addWidget(knob.slider);
    return knob;
}

void TryItForm::setFlat(bool isFlat)
{
    if (m_isFlat == isFlat)
        return;
    m_isFlat = isFlat;
    placeKnobs();
}

// A slider that says nothing of this plan leaves no hole.
void TryItForm::placeKnobs()
{
    const int columns = m_isFlat ? kFlatColumns : 1;
    int position = 0;
    for (const Knob *knob : {&m_budget, &m_depth, &m_threshold, &m_people, &m_holdout}) {
        m_grid->removeWidget(knob->room);
        if (!knob->isUsed)
            continue;
        m_grid->addWidget(knob->room, position / columns, position % columns, Qt::AlignTop);
        ++position;
    }
    for (int column = 0; column < kFlatColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    updateGeometry();
}

void TryItForm::setCurrency(const QString &currency)
{
    m_currency = currency;
    showValues();
}

void TryItForm::setRange(double mostCost, std::size_t mostPeople, double usualOrder)
{
    if (isHeld())
        return;
    m_mostCost = std::max({mostCost * 1.25, m_plan.budget.total ? m_plan.budget.total->toDouble() * 1.25 : 0, 1.0});
    m_mostPeople = std::max<std::size_t>(mostPeople, 1);
    m_usualOrder = std::max(usualOrder, 1.0);
    showPlan();
}

void TryItForm::setPlan(const Plan &plan)
{
    if (isHeld())
        return;
    m_plan = plan;
    showPlan();
}

void TryItForm::setReadOnly(bool isReadOnly)
{
    for (const Knob *knob : {&m_budget, &m_depth, &m_threshold, &m_people, &m_holdout})
        knob->slider->setEnabled(!isReadOnly);
}

bool TryItForm::isHeld() const
{
    return std::ranges::any_of(std::array {m_budget, m_depth, m_threshold, m_people, m_holdout},
                               [](const Knob &knob) { return knob.slider->isSliderDown(); });
}

void TryItForm::moved(const Knob &knob)
{
    showValues();
    if (knob.slider->isSliderDown())
        Q_EMIT tried(changed());
    else
        Q_EMIT settled(changed());
}

// Only what a slider says differently from the plan is changed, so that looking never rounds a value.
Plan TryItForm::changed() const
{
    Plan plan = m_plan;
    const auto isMoved = [](const Knob &knob) { return knob.slider->value() != knob.slider->property("was").toInt(); };
    const int budget = m_budget.slider->value();
    if (isMoved(m_budget)) {
        const double amount = roundAmount(m_mostCost * budget / kSteps, m_mostCost);
        plan.budget.total = budget == kSteps ? std::nullopt : std::optional(Money::fromDouble(amount));
    }
    if (isMoved(m_depth)) {
        const int deepest = m_depth.slider->value() * kPerPercentStep;
        const int before = deepestOf(plan);
        for (Offer &offer : plan.offers)
            if (hasPercent(offer) && (offer.percent > deepest || offer.percent == before))
                offer.percent = deepest;
    }
    if (isMoved(m_threshold)) {
        const double most = m_usualOrder * kMostOrders;
        const Money minimum = Money::fromDouble(roundAmount(most * m_threshold.slider->value() / kSteps, most));
        for (Offer &offer : plan.offers)
            offer.minimumSpend = minimum;
    }
    if (isMoved(m_people)) {
        const int people = m_people.slider->value();
        plan.audience.topN
            = people == kSteps ? 0 : std::max(1, static_cast<int>(static_cast<double>(m_mostPeople) * people / kSteps));
    }
    if (isMoved(m_holdout))
        plan.holdout = m_holdout.slider->value() / kHoldoutSteps;
    return plan;
}

void TryItForm::showPlan()
{
    const auto place = [](const Knob &knob, double value) {
        const QSignalBlocker blocker(knob.slider);
        knob.slider->setValue(static_cast<int>(std::lround(value)));
        knob.slider->setProperty("was", knob.slider->value());
    };
    place(m_budget,
          m_plan.budget.total && m_mostCost > 0 ? m_plan.budget.total->toDouble() / m_mostCost * kSteps : kSteps);
    const int deepest = deepestOf(m_plan);
    place(m_depth, deepest / static_cast<double>(kPerPercentStep));
    place(m_threshold,
          m_usualOrder > 0 ? m_plan.offers.front().minimumSpend.toDouble() / (m_usualOrder * kMostOrders) * kSteps : 0);
    const int topN = m_plan.audience.topN;
    place(m_people, topN > 0 && m_mostPeople > 0 ? topN / static_cast<double>(m_mostPeople) * kSteps : kSteps);
    place(m_holdout, m_plan.holdout * kHoldoutSteps);
    const bool hasBudget = m_plan.assignment == Plan::Assignment::Best;
    const bool wasBudget = std::exchange(m_budget.isUsed, hasBudget);
    const bool wasDepth = std::exchange(m_depth.isUsed, deepest > 0);
    if (wasBudget != m_budget.isUsed || wasDepth != m_depth.isUsed) {
        m_budget.room->setVisible(m_budget.isUsed);
        m_depth.room->setVisible(m_depth.isUsed);
        placeKnobs();
    }
    showValues();
}

void TryItForm::showValues()
{
    const Plan plan = changed();
    m_budget.value->setText(plan.budget.total ? moneyText(*plan.budget.total, m_currency) : tr("No limit"));
    m_depth.value->setText(percentText(deepestOf(plan) / 10'000.0));
    const Money minimum = plan.offers.front().minimumSpend;
    m_threshold.value->setText(minimum.units > 0 ? moneyText(minimum, m_currency) : tr("None"));
    m_people.value->setText(plan.audience.topN > 0 ? tr("best %1").arg(countText(plan.audience.topN))
                                                   : tr("Everybody"));
    m_holdout.value->setText(percentText(plan.holdout));
    for (const Knob *knob : {&m_budget, &m_depth, &m_threshold, &m_people, &m_holdout})
        knob->slider->setAccessibleDescription(knob->value->text());
}

void TryItForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TryItForm::retranslate()
{
    for (const auto &[knob, name] : {std::pair(&m_budget, tr("Budget")), std::pair(&m_depth, tr("Deepest discount")),
                                     std::pair(&m_threshold, tr("Minimum spend")), std::pair(&m_people, tr("People")),
                                     std::pair(&m_holdout, tr("Holdout"))}) {
        knob->name->setText(name);
        knob->slider->setAccessibleName(name);
    }
    showValues();
}

} // namespace clientele
