#include "widgets/pages/behaviour_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>

#include <cmath>

#include "widgets/charts/heat_grid.h"
#include "widgets/charts/step_bars.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

enum Part
{
    Funnel,
    Hours,
    Paths,
    Patterns,
    Pairs
};

constexpr int kTableHeight = 220;

} // namespace

BehaviourView::BehaviourView(QWidget *parent)
    : QWidget(parent)
    , m_who(new SegmentedControl(QString()))
    , m_note(makeText(TextKind::Small))
    , m_funnel(new StepBars(QString()))
    , m_hours(new HeatGrid(QString()))
{
    setObjectName(QStringLiteral("behaviourView"));
    for (const char *name : {"behaviourAll", "behaviourSelection"})
        m_who->addChoice(QString(), QLatin1String(name));
    m_funnel->setObjectName(QStringLiteral("behaviourFunnel"));
    m_hours->setObjectName(QStringLiteral("behaviourHours"));
    auto *content = new QWidget;
    content->setProperty("kind", QStringLiteral("page"));
    auto *parts = new QVBoxLayout(content);
    parts->setContentsMargins(0, 0, space::kHalf, 0);
    const auto add = [&](Part part, QWidget *widget) {
        m_titles[part] = makeText(TextKind::Strong);
        parts->addWidget(m_titles[part]);
        parts->addWidget(widget);
        parts->addSpacing(space::kHalf);
    };
    add(Funnel, m_funnel);
    add(Hours, m_hours);
    static constexpr std::array kNames {"behaviourPaths", "behaviourPatterns", "behaviourPairs"};
    for (std::size_t table = 0; table < m_tables.size(); ++table) {
        m_tables[table] = new DataTable(QString());
        m_tables[table]->setObjectName(QLatin1String(kNames[table]));
        m_tables[table]->setMinimumHeight(kTableHeight);
        m_models[table] = new RowsModel(this);
        m_tables[table]->setModel(m_models[table]);
        add(static_cast<Part>(Paths + table), m_tables[table]);
    }
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_who);
    choices->addWidget(m_note, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(choices);
    layout->addWidget(scroll, 1);
    connect(m_who, &SegmentedControl::chosen, this, &BehaviourView::findingsRequested);
    retranslate();
}

bool BehaviourView::isOfSelection() const
{
    return m_who->current() == 1;
}

void BehaviourView::setFindings(std::shared_ptr<const Dataset> dataset, BehaviourFindings findings)
{
    m_dataset = std::move(dataset);
    m_findings = std::move(findings);
    fill();
}

void BehaviourView::fill()
{
    if (!m_findings)
        return;
    const Behaviour &behaviour = m_findings->behaviour;
    m_note->setText(
        behaviour.depth.visits > 0
            ? tr("%1 people · %2 visits, %3 views each on average, half have %4 or fewer")
                  .arg(countText(static_cast<qint64>(behaviour.people)),
                       countText(static_cast<qint64>(behaviour.visits)), decimalText(behaviour.depth.meanViews, 1),
                       decimalText(behaviour.depth.medianViews, 1))
            : tr("%1 people. Files of what customers do (views, clicks, carts) add the steps before a purchase.")
                  .arg(countText(static_cast<qint64>(behaviour.people))));
    fillFunnel();
    fillHours();
    fillTables();
    showParts();
}

// Parts with nothing to tell are left out: without files of what customers do there are no steps before a purchase.
void BehaviourView::showParts()
{
    const bool hasEvents = m_findings->behaviour.depth.visits > 0;
    const std::array isTold {hasEvents, true, hasEvents, m_models[1]->rowCount() > 0, m_models[2]->rowCount() > 0};
    const std::array<QWidget *, 5> widgets {m_funnel, m_hours, m_tables[0], m_tables[1], m_tables[2]};
    for (std::size_t part = 0; part < isTold.size(); ++part) {
        m_titles[part]->setVisible(isTold[part]);
        widgets[part]->setVisible(isTold[part]);
    }
}

void BehaviourView::fillFunnel()
{
    std::vector<StepBars::Step> steps;
    QStringList words;
    std::size_t before = 0;
    for (const Behaviour::Step &step : m_findings->behaviour.funnel) {
        const double rate = before > 0 ? static_cast<double>(step.inOrder) / static_cast<double>(before) : 0;
        const QString people = tr("%1 people").arg(countText(static_cast<qint64>(step.inOrder)));
        const QString note
            = before > 0
                  ? tr("%1 of the step before; %2 times each, half within %3 days")
                        .arg(percentText(rate), decimalText(step.timesPerPerson, 1), decimalText(step.medianDaysAgo, 0))
                  : tr("%1 times each, half within %2 days")
                        .arg(decimalText(step.timesPerPerson, 1), decimalText(step.medianDaysAgo, 0));
        words << tr("%1: %2").arg(eventKindName(step.kind), people);
        steps.push_back({eventKindName(step.kind), static_cast<double>(step.inOrder), people, note});
        before = step.inOrder;
    }
    m_funnel->setSteps(std::move(steps),
                       words.isEmpty() ? tr("There is nothing to show yet.") : words.join(QStringLiteral("; ")));
}

void BehaviourView::fillHours()
{
    const auto &orders = m_findings->behaviour.orders;
    std::size_t most = 0;
    std::pair<int, int> busiest {0, 0};
    HeatGrid::Content content;
    for (int hour = 0; hour < 24; ++hour)
        content.columns << QString::number(hour);
    for (int day = 0; day < 7; ++day) {
        content.rows << weekdayText(day);
        for (int hour = 0; hour < 24; ++hour) {
            const std::size_t count = orders[static_cast<std::size_t>(day)][static_cast<std::size_t>(hour)];
            if (count > most) {
                most = count;
                busiest = {day, hour};
            }
        }
    }
    for (int day = 0; day < 7; ++day) {
        for (int hour = 0; hour < 24; ++hour) {
            const std::size_t count = orders[static_cast<std::size_t>(day)][static_cast<std::size_t>(hour)];
            const QString text = countText(static_cast<qint64>(count));
            content.cells.push_back(
                {most > 0 ? std::sqrt(static_cast<double>(count) / static_cast<double>(most)) : 0,
                 count > 0 ? text : QString(),
                 tr("%1, %2:00 to %3:00: %4 orders").arg(weekdayText(day)).arg(hour).arg((hour + 1) % 24).arg(text)});
        }
    }
    content.summary = most > 0
                          ? tr("Most orders come on %1 from %2:00.").arg(weekdayText(busiest.first)).arg(busiest.second)
                          : tr("No order has a time of day.");
    m_hours->setContent(std::move(content));
}

void BehaviourView::fillTables()
{
    std::vector<RowsModel::Row> paths;
    for (const Behaviour::Path &path : m_findings->behaviour.paths) {
        QStringList kinds;
        for (const std::string &kind : path.kinds)
            kinds << eventKindName(kind);
        if (path.goesOn)
            kinds << QStringLiteral("…");
        paths.push_back({{kinds.join(QStringLiteral(" → "))},
                         {countText(static_cast<qint64>(path.visits)), static_cast<qint64>(path.visits)},
                         {countText(static_cast<qint64>(path.people)), static_cast<qint64>(path.people)}});
    }
    m_models[0]->setRows({{tr("Way through a visit")}, {tr("Visits"), true}, {tr("People"), true}}, std::move(paths));

    std::vector<RowsModel::Row> patterns;
    for (const DayPatterns::Pattern &pattern : m_findings->patterns.patterns) {
        QStringList steps;
        for (const DayPatterns::Step &step : pattern.steps)
            //: a kind of event and a weekday: "Into the cart (Friday)"
            steps << tr("%1 (%2)").arg(eventKindName(step.kind), weekdayText(step.weekday));
        patterns.push_back({{steps.join(QStringLiteral(" → "))},
                            {countText(static_cast<qint64>(pattern.people)), static_cast<qint64>(pattern.people)},
                            {percentText(pattern.confidence), pattern.confidence},
                            {decimalText(pattern.lift, 2), pattern.lift}});
    }
    m_models[1]->setRows({{tr("Pattern over days")},
                          {tr("People"), true},
                          {tr("Confidence"), true, tr("Of those who took all steps but the last.")},
                          {tr("Lift"), true, tr("How much more often on that weekday than that weekday usually is.")}},
                         std::move(patterns));

    std::vector<RowsModel::Row> pairs;
    for (const BasketPairs::Pair &pair : m_findings->pairs.pairs) {
        pairs.push_back({{productName(pair.first, *m_dataset)},
                         {productName(pair.second, *m_dataset)},
                         {countText(static_cast<qint64>(pair.baskets)), static_cast<qint64>(pair.baskets)},
                         {percentText(pair.support, 2), pair.support},
                         {percentText(pair.confidence), pair.confidence},
                         {percentText(pair.reverse), pair.reverse},
                         {decimalText(pair.lift, 1), pair.lift}});
    }
    m_models[2]->setRows({{tr("Product")},
                          {tr("and product")},
                          {tr("Orders"), true},
                          {tr("Support"), true, tr("Share of all orders that hold both.")},
                          {tr("Confidence →"), true, tr("Share of the first one's orders that hold the second.")},
                          {tr("Confidence ←"), true, tr("Share of the second one's orders that hold the first.")},
                          {tr("Lift"), true, tr("How many times as often as if people chose independently.")}},
                         std::move(pairs));
}

void BehaviourView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BehaviourView::retranslate()
{
    m_who->setAccessibleName(tr("Whose behaviour"));
    m_who->setChoiceText(0, tr("All customers"));
    m_who->setChoiceText(1, tr("The selection"));
    const std::array titles {tr("From looking to buying"), tr("When orders come"), tr("Common ways through a visit"),
                             tr("Patterns over days"), tr("Bought together")};
    for (std::size_t part = 0; part < titles.size(); ++part)
        m_titles[part]->setText(titles[part]);
    m_funnel->setAccessibleName(titles[Funnel]);
    m_hours->setAccessibleName(titles[Hours]);
    for (std::size_t table = 0; table < m_tables.size(); ++table)
        m_tables[table]->setAccessibleName(titles[Paths + table]);
    fill();
}

} // namespace clientele
