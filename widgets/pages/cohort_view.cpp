#include "widgets/pages/cohort_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>

#include "widgets/charts/curve_chart.h"
#include "widgets/charts/heat_grid.h"
#include "widgets/forms/day_edit.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr std::size_t kMostShown = 36; // cohorts and periods: three years of months

double shareOf(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

} // namespace

CohortView::CohortView(QWidget *parent)
    : QWidget(parent)
    , m_period(new SegmentedControl(QString()))
    , m_what(new SegmentedControl(QString()))
    , m_heat(new HeatGrid(QString()))
    , m_curve(new CurveChart(QString()))
    , m_note(makeText(TextKind::Small))
{
    setObjectName(QStringLiteral("cohortView"));
    for (const char *name : {"cohortWeek", "cohortMonth", "cohortQuarter"})
        m_period->addChoice(QString(), QLatin1String(name));
    m_period->setCurrent(static_cast<int>(CohortTable::Period::Month));
    for (const char *name : {"cohortPeople", "cohortRevenue"})
        m_what->addChoice(QString(), QLatin1String(name));
    m_heat->setObjectName(QStringLiteral("cohortHeat"));
    m_heat->setProperty("kind", QStringLiteral("page"));
    m_curve->setObjectName(QStringLiteral("cohortCurve"));
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_period);
    choices->addWidget(m_what);
    choices->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_heat);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(choices);
    layout->addWidget(m_curve);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_note);
    connect(m_period, &SegmentedControl::chosen, this, &CohortView::tableRequested);
    connect(m_what, &SegmentedControl::chosen, this, &CohortView::fill);
    connect(m_heat, &HeatGrid::cellActivated, this, [this](int row, int column) {
        const std::size_t first = m_table->cohorts.size() - std::min(m_table->cohorts.size(), kMostShown);
        const std::size_t cohort = first + static_cast<std::size_t>(row);
        const QString name = cohortName(m_table->cohorts[cohort]);
        Q_EMIT cellActivated(column == 0 ? tr("First order: %1").arg(name)
                                         : tr("First order: %1, back after %2").arg(name).arg(column),
                             static_cast<int>(cohort), column);
    });
    retranslate();
}

CohortTable::Period CohortView::period() const
{
    return static_cast<CohortTable::Period>(m_period->current());
}

void CohortView::setTable(const CohortTable &table, const QString &currency)
{
    m_table = table;
    m_currency = currency;
    fill();
}

QString CohortView::cohortName(const CohortTable::Cohort &cohort) const
{
    const QDate start = dateOf(cohort.start);
    switch (m_table->period) {
    case CohortTable::Period::Week: return dayText(cohort.start);
    case CohortTable::Period::Month: return QLocale().toString(start, tr("MMM yyyy", "month and year of a cohort"));
    case CohortTable::Period::Quarter: return tr("Q%1 %2").arg((start.month() + 2) / 3).arg(start.year());
    }
    return {};
}

QString CohortView::stepTitle() const
{
    switch (m_table ? m_table->period : period()) {
    case CohortTable::Period::Week: return tr("weeks after the first order");
    case CohortTable::Period::Month: return tr("months after the first order");
    case CohortTable::Period::Quarter: return tr("quarters after the first order");
    }
    return {};
}

void CohortView::fill()
{
    if (!m_table)
        return;
    const bool isMoney = m_what->current() == 1;
    const std::size_t first = m_table->cohorts.size() - std::min(m_table->cohorts.size(), kMostShown);
    const std::size_t periods = std::min(m_table->curve.size(), kMostShown);
    double mostMoney = 0;
    for (const CohortTable::Cohort &cohort : m_table->cohorts) {
        for (const CohortTable::Cell &cell : cohort.cells)
            mostMoney = std::max(mostMoney, shareOf(cell.net.toDouble(), static_cast<double>(cohort.customers)));
    }
    HeatGrid::Content content;
    content.corner = tr("First order · customers");
    for (std::size_t after = 0; after < periods; ++after)
        content.columns << QString::number(after);
    for (std::size_t at = first; at < m_table->cohorts.size(); ++at) {
        const CohortTable::Cohort &cohort = m_table->cohorts[at];
        const QString name = cohortName(cohort);
        const QString people = countText(static_cast<qint64>(cohort.customers));
        //: a cohort's period and how many customers are in it
        content.rows << tr("%1 · %2").arg(name, people);
        for (std::size_t after = 0; after < periods; ++after) {
            HeatGrid::Cell &cell = content.cells.emplace_back();
            if (after >= cohort.cells.size())
                continue;
            const double back
                = shareOf(static_cast<double>(cohort.cells[after].customers), static_cast<double>(cohort.customers));
            const double each = shareOf(cohort.cells[after].net.toDouble(), static_cast<double>(cohort.customers));
            cell.strength = isMoney ? std::clamp(shareOf(each, mostMoney), 0.0, 1.0) : after == 0 ? 1 : back;
            cell.text = isMoney ? moneyShort(Money::fromDouble(each), m_currency) : QString::number(qRound(100 * back));
            cell.explanation = tr("%1, %2 %3: %4 ordered (%5), %6 in all")
                                   .arg(name)
                                   .arg(after)
                                   .arg(stepTitle(), countText(static_cast<qint64>(cohort.cells[after].customers)),
                                        percentText(back), moneyText(cohort.cells[after].net, m_currency));
        }
    }
    const bool hasCurve = m_table->curve.size() > 1;
    const QString next = hasCurve ? percentText(shareOf(static_cast<double>(m_table->curve[1].active),
                                                        static_cast<double>(m_table->curve[1].customers)))
                                  : QString();
    content.summary = hasCurve ? tr("%1 cohorts. Of all customers, %2 ordered again in the period after their first.")
                                     .arg(m_table->cohorts.size())
                                     .arg(next)
                               : tr("There is not yet a whole period after the first orders.");
    m_note->setText(isMoney ? tr("Net spend per customer of the cohort. Empty: the period had not ended by %1.")
                                  .arg(dayText(m_table->lastDay))
                            : tr("Per cent of the cohort that ordered in the period. Empty: it had not ended by %1.")
                                  .arg(dayText(m_table->lastDay)));
    m_heat->setContent(std::move(content));
    fillCurve();
}

void CohortView::fillCurve()
{
    CurveChart::Content content;
    content.stepTitle = stepTitle();
    content.all.name = tr("All");
    for (const CohortTable::Point &point : m_table->curve)
        content.all.shares.push_back(shareOf(static_cast<double>(point.active), static_cast<double>(point.customers)));
    for (const CohortTable::Cohort &cohort : m_table->cohorts) {
        if (m_table->cohorts.size() > kMostShown || cohort.cells.size() < 2)
            continue;
        CurveChart::Curve &curve = content.parts.emplace_back();
        curve.name = cohortName(cohort);
        for (const CohortTable::Cell &cell : cohort.cells)
            curve.shares.push_back(shareOf(static_cast<double>(cell.customers), static_cast<double>(cohort.customers)));
    }
    const std::size_t last = content.all.shares.size();
    content.summary = last > 1 ? tr("%1 of all customers ordered again %2 %3.")
                                     .arg(percentText(content.all.shares[last - 1]))
                                     .arg(last - 1)
                                     .arg(content.stepTitle)
                               : tr("There is not yet a whole period after the first orders.");
    m_curve->setContent(std::move(content));
}

void CohortView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CohortView::retranslate()
{
    m_period->setAccessibleName(tr("Group first orders by"));
    m_period->setChoiceText(0, tr("Week"));
    m_period->setChoiceText(1, tr("Month"));
    m_period->setChoiceText(2, tr("Quarter"));
    m_what->setAccessibleName(tr("What the cells show"));
    m_what->setChoiceText(0, tr("People"));
    m_what->setChoiceText(1, tr("Revenue"));
    m_heat->setAccessibleName(tr("Cohorts by period"));
    m_curve->setAccessibleName(tr("Who came back"));
    fill();
}

} // namespace clientele
