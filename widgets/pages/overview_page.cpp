#include "widgets/pages/overview_page.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>

#include "widgets/charts/line_chart.h"
#include "widgets/charts/treemap.h"
#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/forms/stat_tile.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/orders_model.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/rows_panel.h"
#include "widgets/pages/suggestion_list.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"
#include "widgets/forms/page_stack.h"

// How the Overview page is put together. What it says is in overview_words.cpp.
namespace clientele {

namespace {

constexpr int kFirstSpan = 1; // 90 days
constexpr int kProductsShown = 5; // without scrolling

StatTile *createTile(const QString &objectName)
{
    auto *tile = new StatTile(QString());
    tile->setObjectName(objectName);
    return tile;
}

} // namespace

OverviewPage::OverviewPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pageOverview"));
    setProperty("kind", QStringLiteral("page"));
    m_stack = new PageStack;
    m_stack->addWidget(createDashboard());
    createRows();
    m_state = new StatePanel(m_stack);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_state);
    connect(m_state, &StatePanel::actionRequested, this, &OverviewPage::addFilesRequested);
    retranslate();
}

QWidget *OverviewPage::createDashboard()
{
    const PageHeader header = createPageHeader();
    m_title = header.title;
    m_subtitle = header.subtitle;
    m_addFiles = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonAddFiles"), QStringLiteral("file-plus"));
    header.actions->addWidget(m_addFiles);
    connect(m_addFiles, &QPushButton::clicked, this, &OverviewPage::addFilesRequested);

    auto *charts = new QHBoxLayout;
    charts->setSpacing(space::kGap);
    charts->addWidget(createChart(), 9);
    charts->addWidget(createTreemap(), 5);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(space::kGap);
    lists->addWidget(createSuggestions(), 5);
    lists->addWidget(createProducts(), 5);

    auto *dashboard = new QWidget;
    auto *layout = new QVBoxLayout(dashboard);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    layout->setSpacing(space::kGap);
    layout->addWidget(header.widget);
    layout->addWidget(createTiles());
    layout->addLayout(charts, 1);
    layout->addLayout(lists);
    return dashboard;
}

QWidget *OverviewPage::createTiles()
{
    m_customers = createTile(QStringLiteral("tileCustomers"));
    m_orders = createTile(QStringLiteral("tileOrders"));
    m_repeatRate = createTile(QStringLiteral("tileRepeatRate"));
    m_revenue = createTile(QStringLiteral("tileRevenue"));
    m_averageOrder = createTile(QStringLiteral("tileAverageOrder"));
    m_guestOrders = createTile(QStringLiteral("tileGuestOrders"));
    auto *tiles = new QWidget;
    auto *layout = new QHBoxLayout(tiles);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    for (StatTile *tile : {m_customers, m_orders, m_repeatRate, m_revenue, m_averageOrder, m_guestOrders})
        layout->addWidget(tile, 1);
    connectTiles();
    return tiles;
}

void OverviewPage::connectTiles()
{
    connect(m_customers, &StatTile::pressed, this, [this] { Q_EMIT customersRequested({}, nullptr); });
    connect(m_repeatRate, &StatTile::pressed, this, &OverviewPage::showRepeatBuyers);
    connect(m_revenue, &StatTile::pressed, this, &OverviewPage::showDays);
    const auto showOrders = [this] {
        showOrdersThat([] { return tr("Orders of known customers"); },
                       [this](OrderIndex order) {
                           return m_dataset->orders.customer[order] != kNoIndex && isSale(*m_dataset, order);
                       });
    };
    connect(m_orders, &StatTile::pressed, this, showOrders);
    connect(m_averageOrder, &StatTile::pressed, this, showOrders);
    connect(m_guestOrders, &StatTile::pressed, this, [this] {
        showOrdersThat([] { return tr("Orders of guests"); },
                       [this](OrderIndex order) {
                           return m_dataset->orders.customer[order] == kNoIndex && isSale(*m_dataset, order);
                       });
    });
}

QWidget *OverviewPage::createChart()
{
    m_chartCard = new Card;
    m_spanSum = makeText(TextKind::Secondary);
    m_spanSum->setWordWrap(false);
    m_span = new SegmentedControl(QString());
    for (const char *name : {"revenueSpan30", "revenueSpan90", "revenueSpan365", "revenueSpanAll"})
        m_span->addChoice(QString(), QLatin1String(name));
    m_span->setCurrent(kFirstSpan);
    m_daysTable = makeIconButton(QStringLiteral("table"), {}, QStringLiteral("buttonRevenueTable"));
    m_chartCard->actions()->addWidget(m_spanSum);
    m_chartCard->actions()->addWidget(m_span);
    m_chartCard->actions()->addWidget(m_daysTable);
    m_chart = new LineChart(QString());
    m_chart->setObjectName(QStringLiteral("revenueChart"));
    m_chartCard->content()->addWidget(m_chart, 1);
    connect(m_span, &SegmentedControl::chosen, this, &OverviewPage::chooseSpan);
    connect(m_daysTable, &QPushButton::clicked, this, &OverviewPage::showDays);
    connect(m_chart, &LineChart::dayActivated, this, [this](Day day) {
        showOrdersThat([day] { return tr("Orders of %1").arg(dayText(day)); },
                       [this, day](OrderIndex order) { return dayOf(m_dataset->orders.time[order]) == day; });
    });
    return m_chartCard;
}

QWidget *OverviewPage::createTreemap()
{
    m_treemapCard = new Card;
    m_treemap = new Treemap(QString());
    m_treemap->setObjectName(QStringLiteral("revenueTreemap"));
    m_treemapCard->content()->addWidget(m_treemap, 1);
    connect(m_treemap, &Treemap::itemActivated, this, [this](int map, int group) {
        const RfmMap &rfmMap = rfmMaps()[static_cast<std::size_t>(map)];
        Q_EMIT segmentRequested(utf8(rfmMap.id) + u'.' + utf8(rfmMap.groups[static_cast<std::size_t>(group)].id));
    });
    return m_treemapCard;
}

QWidget *OverviewPage::createSuggestions()
{
    m_suggestionsCard = new Card;
    m_suggestions = new SuggestionList;
    m_suggestionsCard->content()->addWidget(m_suggestions, 1);
    connect(m_suggestions, &SuggestionList::campaignRequested, this, &OverviewPage::campaignRequested);
    connect(m_suggestions, &SuggestionList::segmentRequested, this, &OverviewPage::segmentRequested);
    connect(m_suggestions, &SuggestionList::addFilesRequested, this, &OverviewPage::addFilesRequested);
    return m_suggestionsCard;
}

QWidget *OverviewPage::createProducts()
{
    m_productsCard = new Card;
    m_products = new DataTable(QString());
    m_products->setObjectName(QStringLiteral("topProductsTable"));
    m_productsModel = new RowsModel(this);
    m_products->setModel(m_productsModel);
    m_products->setFixedHeight(m_products->horizontalHeader()->sizeHint().height()
                               + kProductsShown * m_products->verticalHeader()->defaultSectionSize());
    m_productsCard->content()->addWidget(m_products);
    connect(m_products, &DataTable::rowActivated, this, [this](int row) {
        const ProductIndex product = m_overview.topProducts[static_cast<std::size_t>(row)].product;
        const QString name = productName(product, *m_dataset);
        showOrdersThat([name] { return tr("Orders with %1").arg(name); },
                       [this, product](OrderIndex order) {
                           const auto begin = m_dataset->lines.product.begin() + m_dataset->orders.lineBegin[order];
                           const auto end = m_dataset->lines.product.begin() + m_dataset->orders.lineBegin[order + 1];
                           return std::find(begin, end, product) != end;
                       });
    });
    return m_productsCard;
}

void OverviewPage::createRows()
{
    m_rows = new RowsPanel;
    m_stack->addWidget(m_rows);
    connect(m_rows, &RowsPanel::backRequested, this, [this] { m_stack->setCurrentIndex(0); });
    connect(m_rows, &RowsPanel::orderActivated, this, [this](quint32 order) {
        if (m_dataset->orders.customer[order] != kNoIndex)
            Q_EMIT customerRequested(m_dataset->orders.customer[order]);
    });
}

void OverviewPage::setOverview(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                               const Overview &overview)
{
    m_dataset = std::move(dataset);
    m_rfm = std::move(rfm);
    m_overview = overview;
    m_currency = m_dataset ? utf8(m_dataset->currency) : QString();
    m_stack->setCurrentIndex(0); // rows of another snapshot mean nothing any more
    retranslate();
}

void OverviewPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clientele
