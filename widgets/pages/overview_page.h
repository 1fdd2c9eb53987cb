#pragma once

#include <QtWidgets/QWidget>

#include <functional>
#include <memory>

#include "analytics/profile/overview.h"

class QLabel;
class QPushButton;

namespace clientele {

class PageStack;
class Card;
class DataTable;
class LineChart;
class RowsModel;
class RowsPanel;
class SegmentedControl;
class StatePanel;
class StatTile;
class SuggestionList;
class Treemap;

// The shop at a glance: its numbers, revenue by day, where it comes from, what sells best, and what to do next. Every
// number opens to its rows: customers on the Customers page, orders and days in a table in place of the dashboard.
//
// Objects: pageOverview, buttonAddFiles, tileCustomers, tileOrders, tileRepeatRate, tileRevenue, tileAverageOrder,
// tileGuestOrders, revenueChart, revenueSpan30, revenueSpan90, revenueSpan365, revenueSpanAll, buttonRevenueTable,
// revenueTreemap, topProductsTable; those of SuggestionList and RowsPanel.
class OverviewPage : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewPage(QWidget *parent = nullptr);

    // A new snapshot and its numbers. A shop without orders shows the empty state.
    void setOverview(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                     const Overview &overview);
    StatePanel *state() const { return m_state; } // for loading and errors

Q_SIGNALS:
    void addFilesRequested();
    void campaignRequested(const QString &segmentId); // design a campaign for this segment
    void segmentRequested(const QString &segmentId); // show it on the Segments page
    // Null customers: everybody.
    void customersRequested(const QString &title, const std::shared_ptr<const clientele::CustomerSet> &customers);
    void customerRequested(quint32 customer); // show this one

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createDashboard();
    QWidget *createTiles();
    QWidget *createChart();
    QWidget *createTreemap();
    QWidget *createSuggestions();
    QWidget *createProducts();
    void createRows();
    void connectTiles();
    void fill();
    void fillTiles();
    void fillChart();
    void fillTreemap();
    void fillProducts();
    void chooseSpan(int choice);
    void updateSpanSum();
    void showDays();
    void showRepeatBuyers();
    // Orders in place of the dashboard; the title is asked for again in another language.
    void showOrdersThat(std::function<QString()> title, const std::function<bool(OrderIndex)> &isWanted);
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const RfmAnalysis> m_rfm;
    Overview m_overview;
    QString m_currency;

    StatePanel *m_state = nullptr;
    PageStack *m_stack = nullptr;
    RowsPanel *m_rows = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QPushButton *m_addFiles = nullptr;
    StatTile *m_customers = nullptr;
    StatTile *m_orders = nullptr;
    StatTile *m_repeatRate = nullptr;
    StatTile *m_revenue = nullptr;
    StatTile *m_averageOrder = nullptr;
    StatTile *m_guestOrders = nullptr;
    Card *m_chartCard = nullptr;
    QLabel *m_spanSum = nullptr;
    SegmentedControl *m_span = nullptr;
    QPushButton *m_daysTable = nullptr;
    LineChart *m_chart = nullptr;
    Card *m_treemapCard = nullptr;
    Treemap *m_treemap = nullptr;
    Card *m_suggestionsCard = nullptr;
    SuggestionList *m_suggestions = nullptr;
    Card *m_productsCard = nullptr;
    DataTable *m_products = nullptr;
    RowsModel *m_productsModel = nullptr;
};

} // namespace clientele
