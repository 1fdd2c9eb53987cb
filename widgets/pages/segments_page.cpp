#include "widgets/pages/segments_page.h"

#include <QtCore/QEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QStackedWidget>

#include "widgets/charts/rfm_grid.h"
#include "widgets/charts/scatter_canvas.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/apart_card.h"
#include "widgets/pages/saved_segments.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

// How the Segments page is put together, and how one selection is shared by everything on it. What the views show is in
// segments_views.cpp.
namespace clientele {

namespace {

constexpr int kSideWidth = 320;
const QString kEverybody = QStringLiteral("buyers"); // what is selected until something else is

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
    for (const char *name : {"segmentsViewScatter", "segmentsViewGrid", "segmentsViewTable"})
        m_view->addChoice(QString(), QLatin1String(name));
    m_mapChoice = new QComboBox;
    m_mapChoice->setObjectName(QStringLiteral("segmentsMap"));
    header.actions->addWidget(m_view);
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
    m_scatter = new ScatterCanvas(QString());
    m_scatter->setObjectName(QStringLiteral("scatterCanvas"));
    m_scatter->setPointText([this](std::size_t point) { return pointText(point); });
    m_grid = new RfmGrid(QString());
    m_grid->setObjectName(QStringLiteral("rfmGrid"));
    m_table = new DataTable(QString());
    m_table->setObjectName(QStringLiteral("groupsTable"));
    m_tableModel = new RowsModel(this);
    m_table->setModel(m_tableModel);
    m_views = new QStackedWidget;
    for (QWidget *view :
         {static_cast<QWidget *>(m_scatter), static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_table)})
        m_views->addWidget(view);
    m_card->content()->addWidget(m_views, 1);
    connect(m_axis, &SegmentedControl::chosen, this, [this] {
        fillScatter();
        retranslate();
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

QWidget *SegmentsPage::createSide()
{
    m_selectionCard = new SelectionCard;
    m_apart = new ApartCard;
    m_saved = new SavedSegments;
    auto *side = new QWidget;
    side->setFixedWidth(kSideWidth);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(m_selectionCard);
    layout->addWidget(m_apart, 3);
    layout->addWidget(m_saved, 1);
    connectSide();
    return side;
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
    m_dataset = std::move(dataset);
    m_rfm = std::move(rfm);
    m_segments = std::move(segments);
    if (m_segments)
        m_saved->setSegments(saved, *m_segments);
    if (isSameData)
        fillChoices(); // only segments changed: the views stay as they are, with their zoom
    else
        retranslate();
    keepSelection();
}

// After a change of the shop: a segment just saved, or the same segments again; what was drawn is gone with its points.
void SegmentsPage::keepSelection()
{
    if (!m_segments)
        return;
    if (!m_savedName.isEmpty()) {
        const std::string name = std::exchange(m_savedName, {}).toStdString();
        for (const Segment &segment : *m_segments) {
            if (segment.kind == Segment::Kind::Saved && segment.name == name)
                return selectSegments({utf8(segment.id)});
        }
    }
    QStringList still = m_selection.segments;
    still.removeIf([this](const QString &id) { return !segmentOf(id); });
    const bool isDrawn = m_selection.segments.isEmpty() && !m_selection.members->empty();
    if (!isDrawn || m_selection.members->back() >= m_dataset->customers.size())
        selectSegments(still.isEmpty() ? QStringList(kEverybody) : still);
}

void SegmentsPage::setReadOnly(bool isReadOnly)
{
    m_selectionCard->setReadOnly(isReadOnly);
    m_saved->setReadOnly(isReadOnly);
}

void SegmentsPage::select(const QString &segmentId)
{
    const Segment *segment = segmentOf(segmentId);
    if (!segment)
        return;
    const auto maps = rfmMaps();
    for (std::size_t map = 0; map < maps.size(); ++map) {
        if (segmentId.startsWith(utf8(maps[map].id) + u'.') && map != m_map) {
            m_mapChoice->setCurrentIndex(static_cast<int>(map));
            chooseMap(static_cast<int>(map));
        }
    }
    selectSegments({segmentId});
}

void SegmentsPage::selectSegments(const QStringList &ids)
{
    CustomerSet members;
    QStringList names;
    for (const QString &id : ids) {
        const Segment *segment = segmentOf(id);
        if (!segment)
            continue;
        members = names.isEmpty() ? segment->members : unionOf(members, segment->members);
        names << segmentName(*segment);
    }
    setSelection({std::make_shared<const CustomerSet>(std::move(members)), ids, names.join(QStringLiteral(" + ")),
                  QStringLiteral("selection")});
}

void SegmentsPage::selectPoints(const std::vector<std::uint32_t> &points)
{
    if (points.empty())
        return selectSegments({kEverybody});
    CustomerSet members;
    members.reserve(points.size());
    for (const std::uint32_t point : points)
        members.push_back(m_rfm->values.customer[point]); // increasing, as the points are
    setSelection({std::make_shared<const CustomerSet>(std::move(members)), {}, tr("Lasso"), QStringLiteral("lasso")});
}

void SegmentsPage::selectCell(int r, int fm)
{
    CustomerSet members;
    const RfmScores &scores = m_rfm->scores;
    for (std::size_t i = 0; i < m_rfm->values.size(); ++i) {
        if (scores.r[i] == r && combinedFm(scores.f[i], scores.m[i]) == fm)
            members.push_back(m_rfm->values.customer[i]);
    }
    setSelection({std::make_shared<const CustomerSet>(std::move(members)),
                  {},
                  tr("R %1, FM %2").arg(r).arg(fm),
                  QStringLiteral("selection")});
    m_grid->setMarked({{r, fm}});
}

void SegmentsPage::selectRows()
{
    if (m_isShowing)
        return;
    const RfmMap &map = rfmMaps()[m_map];
    QStringList ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids << utf8(map.id) + u'.' + utf8(map.groups[static_cast<std::size_t>(m_table->sourceRow(index))].id);
    if (!ids.isEmpty())
        selectSegments(ids);
}

void SegmentsPage::setSelection(Selection selection)
{
    m_selection = std::move(selection);
    m_selectionCard->setSelection(m_selection, m_dataset ? utf8(m_dataset->currency) : QString());
    m_apart->setPortrait(m_dataset, {});
    m_saved->setCurrent(m_selection.segments.value(0));
    showSelection();
    Q_EMIT portraitRequested(m_selection.members);
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

const Segment *SegmentsPage::segmentOf(const QString &id) const
{
    if (!m_segments)
        return nullptr;
    const std::string wanted = id.toStdString();
    const auto at
        = std::find_if(m_segments->begin(), m_segments->end(), [&](const Segment &s) { return s.id == wanted; });
    return at == m_segments->end() ? nullptr : &*at;
}

void SegmentsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clientele
