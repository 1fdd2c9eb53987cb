#include "widgets/forms/assumptions_form.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "analytics/plan/decide.h"
#include "widgets/forms/clear_layout.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr double kLeastPercent = -100; // nobody buys any more
constexpr double kMostPercent = 1'000; // as in checkPlan
constexpr int kMostDays = 3'650;

// What everybody begins with: the prior of a plan that changes nothing of it.
ResponsePrior priorOf(const Plan &plan)
{
    return responseOptions(plan, 0).prior;
}

double inTenths(double effect)
{
    return std::round(effect * 1'000) / 10;
}

} // namespace

AssumptionsForm::AssumptionsForm(QWidget *parent)
    : PlanForm(parent)
    , m_basis(makeText(TextKind::Secondary))
    , m_usual(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonUsualEffects"), QStringLiteral("undo-2")))
    , m_window(new QSpinBox)
{
    m_basis->setObjectName(QStringLiteral("assumptionsBasis"));
    m_window->setRange(0, kMostDays);
    place();
    connect(m_usual, &QPushButton::clicked, this, [this] {
        m_plan.assumptions.effects.clear();
        showPlan();
        Q_EMIT edited();
    });
    connect(m_window, &QSpinBox::valueChanged, this, [this](int days) {
        m_plan.assumptions.windowDays = days;
        Q_EMIT edited();
    });
    retranslate();
}

void AssumptionsForm::setHistory(std::size_t people)
{
    m_people = people;
    showBasis();
}

void AssumptionsForm::apply(Plan &plan) const
{
    plan.assumptions.effects = m_plan.assumptions.effects;
    plan.assumptions.windowDays = m_plan.assumptions.windowDays;
}

void AssumptionsForm::setReadOnly(bool isReadOnly)
{
    PlanForm::setReadOnly(isReadOnly);
    m_effects->setEnabled(!isReadOnly);
    showBasis();
}

std::vector<AssumptionsForm::Depth> AssumptionsForm::depths() const
{
    const ResponsePrior prior = priorOf(m_plan);
    std::vector<Depth> all {{"delivery", tr("Free delivery"), double {prior.freeDelivery}}};
    for (const auto &[share, effect] : prior.byDepth) {
        const double percent = inTenths(double {share});
        all.push_back({QString::number(percent).toStdString(),
                       tr("%1 off").arg(percentText(percent / 100, percent == std::round(percent) ? 0 : 1)),
                       double {effect}});
    }
    return all;
}

void AssumptionsForm::changeEffect(const std::string &depth, double percent)
{
    m_plan.assumptions.effects[depth] = std::round(percent * 10) / 1'000;
    // What says the same as everybody begins with need not be said.
    Plan usual = m_plan;
    usual.assumptions.effects.erase(depth);
    if (priorOf(usual).byDepth == priorOf(m_plan).byDepth
        && priorOf(usual).freeDelivery == priorOf(m_plan).freeDelivery)
        m_plan = std::move(usual);
    showBasis();
    Q_EMIT edited();
}

void AssumptionsForm::place()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(m_basis);
    m_effects = new QWidget;
    auto *rows = new QVBoxLayout(m_effects);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kHalf);
    layout->addWidget(m_effects);
    layout->addWidget(m_usual, 0, Qt::AlignLeft);
    layout->addWidget(addField("assumptions.window_days", m_window, "windowDays"));
}

void AssumptionsForm::showEffects()
{
    auto *rows = static_cast<QVBoxLayout *>(m_effects->layout());
    clearLayout(rows);
    for (const Depth &depth : depths()) {
        auto *box = new QDoubleSpinBox;
        box->setObjectName(depth.id == "delivery" ? QStringLiteral("effectDelivery")
                                                  : QStringLiteral("effect") + QString::fromStdString(depth.id));
        box->setRange(kLeastPercent, kMostPercent);
        box->setDecimals(1);
        box->setSuffix(QStringLiteral(" %"));
        box->setValue(inTenths(depth.effect));
        QLabel *label = makeText(TextKind::Body, depth.name);
        label->setBuddy(box);
        box->setAccessibleName(tr("More buyers with: %1").arg(depth.name));
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(label, 1);
        line->addWidget(box);
        rows->addWidget(row);
        connect(box, &QDoubleSpinBox::valueChanged, this,
                [this, id = depth.id](double percent) { changeEffect(id, percent); });
    }
}

void AssumptionsForm::showBasis()
{
    const QString usual = tr("How many more people buy with an offer than without one, give or take half of it.");
    m_basis->setText(m_people > 0
                         ? usual
                               + tr(" Your own past campaigns, with %1 people, say more than these numbers and "
                                    "replace them as far as they go.")
                                     .arg(countText(static_cast<qint64>(m_people)))
                         : usual
                               + tr(" These are what shops commonly see: nobody knows yours until a campaign "
                                    "had a control group. Change them if you know better."));
    m_usual->setEnabled(!isReadOnly() && !m_plan.assumptions.effects.empty());
}

void AssumptionsForm::showPlan()
{
    const QSignalBlocker blocker(m_window);
    m_window->setValue(m_plan.assumptions.windowDays);
    showEffects();
    showBasis();
}

void AssumptionsForm::retranslate()
{
    PlanForm::retranslate();
    m_window->setSpecialValueText(tr("As long as the offers last"));
    m_fields["assumptions.window_days"]->setHint(tr("A purchase within so many days counts as an answer."));
    setButtonText(m_usual, tr("Back to the usual"));
    showPlan();
}

QString AssumptionsForm::summary() const
{
    if (m_people > 0)
        return tr("Learned from %1 people").arg(countText(static_cast<qint64>(m_people)));
    const std::vector<Depth> all = depths();
    const auto ten = std::ranges::find(all, "10", &Depth::id);
    const Depth &shown = ten == all.end() ? all.back() : *ten;
    return tr("%1: %2 more buyers").arg(shown.name, percentText(shown.effect));
}

} // namespace clientele
