#include "widgets/pages/forecast_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include "analytics/plan/decide.h"
#include "analytics/rfm/rfm_map.h"
#include "widgets/charts/budget_curve.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/try_it_form.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_margins.h"
#include "widgets/shell/names_offers.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr double kNormal95 = 1.96;
constexpr double kNoGap = 0.0005; // would read 0.0 %
constexpr int kHighFrom = 540; // pixels of the view
constexpr int kChartsHeight = 196; // curve and table at least
constexpr int kCurveWidth = 176;
constexpr int kCurveHeight = 132;
constexpr int kFewestRows = 3;
constexpr int kOfferColumn = 0;
constexpr int kWhyColumn = 1;

QString strataName(std::uint32_t stratum)
{
    const RfmMap &map = rfmMaps().front();
    return stratum < map.groups.size() ? groupName(map.id, map.groups[stratum].id) : segmentName("no_orders");
}

// What the plan assumes of a discount of that depth: "8 %".
QString assumedEffect(const Plan &plan, float depth)
{
    return percentText(static_cast<double>(responseOptions(plan, 0).prior.effectOf({depth})));
}

} // namespace

ForecastView::ForecastView(QWidget *parent)
    : QWidget(parent)
    , m_curveBox(new QWidget)
    , m_curve(new BudgetCurve({}))
    , m_curveTitle(makeText(TextKind::Strong))
    , m_gap(makeText(TextKind::Small))
    , m_table(new DataTable({}))
    , m_rows(new RowsModel(this))
    , m_basis(makeText(TextKind::Small))
    , m_tryIt(new TryItForm)
    , m_charts(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_knobs(new QWidget)
{
    m_curve->setObjectName(QStringLiteral("forecastCurve"));
    m_table->setObjectName(QStringLiteral("forecastTable"));
    m_basis->setObjectName(QStringLiteral("forecastBasis"));
    m_table->setModel(m_rows);
    m_table->setStretchColumn(kOfferColumn);
    m_table->setTwoLines(); // who and why in one place, however narrow the window
    m_curve->setMinimumSize(kCurveWidth, kCurveHeight);
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height()
                              + kFewestRows * m_table->verticalHeader()->defaultSectionSize());
    m_charts->setContentsMargins(0, 0, 0, 0);
    m_charts->setSpacing(space::kCard);
    m_curve->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what there is, from the least on
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_charts->addWidget(createCurve(), 1);
    m_charts->addWidget(m_table, 2);
    auto *knobs = new QVBoxLayout(m_knobs);
    knobs->setContentsMargins(0, 0, 0, 0);
    m_tryIt->setProperty("kind", QStringLiteral("page"));
    auto *content = new QWidget;
    content->setProperty("kind", QStringLiteral("page"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::kHalf, 0);
    column->setSpacing(space::kHalf);
    auto *charts = new QWidget;
    charts->setMinimumHeight(kChartsHeight);
    charts->setLayout(m_charts);
    column->addWidget(charts, 1);
    column->addWidget(m_knobs);
    column->addWidget(m_basis);
    auto *scroll = new QScrollArea; // a low window scrolls instead of squeezing
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kHalf, space::kHalf, 0, 0);
    layout->addWidget(scroll);
    setTryItBeside(nullptr);
    retranslate();
}

QWidget *ForecastView::createCurve()
{
    m_curveTitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // breaks in two lines beside the table
    auto *column = new QVBoxLayout(m_curveBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(m_curveTitle);
    column->addWidget(m_gap);
    column->addWidget(m_curve, 1);
    return m_curveBox;
}

// In a high window the curve over the whole width with the table below, in a low one side by side.
void ForecastView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_charts->setDirection(height() >= kHighFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ForecastView::setDataset(std::shared_ptr<const Dataset> dataset)
{
    m_dataset = std::move(dataset);
    setCurrency(m_dataset ? QString::fromStdString(m_dataset->currency) : QString());
}

void ForecastView::setTryItBeside(QVBoxLayout *place)
{
    if (QWidget *parent = m_tryIt->parentWidget(); parent && parent->layout())
        parent->layout()->removeWidget(m_tryIt);
    if (place)
        place->addWidget(m_tryIt);
    else
        m_knobs->layout()->addWidget(m_tryIt);
    m_tryIt->setFlat(!place);
    m_knobs->setVisible(!place);
}

void ForecastView::setCurrency(const QString &currency)
{
    m_currency = currency;
    m_tryIt->setCurrency(currency);
    fill();
}

void ForecastView::setContent(const Plan &plan, Content content)
{
    m_plan = plan;
    m_content = std::move(content);
    if (!m_content.isSample && m_content.mostPeople > 0) { // decided, not tried
        const double most
            = m_content.forecast.curve.empty() ? m_content.forecast.cost : m_content.forecast.curve.back().cost;
        m_tryIt->setPlan(plan);
        m_tryIt->setRange(most, m_content.mostPeople, m_content.usualOrder);
    }
    fill();
}

void ForecastView::clear()
{
    setContent(m_plan, {});
}

QString ForecastView::interval(double value, double error) const
{
    return tr("%1 to %2")
        .arg(moneyShort(Money::fromDouble(value - kNormal95 * error), m_currency),
             moneyShort(Money::fromDouble(value + kNormal95 * error), m_currency));
}

void ForecastView::fill()
{
    fillCurve();
    fillTable();
    m_basis->setText(basis());
    const Forecast &forecast = m_content.forecast;
    QString gap;
    if (!forecast.curve.empty()) {
        gap = forecast.gap < kNoGap
                  ? tr("as good as it gets")
                  : tr("at most %1 below the best there is").arg(percentText(std::max(0.0, forecast.gap)));
        if (forecast.marginal > 0)
            gap += tr(" · the next %1 earns %2")
                       .arg(moneyText(Money::fromWhole(1), m_currency),
                            moneyText(Money::fromDouble(forecast.marginal), m_currency));
    }
    m_gap->setText(gap);
}

void ForecastView::fillCurve()
{
    const Forecast &forecast = m_content.forecast;
    BudgetCurve::Content content;
    for (const Forecast::Point &point : forecast.curve)
        content.points.push_back(
            {point.cost, point.profit, point.profit - kNormal95 * point.error, point.profit + kNormal95 * point.error});
    content.text = [currency = m_currency](double amount) { return moneyShort(Money::fromDouble(amount), currency); };
    content.costTitle = tr("cost of the discounts");
    if (!content.points.empty()) {
        const auto best = std::ranges::max_element(forecast.curve, {}, &Forecast::Point::profit);
        content.bestName = tr("most at %1").arg(content.text(best->cost));
        content.chosen = forecast.cost;
        content.chosenName = tr("this plan: %1").arg(content.text(forecast.cost));
        content.summary
            = tr("This plan's discounts cost %1 and add %2 of profit; the most, %3, is earned at a cost of %4.")
                  .arg(content.text(forecast.cost), content.text(forecast.profit), content.text(best->profit),
                       content.text(best->cost));
    }
    m_curveBox->setVisible(!content.points.empty()); // the table takes its room
    m_curve->setContent(std::move(content));
}

void ForecastView::fillTable()
{
    const auto money = [this](double amount, RowsModel::Tone tone = RowsModel::Tone::Plain) {
        return RowsModel::Cell {moneyText(Money::fromDouble(amount), m_currency), amount, {}, tone};
    };
    std::vector<RowsModel::Row> rows;
    for (const Forecast::Row &row : m_content.forecast.rows) {
        const auto people = static_cast<qint64>(row.people);
        if (!row.offer) {
            rows.push_back(
                {{tr("Do not send"), {}, {}, RowsModel::Tone::Plain, {}, notSentText(row.reason)},
                 {notSentText(row.reason)},
                 {countText(people), people},
                 money(0),
                 {row.saved > 0 ? tr("saves %1").arg(moneyText(Money::fromDouble(row.saved), m_currency)) : QString(),
                  row.saved,
                  {},
                  RowsModel::Tone::Good},
                 {}});
            continue;
        }
        QString name, sentence;
        if (*row.offer < m_plan.offers.size()) {
            const Offer &given = m_plan.offers[*row.offer];
            const Offer offer = m_dataset ? withProductNames(given, *m_dataset) : given;
            name = offerName(offer, m_currency);
            sentence = offerText(offer, m_currency);
        }
        const auto tone = row.profit < 0 ? RowsModel::Tone::Bad : RowsModel::Tone::Good;
        const QString profit = moneyText(Money::fromDouble(row.profit), m_currency);
        const QString half = moneyText(Money::fromDouble(kNormal95 * row.profitError), m_currency);
        const QString both = tr("%1 ± %2", "an estimate and half its interval").arg(profit, half);
        const QString mostly = tr("mostly %1").arg(strataName(row.stratum));
        rows.push_back(
            {{name, {}, sentence, RowsModel::Tone::Plain, {}, mostly},
             {mostly},
             {countText(people), people},
             money(row.cost),
             {both, row.profit, interval(row.profit, row.profitError), tone, {}, QStringLiteral("± ") + half, profit}});
    }
    m_rows->setRows({{tr("Who gets what")},
                     {tr("Why them")},
                     {tr("People"), true},
                     {tr("Cost"), true},
                     {tr("Additional profit"), true, profitExplanation()}},
                    std::move(rows));
    m_table->setUnseenColumns({kWhyColumn});
}

QString ForecastView::profitExplanation() const
{
    const QString interval = tr("With the interval in which it lies with 95 %.");
    return m_content.margins ? interval + QLatin1Char('\n') + marginBasisText(*m_content.margins) : interval;
}

QString ForecastView::basis() const
{
    if (!m_content.forecast.isKnown)
        return tr("Nothing is estimated for this plan yet.");
    QStringList parts;
    if (m_content.isSample)
        parts << tr("Estimated on a sample while you drag; exact once you let go.");
    if (m_content.isSealed)
        return tr("As it was estimated before it went out.");
    parts
        << (m_content.isLearned
                ? tr("Learned from %1 people of your own past campaigns with a control group.")
                      .arg(countText(static_cast<qint64>(m_content.pastPeople)))
                : tr("This shop has no past campaign with a control group, so the effects are an assumption: 10 % off "
                     "brings %1 more buyers, 20 % off %2 more, give or take half of that. “What is assumed” changes "
                     "them.")
                      .arg(assumedEffect(m_plan, 0.1F), assumedEffect(m_plan, 0.2F)));
    if (m_content.margins)
        parts << marginBasisText(*m_content.margins);
    return parts.join(QLatin1Char(' '));
}

void ForecastView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ForecastView::retranslate()
{
    m_curveTitle->setText(tr("What a bigger budget would earn"));
    m_curve->setAccessibleName(m_curveTitle->text());
    m_table->setAccessibleName(tr("Who gets what"));
    fill();
}

} // namespace clientele
