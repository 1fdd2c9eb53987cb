#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QComboBox>

#include "widgets/charts/rfm_grid.h"
#include "widgets/charts/scatter_canvas.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/pages/apart_card.h"
#include "widgets/pages/rules_view.h"
#include "widgets/pages/saved_segments.h"
#include "widgets/pages/segment_insights.h"
#include "widgets/pages/segments_page.h"
#include "widgets/shell/names.h"
#include "widgets/shell/utf8.h"

// What is selected on the Segments page: made in one view or list, shown in all.
namespace clientele {

namespace {

const QString kEverybody = QStringLiteral("buyers"); // what is selected until something else is

} // namespace

// After a change of the shop: a segment just saved, or the same segments again. What was drawn is gone with its points:
// another dataset may give its customers' numbers to others.
void SegmentsPage::keepSelection(bool areSameCustomers)
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
    if (!isDrawn || !areSameCustomers)
        selectSegments(still.isEmpty() ? QStringList(kEverybody) : still);
}

void SegmentsPage::setRuleCounts(const RuleNode &rule, const std::vector<std::size_t> &counts,
                                 std::shared_ptr<const CustomerSet> members)
{
    m_rules->setCounts(rule, counts);
    if (m_followsRule && rule == m_rules->rule())
        setSelection({std::move(members), {}, ruleName(), QStringLiteral("rule")});
}

QString SegmentsPage::ruleName() const
{
    constexpr qsizetype kLongestName = 60;
    const QString text = m_rules->text().simplified();
    if (text.isEmpty())
        return tr("Everybody");
    return text.size() > kLongestName ? text.left(kLongestName) + u'…' : text;
}

// In another language. What was drawn in a view of its own keeps the name it was given there.
void SegmentsPage::renameSelection()
{
    if (!m_selection.segments.isEmpty())
        return selectSegments(m_selection.segments);
    Selection selection = m_selection;
    if (isRuleSelected())
        selection.name = ruleName();
    else if (selection.source == QLatin1String("lasso"))
        selection.name = tr("Lasso");
    else if (m_cell)
        selection.name = tr("R %1, FM %2").arg(m_cell->first).arg(m_cell->second);
    else
        return;
    setSelection(std::move(selection), m_cell);
}

void SegmentsPage::showRules()
{
    chooseView(Rules);
}

void SegmentsPage::select(const QString &segmentId)
{
    const Segment *segment = segmentOf(segmentId);
    if (!segment)
        return;
    if (m_view->current() == Rules)
        m_rules->showSegment(segmentId);
    const std::vector<RfmMap> &maps = m_rfm->maps;
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

void SegmentsPage::selectCustomers(const QString &name, const std::shared_ptr<const CustomerSet> &customers)
{
    setSelection({customers, {}, name, QStringLiteral("selection")});
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
                  QStringLiteral("selection")},
                 std::pair(r, fm));
}

void SegmentsPage::selectRows()
{
    if (m_isShowing)
        return;
    const RfmMap &map = this->map();
    QStringList ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids << utf8(map.id) + u'.' + utf8(map.groups[static_cast<std::size_t>(m_table->sourceRow(index))].id);
    if (!ids.isEmpty())
        selectSegments(ids);
}

void SegmentsPage::setSelection(Selection selection, std::optional<std::pair<int, int>> cell)
{
    m_selection = std::move(selection);
    m_followsRule = isRuleSelected();
    m_cell = cell;
    m_selectionCard->setSelection(m_selection, m_dataset ? utf8(m_dataset->currency) : QString());
    m_apart->setPortrait(m_dataset, {});
    m_saved->setCurrent(m_selection.segments.value(0));
    showSelection();
    m_insights->selectionChanged();
    Q_EMIT portraitRequested(m_selection.members);
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

// Every view shows the one selection, whichever view it was made in.
void SegmentsPage::showSelection()
{
    if (!isVisible() || !m_rfm || m_rfm->values.size() == 0)
        return;
    const QScopedValueRollback<bool> guard(m_isShowing, true);
    switch (m_view->current()) {
    case Scatter: showPoints(); break;
    case Grid: showCells(); break;
    case Table: showRows(); break;
    default: break; // the others show no selection of their own
    }
}

void SegmentsPage::showPoints()
{
    if (m_awaitsScatter)
        return; // shown with the points
    std::vector<std::uint32_t> points = selectedPoints();
    if (points != m_scatter->selection()) // the same points: the lasso around them stays to be seen
        m_scatter->setSelection(std::move(points));
}

void SegmentsPage::showCells()
{
    if (m_cell) {
        m_grid->setMarked({*m_cell});
        return;
    }
    const RfmMap &map = m_rfm->maps[gridMap()];
    std::vector<std::pair<int, int>> cells;
    const int bins = m_rfm->scores.bins;
    for (int r = 1; r <= bins; ++r) {
        for (int fm = 1; fm <= bins; ++fm) {
            if (m_selection.segments.contains(utf8(map.id) + u'.'
                                              + utf8(map.groups[groupOfGridCell(map, bins, r, fm)].id)))
                cells.emplace_back(r, fm);
        }
    }
    m_grid->setMarked(cells);
}

void SegmentsPage::showRows()
{
    const RfmMap &map = this->map();
    QItemSelectionModel *rows = m_table->selectionModel();
    rows->clearSelection();
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        const QModelIndex index = m_table->model()->index(row, 0);
        const auto group = static_cast<std::size_t>(m_table->sourceRow(index));
        if (m_selection.segments.contains(utf8(map.id) + u'.' + utf8(map.groups[group].id)))
            rows->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

// The selected buyers as points of the scatter; none when it is everybody.
std::vector<std::uint32_t> SegmentsPage::selectedPoints() const
{
    std::vector<std::uint32_t> points;
    for (const CustomerIndex customer : *m_selection.members) {
        const std::uint32_t point = m_rfm->values.positionOf[customer];
        if (point != kNoIndex)
            points.push_back(point);
    }
    return points.size() == m_rfm->values.size() ? std::vector<std::uint32_t>() : points;
}

} // namespace clientele
