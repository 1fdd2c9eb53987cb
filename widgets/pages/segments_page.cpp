#include "widgets/pages/segments_page.h"

#include <QtCore/QEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

#include "widgets/charts/rfm_grid.h"
#include "widgets/charts/scatter_canvas.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/notice.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/apart_card.h"
#include "widgets/pages/cluster_detail.h"
#include "widgets/pages/map_editor.h"
#include "widgets/pages/rules_view.h"
#include "widgets/pages/saved_segments.h"
#include "widgets/pages/segment_insights.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"
#include "widgets/forms/page_stack.h"

// How the Segments page is put together. What its views show is in segments_views.cpp, how one selection is shared by
// everything on it in segments_selection.cpp.
namespace clientele {

namespace {

constexpr int kSideWidth = 320;

} // namespace

SegmentsPage::SegmentsPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pageSegments"));
    setProperty("kind", QStringLiteral("page"));
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::kGap);
    columns->addWidget(createViews(), 1);
    columns->addWidget(createSide());
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    layout->setSpacing(space::kCard);
    layout->addWidget(createHeader());
    m_notice = new Notice;
    m_notice->setObjectName(QStringLiteral("segmentsNotice"));
    layout->addWidget(m_notice);
    connect(m_notice, &Notice::pressed, this, [this] { chooseView(int(Insights) + SegmentInsights::Scoring); });
    auto *viewRow = new QHBoxLayout;
    viewRow->addWidget(m_view);
    viewRow->addStretch();
    layout->addLayout(viewRow);
    layout->addLayout(columns, 1);
    m_state = new StatePanel(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_state);
    connect(m_state, &StatePanel::actionRequested, this, &SegmentsPage::importRequested);
    chooseView(Scatter);
    retranslate();
}

QWidget *SegmentsPage::createHeader()
{
    const PageHeader header = createPageHeader();
    m_title = header.title;
    m_subtitle = header.subtitle;
    m_view = new SegmentedControl(QString());
    for (const char *name : {"segmentsViewScatter", "segmentsViewGrid", "segmentsViewTable", "segmentsViewRules",
                             "segmentsViewTreemap", "segmentsViewClusters", "segmentsViewCohorts",
                             "segmentsViewMovement", "segmentsViewBehaviour", "segmentsViewScoring"})
        m_view->addChoice(QString(), QLatin1String(name));
    m_mapChoice = new QComboBox;
    m_mapChoice->setObjectName(QStringLiteral("segmentsMap"));
    header.actions->addWidget(m_mapChoice);
    connect(m_view, &SegmentedControl::chosen, this, &SegmentsPage::chooseView);
    connect(m_mapChoice, &QComboBox::activated, this, &SegmentsPage::chooseMap);
    return header.widget;
}

QWidget *SegmentsPage::createViews()
{
    m_card = new Card;
    m_hint = makeText(TextKind::Secondary);
    m_hint->setWordWrap(false);
    m_axis = new SegmentedControl(QString());
    m_axis->addChoice(QString(), QStringLiteral("segmentsAxisFrequency"));
    m_axis->addChoice(QString(), QStringLiteral("segmentsAxisMonetary"));
    m_card->actions()->addWidget(m_hint);
    m_card->actions()->addWidget(m_axis);
    m_editMap = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonEditMap"), QStringLiteral("pencil"));
    m_card->actions()->addWidget(m_editMap);
    connect(m_editMap, &QPushButton::clicked, this, &SegmentsPage::editMap);
    m_scatter = new ScatterCanvas(QString());
    m_scatter->setObjectName(QStringLiteral("scatterCanvas"));
    m_scatter->setPointText([this](std::size_t point) { return pointText(point); });
    m_grid = new RfmGrid(QString());
    m_grid->setObjectName(QStringLiteral("rfmGrid"));
    m_table = new DataTable(QString());
    m_table->setObjectName(QStringLiteral("groupsTable"));
    m_tableModel = new RowsModel(this);
    m_table->setModel(m_tableModel);
    m_views = new PageStack;
    m_rules = new RulesView;
    connect(m_rules, &RulesView::edited, this, [this] { m_followsRule = true; });
    for (QWidget *view : {static_cast<QWidget *>(m_scatter), static_cast<QWidget *>(m_grid),
                          static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_rules)})
        m_views->addWidget(view);
    m_insights = new SegmentInsights(this);
    for (int view = 0; view < SegmentInsights::kViews; ++view)
        m_views->addWidget(m_insights->widget(static_cast<SegmentInsights::View>(view)));
    m_mapEditor = new MapEditor;
    m_views->addWidget(m_mapEditor);
    connect(m_mapEditor, &MapEditor::closeRequested, this, [this] { closeMapEditor(); });
    connect(m_insights, &SegmentInsights::groupActivated, this, [this](int map, int group) {
        const RfmMap &one = m_rfm->maps[static_cast<std::size_t>(map)];
        selectSegments({utf8(one.id) + u'.' + utf8(one.groups[static_cast<std::size_t>(group)].id)});
    });
    connect(m_insights->movement(), &MovementView::customersPicked, this, &SegmentsPage::selectCustomers);
    connectClusters();
    m_card->content()->addWidget(m_views, 1);
    connect(m_axis, &SegmentedControl::chosen, this, [this] {
        m_isStale[Scatter] = true;
        chooseView(Scatter);
    });
    connect(m_scatter, &ScatterCanvas::selectionChanged, this, [this] { selectPoints(m_scatter->selection()); });
    connect(m_scatter, &ScatterCanvas::pointActivated, this, [this](std::size_t point) {
        const CustomerIndex customer = m_rfm->values.customer[point];
        Q_EMIT customersRequested(customerName(customer, *m_dataset),
                                  std::make_shared<const CustomerSet>(CustomerSet {customer}));
    });
    connect(m_grid, &RfmGrid::cellActivated, this, &SegmentsPage::selectCell);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SegmentsPage::selectRows);
    connect(m_table, &DataTable::rowActivated, this,
            [this] { Q_EMIT customersRequested(m_selection.name, m_selection.members); });
    return m_card;
}

void SegmentsPage::connectClusters()
{
    const ClusterView *clusters = m_insights->clusters();
    connect(clusters, &ClusterView::customersPicked, this, &SegmentsPage::selectCustomers);
    connect(clusters->detail(), &ClusterDetail::campaignRequested, this,
            [this](const QString &name, const std::shared_ptr<const CustomerSet> &members) {
                selectCustomers(name, members); // where it is told when the name is taken
                Q_EMIT campaignRequested({}, name, members);
            });
    connect(clusters->detail(), &ClusterDetail::saveRequested, this,
            [this](const QString &name, const std::shared_ptr<const CustomerSet> &members) {
                selectCustomers(name, members);
                m_savedName = name;
                Q_EMIT saveRequested(name, QStringLiteral("cluster"), members);
            });
}

QWidget *SegmentsPage::createSide()
{
    m_selectionCard = new SelectionCard;
    m_apart = new ApartCard;
    m_saved = new SavedSegments;
    auto *side = new QWidget;
    side->setProperty("kind", QStringLiteral("page"));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(m_selectionCard);
    layout->addWidget(m_apart, 3);
    layout->addWidget(m_saved, 1);
    connectSide();
    auto *scroll = new QScrollArea; // a low window scrolls the column instead of squeezing it
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setFixedWidth(kSideWidth);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void SegmentsPage::connectSide()
{
    connect(m_selectionCard, &SelectionCard::picked, this, &SegmentsPage::select);
    connect(m_selectionCard, &SelectionCard::campaignRequested, this,
            [this] { Q_EMIT campaignRequested(m_selection.segments, m_selection.name, m_selection.members); });
    connect(m_selectionCard, &SelectionCard::customersRequested, this,
            [this] { Q_EMIT customersRequested(m_selection.name, m_selection.members); });
    connect(m_selectionCard, &SelectionCard::saveRequested, this, [this](const QString &name) {
        m_savedName = name;
        Q_EMIT saveRequested(name, m_selection.source, m_selection.members);
    });
    connect(m_saved, &SavedSegments::chosen, this, &SegmentsPage::select);
    connect(m_saved, &SavedSegments::renameRequested, this, &SegmentsPage::renameRequested);
    connect(m_saved, &SavedSegments::removeRequested, this, &SegmentsPage::removeRequested);
    connect(m_saved, &SavedSegments::restoreRequested, this, &SegmentsPage::restoreRequested);
}

void SegmentsPage::setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                           std::shared_ptr<const std::vector<Segment>> segments, const std::vector<SavedSegment> &saved)
{
    const bool isSameData = dataset == m_dataset && rfm == m_rfm;
    const bool areSameCustomers = dataset == m_dataset;
    m_dataset = std::move(dataset);
    m_rfm = std::move(rfm);
    m_segments = std::move(segments);
    if (!isSameData) {
        m_insights->setShop(m_dataset, m_rfm);
        setFutureOrders({});
    }
    if (m_segments)
        m_saved->setSegments(saved, *m_segments);
    if (isSameData)
        fillChoices(); // only segments changed: the views stay as they are, with their zoom
    else
        retranslate();
    keepSelection(areSameCustomers);
}

void SegmentsPage::forgetShop()
{
    m_saved->forgetRemoved();
}

void SegmentsPage::setFutureOrders(const FutureOrders &future)
{
    m_future = future;
    showFutureOrders();
}

void SegmentsPage::setReadOnly(bool isReadOnly)
{
    m_selectionCard->setReadOnly(isReadOnly);
    m_saved->setReadOnly(isReadOnly);
    m_mapEditor->setReadOnly(isReadOnly);
    m_insights->scoring()->setReadOnly(isReadOnly);
    m_insights->clusters()->setReadOnly(isReadOnly);
}

void SegmentsPage::setPortrait(const Portrait &portrait)
{
    m_selectionCard->setPortrait(portrait);
    m_apart->setPortrait(m_dataset, portrait);
}

void SegmentsPage::showSaveError(const Error &error)
{
    m_savedName.clear();
    m_selectionCard->showSaveError(errorText(error));
}

void SegmentsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshView();
}

void SegmentsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (isRuleSelected()) // once the line of rules speaks the new language, too
        QMetaObject::invokeMethod(this, &SegmentsPage::renameSelection, Qt::QueuedConnection);
    else
        renameSelection();
}

} // namespace clientele
