#include <QtCore/QTime>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "widgets/charts/line_chart.h"
#include "widgets/charts/treemap.h"
#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/forms/stat_tile.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/overview_page.h"
#include "widgets/pages/rows_panel.h"
#include "widgets/pages/suggestion_list.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/forms/page_stack.h"

// What the Overview page says: its numbers, charts and lists in words.
namespace clientele {

namespace {

constexpr std::array kSpans {30, 90, 365, 0}; // days; 0 = all

QString greeting()
{
    const int hour = QTime::currentTime().hour();
    if (hour >= 5 && hour < 12)
        return OverviewPage::tr("Good morning");
    if (hour >= 12 && hour < 18)
        return OverviewPage::tr("Good afternoon");
    return OverviewPage::tr("Good evening");
}

// "+3.1 %" against the span before, in the colour of good or bad news; nothing when there was none.
void setChange(StatTile *tile, double now, double before)
{
    if (before <= 0) {
        tile->setNote(OverviewPage::tr("nothing to compare with"));
        return;
    }
    const double change = now / before - 1;
    const QString text = OverviewPage::tr("%1 in 30 days").arg(signedPercentText(change));
    tile->setNote(text, change > 0 ? StatTile::Tone::Good : change < 0 ? StatTile::Tone::Bad : StatTile::Tone::Neutral);
}

void setTile(StatTile *tile, const QString &label, const QString &value, const QString &explanation)
{
    tile->setLabel(label);
    tile->setValue(value);
    tile->setExplanation(OverviewPage::tr("%1 Press to see the rows.").arg(explanation));
}

Money sumOf(const std::vector<Money> &days, int span)
{
    const auto count = span > 0 ? std::min(days.size(), static_cast<std::size_t>(span)) : days.size();
    Money sum;
    for (std::size_t i = days.size() - count; i < days.size(); ++i)
        sum += days[i];
    return sum;
}

} // namespace

void OverviewPage::retranslate()
{
    setButtonText(m_addFiles, tr("Add files"));
    m_title->setText(greeting());
    m_span->setAccessibleName(tr("Days shown"));
    for (int i = 0; i < 3; ++i)
        m_span->setChoiceText(i, countText(kSpans[static_cast<std::size_t>(i)]));
    m_span->setChoiceText(3, tr("All"));
    m_daysTable->setAccessibleName(tr("Show the days as a table"));
    m_daysTable->setToolTip(m_daysTable->accessibleName());
    m_chart->setAccessibleName(tr("Revenue by day"));
    m_treemap->setAccessibleName(tr("Where revenue comes from"));
    m_products->setAccessibleName(tr("Top products"));
    m_chartCard->setTitle(tr("Revenue by day"));
    m_treemapCard->setTitle(tr("Where revenue comes from"));
    m_suggestionsCard->setTitle(tr("Suggested campaigns"));
    m_productsCard->setTitle(tr("Top products"));
    fill();
}

void OverviewPage::fill()
{
    if (!m_dataset || m_dataset->orders.size() == 0) {
        m_state->showEmpty(
            QStringLiteral("shopping-bag"), tr("No orders yet"),
            tr("Add the order files you already have. Clientele finds out what their columns mean and shows "
               "what your customers are worth."),
            tr("Add files"));
        return;
    }
    m_state->showContent();
    const int things = static_cast<int>(std::min<std::size_t>(m_overview.suggestions.size(), 3));
    m_subtitle->setText(tr("%Ln thing(s) worth doing next, from your own orders", nullptr, things));
    fillTiles();
    fillChart();
    fillTreemap();
    m_suggestions->setSuggestions(m_overview.suggestions, m_currency);
    fillProducts();
}

void OverviewPage::fillTiles()
{
    const Overview &o = m_overview;
    setTile(m_customers, termName(Term::Customers), countText(qint64(o.customers)), termExplanation(Term::Customers));
    m_customers->setNote(tr("%1 have ordered").arg(countText(qint64(o.buyers))));
    setTile(m_orders, termName(Term::Orders), countText(qint64(o.orders)), termExplanation(Term::Orders));
    setChange(m_orders, double(o.recentOrders), double(o.previousOrders));
    setTile(m_repeatRate, termName(Term::RepeatRate), percentText(o.repeatRate), termExplanation(Term::RepeatRate));
    m_repeatRate->setNote(tr("%1 came back").arg(countText(qRound64(o.repeatRate * double(o.buyers)))));
    setTile(m_revenue, tr("Revenue, %1 d").arg(o.recentDays), moneyShort(o.recentRevenue, m_currency),
            termExplanation(Term::Revenue));
    setChange(m_revenue, o.recentRevenue.toDouble(), o.previousRevenue.toDouble());
    setTile(m_averageOrder, termName(Term::AverageOrder), moneyText(o.averageOrder, m_currency),
            termExplanation(Term::AverageOrder));
    m_averageOrder->setNote(tr("before refunds"));
    setTile(m_guestOrders, termName(Term::GuestOrders), countText(qint64(o.guestOrders)),
            termExplanation(Term::GuestOrders));
    m_guestOrders->setNote(tr("%1 of revenue").arg(moneyShort(o.guestGross + o.guestRefunds, m_currency)));
}

void OverviewPage::fillChart()
{
    DaySeries series;
    series.name = termName(Term::Revenue);
    series.firstDay = m_overview.firstDay;
    for (const Money day : m_overview.revenueByDay)
        series.values.push_back(day.toDouble());
    series.axisText = [currency = m_currency](double value) { return moneyShort(Money::fromDouble(value), currency); };
    series.fullText = [currency = m_currency](double value) { return moneyText(Money::fromDouble(value), currency); };
    m_chart->setSeries(std::move(series));
    chooseSpan(m_span->current());
}

void OverviewPage::chooseSpan(int choice)
{
    m_chart->setSpan(kSpans[static_cast<std::size_t>(choice)]);
    updateSpanSum();
}

void OverviewPage::updateSpanSum()
{
    const Money sum = sumOf(m_overview.revenueByDay, kSpans[static_cast<std::size_t>(m_span->current())]);
    m_spanSum->setText(tr("%1 in all").arg(moneyShort(sum, m_currency)));
    m_spanSum->setToolTip(moneyText(sum, m_currency));
}

void OverviewPage::fillTreemap()
{
    Money total;
    for (const Overview::GroupRow &row : m_overview.groups)
        total += std::max(row.net, Money {});
    const RfmMap &map = rfmMaps().front();
    std::vector<TreemapItem> items;
    for (const Overview::GroupRow &row : m_overview.groups) {
        const double size = std::max(0.0, row.net.toDouble());
        const double share = total > Money {} ? size / total.toDouble() : 0;
        items.push_back({groupName(map.id, map.groups[row.group].id), size, percentText(share, 0), 0, row.group});
    }
    m_treemap->setItems(std::move(items), tr("Group"), tr("Share of net spend"));
}

void OverviewPage::fillProducts()
{
    std::vector<RowsModel::Row> rows;
    for (const Overview::ProductRow &row : m_overview.topProducts) {
        const QString name = productName(row.product, *m_dataset);
        rows.push_back({{name, {}, name, RowsModel::Tone::Plain},
                        {countText(qint64(row.buyers)), qint64(row.buyers), {}, RowsModel::Tone::Plain},
                        {quantityText(row.sold), row.sold.toDouble(), {}, RowsModel::Tone::Plain},
                        {moneyText(row.gross, m_currency), row.gross.toDouble(), {}, RowsModel::Tone::Plain}});
    }
    m_productsModel->setRows({{tr("Product"), false, tr("Double-click a product to see its orders.")},
                              {termName(Term::Buyers), true, termExplanation(Term::Buyers)},
                              {tr("Sold"), true, tr("Pieces sold, guests included.")},
                              {termName(Term::Gross), true, termExplanation(Term::Gross)}},
                             std::move(rows));
}

void OverviewPage::showDays()
{
    m_stack->setCurrentWidget(m_rows);
    m_rows->open([this](RowsPanel &panel) {
        const auto fillDays = [this](RowsModel &model) {
            std::vector<RowsModel::Row> rows;
            for (std::size_t i = m_overview.revenueByDay.size(); i-- > 0;) {
                const Day day = m_overview.firstDay + static_cast<Day>(i);
                const Money revenue = m_overview.revenueByDay[i];
                rows.push_back({{dayText(day), day, {}, RowsModel::Tone::Plain},
                                {weekdayText(weekday(day)), weekday(day), {}, RowsModel::Tone::Quiet},
                                {moneyText(revenue, m_currency), revenue.toDouble(), {}, RowsModel::Tone::Plain}});
            }
            model.setRows({{tr("Day"), false, {}},
                           {tr("Weekday"), false, {}},
                           {termName(Term::Revenue), true, termExplanation(Term::Revenue)}},
                          std::move(rows));
        };
        panel.showRows(tr("Revenue by day"), termExplanation(Term::Revenue), fillDays);
    });
}

void OverviewPage::showRepeatBuyers()
{
    auto members = std::make_shared<CustomerSet>();
    for (std::size_t i = 0; i < m_rfm->values.size(); ++i) {
        if (m_rfm->values.frequency[i] > 1)
            members->push_back(m_rfm->values.customer[i]);
    }
    Q_EMIT customersRequested(tr("Two orders or more"), members);
}

void OverviewPage::showOrdersThat(std::function<QString()> title, const std::function<bool(OrderIndex)> &isWanted)
{
    std::vector<OrderIndex> orders;
    for (OrderIndex order = 0; order < m_dataset->orders.size(); ++order) {
        if (isWanted(order))
            orders.push_back(order);
    }
    m_stack->setCurrentWidget(m_rows);
    m_rows->open([dataset = m_dataset, title = std::move(title), orders = std::move(orders)](RowsPanel &panel) {
        panel.showOrders(title(), dataset, orders);
    });
}

} // namespace clientele
