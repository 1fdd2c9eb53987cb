#include "widgets/pages/segment_insights.h"

#include <QtWidgets/QBoxLayout>

#include <utility>

#include "widgets/charts/treemap.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr Day kHalfYear = 182; // how far back movement looks until the person chooses

} // namespace

SegmentInsights::SegmentInsights(QObject *parent)
    : QObject(parent)
    , m_treemaps(new QWidget)
    , m_people(new Treemap(QString()))
    , m_revenue(new Treemap(QString()))
    , m_clusters(new ClusterView)
    , m_cohorts(new CohortView)
    , m_movement(new MovementView)
    , m_behaviour(new BehaviourView)
    , m_scoring(new ScoringView)
{
    m_people->setObjectName(QStringLiteral("treemapPeople"));
    m_revenue->setObjectName(QStringLiteral("treemapRevenue"));
    auto *layout = new QVBoxLayout(m_treemaps);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_people, 1);
    layout->addWidget(m_revenue, 1);
    for (const Treemap *treemap : {m_people, m_revenue})
        connect(treemap, &Treemap::itemActivated, this, &SegmentInsights::groupActivated);
    retranslate();
}

QWidget *SegmentInsights::widget(View view) const
{
    switch (view) {
    case GroupsMap: return m_treemaps;
    case Alike: return m_clusters;
    case Cohorts: return m_cohorts;
    case Moves: return m_movement;
    case Habits: return m_behaviour;
    case Scoring: return m_scoring;
    }
    return nullptr;
}

QString SegmentInsights::title(View view) const
{
    switch (view) {
    case GroupsMap: return tr("Groups by people and by net spend");
    case Alike: return tr("Customers who are alike");
    case Cohorts: return tr("Who came back");
    case Moves: return tr("Who moved between groups");
    case Habits: return tr("How customers come to buy");
    case Scoring: return tr("How customers are scored");
    }
    return {};
}

QString SegmentInsights::hint(View view) const
{
    switch (view) {
    case GroupsMap: return tr("Press a group to select");
    case Alike: return tr("Press a group to select");
    case Cohorts: return tr("Press a cell to select");
    case Moves: return tr("Press a band to select");
    case Habits: return {};
    case Scoring: return tr("Drag a line to move a cut");
    }
    return {};
}

void SegmentInsights::setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm)
{
    m_dataset = std::move(dataset);
    m_rfm = std::move(rfm);
    m_isStale.fill(true);
    m_clusters->clear();
    if (!m_rfm || m_rfm->values.size() == 0)
        return;
    m_movement->setNested(m_rfm->options.isNested);
    m_movement->setDays(m_rfm->values.asOf - kHalfYear, m_rfm->values.asOf);
}

void SegmentInsights::show(View view, std::size_t map)
{
    if (!m_rfm || m_rfm->values.size() == 0)
        return;
    if (map != m_map) {
        m_map = map;
        for (const View depends : {GroupsMap, Moves, Scoring})
            m_isStale[depends] = true;
    }
    if (!std::exchange(m_isStale[view], false))
        return;
    switch (view) {
    case GroupsMap: fillTreemap(); break;
    case Alike: Q_EMIT m_clusters->clustersRequested(); break;
    case Cohorts: Q_EMIT m_cohorts->tableRequested(static_cast<int>(m_cohorts->period())); break;
    case Moves:
        Q_EMIT m_movement->movementRequested();
        Q_EMIT m_movement->trendRequested();
        break;
    case Habits: Q_EMIT m_behaviour->findingsRequested(); break;
    case Scoring: m_scoring->setAnalysis(m_rfm, m_map, utf8(m_dataset->currency)); break;
    }
}

void SegmentInsights::selectionChanged()
{
    if (!m_behaviour->isOfSelection())
        return;
    m_isStale[Habits] = true;
    if (m_behaviour->isVisible())
        show(Habits, m_map);
}

void SegmentInsights::fillTreemap()
{
    const RfmMap &map = m_rfm->maps[m_map];
    std::vector<qint64> people(map.groups.size(), 0);
    std::vector<Money> net(map.groups.size());
    for (std::size_t i = 0; i < m_rfm->values.size(); ++i) {
        ++people[m_rfm->groups[m_map][i]];
        net[m_rfm->groups[m_map][i]] += m_rfm->values.monetary[i];
    }
    std::vector<TreemapItem> byPeople;
    std::vector<TreemapItem> byMoney;
    const QString currency = utf8(m_dataset->currency);
    for (std::size_t group = 0; group < map.groups.size(); ++group) {
        TreemapItem item;
        item.name = groupName(map, group);
        item.map = static_cast<int>(m_map);
        item.group = static_cast<int>(group);
        item.size = static_cast<double>(people[group]);
        item.sizeText = countText(people[group]);
        byPeople.push_back(item);
        item.size = net[group].toDouble();
        item.sizeText = moneyShort(net[group], currency);
        byMoney.push_back(item);
    }
    m_people->setItems(std::move(byPeople), tr("Group"), termName(Term::Customers));
    m_revenue->setItems(std::move(byMoney), tr("Group"), termName(Term::Monetary));
}

void SegmentInsights::retranslate()
{
    m_people->setAccessibleName(tr("Groups by people"));
    m_revenue->setAccessibleName(tr("Groups by net spend"));
    m_isStale[GroupsMap] = true;
}

} // namespace clientele
