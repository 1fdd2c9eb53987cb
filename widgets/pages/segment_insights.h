#pragma once

#include <QtCore/QObject>

#include <array>
#include <memory>

#include "analytics/segment/segment.h"
#include "widgets/pages/behaviour_view.h"
#include "widgets/pages/cluster_view.h"
#include "widgets/pages/cohort_view.h"
#include "widgets/pages/movement_view.h"
#include "widgets/pages/scoring_view.h"

namespace clientele {

class Treemap;

// The Segments page's views of how groups come about and change: the treemap of groups, customers who are alike, cohorts,
// movement, behaviour, and how customers are scored. Each asks for what it shows when somebody looks at it, and not again before the shop or the map
// changed; what takes long is computed by the app and given back.
class SegmentInsights : public QObject
{
    Q_OBJECT

public:
    enum View
    {
        GroupsMap,
        Alike,
        Cohorts,
        Moves,
        Habits,
        Scoring
    };
    static constexpr int kViews = 6;

    explicit SegmentInsights(QObject *parent);

    QWidget *widget(View view) const;
    QString title(View view) const;
    QString hint(View view) const;

    void setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm);
    void show(View view, std::size_t map); // somebody looks at it
    void selectionChanged(); // behaviour of the selection is of another one

    ClusterView *clusters() const { return m_clusters; }
    CohortView *cohorts() const { return m_cohorts; }
    MovementView *movement() const { return m_movement; }
    BehaviourView *behaviour() const { return m_behaviour; }
    ScoringView *scoring() const { return m_scoring; }
    std::size_t map() const { return m_map; }

    void retranslate();

Q_SIGNALS:
    void groupActivated(int map, int group); // of the treemap

private:
    void fillTreemap();

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const RfmAnalysis> m_rfm;
    std::size_t m_map = 0;
    std::array<bool, kViews> m_isStale {};
    QWidget *m_treemaps;
    Treemap *m_people;
    Treemap *m_revenue;
    ClusterView *m_clusters;
    CohortView *m_cohorts;
    MovementView *m_movement;
    BehaviourView *m_behaviour;
    ScoringView *m_scoring;
};

} // namespace clientele
