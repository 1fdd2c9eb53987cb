#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

#include <algorithm>

#include "widgets/charts/marker.h"
#include "widgets/charts/rfm_grid.h"
#include "widgets/charts/scatter_canvas.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/notice.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/map_editor.h"
#include "widgets/pages/segment_insights.h"
#include "widgets/pages/segments_page.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_future.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"
#include "widgets/forms/page_stack.h"

// What the Segments page shows: the three views, the choices beside them, and the words of all.
namespace clientele {

namespace {

struct GroupSum
{
    qint64 customers = 0;
    Money net;
};

std::vector<GroupSum> sumsOf(const RfmAnalysis &rfm, std::size_t map)
{
    std::vector<GroupSum> sums(rfm.maps[map].groups.size());
    for (std::size_t i = 0; i < rfm.values.size(); ++i) {
        GroupSum &sum = sums[rfm.groups[map][i]];
        ++sum.customers;
        sum.net += rfm.values.monetary[i];
    }
    return sums;
}

double shareOf(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

} // namespace

const RfmMap &SegmentsPage::map() const
{
    return m_rfm ? m_rfm->maps[m_map] : rfmMaps()[m_map];
}

// The grid is of recency and of frequency with spend: maps over other cells cannot be drawn on it.
std::size_t SegmentsPage::gridMap() const
{
    return map().axes == RfmMap::Axes::RecencyByFm ? m_map : 0;
}

void SegmentsPage::retranslate()
{
    m_title->setText(tr("Segments"));
    m_view->setAccessibleName(tr("View"));
    m_view->setChoiceText(Scatter, tr("Scatter"));
    m_view->setChoiceText(Grid, tr("Grid"));
    m_view->setChoiceText(Table, tr("Table"));
    m_view->setChoiceText(Rules, tr("Rules"));
    m_view->setChoiceText(int(Insights) + SegmentInsights::GroupsMap, tr("Treemap"));
    m_view->setChoiceText(int(Insights) + SegmentInsights::Alike, tr("Alike"));
    m_view->setChoiceText(int(Insights) + SegmentInsights::Cohorts, tr("Cohorts"));
    m_view->setChoiceText(int(Insights) + SegmentInsights::Moves, tr("Movement"));
    m_view->setChoiceText(int(Insights) + SegmentInsights::Habits, tr("Behaviour"));
    m_view->setChoiceText(int(Insights) + SegmentInsights::Scoring, tr("Scoring"));
    m_insights->retranslate();
    setButtonText(m_editMap, tr("Edit groups"));
    m_axis->setAccessibleName(tr("Compare recency with"));
    m_axis->setChoiceText(0, termName(Term::Frequency));
    m_axis->setChoiceText(1, termName(Term::Monetary));
    m_axis->setToolTip(termExplanation(m_axis->current() == 0 ? Term::Frequency : Term::Monetary));
    nameChoice(m_mapChoice, tr("Names of the groups"));
    m_mapChoice->clear();
    const std::span<const RfmMap> maps = m_rfm ? std::span(m_rfm->maps) : rfmMaps();
    m_map = std::min(m_map, maps.size() - 1); // one of the shop's own may be gone
    if (const std::string saved = std::exchange(m_savedMap, {}).toStdString(); !saved.empty()) {
        const auto at = std::ranges::find(maps, saved, &RfmMap::name);
        m_map = at == maps.end() ? m_map : static_cast<std::size_t>(at - maps.begin());
    }
    for (const RfmMap &map : maps) {
        m_mapChoice->addItem(mapName(map));
        m_mapChoice->setItemData(m_mapChoice->count() - 1, mapExplanation(map.id), Qt::ToolTipRole);
    }
    m_mapChoice->setCurrentIndex(static_cast<int>(m_map));
    m_mapChoice->setToolTip(mapExplanation(map().id));
    m_scatter->setAccessibleName(tr("Customers by recency and value"));
    m_grid->setAccessibleName(tr("Customers by score"));
    m_table->setAccessibleName(tr("Groups"));
    if (m_views->currentWidget() == m_mapEditor)
        m_card->setTitle(tr("Groups of a map")); // what is being drawn stays
    else
        chooseView(m_view->current());
    showFutureOrders();
    fill();
}

// Dates that are likely wrong come before those that only do not count.
void SegmentsPage::showFutureOrders()
{
    if (m_future.far > 0)
        m_notice->say(Notice::Tone::Warning, farOrdersText(m_future), tr("Set the analysis day"));
    else if (m_future.after > 0 && m_rfm)
        m_notice->say(Notice::Tone::Neutral, laterOrdersText(m_future, m_rfm->values.asOf), tr("Set the analysis day"));
    else
        m_notice->clear();
}

void SegmentsPage::fill()
{
    m_awaitsScatter = false; // what is on its way is not of this shop or language
    if (!m_dataset || !m_rfm || m_rfm->values.size() == 0) {
        m_state->showEmpty(
            QStringLiteral("chart-pie"), tr("Nobody has ordered yet"),
            tr("Segments come from orders: who bought lately, how often and for how much. Add an order file "
               "to see them."),
            tr("Add files"));
        return;
    }
    m_state->showContent();
    m_subtitle->setText(tr("%1 buyers as of %2 · score %3 is best · equal values always share a score")
                            .arg(countText(qint64(m_rfm->values.size())), dayText(m_rfm->values.asOf))
                            .arg(m_rfm->scores.bins));
    m_subtitle->setToolTip(termExplanation(Term::RfmScore));
    fillChoices();
    m_isStale.fill(true);
    refreshView();
}

// A million customers are put into a view when somebody looks at it, not before.
void SegmentsPage::refreshView()
{
    if (!isVisible() || !m_rfm || m_rfm->values.size() == 0)
        return;
    const int view = m_view->current();
    if (view >= Insights) {
        m_insights->show(static_cast<SegmentInsights::View>(view - Insights), m_map);
        return;
    }
    if (std::exchange(m_isStale[static_cast<std::size_t>(view)], false)) {
        switch (view) {
        case Scatter: fillScatter(); break;
        case Grid: fillGrid(); break;
        case Table: fillTable(); break;
        default: break; // rules follow their own signals
        }
    }
    showSelection();
}

void SegmentsPage::chooseView(int view)
{
    m_view->setCurrent(view);
    m_views->setCurrentIndex(view);
    m_axis->setVisible(view == Scatter);
    m_editMap->setVisible(view == Grid || view == Table);
    switch (view) {
    case Scatter:
        m_card->setTitle(m_axis->current() == 0 ? tr("Recency × frequency") : tr("Recency × monetary"));
        m_hint->setText(tr("Lasso to select · scroll to zoom"));
        break;
    case Grid:
        m_card->setTitle(tr("Scores, recency × frequency and monetary"));
        m_hint->setText(tr("Press a cell to select"));
        break;
    case Rules:
        m_card->setTitle(tr("Customers by a rule"));
        m_hint->setText(tr("Type it, or put it together below"));
        break;
    case Table:
        m_card->setTitle(mapName(map()));
        m_hint->setText(tr("Press a group to select · Ctrl for several"));
        break;
    default:
        m_card->setTitle(m_insights->title(static_cast<SegmentInsights::View>(view - Insights)));
        m_hint->setText(m_insights->hint(static_cast<SegmentInsights::View>(view - Insights)));
        break;
    }
    refreshView();
}

void SegmentsPage::editMap()
{
    m_mapEditor->setMap(map(), static_cast<int>(m_map));
    m_views->setCurrentWidget(m_mapEditor);
    m_card->setTitle(tr("Groups of a map"));
    m_hint->clear();
    m_editMap->hide();
}

void SegmentsPage::closeMapEditor()
{
    chooseView(m_view->current());
}

void SegmentsPage::chooseMap(int map)
{
    m_map = static_cast<std::size_t>(map);
    m_mapChoice->setToolTip(mapExplanation(this->map().id));
    m_isStale.fill(true);
    fillChoices();
    chooseView(m_view->current());
}

void SegmentsPage::fillChoices()
{
    QList<std::pair<QString, QString>> choices;
    if (!m_segments)
        return;
    const QString ownMap = utf8(map().id) + u'.';
    Segment::Kind previous = Segment::Kind::All;
    for (const Segment &segment : *m_segments) {
        const QString id = utf8(segment.id);
        if (segment.kind == Segment::Kind::RfmGroup && !id.startsWith(ownMap))
            continue;
        const bool isNewSort = (segment.kind == Segment::Kind::RfmGroup) != (previous == Segment::Kind::RfmGroup)
                               || (segment.kind == Segment::Kind::Saved) != (previous == Segment::Kind::Saved);
        if (isNewSort)
            choices.append({QString(), QString()});
        previous = segment.kind;
        //: a segment and how many customers are in it
        choices.append({id, tr("%1 · %2").arg(segmentName(segment), countText(qint64(segment.members.size())))});
    }
    m_selectionCard->setChoices(choices);
}

void SegmentsPage::fillScatter()
{
    const RfmValues &values = m_rfm->values;
    const bool isMoney = m_axis->current() == 1;
    const auto points = std::make_shared<ScatterData>();
    ScatterData &data = *points;
    data.x.assign(values.recencyDays.begin(), values.recencyDays.end());
    data.y.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        data.y[i]
            = isMoney ? static_cast<float>(values.monetary[i].toDouble()) : static_cast<float>(values.frequency[i]);
    data.group = m_rfm->groups[m_map];
    const RfmMap &map = this->map();
    const std::vector<GroupSum> sums = sumsOf(*m_rfm, m_map);
    for (std::size_t group = 0; group < map.groups.size(); ++group)
        data.groups.push_back({tr("%1 · %2").arg(groupName(map, group), countText(sums[group].customers)),
                               static_cast<int>(m_map), static_cast<int>(group)});
    const auto wholeText = [](double value) { return countText(qRound64(value)); };
    data.xAxis = {tr("days since last order (recent →)"), true, true, true, {1, 7, 30, 90, 365}, wholeText};
    if (isMoney) {
        const auto moneyAxisText = [currency = utf8(m_dataset->currency)](double value) {
            return moneyShort(Money::fromDouble(value), currency);
        };
        data.yAxis = {tr("net spend"), true, false, false, {}, moneyAxisText};
    } else {
        data.yAxis = {tr("orders"), true, false, true, {1, 3, 10, 30, 100, 300}, wholeText};
    }
    m_awaitsScatter = true;
    Q_EMIT scatterRequested(points);
}

// Unless the shop has changed meanwhile: then other points are on their way, or will be when the page is shown.
void SegmentsPage::setScatter(const std::shared_ptr<ScatterScene> &scene)
{
    if (!m_awaitsScatter)
        return;
    m_awaitsScatter = false;
    m_scatter->setScene(scene);
    showSelection();
}

QString SegmentsPage::pointText(std::size_t point) const
{
    const RfmValues &values = m_rfm->values;
    const RfmMap &map = this->map();
    //: who a point is: name, group, days since the last order, orders, net spend
    return tr("%1\n%2\nlast order %3 days ago · %4 orders · %5")
        .arg(customerName(values.customer[point], *m_dataset), groupName(map, m_rfm->groups[m_map][point]),
             countText(values.recencyDays[point]), countText(values.frequency[point]),
             moneyText(values.monetary[point], utf8(m_dataset->currency)));
}

void SegmentsPage::fillGrid()
{
    const RfmScores &scores = m_rfm->scores;
    const auto bins = static_cast<std::size_t>(scores.bins);
    RfmGrid::Cells cells(bins, std::vector<RfmCell>(bins));
    for (std::size_t i = 0; i < m_rfm->values.size(); ++i)
        ++cells[scores.r[i] - 1U][static_cast<std::size_t>(combinedFm(scores.f[i], scores.m[i]) - 1)].customers;
    const std::size_t mapIndex = gridMap();
    const RfmMap &map = m_rfm->maps[mapIndex];
    for (int r = 1; r <= scores.bins; ++r) {
        for (int fm = 1; fm <= scores.bins; ++fm) {
            RfmCell &cell = cells[static_cast<std::size_t>(r - 1)][static_cast<std::size_t>(fm - 1)];
            cell.map = static_cast<int>(mapIndex);
            cell.group = groupOfGridCell(map, scores.bins, r, fm);
            cell.groupName = groupName(map, static_cast<std::size_t>(cell.group));
            cell.customersText = countText(cell.customers);
        }
    }
    m_grid->setCells(std::move(cells));
}

void SegmentsPage::fillTable()
{
    const RfmMap &map = this->map();
    const QString currency = utf8(m_dataset->currency);
    const std::vector<GroupSum> sums = sumsOf(*m_rfm, m_map);
    GroupSum all;
    for (const GroupSum &sum : sums) {
        all.customers += sum.customers;
        all.net += sum.net;
    }
    std::vector<RowsModel::Row> rows;
    for (std::size_t group = 0; group < sums.size(); ++group) {
        const GroupSum &sum = sums[group];
        const double share = shareOf(double(sum.customers), double(all.customers));
        const double netShare = shareOf(sum.net.toDouble(), all.net.toDouble());
        const Money each = sum.customers > 0 ? scaled(sum.net, 1, sum.customers) : Money {};
        rows.push_back({{groupName(map, group), int(group), groupExplanation(map.id, map.groups[group].id),
                         RowsModel::Tone::Plain, markerIcon(int(m_map), int(group))},
                        {countText(sum.customers), sum.customers},
                        {percentText(share), share},
                        {moneyText(sum.net, currency), sum.net.toDouble()},
                        {percentText(netShare), netShare},
                        {moneyText(each, currency), each.toDouble()}});
    }
    const QScopedValueRollback<bool> guard(m_isShowing, true);
    m_tableModel->setRows({{tr("Group"), false, termExplanation(Term::RfmScore)},
                           {termName(Term::Customers), true, {}},
                           {tr("Share"), true, tr("Of all buyers.")},
                           {tr("Net spend"), true, termExplanation(Term::Monetary)},
                           {tr("Share of net"), true, tr("Of all buyers' net spend.")},
                           {tr("Per customer"), true, tr("Net spend divided by customers.")}},
                          std::move(rows));
}

} // namespace clientele
