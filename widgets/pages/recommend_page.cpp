#include "widgets/pages/recommend_page.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>

#include "widgets/forms/form_field.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/page_stack.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/leaderboard_view.h"
#include "widgets/pages/recommend_customer_view.h"
#include "widgets/pages/recommend_options.h"
#include "widgets/pages/recommend_product_view.h"
#include "widgets/pages/recommend_rules_form.h"
#include "widgets/pages/recommend_segment_view.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

RecommendPage::RecommendPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pageRecommend"));
    const PageHeader header = createPageHeader();
    m_title = header.title;
    m_subtitle = header.subtitle;
    m_view = new SegmentedControl(QString());
    for (const char *name :
         {"recommendViewCustomers", "recommendViewSegments", "recommendViewProducts", "recommendViewMethods"})
        m_view->addChoice(QString(), QLatin1String(name));
    header.actions->addWidget(m_view);
    connect(m_view, &SegmentedControl::chosen, this, [this](int view) {
        placeView(view);
        refreshView();
    });
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::kGap);
    inside->addWidget(header.widget);
    inside->addWidget(createViews(), 1);
    m_state = new StatePanel(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    layout->addWidget(m_state);
    connect(m_state, &StatePanel::actionRequested, this, &RecommendPage::importRequested);
    retranslate();
    placeView(Customers);
    setShop({});
}

QWidget *RecommendPage::createViews()
{
    m_options = new RecommendOptions;
    m_customers = new RecommendCustomerView(*m_options);
    m_segments = new RecommendSegmentView(*m_options);
    m_products = new RecommendProductView(*m_options);
    m_leaderboard = new LeaderboardView;
    m_options->addField(m_customers->compareField());
    m_options->addField(m_segments->segmentField());
    m_views = new PageStack;
    for (QWidget *view : {static_cast<QWidget *>(m_customers), static_cast<QWidget *>(m_segments),
                          static_cast<QWidget *>(m_products), static_cast<QWidget *>(m_leaderboard)})
        m_views->addWidget(view);
    connect(m_options, &RecommendOptions::changed, this, &RecommendPage::refreshView);
    connect(m_options->rulesForm(), &RecommendRulesForm::keepRequested, this, &RecommendPage::keepRulesRequested);
    connect(m_customers, &RecommendCustomerView::customerChosen, this, &RecommendPage::nameSubject);
    connect(m_products, &RecommendProductView::productChosen, this, &RecommendPage::nameSubject);
    connect(m_customers, &RecommendCustomerView::productActivated, this, &RecommendPage::showProduct);
    connect(m_segments, &RecommendSegmentView::productActivated, this, &RecommendPage::showProduct);
    connect(m_products, &RecommendProductView::customerActivated, this, &RecommendPage::showCustomer);

    auto *both = new QWidget;
    both->setProperty("kind", QStringLiteral("page"));
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(m_options);
    layout->addWidget(m_views, 1);
    auto *scroll = new QScrollArea; // a low window with the rules open scrolls instead of squeezing them
    scroll->setWidget(both);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void RecommendPage::setShop(Shop shop)
{
    m_shop = std::move(shop);
    const std::string automatic
        = m_shop.automatic.method.empty() ? std::string(recommenderKinds().front().id) : m_shop.automatic.method;
    m_options->rulesForm()->setShop(m_shop.dataset, m_shop.rules, m_shop.isReadOnly);
    m_options->setAutomatic(automatic);
    const auto measured = m_shop.leaderboard
                              ? std::shared_ptr<const Leaderboard>(m_shop.leaderboard, &m_shop.leaderboard->board)
                              : nullptr;
    m_customers->setShop(m_shop.dataset, automatic, measured);
    m_segments->setShop(m_shop.dataset, m_shop.segments, automatic, measured);
    m_products->setShop(m_shop.dataset);
    m_leaderboard->setBoard(m_shop.leaderboard, {automatic, m_shop.automatic.parameters},
                            m_shop.dataset ? m_shop.dataset->version : 0, m_shop.isReadOnly);
    retranslate();
    if (m_shop.dataset && m_shop.dataset->customers.size() > 0)
        refreshView();
}

void RecommendPage::showView(View view)
{
    placeView(view);
    refreshView();
}

void RecommendPage::showCustomer(CustomerIndex customer)
{
    placeView(Customers);
    m_customers->setCustomer(customer);
}

void RecommendPage::showProduct(ProductIndex product)
{
    placeView(Products);
    m_products->setProduct(product);
}

void RecommendPage::placeView(int view)
{
    m_view->setCurrent(view);
    m_views->setCurrentIndex(view);
    m_options->setVisible(view != Methods);
    m_customers->compareField()->setVisible(view == Customers);
    m_segments->segmentField()->setVisible(view == Segments);
    nameSubject();
}

void RecommendPage::refreshView()
{
    switch (m_views->currentIndex()) {
    case Customers: m_customers->refresh(); break;
    case Segments: m_segments->refresh(); break;
    case Products: m_products->refresh(); break;
    default: break; // what was measured is there already
    }
}

void RecommendPage::nameSubject()
{
    const std::shared_ptr<const Dataset> &dataset = m_shop.dataset;
    const auto customer = m_customers->customer();
    const auto product = m_products->product();
    switch (m_views->currentIndex()) {
    case Customers:
        m_subtitle->setText(dataset && customer ? tr("What %1 may want next").arg(customerName(*customer, *dataset))
                                                : tr("Pick a customer to see what they may want next."));
        break;
    case Segments: m_subtitle->setText(tr("What a whole segment may want next")); break;
    case Products:
        m_subtitle->setText(dataset && product
                                ? tr("Who would want %1, and what goes with it").arg(productName(*product, *dataset))
                                : tr("Pick a product to see who would want it."));
        break;
    default: m_subtitle->setText(tr("Which method predicts best what this shop’s customers buy next")); break;
    }
}

void RecommendPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecommendPage::retranslate()
{
    m_title->setText(tr("Recommend"));
    m_view->setAccessibleName(tr("View"));
    m_view->setChoiceText(Customers, tr("Customers"));
    m_view->setChoiceText(Segments, tr("Segments"));
    m_view->setChoiceText(Products, tr("Products"));
    m_view->setChoiceText(Methods, tr("Methods"));
    nameSubject();
    if (m_shop.dataset && m_shop.dataset->customers.size() > 0)
        m_state->showContent();
    else
        m_state->showEmpty(QStringLiteral("sparkles"), tr("Nobody to recommend to yet"),
                           tr("Add an order file: what customers bought tells what they may want next."),
                           tr("Add files…"));
}

} // namespace clientele
