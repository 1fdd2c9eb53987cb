#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <vector>

#include "analytics/recommend/default_method.h"
#include "analytics/recommend/recommend_rules.h"
#include "analytics/recommend/evaluate/stored_leaderboard.h"
#include "analytics/segment/segment.h"

class QLabel;

namespace clientele {

class LeaderboardView;
class PageStack;
class RecommendCustomerView;
class RecommendOptions;
class RecommendProductView;
class RecommendSegmentView;
class SegmentedControl;
class StatePanel;

// What to offer whom: to one customer, by two methods side by side; to a segment; starting from a product; and which
// method predicts best in this shop. Each view asks for what it shows when somebody looks at it.
//
// Objects: pageRecommend, recommendViewCustomers, recommendViewSegments, recommendViewProducts, recommendViewMethods;
// those of RecommendOptions and of the four views.
class RecommendPage : public QWidget
{
    Q_OBJECT

public:
    enum View
    {
        Customers,
        Segments,
        Products,
        Methods
    };

    explicit RecommendPage(QWidget *parent = nullptr);

    // A new snapshot: its sales and segments, the method that "automatic" stands for, what was measured last (nothing:
    // never), and whether another window holds the shop.
    struct Shop
    {
        std::shared_ptr<const Dataset> dataset;
        std::shared_ptr<const std::vector<Segment>> segments;
        MethodChoice automatic;
        std::shared_ptr<const StoredLeaderboard> leaderboard;
        bool isReadOnly = false;
        RecommendRules rules = {}; // kept with the shop
    };
    void setShop(Shop shop);
    void showView(View view);
    void showCustomer(CustomerIndex customer); // on the view of customers
    void showProduct(ProductIndex product); // on the view of products

    RecommendCustomerView *customers() const { return m_customers; }
    RecommendSegmentView *segments() const { return m_segments; }
    RecommendProductView *products() const { return m_products; }
    LeaderboardView *leaderboard() const { return m_leaderboard; }
    StatePanel *state() const { return m_state; }

Q_SIGNALS:
    void importRequested(); // the empty state's button
    void keepRulesRequested(const clientele::RecommendRules &rules);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createViews();
    void placeView(int view); // in sight, with what belongs to it
    void refreshView();
    void nameSubject();
    void retranslate();

    Shop m_shop;
    StatePanel *m_state = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    SegmentedControl *m_view = nullptr;
    RecommendOptions *m_options = nullptr;
    PageStack *m_views = nullptr;
    RecommendCustomerView *m_customers = nullptr;
    RecommendSegmentView *m_segments = nullptr;
    RecommendProductView *m_products = nullptr;
    LeaderboardView *m_leaderboard = nullptr;
};

} // namespace clientele
