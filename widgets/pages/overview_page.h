#pragma once

#include <QtWidgets/QWidget>

#include <memory>

#include "analytics/profile/overview.h"

namespace clientele {

class StatePanel;

// The shop at a glance: its numbers, revenue by day, where it comes from, what sells best, and what to do next. Every
// number opens to its rows: customers on the Customers page, orders and days in a table in place of the dashboard.
//
// Objects: pageOverview, buttonAddFiles, tileCustomers, tileOrders, tileRepeatRate, tileRevenue, tileAverageOrder,
// tileGuestOrders, revenueChart, revenueSpan30, revenueSpan90, revenueSpan365, revenueSpanAll, buttonRevenueTable,
// revenueTreemap, topProductsTable, buttonDesign0 … (one per suggestion), overviewRows (the table in place of the
// dashboard), overviewRowsTable, buttonBackToOverview.
class OverviewPage : public QWidget
{
public:
    explicit OverviewPage(QWidget *parent = nullptr);

    // A new snapshot and its numbers. A shop without orders shows the empty state.
    void setOverview(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                     const Overview &overview);
    StatePanel *state() const; // for loading and errors

Q_SIGNALS:
    void addFilesRequested();
    void campaignRequested(const QString &segmentId);  // design a campaign for this segment
    void segmentRequested(const QString &segmentId);   // show it on the Segments page
    void customersRequested(const QString &title, const std::shared_ptr<const clientele::CustomerSet> &customers);
};

} // namespace clientele
